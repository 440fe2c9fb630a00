"""Who speaks: from a verb to the head of the phrase that names its subject, over the parse.

The subject of "adding that ..." is that of the clause it hangs on, of "urged him to say ..." the
object, of "a letter saying ..." the letter (subject and object control; Carnie 2013, ch. 15).
"""

from collections.abc import Collection

from communique.codebook.cues import cue_words
from communique.finding.dependents import first_conjunct
from communique.finding.verb_groups import TENSED
from communique.model.analysis import Analysis

_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = ("dobj", "dative", "nsubjpass")
# "criticised him for saying": the one criticised spoke; "by saying": the subject did.
_OBJECT_CONTROL = frozenset({"for", "of", "from"})
_RELATIVE = frozenset({"who", "which", "that"})
_MAX_CLIMB = 6  # deeper chains of participles are parse errors


def find_speaker(analysis: Analysis, verb: int) -> int | None:
    """The head of the phrase that names who says `verb`, None where nobody is named."""
    if is_passive(analysis, verb):
        return _agent(analysis, verb)
    for _ in range(_MAX_CLIMB):
        own = _own_subject(analysis, verb)
        if own is not None:
            return own
        step = _governor(analysis, verb)
        if step is None or step[1]:
            return step[0] if step else None
        verb = step[0]
    return None


def is_passive(analysis: Analysis, verb: int) -> bool:
    """ "was told", and "a man told of the attack"."""
    if analysis.dependents(verb, "nsubjpass", "auxpass", "agent"):
        return True
    token = analysis.tokens[verb]
    return token.tag == "VBN" and token.deprel == "acl"


def coordinated_saying(analysis: Analysis, verb: int) -> int | None:
    """The "said" of "said it was early but added ..." and "said it was early, adding ...".

    The parser hangs the second verb on the content's "was"; two verbs of saying, the second without
    a subject and in the same tense or a participle after a comma, are taken to be one speaker's.
    """
    token = analysis.tokens[verb]
    if not _may_go_on(analysis, verb) or _has_subject(analysis, verb):
        return None
    first = analysis.tokens[first_conjunct(analysis, token.head)]
    saying = analysis.tokens[first.head]
    if first.deprel != "ccomp" or token.tag not in ("VBG", saying.tag):
        return None
    both = all(cue_words().says(verb.lemma) for verb in (token, saying))
    return saying.i if both else None


def _may_go_on(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    if token.deprel == "conj":
        return token.tag in TENSED
    is_after_comma = verb > 0 and analysis.tokens[verb - 1].text == ","
    return token.deprel == "advcl" and token.tag == "VBG" and is_after_comma


def _has_subject(analysis: Analysis, verb: int) -> bool:
    return bool(analysis.dependents(verb, *_SUBJECTS, "nsubjpass"))


def noun_phrase(analysis: Analysis, head: int, without: Collection[int]) -> tuple[int, ...]:
    """The unbroken run of tokens around `head` that belong to its phrase, relative clauses on the cue apart."""
    own = [i for i in analysis.subtree(head) if i not in without]
    at = own.index(head)
    first = last = at
    while first > 0 and own[first - 1] == own[first] - 1:
        first -= 1
    while last + 1 < len(own) and own[last + 1] == own[last] + 1:
        last += 1
    return _without_edges(analysis, tuple(own[first : last + 1]))


def _without_edges(analysis: Analysis, phrase: tuple[int, ...]) -> tuple[int, ...]:
    while phrase and (
        analysis.tokens[phrase[-1]].upos == "PUNCT" or analysis.tokens[phrase[-1]].tag == "POS"
    ):
        phrase = phrase[:-1]
    while phrase and analysis.tokens[phrase[0]].upos == "PUNCT":
        phrase = phrase[1:]
    return phrase


def _agent(analysis: Analysis, verb: int) -> int | None:
    for by in analysis.dependents(verb, "agent"):
        for named in analysis.dependents(by, "pobj"):
            return named
    return None


def _own_subject(analysis: Analysis, verb: int) -> int | None:
    for subject in analysis.dependents(verb, *_SUBJECTS):
        if analysis.tokens[subject].text.casefold() in _RELATIVE:
            return antecedent(analysis, verb)
        return subject
    return None


def relative_subject(analysis: Analysis, verb: int) -> int | None:
    """The "who" of "the envoy, who warned ..."."""
    for subject in analysis.dependents(verb, *_SUBJECTS):
        if analysis.tokens[subject].text.casefold() in _RELATIVE:
            return subject
    return None


def antecedent(analysis: Analysis, verb: int) -> int | None:
    """What the "who" of a relative clause's verb stands for: the noun that the clause hangs on."""
    clause = analysis.tokens[first_conjunct(analysis, verb)]
    return clause.head if clause.deprel == "relcl" else None


def _governor(analysis: Analysis, verb: int) -> tuple[int, bool] | None:
    """Where a verb without a subject gets it: another verb to ask, or (True) the speaker itself."""
    token = analysis.tokens[verb]
    match token.deprel:
        case "conj":
            saying = coordinated_saying(analysis, verb)
            if saying is not None:
                return (saying, False)
            return (token.head, False) if analysis.tokens[token.head].upos in _VERBAL else None
        case "advcl":
            saying = coordinated_saying(analysis, verb)
            return (token.head if saying is None else saying, False)
        case "xcomp" | "ccomp" if token.tag in ("VB", "VBG"):
            controller = _object(analysis, token.head)
            return (controller, True) if controller is not None else (token.head, False)
        case "acl" if token.tag in ("VBG", "VB"):
            return (token.head, True)
        case "pcomp":
            return _through_preposition(analysis, token.head)
        case _:
            return None


_VERBAL = frozenset({"VERB", "AUX"})


def _object(analysis: Analysis, verb: int) -> int | None:
    found = analysis.dependents(verb, *_OBJECTS)
    return found[0] if found else None


def _through_preposition(analysis: Analysis, preposition: int) -> tuple[int, bool] | None:
    """ "began by saying", "was criticised for saying"."""
    governor = analysis.tokens[preposition].head
    if analysis.tokens[governor].upos not in _VERBAL:
        return None
    if analysis.tokens[preposition].lemma in _OBJECT_CONTROL:
        controller = _object(analysis, governor)
        return (controller, True) if controller is not None else None
    return (governor, False)
