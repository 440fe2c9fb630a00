"""Surnames in reports without a date: what a bare one tells where others are called so."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Editors praised Castro on Monday.", "Castro", "CUB"),
        ("Editors praised Queen Elizabeth II on Monday.", "Elizabeth", "GBR"),
        ("Editors praised Perry on Monday.", "Perry", None),
        ("Editors in Liberia praised Perry.", "Perry", "LBR"),
        ("Editors praised Johnson on Monday.", "Johnson", None),
        ("The Labour Party praised Johnson.", "Johnson", "GBR"),
        ("Editors in Australia praised Ms Rudd.", "Ms Rudd", None),
        ("Editors in Australia praised Mr Rudd.", "Mr Rudd", "AUS"),
    ],
)
def test_a_leader_with_namesakes_needs_a_long_rule_or_his_country(
    text: str, words: str, code: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    actors = actors_of(text, words, analyser, knowledge, None)
    assert [actor.code for actor in actors] == [code]


@pytest.mark.parametrize("published", ["2009-05-06", None])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Saudi King Abdullah praised nurses.", "SAU"),
        ("King Abdullah of Saudi Arabia praised Jordan.", "SAU"),
        ("King Abdullah praised Jordan.", "JOR"),
    ],
)
def test_of_two_kings_of_one_name_his_land_tells_which(
    text: str, code: str, published: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    actors = actors_of(text, "King Abdullah", analyser, knowledge, published)
    assert [actor.code for actor in actors] == [code]


@pytest.mark.parametrize(
    ("text", "words", "code", "kind"),
    [
        ("Nurses met Tom Jordan. Jordan said that they had left.", "Jordan said", None, "person"),
        (
            "Tom Jordan met Jordanian nurses. Jordan said that they left.",
            "Jordan said",
            "JOR",
            "state",
        ),
        ("Nurses praised Mayor Trudeau.", "Mayor Trudeau", None, "person"),
        ("Nurses praised Prime Minister Trudeau.", "Prime Minister Trudeau", "CAN", "person"),
    ],
)
def test_a_land_or_leader_of_the_same_name(
    text: str, words: str, code: str | None, kind: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    actors = actors_of(text, words, analyser, knowledge, "2018-03-18")
    assert [(actor.code, actor.kind) for actor in actors] == [(code, kind)]


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("The Armenians of Syria praised nurses.", "The Armenians", "SYR"),
        ("Korean Americans praised nurses.", "Korean Americans", "USA"),
        ("Iranian Turks praised nurses.", "Iranian Turks", "IRN"),
    ],
)
def test_a_people_in_another_state(
    text: str, words: str, code: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    actors = actors_of(text, words, analyser, knowledge, "2018-03-18")
    assert [actor.code for actor in actors] == [code]


def test_who_bears_the_surname_in_the_report_is_meant_by_it(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    # Perry Christie led the Bahamas on that day; a headline names the other without his first name
    text = "Christie wins.\n\nOfficer Kofi Christie thanked nurses in Ghana. Mr. Christie smiled."
    for words in ("Christie wins", "Mr. Christie"):
        actors = actors_of(text, words, analyser, knowledge, "2016-02-01")
        assert "BHS" not in [actor.code for actor in actors]
    (later,) = actors_of(text, "Mr. Christie", analyser, knowledge, "2016-02-01")
    assert later.identifier_text == "Kofi Christie"
