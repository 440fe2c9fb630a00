"""Whose the bearer of a phrase is: states, bodies and groups that its words name, or a town's country."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from communique.codebook.coreference import pointing_words
from communique.codebook.governing import governs
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, NameSense, Outlet, Place
from communique.resolving.names import NameMatch
from communique.resolving.phrases import phrase_start, preposition_objects

OF_COUNTRY = ("of", "from", "in", "inside", "for")
_AT_COUNTRY = (*OF_COUNTRY, "across", "throughout", "near", "outside")
_OWNERS = frozenset({"state", "body", "group"})
_LOCATION_LABELS = frozenset({"GPE", "LOC"})
_LARGE = 100_000  # inhabitants
_ORGANISATION_LABELS = frozenset({"ORG"})
_NAME_LABELS = _LOCATION_LABELS | {"ORG", "NORP", "PERSON", "FAC"}


class Owners:
    """Reads, in one report, which states, bodies and groups the words of a phrase name."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, names: tuple[NameMatch, ...]
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._words = pointing_words()
        self.name_at = {i: name for name in names for i in range(name.first, name.last)}
        self._locations = self._tokens_labelled(_LOCATION_LABELS)
        self._organisations = self._tokens_labelled(_ORGANISATION_LABELS)
        self._in_names = self._tokens_labelled(_NAME_LABELS)
        self._spoken_of = frozenset(self.state_words().values())

    def _tokens_labelled(self, labels: frozenset[str]) -> frozenset[int]:
        return frozenset(
            i
            for entity in self._analysis.entities
            if entity.label in labels
            for i in range(entity.first, entity.last)
        )

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

    def before_or_after(self, first: int, head: int) -> tuple[Identity, ...]:
        """ "[Chad]'s rebels", "rebels of [Chad]"; words before that tell no country yield to those after."""
        before = self.between(first, head + 1)
        if any(owner.code for owner in before):
            return before
        after = distinct(
            owner
            for thing in preposition_objects(self._analysis, head, *OF_COUNTRY)
            for owner in self.at(thing)
        )
        return (
            distinct((*before, *after)) if any(owner.code for owner in after) else before or after
        )

    def between(self, first: int, last: int) -> tuple[Identity, ...]:
        """All that tokens `first..last` (last excluded) name."""
        return distinct(owner for i in range(first, last) for owner in self.at(i))

    def at(self, i: int) -> tuple[Identity, ...]:
        """The state, body or group whose name, adjective or capital stands at a token."""
        name = self.name_at.get(i)
        sense = name and owner_sense(name.senses)
        return (self.as_of_report(sense.identity),) if sense and not self._is_tied(i) else ()

    def as_of_report(self, identity: Identity) -> Identity:
        """The identity with its sector on the report's day: an armed group in power is GOV."""
        in_power = governs(identity.identifier_id, self._analysis.report.published)
        return replace(identity, sector="GOV") if in_power else identity

    def _is_tied(self, i: int) -> bool:
        name = self.name_at.get(i)
        return name is not None and self._is_other_side(name)

    def _is_other_side(self, name: NameMatch) -> bool:
        """ "Iran-backed militias" are not Iran's, nor "pro-Russian separatists" Russia's."""
        tokens = self._analysis.tokens
        before, after = name.first - 2, name.last + 1
        if after < len(tokens) and tokens[after - 1].text == "-":
            return tokens[after].text.casefold() in self._words.ties_after
        is_prefixed = before >= 0 and tokens[before + 1].text == "-"
        return is_prefixed and tokens[before].text.casefold() in self._words.ties_before

    def country_of_place(
        self, first: int, head: int, *, names_a_role: bool
    ) -> tuple[Identity, ...]:
        """ "Mumbai police", "the governor of Kano": a town or province tells whose they are.

        The town's name ends before a role noun, but "Castello Road" is all one name.
        """
        inside = preposition_objects(self._analysis, head, *_AT_COUNTRY)
        before = [i for i in range(first, head) if not self._is_tied(i)]
        runs = self._capitalised_runs(first, head) if names_a_role else []
        for run in (*runs, *map(self._proper_nouns, (*before, *inside))):
            state = self._state_of_place(run)
            if state:
                return (state,)
        return ()

    def _capitalised_runs(self, first: int, head: int) -> list[range]:
        """Runs of capitalised words before the head, and their beginnings ("[Madras] High Court")."""
        runs = [self._capitalised(i, first, head) for i in range(first, head)]
        return [range(run.start, end) for run in runs for end in range(run.stop, run.start, -1)]

    def _capitalised(self, i: int, first: int, head: int) -> range:
        """The longest run of capitalised words at `i` that ends before the head ("[Cape Town] police")."""
        if not self._is_capitalised(i) or (i > first and self._is_named(i - 1)):
            return range(0)
        last = i
        while last < head and self._is_named(last):
            last += 1
        return range(i, last)

    def _is_capitalised(self, i: int) -> bool:
        token = self._analysis.tokens[i]
        if i in self.name_at:
            return False
        named = token.upos == "PROPN" or (token.upos == "NOUN" and i in self._in_names)
        return named and token.text[0].isupper()

    def _is_named(self, i: int) -> bool:
        return self._is_capitalised(i) or self._joins_names(i)

    def _joins_names(self, i: int) -> bool:
        """The hyphen of "Al-Jazeera", which the parser cuts into three."""
        tokens = self._analysis.tokens
        return tokens[i].text == "-" and i + 1 < len(tokens) and tokens[i + 1].upos == "PROPN"

    def _proper_nouns(self, i: int) -> range:
        """The proper nouns that stand together with the one at `i`, if one stands there ("Cape Town")."""
        sentence = self._analysis.sentence(i)
        first, last = i, i
        while first > sentence.first and self._is_proper(first - 1):
            first -= 1
        while last < sentence.last and self._is_proper(last):
            last += 1
        return range(first, last) if last > i else range(0)

    def _is_proper(self, i: int) -> bool:
        is_name = self._analysis.tokens[i].upos == "PROPN" or i in self._locations
        return is_name or self._joins_names(i)

    def country_of_leader(self, first: int, head: int) -> tuple[Identity, ...]:
        """ "the Thatcher government", "Putin's spokesman": the state whose office the person held that day."""
        for i in range(first, head):
            name = self.name_at.get(i)
            state = name and self._governed_by(name)
            if state:
                return (state,)
        return ()

    def _governed_by(self, name: NameMatch) -> Identity | None:
        on = self._analysis.report.published
        people = [sense.identity for sense in name.senses if sense.identity.kind == "person"]
        if on is None or len(people) < len(name.senses):
            return None
        held = [self._knowledge.offices(person.identifier_id, on) for person in people]
        bodies = {holding.body for holdings in held for holding in holdings}
        return self._knowledge.state(bodies.pop()) if len(bodies) == 1 else None

    def _state_of_place(self, run: range) -> Identity | None:
        """The country of a town of that name: one that the report speaks of, else the largest town's.

        Where the report speaks of other countries, a small town elsewhere is not the one meant.
        """
        if not run:
            return None
        places = [
            place
            for place in self._knowledge.places(self._analysis.text(run.start, run.stop))
            if place.country_code
        ]
        spoken_of = [place for place in places if place.country_code in self._spoken_of]
        largest = [place for place in places[:1] if not self._spoken_of or self._is_large(place)]
        place = next(iter(spoken_of or largest), None)
        return self._knowledge.state(place.country_code) if place and place.country_code else None

    def _is_large(self, place: Place) -> bool:
        return self._knowledge.population(place.geonameid or "0") >= _LARGE

    def opponents_country(self, head: int) -> tuple[Identity, ...]:
        """Rebels who fight a country's government are that country's rebels."""
        for clause in self._analysis.dependents(head, "acl", "relcl"):
            for thing in self._analysis.dependents(clause, "dobj"):
                owners = self.between(phrase_start(self._analysis, thing), thing + 1)
                if owners:
                    return owners
        return ()

    def outlets(self, first: int, head: int) -> Iterator[Outlet]:
        """The newspapers and broadcasters that a phrase names ("a [BBC] reporter")."""
        inside = preposition_objects(self._analysis, head, "of", "for", "from", "with", "at")
        ends = (*range(first + 1, head + 1), *(i + 1 for i in inside))
        starts = (first, *(phrase_start(self._analysis, i) for i in inside))
        for end in ends:
            outlet = self.outlet_named(max(s for s in starts if s < end), end - 1)
            if outlet:
                yield outlet

    def outlet_named(self, first: int, head: int) -> Outlet | None:
        """The newspaper or broadcaster whose name ends at a head ("the [New York Times]")."""
        for i in range(first, head + 1):
            if self._analysis.tokens[i].text[0].isupper() and self._may_be_outlet(i, head):
                outlet = self._knowledge.outlet(self._analysis.text(i, head + 1))
                if outlet:
                    return outlet
        return None

    def _may_be_outlet(self, first: int, head: int) -> bool:
        """ "Time" and "Slate" are words: alone they need the parser's word that a body is named."""
        word = self._analysis.tokens[head]
        if head > first:
            return word.text[0].isupper()
        return head in self._organisations or word.text.isupper()


def owner_sense(senses: tuple[NameSense, ...]) -> NameSense | None:
    """The sense in which a name stands for a state, body or group, if it is the first choice."""
    return senses[0] if senses and senses[0].identity.kind in _OWNERS else None


def distinct(owners: Iterable[Identity]) -> tuple[Identity, ...]:
    """Each owner once, in the order of first mention."""
    return tuple({owner.identifier_id: owner for owner in owners}.values())
