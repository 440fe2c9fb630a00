"""Task `coreference`: which gold triggers tell of one happening, across documents (ECB+).

The gold file holds the documents; their mentions stand in a file beside it whose name has
"mentions" for "docs". A gold trigger replaces detection only: what the finders read there is taken,
and a trigger that they do not code is a mention of the class of its own word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from communique.evaluating.clusters import Overlap, bcubed_f1, ceafe_f1, muc_f1
from communique.evaluating.gold import GoldError, read_gold
from communique.evaluating.reports import gold_report
from communique.evaluating.stories import stories_of
from communique.merging.events import merge_events
from communique.merging.words import stem
from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.ids import FindingId, ReportId, finding_id
from communique.model.text import Report, Span, cite
from communique.pipeline import Tools, find_all, ground

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as a report, with the characters of each of its tokens by sentence."""

    report: Report
    bounds: Mapping[str, tuple[Span, ...]]

    @classmethod
    def of(cls, sentences: Mapping[str, Sequence[str]]) -> "Document":
        """One sentence a line, tokens with a blank between."""
        lines = [" ".join(tokens) for tokens in sentences.values()]
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        return cls(
            report=gold_report("\n".join(lines), published=None),
            bounds={
                number: _bounds(tokens, start)
                for (number, tokens), start in zip(sentences.items(), starts, strict=False)
            },
        )

    def span(self, mention: Row) -> Span:
        """The characters of a gold trigger."""
        tokens = self.bounds[str(mention["sent"])]
        return Span(tokens[mention["toks"][0]].start, tokens[mention["toks"][-1]].end)


def _bounds(tokens: Sequence[str], start: int) -> tuple[Span, ...]:
    starts = accumulate((len(token) + 1 for token in tokens), initial=start)
    return tuple(Span(at, at + len(token)) for token, at in zip(tokens, starts, strict=False))


def read_documents(gold: Path) -> list[Row]:
    """The documents, each with its mentions.

    Raises:
        GoldError: one of the two files cannot be read, or the name has no "docs" in it.
    """
    if "docs" not in gold.name:
        raise GoldError(f'{gold}: the documents\' file is asked for, with "docs" in its name')
    mentions: dict[str, list[Row]] = {}
    for row in read_gold(gold.with_name(gold.name.replace("docs", "mentions"))):
        mentions.setdefault(row["doc"], []).append(row)
    return [{**row, "mentions": mentions.get(row["id"], [])} for row in read_gold(gold)]


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """The event that each gold trigger was merged into."""
    reports: list[Report] = []
    told: list[EventMention] = []
    lines: list[tuple[Row, FindingId]] = []
    for row in rows:
        document = Document.of(row["sents"])
        found = _mentions(document, row["mentions"], tools)
        reports.append(document.report)
        told.extend(found)
        lines.extend(zip(row["mentions"], (one.id for one in found), strict=True))
    chain_of = _chains(told, reports)
    for mention, name in lines:
        yield {
            "doc": mention["doc"],
            "sent": mention["sent"],
            "toks": mention["toks"],
            "chain": chain_of[name],
        }


def _chains(told: Iterable[EventMention], reports: Iterable[Report]) -> dict[FindingId, FindingId]:
    mentions = tuple({mention.id: mention for mention in told}.values())
    groups = merge_events(mentions, stories_of(reports)).groups
    return {member.id: members[0].id for members in groups for member in members}


def _mentions(document: Document, gold: Sequence[Row], tools: Tools) -> list[EventMention]:
    analysis, grounding = ground(document.report, tools)
    events = find_all(analysis, grounding, tools).events
    return [_mention(analysis, events, document.span(mention)) for mention in gold]


def _mention(analysis: Analysis, events: Iterable[EventMention], trigger: Span) -> EventMention:
    coded = next((one for one in events if one.citation.trigger.overlaps(trigger)), None)
    head = _head(analysis, trigger)
    mention = coded or _uncoded(analysis, head)
    return replace(
        mention,
        id=_name(analysis.report.id, trigger),
        citation=cite(analysis.report, analysis.sentence_span(head), trigger),
    )


def _name(report: ReportId, trigger: Span) -> FindingId:
    return finding_id(report, "event", trigger.start, trigger.end)


def _head(analysis: Analysis, trigger: Span) -> int:
    """The token of the trigger that stands highest in the parse."""
    inside = [token for token in analysis.tokens if token.span.overlaps(trigger)]
    return next(
        (t.i for t in inside if not trigger.overlaps(analysis.tokens[t.head].span)), inside[0].i
    )


def _uncoded(analysis: Analysis, head: int) -> EventMention:
    """A mention of no category and of nobody: no frame of the codebook links its participants."""
    trigger = analysis.tokens[head]
    return EventMention(
        id=_name(analysis.report.id, trigger.span),
        event=stem(trigger.text.casefold()),
        mode=None,
        context=(),
        aux=(),
        actors=(),
        recipients=(),
        actor_spans=(),
        recipient_spans=(),
        date=None,
        date_precision="unknown",
        date_basis="publication",
        enddate=None,
        place=None,
        size=None,
        voiced_by=None,
        confidence=0.0,
        citation=cite(analysis.report, analysis.sentence_span(head), trigger.span),
    )


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """CoNLL F1: the mean of MUC, BCubed and CEAFe over all mentions, singletons among them."""
    gold = [mention["chain"] for row in gold_rows for mention in row["mentions"]]
    groups = Overlap.of(gold, [line["chain"] for line in predictions])
    muc, b3, ceafe = muc_f1(groups), bcubed_f1(groups), ceafe_f1(groups)
    return {
        "conll_f1": (muc + b3 + ceafe) / 3,
        "muc": muc,
        "b3": b3,
        "ceafe": ceafe,
        "n": len(gold),
    }
