import pytest

from communique.finding.second_reading import read_again
from tests.read import read

pytestmark = pytest.mark.model


class Reader:
    """Answers what a test tells it to; counts how often it is asked whether something happened."""

    def __init__(self, value=2.9):
        self.value = value
        self.asked = 0

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


def test_what_the_reader_holds_for_untrue_is_not_asserted(events):
    (event,) = events("Chad to attack Sudan.", Reader(value=-1.5))
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
    reader = Reader(value=-3)
    found = events(text, reader)
    assert {event.event for event in found} == {"ASSAULT"}
    assert ({event.aux for event in found}, reader.asked) == ({()}, 0)


def test_nothing_is_made_where_there_is_no_event(events):
    assert events("The rain fell on Sudan.", Reader()) == ()
