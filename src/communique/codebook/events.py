"""The frames of `events.toml`: which verbs and nouns tell of which PLOVER event, and how."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.codebook.own import OwnCodebook, layered, own_codebook
from communique.codebook.tables import word_set


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Words that behave alike; the fields are explained at the head of `events.toml`."""

    event: str
    mode: str | None
    verbs: frozenset[str]
    nouns: frozenset[str]
    objects: frozenset[str]
    to: frozenset[str]
    actor_to: frozenset[str]
    noun_to: frozenset[str]
    noun_with: frozenset[str]
    purpose: frozenset[str]
    called: frozenset[str]
    xcomp: frozenset[str]
    by: frozenset[str]
    not_by: frozenset[str]
    not_objects: frozenset[str]
    not_about: frozenset[str]
    subjects: frozenset[str]
    of: frozenset[str]
    needs_to: bool
    undergoes: bool
    complement: bool
    infinitive: bool
    not_doing: frozenset[str]
    no_opinion: bool
    for_doing: bool
    place: bool
    own_object: bool
    held_out: str
    undone: bool
    support_only: bool
    happens: bool
    unfinished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """An adjective or preposition after "be" that tells of an event ("is against")."""

    event: str
    needs_object: bool
    needs_deed: bool
    only_be: bool
    of_subject: bool
    preposition: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTable:
    """The whole table, indexed by word; a word's frames stand in the table's order."""

    by_verb: Mapping[str, tuple[Frame, ...]]
    by_noun: Mapping[str, tuple[Frame, ...]]
    no_events: frozenset[str]
    persons: frozenset[str]
    rising: frozenset[str]
    rising_as: frozenset[str]
    states: frozenset[str]
    predicates: Mapping[str, Predicate]
    carrying: frozenset[str]
    claiming: frozenset[str]
    suffering: frozenset[str]
    making: frozenset[str]
    authoring: frozenset[str]
    ventures: frozenset[str]
    setting_about: frozenset[str]
    founding: frozenset[str]
    handling: frozenset[str]
    wielding: frozenset[str]
    assailing: frozenset[str]
    launching: frozenset[str]
    quantities: frozenset[str]
    instances: frozenset[str]
    sights: frozenset[str]
    machines: frozenset[str]
    crafts: frozenset[str]
    ways: frozenset[str]
    aboard: frozenset[str]
    buildings: frozenset[str]
    contenders: frozenset[str]
    answers: frozenset[str]
    calamities: frozenset[str]
    troubles: frozenset[str]
    courses: frozenset[str]
    burdens: frozenset[str]
    happening: frozenset[str]
    modes_by_content: Mapping[str, frozenset[str]]
    mode_by_means: Mapping[str, str]
    future_is: Mapping[str, str]
    refused_mode: Mapping[str, str]
    threat_mode: Mapping[str, str]
    lemmas: Mapping[str, str]

    def verb_tells(self, lemma: str, events: Collection[str]) -> bool:
        """Whether a verb may tell of an event of these categories ("shell": ASSAULT)."""
        frames = (f for f in self.by_verb.get(lemma, ()) if not (f.held_out or f.undone))
        return any(frame.event in events for frame in frames)

    def noun_tells(self, lemma: str, events: Collection[str]) -> bool:
        """Whether a noun may tell of one ("rally": PROTEST)."""
        return any(frame.event in events for frame in self.by_noun.get(lemma, ()))


def event_table() -> EventTable:
    """The table, with a user's own frames before ours where they hold."""
    return _event_table(own_codebook())


@cache
def _event_table(own: OwnCodebook) -> EventTable:
    table = layered("events", own)
    frames = [_frame(row, table["classes"]) for row in table["frame"]]
    return EventTable(
        by_verb=_index(frames, lambda frame: frame.verbs),
        by_noun=_index(frames, lambda frame: frame.nouns),
        persons=word_set(table["no_events"]["persons"]),
        states=word_set(table["no_events"]["states"]),
        rising=word_set(table["classes"]["rising"]),
        rising_as=word_set(table["classes"]["rising_as"]),
        predicates=_predicates(table["predicate"]),
        no_events=word_set(table["no_events"]["nouns"]),
        carrying=word_set(table["support_verbs"]["do"]),
        quantities=word_set(table["classes"]["quantity"]),
        instances=word_set(table["classes"]["instance"]),
        answers=word_set(table["classes"]["answer"]),
        contenders=word_set(table["classes"]["contender"]),
        sights=word_set(table["classes"]["sight"]),
        machines=word_set(table["classes"]["machine"]),
        crafts=word_set(f"{table['classes']['craft']} {table['classes']['machine']}"),
        ways=word_set(table["classes"]["way"]),
        aboard=word_set(table["classes"]["aboard"]),
        buildings=word_set(table["classes"]["building"]),
        burdens=word_set(f"{table['classes']['restriction']} {table['classes']['burden']}"),
        calamities=word_set(table["classes"]["calamity"]),
        troubles=word_set(table["classes"]["trouble"]),
        courses=word_set(table["classes"]["course"]),
        claiming=word_set(table["support_verbs"]["claim"]),
        suffering=word_set(table["support_verbs"]["suffer"]),
        authoring=word_set(table["support_verbs"]["author"]),
        ventures=word_set(table["support_verbs"]["venture"]),
        setting_about=word_set(table["support_verbs"]["set_about"]),
        making=word_set(f"{table['support_verbs']['make']} {table['support_verbs']['do']}"),
        handling=word_set(table["support_verbs"]["handle"]),
        founding=word_set(table["support_verbs"]["found"]),
        wielding=word_set(table["weapon_verbs"]["wield"]),
        assailing=word_set(table["weapon_verbs"]["assail"]),
        launching=word_set(table["weapon_verbs"]["launch"]),
        happening=word_set(table["support_verbs"]["happen"]),
        modes_by_content={mode: word_set(row) for mode, row in table["modes_by_content"].items()},
        mode_by_means={word: mode for mode, row in table["means"].items() for word in row.split()},
        future_is=table["future_is"],
        refused_mode=table["refused_mode"],
        threat_mode=table["threat_mode"],
        lemmas=table["lemmas"],
    )


def _predicates(rows: Iterable[Mapping[str, Any]]) -> Mapping[str, Predicate]:
    return {
        word: Predicate(
            event=row["event"],
            needs_object=row.get("needs_object", False),
            needs_deed=row.get("needs_deed", False),
            only_be=row.get("only_be", False),
            of_subject=row.get("of_subject", False),
            preposition=row.get("preposition"),
        )
        for row in rows
        for word in row["words"].split()
    }


def _frame(row: Mapping[str, Any], classes: Mapping[str, str]) -> Frame:
    return Frame(
        event=row["event"],
        mode=row.get("mode"),
        verbs=word_set(row.get("verbs", "")),
        nouns=_expanded(row.get("nouns", ""), classes),
        objects=_expanded(row.get("objects", ""), classes),
        to=word_set(row.get("to", "")),
        actor_to=word_set(row.get("actor_to", "")),
        noun_to=word_set(row.get("noun_to", "")),
        noun_with=word_set(row.get("noun_with", "")),
        purpose=_expanded(row.get("purpose", ""), classes),
        called=_expanded(row.get("called", ""), classes),
        xcomp=word_set(row.get("xcomp", "")),
        by=word_set(row.get("by", "")),
        not_by=_expanded(row.get("not_by", ""), classes),
        not_objects=_expanded(row.get("not_objects", ""), classes),
        not_about=_expanded(row.get("not_about", ""), classes),
        subjects=_expanded(row.get("subjects", ""), classes),
        of=_expanded(row.get("of", ""), classes),
        undergoes=row.get("undergoes", False),
        needs_to=row.get("needs_to", False),
        complement=row.get("complement", False),
        infinitive=row.get("infinitive", False),
        not_doing=_expanded(row.get("not_doing", ""), classes),
        no_opinion=row.get("no_opinion", False),
        for_doing=row.get("for_doing", False),
        place=row.get("place", False),
        own_object=row.get("own_object", False),
        held_out=row.get("held_out", ""),
        undone=row.get("undone", False),
        support_only=row.get("support_only", False),
        happens=row.get("happens", False),
        unfinished=row.get("unfinished", False),
    )


def _expanded(listed: str, classes: Mapping[str, str]) -> frozenset[str]:
    """The words with every known @class replaced by its members; @actor and @place stay."""
    found: set[str] = set()
    for word in listed.split():
        found.update(
            classes[word[1:]].split() if word[1:] in classes and word[0] == "@" else [word]
        )
    return frozenset(found)


def _index(
    frames: Iterable[Frame], words_of: Callable[[Frame], frozenset[str]]
) -> Mapping[str, tuple[Frame, ...]]:
    index: dict[str, list[Frame]] = {}
    for frame in frames:
        for word in words_of(frame):
            index.setdefault(word, []).append(frame)
    return {word: tuple(found) for word, found in index.items()}
