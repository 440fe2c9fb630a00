"""`communique knowledge`: looked up, added to, taken back, and used by `read`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.cli import app
from communique.knowledge import open_knowledge
from communique.store import Store
from tests.cli.conftest import Run

DESK = """[[alias]]
name = "Kiwiland"
of = "NZL"

[[office]]
person = "Simon Kofe"
role = "foreign_minister"
of = "TUV"
title = "Minister of Foreign Affairs"
since = 2019-09-19
until = "2023-07"

[[country]]
name = "Tripoli"
country = "LBN"

[[outlet]]
name = "El Faro"
domain = "elfaro.net"
country = "SLV"
"""


@pytest.fixture
def desk(tmp_path: Path) -> str:
    path = tmp_path / "desk.toml"
    path.write_text(DESK, encoding="utf-8")
    return str(path)


def test_find_prints_every_line_with_its_source(run: Run) -> None:
    done = run("knowledge", "find", "Merkel", "--on", "2010-05")
    assert done.exit_code == 0
    assert "Angela Merkel, person, DEU, GOV · person:angela-merkel [" in done.stdout
    assert "    Chancellor, DEU, head_of_government, 2005-11-22 to 2021-12-08 [" in done.stdout
    assert all(line.endswith("]") for line in done.stdout.splitlines())


def test_find_an_office_as_json(run: Run) -> None:
    done = run("knowledge", "find", "prime minister of Japan", "--on", "2010-09-07", "--json")
    (holder,) = json.loads(done.stdout)["holders"]
    assert holder["holding"]["holder"]["identifier_text"] == "Naoto Kan"
    assert holder["source"]


def test_nothing_found_is_status_4(run: Run) -> None:
    done = run("knowledge", "find", "Nobody at All")
    assert (done.exit_code, done.stdout) == (4, "")
    assert "nothing is known of 'Nobody at All'" in done.stderr


def test_find_needs_no_store_but_misses_one_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["knowledge", "find", "Kenya"]).exit_code == 0
    named = CliRunner().invoke(app, ["knowledge", "find", "Kenya", "--db", "typo.db"])
    assert named.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_added_is_found_as_yours(run: Run, desk: str) -> None:
    assert "added desk.toml: 4 rows" in run("knowledge", "add", desk).stderr
    found = run("knowledge", "find", "foreign minister of Tuvalu", "--on", "2021-11-08").stdout
    assert "Simon Kofe · user:simon-kofe · Minister of Foreign Affairs" in found
    assert found.endswith("[yours: desk.toml]\n")
    assert run("knowledge", "find", "Tripoli").stdout.startswith("in LBN alone [yours: desk.toml]")
    assert "towns in SLV first [yours: desk.toml]" in run("knowledge", "find", "El Faro").stdout
    assert "knowledge of yours  desk.toml" in run("status").stdout


def test_the_same_file_again_replaces_its_rows(run: Run, desk: str) -> None:
    run("knowledge", "add", desk)
    Path(desk).write_text('[[alias]]\nname = "Aotearoa land"\nof = "NZL"\n', encoding="utf-8")
    assert "replaced desk.toml: 1 rows" in run("knowledge", "add", desk).stderr
    assert run("knowledge", "find", "Kiwiland").exit_code == 4
    assert run("knowledge", "find", "Aotearoa land").exit_code == 0


def test_what_was_added_can_be_taken_back(run: Run, desk: str) -> None:
    run("knowledge", "add", desk)
    Path(desk).unlink()
    assert run("knowledge", "add", "--remove", desk).exit_code == 0
    assert run("knowledge", "find", "Kiwiland").exit_code == 4
    again = run("knowledge", "add", "--remove", desk)
    assert (again.exit_code, "nothing was added from desk.toml" in again.stderr) == (4, True)


def test_nothing_is_taken_of_a_file_with_a_bad_row(run: Run, db: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text(
        "kind,name,of\nalias,Kiwiland,NZL\nalias,Bongoland,Atlantis\nlake,Como,ITA\n",
        encoding="utf-8",
    )
    done = run("knowledge", "add", str(bad))
    assert done.exit_code == 1
    assert "bad.csv, line 3: of is 'Atlantis'" in done.stderr
    assert "bad.csv, line 4: kind is 'lake'" in done.stderr
    with Store.open(db) as store:
        assert store.knowledge_files() == ()


def test_add_makes_the_store_but_not_for_a_bad_file(desk: str, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"\xff")
    refused = CliRunner().invoke(app, ["knowledge", "add", str(bad), "--db", str(new)])
    assert (refused.exit_code, new.exists()) == (1, False)
    assert "this is not UTF-8" in refused.stderr
    assert CliRunner().invoke(app, ["knowledge", "add", desk, "--db", str(new)]).exit_code == 0
    assert new.exists()


@pytest.mark.slow
def test_build_writes_what_is_bundled(tmp_path: Path) -> None:
    out = tmp_path / "world.sqlite"
    assert CliRunner().invoke(app, ["knowledge", "build", "-o", str(out)]).exit_code == 0
    assert open_knowledge(out).senses("Kenya") == open_knowledge().senses("Kenya")


@pytest.mark.parametrize("wrong", [["--places-from", "100"], ["--places-from", "2000"]])
def test_build_knows_what_it_can_add(wrong: list[str]) -> None:
    assert CliRunner().invoke(app, ["knowledge", "build", *wrong]).exit_code == 2


@pytest.mark.model
def test_read_resolves_with_what_was_added(run: Run, desk: str, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(
        "FUNAFUTI, Nov. 8, 2021 - Tuvalu's foreign minister met officials of Kiwiland in Tripoli.\n",
        encoding="utf-8",
    )
    assert "1 read" in run("read", str(report)).stderr
    run("knowledge", "add", desk)
    assert "1 replaced" in run("read", str(report)).stderr
    assert "1 unchanged" in run("read", str(report)).stderr
    rows = map(json.loads, run("export", "reports", "--format", "jsonl").stdout.splitlines())
    mentions = {
        mention["exact"]: (mention["identifier_text"], mention["code"])
        for row in rows
        for mention in row["mentions"]
    }
    assert mentions["Kiwiland"] == ("New Zealand", "NZL")
    assert mentions["Tuvalu's foreign minister"] == ("Simon Kofe", "TUV")
    assert mentions["Tripoli"] == ("Tripoli", "LBN")


@pytest.mark.model
@pytest.mark.slow
def test_workers_resolve_with_what_was_added(run: Run, db: str, desk: str, tmp_path: Path) -> None:
    wire = tmp_path / "wire.jsonl"
    rows = [{"id": n, "text": f"Kiwiland sent {n} envoys to Oslo on Monday."} for n in range(9)]
    wire.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    run("knowledge", "add", desk)
    assert "9 read" in run("read", str(wire), "--jobs", "2").stderr
    with Store.open(db) as store:
        codes = {m.code for r in store.iter_reports() for m in r.mentions if m.exact == "Kiwiland"}
    assert codes == {"NZL"}
