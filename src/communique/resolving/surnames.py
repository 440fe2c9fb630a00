"""Whom a bare surname stands for: somebody named before, or one known to the readers of that day."""

from communique.codebook.coreference import pointing_words
from communique.knowledge.normalise import name_key
from communique.model.world import Actor, Identity, NameSense, RoleNoun
from communique.resolving.at_hand import AtHand
from communique.resolving.description import Description
from communique.resolving.known import under_words
from communique.resolving.names import NameMatch, is_called_last
from communique.resolving.titles import Titles

_FEW = 2  # states that have namesakes of one leader
_LONG = 10  # years at the head of a state after which a leader's name is known by itself
_SMALL_STATE = 1_000_000  # inhabitants: of fewer, news names the state before a bare surname


class Surnames:
    """Tells, for one report, whether a surname stands for a person of the knowledge."""

    def __init__(self, its: AtHand, titles: Titles) -> None:
        self._its = its
        self._titles = titles

    def likeliest_first(self, name: NameMatch) -> tuple[NameSense, ...]:
        """Of namesakes, first the one whose surname comes last and whose country the report names.

        Anything but a surname keeps its place before the surnames, but for that of somebody named in
        full before: "Sadr" is then no acronym of the Sahrawi republic.
        """
        words = self._its.analysis.text(name.first, name.last)

        def likelihood(sense: NameSense) -> tuple[bool, bool, bool, bool, bool]:
            identity = sense.identity
            if sense.name_kind != "surname":
                return self._full_name(identity, name)
            is_new = self._named_in_full(identity) is None
            return (
                is_new,
                True,
                not is_called_last(identity, words),
                not self._is_spoken_of(identity),
                not self._its.offices.is_remembered(identity),
            )

        if len(name.senses) == 1:
            return name.senses
        return tuple(sorted(name.senses, key=likelihood))

    def _full_name(
        self, identity: Identity, name: NameMatch
    ) -> tuple[bool, bool, bool, bool, bool]:
        """ "King Abdullah" has two bearers: the one in office that day, whose land stands beside the name."""
        if identity.kind != "person":
            return True, False, False, False, False
        owners, head = self._its.describer.owners, name.last - 1
        beside = owners.before_or_after(self._its.describer.start(head), head)
        return (
            True,
            not self._its.offices.is_in_office(identity),
            identity.code not in {owner.code for owner in beside},
            not self._is_spoken_of(identity),
            False,
        )

    def bearer(self, identity: Identity, name: NameMatch, head: int) -> Actor | None:
        """A bare surname is somebody the report has named, or one who held office that day."""
        words = self._its.analysis.text(name.first, name.last)
        named_before = self._its.discourse.named(words) or self._named_in_full(identity)
        if not self._may_be_called(identity, name) or self._titles.name_a_thing(name):
            return None
        if named_before:
            return under_words(named_before, words)
        if self._its.describer.given_names.are_others_elsewhere(name, identity):
            return None
        title = self._titles.before(name, head)
        if title.role is None and _is_given_name(words) and not self._is_spoken_of(identity):
            return None
        if self._its.offices.is_in_office(identity) and self._its.offices.fits(identity, title):
            # Few are called by a name that stands inside theirs, unless their country is spoken of.
            may_be_abroad = title.role or not self._its.offices.is_known_at_home(identity)
            is_called = bool(may_be_abroad) and is_called_last(identity, words)
            is_called = is_called or self._is_spoken_of(identity)
            return self._its.offices.person(identity, words, title) if is_called else None
        if self._may_mean_leader(identity, name, title):
            return self._its.offices.person(identity, words, title)
        if self._is_introduced(identity, name, title):
            return self._its.offices.person(identity, words, title)
        return None

    def _named_in_full(self, identity: Identity) -> Actor | None:
        """The same person earlier in the report: "Sadr" after "Moqtada al-Sadr"."""
        persons = (actor for _, actor in reversed(self._its.discourse.persons))
        return next((a for a in persons if a.identifier_id == identity.identifier_id), None)

    def _is_introduced(self, identity: Identity, name: NameMatch, title: Description) -> bool:
        """ "Sen. Lee", "Mr. Lee": nobody else of the surname may be meant, and the country is spoken of."""
        before = self._its.analysis.tokens[max(name.first - 1, 0)].text.casefold()
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
        offices = self._its.offices
        return offices.is_introduced(identity, title) or (
            offices.is_in_office(identity) and offices.fits(identity, title)
        )

    def _is_at_home(self, identity: Identity, title: Description) -> bool:
        """Whether the title names the person's country, or the report speaks of it, or of none."""
        told = {owner.code for owner in title.of if owner.kind == "state"}
        if told:
            return identity.code in told
        return self._is_spoken_of(identity) or not self._its.describer.owners.spoken_of

    def _may_mean_leader(self, identity: Identity, name: NameMatch, title: Description) -> bool:
        """Whether a surname, out of office or in a report without a date, still means a leader.

        Under a title that was theirs, or where their country is spoken of ("Obama" in 2018, in a
        report on the United States); without a date, also where no other known leader is called so,
        and few others are: "Gonzalez" may be anybody.
        """
        words = self._its.analysis.text(name.first, name.last)
        if not is_called_last(identity, words):
            return False
        if title.of and identity.code not in {owner.code for owner in title.of}:
            return False
        if title.role and title.role.roles:
            return self._has_led(identity, name, title.role)
        if not self._its.offices.is_remembered(identity):
            return False
        owners = self._its.describer.owners
        if self._is_spoken_of(identity) or identity.code in owners.states_of_bodies:
            return True
        if self._its.offices.is_dated or name_key(words) in pointing_words().common_surnames:
            return False
        return self._is_foremost(identity, name) and not self._is_of_small_state(identity)

    def _is_of_small_state(self, identity: Identity) -> bool:
        """Whether reports abroad name the person's state first: few "Thompsons" are Barbados's prime minister."""
        state = self._its.knowledge.state(identity.code or "")
        places = self._its.knowledge.places(state.identifier_text) if state else ()
        people = (self._its.knowledge.population(place.geonameid or "0") for place in places[:1])
        return any(number < _SMALL_STATE for number in people)

    def _is_foremost(self, identity: Identity, name: NameMatch) -> bool:
        """Whether the few others so called have led other states for less than half as long.

        "Castro" is Cuba's; of the many called Smith nobody is. Beside namesakes of other states, even
        such as never led one, only who has led for long needs no word more.
        """
        words = self._its.analysis.text(name.first, name.last)
        called = [s.identity for s in name.senses if is_called_last(s.identity, words)]
        others = [person for person in called if person.code != identity.code]
        if len({person.code for person in others}) > _FEW:
            return False
        years = max(map(self._its.offices.years_led, others), default=0)
        own = self._its.offices.years_led(identity)
        return 2 * years < own and (not others or own >= _LONG)

    def _has_led(self, identity: Identity, name: NameMatch, role: RoleNoun) -> bool:
        """Whether the person led a state under a title: lately, one spoken of, or nobody else so called did."""
        if not self._its.offices.has_led(identity, role):
            return False
        if self._its.offices.is_remembered(identity) or self._is_spoken_of(identity):
            return True
        led = (s.identity for s in name.senses if self._its.offices.has_led(s.identity, role))
        return {person.code for person in led} == {identity.code}

    def _is_spoken_of(self, identity: Identity) -> bool:
        return self._its.describer.owners.speaks_of(identity.code)

    def _may_be_called(self, identity: Identity, name: NameMatch) -> bool:
        """Whether the given names before a surname, if there are any, are this person's, and its "Ms" fits."""
        if self._is_misaddressed(identity, name.first):
            return False
        return not self._its.describer.given_names.are_others(name, identity)

    def _is_misaddressed(self, identity: Identity, surname: int) -> bool:
        """ "[Ms] Keita" is no Modibo Keita."""
        words, before = pointing_words(), self._its.analysis.tokens[max(surname - 1, 0)]
        address = before.text.casefold().rstrip(".")
        if address not in words.honorifics:
            return False
        given = identity.identifier_text.casefold().partition(" ")[0]
        is_woman, is_man = given in words.women, given in words.men
        return (address in words.feminine and is_man) or (address in words.masculine and is_woman)


def _is_given_name(words: str) -> bool:
    """ "Jonathan", "Anthony": without a word on the bearer anybody may be called so."""
    return words.casefold() in pointing_words().men | pointing_words().women
