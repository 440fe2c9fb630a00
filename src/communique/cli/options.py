"""Options that several commands share, each declared once: the store, the filters, the facts given."""

import inspect
import re
from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import wraps
from typing import Annotated, Any

import typer

from communique.codebook.own import OwnCodebook, laid_over
from communique.codebook.plover import categories
from communique.model.selection import Selection
from communique.model.text import Facts
from communique.store import Store, StoreError

_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def as_iso_date(value: str | None) -> str | None:
    """An ISO date, or the part of one that is known ("2012-03"); anything else is wrong usage."""
    if value is not None and not _is_on_calendar(value):
        raise typer.BadParameter(f"{value!r} is not a date like 2012-06-05, 2012-06 or 2012")
    return value


def _is_on_calendar(value: str) -> bool:
    found = _PARTIAL_DATE.fullmatch(value)
    if found is None:
        return False
    try:
        date.fromisoformat("-".join(found.groups(default="01")))
    except ValueError:
        return False
    return True


def as_first_day(value: str | None) -> str | None:
    """The first day of a date that may be partial."""
    iso = as_iso_date(value)
    return None if iso is None else f"{iso}-01-01"[:10]


def as_last_day(value: str | None) -> str | None:
    """The last day of a date that may be partial: 2012-02 ends on the 29th."""
    iso = as_iso_date(value)
    if iso is None or len(iso) == 10:
        return iso
    year, month = int(iso[:4]), int(iso[5:] or 12)
    return date(year, month, monthrange(year, month)[1]).isoformat()


def as_category(context: typer.Context, value: str | None) -> str | None:
    """A category in any case, PLOVER's or of the store's own codebook; any other is wrong usage."""
    if value is None or value.upper() in categories():
        return value and value.upper()
    with laid_over(_codebook_of(context.params["db"])):
        known = categories()
    if value.upper() not in known:
        raise typer.BadParameter(f"{value!r} is none of {', '.join(sorted(known))}")
    return value.upper()


def _codebook_of(db: str) -> OwnCodebook:
    """The user's tables that a store keeps; what is wrong with the store, its command will say."""
    with suppress(StoreError), Store.open(db) as store:
        return store.codebook()
    return ()


def as_country(value: str | None) -> str | None:
    """An alpha-3 country code in any case."""
    if value is not None and not re.fullmatch(r"[A-Za-z]{3}", value):
        raise typer.BadParameter(f"{value!r} is not an alpha-3 code like RUS")
    return value and value.upper()


# Eager, since the store may hold a codebook that says which categories there are.
Db = Annotated[str, typer.Option("--db", metavar="PATH", is_eager=True, help="The store.")]
DEFAULT_DB = "communique.db"


def select(
    *,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=as_first_day, help="On or after this date."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=as_last_day, help="On or before this date."),
    ] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="With this actor (part of a name).")
    ] = None,
    event: Annotated[
        str | None,
        typer.Option(metavar="CATEGORY", callback=as_category, help="Of this PLOVER category."),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(metavar="CODE", callback=as_country, help="With this country (RUS)."),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Told by this publisher (part of a name).")
    ] = None,
    report: Annotated[str | None, typer.Option(metavar="ID", help="Told by this report.")] = None,
    story: Annotated[
        str | None, typer.Option(metavar="ID", help="Belonging to this story.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Events that are at least this sure.")
    ] = 0.0,
    asserted_only: Annotated[
        bool,
        typer.Option(
            "--asserted-only", help="What an outlet itself says has happened: no claims, no plans."
        ),
    ] = False,
) -> Selection:
    """The filters that `show` and `export` share."""
    return Selection(
        since=since,
        until=until,
        actor=actor,
        event=event,
        country=country,
        publisher=publisher,
        report=report,
        story=story,
        min_confidence=min_confidence,
        asserted_only=asserted_only,
    )


def state_facts(
    *,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=as_iso_date, help="When the reports came out."),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who put the reports out.")
    ] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="The report's address.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The report's title.")] = None,
) -> Facts:
    """What the input itself does not say; it wins over what the input says."""
    return Facts(published=published, publisher=publisher, url=url, title=title)


def taking(
    build: Callable[..., object], name: str
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options that `build` declares; it receives what is built under one name."""
    shared = inspect.signature(build, eval_str=True).parameters

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command, eval_str=True).parameters

        @wraps(command)
        def run(**arguments: Any) -> None:
            built = build(**{option: arguments.pop(option) for option in shared})
            command(**arguments, **{name: built})

        kept = [parameter for parameter in own.values() if parameter.name != name]
        run.__signature__ = inspect.Signature([*kept, *shared.values()])  # type: ignore[attr-defined]
        return run

    return decorate
