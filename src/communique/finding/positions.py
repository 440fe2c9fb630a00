"""Who stands where on what, read from the events that take a stand: rejections, support, demands."""

from collections.abc import Iterator

from communique.finding.clauses import clause_of
from communique.finding.deontic import DEONTIC
from communique.finding.participants import objects_of_prepositions
from communique.finding.wording import content_key, label_span
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Findings, PositionMention, Stance
from communique.model.ids import finding_id
from communique.model.text import Span
from communique.model.world import Grounding

_STANCES: dict[str, Stance] = {
    "REJECT": "oppose",
    "ACCUSE": "oppose",
    "SUPPORT": "support",
    "REQUEST": "support",
}
_ABOUT = frozenset({"of", "to", "for", "against", "on", "with", "about", "in"})


def find_positions(
    analysis: Analysis, grounding: Grounding, found: Findings
) -> tuple[PositionMention, ...]:
    """One mention per actor and issue; a coordinated object is several issues."""
    at = {token.start: token.i for token in analysis.tokens}
    return tuple(
        position
        for event in found.events
        if event.event in _STANCES
        for position in _iter_positions(
            analysis, grounding, event, at[event.citation.trigger.start]
        )
    )


def _iter_positions(
    analysis: Analysis, grounding: Grounding, event: EventMention, trigger: int
) -> Iterator[PositionMention]:
    stance = _stance(event)
    for head in _issues(analysis, event, trigger):
        span = label_span(analysis, head)
        key = _issue_key(analysis, grounding, span)
        if not key or analysis.tokens[head].upos == "PRON":
            continue
        for ordinal, actor in enumerate(event.actors):
            if actor.kind == "document":
                continue
            yield PositionMention(
                id=finding_id(
                    analysis.report.id, "position", trigger_start(event), span.start, ordinal
                ),
                actor=actor,
                issue=analysis.report.exact(span),
                issue_key=key,
                stance=stance,
                date=event.date,
                voiced_by=event.voiced_by,
                citation=event.citation,
            )


def trigger_start(event: EventMention) -> int:
    """Where the event's trigger begins."""
    return event.citation.trigger.start


def _stance(event: EventMention) -> Stance:
    """Negation turns support around; not opposing is no support ("is not opposed to")."""
    stance = _STANCES[event.event]
    if "negation" in event.aux:
        return "oppose" if stance == "support" else "neutral"
    return "conditional" if "hypothetical" in event.aux else stance


def _issues(analysis: Analysis, event: EventMention, trigger: int) -> tuple[int, ...]:
    """Heads of what the trigger is about: objects, complements, or the noun's of-phrase."""
    token = analysis.tokens[trigger]
    about = objects_of_prepositions(analysis, trigger, _ABOUT)
    if token.upos in {"NOUN", "PROPN"}:
        return about
    complements = tuple(
        i
        for child in analysis.dependents(trigger, "xcomp", "ccomp")
        for i in analysis.conjuncts(child)
    )
    if event.event == "REQUEST" and _is_appeal(analysis, trigger):
        things = clause_of(analysis, trigger).objects or analysis.dependents(trigger, "attr")
        return things or (trigger,)
    if token.upos == "AUX":
        below = [
            i for child in analysis.dependents(trigger, "prep", "acomp")
            for prep in (child, *analysis.dependents(child, "prep"))
            for thing in analysis.dependents(prep, "pobj", "pcomp")
            for i in analysis.conjuncts(thing)
        ]  # fmt: skip
        return tuple(below)
    objects = clause_of(analysis, trigger).objects
    return complements or (objects if objects else about)


def _is_appeal(analysis: Analysis, trigger: int) -> bool:
    """Whether the trigger is what should be done rather than a word of asking."""
    return any(
        analysis.tokens[child].text.casefold() in DEONTIC
        for child in analysis.dependents(trigger, "aux")
    )


def _issue_key(analysis: Analysis, grounding: Grounding, span: Span) -> tuple[str, ...]:
    """Content words, with countries under one name whatever their form ("Syrian", "Syria")."""
    words = set(content_key(analysis, span))
    for i in analysis.tokens_in(span):
        if i in grounding.state_words:
            words.discard(analysis.tokens[i].lemma)
            words.add(f"={grounding.state_words[i]}")
    return tuple(sorted(words))
