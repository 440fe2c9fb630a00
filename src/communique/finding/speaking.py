"""Whose words go on behind what somebody said, and who acts in what a relative clause has somebody say."""

from typing import Literal

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.dependents import first_conjunct
from communique.finding.misparsed import own_subjects
from communique.finding.verb_groups import PRESENT, TENSED
from communique.model.analysis import Analysis

Form = Literal["modal", "past", "present", "participle"]

_HOSTILE = frozenset({"SANCTION", "REJECT"})
_HARM = frozenset({"ASSAULT", "COERCE"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def speaking_on(analysis: Analysis, verb: int) -> int | None:
    """The verb of saying whose speaker speaks on: "said they should leave, [accusing] them of", "and [accused] them"."""
    token = analysis.tokens[verb]
    if cue_words().verb(token.lemma) is None:
        return None
    if token.deprel == "conj":
        saying = said_before(analysis, verb)
        return saying if saying is not None and _is_set_off(analysis, verb) else None
    if _is_reason(analysis, verb):
        return analysis.tokens[token.head].head
    return _said_above(analysis, token.head) if _is_afterthought(analysis, verb) else None


def _is_reason(analysis: Analysis, verb: int) -> bool:
    """ "expelled the envoys [charging] that they spied": why it was done, though parsers hang it on the envoys."""
    token = analysis.tokens[verb]
    noun = analysis.tokens[token.head]
    is_trailing = (token.tag, token.deprel, noun.deprel) == ("VBG", "acl", "dobj")
    is_hostile = event_table().verb_tells(analysis.tokens[noun.head].lemma, _HOSTILE)
    return is_trailing and is_hostile and bool(analysis.dependents(verb, "ccomp"))


def _is_afterthought(analysis: Analysis, verb: int) -> bool:
    """A participle behind a comma, which parsers hang on what was said: "gave proof that Chad had lied, [urging] Mali to"."""
    token = analysis.tokens[verb]
    is_after_comma = verb > 0 and analysis.tokens[verb - 1].text == ","
    return (token.tag, token.deprel) == ("VBG", "advcl") and is_after_comma


def _said_above(analysis: Analysis, content: int) -> int | None:
    said = analysis.tokens[content]
    is_bare = said.tag == "VBG" and not analysis.dependents(content, "aux")
    is_told = said.deprel == "ccomp" and said.head < said.i and not is_bare
    return said.head if is_told else None


def said_before(analysis: Analysis, verb: int) -> int | None:
    """The verb of saying on whose content parsers hang a second word of the speaker: "says it is fair and [accuses] Mali"."""
    saying = _said_above(analysis, first_conjunct(analysis, verb))
    if saying is None or cue_words().verb(analysis.tokens[verb].lemma) is None:
        return None
    is_saying = cue_words().says(analysis.tokens[saying].lemma)
    is_free = not own_subjects(analysis, verb, "nsubj", "nsubjpass", "mark")
    is_alike = _form(analysis, verb) == _form_of(analysis.tokens[saying].tag)
    return saying if is_saying and is_free and is_alike else None


def acting_on(analysis: Analysis, verb: int) -> int | None:
    """The verb of saying whose speaker does what follows: "warned that talks would fail, and [expelled] the envoy"."""
    content = first_conjunct(analysis, verb)
    saying = _said_above(analysis, content)
    if saying is None or own_subjects(analysis, verb, "nsubj", "nsubjpass", "mark"):
        return None
    is_alike = _form(analysis, verb) == _form_of(analysis.tokens[saying].tag) == "past"
    is_other = _form(analysis, content) != "past" and not analysis.dependents(verb, "aux")
    return saying if is_alike and is_other else None


def _is_set_off(analysis: Analysis, verb: int) -> bool:
    """Whether the second word fits the speaker alone, by its tense or number or the comma before its "and"."""
    content = first_conjunct(analysis, verb)
    if _form(analysis, content) != _form(analysis, verb):
        return True
    links = [i for i in analysis.dependents(analysis.tokens[verb].head, "cc") if i < verb]
    is_behind_comma = bool(links) and analysis.tokens[links[-1] - 1].text == ","
    return is_behind_comma or _disagrees(analysis, verb, content)


def _disagrees(analysis: Analysis, verb: int, content: int) -> bool:
    """Whether a verb has another number than the subject of what was said: "says the allies are weak and [accuses]"."""
    subjects = own_subjects(analysis, content, "nsubj", "nsubjpass")
    if _form(analysis, verb) != "present" or not subjects:
        return False
    return (analysis.tokens[verb].tag == "VBZ") == _is_many(analysis, subjects[0])


def _is_many(analysis: Analysis, subject: int) -> bool:
    is_row = len(analysis.conjuncts(subject)) > 1
    return is_row or analysis.tokens[subject].tag in _PLURAL_TAGS


def _form(analysis: Analysis, verb: int) -> Form:
    """The form of a verb's group, by its first word: "[would] fall", "[has] fallen"."""
    helpers = analysis.dependents(verb, "aux", "auxpass")
    return _form_of(analysis.tokens[min((verb, *helpers))].tag)


def _form_of(tag: str) -> Form:
    if tag == "MD":
        return "modal"
    if tag == "VBG":
        return "participle"
    # parsers take "accuse" behind an adverb for an infinitive
    return "present" if tag in PRESENT | {"VB"} else "past"


def said_to_act(analysis: Analysis, verb: int) -> int | None:
    """ "[rebels] the mayor says burned the mill": the relative clause is the speaker's, the deed theirs."""
    token = analysis.tokens[verb]
    said = analysis.tokens[token.head]
    is_within = token.deprel == "ccomp" and said.deprel == "relcl"
    is_finite = token.tag in TENSED or bool(analysis.dependents(verb, "aux"))
    return said.head if is_within and is_finite and cue_words().says(said.lemma) else None


def told_beside(analysis: Analysis, verb: int) -> int | None:
    """ "Jets hit a port, medics said, [killing] six": what happened, of which parsers make the speaker's doing."""
    token = analysis.tokens[verb]
    saying = analysis.tokens[token.head]
    if not _is_afterthought(analysis, verb) or not cue_words().says(saying.lemma):
        return None
    if not event_table().verb_tells(token.lemma, _HARM) or analysis.tokens[verb - 1].head == verb:
        return None
    contents = [i for i in analysis.dependents(saying.i, "ccomp") if i < saying.i]
    return contents[0] if contents else None
