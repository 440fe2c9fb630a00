"""Where a pronoun's clause says whom it may mean: its governors' subjects, whom it is told to, who is accused."""

from collections.abc import Iterator

from communique.codebook.control import control_words
from communique.codebook.coreference import pointing_words
from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.model.analysis import Analysis
from communique.resolving.doers import doers, verbs_above
from communique.resolving.phrases import token_deprel

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_OBJECT_FORMS = frozenset({"him", "them"})
_RELATIVE_TAGS = frozenset({"WP", "WDT", "WP$"})
_CHARGING = frozenset({"of", "for"})
_REASONS = frozenset({"over", "for", "because", "due", "response", "retaliation"})
_AGAINST = frozenset({"on", "upon", "against", "with", "of", "at"})
_ANSWERS = frozenset({"ACCUSE", "SUPPORT", "SANCTION", "COERCE", "ASSAULT", "THREATEN", "REJECT"})
_OBLIGING = frozenset({"must", "should", "shall", "ought"})


def relative_head(analysis: Analysis, pronoun: int) -> int | None:
    """ "[the rebels], who control the north": whom the relative clause is about."""
    if analysis.tokens[pronoun].tag not in _RELATIVE_TAGS:
        return None
    above = (pronoun, *analysis.ancestors(pronoun))
    clause = next((i for i in above if analysis.tokens[i].deprel == "relcl"), None)
    return analysis.tokens[clause].head if clause else None


def owning(analysis: Analysis, possessive: int) -> int:
    """Who owns by a possessive: of "whose" him whom its clause is about ("[Togo], whose army"), else itself."""
    antecedent = relative_head(analysis, possessive)
    return possessive if antecedent is None else antecedent


def is_object(analysis: Analysis, pronoun: int) -> bool:
    """Whether a pronoun is acted on, as "let [them] march" has it too, where parsers see a subject."""
    token = analysis.tokens[pronoun]
    return token.deprel in _OBJECTS or _is_let(analysis, pronoun)


def _is_let(analysis: Analysis, pronoun: int) -> bool:
    token = analysis.tokens[pronoun]
    return token.deprel == "nsubj" and token.text.casefold() in _OBJECT_FORMS


def verb_acting_on(analysis: Analysis, pronoun: int) -> int | None:
    """The verb that an object is acted on by: "[let] them march"."""
    above = verbs_above(analysis, pronoun)
    if _is_let(analysis, pronoun):
        next(above, None)
    return next(above, None)


def governing_subjects(analysis: Analysis, pronoun: int) -> Iterator[int]:
    """The subjects before a pronoun of the clauses it stands in, nearest first.

    "Biya said that [he]", "the plan that Biya proposed when [he]"; an object is not its clause's own.
    """
    is_own = analysis.tokens[pronoun].deprel in _OBJECTS
    for verb in verbs_above(analysis, pronoun):
        subjects = analysis.dependents(verb, *SUBJECTS)
        if not is_own:
            yield from (subject for subject in subjects if subject < pronoun)
        is_own = is_own and not subjects


def named_beside(analysis: Analysis, pronoun: int) -> int | None:
    """ "[a guard] and his brother", "[UNITA] and its leader": the first of a row, to the last of which a possessive belongs."""
    owned = analysis.tokens[pronoun].head
    if analysis.tokens[pronoun].deprel != "poss" or analysis.tokens[owned].deprel != "conj":
        return None
    return analysis.tokens[owned].head


def of_some(analysis: Analysis, pronoun: int) -> Iterator[int]:
    """ "[Others] kept up their criticism": some of many before a pronoun, nearer than all who were named."""
    for subject in governing_subjects(analysis, pronoun):
        if analysis.tokens[subject].lemma.casefold() in pointing_words().some_of_many:
            yield subject


def own_doers(analysis: Analysis, pronoun: int) -> tuple[int, ...]:
    """Who does what a possessive stands in: "urged [Chad] to withdraw its troops", not whoever urged it.

    But whose territory is it in "accused Chad of shelling its territory"?
    """
    verb = next(verbs_above(analysis, pronoun), None)
    if verb is None or verb > pronoun or analysis.tokens[pronoun].deprel != "poss":
        return ()
    token = analysis.tokens[verb]
    is_charge = token.deprel == "pcomp" and analysis.tokens[token.head].lemma in _CHARGING
    return () if is_charge else tuple(i for i in doers(analysis, verb) if i < pronoun)


def addressee(analysis: Analysis, pronoun: int) -> int | None:
    """Whom it is told to that "they" are to act: "told [the rebels] that they must leave"."""
    clause = analysis.tokens[pronoun].head
    if analysis.tokens[pronoun].deprel not in SUBJECTS or analysis.tokens[clause].deprel != "ccomp":
        return None
    telling = analysis.tokens[clause].head
    is_telling = analysis.tokens[telling].lemma in control_words().object_first
    told = analysis.dependents(telling, "dobj", "dative") if is_telling else ()
    return next((i for i in told if i < pronoun), None)


def is_obliged(analysis: Analysis, pronoun: int) -> bool:
    """ "they [must] leave" """
    helpers = analysis.dependents(analysis.tokens[pronoun].head, "aux")
    return any(analysis.tokens[i].lemma in _OBLIGING for i in helpers)


def denier(analysis: Analysis, pronoun: int) -> int | None:
    """Who was accused of what "it" denies: "accused [Chad] of arming rebels, a charge it denies"."""
    token = analysis.tokens[pronoun]
    denial = analysis.tokens[token.head]
    is_aside = token.deprel == "nsubj" and denial.deprel == "relcl"
    if not is_aside or not event_table().verb_tells(denial.lemma, {"REJECT"}):
        return None
    for verb in reversed(range(analysis.sentence(pronoun).first, pronoun)):
        accused = analysis.dependents(verb, "dobj") if _accuses(analysis, verb) else ()
        if accused:
            return accused[0]
    return None


def answered(analysis: Analysis, pronoun: int) -> int | None:
    """Whose deed is a reason: "condemned [Iran] over its raid", "suspended [Iraq]'s membership for its invasion"."""
    if analysis.tokens[pronoun].deprel != "poss":
        return None
    reason, owned = None, analysis.tokens[pronoun].head
    for above in analysis.ancestors(pronoun):
        token = analysis.tokens[above]
        if token.lemma in _REASONS:
            reason = above
        elif reason is None and above != owned and token.upos in {"NOUN", "PROPN"}:
            return None  # "over Chadian raids on [its] land": another's deed
        elif token.upos == "VERB":
            is_answer = reason is not None and _is_answer(analysis, above)
            return _done_to(analysis, above, reason) if reason is not None and is_answer else None
    return None


def _is_answer(analysis: Analysis, verb: int) -> bool:
    """ "[condemned] Iran over", "renewed [sanctions] on Iran over": what is done for somebody's deed."""
    objects = (analysis.tokens[i].lemma for i in analysis.dependents(verb, "dobj"))
    is_noun = any(event_table().noun_tells(lemma, _ANSWERS) for lemma in objects)
    return is_noun or event_table().verb_tells(analysis.tokens[verb].lemma, _ANSWERS)


def _done_to(analysis: Analysis, verb: int, before: int) -> int | None:
    """The last one before a token whom the verb names: its object, or who stands behind "on" or "against"."""
    named = analysis.dependents(verb, "dobj", "dative")
    objects = [next(iter(analysis.dependents(i, "poss")), i) for i in named]
    on = [
        i
        for head in (verb, *named)
        for prep in analysis.dependents(head, "prep")
        if analysis.tokens[prep].lemma in _AGAINST
        for i in analysis.dependents(prep, "pobj")
    ]
    return max((i for i in (*objects, *on) if i < before), default=None)


def _accuses(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    return token.upos == "VERB" and event_table().verb_tells(token.lemma, {"ACCUSE"})


def is_quoted(analysis: Analysis, i: int) -> bool:
    """Whether quotation marks are open at a token, counted from its paragraph's beginning."""
    text, end = analysis.report.text, analysis.tokens[i].start
    before = text[text.rfind("\n", 0, end) + 1 : end]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def may_be_a_document(analysis: Analysis, pronoun: int) -> bool:
    """ "Oslo signed the accord. Peru denounced it": what is acted on is what was acted on before."""
    if analysis.tokens[pronoun].deprel not in _OBJECTS:
        return False
    here = analysis.sentence_of[pronoun]
    first = analysis.sentences[max(here - 1, 0)].first
    return any(
        token.lemma in cue_words().documents and token.upos == "NOUN"
        for token in analysis.tokens[first:pronoun]
    )


def is_empty(analysis: Analysis, pronoun: int) -> bool:
    """ "It is clear that", "it seems that", but "it is ready to": the subject of such a verb points to nobody."""
    above = analysis.tokens[analysis.tokens[pronoun].head]
    if token_deprel(analysis, pronoun) not in SUBJECTS:
        return False
    clausal = analysis.dependents(above.i, "ccomp", "advcl", "csubj")
    told = (analysis.tokens[i].lemma for i in analysis.dependents(above.i, "acomp"))
    if above.lemma == "be":
        return pointing_words().minds.isdisjoint(told)
    return above.lemma in pointing_words().impersonal_verbs and bool(clausal)
