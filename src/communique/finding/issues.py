"""What a stand is taken on: the phrases that a trigger of support, refusal, accusation or demand is about."""

from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.finding.clauses import clause_of
from communique.finding.deontic import DEONTIC
from communique.finding.dependents import objects_of_prepositions, with_conjuncts
from communique.finding.passives import is_passive
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.text import Span
from communique.model.world import Grounding

_WHERE = frozenset({"in", "on", "at"})
_VERBS = frozenset({"VERB", "AUX"})


def find_issues(
    analysis: Analysis, grounding: Grounding, event: EventMention, trigger: int
) -> tuple[tuple[int, Span], ...]:
    """Each issue by its head, with the characters that word it; a coordinated object is several."""
    heads = (
        head
        for head in _heads(analysis, grounding, event, trigger)
        if not _is_circumstance(analysis, grounding, head)
    )
    worded = ((head, _wording(analysis, event, head, trigger)) for head in heads)
    return tuple((head, span) for head, span in worded if _tells(analysis, head, span))


def _heads(
    analysis: Analysis, grounding: Grounding, event: EventMention, trigger: int
) -> tuple[int, ...]:
    if event.event == "REQUEST":
        return _demanded(analysis, grounding, trigger)
    about = objects_of_prepositions(analysis, trigger, prepositions().matters)
    upos = analysis.tokens[trigger].upos
    if upos in {"NOUN", "PROPN"}:
        return about
    if upos == "AUX":
        return _predicated(analysis, trigger)
    return clause_of(analysis, trigger).objects or _complements(analysis, trigger) or about


def _demanded(analysis: Analysis, grounding: Grounding, trigger: int) -> tuple[int, ...]:
    """What is to be done, or be had; never who is asked ("asked the bank for a loan": the loan)."""
    if _is_appeal(analysis, trigger):
        return analysis.dependents(trigger, "attr") or _carried(analysis, trigger) or (trigger,)
    objects = clause_of(analysis, trigger).objects
    things = (*objects, *objects_of_prepositions(analysis, trigger, prepositions().matters))
    return _complements(analysis, trigger) or tuple(
        thing for thing in things if not grounding.actors_at(thing)
    )


def _carried(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """The thing itself where the verb only brings it about ("talks should be held"); not what should end."""
    is_carrier = analysis.tokens[verb].lemma in event_table().carrying
    return clause_of(analysis, verb).objects if is_carrier else ()


def _complements(analysis: Analysis, trigger: int) -> tuple[int, ...]:
    return with_conjuncts(analysis, analysis.dependents(trigger, "xcomp", "ccomp"))


def _predicated(analysis: Analysis, trigger: int) -> tuple[int, ...]:
    """What "is against", "was opposed to", "is in favour of" is about."""
    return tuple(
        i
        for child in analysis.dependents(trigger, "prep", "acomp")
        for prep in (child, *analysis.dependents(child, "prep"))
        for thing in analysis.dependents(prep, "pobj", "pcomp")
        for i in analysis.conjuncts(thing)
    )


def _is_appeal(analysis: Analysis, trigger: int) -> bool:
    """Whether the trigger is what should be done rather than a word of asking."""
    return any(
        analysis.tokens[child].text.casefold() in DEONTIC
        for child in analysis.dependents(trigger, "aux")
    )


def _is_circumstance(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    """Whether the phrase says when or where ("a call in March", "a protest in Lagos")."""
    token = analysis.tokens[head]
    if any(time.span.covers(token.span) for time in grounding.times):
        return True
    governor = analysis.tokens[token.head].lemma
    return governor in _WHERE and head in grounding.place_by_token


def _wording(analysis: Analysis, event: EventMention, head: int, trigger: int) -> Span:
    """The phrase of an issue, less the words of the stand itself ("rebels backed by Chad": the rebels)."""
    if head == trigger:
        adverbs = analysis.dependents(head, "advmod", "npadvmod")
        end = min((analysis.subtree(i)[0] for i in adverbs if i > head), default=None)
        span = label_span(analysis, head, end=end)
        start = span.start if is_passive(analysis, head) else analysis.tokens[head].start
        return Span(start, span.end)
    ends = [
        analysis.subtree(child)[0]
        for child in analysis.subtree(head)
        if child > head and _is_beside(analysis, event, child, trigger)
    ]
    return label_span(analysis, head, end=min(ends, default=None))


def _is_beside(analysis: Analysis, event: EventMention, i: int, trigger: int) -> bool:
    """Whether a part of the issue's phrase tells of the stand: its trigger, or what somebody is accused of."""
    is_charge = event.event == "ACCUSE" and bool(analysis.dependents(i, "pcomp"))
    return i == trigger or is_charge


def _tells(analysis: Analysis, head: int, span: Span) -> bool:
    """Whether the words say what it is about: no pronoun, no "each other", no bare verb."""
    token = analysis.tokens[head]
    is_bare = token.upos in _VERBS and token.span == span
    return token.upos != "PRON" and token.lemma != "other" and not is_bare
