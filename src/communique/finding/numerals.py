"""Numbers as they stand before a noun: where they begin and end, how sure they are, and ranges."""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.sizes import counting_words, goes_on, is_figure, is_number, number_of
from communique.model.analysis import Analysis

_PREMODIFIERS = frozenset(
    {"nummod", "compound", "amod", "nmod", "quantmod", "advmod", "det", "poss", "npadvmod", "punct"}
)
_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """Tokens `first..last` (last excluded) with their value; `low` and `high` where it is bounded."""

    first: int
    last: int
    n: int
    low: int | None = None
    high: int | None = None
    qualifier: str | None = None


def numeral_before(analysis: Analysis, head: int) -> Numeral | None:
    """The number that counts a noun, the last one before it, or the number that stands for one.

    The parser often hangs a number on a name or an adjective between it and its noun ("Eleven
    government soldiers"), so all that modifies the noun from the left is looked through.
    """
    last = head + 1 if is_number(analysis.tokens[head].text) else head
    zone = [i for i in _zone(analysis, head) if i < last]
    runs = [run for run in _runs(analysis, zone) if _counts(analysis, *run)]
    return _read_numeral(analysis, *runs[-1]) if runs else None


def numeral_at(analysis: Analysis, first: int, end: int) -> Numeral | None:
    """The number that begins at a token, before `end`."""
    run = next(_runs(analysis, range(first, end)), None)
    return (
        _read_numeral(analysis, *run)
        if run and run[0] == first and _counts(analysis, *run)
        else None
    )


def _zone(analysis: Analysis, head: int) -> list[int]:
    return [
        i
        for i in analysis.subtree(head)
        if i == head or (i < head and _modifies(analysis, i, head))
    ]


def _modifies(analysis: Analysis, i: int, head: int) -> bool:
    while i != head:
        token = analysis.tokens[i]
        # "between 15 and 20": the second number is coordinated with the first
        is_joined = token.deprel in {"conj", "cc"} and is_number(analysis.tokens[token.head].text)
        if token.deprel not in _PREMODIFIERS and not is_joined:
            return False
        i = token.head
    return True


def _runs(analysis: Analysis, tokens: range | list[int]) -> Iterator[tuple[int, int]]:
    """Maximal runs of tokens that make one number each."""
    run: list[int] = []
    words: list[str] = []
    for i in tokens:
        text = analysis.tokens[i].text
        if run and i == run[-1] + 1 and goes_on(words, text):
            run.append(i)
            words.append(text)
            continue
        yield from _closed(analysis, run)
        run, words = ([i], [text]) if is_number(text) else ([], [])
    yield from _closed(analysis, run)


def _closed(analysis: Analysis, run: list[int]) -> Iterator[tuple[int, int]]:
    while run and not is_number(analysis.tokens[run[-1]].text):
        run = run[:-1]  # "nine and": the link went nowhere
    if run:
        yield run[0], run[-1] + 1


def _counts(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a number counts people, rather than days, years, shares or ages."""
    after = analysis.tokens[last].text.casefold() if last < len(analysis.tokens) else ""
    before = analysis.tokens[first - 1].text.casefold() if first else ""
    words = counting_words().numerals
    return not (
        after in words.no_people
        or before in words.currency
        or _is_vague(analysis, first, before)
        or _is_date(analysis, first, last)
        or (before in words.before_year and _is_year(analysis.tokens[first].text))
    )


def _is_vague(analysis: Analysis, first: int, before: str) -> bool:
    """ "several hundred": a multiplier of nothing that is known."""
    words = counting_words()
    is_bare = analysis.tokens[first].text.casefold() in words.multipliers
    return is_bare and before in words.qualifiers.vague


def _is_year(text: str) -> bool:
    return text.isdecimal() and text.isascii() and 1900 <= int(text) < 2100


def _is_date(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a figure is a day or year beside a month ("December 30 were killed", "24 Oct 2014")."""
    token = analysis.tokens[first]
    if not is_figure(token.text):
        return False
    places = (token.head, first - 1, last)
    beside = [analysis.tokens[k] for k in places if 0 <= k < len(analysis.tokens)]
    months = counting_words().months
    return any(t.lemma.casefold() in months and t.upos == "PROPN" for t in beside)


def _read_numeral(analysis: Analysis, first: int, last: int) -> Numeral | None:
    """A run of number words with what stands before it: a qualifier, or the lower end of a range."""
    n = number_of(tuple(analysis.tokens[i].text for i in range(first, last)))
    if n is None:
        return None
    lower = _lower_end(analysis, first)
    if lower is not None and lower < n:
        return Numeral(first=first, last=last, n=lower, low=lower, high=n)
    qualifier = _qualifier_before(analysis, first)
    return Numeral(
        first=first,
        last=last,
        n=n,
        low=n if qualifier == "at least" else None,
        high=n if qualifier == "at most" else None,
        qualifier=qualifier,
    )


def _qualifier_before(analysis: Analysis, first: int) -> str | None:
    """What the phrase right before a number says of it; a bound tells more than "some"."""
    start = analysis.sentence(first).first
    found: list[str] = []
    while (phrase := _phrase_before(analysis, start, first)) is not None:
        name, length = phrase
        found.append(name)
        first -= length
    return next((name for name in ("at least", "at most", "about") if name in found), None)


def _phrase_before(analysis: Analysis, start: int, first: int) -> tuple[str, int] | None:
    table = counting_words().qualifiers
    lists = (("at least", table.at_least), ("at most", table.at_most), ("about", table.about))
    # "a hundred", "an estimated 40": the article belongs to the number
    gap = 1 if first > start and analysis.tokens[first - 1].lemma in {"a", "an"} else 0
    end = first - gap
    for length in range(min(_LONGEST_PHRASE, end - start), 0, -1):
        words = tuple(analysis.tokens[i].text.casefold() for i in range(end - length, end))
        for name, phrases in lists:
            if words in phrases:
                return name, length + gap
    return None


def _lower_end(analysis: Analysis, first: int) -> int | None:
    """The lower end of "between 10 and 15", "10 to 15", "10-15", "two or three"."""
    start = analysis.sentence(first).first
    if first - 2 < start:
        return None
    link = analysis.tokens[first - 1].text.casefold()
    runs = [run for run in _runs(analysis, range(start, first - 1)) if run[1] == first - 1]
    if not runs or link not in counting_words().numerals.between:
        return None
    below, _ = runs[-1]
    before = analysis.tokens[below - 1].text.casefold() if below > start else ""
    if (link == "and" and before != "between") or (link == "to" and before in {"from", "by"}):
        return None
    return number_of(tuple(analysis.tokens[i].text for i in range(below, first - 1)))
