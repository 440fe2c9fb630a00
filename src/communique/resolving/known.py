"""Actors made of what is known: an identity, the holder of an office, an outlet, one named before."""

from dataclasses import replace

from communique.model.world import Actor, Holding, Identity, Outlet, sector_of_office


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
    """The holder of an office, under its country; who leads a group or court is of its sector."""
    actor = known_actor(holding.holder, words, sector=_sector_of(holding))
    return replace(actor, office=holding.title)


def _sector_of(holding: Holding) -> str:
    """That of the role (legislators are LEG), else the body's: the CIA's director is SPY."""
    return sector_of_office(holding.role, holding.title) or holding.holder.sector or "GOV"


def outlet_actor(outlet: Outlet, words: str) -> Actor:
    """A newspaper or broadcaster, known by its name."""
    return Actor(
        code=outlet.country,
        kind="body",
        sector="JRN",
        entity_text=words,
        identifier_id="outlet:" + "-".join(outlet.name.casefold().split()),
        identifier_text=outlet.name,
    )


def under_words(actor: Actor, words: str) -> Actor:
    """The same actor under the words of another mention."""
    return replace(actor, entity_text=words)
