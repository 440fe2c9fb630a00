"""Role nouns in a report: where a phrase ends in one ("deputy foreign [minister]"), and where that begins."""

from collections.abc import Mapping

from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import RoleNoun
from communique.resolving.names import NameMatch
from communique.resolving.phrases import is_word, word_of, words_of
from communique.resolving.role_words import ReadRole, role_words_of

_PARTY = "PTY"


class RoleNouns:
    """Reads, in one report, which role nouns its phrases end in."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, name_at: Mapping[int, NameMatch]
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._name_at = name_at
        self._role_words = role_words_of(knowledge)

    def may_end_at(self, i: int) -> bool:
        """Whether any role noun ends in the word at a token: quickly told, and mostly not."""
        return self._role_words.may_end_in(word_of(self._analysis.tokens[i]))

    def heading(self, first: int, head: int) -> ReadRole | None:
        """The role noun that the phrase from `first` to its head ends in, if it ends in one."""
        read = None if self._is_hour(head) else self.ending(first, head + 1)
        return read and (self._with_of(head, read) or read)

    def ending(self, first: int, last: int) -> ReadRole | None:
        """The role noun that tokens `first..last` (last excluded) end in, if they end in one."""
        end = self._analysis.tokens[last - 1]
        if is_word(end) and not self._role_words.may_end_in(word_of(end)):
            return None
        return self._role_words.at_end(
            words_of(self._analysis, self._behind_name(first, last), last)
        )

    def start(self, last: int, role: RoleNoun) -> int:
        """The first word of the role phrase that ends before `last`."""
        words = role.phrase.replace("-", " ")
        if words.rpartition(" ")[2] != word_of(self._analysis.tokens[last - 1]):
            words = words.partition(" of ")[0]  # "[chief] of staff" is told from its head
        missing, start = len(words.split()), last
        while missing and start > 0:
            start -= 1
            missing -= is_word(self._analysis.tokens[start])
        return start

    def _with_of(self, head: int, read: ReadRole) -> ReadRole | None:
        """ "[Chief] of staff", "[heads] of state": the role that the head is the beginning of."""
        behind = self._analysis.tokens[head + 1 : head + 3]
        if len(behind) < 2 or behind[0].lemma != "of":
            return None
        noun = self._knowledge.role_noun(f"{read.noun.phrase} of {behind[1].lemma}")
        return ReadRole(noun=noun) if noun else None

    def _is_hour(self, head: int) -> bool:
        """ "10 pm" is no prime minister."""
        before = self._analysis.tokens[head - 1] if head else None
        is_half_day = self._analysis.tokens[head].text.casefold() == "pm"
        return is_half_day and before is not None and before.text[-1].isdigit()

    def _behind_name(self, first: int, last: int) -> int:
        """Where a role phrase may begin: not in a longer name ("[African Union] chairman"), nor in a party's."""
        for i in range(last - 2, first - 1, -1):
            name = self._name_at.get(i)
            if name:
                is_whole = name.first < i or name.senses[0].identity.sector == _PARTY
                return name.last if is_whole and i < name.last < last else first
        return first
