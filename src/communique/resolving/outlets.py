"""The newspapers and broadcasters that a phrase names: "a [BBC] reporter", "the [New York Times]"."""

from collections.abc import Iterator

from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Outlet
from communique.resolving.names import tokens_labelled
from communique.resolving.phrases import phrase_start, preposition_objects

_ORGANISATION_LABELS = frozenset({"ORG"})


class Outlets:
    """Reads, in one report, which outlets its phrases name."""

    def __init__(self, analysis: Analysis, knowledge: Knowledge) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._organisations = tokens_labelled(analysis, _ORGANISATION_LABELS)

    def within(self, first: int, head: int) -> Iterator[Outlet]:
        """The newspapers and broadcasters that a phrase names ("a [BBC] reporter")."""
        inside = preposition_objects(self._analysis, head, "of", "for", "from", "with", "at")
        ends = (*range(first + 1, head + 1), *(i + 1 for i in inside))
        starts = (first, *(phrase_start(self._analysis, i) for i in inside))
        for end in ends:
            outlet = self.named(max(s for s in starts if s < end), end - 1)
            if outlet:
                yield outlet

    def named(self, first: int, head: int) -> Outlet | None:
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
