"""What the words of a noun phrase say of its bearer: sector, office and countries."""

from typing import NamedTuple

from communique.codebook.coreference import pointing_words
from communique.codebook.governing import state_of_office
from communique.codebook.places import place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, RoleNoun
from communique.resolving.names import NameMatch
from communique.resolving.owners import OF_COUNTRY, Owners, distinct
from communique.resolving.phrases import (
    is_word,
    phrase_start,
    preposition_objects,
    word_of,
    words_of,
)
from communique.resolving.role_words import ReadRole, role_words_of
from communique.resolving.towns import Towns

# "the former president" holds no office; "vice" and "deputy" are no holders of the office itself.
_NOT_IN_OFFICE = frozenset(
    "former ex onetime erstwhile late then ousted deposed toppled exiled past".split()
)
_NOT_THE_HOLDER = frozenset(
    {"deputy", "vice", "assistant", "acting", "interim", "designate", "elect", "would"}
)
_NOTHING: frozenset[str] = frozenset()
# Who backs somebody is no part of his office or army: "the general's supporters".
_BACKERS = frozenset({"supporter", "sympathiser", "sympathizer"})
_PART_OF = ("of", "for", "at")
_OPPONENT_SECTORS = frozenset({"REB", "OPP"})
_UNIDENTIFIED = "UNK"
_MILITARY = "MIL"
_TROOPS = frozenset({"force", "forces"})
_CAPITAL = "capital"
_UNION = "union"
_MULTINATIONAL = "MNC"
_OF_CONGRESS, _LEGISLATURE = "Representative", "LEG"  # the title of members of a lower house
_PRESS = "JRN"
_PARTY = "PTY"
_PEOPLE = "CVL"  # a people employs nobody: the Catalan president is no civilian
# "Boko Haram gunmen", "Taliban soldiers": who bears arms for a group is of its sector.
_ARMED_EMPLOYERS = frozenset({"REB", "PRM", "CRM", "MIL", "COP"})
_ARMED_ROLES = frozenset({"UAF", "REB", "MIL", "UNK"})
# "A government sniper", "cartel gunmen": for whom an unidentified fighter fights, told before him.
_UNIDENTIFIED_ARMED = "UAF"
_FIGHTS_FOR = {"GOV": "MIL", "OPP": "REB", **{sector: sector for sector in _ARMED_EMPLOYERS}}
# Sectors whose bearers are elites (ELI) once they have left.
_LEAVE_AS_ELITES = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})


class Description(NamedTuple):
    """Sector and office that a phrase names, and the states or bodies it ties its bearer to.

    `heads` are bodies of which the phrase says nothing but the role: "the AU chairman" is the head of
    all of it, "the UN's human rights chief" is not.
    """

    role: RoleNoun | None
    sector: str | None
    of: tuple[Identity, ...]
    former: bool
    holder: bool
    misspelled: bool = False
    heads: tuple[Identity, ...] = ()

    @property
    def code(self) -> str | None:
        """The code of the first state or body that has one."""
        return next((owner.code for owner in self.of if owner.code), None)


class Describer:
    """Reads phrases of one report with the names that were found in it."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, names: tuple[NameMatch, ...]
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._role_words = role_words_of(knowledge)
        self._starts: dict[int, int] = {}
        self._described: dict[int, Description] = {}
        self._roles: dict[int, ReadRole | None] = {}
        self.owners = Owners(analysis, knowledge, names)
        self._towns = Towns(analysis, knowledge, self.owners)

    def start(self, head: int) -> int:
        """The first token of the phrase headed by a token."""
        start = self._starts.get(head)
        if start is None:
            start = self._starts[head] = phrase_start(self._analysis, head)
        return start

    def is_state(self, code: str | None) -> bool:
        """Whether a code is that of a state, not of a movement or body of many."""
        return code is not None and self._knowledge.state(code) is not None

    def may_have_role(self, head: int) -> bool:
        """Whether any role noun ends in the word at a token: quickly told, and mostly not."""
        return self._role_words.may_end_in(word_of(self._analysis.tokens[head]))

    def sector_of_role(self, head: int) -> str | None:
        """The sector of the role noun that the phrase headed by a token ends in, if it ends in one."""
        read = self._role_of(head)
        return read.noun.sector if read else None

    def has_role(self, head: int) -> bool:
        """Whether the phrase headed by a token ends in a role noun."""
        return self._role_of(head) is not None

    def describe(self, head: int) -> Description:
        """What the phrase headed by a token says: "Chad's deputy foreign minister" is GOV of TCD."""
        if head not in self._described:
            self._described[head] = self._describe(head)
        return self._described[head]

    def _describe(self, head: int) -> Description:
        first = self.start(head)
        read = self._role_of(head)
        role = read.noun if read else None
        whole = self._whole(first, head, role) if role else None
        owners = self._owners_of(first, head, role) or (whole.of if whole else ())
        words = self._words_before(first, head)
        former = bool(words & _NOT_IN_OFFICE)
        is_part = whole is not None and self._analysis.tokens[head].lemma not in _BACKERS
        sector = whole.sector if whole and is_part else self._sector(role, first, head, owners)
        return Description(
            role=role,
            sector=_after_office(sector) if former else sector,
            of=_tells_country(owners)
            or self._of_elsewhere(first, head + 1, role)
            or (self.towns_state(first, head + 1) if role is None else ())
            or owners,
            former=former,
            holder=whole is None and not former and not words & _NOT_THE_HOLDER,
            misspelled=read is not None and read.misspelled,
            heads=self._headed(first, head, role) if role and _has_body(owners) else (),
        )

    def towns_state(self, first: int, last: int) -> tuple[Identity, ...]:
        """The state of the town that tokens `first..last` (last excluded) name, if it is spoken of."""
        state = self._towns.so_called(first, last)
        return (state,) if state else ()

    def _headed(self, first: int, head: int, role: RoleNoun) -> tuple[Identity, ...]:
        before = range(first, self._role_start(head + 1, role))
        said = (self._analysis.tokens[i] for i in before if i not in self.owners.name_at)
        if any(is_word(token) and token.tag != "POS" for token in said):
            return ()
        after = preposition_objects(self._analysis, head, "of")
        owners = (owner for i in (*before, *after) for owner in self.owners.at(i))
        return tuple(owner for owner in distinct(owners) if owner.kind == "body")

    def describe_title(self, first: int, last: int) -> Description:
        """What the words before a name say: "Chilean Foreign Minister" before a person's name."""
        read, end = None, last
        for end in range(last, first, -1):
            read = self._role(first, end)
            if read:
                break
        role = read.noun if read else None
        words = self._words_before(first, last)
        former = bool(words & _NOT_IN_OFFICE)
        owners = self.owners.between(first, last)
        sector = self._sector(role, first, end - 1, owners) if role else None
        if not owners and self._analysis.text(first, last) == _OF_CONGRESS:
            sector = _LEGISLATURE
        return Description(
            role=role,
            sector=_after_office(sector) if former else sector,
            of=_tells_country(owners) or self._of_elsewhere(first, end, role) or owners,
            former=former,
            holder=not words & (_NOT_THE_HOLDER | _NOT_IN_OFFICE),
            misspelled=read is not None and read.misspelled,
        )

    def _words_before(self, first: int, head: int) -> frozenset[str]:
        """The words of a phrase before its head; the parser cuts "ex-president" into three."""
        start = first
        if first - 2 >= 0 and self._analysis.tokens[first - 1].text == "-":
            start = first - 2
        if start == head:
            return _NOTHING
        return frozenset([t.text.casefold() for t in self._analysis.tokens[start:head]])

    def _role_of(self, head: int) -> ReadRole | None:
        if head not in self._roles:
            may_be_role = self.may_have_role(head) and not self._is_hour(head)
            read = self._role(self.start(head), head + 1) if may_be_role else None
            self._roles[head] = read and (self._role_with_of(head, read) or read)
        return self._roles[head]

    def _role_with_of(self, head: int, read: ReadRole) -> ReadRole | None:
        """ "[Chief] of staff", "[heads] of state": the role that the head is the beginning of."""
        behind = self._analysis.tokens[head + 1 : head + 3]
        if len(behind) < 2 or behind[0].lemma != "of":
            return None
        noun = self._knowledge.role_noun(f"{read.noun.phrase} of {behind[1].lemma}")
        return ReadRole(noun=noun) if noun else None

    def _is_hour(self, head: int) -> bool:
        """ "10 pm" is no prime minister."""
        before = self._analysis.tokens[head - 1] if head else None
        is_half_day = self._analysis.tokens[head].text.casefold() == "pm"
        return is_half_day and before is not None and before.text[-1].isdigit()

    def _role(self, first: int, last: int) -> ReadRole | None:
        end = self._analysis.tokens[last - 1]
        if is_word(end) and not self._role_words.may_end_in(word_of(end)):
            return None
        return self._role_words.at_end(
            words_of(self._analysis, self._behind_name(first, last), last)
        )

    def _behind_name(self, first: int, last: int) -> int:
        """Where a role phrase may begin: not in a longer name ("[African Union] chairman"), nor in a party's."""
        for i in range(last - 2, first - 1, -1):
            name = self.owners.name_at.get(i)
            if name:
                is_whole = name.first < i or name.senses[0].identity.sector == _PARTY
                return name.last if is_whole and i < name.last < last else first
        return first

    def _whole(self, first: int, head: int, role: RoleNoun) -> Description | None:
        """What a bearer who says too little is part of: "leader of [the Kenyan opposition]"."""
        if not self._says_too_little(role, head):
            return None
        parts = (
            *self._analysis.dependents(head, "poss"),
            *preposition_objects(self._analysis, head, *_PART_OF),
        )
        for part in parts:
            if part not in self.owners.name_at and (first <= part < head or part > head):
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
            return self._modifier_sector(first, head) or _of_firm(owners)
        if self._analysis.tokens[head].lemma in _BACKERS:
            return role.sector
        employers = (owner.sector for owner in owners if owner.kind != "state")
        employer = next((sector for sector in employers if sector != _PEOPLE), None)
        if (
            role.phrase == _UNION
            and self._is_a_name(head)
            and not self._modifier_sector(first, head)
        ):
            return None
        if not self._says_too_little(role, head):
            armed = employer in _ARMED_EMPLOYERS and role.sector in _ARMED_ROLES
            return employer if armed else self._fights_for(role, first, head) or role.sector
        if (
            role.roles
        ):  # the Catalan president is no civilian, the president of a parliament a lawmaker
            return role.sector if employer in {None, _PEOPLE} else employer
        told = self._modifier_sector(first, head) or employer
        if told is None and role.phrase in _TROOPS and _has_state(owners):
            return _MILITARY  # "Chadian forces"
        return told or role.sector

    def _is_a_name(self, head: int) -> bool:
        """ "Pacific Union" may be of states or firms; "Union of Miners" is of workers."""
        of_whom = preposition_objects(self._analysis, head, "of")
        return self._analysis.tokens[head].text[0].isupper() and not of_whom

    def _fights_for(self, role: RoleNoun, first: int, head: int) -> str | None:
        """The sector of whom the words before a gunman or sniper tell."""
        if role.sector != _UNIDENTIFIED_ARMED:
            return None
        return _FIGHTS_FOR.get(self._modifier_sector(first, head) or "")

    def _modifier_sector(self, first: int, head: int) -> str | None:
        """The sector that a modifier gives to a head that says too little ("police" in "police chief")."""
        for last in range(head, first, -1):
            if self._is_in_long_name(last - 1):
                continue  # "Islamic State" says nothing of a state
            role = self._role(first, last)
            if role and role.noun.sector != _UNIDENTIFIED:
                return role.noun.sector
        return None

    def _is_in_long_name(self, i: int) -> bool:
        name = self.owners.name_at.get(i)
        if name is None or name.last - name.first == 1:
            return False
        return name.senses[0].identity.kind in {"body", "group"}

    def _owners_of(self, first: int, head: int, role: RoleNoun | None) -> tuple[Identity, ...]:
        return (
            self.owners.before_or_after(first, head)
            or (self.owners.opponents_country(head) if _is_opponent(role) else ())
            or self._owners_of_parts(head)
            or self.owners.country_of_leader(first, head)
            or self._only_owner(role)
        )

    def _only_owner(self, role: RoleNoun | None) -> tuple[Identity, ...]:
        """ "The pope" is the Vatican's, as no other state has one."""
        code = state_of_office(role.phrase) if role else None
        state = self._knowledge.state(code) if code else None
        return (state,) if state else ()

    def _owners_of_parts(self, head: int) -> tuple[Identity, ...]:
        """ "a deputy in the Kenyan parliament", "police in Peru's second city"."""
        for part in preposition_objects(self._analysis, head, *OF_COUNTRY, "at"):
            whole = self.describe(part)
            noun = self._analysis.tokens[part].lemma
            is_place = noun in place_words().divisions or noun == _CAPITAL
            if whole.of and (whole.role or is_place):
                return whole.of
        return ()

    def _of_elsewhere(self, first: int, last: int, role: RoleNoun | None) -> tuple[Identity, ...]:
        """The country of the paper that a journalist writes for, or of a town."""
        if role and role.sector == _PRESS:
            for outlet in self.owners.outlets(first, last - 1):
                state = self._knowledge.state(outlet.country) if outlet.country else None
                if state:
                    return (state,)
        before = self._role_start(last, role) if role else last - 1
        return self._towns.country(first, before, last - 1, names_a_role=role is not None)

    def _role_start(self, last: int, role: RoleNoun) -> int:
        """The first word of the role phrase that ends before `last`."""
        words = role.phrase.replace("-", " ")
        if words.rpartition(" ")[2] != word_of(self._analysis.tokens[last - 1]):
            words = words.partition(" of ")[0]  # "[chief] of staff" is told from its head
        missing, start = len(words.split()), last
        while missing and start > 0:
            start -= 1
            missing -= is_word(self._analysis.tokens[start])
        return start


def _tells_country(owners: tuple[Identity, ...]) -> tuple[Identity, ...]:
    """The owners, unless none of them is of any country ("Kurdish police in Kirkuk")."""
    return owners if any(owner.code for owner in owners) else ()


def _has_body(owners: tuple[Identity, ...]) -> bool:
    return any(owner.kind == "body" for owner in owners)


def _has_state(owners: tuple[Identity, ...]) -> bool:
    return any(owner.kind == "state" for owner in owners)


def _of_firm(owners: tuple[Identity, ...]) -> str | None:
    """ "Volvo AB", "Shell Nigeria": what bears a multinational's name is a business."""
    return next((owner.sector for owner in owners if owner.code == _MULTINATIONAL), None)


def _is_opponent(role: RoleNoun | None) -> bool:
    return role is not None and role.sector in _OPPONENT_SECTORS


def _after_office(sector: str | None) -> str | None:
    return "ELI" if sector in _LEAVE_AS_ELITES else sector
