from dataclasses import replace

import pytest

from communique.finding.second_reading import read_again
from communique.model.scores import RelationScores
from tests.read import read

pytestmark = pytest.mark.model

ROOTS = ("AGREE", "CONSULT", "SUPPORT", "SANCTION", "ASSAULT", "COERCE", "YIELD")


class Reader:
    """Answers what a test tells it to; counts how often it is asked whether something happened."""

    def __init__(self, root, share=0.95, value=2.9):
        rest = (1 - share) / (len(ROOTS) - 1)
        self.roots = {one: share if one == root else rest for one in ROOTS}
        self.value = value
        self.asked = 0

    def relation(self, source, target):
        return RelationScores(roots=self.roots)

    def stance(self, source, target):
        return None

    def factuality(self, predicate):
        self.asked += 1
        return self.value


@pytest.fixture
def events(analyser, knowledge):
    def find(text, reader):
        analysis, _, found = read(text, analyser, knowledge)
        return tuple(reread.event for reread in read_again(analysis, found.events, reader))

    return find


@pytest.mark.parametrize(
    ("root", "share", "view"),
    [
        ("ASSAULT", 0.95, "agrees"),
        ("ASSAULT", 0.6, "leans"),
        ("SANCTION", 0.6, "differs"),
        ("SANCTION", 0.95, "differs"),
    ],
)
def test_what_the_reader_holds_of_the_category_is_kept(root, share, view, analyser, knowledge):
    analysis, _, found = read("Chad attacked Sudan on Monday.", analyser, knowledge)
    (reread,) = read_again(analysis, found.events, Reader(root, share))
    assert reread.view == view


@pytest.mark.parametrize("share", [0.6, 0.99])
def test_a_reader_of_another_mind_renames_nothing(share, events):
    (event,) = events("Chad attacked Sudan on Monday.", Reader("SANCTION", share=share))
    assert event.event == "ASSAULT"


def test_what_the_reader_holds_for_untrue_is_not_asserted(events):
    (event,) = events("Chad to attack Sudan.", Reader("ASSAULT", value=-1.5))
    assert event.aux == event.citation.aux
    assert event.aux != ()


@pytest.mark.parametrize(
    "text",
    [
        "Chad attacked Sudan on Monday.",
        "Chad has attacked Sudan.",
        "Sudan was attacked by Chad.",
        "The troops, attacking Sudan, crossed the river.",
    ],
)
def test_only_infinitives_are_asked_about(text, events):
    reader = Reader("ASSAULT", value=-3)
    found = events(text, reader)
    assert {event.event for event in found} == {"ASSAULT"}
    assert ({event.aux for event in found}, reader.asked) == ({()}, 0)


def test_nothing_is_made_where_there_is_no_event(events):
    assert events("The rain fell on Sudan.", Reader("ASSAULT")) == ()


def test_an_event_without_recipient_keeps_its_rules(analyser, knowledge):
    analysis, _, found = read("Chad attacked Sudan on Monday.", analyser, knowledge)
    alone = tuple(replace(event, recipient_spans=()) for event in found.events)
    (reread,) = read_again(analysis, alone, Reader("SANCTION"))
    assert reread == (alone[0], "unasked")
