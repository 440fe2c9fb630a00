"""What a clause by its form says of its content: told as fact, wanted, asked, still to come, or what for."""

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.reality import reality_words
from communique.finding.dependents import lemmas_of
from communique.finding.doers import called_upon
from communique.finding.manners import is_manner
from communique.finding.relatives import is_relative_clause
from communique.finding.verb_groups import FINITE, PRESENT, is_infinitive
from communique.model.analysis import Analysis

_STANDS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
_UNTIL = frozenset({"until", "till"})
_SINGULAR = frozenset({"NN", "NNP"})
_PRESUPPOSING = frozenset({"why", "how"})
_OF_A_MIND = frozenset({"acomp", "xcomp", "oprd", "ccomp"})


def is_asserted(analysis: Analysis, i: int) -> bool:
    """Whether a clause tells its content as fact: a finite relative or adverbial one, a noun's participle.

    "Explained [why] it left": that it left is known.
    """
    token = analysis.tokens[i]
    if token.deprel == "advcl" and _is_as_told(analysis, i):
        return True
    if token.deprel == "advcl":
        return _is_finite(analysis, i) and analysis.tokens[token.head].upos != "ADJ"
    if token.deprel == "ccomp":
        return bool(_PRESUPPOSING & lemmas_of(analysis, i, "advmod")) and _is_finite(analysis, i)
    if _is_content_of_a_noun(analysis, i):
        return False
    if token.deprel == "relcl":
        is_open = _is_told_open(analysis, token.head) and not _is_judging_it(analysis, i)
        return not is_purpose(analysis, i) and not is_open
    return token.deprel == "acl" and token.tag in {"VBG", "VBN"}


def _is_as_told(analysis: Analysis, i: int) -> bool:
    """ "refused to leave [as] demanded by Togo": the reporter's aside."""
    is_by_somebody = analysis.tokens[i].tag == "VBN" and bool(analysis.dependents(i, "agent"))
    return is_by_somebody and "as" in lemmas_of(analysis, i, "mark")


def _is_content_of_a_noun(analysis: Analysis, i: int) -> bool:
    """ "claims [that] it had fled", against "claims that it made"; parsers take some for relative clauses."""
    if analysis.tokens[i].deprel == "acl":
        return "that" in lemmas_of(analysis, i, "mark")
    objects = [analysis.tokens[k] for k in analysis.dependents(i, "dobj")]
    return len(objects) > 1 and objects[0].lemma == "that"


def is_purpose(analysis: Analysis, i: int) -> bool:
    """A to-infinitive that says what for ("flew in to mediate", "a plan to attack")."""
    token = analysis.tokens[i]
    if token.deprel not in {"advcl", "acl", "relcl"} or token.tag != "VB":
        return False
    # "the first state to recognise it" has recognised it
    if reality_words().ranks & lemmas_of(analysis, token.head, "amod"):
        return False
    return is_infinitive(analysis, i)


def is_served(analysis: Analysis, i: int) -> bool:
    """Whether the deed that a purpose hangs on is done: who "flew in to bomb the port" is held to have."""
    token = analysis.tokens[i]
    # "called for Chad to leave", "appealed to them to leave": words, which no deed follows by itself
    if "for" in lemmas_of(analysis, i, "mark") or is_manner(analysis, token.head, "advcl"):
        return False
    if called_upon(analysis, i):
        return False
    return token.deprel == "advcl" and is_done(analysis, token.head)


def is_own_plan(analysis: Analysis, noun: int) -> bool:
    """ "announced [plans] to withdraw": what somebody makes known of his own, not what he asks or fights."""
    token = analysis.tokens[noun]
    is_plan = token.lemma in reality_words().nouns["future"] and token.deprel == "dobj"
    return is_plan and analysis.tokens[token.head].lemma in event_table().making


def is_done(analysis: Analysis, verb: int) -> bool:
    """Whether a verb by its form is of the past: "flew", "has flown", "was forced"; not "did not fly"."""
    if analysis.dependents(verb, "neg"):
        return False
    tag = analysis.tokens[verb].tag
    if tag == "VBD" or tag != "VBN":
        return tag == "VBD"
    helping = [analysis.tokens[i] for i in analysis.dependents(verb, "aux", "auxpass")]
    return any(aux.tag == "VBD" or aux.lemma == "have" for aux in helping) and not any(
        aux.tag == "MD" for aux in helping
    )


def is_told_of(analysis: Analysis, noun: int) -> bool:
    """ "may end its [war], which has killed thousands": what a relative clause tells of has happened."""
    is_noun = analysis.tokens[noun].upos in {"NOUN", "PROPN"}
    # "no attack that killed", "the first attack that killed" if there was one
    denied = {"no", "any", "a", "another"} & lemmas_of(analysis, noun, "det")
    clauses = analysis.dependents(noun, "relcl") if is_noun and not denied else ()
    return any(
        is_done(analysis, clause) and _is_its_subject(analysis, clause) for clause in clauses
    )


def is_performed(analysis: Analysis, verb: int) -> bool:
    """ "would like to [thank] Oslo", "want to [condemn] this": done by saying so, unless it is denied."""
    token = analysis.tokens[verb]
    above = analysis.tokens[token.head]
    words = reality_words()
    if token.deprel != "xcomp" or token.lemma not in words.performed:
        return False
    is_said = above.lemma in words.performing and above.tag in PRESENT | {"VB"}
    if analysis.dependents(above.i, "neg"):
        return False
    return is_said and not {"if", "whether"} & lemmas_of(analysis, above.i, "mark")


def _is_its_subject(analysis: Analysis, clause: int) -> bool:
    subjects = analysis.dependents(clause, "nsubj")
    return any(analysis.tokens[i].lemma in {"which", "that"} for i in subjects)


def serves_an_act(analysis: Analysis, above: int) -> bool:
    """What a deed is for is part of it ("signed a pact to end the war"); a journey's purpose is not.

    Nor is that of a verb that is a deed only where somebody gets something ("flew in to bomb it"), nor
    of an operation begun ("launched a raid to free them", "moved in to free them").
    """
    lemma = analysis.tokens[above].lemma
    went = {f"{lemma}_{where}" for where in lemmas_of(analysis, above, "prt", "advmod")}
    is_begun = lemmas_of(analysis, above, "dobj") & event_table().ventures
    if is_begun or went & event_table().setting_about:
        return False
    frames = event_table().by_verb.get(lemma, ())
    acts = [frame for frame in frames if not frame.needs_to]
    return bool(acts) and not any(frame.place for frame in acts)


def is_awaited(analysis: Analysis, i: int) -> bool:
    """ "will stay until he [visits]", "before they [meet]": the present tense of what is to come."""
    token = analysis.tokens[i]
    is_awaiting = bool(reality_words().awaited & lemmas_of(analysis, i, "mark", "advmod"))
    return token.deprel == "advcl" and token.tag in PRESENT and is_awaiting


def is_ahead(analysis: Analysis, noun: int) -> bool:
    """ "spoke ahead of their [talks]": still to come when it was spoken."""
    link = analysis.tokens[analysis.tokens[noun].head]
    is_led_to = analysis.tokens[noun].deprel == "pobj" and link.lemma == "of"
    return is_led_to and analysis.tokens[link.head].lemma in reality_words().ahead


def is_price(analysis: Analysis, i: int) -> bool:
    """ "will not lift the ban until Chad [frees] them": what a refusal makes its price is only wanted."""
    token = analysis.tokens[i]
    marks = lemmas_of(analysis, i, "mark", "advmod")
    is_open = token.deprel == "advcl" and bool(marks & _UNTIL) and not _is_past(analysis, i)
    return is_open and bool(analysis.dependents(token.head, "neg"))


def _is_past(analysis: Analysis, i: int) -> bool:
    """ "did not leave until the war [ended]": the past tense tells that it came to pass."""
    helping = analysis.dependents(i, "aux", "auxpass")
    return any(analysis.tokens[k].tag == "VBD" for k in (i, *helping))


def copula_over(analysis: Analysis, participle: int) -> int | None:
    """ "[will be] among the topics discussed", "[was] the first town seized": what time the participle is of."""
    noun = analysis.tokens[analysis.tokens[participle].head]
    link = analysis.tokens[noun.head] if noun.deprel == "pobj" else noun
    above = analysis.tokens[link.head]
    is_predicate = noun.deprel == "attr" or link.lemma in {"among", "amongst"}
    return above.i if is_predicate and above.lemma == "be" else None


def is_to_be(analysis: Analysis, i: int) -> bool:
    """ "are to [investigate]", "[talks] are to be held": arranged, not done."""
    token, above = analysis.tokens[i], analysis.tokens[analysis.tokens[i].head]
    if above.lemma != "be" or above.upos != "AUX" or token.deprel not in {"xcomp", "nsubj"}:
        return False
    arranged = (i,) if token.deprel == "xcomp" else analysis.dependents(above.i, "xcomp")
    return any(is_infinitive(analysis, deed) for deed in arranged)


def is_demanded(analysis: Analysis, i: int) -> bool:
    """ "insisted that it [free] them": a subjunctive, which agrees with no subject, tells what is wanted."""
    token = analysis.tokens[i]
    if token.deprel != "ccomp" or "that" not in lemmas_of(analysis, i, "mark"):
        return False
    if analysis.dependents(i, "aux", "auxpass", "cop"):
        return False
    subjects = [analysis.tokens[k] for k in analysis.dependents(i, "nsubj")]
    is_singular = any(s.tag in _SINGULAR and not analysis.dependents(s.i, "conj") for s in subjects)
    return bool(subjects) and (token.tag == "VB" or (token.tag == "VBP" and is_singular))


def is_felt(analysis: Analysis, i: int) -> bool:
    """ "felt [threatened]": a state of mind, and nobody's deed."""
    while analysis.tokens[i].deprel == "conj" and analysis.tokens[i].tag == "VBN":
        i = analysis.tokens[i].head
    above = analysis.tokens[analysis.tokens[i].head]
    helping = {analysis.tokens[k].text.casefold() for k in analysis.dependents(i, "auxpass", "aux")}
    is_complement = above.lemma == "feel" and analysis.tokens[i].deprel in _OF_A_MIND
    is_felt_to_be = is_complement or bool(helping & reality_words().felt)
    return analysis.tokens[i].tag == "VBN" and is_felt_to_be


def is_asked(analysis: Analysis, main: int) -> bool:
    """ "Has Chad left the union?"; why it has left is asked of what is known."""
    if _PRESUPPOSING & lemmas_of(analysis, main, "advmod"):
        return False
    last = analysis.sentence(main).last
    is_inverted = any(
        aux < subject
        for aux in analysis.dependents(main, "aux", "auxpass")
        for subject in analysis.dependents(main, "nsubj", "nsubjpass")
    )
    return is_inverted and any(token.text == "?" for token in analysis.tokens[main:last])


def _is_finite(analysis: Analysis, verb: int) -> bool:
    tags = {analysis.tokens[i].tag for i in (verb, *analysis.dependents(verb, "aux", "auxpass"))}
    return bool(tags & FINITE)


def _is_judging_it(analysis: Analysis, clause: int) -> bool:
    """ "a claim that Mali [rejected]", "a decision Mali [deplored]": what is said of a claim, not what it claims."""
    words, noun = manner_words(), analysis.tokens[analysis.tokens[clause].head].lemma
    is_stand = event_table().verb_tells(analysis.tokens[clause].lemma, _STANDS)
    is_of_it = is_relative_clause(analysis, clause) and not analysis.dependents(clause, "mark")
    return noun in words.steps | words.claims and is_stand and is_of_it


def _is_told_open(analysis: Analysis, noun: int) -> bool:
    """ "[way] they will agree", "any [chance] that they agreed" """
    return any(analysis.tokens[noun].lemma in words for words in reality_words().nouns.values())
