"""Tolls in the wordings of news: deeds and weapons that kill, the dead that are left, single persons."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "mode", "dead"),
    [
        ("A suicide bomb blast killed 16 people in Quetta on Friday.", "suicide-attack", 16),
        ("An attack has killed two soldiers.", None, 2),
        ("The bombing claimed the lives of nine pilgrims in Karbala.", "explosives", 9),
        ("A mortar shell fired by rebels left three people dead in Donetsk.", None, 3),
        ("Four miners died in an explosion in Ukraine.", "explosives", 4),
        ("A soldier was killed in a clash with rebels in Mali.", None, 1),
        ("Israeli air strikes killed 50 militants and eight civilians in Gaza.", "aerial", 58),
        ("Six villagers were killed in a drone strike in Somalia.", "drone", 6),
        ("Gunmen killed 12 farmers in Kaduna.", None, 12),
        ("Rebel rocket fire killed five civilians in Goma.", "heavy-weapons", 5),
        ("Gunmen shot dead four officers in Lagos.", "firearms", 4),
    ],
)
def test_tolls(text: str, mode: str | None, dead: int, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    event = findings.events[0]
    assert event.mode == mode
    assert event.size is not None
    assert event.size.dead is not None
    assert event.size.dead.n == dead


@pytest.mark.parametrize(
    "text",
    [
        "On December 30 villagers were killed.",
        "Gunmen killed the mayor of Lima.",
        "Gunmen killed several farmers in Kaduna.",
        "Soldiers left three towns in Mali.",
        "Police arrested the general in 2014.",
    ],
)
def test_what_counts_nobody_gives_no_toll(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert all(event.size is None for event in findings.events)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("An air strike on the northern Iraqi city of Mosul killed 12 people.", "Mosul"),
        ("Gunmen killed two guards near the northern town of Zaria.", "Zaria"),
        ("In Kano, gunmen killed 12 farmers.", "Kano"),
    ],
)
def test_a_deed_stands_where_its_city_is_named(
    text: str, place: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    found = findings.events[0].place
    assert found is not None
    assert place in found.extracted_place
