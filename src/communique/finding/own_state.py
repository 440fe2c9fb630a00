"""Who speaks for a state has others in mind: beside them, neither its name nor its things are meant."""

from collections.abc import Iterable

from communique.finding.participants import Party, actors_of, codes_of
from communique.model.world import Actor

_FOR_THE_STATE = frozenset({None, "GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
# What a state does within itself, and to its own people.
_WITHIN = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "CONSULT", "REQUEST"})
# What nobody says to himself, gives to himself or takes from himself.
_TO_OTHERS = frozenset({"THREATEN", "REJECT", "AGREE", "AID", "SANCTION", "COOPERATE"})


def beyond_own_state(
    event: str, recipients: tuple[Party, ...], doers: Iterable[Party]
) -> tuple[Party, ...]:
    """ "A Togolese minister faulted the trade between Togo and [Mali]", "Togo vowed to pull Togo out of it"."""
    if event in _WITHIN:
        return recipients
    own = {actor.code for actor in actors_of(doers) if actor.sector in _FOR_THE_STATE} - {None}
    others = tuple(party for party in recipients if not all(_is_of(a, own) for a in party.actors))
    return others if event in _TO_OTHERS or codes_of(others) - {None} else recipients


def _is_of(actor: Actor, own: set[str | None]) -> bool:
    """A state, or a thing of it, that the doers speak for; its people and bodies are others."""
    is_bare = actor.kind in {"state", "unresolved"} and actor.sector is None
    return is_bare and actor.code in own
