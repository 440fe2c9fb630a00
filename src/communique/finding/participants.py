"""Which actors a clause or an event noun links to, by syntax alone: no link, no participant."""

from collections.abc import Iterable
from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.text import Span
from communique.model.world import Actor, Grounding

# How far below an object an actor may stand ("the attempts of [the opposition]"), and by what.
_DEPTH = 3
_DOWNWARD = frozenset({"poss", "pobj", "pcomp", "dobj", "appos", "conj"})
_DOWNWARD_PREPOSITIONS = frozenset(
    {"of", "by", "against", "on", "to", "with", "between", "toward", "towards"}
)


@dataclass(frozen=True, slots=True)
class Party:
    """Actors that one phrase stands for, and where the phrase is."""

    actors: tuple[Actor, ...]
    span: Span


def parties_at(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """The actors that the phrases with these heads stand for."""
    found = (party_at(analysis, grounding, head) for head in heads)
    return tuple(party for party in found if party)


def party_at(analysis: Analysis, grounding: Grounding, head: int) -> Party | None:
    """The actors of one phrase; a name or a nation's thing that nobody has resolved stays unresolved.

    "Dagar denied it": a participant without a code. "Burned the Danish flag": Denmark's, whatever
    a flag is.
    """
    mention = grounding.by_token.get(head)
    if mention:
        # A document speaks, but PLOVER's actors are people, states and bodies.
        is_document = mention.actors[0].kind == "document"
        span = analysis.span(mention.first, mention.last)
        return None if is_document else Party(mention.actors, span)
    code = _nation_of(analysis, grounding, head)
    if code is None and not _is_bare_name(analysis, grounding, head):
        return None
    span = label_span(analysis, head)
    words = analysis.report.exact(span)
    return Party((Actor(code=code, kind="unresolved", sector=None, entity_text=words),), span)


def _nation_of(analysis: Analysis, grounding: Grounding, head: int) -> str | None:
    """The state whose adjective or name stands before the noun."""
    before = analysis.dependents(head, "amod", "compound", "poss", "nmod")
    return next((grounding.state_words[i] for i in before if i in grounding.state_words), None)


def _is_bare_name(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    token = analysis.tokens[head]
    if token.upos != "PROPN" or token.lemma in cue_words().documents:
        return False
    if head in grounding.place_by_token or head in grounding.state_words:
        return False
    return not any(time.span.covers(token.span) for time in grounding.times)


def parties_below(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """The actors that the phrases stand for, or else the first ones tied to their nouns from below."""
    found: list[Party] = []
    for head in heads:
        found.extend(
            parties_at(analysis, grounding, (head,)) or _descend(analysis, grounding, head, _DEPTH)
        )
    return tuple(found)


def _descend(analysis: Analysis, grounding: Grounding, head: int, depth: int) -> tuple[Party, ...]:
    if depth == 0:
        return ()
    for child in analysis.children[head]:
        token = analysis.tokens[child]
        if token.deprel == "prep" and token.lemma in _DOWNWARD_PREPOSITIONS:
            found = _descend(analysis, grounding, child, depth)
        elif token.deprel in _DOWNWARD:
            found = parties_at(analysis, grounding, analysis.conjuncts(child)) or _descend(
                analysis, grounding, child, depth - 1
            )
        else:
            continue
        if found:
            return found
    return ()


def owners(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """Whose a noun is: "[Peru]'s refusal", "a raid by [gunmen]"."""
    heads = [i for poss in analysis.dependents(noun, "poss") for i in analysis.conjuncts(poss)]
    heads.extend(objects_of_prepositions(analysis, noun, frozenset({"by"})))
    return parties_at(analysis, grounding, heads)


def objects_of_prepositions(
    analysis: Analysis, head: int, prepositions: frozenset[str]
) -> tuple[int, ...]:
    """Heads of the phrases that prepositions tie to a head, coordinated ones and gerunds too."""
    found: list[int] = []
    for prep in analysis.dependents(head, "prep", "agent", "dative"):
        if analysis.tokens[prep].lemma in prepositions:
            for thing in analysis.dependents(prep, "pobj", "pcomp"):
                found.extend(analysis.conjuncts(thing))
    return tuple(found)


def actors_of(parties: Iterable[Party]) -> tuple[Actor, ...]:
    """The distinct actors, in text order."""
    return tuple({actor.key: actor for party in parties for actor in party.actors}.values())
