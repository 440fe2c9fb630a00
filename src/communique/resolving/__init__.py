"""Who, where and when: from phrases to identities as of the report's date."""

from communique.codebook.coreference import pointing_words
from communique.codebook.cues import cue_words
from communique.codebook.home import home_words
from communique.codebook.instruments import instrument_table
from communique.codebook.places import place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Grounding
from communique.resolving.actors import ActorReader
from communique.resolving.home import at_home
from communique.resolving.role_words import role_words_of
from communique.resolving.time_rules import compile_rules
from communique.resolving.time_usage import usage_of
from communique.resolving.times import find_times
from communique.resolving.variants import variants_of

__all__ = ["make_ready", "resolve"]

_TABLES = (cue_words, home_words, instrument_table, place_words, pointing_words)


def make_ready(knowledge: Knowledge) -> None:
    """Read beforehand what is read once: tables of words, phrases of time, how known names are spelled."""
    for table in _TABLES:
        table()
    compile_rules()
    role_words_of(knowledge)
    variants_of(knowledge)


def resolve(analysis: Analysis, knowledge: Knowledge) -> Grounding:
    """Ground every phrase of the report that names an actor, a place or a time."""
    actors = ActorReader(analysis, knowledge)
    places, state_words = actors.places, actors.state_words()
    return Grounding.of(
        at_home(analysis, actors.read(), places, state_words, knowledge),
        places,
        find_times(analysis, usage_of(analysis.report, knowledge)),
        state_words,
    )
