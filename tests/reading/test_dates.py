import pytest

from communique.reading.dates import date_in_name, read_day


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2003-05-02", "2003-05-02"),
        ("2003-05-02T23:59:00+09:00", "2003-05-02"),
        ("20030502", "2003-05-02"),
        ("2003/05/02 10:00", "2003-05-02"),
        ("2003-05", "2003-05"),
        ("2003", "2003"),
        ("Fri, 02 May 2003 10:00:00 GMT", "2003-05-02"),
        ("May 2nd, 2003", "2003-05-02"),
        ("Sept. 2, 2003, 6:30 p.m.", "2003-09-02"),
        ("02.05.2003", "2003-05-02"),
        ("5/22/98", "1998-05-22"),
        ("22-5-2003", "2003-05-22"),
        ("1051833600", "2003-05-02"),
        ("1051833600000", "2003-05-02"),
        ("5/2/2003", None),
        ("30 February 2003", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_cells_in_usual_forms(cell, day):
    assert read_day(cell, None) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2003-05-04-pact.txt", "2003-05-04"),
        ("wire-20030504.html", "2003-05-04"),
        ("pact 2003.05.04 #2.txt", "2003-05-04"),
        ("2003-13-04.txt", None),
        ("photo20030504.txt", None),
        ("1200305041.txt", None),
        ("pact.txt", None),
    ],
)
def test_days_in_file_names(name, day):
    assert date_in_name(name) == day
