"""Who some of those counted are: "including eight children", "among them a nurse", "12 of them women"."""

from collections.abc import Iterable, Iterator
from itertools import chain

from communique.codebook.sizes import counting_words, is_number
from communique.finding.dependents import lemmas_of, with_conjuncts
from communique.finding.numerals import numeral_at, numeral_before
from communique.model.analysis import Analysis
from communique.model.findings import CountPart

_BREAKS = frozenset({"-", "–", "—", ":", ",", "("})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "nsubjpass", "attr")


def parts_of(analysis: Analysis, head: int) -> tuple[CountPart, ...]:
    """What the sentence says of some of those whom `head` counts, after it or as the subject of "among"."""
    return (*told_among(analysis, head), *(_told_after(analysis, head) or _in_full(analysis, head)))


def is_part(analysis: Analysis, head: int) -> bool:
    """Whether a noun stands right after "including" or "among them"."""
    words, start = counting_words().parts, analysis.sentence(head).first
    numeral = numeral_before(analysis, head)
    first = numeral.first if numeral else head
    skipped = words.links - {",", "and"}
    while first > start and analysis.tokens[first - 1].text.casefold() in skipped:
        first -= 1
    return any(_words(analysis, first - len(marker), first) == marker for marker in words.markers)


def told_among(analysis: Analysis, whole: int) -> tuple[CountPart, ...]:
    """ "Six children were among [the dead]", "there were two nurses among the 12 killed"."""
    among = analysis.tokens[analysis.tokens[whole].head]
    above = analysis.tokens[among.head]
    only_counts = above.upos not in _VERBAL or above.lemma in counting_words().parts.being
    if among.lemma != "among" or not only_counts:
        return ()
    # Parsers hang "among the dead" on the noun before it, too.
    heads = analysis.dependents(above.i, *_SUBJECTS) if above.upos in _VERBAL else (above.i,)
    return parts_at(analysis, heads)


def parts_at(analysis: Analysis, heads: Iterable[int]) -> tuple[CountPart, ...]:
    """ "[two nurses] and [a driver]": the numbers of those whom the phrases count."""
    found = (_part_at(analysis, i) for i in with_conjuncts(analysis, heads))
    return tuple(part for part in found if part)


def _part_at(analysis: Analysis, head: int) -> CountPart | None:
    """The number that a noun is counted by, or one for "a child"."""
    token = analysis.tokens[head]
    numeral = numeral_before(analysis, head)
    if numeral:
        return CountPart(n=numeral.n, scope=token.lemma)
    is_one = token.lemma in counting_words().persons and token.tag == "NN"
    articles = lemmas_of(analysis, head, "det")
    return CountPart(n=1, scope=token.lemma) if is_one and articles & {"a", "an", "one"} else None


def _in_full(analysis: Analysis, head: int) -> tuple[CountPart, ...]:
    """ "six people - four women and two boys": a list that comes to the number before it."""
    end = analysis.sentence(head).last
    whole = numeral_before(analysis, head)
    if whole is None or head + 1 >= end or analysis.tokens[head + 1].text not in _BREAKS:
        return ()
    parts = tuple(_listed(analysis, head + 2, end))
    return parts if len(parts) > 1 and sum(part.n for part in parts) == whole.n else ()


def _told_after(analysis: Analysis, head: int) -> tuple[CountPart, ...]:
    return tuple(_iter_after(analysis, head))


def _iter_after(analysis: Analysis, head: int) -> Iterator[CountPart]:
    """Read on from the noun until its own clause has another number of people."""
    i, end = head + 1, analysis.sentence(head).last
    while i < end:
        marker = _marker_at(analysis, i, end)
        if marker:
            yield from _listed(analysis, i + len(marker), end)
            return
        if is_number(analysis.tokens[i].text):
            yield from _numbered(analysis, i, end)
            if _is_of_people(analysis, i, end):
                return
        elif analysis.tokens[i].lemma in _other_fates(analysis, head):
            return
        i += 1


def _other_fates(analysis: Analysis, head: int) -> frozenset[str]:
    words = counting_words()
    fates = (words.dead, words.injured, words.arrested)
    above = {analysis.tokens[i].lemma for i in chain((head,), analysis.ancestors(head))}
    own = next((fate for fate in fates if above & fate), words.dead)
    return frozenset().union(*(fate for fate in fates if fate is not own)) - own


def _marker_at(analysis: Analysis, i: int, end: int) -> tuple[str, ...] | None:
    markers = counting_words().parts.markers
    return next((m for m in markers if _words(analysis, i, min(end, i + len(m))) == m), None)


def _words(analysis: Analysis, first: int, last: int) -> tuple[str, ...]:
    return tuple(token.text.casefold() for token in analysis.tokens[max(0, first) : last])


def _numbered(analysis: Analysis, i: int, end: int) -> Iterator[CountPart]:
    """ "12 of them women", "a woman among them"."""
    numeral = numeral_at(analysis, i, end)
    if numeral is None:
        return
    words = counting_words().parts
    after = _words(analysis, numeral.last, min(end, numeral.last + 2))
    if len(after) == 2 and after[0] == "of" and after[1] in words.them:
        start = numeral.last + 2
        if start < end and analysis.tokens[start].text.casefold() in words.copulas:
            start += 1
        noun = _noun_from(analysis, start, end)
        if noun is not None:
            yield CountPart(n=numeral.n, scope=analysis.tokens[noun].lemma)


def _is_of_people(analysis: Analysis, i: int, end: int) -> bool:
    """Whether a number counts people of its own ("and wounded [30 villagers]")."""
    numeral = numeral_at(analysis, i, end)
    noun = _noun_from(analysis, numeral.last, end) if numeral else None
    words = counting_words()
    return noun is not None and analysis.tokens[noun].lemma in words.persons | words.people


def _listed(analysis: Analysis, i: int, end: int) -> Iterator[CountPart]:
    """ "11 women, nine children and a rescue worker", as far as the list goes."""
    words = counting_words().parts
    while i < end:
        token = analysis.tokens[i]
        numeral = numeral_at(analysis, i, end)
        if numeral:
            noun = _noun_from(analysis, numeral.last, end)
            n = numeral.n
        elif token.lemma in {"a", "an"}:
            noun, n = _person_from(analysis, i + 1, end), 1
        elif token.text.casefold() in words.links | words.copulas:
            i += 1
            continue
        else:
            return
        if noun is None:
            return
        yield CountPart(n=n, scope=analysis.tokens[noun].lemma)
        i = noun + 1


def _noun_from(analysis: Analysis, i: int, end: int) -> int | None:
    """The plural noun that a number counts, past adjectives and names; else the last of the nouns."""
    last = None
    while i < end and analysis.tokens[i].upos in {"NOUN", "PROPN", "ADJ"}:
        if analysis.tokens[i].tag == "NNS":
            return i
        if analysis.tokens[i].upos != "ADJ":
            last = i
        i += 1
    return last


def _person_from(analysis: Analysis, i: int, end: int) -> int | None:
    noun = _noun_from(analysis, i, end)
    is_person = noun is not None and analysis.tokens[noun].lemma in counting_words().persons
    return noun if is_person else None
