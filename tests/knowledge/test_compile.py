"""Bad rows are refused with file and line; the same tables give the same bytes."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from communique.knowledge import KnowledgeNotCompiledError, open_knowledge
from communique.knowledge.compile import compile_knowledge
from communique.knowledge.schema import TABLES_FOLDER
from communique.knowledge.tables import COLUMNS, BadRowError

HEADS = {table: "\t".join(columns) for table, columns in COLUMNS.items()}
CHILE = "CHL\tCHL\tCL\tChile\tRepublic of Chile\tsovereign\t\t\t19000000\tISO 3166"
BACHELET = (
    "michelle-bachelet\tMichelle Bachelet\tBachelet\t\tCHL\thead_of_state\tPresident"
    "\t2006-03-11\t2010-03-11\tour own"
)


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Tables with one state and one office, and nothing else."""
    folder = tmp_path / "tables"
    folder.mkdir()
    for table, head in HEADS.items():
        (folder / f"{table}.tsv").write_text(head + "\n", encoding="utf-8")
    _append(folder, "states", CHILE)
    _append(folder, "offices", BACHELET)
    return folder


def _append(folder: Path, table: str, row: str) -> None:
    with (folder / f"{table}.tsv").open("a", encoding="utf-8") as lines:
        lines.write(row + "\n")


def test_a_small_world_compiles(tables: Path, tmp_path: Path) -> None:
    knowledge = open_knowledge(compile_knowledge(tmp_path / "small.sqlite", tables))
    assert [
        h.holder.identifier_text for h in knowledge.holders("CHL", "head_of_state", "2008")
    ] == ["Michelle Bachelet"]
    assert knowledge.holders("CHL", "head_of_state", "2011") == ()


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("states", "Chile\tCL", "2 cells"),
        ("states", CHILE.replace("sovereign", "kingdom"), "status is 'kingdom'"),
        ("states", CHILE, "defined twice"),
        ("state_names", "PER\tPeruvian\tadjective\tour own", "no 'PER'"),
        ("state_names", "CHL\tChilean\tnickname\tour own", "kind is 'nickname'"),
        ("offices", BACHELET.replace("2006-03-11", "March 2006"), "since is 'March 2006'"),
        ("offices", BACHELET.replace("2010-03-11", "2005-03-11"), "ends before it begins"),
        ("offices", BACHELET.replace("CHL", "ATLANTIS"), "'ATLANTIS'"),
        ("offices", BACHELET.replace("head_of_state", "vizier"), "role is 'vizier'"),
        ("offices", BACHELET.replace("Michelle B", "Veronica B"), "'Michelle Bachelet'"),
        ("body_members", "OAS\tCHL\tmember\t1948\t\tour own", "no table has body:OAS"),
        ("role_nouns", "Rebel\tREB\t\tour own", "phrase is 'Rebel'"),
        ("vetoes", "2/16/1946\t\t\tmatter\t\tRUS\tour own", "date is '2/16/1946'"),
        ("places", "x\tArica\t\t-18.5\t-70.3\tPPL\tCHL\t\t200000\tour own", "geonameid is 'x'"),
        ("outlets", "El Faro\t\thttps://elfaro.net\tSLV\t0\tour own", "domain is"),
        ("groups", " mir\tMIR\t\t\tCHL\tREB\t\t\tour own", "id is ' mir'"),
    ],
)
def test_a_bad_row_is_refused_by_file_and_line(
    tables: Path, tmp_path: Path, table: str, row: str, reason: str
) -> None:
    _append(tables, table, row)
    line = len((tables / f"{table}.tsv").read_text(encoding="utf-8").splitlines())
    target = tmp_path / "bad.sqlite"
    with pytest.raises(BadRowError) as refused:
        compile_knowledge(target, tables)
    assert f"{table}.tsv, line {line}: " in str(refused.value)
    assert reason in str(refused.value)
    assert not target.exists()


def test_a_wrong_header_is_refused(tables: Path, tmp_path: Path) -> None:
    (tables / "groups.tsv").write_text("id\tname\n", encoding="utf-8")
    with pytest.raises(BadRowError, match=r"groups\.tsv, line 1"):
        compile_knowledge(tmp_path / "bad.sqlite", tables)


def test_the_same_tables_give_the_same_bytes(tables: Path, tmp_path: Path) -> None:
    first = compile_knowledge(tmp_path / "first.sqlite", tables).read_bytes()
    assert compile_knowledge(tmp_path / "second.sqlite", tables).read_bytes() == first


def test_the_fingerprint_follows_the_tables(tables: Path, tmp_path: Path) -> None:
    before = open_knowledge(compile_knowledge(tmp_path / "a.sqlite", tables)).fingerprint
    _append(tables, "state_names", "CHL\tChilean\tadjective\tour own")
    assert open_knowledge(compile_knowledge(tmp_path / "b.sqlite", tables)).fingerprint != before


def test_missing_knowledge_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeNotCompiledError, match="communique knowledge build"):
        open_knowledge(tmp_path / "nowhere.sqlite")


def test_the_shipped_tables_stay_where_the_wheel_takes_them(tmp_path: Path) -> None:
    copied = shutil.copytree(TABLES_FOLDER, tmp_path / "copy")
    assert {path.stem for path in copied.glob("*.tsv")} == set(COLUMNS)


def test_a_file_of_another_version_says_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "knowledge.sqlite"
    with closing(sqlite3.connect(old)) as database:
        database.execute("CREATE TABLE fingerprint (value TEXT)")
    with pytest.raises(KnowledgeNotCompiledError, match="of another version"):
        open_knowledge(old)


def test_a_file_that_is_no_database_says_what_to_do(tmp_path: Path) -> None:
    note = tmp_path / "knowledge.sqlite"
    note.write_text("not a database, whatever its name says", encoding="utf-8")
    with pytest.raises(KnowledgeNotCompiledError, match="communique knowledge build"):
        open_knowledge(note)
