"""Done, planned, demanded, denied: PLOVER's auxiliary modes of an event, read from its surroundings."""

from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.codebook.prepositions import prepositions
from communique.codebook.reality import reality_words
from communique.finding.asserting import (
    copula_over,
    is_ahead,
    is_asked,
    is_asserted,
    is_awaited,
    is_felt,
    is_performed,
    is_price,
    is_told_of,
)
from communique.finding.control import clause_above
from communique.finding.dependents import lemmas_of
from communique.finding.governors import is_presupposed, is_undone_by_preposition, note_link
from communique.finding.hedges import is_nobody, note_words
from communique.finding.manners import is_undone_twice
from communique.finding.reality import Reality
from communique.finding.verb_groups import is_finite, is_infinitive
from communique.model.analysis import Analysis

_INHERITING = frozenset(
    {"dobj", "pobj", "prep", "pcomp", "xcomp", "nsubjpass", "nsubj", "attr", "acomp", "agent"}
)


def read_reality(analysis: Analysis, trigger: int) -> Reality:
    """Climb from the trigger to the clause that asserts it, gathering what it passes."""
    if is_told_of(analysis, trigger) or is_performed(analysis, trigger):
        return Reality()
    reality = Reality(governed=is_felt(analysis, trigger), future=is_ahead(analysis, trigger))
    note_words(analysis, trigger, reality)
    current, inherits, is_known = trigger, True, False
    while (above := _over(analysis, current)) != current:
        if is_asserted(analysis, current):
            _note_time(analysis, current, reality)
            if analysis.tokens[current].deprel != "advcl":
                _note_nobody(analysis, current, reality)
            break
        if not _is_set_apart(analysis, current):
            _note_link(analysis, trigger, (current, above), reality, is_known=is_known)
        if reality.governed or is_undone_by_preposition(analysis, above):
            break
        if _is_set_apart(analysis, current):
            reality.future |= _words_at(analysis, above).future
            break
        if analysis.tokens[above].upos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            inherits = inherits and _shares_modality(analysis, current)
            is_known = is_known or is_presupposed(analysis, trigger, above)
            if inherits and not is_known:
                _note_above(analysis, current, above, reality)
        current = above
    else:
        reality.hypothetical |= is_asked(analysis, current)
    return reality


def _note_link(
    analysis: Analysis, trigger: int, link: tuple[int, int], reality: Reality, *, is_known: bool
) -> None:
    """ "failed to condemn [the] raid": of a known deed the verbs above tell no more than whether it is wanted."""
    noted = replace(reality) if is_known else reality
    note_link(analysis, trigger, *link, noted)
    reality.governed = noted.governed


def _over(analysis: Analysis, i: int) -> int:
    """The word above, of a finite verb no infinite one: "accused Togo of lying and [expelled] its envoy"."""
    head = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "conj" or is_finite(analysis, head):
        return head
    above = clause_above(analysis, i)
    return head if above is None else above


def _note_time(analysis: Analysis, clause: int, reality: Reality) -> None:
    """What is told of may be yet to come, though its clause leaves that to the one above it."""
    reality.future |= is_awaited(analysis, clause)
    reality.governed |= is_price(analysis, clause)
    copula = copula_over(analysis, clause) if analysis.tokens[clause].deprel == "acl" else None
    if copula is not None:
        reality.future |= _words_at(analysis, copula).future


def _note_above(analysis: Analysis, lower: int, above: int, reality: Reality) -> None:
    """What stands with a word over the trigger; "not" denies "reluctant", not what one is reluctant to do."""
    before = reality.negation
    note_words(analysis, above, reality)
    is_undone = is_undone_twice(analysis, above) or is_undone_twice(analysis, lower)
    if is_undone or _has_an_object_of_its_own(analysis, lower, above):
        reality.negation = before


def _has_an_object_of_its_own(analysis: Analysis, lower: int, above: int) -> bool:
    """ "caused no deaths but [injured] ten": what the first verb is not done to tells nothing of the next."""
    if analysis.tokens[lower].deprel != "conj" or analysis.dependents(above, "neg"):
        return False
    return any(is_nobody(analysis, thing) for thing in analysis.dependents(above, "dobj"))


def _is_set_apart(analysis: Analysis, i: int) -> bool:
    """ "did not resign despite the attack", "On a visit to Chad, he ruled it out": what is not denied with it."""
    token = analysis.tokens[i]
    if token.deprel != "prep":
        return False
    is_before = i < token.head and token.lemma in prepositions().occasions
    return is_before or token.lemma in reality_words().prepositions_apart


def _note_nobody(analysis: Analysis, clause: int, reality: Reality) -> None:
    """What is told of nobody did not happen: "no state that attacked", "did not sign a pact ending it"."""
    noun = analysis.tokens[clause].head
    reality.negation |= is_nobody(analysis, noun)
    owner = analysis.tokens[noun].head
    is_new = bool({"a", "any"} & lemmas_of(analysis, noun, "det"))
    if analysis.tokens[noun].deprel != "dobj":
        return
    # "vetoed a resolution condemning it": what is not adopted says nothing
    is_text = analysis.tokens[noun].lemma in cue_words().documents
    reality.negation |= is_text and analysis.tokens[owner].lemma in reality_words().verbs["undone"]
    if is_new:
        reality.negation |= bool(analysis.dependents(owner, "neg"))


def _shares_modality(analysis: Analysis, i: int) -> bool:
    """A coordinated verb shares "will" and "not" only where it has no subject of its own."""
    token = analysis.tokens[i]
    if token.deprel == "conj":
        # "would fall and called for talks": no past tense stands behind "would"
        is_past = token.tag == "VBD" and token.text.casefold() != token.lemma
        return not (is_past or analysis.dependents(i, "nsubj", "nsubjpass", "aux"))
    if token.deprel in {"acl", "relcl"}:
        return True
    # "did not cause them to leave"
    if token.deprel == "ccomp":
        return is_infinitive(analysis, i)
    return token.deprel in _INHERITING


def _words_at(analysis: Analysis, i: int) -> Reality:
    reality = Reality()
    note_words(analysis, i, reality)
    return reality
