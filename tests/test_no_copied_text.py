"""Fails if an eight-word run of the seed reports or of the gold texts stands in what we keep."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
LEFT_OUT = {  # what is made, and verdicts on gold sentences, which quote only whom an event names
    "__pycache__",
    "demo",
    "dist",
    "build",
    "evaluation",
}
RUN_LENGTH = 8
WORD = re.compile(r"[^\W_]+")
TAG = re.compile(r"<(script|style).*?</\1>|<[^>]*>", re.DOTALL)

CELL = re.compile(r"[\t\n\"]")
TABLES = {".toml", ".tsv"}
OFFICIAL = {  # names and formulas of eight words that cannot be said in other words
    "addressed to the president of the security council",
    "african union united nations hybrid operation in darfur",
    "federal office for the protection of the constitution",
    "high representative for foreign affairs and security policy",
    "the organization for the prohibition of chemical weapons",
    "to the president of the security council dated",
    "united kingdom of great britain and northern ireland",
}

Run = tuple[str, ...]


def iter_runs(text: str) -> Iterator[Run]:
    """All runs of eight words of a text, lower-cased, without punctuation."""
    words = WORD.findall(text.lower())
    return zip(*(words[i:] for i in range(RUN_LENGTH)), strict=False)


def iter_strings(value: Any) -> Iterator[str]:
    """The texts in a JSON value; a list of words is one text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for below in value.values():
            yield from iter_strings(below)
    elif isinstance(value, list) and all(isinstance(below, str) for below in value):
        yield " ".join(value)
    elif isinstance(value, list):
        for below in value:
            yield from iter_strings(below)


def iter_foreign_texts(shared: Path) -> Iterator[tuple[str, str]]:
    """The texts that must not be copied, each with the name of its file."""
    for path in sorted((shared / "acceptance" / "seeds").glob("*.txt")):
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted((shared / "gold").rglob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (
                (path.name, text) for line in lines for text in iter_strings(json.loads(line))
            )
    for path in sorted((shared / "gold").rglob("*.html.gz")):
        page = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        yield path.name, TAG.sub(" ", page)


def iter_our_texts(root: Path) -> Iterator[tuple[str, str]]:
    """Every text file that is kept, tables cell by cell: neighbours in a list are no sentence."""
    kept = (top for top in root.iterdir() if not top.name.startswith("."))
    below = (path for top in kept for path in (top.rglob("*") if top.is_dir() else [top]))
    for path in sorted(
        p for p in below if p.is_file() and LEFT_OUT.isdisjoint(p.relative_to(root).parts)
    ):
        content = path.read_bytes()
        if b"\0" not in content:
            text = content.decode("utf-8", "replace")
            for part in CELL.split(text) if path.suffix in TABLES else [text]:
                yield str(path.relative_to(root)), part


def runs_by_file(texts: Iterable[tuple[str, str]]) -> dict[Run, str]:
    """The first file that each run stands in."""
    found: dict[Run, str] = {}
    for name, text in texts:
        for run in iter_runs(text):
            found.setdefault(run, name)
    return found


def copied(ours: dict[Run, str], foreign: Iterable[tuple[str, str]]) -> set[str]:
    """What stands in both, told by file. Ours is the smaller side, so ours is the one held in memory."""
    return {
        f"{ours[run]}: “{' '.join(run)}” (from {name})"
        for name, text in foreign
        for run in iter_runs(text)
        if run in ours and " ".join(run) not in OFFICIAL
    }


def test_a_copied_run_is_caught():
    foreign = [("gold.jsonl", "Kenya and Uganda agreed on Friday to share the lake's fish.")]
    sentence = "# Then KENYA and Uganda agreed, on Friday, to share\nit."
    assert len(copied(runs_by_file([("ours.py", sentence)]), foreign)) == 1
    assert (
        copied(runs_by_file([("ours.py", "Kenya and Uganda agreed on Friday to")]), foreign)
        == set()
    )


def test_words_of_a_token_list_are_one_text():
    assert list(iter_strings({"tokens": ["Kenya", "agreed"], "tags": []})) == ["Kenya agreed", ""]


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here: nothing to compare with")
def test_no_run_of_gold_or_seeds_is_copied():
    assert sorted(copied(runs_by_file(iter_our_texts(ROOT)), iter_foreign_texts(SHARED))) == []
