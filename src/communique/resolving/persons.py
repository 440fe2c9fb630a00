"""Known persons by their full name as of the report's date, also where it is written in another way."""

from communique.codebook.coreference import pointing_words
from communique.model.world import Actor, Identity, NameBasis
from communique.resolving.at_hand import AtHand
from communique.resolving.names import NameMatch, is_younger
from communique.resolving.titles import Titles
from communique.resolving.variants import variants_of


class Persons:
    """Tells, for one report, which person of the knowledge a full name stands for."""

    def __init__(self, its: AtHand, titles: Titles) -> None:
        self._its = its
        self._titles = titles

    def known(self, identity: Identity, name: NameMatch, head: int) -> Actor | None:
        """A person of the knowledge under the full name, with what the words before it say.

        A namesake of another time is somebody else.
        """
        if not self._its.offices.is_of_the_time(identity) or self._titles.name_a_thing(name):
            return None
        words = self._its.analysis.text(name.first, name.last)
        return self._its.offices.person(identity, words, self._titles.before(name, head))

    def variant(self, name: NameMatch, head: int, words: str) -> tuple[Actor, NameBasis] | None:
        """A known person under another spelling, order or with a slip in the name."""
        if is_younger(words.rpartition(" ")[2]):
            return None
        initialled = self._initialled(name, head, words)
        if initialled:
            return initialled, "as_written"
        found = variants_of(self._its.knowledge).full(words)
        if found is None and name.last - name.first == 1:
            return self._surname_variant(name, head, words)
        if found is None:
            leader = self._shortened(name, head, words)
            return (leader, "as_written") if leader else None
        identity = self._its.knowledge.identity(found[0])
        if identity is None or not self._its.offices.has_begun(identity):
            return None
        actor = self.known(identity, name, head)
        return (actor, found[1]) if actor else None

    def _shortened(self, name: NameMatch, head: int, words: str) -> Actor | None:
        """ "Idriss Deby" is Idriss Deby Itno: of leaders agencies leave out the last names."""
        last = words.rpartition(" ")[2].casefold()
        if last in pointing_words().men | pointing_words().women:
            return None  # "Ali Abdullah" is many a man, and seldom Ali Abdullah Saleh
        found = variants_of(self._its.knowledge).short(words)
        identity = self._its.knowledge.identity(found) if found else None
        if identity is None or not self._its.offices.is_remembered(identity):
            return None
        return self.known(identity, name, head)

    def _initialled(self, name: NameMatch, head: int, words: str) -> Actor | None:
        """ "Mario X. Quispe" is Mario Quispe, unless the knowledge has another middle name for him."""
        parts = words.split()
        initials = [part[0] for part in parts[1:-1] if _is_initial(part)]
        if not initials:
            return None
        plain = " ".join(part for part in parts if not _is_initial(part))
        for sense in self._its.knowledge.senses(plain):
            middle = sense.identity.identifier_text.split()[1:-1]
            if sense.name_kind in {"name", "alias"} and sense.identity.kind == "person":
                if not middle or middle[0].startswith(initials[0]):
                    return self.known(sense.identity, name, head)
        return None

    def _surname_variant(
        self, name: NameMatch, head: int, words: str
    ) -> tuple[Actor, NameBasis] | None:
        """ "President Kaddafi": the only holder of an office that day who is called so."""
        title = self._titles.before(name, head)
        alike = map(
            self._its.knowledge.identity, sorted(variants_of(self._its.knowledge).surname(words))
        )
        fitting = [
            person
            for person in alike
            if person
            and self._its.offices.is_in_office(person)
            and self._its.offices.fits(person, title)
            and (title.role or self._its.describer.owners.speaks_of(person.code))
        ]
        actor = self.known(fitting[0], name, head) if len(fitting) == 1 else None
        return (actor, "transliterated") if actor else None


def _is_initial(part: str) -> bool:
    return len(part) == 2 and part[0].isupper() and part[1] == "."
