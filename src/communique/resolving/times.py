"""Time expressions of a report with their values, anchored on its publication: a TIMEX3 tagger.

Words become letters (`time_words`), phrases of letters are read (`time_rules`), the parse tells
which way a verb points (`time_frame`).
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from communique.codebook.times import time_words
from communique.model.analysis import Analysis
from communique.model.text import Span
from communique.model.world import TimeMention
from communique.resolving.calendar import extent
from communique.resolving.time_frame import Bearing, Frame, Reading, bearing_of
from communique.resolving.time_rules import iter_candidates
from communique.resolving.time_spans import read_distance, read_year_ago
from communique.resolving.time_usage import UNKNOWN_USAGE, Usage
from communique.resolving.time_words import Passage, read_passage

JOINS_DAY = frozenset({"", ",", "on", "at", ", on", ", at"})
NUMBERS = frozenset("249O")
COUNTED = (read_distance, read_year_ago)  # what is counted from a date told is not told itself
JOINS_RANGE = frozenset({"to", "through", "until", "till", "-", "–", "—"})


def find_times(analysis: Analysis, usage: Usage = UNKNOWN_USAGE) -> tuple[TimeMention, ...]:
    """All time expressions in prose, headlines and captions, in text order.

    "on Tuesday" in a report of 2012-06-07 is 2012-06-05 where the verb is past. Without a date of
    publication a relative expression keeps its words' value with X for what is unknown, and no date.
    """
    passage = read_passage(analysis.report.text, _paragraphs(analysis))
    words = _ParsedWords(analysis, tuple([token.start for token in analysis.tokens]))
    mentions = list(_iter_mentions(passage, words, usage.seen_in(passage)))
    text = analysis.report.text
    return tuple(_with_ranges(_with_clock_times(mentions, text), text))


def _paragraphs(analysis: Analysis) -> Iterator[Span]:
    """The characters of each stretch of prose: sentences of one region and paragraph."""
    current: Span | None = None
    place = None
    for sentence in analysis.sentences:
        span = analysis.span(sentence.first, sentence.last)
        here = (sentence.region, sentence.paragraph)
        if current and here == place and not analysis.report.text[current.end : span.start].strip():
            current = Span(current.start, span.end)
            continue
        if current:
            yield current
        current, place = span, here
    if current:
        yield current


@dataclass(frozen=True, slots=True)
class _ParsedWords:
    """The parse behind the passage's words, found by their offsets."""

    analysis: Analysis
    starts: tuple[int, ...]

    def token(self, offset: int) -> int:
        """The token that stands at or covers a character."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def head(self, span: Span) -> int:
        """The first token of a span whose head lies outside it."""
        tokens = self.analysis.tokens
        first, last = self.token(span.start), self.token(span.end - 1)
        for i in range(first, last + 1):
            if not first <= tokens[i].head <= last or tokens[i].head == i:
                return i
        return last

    def bearing(self, span: Span) -> Bearing:
        """Where the verb above a time points."""
        first, last = self.token(span.start), self.token(span.end - 1)
        return bearing_of(self.analysis, self.head(span), first, last)

    def is_proper_noun(self, offset: int) -> bool:
        """Whether the word at a character is one."""
        return self.analysis.tokens[self.token(offset)].upos == "PROPN"

    def label(self, offset: int) -> str:
        """The named-entity label over a character; empty where there is none."""
        token = self.token(offset)
        for entity in self.analysis.entities:
            if entity.first <= token < entity.last:
                return entity.label
        return ""


def _iter_mentions(passage: Passage, words: _ParsedWords, usage: Usage) -> Iterator[TimeMention]:
    """Read candidates from left to right; each date told is what "a year earlier" may count from."""
    published = _anchor(words.analysis)
    reached, told = 0, None
    for candidate in iter_candidates(passage):
        first, last = candidate.phrase.match.span()
        if first < reached or not _is_time(passage, first, last, words):
            continue
        span = Span(passage.starts[first], passage.end(last - 1))
        frame = Frame(published, words.bearing(span), told, usage)
        for reading in candidate.read(candidate.phrase, frame):
            mention = _mention(passage, reading, words)
            told = mention.value if mention.date and candidate.read not in COUNTED else told
            reached = last
            yield mention


def _anchor(analysis: Analysis) -> date | None:
    published = analysis.report.published
    return date.fromisoformat(published) if published and len(published) == 10 else None


def _mention(passage: Passage, reading: Reading, words: _ParsedWords) -> TimeMention:
    span = Span(passage.starts[reading.first], passage.end(reading.last - 1))
    if reading.type == "DURATION" and _is_distributive(passage, reading, words):
        return TimeMention(
            span=span,
            type="SET",
            value=reading.value,
            date=None,
            precision="unknown",
            basis="stated",
        )
    dated = reading.type in ("DATE", "TIME")
    day, precision, enddate = extent(reading.value if dated else "")
    return TimeMention(
        span=span,
        type=reading.type,
        value=reading.value,
        date=day,
        precision=precision,
        basis=reading.basis,
        enddate=enddate,
    )


def _is_time(passage: Passage, first: int, last: int, words: _ParsedWords) -> bool:
    """Whether words that could mean a time do so here ("May" the person, 1998 a count)."""
    offset = passage.starts[first]
    kinds = passage.kinds[first:last]
    before = passage.words[first - 1].lower() if first else ""
    if kinds in ("4", "Y"):
        return _is_year(offset, before, words)
    if kinds == "c":
        return before in time_words().before_then
    if kinds in ("eP", "rP", "erP", "r-P", "er-P"):
        return before in time_words().before_part
    if kinds in ("U", "eU"):
        return before in time_words().before_stretch
    if kinds in ("el", "eRl"):  # "the past" alone, not "the last president"
        return words.analysis.tokens[words.token(passage.starts[last - 1])].upos == "NOUN"
    if kinds == "X" and before == "as":  # "as soon as"
        return False
    if words.analysis.tokens[words.token(offset)].tag == "MD":
        return False
    if kinds == "M" and before and words.is_proper_noun(passage.starts[first - 1]):
        return False  # "Theresa May"
    if kinds[-1] == "H" and _is_in_a_name(passage, last):
        return False
    # "Mar 17" is no person, whatever the parser says of the word.
    return not NUMBERS.isdisjoint(kinds) or words.label(offset) != "PERSON"


def _is_in_a_name(passage: Passage, behind: int) -> bool:
    """ "The Tet Offensive", "Christmas Island": a name goes on behind the feast's."""
    following = passage.words[behind]
    return passage.kinds[behind] == "_" and following[:1].isupper()


def _is_year(offset: int, before: str, words: _ParsedWords) -> bool:
    if words.label(offset) == "DATE":
        return True
    token = words.analysis.tokens[words.token(offset)]
    counts = token.deprel == "nummod" and words.analysis.tokens[token.head].tag == "NNS"
    return before in time_words().before_year and not counts


def _is_distributive(passage: Passage, reading: Reading, words: _ParsedWords) -> bool:
    """ "three times a week", "$30 million a year": a bare noun phrase right behind what it measures."""
    if passage.kinds[reading.first : reading.last] != "au" or not reading.first:
        return False
    before = words.analysis.tokens[words.token(passage.starts[reading.first - 1])]
    return before.upos in ("NOUN", "NUM", "PROPN", "SYM")


def _with_clock_times(mentions: list[TimeMention], text: str) -> list[TimeMention]:
    """Join "10 a.m." with the day beside it: "10 a.m. on Tuesday", "Nov. 6, 5 p.m." are one time."""
    joined: list[TimeMention] = []
    for mention in mentions:
        if joined and text[joined[-1].span.end : mention.span.start].strip() in JOINS_DAY:
            both = _join(joined[-1], mention)
            if both:
                joined[-1] = both
                continue
        joined.append(mention)
    return joined


def _join(left: TimeMention, right: TimeMention) -> TimeMention | None:
    for day, clock in ((left, right), (right, left)):
        if day.type == "DATE" and day.precision == "day" and clock.type == "TIME":
            value = f"{day.value}T{clock.value.partition('T')[2]}"
            return replace(
                day, span=Span(left.span.start, right.span.end), type="TIME", value=value
            )
    return None


def _with_ranges(mentions: list[TimeMention], text: str) -> Iterator[TimeMention]:
    """Close a date that the next one ends ("from May to June", "March 3-5") with that one's date."""
    for mention, following in zip_longest(mentions, mentions[1:]):
        if following and _is_range(mention, following, text):
            yield replace(mention, enddate=following.enddate or following.date)
        else:
            yield mention


def _is_range(left: TimeMention, right: TimeMention, text: str) -> bool:
    if left.type != "DATE" or right.type != "DATE" or left.precision != right.precision:
        return False
    if not left.date or not right.date or left.date >= right.date:
        return False
    return text[left.span.end : right.span.start].strip().lower() in JOINS_RANGE
