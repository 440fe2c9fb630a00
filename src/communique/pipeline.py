"""The data's path from top to bottom; the only file that knows the order."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass

from communique import __version__
from communique.cleaning import clean
from communique.codebook.own import OwnCodebook, laid_over
from communique.codebook.tables import fingerprint as codebook_fingerprint
from communique.finding import find
from communique.knowledge import Knowledge, open_knowledge
from communique.language.analyse import Analyser, load_analyser
from communique.language.analyse import pipeline_version as parser_version
from communique.language.encoder import Encoder, load_encoder, weights_version
from communique.language.identify import identify_language
from communique.language.second_reader import ReportReader
from communique.merging import digest, merge
from communique.model.analysis import Analysis
from communique.model.findings import Findings
from communique.model.ids import content_hash
from communique.model.reading import MentionRow, ReportReading
from communique.model.text import RawReport, Refusal, Report
from communique.model.world import Grounding, KnowledgeFile
from communique.resolving import make_ready, resolve
from communique.store import Store

CODED_LANGUAGE = "en"  # reports in other languages are stored and marked, not coded

# Raised by hand whenever a stage's output changes: a new version re-codes what is read again.
STAGE_VERSIONS = {"cleaning": 3, "language": 4, "resolving": 10, "finding": 15}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the stages need and what is loaded once a worker; `codebook` are the user's own tables."""

    analyser: Analyser
    knowledge: Knowledge
    encoder: Encoder | None
    codebook: OwnCodebook = ()


def load_tools(
    own: Sequence[KnowledgeFile] = (), codebook: OwnCodebook = (), *, encoder: bool = True
) -> Tools:
    """Load the language pipeline and the encoder, open the knowledge with the user's own; about a second.

    Without the encoder the rules and the linear models decide alone. What is loaded stays: it is taken
    out of the garbage collector's rounds, which would walk over all the parser's objects each time.
    """
    knowledge = open_knowledge(files=own)
    make_ready(knowledge)
    tools = Tools(
        analyser=load_analyser(knowledge),
        knowledge=knowledge,
        encoder=load_encoder() if encoder else None,
        codebook=codebook,
    )
    gc.collect()
    gc.freeze()
    return tools


def pipeline_version(
    own: Sequence[KnowledgeFile] = (), codebook: OwnCodebook = (), *, encoder: bool = True
) -> str:
    """A hash of all that decides what is found; a stored report of another version is re-coded."""
    stages = ",".join(f"{stage}={number}" for stage, number in sorted(STAGE_VERSIONS.items()))
    knowledge = open_knowledge(files=own)
    return content_hash(
        __version__,
        stages,
        parser_version(),
        weights_version() if encoder else "without encoder",
        codebook_fingerprint(),
        knowledge.fingerprint,
        *(part for table in codebook for part in (table.name, table.text)),
    )


def process(raw: RawReport, tools: Tools) -> ReportReading | Refusal:
    """Everything that one report yields: a pure function of the report and the tools."""
    report = clean(raw, knowledge=tools.knowledge, identify=identify_language)
    if isinstance(report, Refusal):
        return report
    if report.language != CODED_LANGUAGE:
        return ReportReading(report=report, mentions=(), findings=Findings(), digest=digest(report))
    analysis, grounding = ground(report, tools)
    return ReportReading(
        report=report,
        mentions=mention_rows(analysis, grounding),
        findings=find_all(analysis, grounding, tools),
        digest=digest(report),
    )


def ground(report: Report, tools: Tools) -> tuple[Analysis, Grounding]:
    """The parse of a report and what its phrases stand for."""
    analysis = tools.analyser.analyse(report)
    return analysis, resolve(analysis, tools.knowledge)


def find_all(analysis: Analysis, grounding: Grounding, tools: Tools) -> Findings:
    """What the finders read in a report, with the encoder as second reader where it is loaded."""
    reader = ReportReader(tools.encoder, analysis) if tools.encoder else None
    with laid_over(tools.codebook):
        return find(analysis, grounding, reader)


def merge_store(store: Store, knowledge: Knowledge) -> None:
    """Build the derived record anew from all that is stored, if anything has changed."""
    if not store.is_dirty():
        return
    digests, findings = store.merge_input()
    with laid_over(store.codebook()):
        record = merge(digests, findings, knowledge)
    store.replace_record(record)


def mention_rows(analysis: Analysis, grounding: Grounding) -> tuple[MentionRow, ...]:
    """All mentions as the report record lists them, in text order."""
    rows = [
        *_actor_rows(analysis, grounding),
        *_place_rows(analysis, grounding),
        *_time_rows(analysis, grounding),
    ]
    return tuple(sorted(rows, key=lambda row: (row.start, row.end, row.kind)))


def _actor_rows(analysis: Analysis, grounding: Grounding) -> list[MentionRow]:
    rows: list[MentionRow] = []
    for number, mention in enumerate(grounding.actors):
        span = analysis.span(mention.first, mention.last)
        group = number if len(mention.actors) > 1 else None
        rows.extend(
            MentionRow(
                start=span.start,
                end=span.end,
                exact=analysis.report.exact(span),
                kind="actor",
                form=mention.form,
                identifier_id=actor.identifier_id,
                identifier_text=actor.identifier_text,
                code=actor.code,
                sector=actor.sector,
                value=None,
                group=group,
                basis=mention.basis,
            )
            for actor in mention.actors
        )
    return rows


def _place_rows(analysis: Analysis, grounding: Grounding) -> list[MentionRow]:
    rows: list[MentionRow] = []
    for mention in grounding.places:
        span, place = analysis.span(mention.first, mention.last), mention.place
        identifier = f"geonames:{place.geonameid}" if place.geonameid else None
        rows.append(
            MentionRow(
                start=span.start,
                end=span.end,
                exact=analysis.report.exact(span),
                kind="place",
                form="NAM",
                identifier_id=identifier,
                identifier_text=place.resolved_place,
                code=place.country_code,
                sector=None,
                value=None,
                group=None,
            )
        )
    return rows


def _time_rows(analysis: Analysis, grounding: Grounding) -> list[MentionRow]:
    return [
        MentionRow(
            start=mention.span.start,
            end=mention.span.end,
            exact=analysis.report.exact(mention.span),
            kind="time",
            form=None,
            identifier_id=None,
            identifier_text=None,
            code=None,
            sector=None,
            value=mention.value,
            group=None,
        )
        for mention in grounding.times
    ]
