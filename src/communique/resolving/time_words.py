"""A text as a string of letters, one for each word, telling what part it plays in a phrase of time.

"on June 5, 2012" is `iM2,4`; the rules of `time_rules` are regular expressions over such strings.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, islice
from typing import NamedTuple

from communique.codebook.times import time_words
from communique.model.text import Span

NAMES = frozenset("MmWSw")  # capitalised, for "march" and "sat" are words
SIGNS = {".": ".", ",": ",", "-": "-", "–": "-", "—": "-", "%": "%", "$": "$", "€": "$", "£": "$"}
LATEST_YEAR = 2199
BREAK = "\n"  # a letter that no rule knows


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report with their offsets into the report, and a letter for each."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    kinds: str

    def end(self, i: int) -> int:
        """Where word i ends in the report."""
        return self.starts[i] + len(self.words[i])


class Phrase(NamedTuple):
    """Words of a passage that a rule matched."""

    passage: Passage
    match: re.Match[str]

    def has(self, group: str) -> bool:
        """Whether the pattern has such a group and it took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def words(self, group: str) -> tuple[str, ...]:
        """The words of a group; none where it took no part."""
        return self.passage.words[slice(*self.match.span(group))] if self.has(group) else ()

    def word(self, group: str) -> str:
        """The first word of a group, in lower case; empty where it took no part."""
        return "".join(self.words(group)[:1]).lower()

    def kind(self, group: str) -> str:
        """The letter of a group's first word."""
        return self.match[group][:1] if self.has(group) else ""


def read_passage(text: str, spans: Iterable[Span]) -> Passage:
    """Cut stretches of a text into words with their letters; no phrase runs over a BREAK.

    Only what stands around a word of time is cut, which spares nine tenths of a report.
    """
    words: list[str] = []
    starts: list[int] = []
    letters: list[str] = []
    for stretch in chain.from_iterable(_iter_stretches(text, span) for span in spans):
        for start, chunk in _iter_chunks(text, stretch):
            words += chunk.words
            starts += [start + offset for offset in chunk.offsets]
            letters.append(chunk.kinds)
        words.append("")
        starts.append(stretch[-1][1])
        letters.append(BREAK)
    return Passage(tuple(words), tuple(starts), "".join(letters))


# Letters of which every phrase has one; no more chunks of a phrase stand before or behind it.
CORE = frozenset("MmWwSQUuztnDdPXxHIh/q4YpCRlkGOcZ")
# A phrase reaches over one unknown chunk, not over two; what stands on either side of it may matter, too.
_STRETCH = re.compile(r"0?(?:P.{0,7}|[1+])(?:0?(?:P.{0,7}|[1+]))*0?")
_WORDS_OF_TIME = frozenset("1P")
_NO_BLANKS = re.compile(r"\S+")
_LONGEST_PHRASE = 8  # chunks ("the International Day of the World's Indigenous Peoples")
_IN_DOUBT = re.compile(r"\?")


def _iter_stretches(text: str, span: Span) -> Iterator[list[tuple[int, int]]]:
    """What stands around words of time, cut at blanks."""
    chunks = text[span.start : span.end].split()

    def settled(doubt: re.Match[str]) -> str:
        here = chunks[doubt.start() : doubt.start() + _LONGEST_PHRASE]
        chunk = _read_chunk(here[0])
        return "P" if _phrase_in(chunk, " ".join(here), 0) else _flag_of(chunk.kinds)

    flags = _IN_DOUBT.sub(settled, "".join(map(_flag, chunks)))
    found = _NO_BLANKS.finditer(text, span.start, span.end)
    passed = 0
    for match in _STRETCH.finditer(flags):
        if _WORDS_OF_TIME.isdisjoint(match[0]):
            continue
        stretch = islice(found, match.start() - passed, match.end() - passed)
        yield [chunk.span() for chunk in stretch]
        passed = match.end()


@lru_cache(1 << 15)
def _flag(characters: str) -> str:
    """What a chunk may be to a phrase of time; "?" where one of fixed spelling may begin ("P" if it does)."""
    if _is_plain(characters.strip(_AROUND).lower()):
        return "0"
    chunk = _read_chunk(characters)
    flag = _flag_of(chunk.kinds)
    return flag if flag == "1" or chunk.head is None else "?"


def _flag_of(kinds: str) -> str:
    """ "1" for a chunk with a word of time, "+" for one that may stand beside it, "0" for others."""
    if not CORE.isdisjoint(kinds):
        return "1"
    return "+" if kinds.strip("_") else "0"


def _is_plain(word: str) -> bool:
    """Whether a word in lower case is one of which no table of time knows, as most are."""
    table = time_words()
    known = word in table.kinds or word in table.phrase_heads or word in _HALF_DAYS
    return word.isalpha() and not known


class _Chunk(NamedTuple):
    """Characters cut into words; at the word `head` a phrase of fixed spelling may begin."""

    words: tuple[str, ...]
    offsets: tuple[int, ...]
    kinds: str
    head: int | None = None

    def before(self, i: int | None) -> "_Chunk":
        """The words before word i."""
        return _Chunk(self.words[:i], self.offsets[:i], self.kinds[:i])


def _iter_chunks(text: str, stretch: Sequence[tuple[int, int]]) -> Iterator[tuple[int, _Chunk]]:
    """Words between blanks, and phrases of fixed spelling as one word, each with its start."""
    reached = 0
    for start, end in stretch:
        if start < reached:
            start = reached
        if start >= end:
            continue
        chunk = _read_chunk(text[start:end])
        phrase = None if chunk.head is None else _phrase_in(chunk, text, start)
        if phrase:
            yield start, chunk.before(chunk.head)
            start, reached = phrase.span()
            chunk = _Chunk((phrase[0],), (0,), _PHRASES[phrase.lastgroup or ""])
        yield start, chunk


def _phrase_in(chunk: _Chunk, text: str, start: int) -> re.Match[str] | None:
    """The phrase of fixed spelling that begins at the head of a chunk."""
    return _phrases().match(text, start + chunk.offsets[chunk.head or 0])


_POINTS = ",."
_AROUND = _POINTS + ':;?!()[]"“”'  # signs beside a word that mean nothing of time
_HALF_DAYS = frozenset({"am", "pm"})
_PHRASES = {"feast": "H", "reference": "X"}


@lru_cache(1 << 15)
def _read_chunk(characters: str) -> _Chunk:
    """Kept, for most chunks come back."""
    table = time_words()
    word = characters.rstrip(_POINTS)
    if word.isalpha() and word.lower() not in _HALF_DAYS:  # as most are: nothing to cut but points
        points = characters[len(word) :]
        head = 0 if word.lower() in table.phrase_heads else None
        offsets = (0, *range(len(word), len(characters)))
        return _Chunk((word, *points), offsets, _word_letter(word) + points, head)
    found = tuple(_lexemes().finditer(characters))
    words = tuple(match[0] for match in found)
    heads = (i for i, word in enumerate(words) if word.lower() in table.phrase_heads)
    letters = "".join(_letter(match) for match in found)
    return _Chunk(words, tuple(match.start() for match in found), letters, next(heads, None))


def _letter(match: re.Match[str]) -> str:
    word = match[0]
    group = match.lastgroup or "_"
    if group == "word":
        return _word_letter(word)
    if group == "number":
        return _number_letter(word)
    return SIGNS.get(word, "_") if group == "sign" else _LETTERS[group]


def _word_letter(word: str) -> str:
    letter = time_words().kinds.get(word.lower(), "_")
    return "_" if letter in NAMES and word[0].islower() else letter


_LETTERS = {
    "iso": "I", "slashed": "/", "clock": "h", "quarter": "q", "decade": "D", "ordinal": "O",
    "short": "Y", "half_day": "p", "possessive": "s",
}  # fmt: skip


def _number_letter(word: str) -> str:
    if word.isdecimal() and len(word) == 4 and 1000 <= int(word) <= LATEST_YEAR:
        return "4"
    return "2" if word.isdecimal() and len(word) <= 2 else "9"


def compile_lexer() -> None:
    """Compile what words and phrases of fixed spelling are told by."""
    _lexemes()
    _phrases()


@cache
def _lexemes() -> re.Pattern[str]:
    return re.compile(
        r"(?P<iso>\b\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d){0,2})?)"
        r"|(?P<slashed>\b(?:\d{1,2}/\d{1,2}/|\d{1,2}-\d{1,2}-|\d{1,2}\.\d{1,2}\.(?=\d{4}))(?:\d{4}|\d\d)\b|\b\d{4}/\d\d/\d\d\b)"
        r"|(?P<clock>\b\d{1,2}:\d\d\b)"
        r"|(?P<quarter>\bQ[1-4]\b)"
        r"|(?P<decade>\b[12]\d\d0['’]?s\b|['’]\d0s\b)"
        r"|(?P<short>['’]\d\d\b)"
        r"|(?P<ordinal>\b\d+(?:st|nd|rd|th)\b)"
        r"|(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
        r"|(?P<half_day>\b[aApP]\.?[mM]\b\.?)"
        r"|(?P<possessive>['’]s\b)"
        r"|(?P<word>[^\W\d_]+)"
        r"|(?P<sign>[^\w\s])"
    )


@cache
def _phrases() -> re.Pattern[str]:
    """Feasts, as they are spelled, and references of several words."""
    table = time_words()
    return re.compile(
        rf"(?P<feast>(?:{_feasts(table.holidays)})\b)"
        rf"|(?P<reference>(?i:{_several_words(table.references)})\b)"
    )


def _feasts(rules: Mapping[str, str]) -> str:
    names = sorted(rules, key=len, reverse=True)
    return "|".join(map(re.escape, names)).replace("'", "['’]")


def _several_words(phrases: Mapping[str, str]) -> str:
    several = sorted((phrase for phrase in phrases if " " in phrase), key=len, reverse=True)
    return "|".join(map(re.escape, several))
