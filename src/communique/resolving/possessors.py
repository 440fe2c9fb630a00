"""What belonging to somebody says of a phrase's bearer: "its fighters", "his forces"."""

from communique.model.world import Actor

_FORCES = frozenset({"force", "forces"})
_OF_A_STATE = frozenset({None, "GOV", "MIL"})
_SAYING_LITTLE = frozenset({None, "UNK"})
_ORGANISED = frozenset({"body", "group"})
_ARMED = frozenset({"REB", "PRM", "CRM"})
_FIGHTERS = frozenset({"UAF", "REB", "MIL"})


def sector_under(owner: Actor, noun: str, sector: str | None) -> str | None:
    """A movement's fighters and members are of its sector; the forces of a state, or of its leader, are MIL."""
    if noun in _FORCES and owner.sector in _OF_A_STATE:
        return "MIL"
    says_little = sector in _SAYING_LITTLE and owner.kind in _ORGANISED
    bears_arms = owner.sector in _ARMED and sector in _SAYING_LITTLE | _FIGHTERS
    return owner.sector if says_little or bears_arms else sector
