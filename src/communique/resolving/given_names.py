"""With which given names the surnames of a report stand in it: "Chris" with "Christie", whatever others are called."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from communique.codebook.coreference import pointing_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity
from communique.resolving.names import NameMatch
from communique.resolving.owners import Owners


class GivenNames:
    """Tells, for one report, who cannot be meant by a surname since another bears it there."""

    def __init__(self, analysis: Analysis, knowledge: Knowledge, owners: Owners) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._owners = owners

    def before(self, surname: int) -> Iterator[str]:
        """The proper nouns right before a surname that are neither title nor nationality, case folded."""
        for i in range(surname - 1, self._analysis.sentence(surname).first - 1, -1):
            token = self._analysis.tokens[i]
            is_title = token.lemma in pointing_words().honorifics or self._knowledge.role_noun(
                token.lemma
            )
            if token.upos != "PROPN" or is_title or self._names_no_person(i):
                return
            yield token.text.casefold()

    def are_others(self, name: NameMatch, identity: Identity) -> bool:
        """ "[Pablo] Castro's cousins": no Castro of Cuba's."""
        here = set(self.before(name.first))
        return bool(here) and here.isdisjoint(_names_of(identity))

    def are_others_elsewhere(self, name: NameMatch, identity: Identity) -> bool:
        """ "Christie" is no premier of the Bahamas where somewhere "Chris Christie" stands.

        But in a report on somebody's country, "Obama" is the president beside Michelle Obama, too.
        """
        if self._owners.speaks_of(identity.code):
            return False
        elsewhere = self._by_surname[self._analysis.text(name.first, name.last)]
        return bool(elsewhere) and elsewhere.isdisjoint(_names_of(identity))

    @cached_property
    def _by_surname(self) -> Mapping[str, set[str]]:
        found = defaultdict[str, set[str]](set)
        for token in self._analysis.tokens:
            if token.upos == "PROPN":
                found[token.text].update(self.before(token.i))
        return found

    def _names_no_person(self, i: int) -> bool:
        """ "[French] President": not "[Scott] Harris", though many are called Scott by surname."""
        name = self._owners.name_at.get(i)
        return name is not None and name.senses[0].identity.kind != "person"


def _names_of(identity: Identity) -> set[str]:
    return set(identity.identifier_text.casefold().replace("-", " ").split())
