"""Who, where and when: from phrases to identities as of the report's date."""

from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Grounding
from communique.resolving.actors import ActorReader
from communique.resolving.home import at_home
from communique.resolving.places import find_places
from communique.resolving.time_usage import usage_of
from communique.resolving.times import find_times

__all__ = ["resolve"]


def resolve(analysis: Analysis, knowledge: Knowledge) -> Grounding:
    """Ground every phrase of the report that names an actor, a place or a time."""
    actors = ActorReader(analysis, knowledge)
    places = find_places(analysis, knowledge)
    return Grounding.of(
        at_home(analysis, actors.read(), places, knowledge),
        places,
        find_times(analysis, usage_of(analysis.report, knowledge)),
        actors.state_words(),
    )
