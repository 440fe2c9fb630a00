from datetime import date

import pytest

from communique.resolving.calendar import (
    easter,
    extent,
    holiday_in,
    month_of,
    quarter_shifted,
    real_day,
    week_of,
)


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23")]
)
def test_easter_follows_the_moon(year, day):
    assert str(easter(year)) == day


@pytest.mark.parametrize(
    ("year", "rule", "day"),
    [
        (1995, "12-25", "1995-12-25"),
        (2001, "11/4/4", "2001-11-22"),
        (2004, "05/-1/1", "2004-05-31"),
        (2006, "05/-1/1", "2006-05-29"),
        (2000, "easter-2", "2000-04-21"),
    ],
)
def test_feasts_fall_on_their_day(year, rule, day):
    assert str(holiday_in(year, rule)) == day


def test_months_and_quarters_run_over_new_year():
    assert month_of(date(1999, 1, 31), -1) == "1998-12"
    assert month_of(date(1999, 12, 1), 1) == "2000-01"
    assert quarter_shifted(1999, 1, -1) == "1998-Q4"


def test_the_week_belongs_to_its_thursdays_year():
    assert week_of(date(2005, 1, 1)) == "2004-W53"


@pytest.mark.parametrize(
    ("month", "day", "exists"), [(2, 29, True), (2, 30, False), (4, 31, False)]
)
def test_no_day_beyond_the_month(month, day, exists):
    assert (real_day(2016, month, day) is not None) == exists


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2003-04-09", ("2003-04-09", "day", None)),
        ("2003-04-09T10:00", ("2003-04-09", "day", None)),
        ("2003-04", ("2003-04", "month", None)),
        ("2003-W15", ("2003-04-07", "week", None)),
        ("2003-W15-WE", ("2003-04-12", "day", "2003-04-13")),
        ("2003-Q2", ("2003-04", "month", "2003-06")),
        ("2003-SU", ("2003", "year", None)),
        ("2003", ("2003", "year", None)),
        ("199", (None, "unknown", None)),
        ("PRESENT_REF", (None, "unknown", None)),
        ("XXXX-WXX-2", (None, "unknown", None)),
        ("P3D", (None, "unknown", None)),
    ],
)
def test_a_value_comes_to_a_date(value, expected):
    assert extent(value) == expected
