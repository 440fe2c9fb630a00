"""What a report has spoken of so far, so that "he", "both sides" and "the rebels" find who was meant."""

from collections import Counter
from dataclasses import dataclass, field

from communique.model.world import Actor

_SHORTEST_NAME_PART = 2  # an initial ("U", "A.") points to nobody
_PRONOUN_REACH = 2  # sentences back in which a subject is preferred to the latest name

# Sectors whose bearers belong to one country's affairs, so that a later mention is of the same one.
_OF_ONE_COUNTRY = frozenset({"GOV", "MIL", "REB", "OPP", "COP", "LEG", "JUD", "PTY", "SPY", "PRM"})


@dataclass(slots=True)
class Discourse:
    """Grows in text order; every look-up answers with the latest that fits, or with nothing."""

    sentence: int = 0
    persons: list[Actor] = field(default_factory=list)
    subjects: list[tuple[int, Actor]] = field(default_factory=list)
    acting_things: list[tuple[int, Actor]] = field(default_factory=list)
    plurals: list[tuple[Actor, ...]] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    _by_name: dict[str, Actor] = field(default_factory=dict)
    _by_sector: dict[str, Actor] = field(default_factory=dict)
    _state_actors: dict[str, Actor] = field(default_factory=dict)

    def note(self, actors: tuple[Actor, ...], *, plural: bool, subject: bool) -> None:
        """Remember a resolved mention; plurals are remembered where they act."""
        for actor in actors:
            self._note_one(actor, subject=subject)
        if subject and (len(actors) > 1 or (plural and _is_known_group(actors[0]))):
            self.plurals.append(actors)

    def _note_one(self, actor: Actor, *, subject: bool) -> None:
        if actor.kind == "person":
            self.persons.append(actor)
            self._note_name(actor)
            if subject:
                self.subjects.append((self.sentence, actor))
        elif subject and (actor.kind in {"state", "body", "document"} or _is_known_group(actor)):
            self.acting_things.append((self.sentence, actor))
        if actor.kind == "state" and actor.code:
            self.states[actor.code] += 1
            self._state_actors.setdefault(actor.code, actor)
        if actor.code and actor.sector in _OF_ONE_COUNTRY:
            self._by_sector[actor.sector] = actor

    def _note_name(self, person: Actor) -> None:
        for part in (person.identifier_text or "").split():
            if len(part) >= _SHORTEST_NAME_PART:
                self._by_name[part.casefold()] = person

    def note_coordination(self, actors: tuple[Actor, ...]) -> None:
        """Remember actors named side by side ("Russia and China")."""
        if len(actors) > 1:
            self.plurals.append(actors)

    def named(self, part: str) -> Actor | None:
        """The person with this as part of the name ("Weimin" after "Liu Weimin")."""
        return self._by_name.get(part.casefold())

    def last_person(self) -> Actor | None:
        """The person who acted in this sentence or the ones just before, else the one named last."""
        if self.subjects and self.sentence - self.subjects[-1][0] <= _PRONOUN_REACH:
            return self.subjects[-1][1]
        return self.persons[-1] if self.persons else None

    def last_thing(self) -> Actor | None:
        """The state, body, group or document that acted in this sentence or the ones just before."""
        if self.acting_things and self.sentence - self.acting_things[-1][0] <= _PRONOUN_REACH:
            return self.acting_things[-1][1]
        return None

    def last_plural(self) -> tuple[Actor, ...]:
        """The plural or coordination spoken of last."""
        return self.plurals[-1] if self.plurals else ()

    def last_group_of(self, kind: str, number: int) -> tuple[Actor, ...]:
        """The last coordination of exactly so many actors of one kind, else the most spoken of."""
        for actors in reversed(self.plurals):
            distinct = tuple({actor.key: actor for actor in actors}.values())
            if len(distinct) == number and all(actor.kind == kind for actor in distinct):
                return distinct
        return self._latest_persons(number) if kind == "person" else self._main_states(number)

    def _latest_persons(self, number: int) -> tuple[Actor, ...]:
        distinct = tuple({person.key: person for person in reversed(self.persons)}.values())
        return distinct[:number][::-1] if len(distinct) >= number else ()

    def _main_states(self, number: int) -> tuple[Actor, ...]:
        """Only where exactly so many states stand out; a guess among equals would be a false record."""
        ranked = self.states.most_common(number + 1)
        if len(ranked) < number or (
            len(ranked) > number and ranked[number - 1][1] == ranked[number][1]
        ):
            return ()
        return tuple(self._state_actors[code] for code, _ in ranked[:number])

    def like(self, sector: str) -> Actor | None:
        """The last actor of this sector whose country was told ("the rebels" after "Syrian rebels")."""
        return self._by_sector.get(sector)


def _is_known_group(actor: Actor) -> bool:
    return actor.kind == "group" and actor.sector not in {None, "UNK"}
