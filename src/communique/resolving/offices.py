"""Who held which office on the report's date; without a date nobody is known to hold any."""

from collections.abc import Iterable
from dataclasses import replace

from communique.knowledge import Knowledge
from communique.model.world import Actor, Holding, Identity, Role
from communique.resolving.description import Description


class Offices:
    """The dated offices as one report sees them."""

    def __init__(self, knowledge: Knowledge, on: str | None) -> None:
        self._knowledge = knowledge
        self._on = on

    def is_in_office(self, identity: Identity) -> bool:
        """Whether the person held any office that day."""
        return bool(self._on and self._knowledge.offices(identity.identifier_id, self._on))

    def person(self, identity: Identity, words: str) -> Actor:
        """A known person as of that day: in office, or one of the former officials (ELI)."""
        held = self._knowledge.offices(identity.identifier_id, self._on) if self._on else ()
        if held:
            return as_holder(held[0], words)
        return known_actor(identity, words, sector="ELI" if self._on else identity.sector)

    def holders(self, description: Description) -> tuple[Holding, ...]:
        """Who held the described office of each state or body that the phrase names."""
        if description.role is None or not description.role.roles or not description.holder:
            return ()
        found = (self.holder(owner, description.role.roles) for owner in description.of)
        return tuple(holding for holding in found if holding)

    def holder(self, owner: Identity, roles: Iterable[Role]) -> Holding | None:
        """The only holder that day of the first of the roles that anybody holds."""
        if self._on is None:
            return None
        body = owner.code if owner.kind == "state" and owner.code else owner.identifier_id
        for role in roles:
            held = self._knowledge.holders(body, role, self._on)
            if len(held) == 1:
                return held[0]
        return None


def known_actor(identity: Identity, words: str, *, sector: str | None) -> Actor:
    """An identity of the knowledge under the words of a mention."""
    return Actor(
        code=identity.code,
        kind=identity.kind,
        sector=sector,
        entity_text=words,
        identifier_id=identity.identifier_id,
        identifier_text=identity.identifier_text,
    )


def as_holder(holding: Holding, words: str) -> Actor:
    """The holder of an office, under the country that the office is of."""
    actor = known_actor(holding.holder, words, sector="GOV")
    is_state = len(holding.body) == 3 and holding.body.isupper()
    return replace(
        actor, code=holding.body if is_state else holding.holder.code, office=holding.title
    )


def under_words(actor: Actor, words: str) -> Actor:
    """The same actor under the words of another mention."""
    return replace(actor, entity_text=words)
