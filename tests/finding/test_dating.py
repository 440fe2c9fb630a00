import pytest

from communique.finding.dating import event_date
from communique.resolving.times import find_times
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.fixture
def date_of(analyser):
    def find(text, trigger, published="2015-03-18"):
        analysis = analyser.analyse(make_report(text, published=published))
        token = next(t.i for t in analysis.tokens if t.text == trigger)
        return event_date(find_times(analysis), analysis, token, published)

    return find


@pytest.mark.parametrize(
    ("text", "trigger", "date", "basis"),
    [
        (
            "Kenya and Uganda signed a border accord on June 5, 2009.",
            "signed",
            "2009-06-05",
            "stated",
        ),
        ("On Monday, gunmen attacked the base.", "attacked", "2015-03-16", "relative"),
        ("Monday's attack killed nine people.", "attack", "2015-03-16", "relative"),
        ("The meeting took place on Monday.", "meeting", "2015-03-16", "relative"),
        ("A bomb went off on Monday, killing nine people.", "killing", "2015-03-16", "relative"),
        (
            "Officials said gunmen attacked the base on Monday.",
            "attacked",
            "2015-03-16",
            "relative",
        ),
        ("The two sides plan to hold talks in June.", "talks", "2015-06", "stated"),
        ("The accord, which was signed in 1994, collapsed in 1998.", "signed", "1994", "stated"),
        ("The accord, which was signed in 1994, collapsed in 1998.", "collapsed", "1998", "stated"),
    ],
)
def test_a_time_dates_what_it_hangs_on(date_of, text, trigger, date, basis):
    found = date_of(text, trigger)
    assert (found.date, found.basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister said on Monday that gunmen had attacked the base.", "attacked"),
        ("Gunmen attacked the base for three weeks.", "attacked"),
        ("Gunmen attack the base every week.", "attack"),
        ("Gunmen attacked the base. On Monday, schools closed.", "attacked"),
    ],
)
def test_other_times_leave_the_event_to_publication(date_of, text, trigger):
    found = date_of(text, trigger)
    assert (found.date, found.precision, found.basis) == ("2015-03-18", "day", "publication")


def test_without_any_date_there_is_none(date_of):
    found = date_of("Gunmen attacked the base.", "attacked", published=None)
    assert (found.date, found.precision, found.basis) == (None, "unknown", "publication")


def test_a_range_gives_the_end(date_of):
    found = date_of("Leaders met on March 3-5, 2009.", "met")
    assert (found.date, found.enddate) == ("2009-03-03", "2009-03-05")
