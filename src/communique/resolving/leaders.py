"""The state or movement that a leader's name tells: "the Thatcher government", "Savimbi's forces"."""

from collections.abc import Iterable

from communique.codebook.coreference import pointing_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import LEADING, Identity
from communique.resolving.given_names import GivenNames
from communique.resolving.names import NameMatch, is_called_last
from communique.resolving.owners import Owners
from communique.resolving.phrases import preposition_objects

_GREAT = 500_000  # inhabitants


class Leaders:
    """Reads, in one report, which state the leaders whom a phrase names govern or have governed."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, owners: Owners, given: GivenNames
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._owners = owners
        self._given = given

    def country(self, first: int, role_first: int, head: int) -> tuple[Identity, ...]:
        """ "the Thatcher government", "relatives of Putin": the state whose office the person held.

        Who holds office on the report's day goes first; then who led a state before, for "the Thatcher
        government" is Britain's for good. The words of the role itself, from `role_first` on, name
        nobody: "the Green Party" is not Hamilton Green's.
        """
        for i in (*range(first, role_first), *preposition_objects(self._analysis, head, "of")):
            name = self._owners.name_at.get(i)
            if name and self._is_in_longer_name(name, role_first):
                continue
            state = name and self._governed_by(name)
            if state:
                return (state,)
        return ()

    def _governed_by(self, name: NameMatch) -> Identity | None:
        """The state that the one so called governs on the report's day, else has governed."""
        people = [sense.identity for sense in name.senses if sense.identity.kind == "person"]
        if len(people) < len(name.senses) or self._is_great_town(name):
            return None
        if self._knowledge.outlet(self._words_of(name)):
            return None
        people = [person for person in people if not self._is_another(name, person)]
        if self._is_given_name(name) and not any(self._owners.speaks_of(p.code) for p in people):
            return None
        on = self._analysis.report.published
        # "Obama" is no Francisco Pascual Obama Asue, as long as another's name ends so.
        called = [person for person in people if is_called_last(person, self._words_of(name))]
        people = called or people
        bodies = self._held(people, on) or self._led_before(people, on)
        return self._owner(bodies.pop()) if len(bodies) == 1 else None

    def _owner(self, body: str) -> Identity | None:
        """The state, or the movement, of which an office is: "Savimbi's forces" are UNITA's."""
        return self._knowledge.state(body) or self._knowledge.identity(f"group:{body}")

    def _is_in_longer_name(self, name: NameMatch, role_first: int) -> bool:
        """ "the [Fox] News Channel", "the [Howard] University staff", "[Khan]-Yunis": it goes on before the role."""
        behind = self._analysis.tokens[name.last : role_first]
        is_joined = len(behind) > 1 and behind[0].text == "-" and behind[1].text[0].isupper()
        return bool(behind) and (is_joined or behind[0].upos == "PROPN")

    def _is_another(self, name: NameMatch, person: Identity) -> bool:
        given = self._given
        return given.are_others(name, person) or given.are_others_elsewhere(name, person)

    def _is_given_name(self, name: NameMatch) -> bool:
        """ "The Christian Democrats" are not of a President Christian's country."""
        words = self._words_of(name).casefold()
        return words in pointing_words().men or words in pointing_words().women

    def _is_great_town(self, name: NameMatch) -> bool:
        """ "The Lagos police" are no police of President Lagos of Chile's."""
        places = self._knowledge.places(self._words_of(name))
        return bool(places) and self._knowledge.population(places[0].geonameid or "0") >= _GREAT

    def _held(self, people: Iterable[Identity], on: str | None) -> set[str]:
        """The states and bodies that the people held offices of on a day."""
        if on is None:
            return set()
        offices = (self._knowledge.offices(person.identifier_id, on) for person in people)
        return {holding.body for held in offices for holding in held}

    def _led_before(self, people: Iterable[Identity], on: str | None) -> set[str]:
        """The state that was led last by one of the people, if it is spoken of or the only one."""
        held = [
            holding
            for person in people
            for holding in self._knowledge.offices(person.identifier_id)
            if holding.role in LEADING and (on is None or (holding.since or "") <= on)
        ]
        here = [holding for holding in held if holding.body in self._owners.spoken_of]
        last = max(here or held, key=lambda holding: holding.since or "", default=None)
        return {last.body} if last else set()

    def _words_of(self, name: NameMatch) -> str:
        return self._analysis.text(name.first, name.last)
