"""Phrases that stand for every member of a body, and phrases that stand for some of them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places
from tests.build import make_report, span_of

pytestmark = pytest.mark.model

FIVE = {"USA", "GBR", "FRA", "RUS", "CHN"}


def codes_of(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge, published: str | None
) -> set[str | None]:
    analysis = analyser.analyse(make_report(text, published=published))
    wanted = span_of(analysis.report, words)
    mentions = ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    return {a.code for m in mentions if analysis.span(m.first, m.last) == wanted for a in m.actors}


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("The P5 drafted a text on Haiti.", "The P5", FIVE),
        (
            "The permanent members of the Security Council blocked it.",
            "The permanent members",
            FIVE,
        ),
        (
            "The council's five permanent members dined together.",
            "The council's five permanent members",
            FIVE,
        ),
        (
            "The GCC's member states recalled their envoys.",
            "The GCC's member states",
            {"BHR", "KWT", "OMN", "QAT", "SAU", "ARE"},
        ),
    ],
)
def test_all_members(
    text: str, words: str, codes: set[str], analyser: Analyser, knowledge: Knowledge
) -> None:
    assert codes_of(text, words, analyser, knowledge, "1999-03-20") == codes


def test_the_elected_members_are_those_of_the_day(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "The non-permanent members of the Security Council abstained."
    words = "The non-permanent members"
    in_2003 = codes_of(text, words, analyser, knowledge, "2003-02-05")
    in_2009 = codes_of(text, words, analyser, knowledge, "2009-02-05")
    assert {"CHL", "MEX", "PAK"} <= in_2003
    assert {"TUR", "VNM", "UGA"} <= in_2009
    assert not FIVE & (in_2003 | in_2009)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Two permanent members of the Security Council objected.",
            "Two permanent members",
        ),
        ("The permanent members of the golf club paid more.", "The permanent members"),
        ("UN member states cut their dues.", "UN member states"),
        ("The members of Hezbollah fled.", "The members"),
        ("He is a member of NATO.", "a member"),
    ],
)
def test_some_members_or_too_many_stand_for_no_list(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert len(codes_of(text, words, analyser, knowledge, "1999-03-20")) <= 1


def test_a_number_in_digits_counts_as_well(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "It was opposed by 4 of the 15 members of the Security Council."
    assert codes_of(text, "the 15 members", analyser, knowledge, None) == {"UNO"}
