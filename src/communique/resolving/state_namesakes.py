"""Places that bear a state's name, told by their company: "Georgia and Florida" are both American."""

from collections.abc import Mapping

from communique.model.analysis import Analysis
from communique.model.world import ActorMention, PlaceMention

_PARTS = frozenset({"province", "city"})


def is_namesake_of_state(
    analysis: Analysis, mention: ActorMention, place_at: Mapping[int, PlaceMention]
) -> bool:
    """Whether a state's name stands for a province of another one, beside other places of that one."""
    own = place_at.get(mention.head)
    if own is None or own.place.resolution != "province" or mention.actors[0].kind != "state":
        return False
    country = own.place.country_code
    if country == mention.actors[0].code:
        return False
    beside = (place_at.get(i) for i in analysis.conjuncts(mention.head) if i != mention.head)
    return any(
        other.place.country_code == country and other.place.resolution in _PARTS
        for other in beside
        if other is not None
    )
