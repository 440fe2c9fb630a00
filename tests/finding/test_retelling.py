"""A happening that a noun and a verb of one clause both tell is one event, with what each says of it."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "mode", "actors", "recipients"),
    [
        # the noun is the verb's subject, alone, counted or in its relative clause
        (
            "Turkish air raids on a town in northern Iraq killed 30 people.",
            "killed", "aerial", ["TUR"], ["IRQ"],
        ),
        (
            "A series of Saudi air strikes killed ten rebels in Yemen.",
            "killed", "aerial", ["SAU"], ["YEM"],
        ),
        (
            "Ethiopian soldiers launched an attack on a village in Somalia on Monday that killed six herders.",
            "killed", None, ["ETH"], ["SOM"],
        ),
        # the noun is what it was done in
        (
            "Six herders were killed in Ethiopian air strikes on a village in Somalia.",
            "killed", "aerial", ["ETH"], ["SOM"],
        ),
        # a participle tells the outcome, whatever the parse hangs it on
        (
            "Sudanese jets carried out raids near Kadugli, killing nine villagers.",
            "killing", "aerial", ["SDN"], ["SDN"],
        ),
        (
            "Warplanes struck the village of Arhab in Yemen, killing eight civilians.",
            "struck", "aerial", ["YEM"], ["YEM"],
        ),
        (
            "Rebels fired rockets on Kabul killing three Afghan soldiers.",
            "fired", "heavy-weapons", ["AFG"], ["AFG"],
        ),
        # a clause of time tells who did it
        (
            "Nine villagers were killed when Sudanese jets bombed a market in Kadugli.",
            "killed", "aerial", ["SDN"], ["SDN"],
        ),
    ],
)  # fmt: skip
def test_told_once(
    text: str, trigger: str, mode: str | None, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    analysis, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert analysis.report.exact(event.citation.trigger) == trigger
    assert event.mode == mode
    assert brief(event) == ("ASSAULT", actors, recipients)


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Jets struck the village of Arhab in Yemen, killing eight civilians.", ["CVL"]),
        ("Shells hit a market in Kadugli, killing nine soldiers.", ["MIL"]),
    ],
)
def test_the_people_hit_stand_before_the_state_they_were_hit_in(
    text: str, sectors: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert [actor.sector for actor in event.recipients] == sectors


def test_the_place_and_date_of_the_noun_are_the_events(analyser: Analyser, knowledge: Knowledge):
    text = "Ethiopian soldiers launched a raid in Somalia on Monday that killed six herders."
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert event.date == "2015-03-16"
    assert event.place is not None
    assert event.place.country_code == "SOM"


@pytest.mark.parametrize(
    "text",
    [
        "Chad attacked Sudan after an attack on Chad by Sudan.",
        "The raid by Togo killed nine Ghanaian farmers and Ghana attacked Togo.",
        "Turkish jets bombed a camp in Iraq when rebels attacked Turkey.",
    ],
)
def test_deeds_of_others_stay_apart(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert len([event for event in findings.events if event.event == "ASSAULT"]) == 2


def test_the_dead_of_the_second_telling_are_counted(analyser: Analyser, knowledge: Knowledge):
    text = "Rebels shelled a district of Kadugli in Sudan with mortars, killing 15 civilians."
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert event.size is not None
    assert event.size.dead is not None
    assert event.size.dead.n == 15


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norwegian officials arrived in Riga for talks with Latvian leaders.",
            [("CONSULT", ["NOR"], ["LVA"])],
        ),
        (
            "Egyptian officials flew to Geneva for talks with Syrian leaders.",
            [("CONSULT", ["EGY"], ["CHE"]), ("CONSULT", ["EGY", "SYR"], [])],
        ),
    ],
)
def test_a_journey_to_a_meeting_is_told_once_where_the_hosts_are_met(
    text: str, told: list[tuple[str, list[str], list[str]]],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(found) for found in findings.events] == told
