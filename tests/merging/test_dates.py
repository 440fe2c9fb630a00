import pytest

from communique.merging.dates import day_of, days_of


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        ("2009-05-04", "2009-05-04", 0),
        ("2009-05-04", "2009-05-05", 1),
        ("2009-05", "2009-05-31", 0),
        ("2009-05", "2009-06-01", 1),
        ("2009", "2009-12-31", 0),
        ("2008-02", "2008-03-01", 1),
    ],
)
def test_gap_between_dates_of_any_precision(left, right, gap):
    assert days_of(left).gap(days_of(right)) == days_of(right).gap(days_of(left)) == gap


def test_a_week_lasts_seven_days():
    assert days_of("2009-05-04", "week").gap(days_of("2009-05-10")) == 0
    assert days_of("2009-05-04", "week").gap(days_of("2009-05-11")) == 1


@pytest.mark.parametrize("value", [None, "2009", "2009-05"])
def test_no_day_without_a_full_date(value):
    assert day_of(value) is None
