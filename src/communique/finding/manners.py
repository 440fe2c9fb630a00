"""The verbs over a deed: those that want, offer or refuse it, hold it under a condition, or undo it twice."""

from communique.codebook.events import event_table
from communique.codebook.reality import reality_words
from communique.finding.dependents import lemmas_of
from communique.finding.verb_groups import is_infinitive
from communique.model.analysis import Analysis

# Categories whose verbs govern what is only wanted, offered, threatened, refused or alleged.
_MANNERS = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT", "ACCUSE"})
_CHARGES = frozenset({"for", "of"})
_PUNISHING = frozenset({"COERCE", "SANCTION", "ACCUSE"})
_PAST = frozenset({"VBD"})
_IN_ANY_CASE = frozenset({"even", "as", "only"})


def is_manner(analysis: Analysis, i: int, link: str) -> bool:
    """Whether a word makes its complement a thing wanted, offered, threatened or refused."""
    token = analysis.tokens[i]
    table = event_table()
    if token.upos == "ADJ":
        predicate = table.predicates.get(token.lemma)
        return predicate is not None and predicate.event in _MANNERS
    if token.upos == "VERB":
        particles = lemmas_of(analysis, i, "prep", "prt")
        words = (token.lemma, *(f"{token.lemma}_{particle}" for particle in particles))
        frames = [frame for word in words for frame in table.by_verb.get(word, ())]
    elif token.upos in {"NOUN", "PROPN"}:
        frames = list(table.by_noun.get(token.lemma, ()))
    else:
        return False
    is_told_to_act = link == "xcomp" and any(
        is_infinitive(analysis, clause) for clause in analysis.dependents(i, "xcomp")
    )
    manners = [
        frame
        for frame in frames
        if frame.event in _MANNERS
        and not (frame.held_out or frame.undone)
        # "told them to leave" asks it of them, "told them that they had left" does not
        and (not frame.objects or (frame.infinitive and is_told_to_act))
    ]
    # "condemned the attack" presupposes the attack; "accused them of attacking" only alleges it.
    if link == "dobj":
        manners = [frame for frame in manners if frame.event != "ACCUSE"]
    return bool(manners)


def is_charge(analysis: Analysis, lower: int, above: int) -> bool:
    """ "arrested for spying", "fined for bribing": a deed that is charged is only alleged."""
    if analysis.tokens[lower].deprel != "prep" or analysis.tokens[lower].lemma not in _CHARGES:
        return False
    # parsers hang "of" on the object: "accused [the regime] of shelling"
    charged_by = analysis.tokens[above].head if analysis.tokens[above].deprel == "dobj" else above
    if charged_by != above and not analysis.dependents(lower, "pcomp"):
        return False
    frames = event_table().by_verb.get(analysis.tokens[charged_by].lemma, ())
    # "seeks five years for bribery" is a charge in a prosecutor's mouth alone
    return any(f.event in _PUNISHING and not (f.subjects or f.needs_to) for f in frames)


def is_conditional(analysis: Analysis, verb: int) -> bool:
    """ "will attack if they attack": an if-clause leaves open what hangs on it, but not that it is said."""
    if analysis.tokens[verb].tag in _PAST or _is_uttered(analysis, verb):
        return False
    return bool(conditions_on(analysis, verb))


def conditions_on(analysis: Analysis, verb: int) -> frozenset[str]:
    """The words that hang a condition on a verb: "if", "unless"; not "even if"."""
    marks = (
        mark
        for clause in analysis.dependents(verb, "advcl")
        for mark in analysis.dependents(clause, "mark")
        if not any(analysis.tokens[i].lemma in _IN_ANY_CASE for i in _beside(analysis, mark))
    )
    return frozenset({"if", "unless"} & {analysis.tokens[mark].text.casefold() for mark in marks})


def _is_uttered(analysis: Analysis, verb: int) -> bool:
    """ "warns Mali of a strike if it attacks": a demand or threat is made, whatever it depends on."""
    is_worded = event_table().verb_tells(analysis.tokens[verb].lemma, {"THREATEN", "REQUEST"})
    return is_worded or is_manner(analysis, verb, "xcomp")


def _beside(analysis: Analysis, mark: int) -> tuple[int, ...]:
    """The word before "if" ("[even] if") with what hangs on it."""
    return (mark - 1, *analysis.children[mark]) if mark else analysis.children[mark]


def is_undone_twice(analysis: Analysis, i: int) -> bool:
    """ "did not fail to", "has not denied", "no doubt that": denied twice is not denied."""
    token, words = analysis.tokens[i], reality_words()
    lists = {"VERB": words.verbs, "NOUN": words.nouns, "ADJ": words.adjectives}.get(token.upos)
    if lists is None or token.lemma not in lists["undone"] | {"doubt"}:
        return False
    before = (analysis.tokens[child] for child in analysis.dependents(i, "neg", "det"))
    if any(other.deprel == "neg" or other.lemma == "no" for other in before):
        return True
    return token.upos == "ADJ" and bool(analysis.dependents(token.head, "neg"))
