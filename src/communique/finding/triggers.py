"""Where an event may be told: verbs, event nouns and predicates, each with the frames it could have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from communique.codebook.events import EventTable, Frame, Predicate, event_table
from communique.finding.attributes import audience_at, is_attribute, visitor
from communique.finding.body import body_tokens
from communique.finding.dependents import lemmas_of
from communique.finding.phrases import iter_phrases
from communique.finding.verb_groups import is_infinitive, is_set_apart, verb_lemma
from communique.model.analysis import Analysis

_COPULAS = frozenset({"be", "remain", "stay"})
_NO_HEADS = frozenset({"compound", "amod", "nmod"})
_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "csubj", "dobj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that may tell of an event; `particle` is the preposition its frame was found with."""

    token: int
    form: Literal["verb", "noun", "predicate", "guest"]
    frames: tuple[Frame, ...]
    particle: int | None = None
    category: str | None = None


def iter_triggers(analysis: Analysis) -> Iterator[Trigger]:
    """All candidates in the body of the report, in text order."""
    for i in body_tokens(analysis):
        trigger = trigger_at(analysis, i)
        if trigger:
            yield trigger


def trigger_at(analysis: Analysis, i: int) -> Trigger | None:
    """The candidate that a word is, if it is one."""
    table = event_table()
    token = analysis.tokens[i]
    if token.lemma in _COPULAS:
        return _predicate(analysis, table, i)
    if visitor(analysis, i) is not None or audience_at(analysis, i) is not None:
        return Trigger(token=i, form="guest", frames=table.by_verb.get("visit", ()))
    if _is_named_gerund(analysis, i):
        return noun_trigger(analysis, i)
    if token.upos == "VERB" and token.deprel not in _NO_HEADS and not _is_of_person(analysis, i):
        return _verb(analysis, table, i)
    if token.upos in {"NOUN", "PROPN"} and token.deprel not in _NO_HEADS:
        return noun_trigger(analysis, i)
    return None


def _is_named_gerund(analysis: Analysis, i: int) -> bool:
    """ "[Fighting] erupted": a noun of the codebook in a noun's place, though parsers take it for a verb."""
    token = analysis.tokens[i]
    is_noun_by_place = token.tag == "VBG" and token.deprel in _NOUN_PLACES
    return (
        is_noun_by_place
        and token.text.casefold() in event_table().by_noun
        and not analysis.dependents(i, "dobj", "aux", "nsubj", "prt")
    )


def _is_of_person(analysis: Analysis, i: int) -> bool:
    """ "the [accused]", "the [wounded]", "met [visiting] premier Wang": a participle that tells who people are."""
    is_noun = analysis.tokens[i].tag == "VBN" and bool(analysis.dependents(i, "det"))
    return is_noun or is_attribute(analysis, i)


def _verb(analysis: Analysis, table: EventTable, i: int) -> Trigger | None:
    """The verb with its own words first ("seize control", "call for"), then the bare verb.

    A participle that tells of a state ("is committed to", "are opposed to") is a predicate.
    """
    state = table.predicates.get(analysis.tokens[i].text.casefold())
    if state and analysis.dependents(i, "auxpass") and not analysis.dependents(i, "agent"):
        return Trigger(token=i, form="predicate", frames=(), particle=i, category=state.event)
    if phrase := _phrase(analysis, table, i):
        return phrase
    lemma = verb_lemma(analysis, i)
    for thing in analysis.dependents(i, "dobj"):
        frames = table.by_verb.get(f"{lemma}_{analysis.tokens[thing].lemma}")
        if frames:
            return Trigger(token=i, form="verb", frames=frames)
    for particle in analysis.dependents(i, "prt", "prep", "advmod"):
        if is_set_apart(analysis, i, particle) or _is_beside_an_object(analysis, i, particle):
            continue
        frames = table.by_verb.get(f"{lemma}_{analysis.tokens[particle].lemma}")
        if frames:
            return Trigger(token=i, form="verb", frames=frames, particle=particle)
    frames = table.by_verb.get(f"{lemma}_for") if tuple(for_clauses(analysis, i)) else None
    if frames:
        return Trigger(token=i, form="verb", frames=frames)
    frames = table.by_verb.get(lemma)
    return Trigger(token=i, form="verb", frames=frames) if frames else None


def _is_beside_an_object(analysis: Analysis, verb: int, particle: int) -> bool:
    """ "took nine [people] in raids", "called it [unfair] for him": what has its object leads to a place or time."""
    if analysis.tokens[particle].deprel != "prep":
        return False
    links = ("oprd", "dobj") if analysis.tokens[particle].lemma == "in" else ("oprd",)
    return any(thing < particle for thing in analysis.dependents(verb, *links))


def _phrase(analysis: Analysis, table: EventTable, i: int) -> Trigger | None:
    """ "lashed out at", "took to the streets"; "pulled out of" may tell what "pulled out" tells."""
    for phrase, particle in iter_phrases(analysis, i):
        frames = table.by_verb.get(phrase)
        if frames:
            bare = phrase.rpartition("_")[0]
            shorter = table.by_verb.get(bare, ()) if particle is not None else ()
            return Trigger(token=i, form="verb", frames=(*frames, *shorter), particle=particle)
    return None


def for_clauses(analysis: Analysis, verb: int) -> Iterator[int]:
    """ "called for [Ghana to lift the ban]": what "for" leads to, where it is no preposition."""
    named = analysis.dependents(verb, "oprd")
    for clause in analysis.dependents(verb, "advcl"):
        # "called it [unfair] for Chile to accept" calls for nothing
        if any(thing < clause for thing in named):
            continue
        if is_infinitive(analysis, clause) and "for" in lemmas_of(analysis, clause, "mark"):
            yield clause


def without_preposition(analysis: Analysis, trigger: Trigger) -> Trigger | None:
    """The bare verb where its preposition told nothing ("return the loot to": not a journey)."""
    if trigger.form != "verb" or trigger.particle is None:
        return None
    if analysis.tokens[trigger.particle].deprel != "prep":
        return None
    table = event_table()
    frames = table.by_verb.get(verb_lemma(analysis, trigger.token))
    return Trigger(token=trigger.token, form="verb", frames=frames) if frames else None


def noun_trigger(analysis: Analysis, i: int) -> Trigger | None:
    """The noun with the word before it first ("suicide bombing"), then the bare noun."""
    table, token = event_table(), analysis.tokens[i]
    lemma = token.text.casefold() if token.tag == "VBG" else token.lemma
    if is_no_event(analysis, i):
        return None
    for pair in reversed(with_word_before(analysis, i)):
        if pair in table.by_noun:
            return Trigger(token=i, form="noun", frames=table.by_noun[pair])
    frames = table.by_noun.get(lemma) or _rising(analysis, table, i)
    return Trigger(token=i, form="noun", frames=frames) if frames else None


def _rising(analysis: Analysis, table: EventTable, i: int) -> tuple[Frame, ...]:
    """ "protesting [farmers]", "striking [miners]": they are what "protesters" are."""
    before = analysis.dependents(i, "amod", "compound")
    is_one = any(analysis.tokens[j].text.casefold() in table.rising_as for j in before)
    return table.by_noun.get("protester", ()) if is_one else ()


def is_no_event(analysis: Analysis, i: int) -> bool:
    """Whether the word before a noun makes it no event ("news conference"), or the verb ("exchanged vows")."""
    token = analysis.tokens[i]
    taken = f"{analysis.tokens[token.head].lemma}_{token.lemma}" if token.deprel == "dobj" else ""
    return not event_table().no_events.isdisjoint((taken, *with_word_before(analysis, i)))


def with_word_before(analysis: Analysis, i: int) -> tuple[str, ...]:
    """A noun joined to each word before it ("suicide_bombing"), as the codebook writes them."""
    before = analysis.dependents(i, "compound", "amod", "nmod")
    return tuple(f"{analysis.tokens[j].lemma}_{analysis.tokens[i].lemma}" for j in before)


def _predicate_of(analysis: Analysis, table: EventTable, word: int) -> Predicate | None:
    """What a word after the copula tells, or the word with its noun ("on [alert]")."""
    lemma = analysis.tokens[word].lemma
    nouns = (analysis.tokens[i].lemma for i in analysis.dependents(word, "pobj"))
    pairs = (table.predicates.get(f"{lemma}_{noun}") for noun in nouns)
    return table.predicates.get(lemma) or next((pair for pair in pairs if pair), None)


def _predicate(analysis: Analysis, table: EventTable, i: int) -> Trigger | None:
    """ "is against", "are ready to": the word after the copula decides."""
    for child in analysis.dependents(i, "prep", "acomp", "attr")[:1]:
        found = _predicate_of(analysis, table, child)
        if found and child > i and _suits_predicate(analysis, found, i, child):
            return Trigger(
                token=i, form="predicate", frames=(), particle=child, category=found.event
            )
    return None


def _suits_predicate(analysis: Analysis, found: Predicate, copula: int, word: int) -> bool:
    """ "is for [the treaty]", not "stayed for a week"; "critical [of] Chad", not "critical to the talks"."""
    if found.only_be and analysis.tokens[copula].lemma != "be":
        return False
    if found.preposition and found.preposition not in lemmas_of(analysis, word, "prep"):
        return False
    if found.needs_object and not any(i > word for i in analysis.dependents(word, "pobj", "prep")):
        return False
    return not found.needs_deed or _leads_to_deed(analysis, word)


def _leads_to_deed(analysis: Analysis, word: int) -> bool:
    """ "is open to [talks]"; not "is open to visitors"."""
    preps = analysis.dependents(word, "prep")
    return any(noun_trigger(analysis, i) for p in preps for i in analysis.dependents(p, "pobj"))
