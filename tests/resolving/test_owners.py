"""Whose governments, parties and officials are: leaders of any time, neighbours, and small towns."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.world import ActorMention
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places
from tests.build import make_report, span_of

pytestmark = pytest.mark.model


def mention_of(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge, published: str | None
) -> ActorMention | None:
    analysis = analyser.analyse(make_report(text, published=published))
    wanted = span_of(analysis.report, words)
    mentions = ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    return next((m for m in mentions if analysis.span(m.first, m.last) == wanted), None)


@pytest.mark.parametrize("published", [None, "1984-05-02", "2021-05-02"])
@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("The Thatcher government sold the mines.", "The Thatcher government", "GBR"),
        ("The Reagan administration lifted the ban.", "The Reagan administration", "USA"),
    ],
)
def test_a_leaders_government_is_the_states_for_good(
    text: str,
    words: str,
    code: str,
    published: str | None,
    analyser: Analyser,
    knowledge: Knowledge,
) -> None:
    mention = mention_of(text, words, analyser, knowledge, published)
    assert mention is not None
    assert mention.actors[0].code == code


@pytest.mark.parametrize(
    ("text", "words", "basis", "name"),
    [
        ("Sarkozy scolded the bankers.", "Sarkozy", "undated", "Nicolas Sarkozy"),
        ("President Yeltsin fired him.", "President Yeltsin", "undated", "Boris Yeltsin"),
        ("Smith scolded the bankers.", "Smith", "as_written", "Smith"),
        ("Maduro scolded the bankers.", "Maduro", "undated", "Nicolás Maduro"),
        ("Ingraham scolded the bankers.", "Ingraham", "as_written", "Ingraham"),
    ],
)
def test_a_leader_in_a_report_without_a_date(
    text: str, words: str, basis: str, name: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge, None)
    assert mention is not None
    assert (mention.basis, mention.actors[0].identifier_text) == (basis, name)


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("Officials from Norway and Sweden met.", "Officials", ["NOR", "SWE"]),
        ("Ministers from Kenya, Uganda and Rwanda met.", "Ministers", ["KEN", "UGA", "RWA"]),
        (
            "Spanish and Moroccan diplomats left.",
            "Spanish and Moroccan diplomats",
            ["ESP", "MAR"],
        ),
        ("Chilean officials in Bolivia met.", "Chilean officials", ["CHL"]),
        ("Officials from Norway met in Sweden.", "Officials", ["NOR"]),
        ("A minister from Chad spoke.", "A minister", ["TCD"]),
        (
            "Israeli and Palestinian negotiators dined.",
            "Israeli and Palestinian negotiators",
            ["ISR", "PSE"],
        ),
    ],
)
def test_officials_of_several_states(
    text: str, words: str, codes: list[str], analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge, "2013-05-05")
    assert mention is not None
    assert [actor.code for actor in mention.actors] == codes


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("The SDF took a village in Syria.", "The SDF", "SYR"),
        ("The SDF flew tents to Japan's north.", "The SDF", "JPN"),
        ("France's National Front lost.", "France's National Front", "FRA"),
        ("Iraq's Hezbollah vowed revenge.", "Iraq's Hezbollah", "IRQ"),
        ("Lebanon's Hezbollah vowed revenge.", "Lebanon's Hezbollah", "LBN"),
    ],
)
def test_a_name_of_several_bearers_is_of_the_state_spoken_of(
    text: str, words: str, code: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge, "2018-03-03")
    assert mention is not None
    assert mention.actors[0].code == code


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vice President Jonas Okello resigned.", "Vice President Jonas Okello"),
        ("Ramirez's lawyer wept.", "Ramirez's lawyer"),
        ("Northern lawmakers walked out.", "Northern lawmakers"),
    ],
)
def test_words_that_only_look_like_a_town_give_no_country(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge, "2013-05-05")
    assert mention is None or mention.actors[0].code is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The African Union chairman wrote a letter.",
            "The African Union chairman",
            "Hailemariam Desalegn",
        ),
        (
            "The chairperson of the African Union Commission wrote a letter.",
            "The chairperson",
            "Nkosazana Dlamini-Zuma",
        ),
        ("The European Council president flew home.", "The European Council president", "Herman Van Rompuy"),
        ("The EU's foreign policy chief flew home.", "The EU's foreign policy chief", "Catherine Ashton"),
        ("NATO's chief flew home.", "NATO's chief", "Anders Fogh Rasmussen"),
        ("The UN human rights chief flew home.", "The UN human rights chief", None),
    ],
)  # fmt: skip
def test_a_bodys_heads_by_their_titles(
    text: str, words: str, name: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge, "2013-05-05")
    assert mention is not None
    assert mention.actors[0].identifier_text == name


def test_a_negotiator_is_not_the_ambassador(analyser: Analyser, knowledge: Knowledge) -> None:
    mention = mention_of(
        "The Israeli negotiator left.", "The Israeli negotiator", analyser, knowledge, "2010-05-01"
    )
    assert mention is not None
    assert (mention.actors[0].code, mention.actors[0].identifier_id) == ("ISR", None)


def test_undated_a_leader_is_of_the_state_that_he_led(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of("Blair scolded the bankers.", "Blair", analyser, knowledge, None)
    assert mention is not None
    assert (mention.actors[0].code, mention.actors[0].sector) == ("GBR", "GOV")


def test_who_is_called_otherwise_tells_no_country(analyser: Analyser, knowledge: Knowledge) -> None:
    words = "Ignacio Merkel's cousins"
    mention = mention_of(f"{words} sued the bank.", words, analyser, knowledge, None)
    assert mention is not None
    assert mention.actors[0].code is None


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        # somebody else is so called in this report, before or after
        ("Kofi Howard sells shoes in Accra. Howard's cousins left.", "Howard's cousins", None),
        ("Howard's cousins left. Kofi Howard sells shoes in Accra.", "Howard's cousins", None),
        ("Chirac's supporters left. Jacques Chirac sighed.", "Chirac's supporters", "FRA"),
        ("Former U.N. Ambassador Kofi Howard left.", "Former U.N. Ambassador Kofi Howard", None),
        # a longer name, a broadcaster
        ("The Howard University staff left.", "The Howard University staff", None),
        ("Fox viewers complained.", "Fox viewers", None),
        ("The Howard-Watson mill workers left.", "The Howard-Watson mill workers", None),
    ],
)
def test_a_surname_is_a_leaders_where_nobody_else_has_it(
    text: str, words: str, code: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge, "2005-05-02")
    assert (mention.actors[0].code if mention else None) == code


def test_a_town_is_where_its_report_has_it(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Mayors met in Mansfield, Texas, on Friday. The Mansfield police stayed away."
    mention = mention_of(text, "The Mansfield police", analyser, knowledge, "2005-05-02")
    assert mention is not None
    assert mention.actors[0].code == "USA"


@pytest.mark.parametrize("words", ["its soldiers", "its nationals"])
def test_where_somebody_s_own_people_are_is_not_whose_they_are(
    words: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(
        f"Canada rescued {words} in Lebanon.", words, analyser, knowledge, "2010-05-01"
    )
    assert mention is not None
    assert mention.actors[0].code == "CAN"
