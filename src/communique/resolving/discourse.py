"""What a report has spoken of so far, so that "he", "both sides" and "the rebels" find who was meant."""

from collections import Counter
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from typing import Literal

from communique.model.world import Actor

Gender = Literal["feminine", "masculine"]

_SHORTEST_NAME_PART = 2  # an initial ("U", "A.") points to nobody
_SUBJECT_REACH = 2  # sentences back in which a subject is preferred to the latest name
_PRONOUN_REACH = 4  # sentences after which a pronoun points to nobody who was named before

# Sectors whose bearers belong to one country's affairs, so that a later mention is of the same one.
_OF_ONE_COUNTRY = frozenset({"GOV", "MIL", "REB", "OPP", "COP", "LEG", "JUD", "PTY", "SPY", "PRM"})
_IN_ARMS = frozenset({"MIL", "REB", "PRM", "COP"})
_ACTING_THINGS = frozenset({"state", "body", "document"})
_NOBODY: frozenset[str] = frozenset()


@dataclass(slots=True)
class Discourse:
    """Grows in text order; every look-up answers with the latest that fits, or with nothing."""

    sentence: int = 0
    persons: list[tuple[int, Actor]] = field(default_factory=list)
    subjects: list[tuple[int, Actor]] = field(default_factory=list)
    acting_things: list[tuple[int, Actor]] = field(default_factory=list)
    plurals: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)
    sides: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)
    acting_plurals: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    acted_on: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)
    _organisations: list[tuple[int, Actor]] = field(default_factory=list)
    _bearers: list[tuple[frozenset[str], Actor]] = field(default_factory=list)
    _by_name: dict[str, Actor] = field(default_factory=dict)
    _by_acronym: dict[str, Actor] = field(default_factory=dict)
    _by_sector: dict[str, Actor] = field(default_factory=dict)
    _state_actors: dict[str, Actor] = field(default_factory=dict)
    _genders: dict[str, Gender] = field(default_factory=dict)
    _at: dict[int, tuple[Actor, ...]] = field(default_factory=dict)

    def note(
        self,
        head: int,
        actors: tuple[Actor, ...],
        *,
        plural: bool,
        subject: bool,
        thing: bool,
        gender: Gender | None,
        away: bool = False,
    ) -> None:
        """Remember a resolved mention; `thing` where "it" could stand for it, `away` for who is at work abroad.

        Groups are remembered as plurals where they act.
        """
        self._at[head] = actors
        for actor in actors:
            self._note_one(actor, subject=subject, thing=thing)
            if not away:
                self._note_sector(actor)
        if gender and len(actors) == 1:
            self._genders.setdefault(actors[0].key, gender)
        if len(actors) > 1 or (plural and _is_told_apart(actors[0])):
            if subject:
                self._note_plural(actors, subject=subject)
            else:
                self.acted_on.append((self.sentence, actors))

    def _note_plural(self, actors: tuple[Actor, ...], *, subject: bool) -> None:
        self.plurals.append((self.sentence, actors))
        if subject:
            self.acting_plurals.append((self.sentence, actors))

    def _note_one(self, actor: Actor, *, subject: bool, thing: bool) -> None:
        if actor.kind == "person":
            self.persons.append((self.sentence, actor))
            self._note_name(actor)
            if subject:
                self.subjects.append((self.sentence, actor))
        elif subject and thing and (actor.kind in _ACTING_THINGS or _is_known_group(actor)):
            self.acting_things.append((self.sentence, actor))
        if thing and actor.kind in {"body", "group"} and actor.identifier_id:
            self.note_organisation(actor)
        if actor.kind == "state" and actor.code:
            self.states[actor.code] += 1
            self._state_actors.setdefault(actor.code, actor)

    def _note_sector(self, actor: Actor) -> None:
        # A person is no antecedent of "the government", though the president is in it.
        if actor.code and actor.sector in _OF_ONE_COUNTRY and actor.kind in {"group", "body"}:
            self._by_sector[actor.sector] = actor

    def _note_name(self, person: Actor) -> None:
        for part in (person.identifier_text or "").split():
            if len(part) >= _SHORTEST_NAME_PART:
                before = self._by_name.get(_name_part(part))
                # Beside "Hunter Biden", a bare "Biden" stays the one who was fully named first.
                if before is None or " " not in (before.identifier_text or ""):
                    self._by_name[_name_part(part)] = person

    def note_coordination(self, actors: tuple[Actor, ...], *, subject: bool, opposed: bool) -> None:
        """Remember actors named side by side ("Russia and China"), `opposed` where something is between them."""
        if len(actors) > 1:
            self._note_plural(actors, subject=subject)
            if opposed or subject:
                self.sides.append((self.sentence, actors))
            # "Alito and Thomas voted": neither of them alone is the one that "he" points to.
            together = {actor.key for actor in actors}
            while self.subjects and self.subjects[-1][1].key in together:
                self.subjects.pop()

    def note_meeting(self, actors: tuple[Actor, ...]) -> None:
        """Who meets acts together: "X met Y. They agreed"."""
        if len(actors) > 1:
            self._note_plural(actors, subject=True)
            self.sides.append((self.sentence, actors))

    def note_acronym(self, acronym: str, actor: Actor) -> None:
        """Remember a short form that the report itself introduces ("the Free Peru Front (FPF)")."""
        self._by_acronym[acronym] = actor

    def called(self, acronym: str) -> Actor | None:
        """Whom the report introduced under this acronym."""
        return self._by_acronym.get(acronym)

    def named(self, part: str) -> Actor | None:
        """The person with this as part of the name ("Weimin" after "Liu Weimin")."""
        return self._by_name.get(_name_part(part))

    def note_bearer(self, nouns: frozenset[str], actor: Actor) -> None:
        """Remember by which nouns an actor may be described again ("the envoy")."""
        if nouns:
            self._bearers.append((nouns, actor))

    def last_bearer(self, noun: str) -> Actor | None:
        """Who was last spoken of as such, named or not."""
        return next((actor for nouns, actor in reversed(self._bearers) if noun in nouns), None)

    def note_organisation(self, actor: Actor) -> None:
        """Remember a known body or group that "the group" may stand for."""
        self._organisations.append((self.sentence, actor))

    def last_organisation(self, fits: Callable[[Actor], bool], *, reach: int) -> Actor | None:
        """The last known body or group of which this holds, at most so many sentences back."""
        for sentence, actor in reversed(self._organisations):
            if self.sentence - sentence > reach:
                return None
            if fits(actor):
                return actor
        return None

    def last_state(self) -> Actor | None:
        """The state that acted in this sentence or the ones just before."""
        for sentence, actor in reversed(self.acting_things):
            if self.sentence - sentence > _SUBJECT_REACH:
                return None
            if actor.kind == "state":
                return actor
        return None

    @property
    def heads(self) -> Container[int]:
        """The heads of the mentions so far."""
        return self._at

    def actors_at(self, head: int) -> tuple[Actor, ...]:
        """The actors that the mention with this head stands for."""
        return self._at.get(head, ())

    def keys_at(self, head: int) -> Iterable[str]:
        """The actors that the mention with this head stands for, by their keys."""
        return (actor.key for actor in self.actors_at(head))

    def last_person(
        self, gender: Gender | None = None, others: frozenset[str] = _NOBODY
    ) -> Actor | None:
        """Who acted in this sentence, else was named in it; who acted just before, else was named last."""
        for reach, spoken_of in (
            (0, self.subjects),
            (0, self.persons),
            (_SUBJECT_REACH, self.subjects),
            (_PRONOUN_REACH, self.persons),
        ):
            for sentence, actor in reversed(spoken_of):
                if self.sentence - sentence > reach:
                    break
                if actor.key not in others and self.may_be(actor, gender):
                    return actor
        return None

    def may_be(self, person: Actor, gender: Gender | None) -> bool:
        """Whether nothing that was told of a person speaks against "he" or "she"."""
        known = self._genders.get(person.key)
        return gender is None or known is None or known == gender

    def last_thing(self, others: frozenset[str] = _NOBODY) -> Actor | None:
        """The state, body, group or document that acted in this sentence or the ones just before."""
        for sentence, actor in reversed(self.acting_things):
            if self.sentence - sentence > _SUBJECT_REACH:
                return None
            if actor.key not in others:
                return actor
        return None

    def last_plural(
        self, others: frozenset[str] = _NOBODY, *, as_object: bool = False
    ) -> tuple[Actor, ...]:
        """Those who acted together in this sentence or the one before, else the last plural.

        An object points to those acted on first: "The mayor met rebels. He offered them posts."
        """
        acted_on = [(1, self.acted_on)] if as_object else []
        acting = ((1, self.acting_plurals), (_PRONOUN_REACH, self.plurals))
        for reach, spoken_of in (*acted_on, *acting):
            for sentence, actors in reversed(spoken_of):
                if self.sentence - sentence > reach:
                    break
                if not others.intersection(actor.key for actor in actors):
                    return actors
        return ()

    def last_in_office(self, title: str) -> Actor | None:
        """The person last named with that office ("president")."""
        for _, person in reversed(self.persons):
            if person.office and title in person.office.casefold():
                return person
        return None

    def last_sides(self, number: int, reach: int = _PRONOUN_REACH) -> tuple[Actor, ...]:
        """The last so many states, bodies or groups that acted together or that something was between."""
        for sentence, actors in reversed(self.sides):
            distinct = tuple({actor.key: actor for actor in actors}.values())
            if self.sentence - sentence > reach:
                return ()
            if len(distinct) == number and all(actor.kind != "person" for actor in distinct):
                return distinct
        return ()

    def last_group_of(self, kind: str, number: int) -> tuple[Actor, ...]:
        """The last coordination of exactly so many actors of one kind."""
        for _, actors in reversed(self.plurals):
            distinct = tuple({actor.key: actor for actor in actors}.values())
            if len(distinct) == number and all(actor.kind == kind for actor in distinct):
                return distinct
        return ()

    def latest_in_office(self, number: int) -> tuple[Actor, ...]:
        """The last persons spoken of who govern."""
        governing = (person for _, person in reversed(self.persons) if person.sector == "GOV")
        distinct = tuple({person.key: person for person in governing}.values())
        return distinct[:number][::-1] if len(distinct) >= number else ()

    def main_states(self, number: int) -> tuple[Actor, ...]:
        """The states most spoken of, only where exactly so many stand out: a guess among equals is none."""
        ranked = self.states.most_common(number + 1)
        if len(ranked) < number or (
            len(ranked) > number and ranked[number - 1][1] == ranked[number][1]
        ):
            return ()
        return tuple(self._state_actors[code] for code, _ in ranked[:number])

    def like(self, sector: str) -> Actor | None:
        """The last actor of this sector whose country was told ("the rebels" after "Syrian rebels")."""
        return self._by_sector.get(sector)


def _name_part(part: str) -> str:
    return part.casefold().replace("’", "'").removesuffix("'s")


def _is_known_group(actor: Actor) -> bool:
    return actor.kind == "group" and actor.sector not in {None, "UNK"}


def _is_told_apart(actor: Actor) -> bool:
    """Whether a plural says whose or what its members are: "E.U. nations", "rebels", not "sources".

    So does a force's name: "the Revolutionary Guards said they ..."; "the United Nations" is an "it".
    """
    if actor.kind == "body":
        return actor.sector in _IN_ARMS
    return actor.kind == "group" and (_is_known_group(actor) or actor.code is not None)
