"""The country of the town or province that a phrase names: "Mumbai police", "the governor of Kano"."""

from collections.abc import Sequence

from communique.codebook.coreference import pointing_words
from communique.codebook.places import institutions_in, place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, Place, PlaceMention
from communique.resolving.names import tokens_labelled
from communique.resolving.owners import OF_COUNTRY, OF_MISSIONS, Owners
from communique.resolving.phrases import preposition_objects
from communique.resolving.toponym_spans import SHORTEST_TOWN

_AT_COUNTRY = (*OF_COUNTRY, "across", "throughout", "near", "outside")
_LARGE = 100_000  # inhabitants
_LOCATION_LABELS = frozenset({"GPE", "LOC"})
_OTHER_LABELS = frozenset({"ORG", "NORP", "PERSON", "FAC"})
_PERSON_LABELS = frozenset({"PERSON"})


class Towns:
    """Reads, in one report, which country the towns and provinces of a phrase tell."""

    def __init__(
        self,
        analysis: Analysis,
        knowledge: Knowledge,
        owners: Owners,
        places: Sequence[PlaceMention],
    ) -> None:
        self._country_of = {p.place.extracted_place: p.place.country_code for p in places}
        self._analysis = analysis
        self._knowledge = knowledge
        self._owners = owners
        self._locations = tokens_labelled(analysis, _LOCATION_LABELS)
        self._others = tokens_labelled(analysis, _OTHER_LABELS)
        self._people = tokens_labelled(analysis, _PERSON_LABELS)
        self._spoken_of = owners.spoken_of.union(institutions_in(analysis.report.text))
        self._may_name = (self._locations | self._others) | {
            token.i for token in analysis.tokens if token.upos == "PROPN" or token.text == "-"
        }

    def country(
        self, first: int, last: int, head: int, *, names_a_role: bool
    ) -> tuple[Identity, ...]:
        """The country of a town among the tokens `first..last` (last excluded) or tied to the head.

        The town's name ends before a role noun, but "Castello Road" is all one name.
        """
        lemma = self._analysis.tokens[head].lemma
        if lemma in pointing_words().memberships:
            return ()  # "six powers in Vienna" only meet there
        links = OF_MISSIONS if lemma in place_words().missions else _AT_COUNTRY
        inside = preposition_objects(self._analysis, head, *links)
        if self._may_name.isdisjoint((*range(first, last), *inside)):
            return ()
        before = [i for i in range(first, last) if not self._owners.is_tied(i)]
        runs = self._capitalised_runs(first, last) if names_a_role else []
        for run in (*runs, *map(self._proper_nouns, (*before, *inside))):
            state = self._state_of(run)
            if state:
                return (state,)
        return ()

    def so_called(self, first: int, last: int) -> Identity | None:
        """The state spoken of that has a town of that name, which the parser takes for somebody's.

        "Homs" in a report on Syria; what may be a person is a town only where it is a large one.
        """
        words = self._analysis.text(first, last)
        told = self._country_of.get(words)
        places = [p for p in self._knowledge.places(words) if told in (None, p.country_code)]
        is_doubtful = len(words) < SHORTEST_TOWN or self._names_person(range(first, last))
        least = _LARGE if is_doubtful else 0
        for place in places:
            is_known = self._knowledge.population(place.geonameid or "0") >= least
            if is_known and place.country_code in self._owners.spoken_of:
                return self._knowledge.state(place.country_code)
        return None

    def _capitalised_runs(self, first: int, last: int) -> list[range]:
        """Runs of capitalised words before `last`, and their beginnings ("[Madras] High Court")."""
        runs = [self._capitalised(i, first, last) for i in range(first, last)]
        return [range(run.start, end) for run in runs for end in range(run.stop, run.start, -1)]

    def _capitalised(self, i: int, first: int, last: int) -> range:
        """The longest run of capitalised words at `i` that ends before `last` ("[Cape Town] police")."""
        if not self._is_capitalised(i) or (i > first and self._is_named(i - 1)):
            return range(0)
        end = i
        while end < last and self._is_named(end):
            end += 1
        return range(i, end)

    def _is_capitalised(self, i: int) -> bool:
        token = self._analysis.tokens[i]
        if i in self._owners.name_at:
            return False
        named = token.upos == "PROPN" or (
            token.upos == "NOUN" and (i in self._locations or i in self._others)
        )
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

    def _state_of(self, run: range) -> Identity | None:
        """The country of a town of that name: where the report has it, one spoken of, the largest one's.

        Where the report speaks of other countries, a small town elsewhere is not the one meant; nor is
        any small town where the words are those of a person ("Obama", Japan).
        """
        words = self._analysis.text(run.start, run.stop) if run else ""
        if not words or words.lower() in place_words().parts | place_words().regions:
            return None
        if self._is_behind_compass(run.start):
            return None
        places = [place for place in self._knowledge.places(words) if place.country_code]
        country = self._country_of.get(words)
        here = [place for place in places if place.country_code == country]
        if self._names_person(run) or len(words) < SHORTEST_TOWN:
            places = [place for place in places if self._is_large(place)]
        if self._names_known_person(run) and run.start in self._people:
            places = [p for p in places if p.country_code in self._spoken_of]
        spoken_of = [place for place in places if place.country_code in self._spoken_of]
        largest = [place for place in places[:1] if self._may_be_meant(place, run)]
        place = next(iter(here or spoken_of or largest), None)
        return self._knowledge.state(place.country_code) if place and place.country_code else None

    def _is_behind_compass(self, first: int) -> bool:
        """ "West [Midlands] police" are of no Midlands; "northern [Mumbai]" is a part of it."""
        before = self._analysis.tokens[first - 1].text if first else ""
        return before.istitle() and before.casefold() in place_words().compass

    def _names_person(self, run: range) -> bool:
        return self._names_known_person(run) or run.start in self._people

    def _names_known_person(self, run: range) -> bool:
        """ "Former [Kennedy] aides": rather his than Bogotá's, whose largest quarter is called so."""
        name = self._owners.name_at.get(run.start)
        return name is not None and name.senses[0].identity.kind == "person"

    def _may_be_meant(self, place: Place, run: range) -> bool:
        if self._is_large(place):
            return True
        return not self._spoken_of and run.start not in self._others

    def _is_large(self, place: Place) -> bool:
        return self._knowledge.population(place.geonameid or "0") >= _LARGE
