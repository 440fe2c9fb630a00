"""Which of the parties that a frame links remain: nobody's cover, no foe, no land of those who deal with each other."""

from dataclasses import replace

from communique.codebook.events import event_table
from communique.codebook.sizes import counting_words
from communique.finding.binding import meant_by_pronouns, owners_meant
from communique.finding.casting import RECIPROCAL, VIOLENT, Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.means import are_nobodys
from communique.finding.participants import (
    Party,
)
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_DEALINGS = frozenset({"AGREE", "COOPERATE"})
_MEASURES = frozenset({"SANCTION"})
FRIENDLY = frozenset({"AGREE", "COOPERATE"})


def but_foes(analysis: Analysis, casting: Casting, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "agreed to work together against [Togo]": who is to be opposed gets no promise."""
    links = (
        i
        for i in analysis.subtree(casting.anchor)
        if analysis.tokens[i].lemma == "against"
        # "agreed on sanctions against Togo": on whom the measure falls
        and not event_table().noun_tells(analysis.tokens[analysis.tokens[i].head].lemma, _MEASURES)
    )
    foes = {i for link in links for i in analysis.subtree(link)}
    return tuple(p for p in parties if foes.isdisjoint(analysis.tokens_in(p.span)))


def is_own_cover(analysis: Analysis, grounding: Grounding, casting: Casting) -> bool:
    """ "troops backed by [helicopters]": of nobody else, as far as the words tell."""
    if casting.event != "SUPPORT" or casting.trigger.form != "verb":
        return False
    return are_nobodys(analysis, grounding, clause_of(analysis, casting.anchor).subjects)


def is_between_its_parties(analysis: Analysis, casting: Casting) -> bool:
    """ "agreed to a deal", "fought a battle": what several do with each other, wherever they do it."""
    is_fight = trigger_lemma(analysis, casting) in counting_words().fighting
    return casting.event in _DEALINGS or (casting.event in VIOLENT and is_fight)


def with_others(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """The casting with whom an object pronoun means, where nobody else is a recipient."""
    is_verb = casting.trigger.form == "verb" and casting.event not in RECIPROCAL
    if casting.recipients:
        others = owners_meant(analysis, grounding, casting.recipients, casting.actors)
        return replace(casting, recipients=others)
    if not is_verb:
        return casting
    others = meant_by_pronouns(analysis, grounding, casting.anchor, casting.actors)
    return replace(casting, recipients=others)
