from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.cli import app
from communique.cli.evaluate import figure_lines


def test_figures_are_one_a_line_and_groups_carry_their_name() -> None:
    figures = {"f1": 0.51234, "n": 12, "by_type": {"direct": 1.0, "mixed": 0.25}}
    assert list(figure_lines(figures)) == [
        "f1  0.512", "n  12", "by_type direct  1.000", "by_type mixed  0.250"
    ]  # fmt: skip


def test_an_unknown_task_is_wrong_usage(tmp_path: Path) -> None:
    assert (
        CliRunner().invoke(app, ["evaluate", "weather", str(tmp_path / "g.jsonl")]).exit_code == 2
    )


@pytest.mark.parametrize("content", [None, "{broken\n"])
def test_a_gold_file_that_cannot_be_read_is_one_line(tmp_path: Path, content: str | None) -> None:
    gold = tmp_path / "gold.jsonl"
    if content is not None:
        gold.write_text(content)
    done = CliRunner().invoke(app, ["evaluate", "times", str(gold)])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "gold.jsonl" in done.stderr
