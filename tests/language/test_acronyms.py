"""Acronyms that look like common words are parsed as names, and keep the text's words and places."""

import pytest

from communique.evaluating.reports import gold_report
from communique.language.analyse import Analyser
from communique.model.analysis import Token

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "is_name"),
    [
        ("Two IS gunmen attacked a convoy near Sabha on Monday.", "IS", True),
        ("The mayor thanked WHO doctors in Kinshasa.", "WHO", True),
        ("The envoy said it IS true.", "IS", False),
        ("THIS IS NOT OVER, a poster said.", "IS", False),
    ],
)
def test_capitals_make_a_name(analyser: Analyser, text: str, word: str, is_name: bool) -> None:
    token = _token(analyser, text, word)
    assert (token.upos in {"NOUN", "PROPN"}) == is_name
    assert text[token.start : token.end] == word


def test_what_follows_is_parsed_as_behind_a_name(analyser: Analyser) -> None:
    text = "IS fighters have been shelling Sabha, residents said."
    assert _token(analyser, text, "IS").deprel == "compound"
    assert _token(analyser, text, "fighters").deprel == "nsubj"
    words = [
        (t.start, t.end, t.text) for t in analyser.analyse(gold_report(text, published=None)).tokens
    ]
    assert all(text[start:end] == word for start, end, word in words)


def _token(analyser: Analyser, text: str, word: str) -> Token:
    tokens = analyser.analyse(gold_report(text, published=None)).tokens
    return next(token for token in tokens if token.text == word)
