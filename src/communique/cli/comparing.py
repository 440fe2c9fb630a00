"""`show findings`: what independent reports bear out, where they disagree, and what is off the record."""

from collections.abc import Mapping
from types import MappingProxyType

from rich.text import Text

from communique.cli.citing import cite_lines, vouching
from communique.cli.terminal import printable, write
from communique.cli.views import Screen, headline
from communique.cli.words import describe
from communique.model.record import Comparison, ComparisonKind, ReportedValue
from communique.model.selection import Selection

TITLES: Mapping[ComparisonKind, str] = MappingProxyType(
    {
        "corroborated": "Borne out by several",
        "conflict": "Reports disagree",
        "updated": "Later reports give another figure",
        "off_record": "Against the record",
    }
)


def show_findings(screen: Screen, selection: Selection) -> int:
    """The comparisons under the title of their kind; of what has a single source only the count."""
    found = list(screen.store.iter_records("finding", selection))
    for kind, title in TITLES.items():
        _show_kind(screen, title, [comparison for comparison in found if comparison.kind == kind])
    single = sum(comparison.kind == "single_source" for comparison in found)
    if single:
        write(screen.console, Text(f"Single source: {single}", style="bold"))
    return len(found)


def _show_kind(screen: Screen, title: str, comparisons: list[Comparison]) -> None:
    if comparisons:
        write(screen.console, Text(f"{title}: {len(comparisons)}", style="bold underline"))
    for comparison in comparisons:
        _show_comparison(screen, comparison)


def _show_comparison(screen: Screen, comparison: Comparison) -> None:
    about = screen.store.find_record(comparison.about.id)
    if about is not None:
        write(screen.console, headline(screen.store, about))
    write(screen.console, describe(comparison), indent=1)
    for value in comparison.values:
        write(screen.console, _value_line(screen, value), indent=2)
        for line in cite_lines(value.evidence):
            write(screen.console, line, indent=3)


def _value_line(screen: Screen, value: ReportedValue) -> Text:
    line = Text(printable(value.value), style="bold")
    qualities = (value.qualifier, value.as_of and f"as of {value.as_of}")
    vouched = vouching(screen.store, value.voiced_by, ())
    notes = [printable(quality) for quality in (*qualities, vouched) if quality]
    return line.append(f"  [{'; '.join(notes)}]", style="yellow") if notes else line
