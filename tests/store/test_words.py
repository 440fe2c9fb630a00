import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.store.words import Term, iter_words, parse_terms, word_line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Erdoğan’s six-point plan", "erdogan s six point plan"),
        ("CAFE\u0301 re\u0301sume\u0301", "cafe resume"),
        ("Straße; ﬁrst_ally", "strasse first ally"),
        ("½ tonne 🕊 of مساعدات", "1 2 tonne of مساعدات"),
    ],
)
def test_words(text, words):
    assert word_line(text) == words


@given(st.text())
def test_words_stand_where_they_say(text):
    words = list(iter_words(text))
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)
    assert word_line(text).split() == [word.word for word in words]


@given(st.text())
def test_cutting_twice_changes_nothing(text):
    line = word_line(text)
    assert word_line(line) == line


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("peace talks", [("peace",), ("talks",)]),
        ('"peace talks" Juba', [("peace", "talks"), ("juba",)]),
        ("“peace talks”", [("peace", "talks")]),
        ("power-sharing", [("power", "sharing")]),
        ('"unclosed words', [("unclosed",), ("words",)]),
        ("", []),
        ("--- ***", []),
    ],
)
def test_parse_terms(query, terms):
    assert [term.words for term in parse_terms(query)] == terms


@pytest.mark.parametrize(
    ("query", "is_prefix"), [("sanction*", True), ('"new sanc"*', True), ("sanction", False)]
)
def test_a_star_asks_for_a_beginning(query, is_prefix):
    assert [term.is_prefix for term in parse_terms(query)] == [is_prefix]


def test_a_term_is_found_in_its_place():
    text = "No sanctions yet: new sanctions later"
    term = Term(words=("new", "sanc"), is_prefix=True)
    assert term.find(list(iter_words(text))) == (18, 31)
