"""The rules over word letters: no rule matches without one of its anchors, and each can be read."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from communique.codebook.times import time_words
from communique.model.text import Span
from communique.resolving.calendar import extent
from communique.resolving.time_frame import Bearing, Frame
from communique.resolving.time_rules import _rules, iter_candidates
from communique.resolving.time_usage import UNKNOWN_USAGE
from communique.resolving.time_words import CORE, Passage, read_passage

LETTERS = st.text(
    alphabet="MmWwOlNCu,.-2491aeorbfGi>&%_UnvdPtTJkKVcXxHhpzZqQDYIS/R<F@jABgsyLE~", max_size=12
)


def test_anchors_are_letters_by_which_stretches_are_found() -> None:
    assert all(rule.anchors and rule.anchors <= CORE for rule in _rules())


@given(LETTERS)
def test_what_a_rule_matches_holds_one_of_its_anchors(kinds: str) -> None:
    for rule in _rules():
        for match in rule.pattern.finditer(kinds):
            assert not rule.anchors.isdisjoint(match[0])


@given(LETTERS)
def test_every_match_of_every_rule_is_a_candidate(kinds: str) -> None:
    passage = Passage(tuple("x" for _ in kinds), tuple(range(len(kinds))), kinds)
    found = {(c.phrase.match.span(), c.read) for c in iter_candidates(passage)}
    wanted = {(m.span(), rule.read) for rule in _rules() for m in rule.pattern.finditer(kinds)}
    assert found == wanted


WORDS_BY_KIND = [
    sorted(word for word, kind in time_words().kinds.items() if kind == letter)
    for letter in sorted(set(time_words().kinds.values()))
]
NUMBERS = st.sampled_from(["0", "2", "31", "99999999", "1998", "3rd", "10:30", "25/25/98", "'90s"])
WORDS = st.lists(
    NUMBERS | st.sampled_from(WORDS_BY_KIND).flatmap(st.sampled_from), min_size=1, max_size=5
)
TOLD = st.sampled_from([None, "2001-05-05", "2001-Q2", "2001-W20", "XXXX-05", "1999-H1"])
BEARINGS = st.sampled_from([Bearing("past", True), Bearing("future", False)])


@given(WORDS, st.none() | st.just(date(2016, 2, 29)), BEARINGS, TOLD)
def test_words_of_time_in_any_order_can_be_read(
    words: list[str], published: date | None, bearing: Bearing, told: str | None
) -> None:
    text = " ".join(words)
    frame = Frame(published, bearing, told, UNKNOWN_USAGE)
    for candidate in iter_candidates(read_passage(text, [Span(0, len(text))])):
        for reading in candidate.read(candidate.phrase, frame):
            assert reading.value
            extent(reading.value)
