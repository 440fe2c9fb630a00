"""Whose the bearer of a phrase is: states, bodies and groups that its words name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from communique.codebook.coreference import pointing_words
from communique.codebook.governing import governs
from communique.codebook.instruments import instrument_table
from communique.codebook.places import place_words
from communique.codebook.role_marks import role_marks
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, NameSense, PlaceMention
from communique.resolving.meanings import Meanings
from communique.resolving.names import NameMatch
from communique.resolving.phrases import BEFORE_A_NOUN, phrase_start, preposition_objects

OF_COUNTRY = ("of", "from", "in", "inside", "for")
# An embassy is not of the land that it is in, nor are states of where they meet.
OF_MISSIONS = ("of", "from")
_OWNERS = frozenset({"state", "body", "group"})
_OF_STATES = frozenset({"GOV", "MIL"})
_ROWS = frozenset({",", "and"})
_JOINS = frozenset("-–/")
_ORGANISED = frozenset({"body", "group"})


class Owners:
    """Reads, in one report, which states, bodies and groups the words of a phrase name."""

    def __init__(
        self,
        analysis: Analysis,
        knowledge: Knowledge,
        names: tuple[NameMatch, ...],
        places: Sequence[PlaceMention],
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._words = pointing_words()
        meanings = Meanings(analysis, knowledge, names, places)
        meant = [name._replace(senses=meanings.of(name)) for name in names]
        names = tuple(name for name in meant if name.senses)
        self.name_at = {i: name for name in names for i in range(name.first, name.last)}
        self.spoken_of = frozenset(self.state_words().values())
        self._bodies: set[int] = set()
        self._at: dict[int, tuple[Identity, ...]] = {}
        for name in names:
            if any(sense.identity.kind in _ORGANISED for sense in name.senses):
                self._bodies.update(range(name.first, name.last))
                self._choose_bearer(name)

    def _choose_bearer(self, name: NameMatch) -> None:
        """Of several bearers, one of the state named beside it ("[France's] National Front", "the Congress of [Peru]").

        A party of another state than the one named there is not meant at all.
        """
        owner = self._state_just_before(name.first) or self._state_behind_of(name.last)
        if owner is None:
            return
        fitting = tuple(s for s in name.senses if self._may_be_of(s.identity, owner))
        for i in range(name.first, name.last):
            if fitting:
                self.name_at[i] = name._replace(senses=fitting)
            else:
                del self.name_at[i]

    def _state_just_before(self, first: int) -> str | None:
        before = first - 1
        if before >= 0 and self._analysis.tokens[before].tag == "POS":
            before -= 1
        name = self.name_at.get(before)
        if name is not None and self._is_other_side(name):
            return None  # "the pro-[Iranian] Hezbollah"
        if name is None or self._analysis.sentence_of[before] != self._analysis.sentence_of[first]:
            return None
        return _state_of(name)

    def _state_behind_of(self, last: int) -> str | None:
        tokens = self._analysis.tokens[last : last + 3]
        behind = next((t.i for t in tokens[1:] if t.upos != "DET"), None)
        if not tokens or tokens[0].lemma != "of" or behind not in self.name_at:
            return None
        return _state_of(self.name_at[behind])

    def _may_be_of(self, identity: Identity, owner: str) -> bool:
        if identity.kind not in _ORGANISED or identity.code in (None, owner):
            return True
        return self._knowledge.state(identity.code or "") is None

    @cached_property
    def states_of_bodies(self) -> frozenset[str | None]:
        """The states of the parties, courts and movements named here: Labour's is Britain."""
        first = (name.senses[0].identity for name in self.name_at.values())
        return frozenset(identity.code for identity in first if identity.kind in _ORGANISED)

    def state_words(self) -> dict[int, str]:
        """The state's code for every token of a state's name, adjective or capital."""
        return {
            i: sense.identity.code
            for i, name in self.name_at.items()
            if (sense := _owner_sense(name.senses))
            and sense.identity.kind == "state"
            and sense.identity.code
            and not (sense.name_kind == "capital" and self._is_of_instrument(i))
        }

    def _is_of_instrument(self, i: int) -> bool:
        """ "The [Minsk] agreement" is no deed of Belarus's: it was signed there."""
        token = self._analysis.tokens[i]
        noun = self._analysis.tokens[token.head].lemma
        return token.deprel in BEFORE_A_NOUN and noun in instrument_table().kind_of

    def speaks_of(self, code: str | None) -> bool:
        """Whether the report names the state with this code anywhere."""
        return code in self.spoken_of

    def _links(self, head: int) -> tuple[str, ...]:
        """What leads from a noun to whose it is; "six powers in [Vienna]" only meet there."""
        noun = self._analysis.tokens[head].lemma
        is_away = noun in place_words().missions or noun in pointing_words().memberships
        return OF_MISSIONS if is_away else OF_COUNTRY

    def before_or_after(self, first: int, head: int) -> tuple[Identity, ...]:
        """ "[Chad]'s rebels", "rebels of [Chad]"; words before that tell no country yield to those after."""
        before = self.between(first, head + 1)
        things = preposition_objects(self._analysis, head, "of")
        if chaired := self._chaired(head, (*before, *(o for i in things for o in self.at(i)))):
            return chaired
        if before and any(owner.code for owner in before):
            return before
        things = preposition_objects(self._analysis, head, *self._links(head))
        after = distinct(owner for thing in things for owner in self.at(thing)) if things else ()
        if not (before and after):
            return before or after
        return distinct((*before, *after)) if any(owner.code for owner in after) else before

    def _chaired(self, head: int, named: Sequence[Identity]) -> tuple[Identity, ...]:
        """ "The Czech presidency of [the EU]", "the French [EU] presidency": who chairs a body speaks for it."""
        if self._analysis.tokens[head].lemma not in role_marks().chairs:
            return ()
        bodies = distinct(owner for owner in named if owner.kind == "body")
        return bodies if len(bodies) == 1 and len(distinct(named)) > 1 else ()

    def side_by_side(self, first: int, head: int) -> tuple[Identity, ...]:
        """States and bodies that are named one beside the other, before a head or tied to it after."""
        before = [i for i in range(first, head) if i in self.name_at]
        after = preposition_objects(self._analysis, head, *OF_COUNTRY)
        beside = [
            owner
            for i in before or after
            if self._is_beside(i)
            for owner in self.at(i)
            if owner.code
        ]
        are_groups = all(owner.kind == "group" for owner in beside)
        found = {owner.code: owner for owner in beside if are_groups or owner.kind != "group"}
        return tuple(found.values())

    def _is_beside(self, i: int) -> bool:
        """Whether a name is one of several: "[Chile] and [Peru]", "[Russian]-[Turkish]"."""
        name, tokens = self.name_at.get(i), self._analysis.tokens
        if name is None:
            return False
        inside = range(name.first, name.last)
        joined = any(
            tokens[k].deprel == "conj" or self._analysis.dependents(k, "conj") for k in inside
        )
        hyphens = (name.first - 1, name.last)
        is_joined = any(0 <= k < len(tokens) and tokens[k].text in _JOINS for k in hyphens)
        return joined or is_joined or self._is_in_row(name)

    def _is_in_row(self, name: NameMatch) -> bool:
        """ "[British], French and German", "[Kenya]'s and [Uganda]'s armies": parsers hang each on the noun."""
        tokens = self._analysis.tokens
        behind = name.last + (tokens[name.last].tag == "POS")
        before = name.first - 1
        is_first = tokens[behind].text in _ROWS and behind + 1 in self.name_at
        is_last = before > 1 and tokens[before].text == "and" and tokens[before - 1].tag == "POS"
        return is_first or (is_last and before - 2 in self.name_at)

    def name_a_body(self, first: int, last: int) -> bool:
        """Whether tokens `first..last` (last excluded) may name a body or group."""
        return not self._bodies.isdisjoint(range(first, last))

    def between(self, first: int, last: int) -> tuple[Identity, ...]:
        """All that tokens `first..last` (last excluded) name."""
        named = [
            i
            for i in range(first, last)
            if i in self.name_at and not (self._is_dateline(i) or self._is_descent(i))
        ]
        return distinct([owner for i in named for owner in self.at(i)]) if named else ()

    def _is_descent(self, i: int) -> bool:
        """ "A [Korean]-American pastor" is American; "[Korean]-American talks" are of both."""
        tokens, of = self._analysis.tokens, self.name_at[i].last
        if of + 1 >= len(tokens) or tokens[of].text not in _JOINS:
            return False
        is_settler = tokens[of + 1].text.removesuffix("s") in self._words.nations_of_descent
        role = self._knowledge.role_noun(tokens[tokens[of + 1].head].lemma) if is_settler else None
        return role is not None and role.sector not in _OF_STATES

    def _is_dateline(self, i: int) -> bool:
        """ "[Beirut] Syrian troops": where it was told, for whose they are stands right behind it."""
        where = self.name_at[i]
        whose = self.name_at.get(where.last)
        is_capital = where.senses[0].name_kind == "capital"
        return is_capital and whose is not None and whose.senses[0].name_kind == "adjective"

    def at(self, i: int) -> tuple[Identity, ...]:
        """The state, body or group whose name, adjective or capital stands at a token."""
        if i not in self.name_at:
            return ()
        if i not in self._at:
            sense = _owner_sense(self.name_at[i].senses)
            is_meant = sense is not None and not self.is_tied(i)
            self._at[i] = (self.as_of_report(sense.identity),) if sense and is_meant else ()
        return self._at[i]

    def as_of_report(self, identity: Identity) -> Identity:
        """The identity with its sector on the report's day: an armed group in power is GOV."""
        in_power = governs(identity.identifier_id, self._analysis.report.published)
        return replace(identity, sector="GOV") if in_power else identity

    def is_tied(self, i: int) -> bool:
        """Whether a name only tells who backs or opposes somebody ("Iran-backed militias")."""
        name = self.name_at.get(i)
        return name is not None and self._is_other_side(name)

    def _is_other_side(self, name: NameMatch) -> bool:
        """ "Iran-backed militias" are not Iran's, nor "pro-Russian" or "ethnic Russian" separatists Russia's."""
        tokens = self._analysis.tokens
        if name.first and tokens[name.first - 1].lemma in self._words.ties_of_descent:
            return True
        before, after = name.first - 2, name.last + 1
        if after < len(tokens) and tokens[after - 1].text == "-":
            tie = tokens[after].text.casefold()
            return tie in self._words.ties_after
        is_prefixed = before >= 0 and tokens[before + 1].text == "-"
        return is_prefixed and tokens[before].text.casefold() in self._words.ties_before

    def opponents_country(self, head: int) -> tuple[Identity, ...]:
        """Rebels who fight a country's government are that country's rebels, unless the text puts them elsewhere.

        Rebels who fight another movement are none of its own.
        """
        for clause in self._analysis.dependents(head, "acl", "relcl"):
            foes = self._analysis.dependents(clause, "dobj")
            scenes = (preposition_objects(self._analysis, i, "in") for i in (clause, *foes))
            if any(self.at(i) for scene in scenes for i in scene):
                return ()  # "militants fighting US troops in Somalia"
            for thing in foes:
                owners = self.between(phrase_start(self._analysis, thing), thing + 1)
                if owners:
                    return owners if _are_of_states(owners, self._knowledge) else ()
        return ()


def _are_of_states(owners: tuple[Identity, ...], knowledge: Knowledge) -> bool:
    return all(knowledge.state(owner.code or "") for owner in owners)


def _state_of(name: NameMatch) -> str | None:
    """The code of the state that a name is first of all."""
    sense = _owner_sense(name.senses)
    return sense.identity.code if sense and sense.identity.kind == "state" else None


def _owner_sense(senses: tuple[NameSense, ...]) -> NameSense | None:
    """The sense in which a name stands for a state, body or group, if it is the first choice."""
    return senses[0] if senses and senses[0].identity.kind in _OWNERS else None


def distinct(owners: Iterable[Identity]) -> tuple[Identity, ...]:
    """Each owner once, in the order of first mention."""
    return tuple({owner.identifier_id: owner for owner in owners}.values())
