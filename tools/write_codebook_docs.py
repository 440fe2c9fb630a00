"""Writes docs/codebook.md: every code with its definition, the words that tell of it, and coded samples.

The definitions are those of docs/codebook.toml, the words those of the tables, and the samples what
the pipeline reads in examples/, with the characters they stand at.
"""

import csv
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from communique.codebook.events import event_table
from communique.codebook.plover import Category, categories
from communique.codebook.tables import read_table
from communique.model.findings import EventMention
from communique.model.reading import ReportReading
from communique.model.text import Facts, RawReport, Span
from communique.pipeline import load_tools, process
from communique.reading import iter_raw_reports

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "codebook.md"
EXAMPLES = ROOT / "examples"
ROLE_NOUNS = ROOT / "src" / "communique" / "knowledge" / "tables" / "role_nouns.tsv"
PUBLISHERS = {
    "harbour-gazette": "The Harbour Gazette",
    "northern-courier": "Northern Courier",
    "meridian-wire": "Meridian Wire",
}
QUADS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
LISTED = 40  # words of a list that are printed
SHORTEST, LONGEST = 35, 240  # characters of a sentence that makes a good sample
OPENING = """# The codebook

Written by `make docs` from docs/codebook.toml, the tables of `src/communique/codebook/` and the sample
reports; edit those, not this page. The codes are those of PLOVER 2.0 (Open Event Data Alliance; codebook
CC BY-SA 4.0), the definitions our own words. Categories and modes of your own: [ontologies](ontologies.md).

A list of words is cut after 40. Which construction a word must stand in, and which words beside it, say
the frames of `events.toml`. The samples are what the program codes in [the sample reports](../examples/README.md),
its mistakes included; `[start-end]` are the characters of the report's text, and the bold words tell of the event.
"""


class Sample(NamedTuple):
    """A coded sentence, or a phrase that names an actor, with where it stands."""

    file: str
    publisher: str
    span: Span
    shown: str

    def line(self) -> str:
        """As the page prints it."""
        where = f"{self.publisher}, `{self.file}` [{self.span.start}-{self.span.end}]"
        return f"> {self.shown}\n> — {where}\n"


class Coded(NamedTuple):
    """An event of the sample reports with the sample it makes."""

    event: EventMention
    sample: Sample


def definitions() -> Mapping[str, Mapping[str, str]]:
    """The table of definitions, by kind of code."""
    return tomllib.loads((ROOT / "docs" / "codebook.toml").read_text(encoding="utf-8"))


def read_samples() -> list[tuple[str, ReportReading]]:
    """All sample reports as `make demo` reads them."""
    tools = load_tools()
    readings = []
    for path in sorted([*EXAMPLES.rglob("*.txt"), *EXAMPLES.rglob("*.html")]):
        given = Facts(publisher=PUBLISHERS.get(path.parent.name))
        for raw in iter_raw_reports([str(path)], given=given):
            reading = process(raw, tools) if isinstance(raw, RawReport) else raw
            if isinstance(reading, ReportReading):
                readings.append((path.relative_to(ROOT).as_posix(), reading))
    return readings


def iter_coded(readings: Iterable[tuple[str, ReportReading]]) -> Iterator[Coded]:
    """The events of the samples, the shortest sentences first."""
    coded = [
        Coded(event, sample_of(file, event))
        for file, read in readings
        for event in read.findings.events
    ]
    fit = [one for one in coded if SHORTEST <= len(one.event.citation.exact) <= LONGEST]
    yield from sorted(
        fit, key=lambda one: (not is_full(one.event), len(one.sample.shown), one.sample)
    )


def is_full(event: EventMention) -> bool:
    """Whether both sides are named, and none is unresolved."""
    parties = (*event.actors, *event.recipients)
    return len(parties) > 1 and all(party.kind != "unresolved" for party in parties)


def sample_of(file: str, event: EventMention) -> Sample:
    """The event's citation with its trigger in bold."""
    citation = event.citation
    first, last = citation.trigger.start - citation.start, citation.trigger.end - citation.start
    told = citation.exact
    shown = f"{told[:first]}**{told[first:last]}**{told[last:]}".replace("\n", " ")
    shown += f" *({coding_of(event)})*"
    return Sample(file, citation.publisher or "?", Span(citation.start, citation.end), shown)


def coding_of(event: EventMention) -> str:
    """ "AGREE: Azerbaijan → Armenia; diplomatic, military"."""
    code = "/".join((event.event, *([event.mode] if event.mode else [])))
    actors, recipients = (
        ", ".join(actor.identifier_text or actor.entity_text for actor in side)
        for side in (event.actors, event.recipients)
    )
    parties = f"{actors} → {recipients}" if recipients else actors
    notes = ", ".join((*event.aux, *event.context))
    return f"{code}: {parties}" + (f"; {notes}" if notes else "")


def listed(words: Iterable[str]) -> str:
    """Words as a reader writes them, cut where there are many."""
    every = sorted({word.replace("_", " ") for word in words})
    more = f" … and {len(every) - LISTED} more" if len(every) > LISTED else ""
    return ", ".join(every[:LISTED]) + more


def triggers(code: str, mode: str | None) -> str:
    """The verbs and nouns that tell of a code."""
    table = event_table()
    kinds = {"verbs": table.by_verb, "nouns": table.by_noun}
    parts = []
    for kind, index in kinds.items():
        words = [
            word
            for word, frames in index.items()
            if any((frame.event, frame.mode) == (code, mode) for frame in frames)
        ]
        parts += [f"{kind}: {listed(words)}"] if words else []
    return "; ".join(parts)


def section_of_category(category: Category, coded: list[Coded]) -> Iterator[str]:
    """A category with its modes and two samples."""
    told = definitions()
    code = category.code
    recipient = ", needs a recipient" if category.needs_recipient else ""
    kind = f"quad {category.quad}, {QUADS[category.quad]}; score {category.score:g}{recipient}"
    yield f"### {code}\n\n{told['category'][code]} *({kind})*\n"
    if words := triggers(code, None):
        yield f"Told by {words}.\n"
    for mode, score in category.modes.items():
        words = triggers(code, mode)
        yield f"- **{mode}** ({score:g}). {told['mode'][code][mode]} " + (
            f"Told by {words}." if words else ""
        )
    yield ""
    plain = [one.sample for one in coded if one.event.event == code and not one.event.aux]
    yield from samples(plain, 2)


def samples(found: list[Sample], number: int) -> Iterator[str]:
    """Up to a number of samples, of different reports first."""
    by_file = {sample.file: sample for sample in reversed(found)}
    chosen = [sample for sample in found if by_file[sample.file] == sample][:number]
    yield from (sample.line() for sample in chosen)
    if not chosen:
        yield "*The sample reports tell of none.*\n"


def sections_of_aux(coded: list[Coded]) -> Iterator[str]:
    """The auxiliary modes."""
    verbs = read_table("reality")["verbs"]
    words = {
        "future": verbs["future"],
        "hypothetical": verbs["possible"],
        "negation": verbs["undone"],
    }
    for aux, definition in definitions()["aux"].items():
        cues = f" Verbs that govern it: {listed(words[aux].split())}." if aux in words else ""
        yield f"### {aux}\n\n{definition}{cues}\n"
        yield from samples([one.sample for one in coded if aux in one.event.aux], 1)


def sections_of_contexts(coded: list[Coded]) -> Iterator[str]:
    """The contexts."""
    table = read_table("contexts")
    for context, definition in definitions()["context"].items():
        row = table[context]
        yield f"### {context}\n\n{definition} One of these words suffices: {listed(row['words'].split())}."
        hints = [group.replace("|", "/") for group in row.get("hints", "").split()]
        yield f"Two of these: {listed(hints)}.\n" if hints else ""
        yield from samples([one.sample for one in coded if context in one.event.context], 1)


def sections_of_sectors(readings: list[tuple[str, ReportReading]]) -> Iterator[str]:
    """The sectors, with the nouns that say them."""
    with ROLE_NOUNS.open(encoding="utf-8") as file:
        nouns = [(row["sector"], row["phrase"]) for row in csv.DictReader(file, delimiter="\t")]
    for sector, definition in definitions()["sector"].items():
        told = listed(phrase for known, phrase in nouns if known == sector)
        yield f"### {sector}\n\n{definition.capitalize()}." + (
            f" Told by {told}.\n" if told else "\n"
        )
        yield from samples(named(readings, sector), 1)


def named(readings: list[tuple[str, ReportReading]], sector: str) -> list[Sample]:
    """Where the sample reports name somebody of a sector."""
    return [
        Sample(file, read.report.publisher or "?", Span(row.start, row.end), f"**{row.exact}**")
        for file, read in readings
        for row in read.mentions
        if row.sector == sector and row.form != "PRO" and "\n" not in row.exact
    ]


def page() -> str:
    """The whole page."""
    readings = read_samples()
    coded = list(iter_coded(readings))
    lines = [OPENING, "## Categories and modes\n"]
    for category in categories().values():
        lines += section_of_category(category, coded)
    lines += ["## Auxiliary modes\n", *sections_of_aux(coded)]
    lines += ["## Contexts\n", *sections_of_contexts(coded)]
    lines += ["## Sectors\n", *sections_of_sectors(readings)]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
