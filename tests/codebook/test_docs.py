"""docs/codebook.md says what the tables, the definitions and the sample reports say."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from communique.codebook.plover import auxiliary_modes, categories, contexts

ROOT = Path(__file__).parents[2]
DEFINED = tomllib.loads((ROOT / "docs" / "codebook.toml").read_text(encoding="utf-8"))


def test_every_code_is_defined_in_the_codebooks_order():
    assert list(DEFINED["category"]) == list(categories())
    modes = {code: list(found.modes) for code, found in categories().items() if found.modes}
    assert {code: list(listed) for code, listed in DEFINED["mode"].items()} == modes
    assert tuple(DEFINED["aux"]) == auxiliary_modes()
    assert set(DEFINED["context"]) == contexts()


def test_every_code_is_on_the_page():
    page = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### (\w+)$", page, re.MULTILINE)
    assert headings == [
        code for kind in ("category", "aux", "context", "sector") for code in DEFINED[kind]
    ]


@pytest.mark.model
@pytest.mark.slow
def test_the_page_is_not_stale():
    """When this fails, run `make docs`."""
    program = (
        "import runpy; print(runpy.run_path('tools/write_codebook_docs.py')['page'](), end='')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8") == done.stdout
