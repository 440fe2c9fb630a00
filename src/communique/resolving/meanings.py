"""Which of its senses a name can have in one report: a far country needs better evidence than a name.

"Friday" is a day before it is a prime minister, "Victoria" rather Australia's than the Seychelles'
capital, and of an acronym's bearers the one is meant whose country the report speaks of.
"""

from collections.abc import Sequence

from communique.codebook.places import place_words
from communique.codebook.role_marks import role_marks
from communique.knowledge import Knowledge
from communique.knowledge.normalise import name_key
from communique.model.analysis import Analysis
from communique.model.world import Identity, NameSense, PlaceMention
from communique.resolving.names import NameMatch, tokens_labelled
from communique.resolving.parts_abroad import PartsAbroad

# What the parser takes for these is nobody's surname: "in May", "the Arab Spring".
_NOT_OF_PEOPLE = frozenset({"DATE", "TIME", "EVENT"})
_ORGANISED = frozenset({"body", "group"})
_NEAR = 3  # words before a nationality in which "former" may stand
_PEOPLES = frozenset({"adjective", "demonym"})
_ARABIC_ARTICLES = frozenset({"al", "el", "ul"})
_PARTY, _OFFICIAL, _LEGISLATURE = "PTY", "GOV", "LEG"


class Meanings:
    """Weighs, for one report, the senses of the names found in it."""

    def __init__(
        self,
        analysis: Analysis,
        knowledge: Knowledge,
        names: tuple[NameMatch, ...],
        places: Sequence[PlaceMention],
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._not_of_people = tokens_labelled(analysis, _NOT_OF_PEOPLE)
        self._in_states = frozenset(
            i
            for name in names
            if name.senses[0].identity.kind == "state"
            for i in range(name.first, name.last)
        )
        first = [name.senses[0] for name in names]
        self._named = frozenset(
            sense.identity.code
            for sense in first
            if sense.identity.kind == "state" and sense.name_kind != "capital"
        )
        self._by_own_name = frozenset(
            sense.identity.code
            for sense in first
            if sense.identity.kind == "state" and sense.name_kind not in _PEOPLES
        )
        self._countries_of_places = frozenset(place.place.country_code for place in places)
        self._parts_abroad = PartsAbroad(analysis, names, places)
        self._spoken_of = self._named.union(
            sense.identity.code for sense in first if sense.identity.kind == "state"
        )

    def of(self, name: NameMatch) -> tuple[NameSense, ...]:
        """The senses that a name can have here, likeliest first; none where it names nobody known."""
        senses = tuple(sense for sense in name.senses if self._may_be_meant(sense, name))
        senses = tuple(filter(self._is_founded, senses)) or senses
        if any(sense.identity.kind in _ORGANISED for sense in senses):
            return self._of_bearers(name, senses)
        return senses

    def _says_too_little(self, name: NameMatch, senses: tuple[NameSense, ...]) -> bool:
        """Whether a name has a bearer in any country: "PAC", a role; "Vox", a paper; "CRA", a small movement."""
        words = self._analysis.text(name.first, name.last)
        if words.isupper():
            is_role = self._knowledge.role_noun(words.lower()) is not None
            return is_role or all(self._knowledge.is_listed(sense, words) for sense in senses)
        is_party = senses[0].identity.sector == _PARTY
        return is_party and self._knowledge.outlet(words) is not None

    def _is_at_home(self, sense: NameSense) -> bool:
        """Whether the bearer is of a state spoken of, or of none."""
        code = sense.identity.code or ""
        return self._knowledge.state(code) is None or code in self._spoken_of

    def _may_be_meant(self, sense: NameSense, name: NameMatch) -> bool:
        if sense.name_kind == "surname":
            is_adjective = self._analysis.tokens[name.last - 1].upos == "ADJ"  # "Christian leaders"
            return not is_adjective and name.first not in self._not_of_people
        if sense.identity.kind in _ORGANISED and (
            self._is_cut_from_name(name) or self._ends_a_name(name)
        ):
            return False
        if sense.identity.sector == _PARTY:
            return not self._is_of_office(name) and not self._is_of_longer_party(name)
        if self._parts_abroad.means_one(sense, name):
            return False
        if sense.name_kind == "capital" and sense.identity.code not in self._named:
            return self._is_largest_namesake(sense.identity, name)
        if sense.name_kind in _PEOPLES and (self._is_of_region(name) or self._ruled_once(name)):
            return False
        if sense.name_kind in _PEOPLES and self._is_native_american(sense, name):
            return False
        return sense.identity.kind != "state" or not self._is_in_place_abroad(sense.identity, name)

    def _is_in_place_abroad(self, state: Identity, name: NameMatch) -> bool:
        """ "[New] Jersey", "[New] Mexico": the whole is a place of another state."""
        first, tokens = name.first - 1, self._analysis.tokens
        if first < self._analysis.sentence(name.first).first or tokens[first].upos == "DET":
            return False  # "The Canadian": Canadian in Texas has no article
        if not tokens[first].text[0].isupper():
            return False
        places = self._knowledge.places(self._analysis.text(first, name.last))
        return bool(places) and places[0].country_code != state.code

    def _is_of_region(self, name: NameMatch) -> bool:
        """ "South [American]" leaders are no Americans, nor is anything "Latin [American]"."""
        before, sentence = name.first - 1, self._analysis.sentence(name.first)
        if before < sentence.first:
            return False
        word = self._analysis.text(name.first, name.last).casefold().rstrip("s").removesuffix("n")
        whole = f"{self._analysis.tokens[before].text.casefold()} {word}"
        return whole in place_words().regions

    def _is_native_american(self, sense: NameSense, name: NameMatch) -> bool:
        """ "Aymara [Indians]", "Bolivian police fired on [Indians]": of India only where the report names it."""
        words = self._analysis.text(name.first, name.last).casefold()
        if words not in place_words().natives or sense.identity.code in self._by_own_name:
            return False
        lands = self._spoken_of | self._countries_of_places
        return self._is_of_a_people(name) or not place_words().native_lands.isdisjoint(lands)

    def _is_of_a_people(self, name: NameMatch) -> bool:
        """ "[Aymara] Indians", "[indigenous] Indians", but "[Hindu] Indians" are of India."""
        before, sentence = name.first - 1, self._analysis.sentence(name.first)
        if before < sentence.first:
            return False
        token = self._analysis.tokens[before]
        is_name = token.upos == "PROPN" or (token.upos == "ADJ" and before > sentence.first)
        is_faith = self._knowledge.role_noun(token.lemma.lower()) is not None
        is_people = is_name and token.text[0].isupper() and not is_faith
        return is_people or token.text.casefold() in place_words().native

    def _ruled_once(self, name: NameMatch) -> bool:
        """ "A former [French] colony", "an ex-[Soviet] republic": France's once, and a state of its own."""
        behind = self._analysis.tokens[name.last : name.last + 1]
        if not any(token.lemma in place_words().ruled for token in behind):
            return False
        first = max(self._analysis.sentence(name.first).first, name.first - _NEAR)
        before = self._analysis.tokens[first : name.first]
        return any(token.text.casefold() in role_marks().former for token in before)

    def _is_of_longer_party(self, name: NameMatch) -> bool:
        """ "Christian [Democrats]" are no Democrats; "Texas [Democrats]" and "House [Democrats]" are."""
        before, sentence = name.first - 1, self._analysis.sentence(name.first)
        if before <= sentence.first or before in self._in_states:
            return False
        token = self._analysis.tokens[before]
        if not token.text[0].isupper() or token.upos not in {"ADJ", "PROPN"}:
            return False
        role = self._knowledge.role_noun(token.lemma.lower())
        places = self._knowledge.places(token.text)
        is_home = any(place.resolution == "province" for place in places)
        return not is_home and (role is None or role.sector != _LEGISLATURE)

    def _is_cut_from_name(self, name: NameMatch) -> bool:
        """ "Jaish al-[Fateh]" is a movement of its own; "the Somali al-[Shabaab]" is al-Shabaab."""
        start = name.first - 3
        if start < self._analysis.sentence(name.first).first:
            return False
        whole, article, hyphen = self._analysis.tokens[start : name.first]
        is_arabic = hyphen.text == "-" and article.text in _ARABIC_ARTICLES
        is_proper = whole.upos == "PROPN" and whole.text[0].isupper()
        return is_arabic and is_proper and start not in self._in_states

    def _ends_a_name(self, name: NameMatch) -> bool:
        """ "Fallen Officers [Memorial]" is not Russia's Memorial; "the Gaza [Fatah]" is Fatah."""
        tokens, before = self._analysis.tokens, name.first - 1
        if name.last - name.first > 1 or before < self._analysis.sentence(name.first).first:
            return False
        own, other = tokens[name.first], tokens[before]
        if own.tag != "NNP" or not own.text.istitle() or (other.upos, other.deprel, other.head) != (
            "PROPN", "compound", own.i,
        ):  # fmt: skip
            return False
        is_title = self._knowledge.role_noun(other.lemma.lower()) is not None
        is_land = before in self._in_states or bool(self._knowledge.places(other.text))
        return not (is_title or is_land)

    def _is_of_office(self, name: NameMatch) -> bool:
        """ "[Labour] Minister" names no party, nor does "[Labour] Department"."""
        if name.last == len(self._analysis.tokens):
            return False
        noun = self._knowledge.role_noun(self._analysis.text(name.first, name.last + 1).lower())
        return noun is not None and noun.sector == _OFFICIAL

    def _is_largest_namesake(self, state: Identity, name: NameMatch) -> bool:
        """Whether no more populous place abroad bears a capital's name."""
        words = self._analysis.text(name.first, name.last)
        places = self._knowledge.places(words)
        own = (p for p in places if name_key(p.resolved_place or "") == name_key(words))
        largest = next(own, None)
        return largest is None or largest.country_code == state.code

    def _of_bearers(self, name: NameMatch, senses: tuple[NameSense, ...]) -> tuple[NameSense, ...]:
        """The bearers of an acronym, those of a country spoken of first; nobody where all are far."""
        if self._says_too_little(name, senses) and not any(map(self._is_at_home, senses)):
            return ()
        if self._is_office_of_any(name) and self._spoken_of:
            return tuple(filter(self._is_at_home, senses))
        senses = tuple(sense for sense in senses if not self._is_unheard_of(sense, name))
        likely = tuple(sorted(filter(self._is_likely, senses), key=self._is_abroad))
        if likely or len({sense.identity.code for sense in senses}) == 1:
            return likely + tuple(sense for sense in senses if sense not in likely)
        return tuple(sense for sense in senses if sense.identity.code in self._countries_of_places)

    def _is_office_of_any(self, name: NameMatch) -> bool:
        """ "The [Foreign Office]" is Britain's, but Pakistan calls its own so, too."""
        noun = self._knowledge.role_noun(self._analysis.text(name.first, name.last).casefold())
        return noun is not None and noun.sector == _OFFICIAL

    def _is_unheard_of(self, sense: NameSense, name: NameMatch) -> bool:
        """ "The presidential guard", "Royalists": some list calls fighters so, of a far country."""
        if not self._knowledge.is_listed(sense, self._analysis.text(name.first, name.last)):
            return False
        if self._is_at_home(sense):
            return False
        return sense.identity.code not in self._countries_of_places

    def _is_founded(self, sense: NameSense) -> bool:
        """Whether a group was there on the report's day, as far as is known; a report without a day may be old."""
        since, day = sense.identity.since, self._analysis.report.published
        return since is None or (day is not None and since[: len(day)] <= day[: len(since)])

    def _is_abroad(self, sense: NameSense) -> tuple[bool, bool]:
        """Of those with one name ("Labour"), that of a state spoken of comes first, then that of a place's."""
        in_no_place = sense.identity.code not in self._countries_of_places
        return not self._is_at_home(sense), in_no_place

    def _is_likely(self, sense: NameSense) -> bool:
        """Whether nothing speaks against a sense: an acronym's bearer is of a country spoken of."""
        if sense.name_kind != "acronym" or sense.identity.kind not in _ORGANISED:
            return True
        return self._is_at_home(sense)
