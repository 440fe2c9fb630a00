"""Done, planned, demanded, denied: PLOVER's auxiliary modes of an event, read from its surroundings."""

from collections.abc import Mapping
from dataclasses import dataclass

from communique.codebook.events import event_table
from communique.codebook.reality import Openness, reality_words
from communique.finding.asserting import (
    copula_over,
    is_asked,
    is_asserted,
    is_awaited,
    is_demanded,
    is_done,
    is_felt,
    is_purpose,
    is_served,
    is_to_be,
    is_told_of,
    serves_an_act,
)
from communique.finding.manners import is_charge, is_conditional, is_manner, is_undone_twice
from communique.model.analysis import Analysis

_PARTIES = ("nsubj", "nsubjpass", "dobj", "attr")
_DENYING = frozenset({"no", "neither"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "nsubjpass", "relcl"})
_INHERITING = frozenset(
    {"dobj", "pobj", "prep", "pcomp", "xcomp", "nsubjpass", "nsubj", "attr", "acomp", "agent"}
)


@dataclass(slots=True)
class Reality:
    """What the climb from a trigger has met: `governed` when another event's verb holds it.

    A `purpose` ("flew in to mediate") is future too, but nobody has announced it.
    """

    future: bool = False
    purpose: bool = False
    hypothetical: bool = False
    negation: bool = False
    governed: bool = False

    def modes(self) -> tuple[str, ...]:
        """The auxiliary modes in the codebook's order (historical is dating's)."""
        named = (
            ("future", self.future or self.purpose),
            ("hypothetical", self.hypothetical),
            ("negation", self.negation),
        )
        return tuple(name for name, holds in named if holds)


def read_reality(analysis: Analysis, trigger: int) -> Reality:
    """Climb from the trigger to the clause that asserts it, gathering what it passes."""
    if is_told_of(analysis, trigger):
        return Reality()
    reality = Reality(governed=is_felt(analysis, trigger))
    _note_words(analysis, trigger, reality)
    current, inherits = trigger, True
    while (above := analysis.tokens[current].head) != current:
        if is_asserted(analysis, current):
            _note_time(analysis, current, reality)
            if analysis.tokens[current].deprel != "advcl":
                _note_nobody(analysis, current, reality)
            break
        if not _is_set_apart(analysis, current):
            _note_link(analysis, trigger, current, above, reality)
        if reality.governed or _is_undone_by_preposition(analysis, above):
            break
        if _is_set_apart(analysis, current):
            reality.future |= _words_at(analysis, above).future
            break
        if analysis.tokens[above].upos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            inherits = inherits and _shares_modality(analysis, current)
            if inherits and not _is_presupposed(analysis, trigger, above):
                _note_above(analysis, current, above, reality)
        current = above
    else:
        reality.hypothetical |= is_asked(analysis, current)
    return reality


def _note_time(analysis: Analysis, clause: int, reality: Reality) -> None:
    """What is told of may be yet to come, though its clause leaves that to the one above it."""
    reality.future |= is_awaited(analysis, clause)
    copula = copula_over(analysis, clause) if analysis.tokens[clause].deprel == "acl" else None
    if copula is not None:
        reality.future |= _words_at(analysis, copula).future


def _note_above(analysis: Analysis, lower: int, above: int, reality: Reality) -> None:
    """What stands with a word over the trigger; "not" denies "reluctant", not what one is reluctant to do."""
    before = reality.negation
    _note_words(analysis, above, reality)
    if is_undone_twice(analysis, above) or is_undone_twice(analysis, lower):
        reality.negation = before


def _is_set_apart(analysis: Analysis, i: int) -> bool:
    """ "did not resign despite the attack": the attack is not what is denied."""
    token = analysis.tokens[i]
    return token.deprel == "prep" and token.lemma in reality_words().prepositions_apart


def _words_at(analysis: Analysis, i: int) -> Reality:
    reality = Reality()
    _note_words(analysis, i, reality)
    return reality


def _note_nobody(analysis: Analysis, clause: int, reality: Reality) -> None:
    """What is told of nobody did not happen: "no state that attacked", "did not sign a pact ending it"."""
    noun = analysis.tokens[clause].head
    reality.negation |= _is_nobody(analysis, noun)
    owner = analysis.tokens[noun].head
    is_new = any(analysis.tokens[i].lemma in {"a", "any"} for i in analysis.dependents(noun, "det"))
    if is_new and analysis.tokens[noun].deprel == "dobj":
        reality.negation |= bool(analysis.dependents(owner, "neg"))


def _is_nobody(analysis: Analysis, noun: int) -> bool:
    if analysis.tokens[noun].lemma in reality_words().nobody:
        return True
    before = analysis.dependents(noun, "det", "preconj", "cc")
    return any(analysis.tokens[i].lemma in _DENYING for i in before)


def _is_presupposed(analysis: Analysis, trigger: int, above: int) -> bool:
    """Whether a deed is known whatever becomes of the verb over it ("did not condemn [the] attack").

    A verb that carries the deed, tells of its happening or undoes it speaks of the deed itself.
    """
    token, table = analysis.tokens[trigger], event_table()
    if token.upos not in {"NOUN", "PROPN"} or analysis.tokens[above].upos != "VERB":
        return False
    articles = analysis.dependents(trigger, "det")
    is_definite = any(analysis.tokens[i].lemma in reality_words().definite for i in articles)
    if not is_definite and not analysis.dependents(trigger, "poss"):
        return False
    lemma = analysis.tokens[above].lemma
    tails = analysis.dependents(above, "prt", "prep", "dobj")
    words = {lemma, *(f"{lemma}_{analysis.tokens[i].lemma}" for i in tails)}
    speaking = table.carrying | table.happening | reality_words().verbs["undone"]
    return words.isdisjoint(speaking)


def _shares_modality(analysis: Analysis, i: int) -> bool:
    """A coordinated verb shares "will" and "not" only where it has no subject of its own."""
    token = analysis.tokens[i]
    if token.deprel == "conj":
        return not analysis.dependents(i, "nsubj", "nsubjpass", "aux")
    if token.deprel in {"acl", "relcl"}:
        return True
    # "did not cause them to leave"
    if token.deprel == "ccomp":
        return any(analysis.tokens[child].tag == "TO" for child in analysis.dependents(i, "aux"))
    return token.deprel in _INHERITING


def _note_words(analysis: Analysis, i: int, reality: Reality) -> None:
    """Negations, modals, conditions and telling adjectives that hang on a word."""
    words = reality_words()
    for child in _modifiers(analysis, i):
        token = analysis.tokens[child]
        word = token.text.casefold()
        if token.deprel == "neg" or (
            token.deprel in {"det", "advmod", "preconj"} and word in words.negations | {"no"}
        ):
            reality.negation = True
        elif token.lemma in {"longer", "long"} and _is_no_longer(analysis, child):
            reality.negation = True
        elif token.deprel == "aux":
            _note_auxiliary(analysis, i, word, reality)
        elif token.deprel in {"mark", "advmod"} and word in words.conditions:
            reality.hypothetical = True
        elif token.deprel in {"amod", "det"}:
            # "planned talks": parsers take some participles for verbs' forms, others for adjectives
            _note_adjective(words.adjectives, {token.lemma, word}, reality)
        elif token.deprel in _PARTIES and analysis.tokens[i].upos in {"VERB", "AUX"}:
            reality.negation |= _is_nobody(analysis, child) and not is_undone_twice(analysis, child)
    if analysis.tokens[i].upos == "VERB" and is_conditional(analysis, i):
        reality.hypothetical = True


def _note_auxiliary(analysis: Analysis, verb: int, word: str, reality: Reality) -> None:
    words = reality_words()
    if word in words.future_auxiliaries or _is_future_of_the_past(analysis, verb, word):
        reality.future = True
    elif word in words.modals:
        reality.hypothetical = True


def _is_future_of_the_past(analysis: Analysis, verb: int, word: str) -> bool:
    """ "said that it would withdraw" tells what "it will withdraw" told, unless under a condition."""
    if word not in {"would", "'d", "’d"} or is_conditional(analysis, verb):
        return False
    if any(analysis.tokens[aux].lemma == "have" for aux in analysis.dependents(verb, "aux")):
        return False
    clause = verb
    while analysis.tokens[clause].deprel == "conj":
        clause = analysis.tokens[clause].head
    above = analysis.tokens[analysis.tokens[clause].head]
    return analysis.tokens[clause].deprel == "ccomp" and above.tag in {"VBD", "VBN"}


def _note_adjective(
    adjectives: Mapping[Openness, frozenset[str]], forms: set[str], reality: Reality
) -> None:
    if forms & adjectives["undone"]:
        reality.negation = True
    elif forms & adjectives["possible"]:
        reality.hypothetical = True
    elif forms & adjectives["future"]:
        reality.future = True


def _modifiers(analysis: Analysis, i: int) -> tuple[int, ...]:
    """What hangs on a word or on its auxiliaries ("are no longer bound": "longer" hangs on "are")."""
    on_auxiliaries = (
        below
        for aux in analysis.dependents(i, "aux", "auxpass")
        for below in analysis.children[aux]
    )
    return (*analysis.children[i], *on_auxiliaries)


def _is_no_longer(analysis: Analysis, i: int) -> bool:
    return any(analysis.tokens[child].text.casefold() == "no" for child in analysis.children[i])


def _note_link(analysis: Analysis, trigger: int, lower: int, above: int, reality: Reality) -> None:
    """What the word above does to the reality of what hangs on it."""
    link = analysis.tokens[lower].deprel
    if is_purpose(analysis, lower):
        reality.purpose |= not is_served(analysis, lower)
        reality.governed |= serves_an_act(analysis, above) or is_manner(analysis, above, "advcl")
    reality.future |= is_to_be(analysis, lower)
    reality.governed |= is_demanded(analysis, lower)
    if _is_undone_by_preposition(analysis, above) or _is_passed_over(analysis, lower):
        reality.negation = True
    elif link in _COMPLEMENTS or link == "prep":
        _note_governor(analysis, trigger, lower, above, reality)


def _note_governor(
    analysis: Analysis, trigger: int, lower: int, above: int, reality: Reality
) -> None:
    """ "failed to [attack]", "fear an [attack]", "the possibility of an [attack]", "unable to [attack]" """
    openness = _openness(analysis, lower, above)
    link = analysis.tokens[lower].deprel
    if openness == "undone":
        reality.negation = not is_undone_twice(analysis, above)
    elif is_undone_twice(analysis, above):
        return
    elif openness and (link != "dobj" or not _is_presupposed(analysis, trigger, above)):
        reality.hypothetical |= openness == "possible"
        reality.future |= openness == "future"
    elif is_manner(analysis, above, link) or is_charge(analysis, lower, above):
        reality.governed = True


def _openness(analysis: Analysis, lower: int, above: int) -> Openness | None:
    """What the word above says of the complement that the lower token heads or leads to."""
    words, token, link = reality_words(), analysis.tokens[above], analysis.tokens[lower]
    if token.lemma in words.implied and is_done(analysis, above):
        return None
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
        *(f"{token.lemma}_{tail}" for tail in _lemmas(analysis, above, "prt", "advmod")),
    }
    return next((openness for openness in order if said & lists[openness]), None)


def _is_undone_by_preposition(analysis: Analysis, i: int) -> bool:
    """ "[without] signing", "instead [of] attacking", "short [of] a war" """
    token, words = analysis.tokens[i], reality_words().undoing_prepositions
    if token.deprel not in {"prep", "pcomp"} or token.upos not in {"ADP", "SCONJ"}:
        return False
    with_it = (token.lemma, analysis.tokens[token.head].lemma, *_lemmas(analysis, i, "advmod"))
    return any(lemma in words for lemma in with_it)


def _is_passed_over(analysis: Analysis, i: int) -> bool:
    """ "withdrew rather than [attack]", "rather than [attack], it withdrew" """
    token = analysis.tokens[i]
    if token.deprel == "advcl":
        marks = [k for k in analysis.dependents(i, "mark") if analysis.tokens[k].lemma == "than"]
        return any(analysis.tokens[k - 1].lemma == "rather" for k in marks if k)
    if token.deprel != "conj":
        return False
    return any(
        token.head < cc < i and "rather" in _lemmas(analysis, cc, "advmod")
        for cc in analysis.dependents(token.head, "cc")
    )


def _lemmas(analysis: Analysis, i: int, *deprels: str) -> tuple[str, ...]:
    return tuple(analysis.tokens[child].lemma for child in analysis.dependents(i, *deprels))
