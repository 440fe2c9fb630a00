"""Deaths that nobody is to blame for by what is told: the bus plunged, the ferry sank, the airliner came down."""

from communique.codebook.events import event_table
from communique.codebook.figures import figure_words
from communique.finding.casting import VIOLENT, Casting, sentence_of
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of
from communique.finding.verb_groups import is_infinitive, with_particle
from communique.model.analysis import Analysis

# Modes told by craft, which crash by themselves, too; "club" is mostly one for football.
_HARMLESS = frozenset({"aerial", "drone", "primitive"})


def is_accident(analysis: Analysis, casting: Casting) -> bool:
    """ "the bus plunged into a river, [killing] six", "six were [killed] when a ferry sank" """
    verb = casting.trigger.token
    if casting.event not in VIOLENT or casting.trigger.form != "verb":
        return False
    if _is_of_a_drunk_driver(analysis, casting):
        return True
    if not _is_outcome_of_a_wreck(analysis, verb):
        moments = (i for i in analysis.dependents(verb, "advcl") if not is_infinitive(analysis, i))
        if casting.actors or not any(_is_wreck(analysis, i) for i in moments):
            return False
    by_means = event_table().mode_by_means
    told = {analysis.tokens[i].lemma for i in sentence_of(analysis, casting)}
    return {by_means[lemma] for lemma in told & by_means.keys()} <= _HARMLESS


def _is_of_a_drunk_driver(analysis: Analysis, casting: Casting) -> bool:
    """ "A [drunken driver] struck her": reckless, and no attack."""
    words = figure_words()
    drivers = (
        i for i in sentence_of(analysis, casting) if analysis.tokens[i].lemma in words.drivers
    )
    return any(words.drunk & lemmas_of(analysis, i, "amod", "compound") for i in drivers)


def _is_outcome_of_a_wreck(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    return token.tag == "VBG" and _is_wreck(analysis, token.head)


def _is_wreck(analysis: Analysis, verb: int) -> bool:
    """ "the bus [plunged]", but not "rebels [toppled] it" nor "the talks [collapsed]" """
    words = figure_words()
    if with_particle(analysis, verb) not in words.accidents or analysis.dependents(verb, "dobj"):
        return False
    clause = clause_of(analysis, verb)
    movers = clause.objects if clause.passive else clause.subjects
    return any(analysis.tokens[i].lemma in words.wrecked for i in movers)
