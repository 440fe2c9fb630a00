"""What the words around a person's name say of the bearer: before it, behind it, in apposition."""

from collections.abc import Iterator

from communique.codebook.coreference import pointing_words
from communique.model.world import Identity
from communique.resolving.at_hand import AtHand
from communique.resolving.description import Description
from communique.resolving.names import NameMatch
from communique.resolving.phrases import preposition_objects

OUT_OF_POWER = frozenset({"PTY", "OPP"})


class Titles:
    """Reads, in one report, the titles of those whom it names."""

    def __init__(self, its: AtHand) -> None:
        self._its = its

    def before(self, name: NameMatch, head: int) -> Description:
        """The words before a name; in a report without a date, a candidacy told behind it goes before them.

        "Modi, the candidate of the BJP" is no prime minister yet.
        """
        title = self._its.describer.describe_title(self._its.describer.start(head), name.first)
        apposed = None if self._its.offices.is_dated or title.role else self._apposed(head)
        return apposed if apposed and apposed.sector in OUT_OF_POWER else title

    def name_a_thing(self, name: NameMatch) -> bool:
        """ "The [John F. Kennedy]", "USS [Nimitz]": a ship, port or school that bears the person's name.

        But "the Dalai Lama" is called by a title.
        """
        before = self._its.analysis.tokens[max(name.first - 1, 0)]
        words = self._its.analysis.text(name.first, name.last).casefold()
        is_before = before.i < name.first
        is_thing = is_before and before.text.casefold() in pointing_words().before_namesakes
        return is_thing and self._its.knowledge.role_noun(words) is None

    def around(self, first: int, name_first: int, head: int) -> Description:
        """All that is said of one whom nothing else tells: "Bolivian envoy Tomas Quispe", "Quispe, the envoy"."""
        title = self._its.describer.describe_title(first, name_first)
        if title.role is None:
            title = self._apposed(head) or title
        elif not title.of:
            title = title._replace(of=self._of_which(head) or self._of_whom(head))
        if title.role is None and not title.of:
            return title._replace(of=self._its.describer.towns_state(name_first, head + 1))
        return title

    def _apposed(self, head: int) -> Description | None:
        """ "X, the Y of Z": what an apposition, on either side, says of the person."""
        around = list(self._its.analysis.dependents(head, "appos"))
        if self._its.analysis.tokens[head].deprel == "appos":
            # "the envoy to Chad, X": the parser may hang X on the last noun of the phrase.
            around.extend(self._up_the_phrase(head))
        named = self._its.describer.owners.name_at  # "the United [Nations], X": no nations of X's
        nouns = [i for i in around if i not in named]
        told = [self._its.describer.describe(i) for i in nouns]
        by_role = next((description for description in told if description.role), None)
        if by_role:
            return by_role
        owned = zip(nouns, told, strict=True)
        return next((d for i, d in owned if d.of and self._is_noun(i)), None)

    def _is_noun(self, i: int) -> bool:
        return self._its.analysis.tokens[i].upos == "NOUN"

    def _up_the_phrase(self, head: int) -> Iterator[int]:
        for above in self._its.analysis.ancestors(head):
            if self._its.analysis.tokens[above].upos in {"NOUN", "PROPN"}:
                yield above
            if self._its.analysis.tokens[above].deprel not in {"pobj", "prep", "appos"}:
                return

    def _of_which(self, head: int) -> tuple[Identity, ...]:
        """ "Prime Minister X of [Peru]": the state behind the name."""
        behind = preposition_objects(self._its.analysis, head, "of")
        return tuple(owner for thing in behind for owner in self._its.describer.owners.at(thing))

    def _of_whom(self, head: int) -> tuple[Identity, ...]:
        """ "The country's trade minister X": the state that the possessor stands for."""
        before = self._its.analysis.tokens[self._its.describer.start(head) : head]
        owners = [token.i for token in before if token.deprel == "poss"]
        codes = {actor.code for i in owners for actor in self._its.discourse.actors_at(i)}
        states = [self._its.knowledge.state(code) for code in codes if code]
        return tuple(state for state in states if state)
