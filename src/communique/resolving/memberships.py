"""All who belong to a body: "the permanent members", "the P5", "the EAC's member states"."""

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.role_marks import role_marks
from communique.codebook.times import time_words
from communique.knowledge import Knowledge
from communique.knowledge.lookup import Seat
from communique.model.analysis import Analysis
from communique.model.world import Actor
from communique.resolving.description import Describer
from communique.resolving.known import known_actor
from communique.resolving.phrases import is_plural

_COUNCIL = "body:UNSC"
_FEW = 15  # a body of more members stands for them itself


class Memberships:
    """Reads, in one report, phrases that stand for every member of a body on the report's date."""

    def __init__(self, analysis: Analysis, knowledge: Knowledge, describer: Describer) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._describer = describer
        self._words: PointingWords = pointing_words()

    def of(self, head: int) -> tuple[Actor, ...]:
        """The member states that the phrase headed by a token stands for; none if it is another."""
        token = self._analysis.tokens[head]
        if token.text.casefold() in self._words.permanent_five:
            return self._actors(head, _COUNCIL, "permanent")
        if token.lemma not in self._words.memberships and token.upos != "NUM":
            return ()
        before = self._words_before(head)
        if "permanent" in before:
            return self._of_council(head, before)
        if (
            token.upos == "NUM"
            or not is_plural(self._analysis, head)
            or role_marks().all_members.isdisjoint(before)
        ):
            return ()
        if token.lemma != "member" and "member" not in before:
            return ()
        bodies = [owner for owner in self._describer.describe(head).of if owner.kind == "body"]
        return self._actors(head, bodies[0].identifier_id) if len(bodies) == 1 else ()

    def _of_council(self, head: int, before: tuple[str, ...]) -> tuple[Actor, ...]:
        """The permanent or the elected members of the Security Council, where a report speaks of it."""
        phrase = " ".join((*before[-1:], self._analysis.tokens[head].text.casefold()))
        named = phrase in self._words.permanent_five
        if not named and not (is_plural(self._analysis, head) and self._speaks_of_council(before)):
            return ()
        return self._actors(head, _COUNCIL, "elected" if "non" in before else "permanent")

    def _speaks_of_council(self, before: tuple[str, ...]) -> bool:
        names = self._describer.owners.name_at.values()
        named = any(sense.identity.identifier_id == _COUNCIL for n in names for sense in n.senses)
        return named or "council" in before

    def _words_before(self, head: int) -> tuple[str, ...]:
        tokens = self._analysis.tokens[self._describer.start(head) : head]
        return tuple(token.lemma.casefold() for token in tokens)

    def _actors(self, head: int, body: str, seat: Seat | None = None) -> tuple[Actor, ...]:
        """The members, unless the phrase counts out others than all of them ("three members")."""
        found = self._knowledge.members(body, self._analysis.report.published, seat)
        numbers = time_words().numbers
        before = self._words_before(head)
        counted = [numbers.get(word, word) for word in before if word in numbers or word.isdigit()]
        if len(found) > _FEW or any(int(number) != len(found) for number in counted):
            return ()
        words = self._analysis.text(self._describer.start(head), head + 1)
        return tuple(known_actor(state, words, sector=None) for state in found)
