"""What the words of a noun phrase say of its bearer: sector, office and countries."""

from dataclasses import dataclass

from communique.codebook.coreference import pointing_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, NameSense, RoleNoun
from communique.resolving.names import NameMatch
from communique.resolving.phrases import (
    iter_word_runs,
    phrase_start,
    preposition_objects,
)
from communique.resolving.spelling import spelling_of

# "the former president" holds no office; "vice" and "deputy" are no holders of the office itself.
_NOT_IN_OFFICE = frozenset(
    {
        "former",
        "ex",
        "onetime",
        "erstwhile",
        "late",
        "then",
        "ousted",
        "deposed",
        "toppled",
        "exiled",
        "past",
    }
)
_NOT_THE_HOLDER = frozenset(
    {"deputy", "vice", "assistant", "acting", "interim", "designate", "elect", "would"}
)
_OF_COUNTRY = ("of", "from", "in", "inside", "for")
_PART_OF = ("of", "for", "at")
_OPPONENT_SECTORS = frozenset({"REB", "OPP"})
_OWNERS = frozenset({"state", "body", "group"})
_LOCATION_LABELS = frozenset({"GPE", "LOC"})
_UNIDENTIFIED = "UNK"
# Sectors whose bearers are elites (ELI) once they have left.
_LEAVE_AS_ELITES = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Sector and office that a phrase names, and the states or bodies it ties its bearer to."""

    role: RoleNoun | None
    sector: str | None
    of: tuple[Identity, ...]
    former: bool
    holder: bool

    @property
    def code(self) -> str | None:
        """The code of the first state or body."""
        return self.of[0].code if self.of else None


class Describer:
    """Reads phrases of one report with the names that were found in it."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, names: tuple[NameMatch, ...]
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._spelling = spelling_of(knowledge.role_phrases())
        self.name_at = {i: name for name in names for i in range(name.first, name.last)}
        self._locations = frozenset(
            i
            for entity in analysis.entities
            if entity.label in _LOCATION_LABELS
            for i in range(entity.first, entity.last)
        )
        self._spoken_of = frozenset(self.state_words().values())

    def state_words(self) -> dict[int, str]:
        """The state's code for every token of a state's name, adjective or capital."""
        return {
            i: sense.identity.code
            for i, name in self.name_at.items()
            if (sense := owner_sense(name.senses))
            and sense.identity.kind == "state"
            and sense.identity.code
        }

    def speaks_of(self, code: str | None) -> bool:
        """Whether the report names the state with this code anywhere."""
        return code in self._spoken_of

    def describe(self, head: int) -> Description:
        """What the phrase headed by a token says: "Chad's deputy foreign minister" is GOV of TCD."""
        first = phrase_start(self._analysis, head)
        role = self._role(first, head + 1)
        whole = self._whole(first, head, role) if role else None
        owners = self._owners(first, head, role) or (whole.of if whole else ())
        words = self._words_before(first, head)
        former = bool(words & _NOT_IN_OFFICE)
        sector = self._sector(role, first, head, owners) if whole is None else whole.sector
        return Description(
            role=role,
            sector=_after_office(sector) if former else sector,
            of=owners or self._country_of_place(first, head),
            former=former,
            holder=whole is None and not former and not words & _NOT_THE_HOLDER,
        )

    def describe_title(self, first: int, last: int) -> Description:
        """What the words before a name say: "Chilean Foreign Minister" before a person's name."""
        role, end = None, last
        for end in range(last, first, -1):
            role = self._role(first, end)
            if role:
                break
        words = self._words_before(first, last)
        former = bool(words & _NOT_IN_OFFICE)
        owners = self._owners_between(first, last)
        sector = self._sector(role, first, end - 1, owners) if role else None
        return Description(
            role=role,
            sector=_after_office(sector) if former else sector,
            of=owners or self._country_of_place(first, end),
            former=former,
            holder=not words & (_NOT_THE_HOLDER | _NOT_IN_OFFICE),
        )

    def _words_before(self, first: int, head: int) -> frozenset[str]:
        """The words of a phrase before its head; the parser cuts "ex-president" into three."""
        start = first
        if first - 2 >= 0 and self._analysis.tokens[first - 1].text == "-":
            start = first - 2
        return frozenset(token.lemma for token in self._analysis.tokens[start:head])

    def _role(self, first: int, last: int) -> RoleNoun | None:
        for words in iter_word_runs(self._analysis, first, last):
            role = self._knowledge.role_noun(words) or self._misspelled(words)
            if role:
                return role
        return None

    def _misspelled(self, words: str) -> RoleNoun | None:
        meant = self._spelling.meant(words)
        return self._knowledge.role_noun(meant) if meant else None

    def _whole(self, first: int, head: int, role: RoleNoun) -> Description | None:
        """What a bearer who says too little is part of: "leader of [the Kenyan opposition]"."""
        if not self._says_too_little(role, head):
            return None
        parts = [i for i in self._analysis.dependents(head, "poss") if i not in self.name_at]
        parts += preposition_objects(self._analysis, head, *_PART_OF)
        for part in parts:
            if first <= part < head or part > head:
                whole = self.describe(part)
                if whole.role and whole.sector:
                    return whole
        return None

    def _says_too_little(self, role: RoleNoun, head: int) -> bool:
        """ "leader", "officer", "president": of what, or in what, tells more than the word itself."""
        is_generic = self._analysis.tokens[head].lemma in pointing_words().generic_heads
        return (is_generic or bool(role.roles)) and " " not in role.phrase

    def _sector(
        self, role: RoleNoun | None, first: int, head: int, owners: tuple[Identity, ...]
    ) -> str | None:
        if role is None:
            return self._modifier_sector(first, head)
        if not self._says_too_little(role, head):
            return role.sector
        employer = next((owner.sector for owner in owners if owner.kind != "state"), None)
        if role.roles:
            return employer or role.sector
        return self._modifier_sector(first, head) or employer or role.sector

    def _modifier_sector(self, first: int, head: int) -> str | None:
        """The sector that a modifier gives to a head that says too little ("police" in "police chief")."""
        for last in range(head, first, -1):
            role = self._role(first, last)
            if role and role.sector != _UNIDENTIFIED:
                return role.sector
        return None

    def _owners(self, first: int, head: int, role: RoleNoun | None) -> tuple[Identity, ...]:
        before = self._owners_between(first, head + 1)
        if before:
            return before
        after = [
            owner
            for thing in preposition_objects(self._analysis, head, *_OF_COUNTRY)
            for owner in self._owner_at(thing)
        ]
        return (
            _distinct(after) or self._opponents_country(head, role) or self._owners_of_parts(head)
        )

    def _owners_of_parts(self, head: int) -> tuple[Identity, ...]:
        """ "a deputy in the Kenyan parliament", "professor at the University of Oslo"."""
        for part in preposition_objects(self._analysis, head, *_OF_COUNTRY, "at"):
            whole = self.describe(part)
            if whole.role and whole.of:
                return whole.of
        return ()

    def _owners_between(self, first: int, last: int) -> tuple[Identity, ...]:
        return _distinct([owner for i in range(first, last) for owner in self._owner_at(i)])

    def _owner_at(self, i: int) -> tuple[Identity, ...]:
        """The state, body or group whose name, adjective or capital stands at a token."""
        name = self.name_at.get(i)
        sense = name and owner_sense(name.senses)
        return (sense.identity,) if sense else ()

    def _country_of_place(self, first: int, head: int) -> tuple[Identity, ...]:
        """ "Mumbai police", "the governor of Kano": a town or province tells whose they are."""
        inside = preposition_objects(self._analysis, head, *_OF_COUNTRY)
        for i in (*range(first, head), *inside):
            state = self._state_of_place(self._place_name(i))
            if state:
                return (state,)
        return ()

    def _place_name(self, i: int) -> range:
        """The proper nouns that stand together with the one at `i`, if one stands there ("Cape Town")."""
        sentence = self._analysis.sentence(i)
        first, last = i, i
        while first > sentence.first and self._is_proper(first - 1):
            first -= 1
        while last < sentence.last and self._is_proper(last):
            last += 1
        return range(first, last) if last > i else range(0)

    def _is_proper(self, i: int) -> bool:
        return self._analysis.tokens[i].upos == "PROPN" or i in self._locations

    def _state_of_place(self, run: range) -> Identity | None:
        """The country of a town of that name: one that the report speaks of, else the largest town's."""
        if not run:
            return None
        codes = [
            place.country_code
            for place in self._knowledge.places(self._analysis.text(run.start, run.stop))
            if place.country_code
        ]
        spoken_of = [code for code in codes if code in self._spoken_of]
        code = next(iter(spoken_of or codes), None)
        return self._knowledge.state(code) if code else None

    def _opponents_country(self, head: int, role: RoleNoun | None) -> tuple[Identity, ...]:
        """Rebels who fight a country's government are that country's rebels."""
        if role is None or role.sector not in _OPPONENT_SECTORS:
            return ()
        for clause in self._analysis.dependents(head, "acl", "relcl"):
            for thing in self._analysis.dependents(clause, "dobj"):
                owners = self._owners_between(phrase_start(self._analysis, thing), thing + 1)
                if owners:
                    return owners
        return ()


def owner_sense(senses: tuple[NameSense, ...]) -> NameSense | None:
    """The sense in which a name stands for a state, body or group, if it is the first choice."""
    return senses[0] if senses and senses[0].identity.kind in _OWNERS else None


def _after_office(sector: str | None) -> str | None:
    return "ELI" if sector in _LEAVE_AS_ELITES else sector


def _distinct(owners: list[Identity]) -> tuple[Identity, ...]:
    return tuple({owner.identifier_id: owner for owner in owners}.values())
