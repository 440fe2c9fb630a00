"""Attributions to statements: who the speaker is, to whom and when it was said, and its citation."""

from collections.abc import Sequence

from communique.codebook.cues import cue_words
from communique.finding.attributions import Attribution, find_attributions, spans_of
from communique.model.analysis import Analysis
from communique.model.findings import Cue, Findings, StatementMention
from communique.model.ids import FindingId, finding_id
from communique.model.text import Span, cite
from communique.model.world import Actor, Grounding

_DATING = frozenset({"npadvmod", "advmod", "prep"})


def find_statements(
    analysis: Analysis,
    grounding: Grounding,
    found: Findings,  # noqa: ARG001 - every finder sees what was found before it; this one is first
) -> tuple[StatementMention, ...]:
    """Everybody's words and thoughts in the body of a report, each with its speaker.

    A statement inside another one's content is voiced by it: "Oslo says that Lima agreed" is
    Oslo's, and what Lima agreed to is Lima's as Oslo tells it.
    """
    attributions = _distinct(analysis, find_attributions(analysis))
    ids = [_id(analysis, one) for one in attributions]
    outer_ids = [None if n is None else ids[n] for n in _outer(attributions)]
    return tuple(
        _statement(analysis, grounding, one, own_id, outer_id)
        for one, own_id, outer_id in zip(attributions, ids, outer_ids, strict=True)
    )


def _content_bounds(analysis: Analysis, one: Attribution) -> Span:
    spans = spans_of(analysis, one.content)
    return Span(spans[0].start, spans[-1].end)


def _id(analysis: Analysis, one: Attribution) -> FindingId:
    return finding_id(analysis.report.id, "statement", *_content_bounds(analysis, one))


def _distinct(analysis: Analysis, found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for each content: one with a speaker before one without, then the first."""
    kept: dict[Span, Attribution] = {}
    for one in sorted(found, key=lambda one: one.speaker is None):
        kept.setdefault(_content_bounds(analysis, one), one)
    return [kept[bounds] for bounds in sorted(kept)]


def _outer(attributions: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the innermost other one whose content its cue stands in."""
    innermost: dict[int, int] = {}
    order = sorted(range(len(attributions)), key=lambda n: -len(attributions[n].content))
    for n in order:
        innermost.update(dict.fromkeys(attributions[n].content, n))
    return [_wider(attributions, n, innermost) for n in range(len(attributions))]


def _wider(attributions: Sequence[Attribution], n: int, innermost: dict[int, int]) -> int | None:
    outer = innermost.get(attributions[n].verb)
    if outer is None or len(attributions[outer].content) <= len(attributions[n].content):
        return None
    return outer


def _statement(
    analysis: Analysis,
    grounding: Grounding,
    one: Attribution,
    own_id: FindingId,
    voiced_by: FindingId | None,
) -> StatementMention:
    content = spans_of(analysis, one.content)
    source = _whole(analysis, one.source)
    cue = analysis.span(one.cue[0], one.cue[-1] + 1)
    parts = [*content, cue, *([source] if source else [])]
    reach = Span(min(part.start for part in parts), max(part.end for part in parts))
    return StatementMention(
        id=own_id,
        kind=one.kind,
        type=one.type,
        speaker=_speaker(analysis, grounding, one),
        source=source,
        cue=Cue(start=cue.start, end=cue.end, exact=analysis.report.exact(cue)),
        addressees=tuple(a for head in one.hearers for a in _actors(analysis, grounding, head)),
        said_on=_said_on(analysis, grounding, one),
        voiced_by=voiced_by,
        citation=cite(analysis.report, reach, cue, voiced_by=voiced_by, spans=content),
    )


def _whole(analysis: Analysis, tokens: tuple[int, ...]) -> Span | None:
    return analysis.span(tokens[0], tokens[-1] + 1) if tokens else None


def _speaker(analysis: Analysis, grounding: Grounding, one: Attribution) -> Actor | None:
    """The actor that the source names; a document speaks for itself ("the declaration added")."""
    if one.speaker is None:
        return None
    token = analysis.tokens[one.speaker]
    words = _whole(analysis, one.source) or token.span
    if token.upos == "NOUN" and token.lemma in cue_words().documents:
        return _named(analysis, words, is_document=True)
    known = grounding.actors_at(one.speaker)
    return known[0] if known else _named(analysis, words, is_document=False)


def _named(analysis: Analysis, words: Span, *, is_document: bool) -> Actor:
    return Actor(
        code=None,
        kind="document" if is_document else "unresolved",
        sector=None,
        entity_text=analysis.report.exact(words),
    )


def _actors(analysis: Analysis, grounding: Grounding, head: int) -> tuple[Actor, ...]:
    known = grounding.actors_at(head)
    return known or (_named(analysis, analysis.subtree_span(head), is_document=False),)


def _said_on(analysis: Analysis, grounding: Grounding, one: Attribution) -> str | None:
    """The date of a time expression that hangs on the cue, outside the content and the source."""
    dating: set[int] = set()
    for child in analysis.children[one.verb]:
        if analysis.tokens[child].deprel in _DATING:
            dating.update(analysis.subtree(child))
    dating -= one.content | {*one.source}
    reach = [analysis.tokens[i].span for i in sorted(dating)]
    for time in grounding.times:
        if time.date and any(time.span.start == part.start for part in reach):
            return time.date
    return None
