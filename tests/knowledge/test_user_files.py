"""A user's rows are read with their lines, and what is wrong with one is said of that one."""

import pytest

from communique.knowledge.user_files import read_rows
from communique.model.world import KnowledgeFile

TOML = """# what the desk knows
[[metonym]]
name = "Bessastaðir"
of = "ISL"

[[office]]
person = "Simon Kofe"
role = "foreign_minister"
of = "TUV"
since = 2019-09-19

[[place]]
name = "Camp Bondsteel"
lat = 42.3606
lon = 21.2469
country = "XKX"
"""
CSV = """kind,name,of,country,person,role,since,lat,lon
metonym,Bessastaðir,ISL,,,,,,
office,,TUV,,Simon Kofe,foreign_minister,2019-09-19,,

place,Camp Bondsteel,,XKX,,,,42.3606,21.2469
"""


def faults_of(name: str, text: str) -> list[str]:
    return read_rows(KnowledgeFile(name=name, text=text))[1]


def test_toml_and_csv_say_the_same() -> None:
    toml, none = read_rows(KnowledgeFile(name="desk.toml", text=TOML))
    csv, neither = read_rows(KnowledgeFile(name="desk.csv", text=CSV))
    assert (none, neither) == ([], [])
    assert [row.cells for row in toml] == [row.cells for row in csv]
    assert [row.line for row in toml] == [2, 6, 12]
    assert [row.line for row in csv] == [2, 3, 5]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('[[nickname]]\nname = "Kiwiland"', "line 1: kind is 'nickname'"),
        ('[[alias]]\nname = "Kiwiland"', "line 1: alias needs 'of'"),
        ('[[alias]]\nname = ["Kiwiland"]\nof = "NZL"', "line 1: name is no text"),
        ('[[alias]]\nname = true\nof = "NZL"', "line 1: name is no text"),
        ('[[alias]]\nname = " Kiwiland"\nof = "NZL"', "line 1: name is ' Kiwiland'"),
        ('[[alias]]\nname = "Kiwiland"\nof = "NZL"\nlat = 1', "line 1: alias has no 'lat'"),
        ('\n[[country]]\nname = "Tripoli"\ncountry = "LB"', "line 2: country is 'LB'"),
        ('[[office]]\nperson = "A B"\nrole = "vizier"\nof = "TUV"', "role is 'vizier'"),
        (
            '[[office]]\nperson = "A B"\nrole = "envoy"\nof = "UN"\nsince = "March 2019"',
            "since is 'March 2019'",
        ),
        (
            '[[office]]\nperson = "A B"\nrole = "envoy"\nof = "UN"\nsince = "2019-02-30"',
            "'2019-02-30' is no date of the calendar",
        ),
        (
            '[[office]]\nperson = "A B"\nrole = "envoy"\nof = "UN"\nsince = 2019-02-03\nuntil = "2018"',
            "the office ends before it begins",
        ),
        ('[[outlet]]\nname = "El Faro"\ncountry = "SLV"\ndomain = "https://elfaro.net"', "domain is"),
        ('alias = [{name = "Kiwiland", of = "NZL"}]', "under a header [[alias]]"),
        ("name =", "this is no TOML"),
        ("# nothing yet", "there is no row"),
    ],
)  # fmt: skip
def test_a_bad_toml_row_is_named(row: str, reason: str) -> None:
    (fault,) = faults_of("desk.toml", row)
    assert fault.startswith("desk.toml, line ")
    assert reason in fault


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kind,name,of\nalias,Kiwiland\n", "line 2: 2 cells, but 3 columns"),
        ("kind,name,of\nalias,Kiwiland,NZL,x\n", "line 2: 4 cells, but 3 columns"),
        ("kind,name,whom\nalias,Kiwiland,NZL\n", "line 1: unknown column 'whom'"),
        ("name,of\nKiwiland,NZL\n", "line 1: the header has no column 'kind'"),
        ("kind,name,of\n\nalias,,NZL\n", "line 3: alias needs 'name'"),
        ('kind,name,of\nalias,"Kiwi\nland",NZL\n', "line 2: name is"),
        ('kind,name,of\nalias,"Kiwiland,NZL\n', "this is no CSV"),
        ("", "line 1: the header"),
    ],
)
def test_a_bad_csv_row_is_named(text: str, reason: str) -> None:
    (fault,) = faults_of("desk.csv", text)
    assert reason in fault


def test_every_bad_row_is_named() -> None:
    faults = faults_of("desk.csv", "kind,name,of\nalias,,NZL\nalias,Kiwiland,NZL\nlake,Como,ITA\n")
    assert [fault.partition(":")[0] for fault in faults] == ["desk.csv, line 2", "desk.csv, line 4"]


def test_other_files_are_refused() -> None:
    assert "must end in .toml or .csv" in faults_of("desk.txt", CSV)[0]
