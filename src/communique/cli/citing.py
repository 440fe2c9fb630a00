"""Citations on the terminal: who put the words out, when, where they stand, and the words."""

from collections.abc import Sequence

from rich.text import Text

from communique.cli.terminal import printable, shorten
from communique.cli.words import name_actor
from communique.model.record import Statement
from communique.model.text import Citation
from communique.store import Store

ID_SHOWN = 8  # hex digits of a report id: enough to name it, short enough for a line
EXACT_SHOWN = 110
CITED_A_LINE = 3
CONTEXT = 160


def cite_line(citation: Citation) -> Text:
    """ "The Example, 2015-03-18 [1f0c2ab3:120-188] “the exact words”"."""
    line = Text(style="dim")
    line.append(f"{printable(citation.publisher or 'unknown publisher')}, ")
    line.append(f"{citation.published or 'undated'} ")
    line.append(f"[{citation.report[:ID_SHOWN]}:{citation.start}-{citation.end}] ")
    return line.append(f"“{excerpt(citation)}”", style="not dim")


def excerpt(citation: Citation) -> str:
    """The exact words on one line; of many words those about the trigger."""
    lead = citation.trigger.start - citation.start - EXACT_SHOWN // 2
    if lead <= 0 or len(citation.exact) <= EXACT_SHOWN:
        return shorten(citation.exact, EXACT_SHOWN)
    first = min(lead, len(citation.exact) - EXACT_SHOWN)
    cut = citation.exact[first:].partition(" ")[2] or citation.exact[first:]
    return f"…{shorten(cut, EXACT_SHOWN - 1)}"


def cite_lines(evidence: Sequence[Citation]) -> tuple[Text, ...]:
    """The first citation of each of up to three reports, and how many more there are."""
    firsts = tuple({citation.report: citation for citation in reversed(evidence)}.values())[::-1]
    shown = tuple(map(cite_line, firsts[:CITED_A_LINE]))
    rest = len(evidence) - len(shown)
    return (*shown, Text(f"and {rest} more", style="dim")) if rest else shown


def vouching(store: Store, voiced_by: str | None, aux: Sequence[str]) -> str:
    """What keeps a line from being plain fact: "says Vladimir Putin (RUS GOV); future"."""
    said = (f"says {_speaker(store, voiced_by)}",) if voiced_by else ()
    return "; ".join((*said, *aux))


def _speaker(store: Store, statement_id: str) -> str:
    statement = store.find_record(statement_id)
    if isinstance(statement, Statement) and statement.speaker:
        return name_actor(statement.speaker)
    return "an unnamed source"


def in_context(store: Store, citation: Citation) -> Text:
    """The cited words, bold, amid the words of the report before and after them."""
    cited = Text(printable(citation.exact), style="bold")
    report = store.find_report(citation.report)
    if report is None:
        return cited
    first, last = max(0, citation.start - CONTEXT), citation.end + CONTEXT
    before = printable(report.text[first : citation.start])
    after = printable(report.text[citation.end : last])
    opening = ("…" if first else "", before, " " if before else "")
    closing = (" " if after else "", after, "…" if last < len(report.text) else "")
    return Text.assemble(*opening, cited, *closing)
