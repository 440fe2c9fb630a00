import pytest

from communique.store.periods import UNDATED, Period, period_of, spanning


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1998", "1998-01-01", "1998-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012-02-29", "2012-02-29", "2012-02-29"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2014-05-06T10:30", "2014-05-06", "2014-05-06"),
    ],
)
def test_period_of(text, first, last):
    assert period_of(text) == Period(first, last)


@pytest.mark.parametrize("text", ["", "soon", "199X", "2013-02-30", "2013-13"])
def test_no_iso_date_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        period_of(text)


def test_a_span_runs_from_the_first_to_the_last_day():
    assert spanning("2001-09", None, "2000", "199X") == Period("2000-01-01", "2001-09-30")


def test_what_is_no_calendar_date_dates_nothing():
    assert spanning(None, "PAST_REF") == UNDATED
