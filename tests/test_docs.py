"""The pages name what there is: commands, kinds of record with their fields, categories, tasks, targets."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from communique import __version__
from communique.cli import COMMANDS
from communique.codebook.plover import auxiliary_modes, categories
from communique.evaluating import TASKS
from communique.model import record
from communique.model.text import Citation, FurnitureReason, PublishedBasis
from communique.model.world import Actor

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")])
SHAPES = {
    "report": record.ReportRow,
    "statement": record.Statement,
    "event": record.Event,
    "position": record.Position,
    "agreement": record.Agreement,
    "vote": record.Vote,
    "story": record.Story,
    "finding": record.Comparison,
    "entity": Actor,
    "citation": Citation,
}


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(kind: str) -> str:
    """The paragraph of data-model.md on one shape."""
    found = re.search(
        rf"^\*\*{kind}\*\*.*?(?=\n\n)", page("docs/data-model.md"), re.MULTILINE | re.DOTALL
    )
    assert found, f"no paragraph on {kind}"
    return found.group()


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", page("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_documented(command):
    assert f"communique {command}" in page("docs/cli.md")


def test_every_kind_of_record_has_a_shape():
    assert {"report", *get_args(record.RecordKind)} == set(SHAPES) - {"entity", "citation"}


@pytest.mark.parametrize("kind", SHAPES)
def test_fields_are_documented(kind):
    named = set(re.findall(r"`(\w+)", section(kind)))
    assert {field.name for field in fields(SHAPES[kind])} - {"id"} - named == set()


@pytest.mark.parametrize("code", categories())
def test_category_is_documented(code):
    row = re.search(rf"^\| {code} \|.*$", page("docs/data-model.md"), re.MULTILINE)
    assert row
    cells = [cell.strip() for cell in row.group().strip("|").split("|")]
    modes = set() if cells[4] == "–" else set(cells[4].split(", "))
    found = categories()[code]
    assert (int(cells[1]), float(cells[2]), modes) == (found.quad, found.score, set(found.modes))


@pytest.mark.parametrize(
    "word",
    [*auxiliary_modes(), *get_args(FurnitureReason), *get_args(PublishedBasis)],
)
def test_value_is_documented(word):
    assert re.search(rf"\b{word}\b", page("docs/data-model.md"))


@pytest.mark.parametrize("task", TASKS)
def test_evaluation_task_is_documented(task):
    assert f"`{task}`" in page("docs/evaluation.md")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/evaluation.md"])
def test_targets_on_the_pages_exist(name):
    assert set(re.findall(r"\bmake ([a-z]+)(?=`| {2})", page(name))) <= make_targets()


def test_every_target_says_what_it_does():
    described = set(re.findall(r"^([a-z]+):.*## \w", page("Makefile"), re.MULTILINE))
    assert described == make_targets()


def test_changelog_has_this_version():
    assert f"## [{__version__}]" in page("CHANGELOG.md")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_to_files(path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
