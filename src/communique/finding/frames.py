"""What a verb of saying reports: for each construction of `codebook/cues.toml`, its content over the parse."""

from collections.abc import Callable, Mapping
from itertools import chain

from communique.codebook.cues import Frame
from communique.finding.sources import coordinated_saying, is_passive
from communique.finding.verb_groups import is_infinitive
from communique.model.analysis import Analysis

Tokens = frozenset[int]
NOTHING: Tokens = frozenset()

_CHARGES = frozenset({"of", "for", "as", "over"})
_CONCESSIONS = frozenset({"although", "though", "whereas", "while"})
_PARENTHETICAL_MARK = "as"


def read_frame(analysis: Analysis, verb: int, frame: Frame) -> Tokens:
    """The tokens that `verb` reports in one construction; none where it does not stand in it."""
    return _FRAMES[frame](analysis, verb)


def below(analysis: Analysis, *heads: int) -> Tokens:
    """The heads and all that hangs on them."""
    return frozenset(chain.from_iterable(analysis.subtree(head) for head in heads))


def topic(analysis: Analysis, verb: int, prepositions: frozenset[str]) -> Tokens:
    """ "called for a truce": what follows one of the verb's own prepositions."""
    for child in analysis.dependents(verb, "prep"):
        if child > verb and analysis.tokens[child].lemma in prepositions:
            return below(analysis, child) - {child}
    return NOTHING


def host_clause(analysis: Analysis, inserted: int) -> Tokens:
    """The clause that words are put into ("The bill, he said, is dead"), without those words."""
    host = clause_above(analysis, analysis.tokens[inserted].head)
    return below(analysis, host) - below(analysis, inserted)


def clause_above(analysis: Analysis, i: int) -> int:
    """The head of the clause that token i stands in."""
    for above in chain([i], analysis.ancestors(i)):
        token = analysis.tokens[above]
        if token.head == above or (token.upos in ("VERB", "AUX") and token.deprel in _CLAUSES):
            return above
    return i


_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis", "acl", "csubj"})


def _clause(analysis: Analysis, verb: int) -> Tokens:
    """ "said (that) ...", before or after the verb; else the clause that it is put into."""
    clauses = [c for c in analysis.dependents(verb, "ccomp") if not _names(analysis, c)]
    if clauses:
        content = below(analysis, *clauses)
        return content - below(analysis, *_asides(analysis, verb, content))
    if analysis.tokens[verb].deprel == "parataxis":
        return host_clause(analysis, verb)
    return _comment(analysis, verb)


def _comment(analysis: Analysis, verb: int) -> Tokens:
    """ "The vote, as the envoy put it, was a farce." """
    is_inserted = analysis.tokens[verb].deprel == "advcl" and _is_as_clause(analysis, verb)
    return host_clause(analysis, verb) if is_inserted else NOTHING


def _asides(analysis: Analysis, verb: int, content: Tokens) -> list[int]:
    """What the parser hangs into a content though the reporter goes on: another saying, a concession."""
    return [
        i
        for i in content
        if coordinated_saying(analysis, i) == verb or _is_concession(analysis, i, verb)
    ]


def _is_concession(analysis: Analysis, i: int, verb: int) -> bool:
    """ "said all had signed, though she named none": after a comma, in the reporter's voice."""
    token = analysis.tokens[i]
    if token.deprel != "advcl" or i < verb or analysis.tokens[token.head].head != verb:
        return False
    first = analysis.subtree(i)[0]
    marks = analysis.dependents(i, "mark")
    return analysis.tokens[first - 1].text == "," and any(
        analysis.tokens[mark].lemma in _CONCESSIONS for mark in marks
    )


def _is_as_clause(analysis: Analysis, verb: int) -> bool:
    marks = analysis.dependents(verb, "mark", "advmod")
    return any(analysis.tokens[m].lemma == _PARENTHETICAL_MARK for m in marks)


def _names(analysis: Analysis, clause: int) -> bool:
    """Whether a clause has no verb at all: "called it a farce" is parsed as one."""
    token = analysis.tokens[clause]
    return token.upos not in ("VERB", "AUX") and not analysis.dependents(clause, "cop", "aux")


def _infinitive(analysis: Analysis, verb: int) -> Tokens:
    return below(
        analysis, *(x for x in analysis.dependents(verb, "xcomp") if is_infinitive(analysis, x))
    )


def _hearer_infinitive(analysis: Analysis, verb: int) -> Tokens:
    """ "urged Oslo to join": parsed as object and infinitive, or as one clause with its own subject."""
    clauses = [c for c in analysis.dependents(verb, "ccomp") if is_infinitive(analysis, c)]
    if clauses:
        return below(analysis, *clauses)
    wishes = _infinitive(analysis, verb)
    hearers = analysis.dependents(verb, "dobj", "nsubjpass")
    return wishes | below(analysis, *hearers) if wishes and hearers else NOTHING


def _object(analysis: Analysis, verb: int) -> Tokens:
    """A noun's phrase; "denied it" says nothing that could be kept."""
    found = [o for o in analysis.dependents(verb, "dobj") if analysis.tokens[o].upos != "PRON"]
    return below(analysis, *found)


def _charge(analysis: Analysis, verb: int) -> Tokens:
    accused = analysis.dependents(verb, "nsubjpass" if is_passive(analysis, verb) else "dobj")
    charges = [c for c in analysis.dependents(verb, "prep") if analysis.tokens[c].lemma in _CHARGES]
    return below(analysis, *accused, *charges) if accused and charges else NOTHING


def _naming(analysis: Analysis, verb: int) -> Tokens:
    """ "called the vote a farce" """
    small = [c for c in analysis.dependents(verb, "ccomp") if _names(analysis, c)]
    if small:
        return below(analysis, *small)
    named = analysis.dependents(verb, "nsubjpass" if is_passive(analysis, verb) else "dobj")
    names = analysis.dependents(verb, "oprd", "attr", "acomp")
    return below(analysis, *named, *names) if named and names else NOTHING


def _raising(analysis: Analysis, verb: int) -> Tokens:
    """ "The truce appears to hold": subject and infinitive."""
    subjects = analysis.dependents(verb, "nsubj", "nsubjpass")
    complements = analysis.dependents(verb, "xcomp", "oprd", "acomp")
    if not subjects or not complements:
        return below(analysis, *analysis.dependents(verb, "ccomp"))
    return below(analysis, *subjects, *complements)


_FRAMES: Mapping[Frame, Callable[[Analysis, int], Tokens]] = {
    "clause": _clause,
    "quote": _clause,
    "hearer_clause": _clause,
    "hearer_infinitive": _hearer_infinitive,
    "infinitive": _infinitive,
    "charge": _charge,
    "naming": _naming,
    "object": _object,
    "quoted_object": _object,
    "raising": _raising,
    "comment": _comment,
}
FRAME_ORDER: tuple[Frame, ...] = tuple(_FRAMES)
