"""Subjects, objects and passives that parsers get wrong: on a dateline, a preposition, a gerund, a headline."""

from collections.abc import Iterable

from communique.codebook.control import control_words
from communique.codebook.coreference import pointing_words
from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.finding.dependents import lemmas_of, objects_of_prepositions, with_conjuncts
from communique.finding.garden_paths import through_participle, without_object_before
from communique.finding.verb_groups import TENSED, is_infinitive, verb_lemma
from communique.model.analysis import Analysis

_LONGEST_DATELINE = 14  # tokens: "ADDIS ABABA, May 15 (Xinhua) --"
_DASHES = frozenset({"-", "--", "_", "\N{EN DASH}", "\N{EM DASH}"})
_NAMES = frozenset({"NNP", "NNPS"})
# Tags of what a small clause is told by: an infinitive, a participle, an adjective.
_BARE = frozenset({"let", "make", "help"})  # verbs that take an infinitive without "to"
_NOT_TOLD = frozenset({"TO", "VB", "VBG", "JJ", "JJR", "JJS"})


def up_to_some(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "killed up to 40 [people]": a number that parsers take for a direction."""
    return tuple(
        thing
        for up in analysis.dependents(verb, "prt", "advmod")
        if analysis.tokens[up].lemma == "up"
        for to in analysis.dependents(up, "prep")
        for thing in analysis.dependents(to, "pobj")
        if analysis.dependents(thing, "nummod")
    )


def side_by_side(analysis: Analysis, heads: Iterable[int]) -> tuple[int, ...]:
    """The heads with those coordinated with them: "[The king] of Jordan and [the president] of Peru".

    Parsers hang the second on Jordan.
    """
    coordinated = with_conjuncts(analysis, heads)
    return tuple(j for i in coordinated for j in (i, *_in_parallel(analysis, i)))


def _in_parallel(analysis: Analysis, head: int) -> tuple[int, ...]:
    named = objects_of_prepositions(analysis, head, frozenset({"of"}))
    apposed = analysis.dependents(head, "appos")
    other_names = (i for i in apposed if _is_behind_and(analysis, i))
    rows = (*apposed, *analysis.dependents(head, "npadvmod"))
    others = (j for i in rows if is_listed(analysis, i) for j in analysis.conjuncts(i))
    return (*(i for i in named if _is_of_another(analysis, i)), *other_names, *others)


def is_listed(analysis: Analysis, noun: int) -> bool:
    """ "The African Union (AU), [Chad] and Mali left": names in a row that parsers take for another name, or a town's state.

    Nobody who is one has two names with "and" between them.
    """
    names, head = analysis.conjuncts(noun), analysis.tokens[noun].head
    is_row = any(analysis.dependents(i, "cc") for i in names)
    first = analysis.subtree(noun)[0]
    is_behind_comma = first > 0 and analysis.tokens[first - 1].text == ","
    return is_row and is_behind_comma and all(_is_bare_name(analysis, i) for i in (head, *names))


def _is_bare_name(analysis: Analysis, noun: int) -> bool:
    """ "[Chad]", "The [Union]", but no "Republican of Ohio" and no "his wife": a name that nothing but "the" stands by."""
    below = analysis.dependents(noun, "det", "poss", "prep")
    is_free = all(analysis.tokens[i].lemma == "the" or i > noun for i in below)
    is_seat = any(i > noun for i in below) and analysis.tokens[noun].deprel in {"appos", "conj"}
    return analysis.tokens[noun].tag in _NAMES and is_free and not is_seat


def _is_behind_and(analysis: Analysis, noun: int) -> bool:
    """Whether "and" stands before a phrase that parsers take for another name of the one before."""
    first = analysis.subtree(noun)[0]
    return first > 0 and analysis.tokens[first - 1].deprel == "cc"


def _is_of_another(analysis: Analysis, noun: int) -> bool:
    """Whether a noun behind "and" has its own "of", and is no "Republic of Korea"."""
    token, words = analysis.tokens[noun], pointing_words()
    bodies = words.organisation_nouns | words.collectives
    is_second = token.deprel == "conj" and "of" in lemmas_of(analysis, noun, "prep")
    return is_second and token.lemma.casefold().removesuffix("s") not in bodies


def is_source(analysis: Analysis, noun: int) -> bool:
    """ "killing nine civilians [a medic] and [witnesses] said": who says it, where the comma before them is lost."""
    joined = analysis.dependents(noun, "conj") if analysis.dependents(noun, "cc") else ()
    return any(_says_without_subject(analysis, i + 1) for i in (noun, *joined))


def _says_without_subject(analysis: Analysis, verb: int) -> bool:
    if verb >= len(analysis.tokens):
        return False
    token = analysis.tokens[verb]
    is_told = token.tag in TENSED and cue_words().says(token.lemma)
    is_own = token.deprel in {"relcl", "acl"} or analysis.dependents(verb, "nsubj")
    return is_told and not is_own and not analysis.dependents(verb, "xcomp", "oprd")


def is_reflexive(analysis: Analysis, i: int) -> bool:
    """ "blew [himself] up", "they [themselves] left": nobody beside the subject."""
    return analysis.tokens[i].text.casefold() in control_words().reflexive


def own_subjects(analysis: Analysis, verb: int, *links: str) -> tuple[int, ...]:
    """The subjects beside a verb, without the dateline that parsers make one ("DAKAR - [Rebels] left")."""
    found = (through_participle(analysis, i) for i in analysis.dependents(verb, *links))
    own = [i for i in found if not is_reflexive(analysis, i)]
    if own and (behind := _behind_dateline(analysis, verb, own)):
        return behind
    if len(own) > 1 and _is_dateline(analysis, own[0]):
        return tuple(own[1:])
    return _behind_dash(analysis, verb, own) or tuple(without_object_before(analysis, own))


def _behind_dateline(analysis: Analysis, verb: int, own: list[int]) -> tuple[int, ...]:
    """ "DAKAR, Senegal (AP) -- The [premier] left": the subject is another, or another name of the town."""
    first = analysis.sentence(verb).first
    dash = _end_of_dateline(analysis, first) if own[0] < first + _LONGEST_DATELINE else None
    if dash is None or not own[0] < dash < verb:
        return ()
    apposed = (i for subject in own for i in analysis.dependents(subject, "appos", "conj"))
    return tuple(i for i in dict.fromkeys((*own, *apposed)) if dash < i < verb)


def _end_of_dateline(analysis: Analysis, first: int) -> int | None:
    """The dash behind a town in capitals, with its country, a date and an agency in brackets."""
    tokens = analysis.tokens[first : first + _LONGEST_DATELINE]
    dash = next((token.i for token in tokens if token.text in _DASHES), None)
    if dash is None or not (tokens[0].text.isupper() and len(tokens[0].text) > 4):
        return None
    before = tokens[: dash - first]
    is_town = all(t.text[0].isupper() or not t.text[0].isalpha() for t in before)
    return dash if is_town else None


def _behind_dash(analysis: Analysis, verb: int, own: list[int]) -> tuple[int, ...]:
    """ "DAKAR -- The [premier] left": the parser takes the subject for another name of the town."""
    first = analysis.sentence(verb).first
    starting = own or analysis.dependents(verb, "npadvmod")
    if not starting or starting[0] != first or not _is_dateline(analysis, first):
        return ()
    is_dash = analysis.tokens[first + 1].text in _DASHES
    return analysis.dependents(first, "appos") if is_dash else ()


def _is_dateline(analysis: Analysis, noun: int) -> bool:
    """A bare name at the head of the sentence, before a dash or a date."""
    if analysis.subtree(noun)[0] != analysis.sentence(noun).first:
        return False
    is_bare = not analysis.dependents(noun, "det", "amod", "poss", "conj", "cc")
    after = analysis.tokens[noun + 1]
    is_cut_off = after.upos in {"PUNCT", "NUM"} or after.deprel == "npadvmod"
    return is_bare and is_cut_off and analysis.tokens[noun].upos == "PROPN"


def object_of_gerund(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "the shelling of [a town]" """
    if bearer_of_gerund(analysis, verb) is None:
        return ()
    of = (i for i in analysis.dependents(verb, "prep") if analysis.tokens[i].lemma == "of")
    return tuple(thing for prep in of for thing in analysis.dependents(prep, "pobj"))


def subject_of_small_clause(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "convicted [them] to pay", "took in [families] fleeing", "found [him] guilty": no finite verb is told.

    What is "declared void" is no object of declaring, unless both words tell something together.
    "Beheaded [eight men] the monitor said": what a verb takes that tells no clause.
    """
    return tuple(
        subject
        for clause in analysis.dependents(verb, "ccomp", "xcomp")
        if clause > verb
        if not _is_told(analysis, clause)
        or _tells_no_clause(analysis, verb)
        or _tell_together(analysis, verb, clause)
        if not _is_quality(analysis, verb, clause)
        for subject in analysis.dependents(clause, "nsubj")
        if verb < subject < clause and not _opens_a_sentence(analysis, subject)
    )


def _opens_a_sentence(analysis: Analysis, subject: int) -> bool:
    """ "what it left", "Village evacuated [The] ministry said": a question, or a headline's end."""
    first = analysis.tokens[analysis.subtree(subject)[0]]
    return first.tag[0] == "W" or (first.upos == "DET" and first.text.istitle())


def _tells_no_clause(analysis: Analysis, verb: int) -> bool:
    """Whether the clause behind a verb is none of its own, but runs on from its object."""
    marks = analysis.dependents(verb, "mark", "aux", "auxpass")
    is_plain = analysis.tokens[verb].tag in TENSED and not marks
    return is_plain and analysis.tokens[verb].lemma not in cue_words().verbs


def _is_quality(analysis: Analysis, verb: int, clause: int) -> bool:
    is_adjective = analysis.tokens[clause].upos == "ADJ"
    return is_adjective and not _tell_together(analysis, verb, clause)


def _tell_together(analysis: Analysis, verb: int, clause: int) -> bool:
    """ "found him guilty", "declared her persona non grata" """
    phrase = f"{verb_lemma(analysis, verb)}_{analysis.tokens[clause].lemma}"
    return phrase in event_table().by_verb


def _is_told(analysis: Analysis, clause: int) -> bool:
    helpers = analysis.dependents(clause, "aux", "auxpass", "cop", "mark")
    above, token = analysis.tokens[analysis.tokens[clause].head], analysis.tokens[clause]
    if above.lemma in _BARE and token.tag == "VBP" and not helpers:
        return False  # "let nine prisoners [go]"
    group = (clause, *helpers)
    return any(analysis.tokens[i].tag not in _NOT_TOLD for i in group)


def bearer_of_gerund(analysis: Analysis, verb: int) -> int | None:
    """Whose deed a noun is that parsers take for a participle: "in [army] shelling of", "[rebels]' killing of"."""
    token, before = analysis.tokens[verb], analysis.tokens[verb - 1]
    if token.tag != "VBG" or verb == analysis.sentence(verb).first or before.head == verb:
        return None
    if before.tag == "POS":
        return before.head
    is_of = "of" in lemmas_of(analysis, verb, "prep")
    is_noun = before.upos in {"NOUN", "PROPN"} and before.deprel == "pobj"
    return before.i if is_of and is_noun and not analysis.dependents(verb, "dobj") else None


def document_speaking(analysis: Analysis, verb: int) -> int | None:
    """ "vetoed a [resolution] on Friday calling on Togo to leave": parsers hang its words on the verb above."""
    token = analysis.tokens[verb]
    if (token.deprel, token.tag) != ("advcl", "VBG") or analysis.tokens[verb - 1].text == ",":
        return None
    if token.lemma not in cue_words().verbs:
        return None
    objects = analysis.dependents(token.head, "dobj")
    documents = (i for i in objects if analysis.tokens[i].lemma in cue_words().documents)
    return next((i for i in documents if i < verb), None)


def stranded(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "fled as [the rebels] overran a town": a subject that parsers hang on a preposition.

    Such a verb is finite and beside the other clause, with no "and" between them.
    """
    token = analysis.tokens[verb]
    if token.tag not in TENSED or token.deprel not in {"advcl", "conj"}:
        return ()
    before = verb - 1
    while analysis.tokens[before].deprel in {"punct", "aux", "advmod", "neg"} and before > 0:
        before -= 1
    for noun in (before, *analysis.ancestors(before)):
        link = analysis.tokens[analysis.tokens[noun].head].lemma
        is_object = analysis.tokens[noun].deprel == "pobj"
        if is_object and link in prepositions().subordinating and analysis.subtree(noun)[-1] < verb:
            return (noun,)
    return ()


def is_told_to(analysis: Analysis, verb: int) -> bool:
    """ "Minister [pressured] to resign": a headline's passive, of a verb that else has an object."""
    token = analysis.tokens[verb]
    if token.lemma not in control_words().object_first or token.tag not in {"VBD", "VBN"}:
        return False
    is_to_act = any(is_infinitive(analysis, i) for i in analysis.dependents(verb, "xcomp"))
    return is_to_act and not analysis.dependents(verb, "dobj", "dative", "aux", "auxpass", "ccomp")
