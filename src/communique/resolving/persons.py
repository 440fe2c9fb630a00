"""Persons by name: known ones as of the report's date, others as the report's own words describe them."""

from collections.abc import Iterator

from communique.codebook.coreference import pointing_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Actor, Identity, NameBasis, NameSense, RoleNoun
from communique.resolving.description import Describer, Description
from communique.resolving.discourse import Discourse
from communique.resolving.names import NameMatch, is_called_last, is_younger, name_words
from communique.resolving.offices import Offices, as_holder, told_sector, under_words
from communique.resolving.party_marks import LEGISLATURE, has_party_mark
from communique.resolving.phrases import preposition_objects
from communique.resolving.variants import variants_of

_OUT_OF_POWER = frozenset({"PTY", "OPP"})
_FEW = 2  # states that have namesakes of one leader


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

        Anything but a surname keeps its place before the surnames, but for that of somebody named in
        full before: "Sadr" is then no acronym of the Sahrawi republic.
        """
        words = name_words(self._analysis, name)

        def likelihood(sense: NameSense) -> tuple[bool, bool, bool, bool, bool]:
            identity = sense.identity
            if sense.name_kind != "surname":
                return True, False, False, False, False
            is_new = self._named_in_full(identity) is None
            return (
                is_new,
                True,
                not is_called_last(identity, words),
                not self._is_spoken_of(identity),
                not self._offices.is_remembered(identity),
            )

        if len(name.senses) == 1:
            return name.senses
        return tuple(sorted(name.senses, key=likelihood))

    def known(self, identity: Identity, name: NameMatch, head: int) -> Actor | None:
        """A person of the knowledge under the full name, with what the words before it say.

        A namesake of another time is somebody else.
        """
        if not self._offices.is_of_the_time(identity) or self._is_named_after(name):
            return None
        words = name_words(self._analysis, name)
        return self._offices.person(identity, words, self._title(name, head))

    def by_surname(self, identity: Identity, name: NameMatch, head: int) -> Actor | None:
        """A bare surname is somebody the report has named, or one who held office that day."""
        words = name_words(self._analysis, name)
        named_before = self._discourse.named(words) or self._named_in_full(identity)
        if not self._may_be_called(identity, name) or self._is_named_after(name):
            return None
        if named_before:
            return under_words(named_before, words)
        title = self._title(name, head)
        if title.role is None and _is_given_name(words) and not self._is_spoken_of(identity):
            return None
        if self._offices.is_in_office(identity) and self._offices.fits(identity, title):
            # Few are called by a name that stands inside theirs, unless their country is spoken of.
            may_be_abroad = title.role or not self._offices.is_known_at_home(identity)
            is_called = bool(may_be_abroad) and is_called_last(identity, words)
            is_called = is_called or self._is_spoken_of(identity)
            return self._offices.person(identity, words, title) if is_called else None
        if self._may_mean_leader(identity, name, title):
            return self._offices.person(identity, words, title)
        if self._is_introduced(identity, name, title):
            return self._offices.person(identity, words, title)
        return None

    def _is_named_after(self, name: NameMatch) -> bool:
        """ "The [John F. Kennedy]", "USS [Nimitz]": a ship, port or school that bears the person's name."""
        before = self._analysis.tokens[max(name.first - 1, 0)]
        return before.i < name.first and before.text.casefold() in pointing_words().before_namesakes

    def _named_in_full(self, identity: Identity) -> Actor | None:
        """The same person earlier in the report: "Sadr" after "Moqtada al-Sadr"."""
        persons = (actor for _, actor in reversed(self._discourse.persons))
        return next((a for a in persons if a.identifier_id == identity.identifier_id), None)

    def _is_introduced(self, identity: Identity, name: NameMatch, title: Description) -> bool:
        """ "Sen. Lee", "Mr. Lee": nobody else of the surname may be meant, and the country is spoken of."""
        before = self._analysis.tokens[max(name.first - 1, 0)].text.casefold()
        is_titled = title.role is not None or before in pointing_words().honorifics
        if (
            not is_titled
            or title.former
            or title.misspelled
            or not self._is_at_home(identity, title)
        ):
            return False
        if title.role is None and not self._is_spoken_of(identity):
            return False
        called = {
            sense.identity.identifier_id
            for sense in name.senses
            if sense.name_kind == "surname" and self._may_be_titled(sense.identity, title)
        }
        return called == {identity.identifier_id}

    def _may_be_titled(self, identity: Identity, title: Description) -> bool:
        offices = self._offices
        return offices.is_introduced(identity, title) or (
            offices.is_in_office(identity) and offices.fits(identity, title)
        )

    def _is_at_home(self, identity: Identity, title: Description) -> bool:
        """Whether the title names the person's country, or the report speaks of it, or of none."""
        told = {owner.code for owner in title.of if owner.kind == "state"}
        if told:
            return identity.code in told
        return self._is_spoken_of(identity) or not self._describer.owners.spoken_of

    def _may_mean_leader(self, identity: Identity, name: NameMatch, title: Description) -> bool:
        """Whether a surname, out of office or in a report without a date, still means a leader.

        Under a title that was theirs, or where their country is spoken of ("Obama" in 2018, in a
        report on the United States); without a date, also where no other known leader is called so.
        """
        words = name_words(self._analysis, name)
        if not is_called_last(identity, words):
            return False
        if title.of and identity.code not in {owner.code for owner in title.of}:
            return False
        if title.role and title.role.roles:
            return self._has_led(identity, name, title.role)
        if not self._offices.is_remembered(identity):
            return False
        if self._is_spoken_of(identity):
            return True
        return not self._offices.is_dated and self._is_foremost(identity, name)

    def _is_foremost(self, identity: Identity, name: NameMatch) -> bool:
        """Whether the few others so called have led other states for less than half as long.

        "Castro" is Cuba's; of the many called Smith nobody is.
        """
        words = name_words(self._analysis, name)
        called = [s.identity for s in name.senses if is_called_last(s.identity, words)]
        others = [person for person in called if person.code != identity.code]
        if len({person.code for person in others}) > _FEW:
            return False
        years = max(map(self._offices.years_led, others), default=0)
        return 2 * years < self._offices.years_led(identity)

    def _has_led(self, identity: Identity, name: NameMatch, role: RoleNoun) -> bool:
        """Whether the person led a state under a title: lately, one spoken of, or nobody else so called did."""
        if not self._offices.has_led(identity, role):
            return False
        if self._offices.is_remembered(identity) or self._is_spoken_of(identity):
            return True
        led = (s.identity for s in name.senses if self._offices.has_led(s.identity, role))
        return {person.code for person in led} == {identity.code}

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
            if token.upos != "PROPN" or is_title or self._names_no_person(i):
                return
            yield token.text.casefold()

    def _names_no_person(self, i: int) -> bool:
        """ "[French] President": not "[Scott] Harris", though many are called Scott by surname."""
        name = self._describer.owners.name_at.get(i)
        return name is not None and name.senses[0].identity.kind != "person"

    def variant(self, name: NameMatch, head: int, words: str) -> tuple[Actor, NameBasis] | None:
        """A known person under another spelling, order or with a slip in the name."""
        if is_younger(words.rpartition(" ")[2]):
            return None
        initialled = self._initialled(name, head, words)
        if initialled:
            return initialled, "as_written"
        found = variants_of(self._knowledge).full(words)
        if found is None and name.last - name.first == 1:
            return self._surname_variant(name, head, words)
        identity = self._knowledge.identity(found[0]) if found else None
        if found is None or identity is None or not self._offices.has_begun(identity):
            return None
        actor = self.known(identity, name, head)
        return (actor, found[1]) if actor else None

    def _initialled(self, name: NameMatch, head: int, words: str) -> Actor | None:
        """ "Mario X. Quispe" is Mario Quispe, unless the knowledge has another middle name for him."""
        parts = words.split()
        initials = [part[0] for part in parts[1:-1] if _is_initial(part)]
        if not initials:
            return None
        plain = " ".join(part for part in parts if not _is_initial(part))
        for sense in self._knowledge.senses(plain):
            middle = sense.identity.identifier_text.split()[1:-1]
            if sense.name_kind in {"name", "alias"} and sense.identity.kind == "person":
                if not middle or middle[0].startswith(initials[0]):
                    return self.known(sense.identity, name, head)
        return None

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
        actor = self.known(fitting[0], name, head) if len(fitting) == 1 else None
        return (actor, "transliterated") if actor else None

    def described(self, first: int, name_first: int, head: int, words: str) -> Actor:
        """A person unknown to the knowledge: "Bolivian envoy Tomas Quispe", "Quispe, the envoy"."""
        description = self._describer.describe_title(first, name_first)
        if description.role is None and name_first == head and self._describer.has_role(head):
            return self._by_title(head, words)
        if description.role is None:
            description = self.apposed(head) or description
        elif not description.of:
            of = self._of_which(head) or self._of_whom(head)
            description = description._replace(of=of)
        if description.role is None and not description.of:
            description = description._replace(of=self._describer.towns_state(name_first, head + 1))
        held = self._offices.holders(description)
        same = [
            holding for holding in held if _shares_a_name(holding.holder.identifier_text, words)
        ]
        if same:
            return as_holder(same[0], words)
        code, sector = description.code, told_sector(description)
        if has_party_mark(self._analysis.report.text, self._analysis.tokens[head].end):
            code = LEGISLATURE[0]
            sector = LEGISLATURE[1] if sector in _OUT_OF_POWER else sector or LEGISLATURE[1]
        return Actor(
            code=code,
            kind="person",
            sector=sector,
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

    def _of_whom(self, head: int) -> tuple[Identity, ...]:
        """ "The country's trade minister X": the state that the possessor stands for."""
        before = self._analysis.tokens[self._describer.start(head) : head]
        owners = [token.i for token in before if token.deprel == "poss"]
        codes = {actor.code for i in owners for actor in self._discourse.actors_at(i)}
        states = [self._knowledge.state(code) for code in codes if code]
        return tuple(state for state in states if state)

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


def _is_given_name(words: str) -> bool:
    """ "Jonathan", "Anthony": without a word on the bearer anybody may be called so."""
    return words.casefold() in pointing_words().men | pointing_words().women


def _is_initial(part: str) -> bool:
    return len(part) == 2 and part[0].isupper() and part[1] == "."


def _shares_a_name(known: str, words: str) -> bool:
    return bool(set(known.casefold().split()) & set(words.casefold().split()))
