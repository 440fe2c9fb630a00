"""`read --codebook`: a user's own categories, modes and contexts, from the folder to the record."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app
from communique.store import Store

ROOT = Path(__file__).parents[2]
PROTESTS = ROOT / "examples" / "codebooks" / "protests"
NEWS = (
    "Some 4,000 teachers marched in Accra on Monday against low wages.",
    "Police in Ghana dispersed the march.",
    "Farmers in Togo blocked a highway over the price of fuel.",
)


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), catch_exceptions=False)


def write_news(folder: Path, *texts: str) -> Path:
    path = folder / "wire.jsonl"
    rows = [{"id": n, "text": text, "published": "2021-05-04"} for n, text in enumerate(texts)]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def events(db: Path) -> list[dict[str, Any]]:
    lines = call("export", "events", "--db", db).stdout.splitlines()
    return [json.loads(line) for line in lines]


def kinds(db: Path) -> set[tuple[str, ...]]:
    return {(*row["event"], *row["mode"]) for row in events(db)}


@pytest.mark.model
def test_own_codes_reach_the_record(tmp_path: Path) -> None:
    db, news = tmp_path / "r.db", write_news(tmp_path, *NEWS)
    done = call("read", news, "--codebook", PROTESTS, "--db", db, "--jobs", "1")
    assert done.exit_code == 0
    assert kinds(db) == {("PROTEST", "march"), ("DISPERSE",), ("PROTEST", "blockade")}
    by_event = {row["mode"][0]: row for row in events(db) if row["mode"]}
    assert by_event["march"]["size"]["participants"]["n"] == 4000
    assert "issue_wages" in by_event["march"]["context"]
    assert "issue_prices" in by_event["blockade"]["context"]
    assert (by_event["blockade"]["quad_code"], by_event["blockade"]["event_scale"]) == (4, -5.5)
    only = call("export", "events", "--event", "disperse", "--db", db).stdout.splitlines()
    assert [json.loads(line)["event"] for line in only] == [["DISPERSE"]]
    assert "codebook of yours  plover.toml" in call("status", "--db", db).stdout
    assert call("verify", "--db", db).exit_code == 0


@pytest.mark.model
def test_the_store_keeps_its_codebook(tmp_path: Path) -> None:
    db, news = tmp_path / "r.db", write_news(tmp_path, *NEWS)
    call("read", news, "--codebook", PROTESTS, "--db", db, "--jobs", "1")
    again = call("read", news, "--db", db, "--jobs", "1")
    assert again.stderr == "0 read, 3 unchanged, 0 replaced, 0 failed\n"
    plain = tmp_path / "plain.db"
    call("read", news, "--db", plain, "--jobs", "1")
    assert ("DISPERSE",) not in kinds(plain)
    recoded = call("read", news, "--codebook", PROTESTS, "--db", plain, "--jobs", "1")
    assert recoded.stderr == "0 read, 0 unchanged, 3 replaced, 0 failed\n"
    assert kinds(plain) == kinds(db)


@pytest.mark.model
def test_the_worked_example_of_the_docs_is_what_is_printed(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "ontologies.md").read_text(encoding="utf-8")
    blocks = dict.fromkeys(re.findall(r"```(?:\w*)\n(.*?)```", page, re.DOTALL))
    rows, shown = list(blocks)[-2:]
    news, db = tmp_path / "protests.jsonl", tmp_path / "protests.db"
    news.write_text(rows, encoding="utf-8")
    call("read", news, "--codebook", PROTESTS, "--db", db, "--jobs", "1")
    assert call("show", "events", "--db", db).stdout == shown
    tables = "".join(path.read_text(encoding="utf-8") for path in PROTESTS.iterdir())
    assert all(block in tables for block in re.findall(r"```toml\n(.*?)```", page, re.DOTALL))
    march = next(row for row in events(db) if row["mode"] == ["march"])
    assert march["context"] == ["economic", "issue_wages"]
    crowd = march["size"]["participants"]
    assert (crowd["n"], crowd["qualifier"], crowd["scope"]) == (4000, "about", "teacher")


@pytest.mark.model
@pytest.mark.slow
def test_workers_of_the_pool_have_the_codebook_too(tmp_path: Path) -> None:
    news = write_news(tmp_path, *(f"{NEWS[1]} It was day {n}." for n in range(9)))
    db = tmp_path / "r.db"
    call("read", news, "--codebook", PROTESTS, "--db", db, "--jobs", "2")
    assert kinds(db) == {("DISPERSE",)}


def test_a_fault_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "events.toml").write_text('[[frame]]\nevent = "VIGIL"\nnouns = "vigil"\n')
    done = call("read", write_news(tmp_path), "--codebook", folder, "--db", tmp_path / "r.db")
    assert done.exit_code == 1
    assert done.stderr.startswith("events.toml: frame 1: event: 'VIGIL' is no category")
    assert not (tmp_path / "r.db").exists()


def test_a_category_that_reports_may_bear_does_not_go(tmp_path: Path) -> None:
    db, folder = tmp_path / "r.db", tmp_path / "mine"
    call("read", write_news(tmp_path), "--codebook", PROTESTS, "--db", db)
    folder.mkdir()
    (folder / "contexts.toml").write_text('[prices]\nwords = "bread"\n')
    done = call("read", write_news(tmp_path), "--codebook", folder, "--db", db)
    assert done.exit_code == 1
    assert "may be coded as DISPERSE, PROTEST: use another --db" in done.stderr
    with Store.open(str(db)) as store:
        assert len(store.codebook()) == 3
