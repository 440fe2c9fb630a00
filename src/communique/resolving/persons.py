"""Persons by name: known ones as of the report's date, others as the report's own words describe them."""

from collections.abc import Iterator

from communique.codebook.coreference import pointing_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Actor, Identity, NameBasis, NameSense
from communique.resolving.description import Describer, Description
from communique.resolving.discourse import Discourse
from communique.resolving.names import NameMatch, is_called_last, is_younger, name_words
from communique.resolving.offices import Offices, as_holder, under_words
from communique.resolving.phrases import preposition_objects
from communique.resolving.variants import variants_of

_OUT_OF_POWER = frozenset({"PTY", "OPP"})


class Persons:
    """Tells, for one report, whom a person's name stands for."""

    def __init__(
        self,
        analysis: Analysis,
        knowledge: Knowledge,
        offices: Offices,
        describer: Describer,
        discourse: Discourse,
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._offices = offices
        self._describer = describer
        self._discourse = discourse

    def likeliest_first(self, name: NameMatch) -> tuple[NameSense, ...]:
        """Of namesakes, first the one whose surname comes last and whose country the report names.

        Anything but a surname keeps its place before the surnames.
        """
        words = name_words(self._analysis, name)

        def likelihood(sense: NameSense) -> tuple[bool, bool, bool]:
            identity = sense.identity
            if sense.name_kind != "surname":
                return False, False, False
            return True, not is_called_last(identity, words), not self._is_spoken_of(identity)

        return tuple(sorted(name.senses, key=likelihood))

    def known(self, identity: Identity, name: NameMatch, head: int) -> Actor:
        """A person of the knowledge under the full name, with what the words before it say."""
        words = name_words(self._analysis, name)
        return self._offices.person(identity, words, self._title(name, head))

    def by_surname(self, identity: Identity, name: NameMatch, head: int) -> Actor | None:
        """A bare surname is somebody the report has named, or one who held office that day."""
        words = name_words(self._analysis, name)
        named_before = self._discourse.named(words)
        if not self._may_be_called(identity, name):
            return None
        if named_before:
            return under_words(named_before, words)
        title = self._title(name, head)
        if self._offices.is_in_office(identity) and self._offices.fits(identity, title):
            # Few are called by a name that stands inside theirs, unless their country is spoken of.
            may_be_abroad = title.role or not self._offices.is_known_at_home(identity)
            is_called = bool(may_be_abroad) and is_called_last(identity, words)
            is_called = is_called or self._is_spoken_of(identity)
            return self._offices.person(identity, words, title) if is_called else None
        if self._may_mean_leader(identity, name, title):
            return self._offices.person(identity, words, title)
        return None

    def _may_mean_leader(self, identity: Identity, name: NameMatch, title: Description) -> bool:
        """Whether a surname, out of office or in a report without a date, still means a leader.

        Under a title that was theirs, or where their country is spoken of ("Obama" in 2018, in a
        report on the United States); without a date, also where no other known leader is called so.
        """
        words = name_words(self._analysis, name)
        if not is_called_last(identity, words) or not self._offices.is_remembered(identity):
            return False
        if title.of and identity.code not in {owner.code for owner in title.of}:
            return False
        if title.role and title.role.roles:
            return self._offices.has_been(identity, title.role)
        if self._is_spoken_of(identity):
            return True
        called = {
            sense.identity.code for sense in name.senses if is_called_last(sense.identity, words)
        }
        return not self._offices.is_dated and len(called) == 1

    def _is_spoken_of(self, identity: Identity) -> bool:
        return self._describer.owners.speaks_of(identity.code)

    def _title(self, name: NameMatch, head: int) -> Description:
        """The words before a name; in a report without a date, a candidacy told behind it goes before them.

        "Modi, the candidate of the BJP" is no prime minister yet.
        """
        title = self._describer.describe_title(self._describer.start(head), name.first)
        apposed = None if self._offices.is_dated or title.role else self.apposed(head)
        return apposed if apposed and apposed.sector in _OUT_OF_POWER else title

    def _may_be_called(self, identity: Identity, name: NameMatch) -> bool:
        """Whether the given names before a surname, if there are any, are this person's."""
        given = set(self._given_names(name.first))
        own = set(identity.identifier_text.casefold().replace("-", " ").split())
        return not given or bool(given & own)

    def _given_names(self, surname: int) -> Iterator[str]:
        """The proper nouns right before a surname that are neither title nor nationality."""
        for i in range(surname - 1, self._analysis.sentence(surname).first - 1, -1):
            token = self._analysis.tokens[i]
            is_title = token.lemma in pointing_words().honorifics or self._knowledge.role_noun(
                token.lemma
            )
            name = self._describer.owners.name_at.get(i)
            is_nation = name is not None and name.senses[0].identity.kind != "person"
            if token.upos != "PROPN" or is_title or is_nation:
                return
            yield token.text.casefold()

    def variant(self, name: NameMatch, head: int, words: str) -> tuple[Actor, NameBasis] | None:
        """A known person under another spelling, order or with a slip in the name."""
        if is_younger(words.rpartition(" ")[2]):
            return None
        found = variants_of(self._knowledge).full(words)
        if found is None and name.last - name.first == 1:
            return self._surname_variant(name, head, words)
        identity = self._knowledge.identity(found[0]) if found else None
        if found is None or identity is None or not self._offices.has_begun(identity):
            return None
        return self.known(identity, name, head), found[1]

    def _surname_variant(
        self, name: NameMatch, head: int, words: str
    ) -> tuple[Actor, NameBasis] | None:
        """ "President Kaddafi": the only holder of an office that day who is called so."""
        title = self._title(name, head)
        alike = map(self._knowledge.identity, sorted(variants_of(self._knowledge).surname(words)))
        fitting = [
            person
            for person in alike
            if person
            and self._offices.is_in_office(person)
            and self._offices.fits(person, title)
            and (title.role or self._describer.owners.speaks_of(person.code))
        ]
        return (self.known(fitting[0], name, head), "transliterated") if len(fitting) == 1 else None

    def described(self, first: int, name_first: int, head: int, words: str) -> Actor:
        """A person unknown to the knowledge: "Bolivian envoy Tomas Quispe", "Quispe, the envoy"."""
        description = self._describer.describe_title(first, name_first)
        if description.role is None and name_first == head and self._describer.has_role(head):
            return self._by_title(head, words)
        if description.role is None:
            description = self.apposed(head) or description
        elif not description.of:
            description = description._replace(of=self._of_which(head))
        if description.role is None and not description.of:
            description = description._replace(of=self._describer.towns_state(name_first, head + 1))
        held = self._offices.holders(description)
        same = [
            holding for holding in held if _shares_a_name(holding.holder.identifier_text, words)
        ]
        if same:
            return as_holder(same[0], words)
        return Actor(
            code=description.code,
            kind="person",
            sector=description.sector,
            entity_text=words,
            identifier_id="name:" + "-".join(words.casefold().split()),
            identifier_text=words,
            office=description.role.phrase if description.role else None,
        )

    def _by_title(self, head: int, words: str) -> Actor:
        """ "The Pope", which the parser takes for a name: the holder of the office, else one so called."""
        description = self._describer.describe(head)
        held = self._offices.holders(description)
        if held:
            return as_holder(held[0], words)
        return Actor(
            code=description.code,
            kind="person",
            sector=description.sector,
            entity_text=words,
            office=description.role.phrase if description.role else None,
        )

    def _of_which(self, head: int) -> tuple[Identity, ...]:
        """ "Prime Minister X of [Peru]": the state behind the name."""
        behind = preposition_objects(self._analysis, head, "of")
        return tuple(owner for thing in behind for owner in self._describer.owners.at(thing))

    def apposed(self, head: int) -> Description | None:
        """ "X, the Y of Z": what an apposition, on either side, says of the person."""
        around = list(self._analysis.dependents(head, "appos"))
        if self._analysis.tokens[head].deprel == "appos":
            # "the envoy to Chad, X": the parser may hang X on the last noun of the phrase.
            around.extend(self._up_the_phrase(head))
        for other in around:
            description = self._describer.describe(other)
            if description.role or (description.of and self._analysis.tokens[other].upos == "NOUN"):
                return description
        return None

    def _up_the_phrase(self, head: int) -> Iterator[int]:
        for above in self._analysis.ancestors(head):
            if self._analysis.tokens[above].upos in {"NOUN", "PROPN"}:
                yield above
            if self._analysis.tokens[above].deprel not in {"pobj", "prep", "appos"}:
                return


def _shares_a_name(known: str, words: str) -> bool:
    return bool(set(known.casefold().split()) & set(words.casefold().split()))
