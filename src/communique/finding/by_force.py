"""What words of help or of yielding tell of those who fight, and is neither: their own tanks, captives freed by raiders."""

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.casting import VIOLENT, Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.dependents import with_conjuncts
from communique.finding.means import is_means
from communique.finding.nations import nations_of
from communique.finding.owners import owners
from communique.finding.verb_groups import with_particle
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_OF_CAPTIVES = ("RETREAT", "release")


def is_part_of_fighting(analysis: Analysis, grounding: Grounding, casting: Casting) -> bool:
    """Whether the deed is told only as part of how somebody fights."""
    return _is_by_own_arms(analysis, grounding, casting) or _is_freeing_by_force(analysis, casting)


def _is_by_own_arms(analysis: Analysis, grounding: Grounding, casting: Casting) -> bool:
    """ "troops [backed] by tanks": arms that no word says to be another's are those whom they back; not "by US jets"."""
    clause = clause_of(analysis, casting.trigger.token)
    is_backed = trigger_lemma(analysis, casting) in manner_words().backing and clause.passive
    backers = with_conjuncts(analysis, clause.subjects)
    return (
        is_backed
        and bool(backers)
        and all(_is_arms(analysis, i) for i in backers)
        and not any(_is_somebodys(analysis, grounding, i) for i in backers)
    )


def _is_arms(analysis: Analysis, i: int) -> bool:
    lemma = analysis.tokens[i].lemma
    return lemma in event_table().machines | manner_words().armour or is_means(analysis, i)


def _is_somebodys(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "[Qatari] jets", "[NATO] warplanes"; a country that only the report's scene gives them tells nothing."""
    mention = grounding.by_token.get(i)
    is_told = mention is not None and mention.basis != "context" and mention.actors[0].code
    return bool(is_told or nations_of(analysis, grounding, i) or owners(analysis, grounding, i))


def _is_freeing_by_force(analysis: Analysis, casting: Casting) -> bool:
    """ "stormed the jail, [freeing] six", "raided it to [free] them": who attacks yields nothing by it."""
    verb = casting.trigger.token
    token = analysis.tokens[verb]
    if (casting.event, casting.mode) != _OF_CAPTIVES or token.deprel not in {
        "advcl",
        "xcomp",
        "conj",
    }:
        return False
    above = with_particle(analysis, token.head)
    is_shared = not analysis.dependents(verb, "nsubj", "nsubjpass", "auxpass")
    return is_shared and event_table().verb_tells(above, VIOLENT)
