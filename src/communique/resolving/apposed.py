"""Names beside the phrases that stand for them: "the envoy to Chad, [X]", "the Shiite group [Hezbollah]"."""

from collections.abc import Iterator, Mapping

from communique.codebook.coreference import pointing_words
from communique.model.analysis import Analysis, NamedEntity
from communique.resolving.names import NameMatch
from communique.resolving.phrases import governor, preposition_objects

_SIDE_BY_SIDE = frozenset({"appos", "conj"})
_PERSON = "PERSON"
_ORGANISED = frozenset({"body", "group"})


class Apposed:
    """Finds, in one report, the names that phrases introduce."""

    def __init__(
        self,
        analysis: Analysis,
        labels: Mapping[int, NamedEntity],
        name_at: Mapping[int, NameMatch],
    ) -> None:
        self._analysis = analysis
        self._labels = labels
        self._name_at = name_at
        self._heads = frozenset(self._heads_before_persons())

    def introduces(self, head: int) -> bool:
        """Whether a person's name may stand beside the phrase headed by a token."""
        return head in self._heads

    def persons_of(self, head: int) -> Iterator[int]:
        """The persons' names beside the phrase headed by a token."""
        return (i for i in self._apposed_below(head) if self._is_in_person(i))

    def all_persons_of(self, head: int) -> Iterator[int]:
        """ "Presidents [Déby] of Chad and [Biya] of Cameroon", wherever the parser hangs the second."""
        below = (i for i in self._analysis.subtree(head) if self._is_in_person(i))
        return (i for i in below if self._analysis.tokens[i].deprel in _SIDE_BY_SIDE)

    def organisation_behind(self, head: int) -> int | None:
        """ "The Shiite group [Hezbollah]": the movement or body whose name ends what a word begins to say."""
        words, lemma = pointing_words(), self._analysis.tokens[head].lemma
        if lemma not in words.organisation_nouns and lemma not in words.collectives:
            return None
        for i in self._analysis.dependents(head, "appos"):
            name = self._name_at.get(i)
            if name and name.first == head + 1 and name.senses[0].identity.kind in _ORGANISED:
                return i
        return None

    def _is_in_person(self, i: int) -> bool:
        """Whether a token is in a person's name: the parser says so, or the knowledge holds the whole name."""
        entity = self._labels.get(i)
        if entity is not None and entity.label == _PERSON:
            return True
        name = self._name_at.get(i)
        if name is None or name.last - name.first == 1:
            return False
        return name.senses[0].identity.kind == "person"

    def _heads_before_persons(self) -> Iterator[int]:
        """The heads of what persons' names stand in apposition to, and those that these hang on."""
        for i in (*self._labels, *self._name_at):
            if self._analysis.tokens[i].deprel == "appos" and self._is_in_person(i):
                above = self._analysis.tokens[i].head
                yield above
                yield self._analysis.tokens[governor(self._analysis, above)].head

    def _apposed_below(self, head: int) -> Iterator[int]:
        yield from self._analysis.dependents(head, "appos")
        for thing in preposition_objects(self._analysis, head, "of", "to", "for"):
            yield from self._analysis.dependents(thing, "appos")
