"""Wars that are named after the land they are fought in, and are nobody's deed."""

from communique.finding.participants import Party
from communique.model.analysis import Analysis

_WARS = frozenset({"war", "conflict"})


def besides_lands_at_war(
    analysis: Analysis, deeds: tuple[int, ...], doers: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "Yemen's war has killed thousands" tells where it is fought; "Yemen's war on Oman" is Yemen's doing."""
    is_war = all(
        analysis.tokens[i].lemma in _WARS and not analysis.dependents(i, "prep") for i in deeds
    )
    return tuple(party for party in doers if not (deeds and is_war and _is_land(party)))


def _is_land(party: Party) -> bool:
    return all(actor.kind in {"state", "unresolved"} for actor in party.actors)
