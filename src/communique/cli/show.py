"""`communique show`: the record for people, in the terminal."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Annotated, Literal

import typer

from communique.cli.comparing import show_findings
from communique.cli.errors import Status, failed, reporting
from communique.cli.inspecting import show_record
from communique.cli.opening import merged_store
from communique.cli.options import DEFAULT_DB, Db, select, taking
from communique.cli.terminal import output
from communique.cli.views import (
    Screen,
    show_actor,
    show_events,
    show_positions,
    show_statements,
    show_story,
    show_timeline,
)
from communique.model.selection import Selection

What = Literal[
    "timeline", "events", "statements", "positions", "findings", "actor", "story", "record"
]  # fmt: skip
View = Callable[[Screen, Selection], int]

VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "timeline": show_timeline,
        "events": show_events,
        "statements": show_statements,
        "positions": show_positions,
        "findings": show_findings,
        "actor": show_actor,
        "story": show_story,
    }
)


@reporting
@taking(select, "selection")
def show(
    what: Annotated[
        What, typer.Argument(metavar="WHAT", help=f"One of {', '.join(VIEWS)}, record.")
    ],
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help="An actor's name, or the start of a story's or record's id."
        ),
    ] = None,
    *,
    db: Db = DEFAULT_DB,
    selection: Selection,
) -> None:
    """Show the record in the terminal, every line with its citation.

    Every line gives who put the words out, when, and where in the report they stand:
    [report:start-end]. "says X" marks what is only somebody's word; future, hypothetical and
    negation mark what has not happened. `story` without an ID lists the stories; `record ID`
    shows a record, or a report, whole.
    """
    _check_name(what, name)
    with merged_store(db) as store:
        screen = Screen(output(), store)
        if what == "record":
            shown = show_record(screen, name or "")
        else:
            shown = VIEWS[what](screen, _naming(selection, what, name))
    if not shown:
        raise failed("nothing found", Status.NOTHING_FOUND)


def _check_name(what: What, name: str | None) -> None:
    if what in ("actor", "record") and not name:
        raise typer.BadParameter(f"`show {what}` needs to be told which")
    if what not in ("actor", "record", "story") and name:
        raise typer.BadParameter(f"`show {what}` takes no name")


def _naming(selection: Selection, what: What, name: str | None) -> Selection:
    """The filters, with the actor or story that was named as one of them."""
    if what == "actor":
        return replace(selection, actor=name)
    return replace(selection, story=name) if what == "story" and name else selection
