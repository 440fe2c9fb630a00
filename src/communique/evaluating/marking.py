"""A sentence as the finders see it when a gold file says where its parties stand."""

import re
from collections.abc import Iterable

from communique.evaluating.reports import gold_report
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Findings
from communique.model.text import Span
from communique.model.world import Actor, ActorMention, Grounding
from communique.pipeline import Tools, find_all, ground

_MARK = re.compile(r"</?[st]>")


def sentence_events(
    text: str, tools: Tools, *, published: str | None = None
) -> tuple[EventMention, ...]:
    """The events of a bare sentence by the finders of `read`."""
    analysis, grounding = ground(gold_report(text, published=published), tools)
    return find_all(analysis, grounding, tools).events


def marked_events(
    marked: str, tools: Tools
) -> tuple[tuple[EventMention, ...], Span | None, Span | None]:
    """The events of a sentence whose source and target are marked `<s>..</s>`, `<t>..</t>`.

    The marks replace detection only: a marked phrase that resolving has not found becomes an
    unresolved actor, and everything after that is as in `read`.
    """
    text, spans = unmark(marked)
    marks = [span for span in (spans.get("s"), spans.get("t")) if span]
    return findings_about(text, marks, tools).events, spans.get("s"), spans.get("t")


def findings_about(text: str, marks: Iterable[Span], tools: Tools) -> Findings:
    """What the finders read in a sentence in which some phrases are known to be parties."""
    return find_all(*ground_marked(text, marks, tools), tools)


def ground_marked(text: str, marks: Iterable[Span], tools: Tools) -> tuple[Analysis, Grounding]:
    """The parse of a sentence and its actors, the marked phrases among them."""
    analysis, grounding = ground(gold_report(text, published=None), tools)
    return analysis, Grounding.of(
        _with_marks(analysis, grounding.actors, marks),
        grounding.places,
        grounding.times,
        grounding.state_words,
    )


def touched(analysis: Analysis, span: Span) -> tuple[int, ...]:
    """The tokens that a marked phrase lies on; those of its first sentence, should it be cut."""
    tokens = [token.i for token in analysis.tokens if token.span.overlaps(span)]
    return tuple(i for i in tokens if analysis.sentence_of[i] == analysis.sentence_of[tokens[0]])


def unmark(marked: str) -> tuple[str, dict[str, Span]]:
    """The text without its marks, and where the first of each mark stood."""
    text, position = "", 0
    opened: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        name = mark.group()[-2]
        if mark.group()[1] == "/":
            spans.setdefault(name, Span(opened.pop(name, len(text)), len(text)))
        else:
            opened[name] = len(text)
    return text + marked[position:], spans


def _with_marks(
    analysis: Analysis, mentions: Iterable[ActorMention], spans: Iterable[Span]
) -> tuple[ActorMention, ...]:
    found = {mention.head: mention for mention in mentions}
    for span in spans:
        tokens = [t for t in analysis.tokens if t.span.overlaps(span)]
        if not tokens:
            continue
        inside = {t.i for t in tokens}
        head = next((t.i for t in tokens if t.head == t.i or t.head not in inside), tokens[0].i)
        if head not in found:
            found[head] = ActorMention(
                first=tokens[0].i,
                last=tokens[-1].i + 1,
                head=head,
                form="NOM",
                actors=(_unresolved(analysis.report.exact(span)),),
            )
    return tuple(found[head] for head in sorted(found))


def _unresolved(words: str) -> Actor:
    return Actor(code=None, kind="unresolved", sector=None, entity_text=words)
