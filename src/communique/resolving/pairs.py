"""Members of a pair or group that the text has put together: "both sides", "the two leaders"."""

from collections.abc import Iterable, Sequence

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.places import place_words
from communique.model.analysis import Sentence
from communique.model.world import Actor, Identity
from communique.resolving.at_hand import AtHand
from communique.resolving.known import as_holder, known_actor
from communique.resolving.owners import distinct
from communique.resolving.phrases import is_plural, preposition_objects

_WITHIN_NAMES = frozenset({"compound", "nmod", "amod"})
_NO_PARTIES = frozenset({"person", "document", "unresolved"})


class Pairs:
    """Finds, for one report, who the members of a pair spoken of before are."""

    def __init__(self, its: AtHand) -> None:
        self._its = its
        self._words: PointingWords = pointing_words()

    def of(self, head: int) -> tuple[Actor, ...]:
        """Whom "both sides", "the two leaders" or "the neighbours" stands for; nobody if it is another phrase."""
        lemma = self._its.analysis.tokens[head].lemma
        if lemma in self._words.couples:
            return self._persons(head, 2) if self._is_bare(head) else ()
        if not self._is_member(lemma):
            return self._namesakes(head)
        number = self._number(head)
        if number is None or self._tells_others_apart(head):
            return ()
        if lemma in self._words.person_members:
            return self._persons(head, number)
        if lemma in self._words.side_nouns:
            return self._sides(head, number)
        return self._states(head, number)

    def in_a_row(self, head: int) -> tuple[Actor, ...]:
        """ "North and South [Korea]": two states that share the last word of their names."""
        tokens = self._its.analysis.tokens
        if head < 3 or tokens[head - 2].text != "and":
            return ()
        if tokens[head - 3].text.casefold() not in place_words().parts:
            return ()
        names = (f"{tokens[i].text} {tokens[head].text}" for i in (head - 3, head - 1))
        return self._states_called(names, self._its.analysis.text(head - 3, head + 1))

    def neighbour(self, head: int) -> tuple[Actor, ...]:
        """ "Mali broke with Togo, accusing [its neighbour] of lies": the one other state that its sentence has named."""
        analysis, words = self._its.analysis, self._words
        lemma, first = analysis.tokens[head].lemma, self._its.describer.start(head)
        if lemma not in words.country_nouns & words.others or is_plural(analysis, head):
            return ()
        owners = [
            a for i in analysis.dependents(head, "poss") for a in self._its.discourse.actors_at(i)
        ]
        if not owners or any(
            owner.kind == "state" for owner in self._its.describer.describe(head).of
        ):
            return ()
        named = self._its.describer.owners.between(analysis.sentence(head).first, first)
        own = {actor.code for actor in owners}
        states = distinct(s for s in named if s.kind == "state" and s.code not in own)
        if len(states) != 1:
            return ()
        return (known_actor(states[0], analysis.text(first, head + 1), sector=None),)

    def half(self, head: int) -> tuple[Actor, ...]:
        """ "South Korea urged [the North] to talk": of two states with one name, the one on that side."""
        analysis = self._its.analysis
        side = analysis.tokens[head].text
        is_side = side.istitle() and side.casefold() in place_words().parts
        is_led = head > 0 and analysis.tokens[head - 1].text.casefold() == "the"
        if not (is_side and is_led) or analysis.dependents(head, "prep", "amod", "compound"):
            return ()
        if analysis.tokens[head].deprel in _WITHIN_NAMES:
            return ()
        words = analysis.text(head - 1, head + 1)
        named = (
            sense.identity
            for n in self._its.describer.owners.name_at.values()
            for sense in n.senses[:1]
        )
        parted = (i.identifier_text.partition(" ") for i in named if i.kind == "state")
        names = dict.fromkeys(
            f"{side} {name}" for part, _, name in parted if part.casefold() in place_words().parts
        )
        senses = (sense for name in names for sense in self._its.knowledge.senses(name)[:1])
        states = distinct(s.identity for s in senses if s.identity.kind == "state")
        return tuple(known_actor(s, words, sector=None) for s in states) if len(states) == 1 else ()

    def beside(self, head: int) -> tuple[Actor, ...]:
        """ "Togo shelled Benin, and [its neighbour] hit back": the one other state that its sentence names."""
        analysis, owners = self._its.analysis, self._its.describer.owners
        possessors = analysis.dependents(head, "poss")
        if analysis.tokens[head].lemma not in self._words.beside or is_plural(analysis, head):
            return ()
        own = {actor.code for i in possessors for actor in self._its.discourse.actors_at(i)}
        first = self._its.describer.start(head)
        told = range(possessors[-1] + 1 if possessors else first, head)
        if not own or None in own or any(owners.at(i) for i in told):
            return ()  # "its Kenyan neighbour"
        sentence = analysis.sentence(head)
        named = owners.between(sentence.first, sentence.last)
        others = distinct(i for i in named if i.kind == "state" and i.code not in own)
        words = analysis.text(first, head + 1)
        return tuple(known_actor(s, words, sector=None) for s in others) if len(others) == 1 else ()

    def _states_called(self, names: Iterable[str], words: str) -> tuple[Actor, ...]:
        senses = (sense for name in names for sense in self._its.knowledge.senses(name)[:1])
        states = distinct(s.identity for s in senses if s.identity.kind == "state")
        found = tuple(known_actor(state, words, sector=None) for state in states)
        return found if len(found) > 1 else ()

    def _namesakes(self, head: int) -> tuple[Actor, ...]:
        """ "The two [Sudans]", "both [Koreas]": as many states that are called so but for a quarter of the sky."""
        plural = self._its.analysis.tokens[head].text
        is_counted = head > 0 and self._its.analysis.tokens[head - 1].lemma in self._words.numbers
        if not (is_counted and plural[0].isupper() and plural.endswith("s")):
            return ()
        number = self._number(head)
        quarters = ("", *(f"{quarter} " for quarter in sorted(place_words().parts)))
        names = (f"{quarter}{plural[:-1]}" for quarter in quarters if number)
        words = self._its.analysis.text(self._its.describer.start(head), head + 1)
        found = self._states_called(names, words)
        return found if len(found) == number else ()

    def _persons(self, head: int, number: int) -> tuple[Actor, ...]:
        here = (actor for actor in self._named_here(head) if actor.kind == "person")
        return (
            _of_different_states(_exactly(number, here))
            or self._its.discourse.last_group_of("person", number)
            or self._leaders(number)
            or _of_different_states(self._its.discourse.latest_in_office(number))
        )

    def _sides(self, head: int, number: int) -> tuple[Actor, ...]:
        """Opponents or partners of any kind: a government and rebels are two sides."""
        here = (actor for actor in self._named_here(head) if actor.kind not in _NO_PARTIES)
        return (
            self._its.discourse.last_sides(number, reach=0)
            or _exactly(number, _without_parts(tuple(here)))
            or self._states_here(head, number)
            or _exactly(number, (a for a in self._named_here(head) if a.kind == "state"))
            or self._its.discourse.last_sides(number)
            or self._its.discourse.last_group_of("state", number)
            or self._its.discourse.main_states(number)
        )

    def _states(self, head: int, number: int) -> tuple[Actor, ...]:
        return (
            self._states_here(head, number)
            or self._its.discourse.last_group_of("state", number)
            or self._its.discourse.main_states(number)
        )

    def _states_here(self, head: int, number: int) -> tuple[Actor, ...]:
        """ "Ghana's exports to Togo, ... the two countries": as many states as its sentence has named.

        Where it has named more, those that it has put last in a row ("from [Accra and Lome]").
        """
        first = self._its.analysis.sentence(head).first
        named = self._its.describer.owners.between(first, head)
        states = distinct(owner for owner in named if owner.kind == "state")
        if len(states) > number:
            states = self._last_row(first, head, number)
        if len(states) != number:
            return ()
        words = self._its.analysis.text(self._its.describer.start(head), head + 1)
        return tuple(known_actor(state, words, sector=None) for state in states)

    def _last_row(self, first: int, head: int, number: int) -> tuple[Identity, ...]:
        """So many states named side by side, the last ones before a token; none if there are none."""
        owners = self._its.describer.owners
        for i in range(head - 1, first, -1):
            row = self._its.analysis.conjuncts(i) if i in owners.name_at else ()
            if len(row) == number:
                members = distinct(owner for k in row for owner in owners.at(k))
                return tuple(owner for owner in members if owner.kind == "state")
        return ()

    def states_of(self, head: int, whose: Sequence[Actor]) -> tuple[Actor, ...]:
        """The states of several whose "countries" a phrase speaks of; nobody where one of them has none."""
        known = [self._its.knowledge.state(actor.code) if actor.code else None for actor in whose]
        states = distinct(state for state in known if state)
        if len(states) < 2 or None in known:
            return ()
        words = self._its.analysis.text(self._its.describer.start(head), head + 1)
        return tuple(known_actor(state, words, sector=None) for state in states)

    def host_of(self, guests: Sequence[Actor], head: int) -> tuple[Actor, ...]:
        """The one state beside those of the guests that their sentence has named, itself or by its capital."""
        own = {actor.code for actor in guests}
        first = self._its.analysis.sentence(head).first
        spoken = [a for a in self._named_here(head) if a.kind == "state" and a.code]
        states = (self._its.knowledge.state(actor.code or "") for actor in spoken)
        named = (*self._its.describer.owners.between(first, head), *filter(None, states))
        others = [o for o in distinct(named) if o.kind == "state" and o.code not in own]
        if not own or None in own or len(others) != 1:
            return ()
        words = self._its.analysis.text(self._its.describer.start(head), head + 1)
        return (known_actor(others[0], words, sector="GOV"),)

    def _named_here(self, head: int) -> Iterable[Actor]:
        first = self._its.analysis.sentence(head).first
        return (actor for i in range(first, head) for actor in self._its.discourse.actors_at(i))

    def _number(self, head: int) -> int | None:
        """How many a phrase points back to; "two ministers" without an article are others."""
        first = self._its.describer.start(head)
        words = [
            self._its.analysis.tokens[i].lemma
            for i in self._its.analysis.children[head]
            if i < head
        ]
        numbers = self._words.numbers
        number = next((numbers[word] for word in words if word in numbers), None)
        if number is None:
            return 2 if self._is_unnumbered_pair(head, first) else None
        return number if not self._words.pointing.isdisjoint(words) else None

    def _is_unnumbered_pair(self, head: int, first: int) -> bool:
        """ "The neighbours" after "Spain and Morocco": a plural with nothing but its article."""
        lemma = self._its.analysis.tokens[head].lemma
        is_bare = head == first + 1 and self._is_bare(head)
        is_pair = lemma in self._words.state_members and len(self._its.discourse.last_sides(2)) == 2
        return is_bare and is_plural(self._its.analysis, head) and is_pair

    def _is_bare(self, head: int) -> bool:
        """ "the neighbours", "the pair"; not "the pair of gloves" """
        is_led = head > 0 and self._its.analysis.tokens[head - 1].lemma == "the"
        return is_led and not preposition_objects(self._its.analysis, head, "of")

    def _is_member(self, lemma: str) -> bool:
        return lemma in self._words.person_members or lemma in self._words.state_members

    def _tells_others_apart(self, head: int) -> bool:
        """ "Two Kenyan ministers", "the two Baltic states" and "both sides of the border" are no such pair."""
        if preposition_objects(self._its.analysis, head, "of"):
            return True
        before = self._its.analysis.tokens[self._its.describer.start(head) + 1 : head]
        if any(token.text[0].isupper() for token in before):
            return True
        return any(owner.kind == "state" for owner in self._its.describer.describe(head).of)

    def _leaders(self, number: int) -> tuple[Actor, ...]:
        """The leaders of the states spoken of together, as of the report's date."""
        states = self._its.discourse.last_group_of("state", number)
        known = [self._its.knowledge.state(actor.code) for actor in states if actor.code]
        found = [self._its.offices.holder(s, ("leader", "head_of_state")) for s in known if s]
        holders = [holding for holding in found if holding]
        return (
            tuple(as_holder(h, h.holder.identifier_text) for h in holders)
            if len(holders) == number
            else ()
        )

    def note_meetings(self, sentence: Sentence) -> None:
        """Remember those who meet in a sentence as acting together."""
        for verb in self._its.analysis.tokens[sentence.first : sentence.last]:
            if verb.lemma in self._words.meeting_verbs and verb.upos == "VERB":
                met = (
                    *self._its.analysis.dependents(verb.i, "nsubj", "dobj"),
                    *preposition_objects(self._its.analysis, verb.i, "with"),
                )
                actors = (a for thing in met for a in self._its.discourse.actors_at(thing))
                self._its.discourse.note_meeting(tuple(actors))


def _exactly(number: int, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors, each once, if they are so many."""
    found = {actor.key: actor for actor in actors}
    return tuple(found.values()) if len(found) == number else ()


def _of_different_states(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The persons, unless two are of one country: a president and his minister are no "two leaders"."""
    codes = {actor.code for actor in actors}
    return actors if len(codes) == len(actors) else ()


def _without_parts(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The parties without a state's own: "Chad ... its soldiers" are one side."""
    states = {actor.code for actor in actors if actor.kind == "state"}
    return tuple(a for a in actors if a.kind == "state" or a.code not in states)
