import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_docs_cli_says_what_help_says() -> None:
    """When this fails, run `python tools/write_cli_docs.py`."""
    program = "import runpy; print(runpy.run_path('tools/write_cli_docs.py')['page'](), end='')"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == done.stdout
