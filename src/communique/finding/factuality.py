"""Done, planned, demanded, denied: PLOVER's auxiliary modes of an event, read from its surroundings."""

from dataclasses import dataclass

from communique.codebook.events import event_table
from communique.model.analysis import Analysis

_FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_MODALS = frozenset({"may", "might", "could", "would", "should", "must", "can", "ca", "ought"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_NEGATIONS = frozenset({"never", "neither", "nor"})
_HYPOTHETICAL_ADJECTIVES = frozenset(
    {"possible", "potential", "hypothetical", "any", "proposed", "likely"}
)
_FUTURE_ADJECTIVES = frozenset(
    {"future", "upcoming", "forthcoming", "planned", "coming", "scheduled"}
)

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})

# Categories whose verbs govern what is only wanted, offered, threatened, refused or alleged.
_MANNERS = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT", "ACCUSE"})


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
    reality = Reality()
    _note_words(analysis, trigger, reality)
    current = trigger
    while (above := analysis.tokens[current].head) != current:
        if _is_asserted(analysis, current):
            break
        _note_link(analysis, current, above, reality)
        if reality.governed:
            break
        if analysis.tokens[above].upos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            inherited = _shares_modality(analysis, current) and not _is_presupposed(
                analysis, trigger, above
            )
            before = reality.negation
            _note_words(analysis, above, reality, inherited=inherited)
            if _is_undone_twice(analysis, above):
                reality.negation = before
        current = above
    return reality


def _is_asserted(analysis: Analysis, i: int) -> bool:
    """Whether a clause tells its content as fact: a finite relative or a participle after a noun."""
    token = analysis.tokens[i]
    if token.deprel == "relcl":
        return not _is_purpose(analysis, i)
    return token.deprel == "acl" and token.tag in {"VBG", "VBN"}


def _is_undone_twice(analysis: Analysis, i: int) -> bool:
    """ "did not fail to", "has not denied" """
    is_undoing = analysis.tokens[i].lemma in event_table().unmaking
    return is_undoing and bool(analysis.dependents(i, "neg"))


def _is_presupposed(analysis: Analysis, trigger: int, above: int) -> bool:
    """Whether a deed is known whatever becomes of the verb over it ("did not condemn [the] attack").

    A verb that carries the deed, tells of its happening or undoes it speaks of the deed itself.
    """
    token, table = analysis.tokens[trigger], event_table()
    if token.upos not in {"NOUN", "PROPN"} or analysis.tokens[above].upos != "VERB":
        return False
    marks = analysis.dependents(trigger, "det", "poss")
    if not any(
        analysis.tokens[i].deprel == "poss" or analysis.tokens[i].lemma in _DEFINITE for i in marks
    ):
        return False
    lemma = analysis.tokens[above].lemma
    tails = analysis.dependents(above, "prt", "prep", "dobj")
    words = {lemma, *(f"{lemma}_{analysis.tokens[i].lemma}" for i in tails)}
    return words.isdisjoint(table.carrying | table.happening | table.unmaking)


def _shares_modality(analysis: Analysis, i: int) -> bool:
    """A coordinated verb shares "will" and "not" only where it has no subject of its own."""
    token = analysis.tokens[i]
    if token.deprel == "conj":
        return not analysis.dependents(i, "nsubj", "nsubjpass", "aux")
    return token.deprel in {
        "dobj",
        "pobj",
        "prep",
        "pcomp",
        "xcomp",
        "nsubjpass",
        "nsubj",
        "attr",
        "acomp",
    }


def _note_words(analysis: Analysis, i: int, reality: Reality, *, inherited: bool = True) -> None:
    """Negations, modals, conditions and telling adjectives that hang on a word."""
    if not inherited:
        return
    for child in _modifiers(analysis, i):
        token = analysis.tokens[child]
        word = token.text.casefold()
        if token.deprel == "neg" or (
            token.deprel in {"det", "advmod", "preconj"} and word in _NEGATIONS | {"no"}
        ):
            reality.negation = True
        elif token.lemma in {"longer", "long"} and _is_no_longer(analysis, child):
            reality.negation = True
        elif token.deprel == "aux" and word in _FUTURE_AUX:
            reality.future = True
        elif token.deprel == "aux" and word in _MODALS:
            reality.hypothetical = True
        elif token.deprel in {"mark", "advmod"} and word in _CONDITIONS:
            reality.hypothetical = True
        elif token.deprel in {"amod", "det"} and token.lemma in _HYPOTHETICAL_ADJECTIVES:
            reality.hypothetical = True
        elif token.deprel == "amod" and token.lemma in _FUTURE_ADJECTIVES:
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


def _note_link(analysis: Analysis, lower: int, above: int, reality: Reality) -> None:
    """What the word above does to the reality of what hangs on it."""
    table = event_table()
    link = analysis.tokens[lower].deprel
    token = analysis.tokens[above]
    if _is_purpose(analysis, lower):
        reality.purpose = True
        reality.governed |= _serves_an_act(analysis, above)
    if link in {"conj", "nsubj", "mark", "advcl", "poss"}:
        return
    if link in {"xcomp", "ccomp", "pcomp", "prep", "dobj", "pobj", "acl", "nsubjpass"}:
        if token.lemma in table.unmaking:
            reality.negation = not _is_undone_twice(analysis, above)
        elif token.upos == "VERB" and link != "prep" and token.lemma in table.hypothetical_verbs:
            reality.hypothetical = True
        elif token.upos == "VERB" and link != "prep" and token.lemma in table.future_verbs:
            reality.future = True
        elif _is_manner(analysis, above, link):
            reality.governed = True


def _serves_an_act(analysis: Analysis, above: int) -> bool:
    """What a deed is for is part of it ("signed a pact to end the war"); a journey's purpose is not."""
    frames = event_table().by_verb.get(analysis.tokens[above].lemma, ())
    return bool(frames) and not any(frame.place for frame in frames)


def _is_purpose(analysis: Analysis, i: int) -> bool:
    """A to-infinitive that says what for ("flew in to mediate", "a plan to attack")."""
    token = analysis.tokens[i]
    if token.deprel not in {"advcl", "acl", "relcl"} or token.tag != "VB":
        return False
    return any(analysis.tokens[child].tag == "TO" for child in analysis.dependents(i, "aux"))


def _is_manner(analysis: Analysis, i: int, link: str) -> bool:
    """Whether a verb or noun makes its complement a thing wanted, offered, threatened or refused."""
    token = analysis.tokens[i]
    table = event_table()
    if token.upos == "VERB":
        preps = (analysis.tokens[p].lemma for p in analysis.dependents(i, "prep", "prt"))
        words = (token.lemma, *(f"{token.lemma}_{prep}" for prep in preps))
        frames = [frame for word in words for frame in table.by_verb.get(word, ())]
    elif token.upos in {"NOUN", "PROPN"}:
        frames = list(table.by_noun.get(token.lemma, ()))
    else:
        return False
    manners = [frame for frame in frames if frame.event in _MANNERS and not frame.objects]
    # "condemned the attack" presupposes the attack; "accused them of attacking" only alleges it.
    if link == "dobj":
        manners = [frame for frame in manners if frame.event != "ACCUSE"]
    return bool(manners)
