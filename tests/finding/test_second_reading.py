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
        return read_again(analysis, found.events, reader)

    return find


def test_agreement_makes_an_event_sure(events):
    (event,) = events("Chad attacked Sudan on Monday.", Reader("ASSAULT"))
    assert (event.event, event.confidence) == ("ASSAULT", 0.93)


@pytest.mark.parametrize("share", [0.6, 0.99])
def test_a_reader_of_another_mind_only_lowers_the_confidence(share, events):
    (event,) = events("Chad attacked Sudan on Monday.", Reader("SANCTION", share=share))
    assert (event.event, event.confidence) == ("ASSAULT", 0.72)


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
    assert read_again(analysis, alone, Reader("SANCTION")) == alone
