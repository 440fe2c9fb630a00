import re

import pytest

from tests.cli.conftest import Run
from tests.export.build import FIRST, make_record, readings

ID = r"\[[0-9a-f]{8}:\d+-\d+\]"


def test_timeline_is_in_the_order_of_dates(run: Run) -> None:
    lines = [line for line in run("show", "timeline").stdout.splitlines() if line[:1] != " "]
    assert [line.split()[:2] for line in lines] == [
        ["2015-03-16", "e00002"],
        ["2015-03-17", "a00001"],
        ["2015-03-18", "c00001"],
        ["2015-03-24", "e00001"],
    ]


@pytest.mark.parametrize("what", ["timeline", "events", "statements", "positions"])
def test_every_record_is_followed_by_its_citation(run: Run, what: str) -> None:
    lines = run("show", what).stdout.splitlines()
    records = [i for i, line in enumerate(lines) if re.match(r"2015-03", line)]
    assert records
    for i in records:
        assert re.match(rf"    (The Lake Times|Coast Wire), 2015-03-1[89] {ID} “", lines[i + 1])


def test_a_citation_leads_to_its_characters(run: Run) -> None:
    line = run("show", "statements").stdout.splitlines()[1]
    found = re.search(r"\[([0-9a-f]{8}):(\d+)-(\d+)\] “(.*)”", line)
    assert found is not None
    report = readings()[0].report
    assert report.id.startswith(found[1])
    assert report.text[int(found[2]) : int(found[3])] == found[4]


def test_what_is_claimed_or_planned_says_so(run: Run) -> None:
    line = next(line for line in run("show", "events").stdout.splitlines() if "e00001" in line)
    assert line.endswith("[says Kenya (KEN); future]")
    assert "(dated by its report)" in line


def test_strangers_words_are_shown_as_text(run: Run) -> None:
    shown = run("show", "events").stdout
    assert "[bold]officials[/bold]" in shown
    assert "\x1b" not in shown
    assert "\t" not in shown


def test_findings_are_grouped_and_name_every_value(run: Run) -> None:
    shown = run("show", "findings").stdout
    assert "Borne out by several: 1" in shown
    assert "Reports disagree: 1" in shown
    assert shown.endswith("Single source: 1\n")
    disagreement = shown.partition("Reports disagree")[2]
    assert disagreement.index("2015-03-16") < disagreement.index("        2015-03-17")
    assert {"The Lake Times", "Coast Wire"} <= set(
        re.findall(r"[A-Z]\w+(?: [A-Z]\w+)+", disagreement)
    )


@pytest.mark.parametrize("name", [record.id for record in make_record().events])
def test_a_record_is_shown_with_its_evidence_in_context(run: Run, name: str) -> None:
    shown = run("show", "record", name).stdout
    assert "actor: Kenya (KEN) {Q114}; “=officials” (ELI)" in shown or name == "e00001"
    assert "arrive in Uganda on Tuesday" in shown


def test_a_report_is_shown_whole(run: Run) -> None:
    shown = run("show", "record", readings()[0].report.id[:8]).stdout
    assert FIRST in shown
    assert "publisher: The Lake Times" in shown


def test_an_actor_is_shown_with_all_its_doings(run: Run) -> None:
    shown = run("show", "actor", "uganda").stdout
    assert [re.search(rf"\b{name}\b", shown) is not None for name in ("e00002", "5a0001", "b00001")] == [
        True, True, True
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        (("--since", "2015-03-20"), {"e00001"}),
        (("--until", "2015-03-20"), {"e00002"}),
        (("--asserted-only",), {"e00002"}),
        (("--min-confidence", "0.5"), {"e00002"}),
        (("--actor", "kenya"), {"e00002"}),
        (("--country", "ken"), {"e00002"}),
        (("--event", "consult"), {"e00001", "e00002"}),
        (("--publisher", "coast"), {"e00001", "e00002"}),
        (("--report", readings()[0].report.id), {"e00002"}),
        (("--since", "2015-03", "--publisher", "lake"), {"e00002"}),
    ],
)
def test_filters(run: Run, filters: tuple[str, ...], shown: set[str]) -> None:
    found = set(re.findall(r"\be0000\d\b", run("show", "events", *filters).stdout))
    assert found == shown


@pytest.mark.parametrize(
    "arguments",
    [
        ("record", "facade"),
        ("events", "--country", "NOR"),
        ("actor", "Iceland"),
        ("story", "abcdef"),
    ],
)
def test_nothing_found_is_status_4(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("show", *arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (4, "", "nothing found\n")


@pytest.mark.parametrize(
    "arguments", [("actor",), ("record",), ("events", "Kenya"), ("events", "--since", "soon")]
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("show", *arguments).exit_code == 2
