"""What the words of a noun phrase say of its bearer: sector, office and countries."""

from collections.abc import Sequence
from typing import NamedTuple

from communique.codebook.governing import only_owner
from communique.codebook.places import place_words
from communique.codebook.role_marks import role_marks
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, PlaceMention, RoleNoun
from communique.resolving.given_names import GivenNames
from communique.resolving.leaders import Leaders
from communique.resolving.names import NameMatch
from communique.resolving.outlets import Outlets
from communique.resolving.owners import OF_COUNTRY, Owners, distinct
from communique.resolving.phrases import is_word, phrase_start, preposition_objects
from communique.resolving.role_nouns import RoleNouns
from communique.resolving.role_words import ReadRole
from communique.resolving.sectors import Sectors, after_office
from communique.resolving.towns import Towns

_PART_OF = ("of", "for", "at")
_OPPONENT_SECTORS = frozenset({"REB", "OPP"})
_CAPITAL = "capital"
_SENDING = "EUR"
_OF_CONGRESS, _LEGISLATURE = "Representative", "LEG"  # the title of members of a lower house
_PRESS, _CIVILIAN, _FIRM = "JRN", "CVL", "MNC"
_TO_BE, _SUPPOSED = ["to", "be"], 4  # tokens of "believed to be Chadian"


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
        for owner in self.of:
            if owner.code:
                return owner.code
        return None


class Describer:
    """Reads phrases of one report with the names that were found in it."""

    def __init__(
        self,
        analysis: Analysis,
        knowledge: Knowledge,
        names: tuple[NameMatch, ...],
        places: Sequence[PlaceMention],
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._starts: dict[int, int] = {}
        self._described: dict[int, Description] = {}
        self._roles: dict[int, ReadRole | None] = {}
        self.owners = Owners(analysis, knowledge, names, places)
        self.given_names = GivenNames(analysis, knowledge, self.owners)
        self.outlets = Outlets(analysis, knowledge)
        self._leaders = Leaders(analysis, knowledge, self.owners, self.given_names)
        self._towns = Towns(analysis, knowledge, self.owners, places)
        self._role_nouns = RoleNouns(analysis, knowledge, self.owners.name_at)
        self._sectors = Sectors(analysis, self.owners.name_at, self._role_nouns)

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
        return self._role_nouns.may_end_at(head)

    def sector_of_role(self, head: int) -> str | None:
        """The sector of the role noun that the phrase headed by a token ends in, if it ends in one."""
        read = self._role_of(head)
        return read.noun.sector if read else None

    def has_role(self, head: int) -> bool:
        """Whether the phrase headed by a token ends in a role noun."""
        return self._role_of(head) is not None

    def _role_of(self, head: int) -> ReadRole | None:
        if head not in self._roles:
            may_be_role = self.may_have_role(head)
            read = self._role_nouns.heading(self.start(head), head) if may_be_role else None
            self._roles[head] = read
        return self._roles[head]

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
        owners = (
            self._owners_of(first, head, role)
            or (whole.of if whole else ())
            or (self._supposed(head) if role else ())
        )
        words = self._words_before(first, head)
        former = bool(words & role_marks().former)
        is_part = (
            whole is not None and self._analysis.tokens[head].lemma not in role_marks().backers
        )
        sector = whole.sector if whole and is_part else self._sectors.of(role, first, head, owners)
        if sector == _CIVILIAN:
            owners = tuple(owner for owner in owners if owner.code != _FIRM)  # "an Uber driver"
        return Description(
            role=role,
            sector=after_office(sector) if former else sector,
            of=_tells_country(owners)
            or self._of_elsewhere(first, head + 1, role)
            or (self.towns_state(first, head + 1) if role is None else ())
            or owners,
            former=former,
            holder=whole is None and not former and not words & role_marks().lesser,
            misspelled=read is not None and read.misspelled,
            heads=self._headed(first, head, role) if role and _has_body(owners) else (),
        )

    def towns_state(self, first: int, last: int) -> tuple[Identity, ...]:
        """The state of the town that tokens `first..last` (last excluded) name, if it is spoken of."""
        state = self._towns.so_called(first, last)
        return (state,) if state else ()

    def _headed(self, first: int, head: int, role: RoleNoun) -> tuple[Identity, ...]:
        before = range(first, self._role_nouns.start(head + 1, role))
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
            read = self._role_nouns.ending(first, end)
            if read:
                break
        role = read.noun if read else None
        words = self._words_before(first, last)
        former = bool(words & role_marks().former)
        owners = _but_hosts(self.owners.between(first, last), role)
        sector = self._sectors.of(role, first, end - 1, owners) if role else None
        if not owners and self._analysis.text(first, last) == _OF_CONGRESS:
            sector = _LEGISLATURE
        return Description(
            role=role,
            sector=after_office(sector) if former else sector,
            of=_tells_country(owners)
            or (self._of_elsewhere(first, end, role) if first < end else ())
            or owners,
            former=former,
            holder=not words & (role_marks().lesser | role_marks().former),
            misspelled=read is not None and read.misspelled,
        )

    def _words_before(self, first: int, head: int) -> frozenset[str]:
        """The words of a phrase before its head; the parser cuts "ex-president" into three."""
        start = first
        if first - 2 >= 0 and self._analysis.tokens[first - 1].text == "-":
            start = first - 2
        if start == head:
            return frozenset()
        return frozenset([t.text.casefold() for t in self._analysis.tokens[start:head]])

    def _whole(self, first: int, head: int, role: RoleNoun) -> Description | None:
        """What a bearer who says too little is part of: "leader of [the Kenyan opposition]"."""
        if not self._sectors.says_too_little(role, head):
            return None
        parts = (
            *self._analysis.dependents(head, "poss"),
            *preposition_objects(self._analysis, head, *_PART_OF),
        )
        for part in parts:
            if part not in self.owners.name_at and (first <= part < head or part > head):
                whole = self.describe(part) if self.has_role(part) else None
                if whole and whole.sector:
                    return whole
        return None

    def _owners_of(self, first: int, head: int, role: RoleNoun | None) -> tuple[Identity, ...]:
        return (
            self.owners.before_or_after(first, head)
            or (self.owners.opponents_country(head) if _is_opponent(role) else ())
            or self._owners_of_parts(head)
            or self._leaders.country(
                first, self._role_nouns.start(head + 1, role) if role else head, head
            )
            or self._only_owner(role)
        )

    def _supposed(self, head: int) -> tuple[Identity, ...]:
        """ "Jets believed to be [Chadian]", "gunmen thought to be from [Chad]", whatever the parser makes of it."""
        tokens = self._analysis.tokens[head + 1 : self._analysis.sentence(head).last][:5]
        said = [token.lemma for token in tokens]
        if len(said) < _SUPPOSED or said[0] not in role_marks().supposing or said[1:3] != _TO_BE:
            return ()
        return self.owners.at(tokens[4 if said[3] == "from" and said[4:] else 3].i)

    def _only_owner(self, role: RoleNoun | None) -> tuple[Identity, ...]:
        """ "The pope" is the Vatican's, as no other state has one; "the world body" is the United Nations."""
        owner_id = only_owner(role.phrase) if role else None
        owner = self._knowledge.identity(owner_id) if owner_id else None
        return (owner,) if owner else ()

    def _owners_of_parts(self, head: int) -> tuple[Identity, ...]:
        """ "a deputy in the Kenyan parliament", "police in Peru's second city"."""
        for part in preposition_objects(self._analysis, head, *OF_COUNTRY, "at"):
            noun = self._analysis.tokens[part].lemma
            is_place = noun in place_words().divisions or noun == _CAPITAL
            whole = self.describe(part) if is_place or self.has_role(part) else None
            if whole and whole.of:
                return whole.of
        return ()

    def _of_elsewhere(self, first: int, last: int, role: RoleNoun | None) -> tuple[Identity, ...]:
        """The country of the paper that a journalist writes for, or of a town."""
        if role and role.sector == _PRESS:
            for outlet in self.outlets.within(first, last - 1):
                state = self._knowledge.state(outlet.country) if outlet.country else None
                if state:
                    return (state,)
        before = self._role_nouns.start(last, role) if role else last - 1
        return self._towns.country(first, before, last - 1, names_a_role=role is not None)


def _but_hosts(owners: tuple[Identity, ...], role: RoleNoun | None) -> tuple[Identity, ...]:
    """ "U.N. Ambassador Haley" speaks there for her state; the European Union sends envoys of its own."""
    if role is None or role.phrase.replace(" ", "_") not in role_marks().accredited:
        return owners
    return tuple(o for o in owners if o.kind != "body" or o.code == _SENDING)


def _tells_country(owners: tuple[Identity, ...]) -> tuple[Identity, ...]:
    """The owners, unless none of them is of any country ("Kurdish police in Kirkuk")."""
    return owners if any(owner.code for owner in owners) else ()


def _has_body(owners: tuple[Identity, ...]) -> bool:
    return any(owner.kind == "body" for owner in owners)


def _is_opponent(role: RoleNoun | None) -> bool:
    return role is not None and role.sector in _OPPONENT_SECTORS
