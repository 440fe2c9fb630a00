"""What the words of a noun phrase say of its bearer: sector, office and countries."""

from dataclasses import dataclass

from communique.codebook.coreference import pointing_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, NameSense, RoleNoun
from communique.resolving.names import NameMatch
from communique.resolving.phrases import iter_word_runs, phrase_start, preposition_objects

# "the former president" holds no office; "vice" and "deputy" are no holders of the office itself.
_NOT_IN_OFFICE = frozenset({"former", "ex", "late", "then", "ousted", "deposed", "exiled", "past"})
_NOT_THE_HOLDER = frozenset(
    {"deputy", "vice", "assistant", "acting", "interim", "designate", "elect", "would"}
)
_OF_COUNTRY = ("of", "from", "in", "inside", "for")
_OPPONENT_SECTORS = frozenset({"REB", "OPP"})


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
        self.name_at = {i: name for name in names for i in range(name.first, name.last)}

    def state_words(self) -> dict[int, str]:
        """The state's code for every token of a state's name, adjective or capital."""
        return {
            i: sense.identity.code
            for i, name in self.name_at.items()
            if (sense := owner_sense(name.senses))
            and sense.identity.kind == "state"
            and sense.identity.code
        }

    def describe(self, head: int) -> Description:
        """What the phrase headed by a token says: "Chad's deputy foreign minister" is GOV of TCD."""
        first = phrase_start(self._analysis, head)
        role = self._role(first, head + 1)
        words = {token.lemma for token in self._analysis.tokens[first:head]}
        former = bool(words & _NOT_IN_OFFICE)
        return Description(
            role=role,
            sector=self._sector(role, first, head, former=former),
            of=self._owners(first, head, role),
            former=former,
            holder=not former and not words & _NOT_THE_HOLDER,
        )

    def describe_title(self, first: int, last: int) -> Description:
        """What the words before a name say: "Chilean Foreign Minister" before a person's name."""
        role = None
        for end in range(last, first, -1):
            role = self._role(first, end)
            if role:
                break
        words = {token.lemma for token in self._analysis.tokens[first:last]}
        return Description(
            role=role,
            sector=role.sector if role else None,
            of=self._owners_between(first, last),
            former=bool(words & _NOT_IN_OFFICE),
            holder=not words & (_NOT_THE_HOLDER | _NOT_IN_OFFICE),
        )

    def _role(self, first: int, last: int) -> RoleNoun | None:
        for words in iter_word_runs(self._analysis, first, last):
            role = self._knowledge.role_noun(words)
            if role:
                return role
        return None

    def _sector(self, role: RoleNoun | None, first: int, head: int, *, former: bool) -> str | None:
        if former and role and role.sector == "GOV":
            return "ELI"
        lemma = self._analysis.tokens[head].lemma
        if role and (lemma not in pointing_words().generic_heads or " " in role.phrase):
            return role.sector
        return self._modifier_sector(first, head) or (role.sector if role else None)

    def _modifier_sector(self, first: int, head: int) -> str | None:
        """The sector that a modifier or an of-phrase gives to a head that says too little."""
        for i in range(head - 1, first - 1, -1):
            role = self._role(i, i + 1)
            if role and role.sector:
                return role.sector
        for thing in preposition_objects(self._analysis, head, "of"):
            role = self._role(phrase_start(self._analysis, thing), thing + 1)
            if role and role.sector:
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
        return _distinct(after) or self._opponents_country(head, role)

    def _owners_between(self, first: int, last: int) -> tuple[Identity, ...]:
        return _distinct([owner for i in range(first, last) for owner in self._owner_at(i)])

    def _owner_at(self, i: int) -> tuple[Identity, ...]:
        """The state or body whose name, adjective or capital stands at a token."""
        name = self.name_at.get(i)
        sense = name and owner_sense(name.senses)
        return (sense.identity,) if sense else ()

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
    """The sense in which a name stands for a state or a body, if it is the first choice."""
    return senses[0] if senses and senses[0].identity.kind in {"state", "body"} else None


def _distinct(owners: list[Identity]) -> tuple[Identity, ...]:
    return tuple({owner.identifier_id: owner for owner in owners}.values())
