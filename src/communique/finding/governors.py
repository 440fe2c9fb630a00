"""What a word says of the reality of its complement: "failed to [attack]", "the possibility of an [attack]"."""

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.reality import Openness, reality_words
from communique.finding.asserting import (
    is_demanded,
    is_done,
    is_own_plan,
    is_purpose,
    is_served,
    is_to_be,
    serves_an_act,
)
from communique.finding.carrying import is_meeting_over
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.manners import is_charge, is_manner, is_undone_twice
from communique.finding.reality import Reality
from communique.finding.verb_groups import is_infinitive, with_particle
from communique.model.analysis import Analysis

_ABOUT, _AT, _AGAINST = frozenset({"on", "about"}), frozenset({"at"}), frozenset({"against"})
_SAID = frozenset({"ACCUSE", "REQUEST", "AGREE"})
_SPEAKING = frozenset({"CONSULT", "AGREE", "SUPPORT"})
_ADVERBIAL = frozenset({"ADV", "PART"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "nsubjpass", "relcl"})


def note_link(analysis: Analysis, trigger: int, lower: int, above: int, reality: Reality) -> None:
    """What the word above does to the reality of what hangs on it."""
    link = analysis.tokens[lower].deprel
    if is_purpose(analysis, lower):
        reality.purpose |= not is_served(analysis, lower) and not is_own_plan(analysis, above)
        reality.governed |= serves_an_act(analysis, above) or is_manner(analysis, above, "advcl")
    reality.governed |= _is_aim(analysis, trigger, lower, above)
    reality.governed |= _is_matter(analysis, trigger, lower, above)
    # "warned Togo against [attacking]", "voted against [leaving]": what is not done yet
    reality.hypothetical |= _is_gerund_behind(analysis, trigger, lower, _AGAINST)
    reality.future |= is_to_be(analysis, lower)
    reality.governed |= is_demanded(analysis, lower)
    if is_undone_by_preposition(analysis, above) or _is_passed_over(analysis, lower):
        reality.negation = True
    elif link in _COMPLEMENTS or link == "prep" or _is_gerund_taken(analysis, lower, above):
        _note_governor(analysis, trigger, lower, above, reality)


def _is_gerund_taken(analysis: Analysis, lower: int, above: int) -> bool:
    """ "ruled out [sending] troops": what parsers take for a manner, right behind the verb that takes it."""
    token, before = analysis.tokens[lower], lower - 1
    is_next = before == above or before in analysis.dependents(above, "prt")
    return token.deprel == "advcl" and token.tag == "VBG" and is_next


def _is_aim(analysis: Analysis, trigger: int, lower: int, above: int) -> bool:
    """ "a visit aimed at [mending] ties": what a deed is to bring about is part of it."""
    is_aimed = analysis.tokens[above].lemma in manner_words().designing
    return is_aimed and _is_gerund_behind(analysis, trigger, lower, _AT)


def _is_matter(analysis: Analysis, trigger: int, lower: int, above: int) -> bool:
    """ "talks on [halting] exports": what is only spoken of."""
    is_talk = event_table().noun_tells(analysis.tokens[above].lemma, _SPEAKING)
    return is_talk and _is_gerund_behind(analysis, trigger, lower, _ABOUT)


def _is_gerund_behind(
    analysis: Analysis, trigger: int, lower: int, prepositions: frozenset[str]
) -> bool:
    told = analysis.tokens[trigger]
    is_link = analysis.tokens[lower].lemma in prepositions
    return is_link and (told.deprel, told.head) == ("pcomp", lower)


def _note_governor(
    analysis: Analysis, trigger: int, lower: int, above: int, reality: Reality
) -> None:
    """ "failed to [attack]", "fear an [attack]", "the possibility of an [attack]", "unable to [attack]" """
    if _is_answered(analysis, trigger, lower, above) or is_meeting_over(analysis, trigger, above):
        return
    if _is_attempt_on_life(analysis, lower, above):
        return
    openness = _openness(analysis, lower, above)
    link = analysis.tokens[lower].deprel
    if openness == "undone":
        reality.negation = not is_undone_twice(analysis, above)
    elif is_undone_twice(analysis, above):
        return
    elif openness and (link != "dobj" or not is_presupposed(analysis, trigger, above)):
        reality.hypothetical |= openness == "possible"
        reality.future |= openness == "future"
    elif is_manner(analysis, above, link) or is_charge(analysis, lower, above):
        reality.governed = True


def _is_attempt_on_life(analysis: Analysis, lower: int, above: int) -> bool:
    """ "tried to [poison] him", "attempted to [assassinate] the premier": the attempt is an assault (CAMEO 185)."""
    is_murder = analysis.tokens[lower].lemma in reality_words().murdering
    is_tried = analysis.tokens[above].lemma in reality_words().attempting
    return is_murder and is_tried and is_done(analysis, above)


def _openness(analysis: Analysis, lower: int, above: int) -> Openness | None:
    """What the word above says of the complement that the lower token heads or leads to."""
    words, token, link = reality_words(), analysis.tokens[above], analysis.tokens[lower]
    if token.lemma in words.implied and is_done(analysis, above):
        return None
    if _is_obliged(analysis, lower, above) or _is_fought_for(analysis, lower, above):
        return "possible"
    if _is_entitled(analysis, lower, above):
        return "possible"
    if token.lemma in words.entrusting and link.lemma == "with":
        return "future"
    if token.lemma in words.near and analysis.dependents(lower, "pcomp"):
        return "future" if token.upos in {"ADJ", "ADV"} and link.lemma == "to" else None
    if token.upos == "VERB":
        lists = words.verbs
        is_complement = link.deprel != "prep" or link.lemma in {"from", "of", "to"}
    elif token.lemma in words.occasions and link.lemma == "of":
        return "possible" if analysis.tokens[token.head].lemma == "in" else None
    elif token.upos == "NOUN":
        lists = words.nouns
        is_complement = link.deprel in {"acl", "relcl", "ccomp"} or link.lemma in words.on_a_noun
    elif token.upos == "ADJ":
        lists = words.adjectives
        is_complement = link.deprel in {"xcomp", "ccomp"} or link.lemma in {"of", "about", "to"}
    else:
        return None
    if not is_complement:
        return None
    order: tuple[Openness, ...] = ("undone", "possible", "future")
    said = {
        token.lemma,
        *(f"{token.lemma}_{tail}" for tail in lemmas_of(analysis, above, "prt", "advmod")),
    }
    return next((openness for openness in order if said & lists[openness]), None)


def _is_obliged(analysis: Analysis, lower: int, above: int) -> bool:
    """ "has to [leave]"; who "had to leave" left, and "had them jailed" is no duty."""
    is_duty = analysis.tokens[above].lemma == "have" and is_infinitive(analysis, lower)
    is_complement = analysis.tokens[lower].deprel == "xcomp"
    return is_duty and is_complement and not is_done(analysis, above)


def _is_entitled(analysis: Analysis, lower: int, above: int) -> bool:
    """ "the right to [dismiss] him", "gave it the power to [expel] them": what may be done; who used it did it."""
    noun = analysis.tokens[above]
    is_told = analysis.tokens[lower].deprel in {"acl", "relcl"} and is_infinitive(analysis, lower)
    if not is_told or noun.lemma not in reality_words().entitling or noun.upos != "NOUN":
        return False
    return analysis.tokens[noun.head].lemma not in reality_words().exercised


def _is_fought_for(analysis: Analysis, lower: int, above: int) -> bool:
    """ "fighting to [oust] the president": the aim of a fight is open, however long it lasts."""
    is_fight = analysis.tokens[above].lemma in reality_words().struggling
    return is_fight and is_infinitive(analysis, lower)


def _is_answered(analysis: Analysis, trigger: int, lower: int, above: int) -> bool:
    """ "rejected an accusation by Togo", "[Mali]'s demand was turned down": what somebody has said is said."""
    lemma = analysis.tokens[trigger].lemma
    if trigger != lower or not event_table().noun_tells(lemma, _SAID):
        return False
    is_somebodys = bool(
        analysis.dependents(trigger, "poss")
        or objects_of_prepositions(analysis, trigger, frozenset({"by", "from"}))
        or analysis.dependents(trigger, "amod", "compound")
    )
    is_answer = event_table().verb_tells(with_particle(analysis, above), {"REJECT"})
    return is_somebodys and is_answer and analysis.tokens[lower].deprel in {"dobj", "nsubjpass"}


def is_presupposed(analysis: Analysis, trigger: int, above: int) -> bool:
    """Whether a deed is known whatever becomes of the verb over it ("did not condemn [the] attack").

    A verb that carries the deed, tells of its happening or undoes it speaks of the deed itself.
    """
    token, table = analysis.tokens[trigger], event_table()
    if token.upos not in {"NOUN", "PROPN"} or analysis.tokens[above].upos != "VERB":
        return False
    is_definite = bool(lemmas_of(analysis, trigger, "det") & reality_words().definite)
    if not is_definite and not analysis.dependents(trigger, "poss"):
        return False
    lemma = analysis.tokens[above].lemma
    tails = lemmas_of(analysis, above, "prt", "prep", "dobj")
    words = {lemma, *(f"{lemma}_{tail}" for tail in tails)}
    # "the raid will give hope": what the deed itself does carries nothing
    if token.deprel == "nsubj":
        return words.isdisjoint(table.happening)
    speaking = table.carrying | table.happening | reality_words().verbs["undone"]
    return words.isdisjoint(speaking)


def is_undone_by_preposition(analysis: Analysis, i: int) -> bool:
    """ "[without] signing", "instead [of] attacking", "short [of] a war" """
    token, words = analysis.tokens[i], reality_words().undoing_prepositions
    if token.deprel not in {"prep", "pcomp"} or token.upos not in {"ADP", "SCONJ"}:
        return False
    with_it = {token.lemma, analysis.tokens[token.head].lemma, *lemmas_of(analysis, i, "advmod")}
    return not words.isdisjoint(with_it)


def _is_passed_over(analysis: Analysis, i: int) -> bool:
    """ "withdrew rather than [attack]", "rather than [attack], it withdrew" """
    token = analysis.tokens[i]
    if token.deprel == "advcl":
        marks = [k for k in analysis.dependents(i, "mark") if analysis.tokens[k].lemma == "than"]
        return any(analysis.tokens[k - 1].lemma == "rather" for k in marks if k)
    if token.deprel not in {"conj", "pcomp"}:
        return False
    # parsers hang "than" on whatever stands before it: "stay silent rather than openly [blame] Chad"
    between = next((t for t in reversed(analysis.tokens[:i]) if t.upos not in _ADVERBIAL), None)
    than = between.i if between is not None and between.lemma == "than" else 0
    if than and analysis.tokens[than - 1].lemma == "rather":
        return True
    return any(
        token.head < cc < i and "rather" in lemmas_of(analysis, cc, "advmod")
        for cc in analysis.dependents(token.head, "cc")
    )
