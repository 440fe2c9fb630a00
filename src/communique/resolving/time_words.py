"""A text as a string of letters, one for each word, telling what part it plays in a phrase of time.

"on June 5, 2012" is `iM2,4`; the rules of `time_rules` are regular expressions over such strings.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Phrase:
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
    """Cut stretches of a text into words with their letters; no phrase runs over a BREAK."""
    kinds = time_words().kinds
    words, starts, letters = [], [], []
    for span in spans:
        for match in _lexemes().finditer(text, span.start, span.end):
            words.append(match[0])
            starts.append(match.start())
            letters.append(_letter(match, kinds))
        words.append("")
        starts.append(span.end)
        letters.append(BREAK)
    return Passage(tuple(words), tuple(starts), "".join(letters))


def _letter(match: re.Match[str], kinds: Mapping[str, str]) -> str:
    word = match[0]
    group = match.lastgroup or "_"
    if group == "word":
        letter = kinds.get(word.lower(), "_")
        return "_" if letter in NAMES and word[0].islower() else letter
    if group == "number":
        return _number_letter(word)
    return SIGNS.get(word, "_") if group == "sign" else _LETTERS[group]


_LETTERS = {
    "feast": "H", "reference": "X", "iso": "I", "slashed": "/", "clock": "h", "quarter": "q",
    "decade": "D", "ordinal": "O", "short": "Y", "half_day": "p", "possessive": "s",
}  # fmt: skip


def _number_letter(word: str) -> str:
    if word.isdecimal() and len(word) == 4 and 1000 <= int(word) <= LATEST_YEAR:
        return "4"
    return "2" if word.isdecimal() and len(word) <= 2 else "9"


@cache
def _lexemes() -> re.Pattern[str]:
    table = time_words()
    return re.compile(
        rf"(?P<feast>\b(?:{_feasts(table.holidays)})\b)"
        rf"|(?P<reference>\b(?i:{_phrases(table.references)})\b)"
        r"|(?P<iso>\b\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d){0,2})?)"
        r"|(?P<slashed>\b\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)\b)"
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


def _feasts(rules: Mapping[str, str]) -> str:
    names = sorted(rules, key=len, reverse=True)
    return "|".join(map(re.escape, names)).replace("'", "['’]")


def _phrases(phrases: Mapping[str, str]) -> str:
    several = sorted((phrase for phrase in phrases if " " in phrase), key=len, reverse=True)
    return "|".join(map(re.escape, several))
