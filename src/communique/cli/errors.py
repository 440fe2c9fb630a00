"""Turns what can go wrong into one line on standard error and an exit status."""

import errno
from collections.abc import Callable
from enum import IntEnum
from functools import wraps
from typing import ParamSpec

import typer

from communique.cli.terminal import say
from communique.codebook.folder import BadCodebookError
from communique.knowledge import BadKnowledgeFileError
from communique.store import NotAStore, StoreBusy, StoreDamaged, StoreError

Arguments = ParamSpec("Arguments")


class Status(IntEnum):
    """The contract's exit statuses, but for wrong usage (2), which Typer answers itself."""

    DONE = 0
    ERROR = 1
    SOME_FAILED = 3
    NOTHING_FOUND = 4
    STORE_UNUSABLE = 5
    INTERRUPTED = 130


def reporting(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """Let a command end with one line instead of a traceback where the world is at fault.

    A fault of our own keeps its traceback: it is what a bug report needs.
    """

    @wraps(command)
    def run(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except StoreError as error:
            raise failed(str(error), _status_of(error)) from error
        except (BadKnowledgeFileError, BadCodebookError) as error:
            for fault in error.faults[:-1]:
                say(fault)
            raise failed(error.faults[-1], Status.ERROR) from error
        except KeyboardInterrupt as error:
            raise failed("interrupted; what was committed is kept", Status.INTERRUPTED) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our pipe has seen enough
                raise
            raise failed(_reason(error), Status.ERROR) from error

    return run


def failed(message: str, status: Status) -> typer.Exit:
    """Say why in one line; raise what is returned to end the command."""
    say(message)
    return typer.Exit(status)


def _status_of(error: StoreError) -> Status:
    unusable = (StoreBusy, StoreDamaged, NotAStore)
    return Status.STORE_UNUSABLE if isinstance(error, unusable) else Status.ERROR


def _reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    # Whatever else is written is opened by name, and its errors bear the name.
    return f"{error.filename or 'standard output'}: {reason}"
