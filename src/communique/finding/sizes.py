"""How many people an event killed, hurt or took: the numbers that count the verb's own objects."""

from collections.abc import Iterator, Sequence

from communique.codebook.prepositions import prepositions
from communique.codebook.sizes import counting_words
from communique.finding.background import is_background
from communique.finding.clauses import clause_of
from communique.finding.counts import count_in, sum_of
from communique.finding.dependents import first_conjunct, lemmas_of
from communique.finding.outcomes import caused, has_object, left, lost, taken
from communique.finding.tolls import toll_at
from communique.model.analysis import Analysis
from communique.model.findings import Count, Size
from communique.model.world import TimeMention

_SIZED = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_NAMES = ("dead", "injured", "arrested")
_BELOW = ("conj", "advcl", "acl", "relcl", "ccomp")
_ABOVE = frozenset({"conj", "nsubj", "advcl", "xcomp", "acl", "dobj", "pobj"})
_FINITE = frozenset({"VBD", "VBN", "VBP", "VBZ"})


def event_size(
    analysis: Analysis, times: Sequence[TimeMention], event: str, trigger: int
) -> Size | None:
    """The counts told by the trigger and by the verbs coordinated with or hanging on it.

    The total of a whole war or of years ("killed since the conflict began") is no event's size.
    """
    if event not in _SIZED:
        return None
    found: dict[str, Count] = {}
    for i in (trigger, *_neighbours(analysis, trigger)):
        for name, count in _counts_at(analysis, i):
            if name not in found and not is_background(analysis, times, i):
                found[name] = count
    return Size(**found) if found else None


def _neighbours(analysis: Analysis, trigger: int) -> tuple[int, ...]:
    """Verbs coordinated with the trigger ("shelled the port, killing 12"), above or below it."""
    near = list(analysis.dependents(trigger, *_BELOW))
    for above in analysis.dependents(trigger, "dobj"):
        # Parsers hang a participle on the object before it ("bombed a town, killing nine").
        near.extend(analysis.dependents(above, "acl", "relcl"))
    token = analysis.tokens[trigger]
    if token.deprel in _ABOVE:
        near.append(token.head)
    governor = analysis.tokens[token.head]
    if token.deprel == "advcl" and governor.deprel == "conj":
        # "Four were killed and nine hurt when gunmen stormed the mine"
        near.append(governor.head)
    return tuple(near)


def deaths_at(analysis: Analysis, verb: int) -> Count | None:
    """The dead of a clause that names no cause: "Nine people died", "12 miners lost their lives"."""
    words, token = counting_words(), analysis.tokens[verb]
    if token.lemma not in words.dying | words.losing or not _is_told_plainly(analysis, verb):
        return None
    if prepositions().causes & lemmas_of(analysis, verb, "prep"):
        return None
    return _count_of(analysis, verb) if token.lemma in words.dying else lost(analysis, verb)


def _is_told_plainly(analysis: Analysis, verb: int) -> bool:
    """Whether a finite verb tells a fact: not denied, not only possible or believed."""
    token = analysis.tokens[verb]
    if token.tag not in _FINITE or token.deprel == "xcomp" or analysis.dependents(verb, "neg"):
        return False
    return not any(analysis.tokens[i].tag == "MD" for i in analysis.dependents(verb, "aux"))


def _counts_at(analysis: Analysis, i: int) -> Iterator[tuple[str, Count]]:
    """What one word counts, under the name of what befell those counted."""
    words, token = counting_words(), analysis.tokens[i]
    if token.lemma in words.leaving:
        yield from left(analysis, i)
        return
    if token.upos == "NUM":
        yield from _described(analysis, i)
        return
    if token.lemma in words.causing:
        yield from caused(analysis, i)
    ends = lemmas_of(analysis, i, "acomp", "oprd")
    for name in _NAMES:
        # "shot dead four officers"
        if {token.lemma, *ends} & getattr(words, name):
            count = _count_of(analysis, i)
            if count:
                yield name, count
    count = taken(analysis, i) or lost(analysis, i)
    if count:
        yield "dead", count
    if token.lemma in words.suffering and has_object(analysis, i, words.injured):
        count = sum_of(analysis, clause_of(analysis, i).subjects)
        if count:
            yield "injured", count


def _described(analysis: Analysis, number: int) -> Iterator[tuple[str, Count]]:
    """ "Nine were killed and [30] wounded": parsed as a number with a participle of its own."""
    lemmas = lemmas_of(analysis, number, "acl", "amod")
    count = count_in(analysis, number)
    for name in _NAMES:
        if count and lemmas & getattr(counting_words(), name):
            yield name, count


def _count_of(analysis: Analysis, i: int) -> Count | None:
    token = analysis.tokens[i]
    if token.upos not in {"VERB", "AUX"}:
        return toll_at(analysis, i)
    clause = clause_of(analysis, i)
    if token.lemma in counting_words().dying:
        return sum_of(analysis, clause.subjects or _raised(analysis, i))
    if clause.objects or clause.passive:
        objects = _coordinated(analysis, i, clause.objects)
        return sum_of(analysis, objects or _raised(analysis, i))
    return sum_of(analysis, _reduced(analysis, i, clause.subjects))


def _coordinated(analysis: Analysis, verb: int, objects: tuple[int, ...]) -> tuple[int, ...]:
    """All before a participle that the parser hung on the last: "[Two nurses and a driver] killed by ..."."""
    if analysis.tokens[verb].deprel != "acl" or len(objects) != 1:
        return objects
    return analysis.conjuncts(first_conjunct(analysis, objects[0]))


def _raised(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """The subject of the verb above: "[40] are believed to have been killed"."""
    token = analysis.tokens[verb]
    if token.deprel != "xcomp":
        return ()
    above = clause_of(analysis, token.head)
    return above.objects if above.passive else above.subjects


def _reduced(analysis: Analysis, verb: int, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """Persons before a bare participle: "[Nine miners] killed and 12 hurt as shells hit a pit"."""
    words, token = counting_words(), analysis.tokens[verb]
    if token.tag not in {"VBN", "VBD"} or analysis.dependents(verb, "aux", "neg"):
        return ()
    persons = words.persons | words.people
    return tuple(i for i in subjects if analysis.tokens[i].lemma in persons)
