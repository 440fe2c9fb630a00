import pytest
import typer

from communique.cli.errors import reporting
from communique.store import (
    NotAStore,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreTooNew,
)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (StoreError("a.db: cannot be opened"), 1),
        (StoreMissing("a.db: no store"), 1),
        (StoreTooNew("a.db: too new"), 1),
        (StoreFull("a.db: the disk is full"), 1),
        (NotAStore("a.db: something else"), 5),
        (StoreBusy("a.db: busy"), 5),
        (StoreDamaged("a.db: damaged"), 5),
        (PermissionError(13, "Permission denied", "out/events.csv"), 1),
        (KeyboardInterrupt(), 130),
    ],
)
def test_each_error_is_one_line_and_its_status(
    error: BaseException, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    @reporting
    def command() -> None:
        raise error

    with pytest.raises(typer.Exit) as ended:
        command()
    assert ended.value.exit_code == status
    assert capsys.readouterr().err.count("\n") == 1


def test_a_fault_of_ours_is_not_dressed_up() -> None:
    @reporting
    def command() -> None:
        raise KeyError("trigger")

    with pytest.raises(KeyError):
        command()


def test_a_closed_pipe_is_left_to_typer_which_ends_quietly() -> None:
    @reporting
    def command() -> None:
        raise BrokenPipeError(32, "Broken pipe")

    with pytest.raises(BrokenPipeError):
        command()
