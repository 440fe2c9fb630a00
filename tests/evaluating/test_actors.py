"""The actor task judges what the gold judges, and reads its dates."""

import pytest

from communique.evaluating.actors import predict, score
from communique.pipeline import load_tools


def test_null_is_not_judged_and_an_empty_code_must_be_empty():
    gold = [
        {"country": "KEN", "code1": None, "wiki": None},
        {"country": "", "code1": "COP", "wiki": None},
        {"country": None, "code1": "BUD", "wiki": None},
    ]
    lines = [
        {"country": "KEN", "code1": "GOV", "wiki": ""},
        {"country": "TZA", "code1": "COP", "wiki": ""},
        {"country": "UGA", "code1": "MIL", "wiki": ""},
    ]
    figures = score(gold, lines)
    assert (figures["country"], figures["sector"], figures["both"]) == (0.5, 1.0, 0.0)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "date", "country", "sector"),
    [
        ("people in Norway", "", "NOR", "CVL"),
        ("Brazilian ambassador to the United Nations", "", "BRA", "GOV"),
        ("Angela Merkel", "3 May 2014", "DEU", "GOV"),
        ("Angela Merkel", "today", "DEU", "ELI"),
    ],
)
def test_the_head_of_the_phrase_is_the_actor(text: str, date: str, country: str, sector: str):
    row = {"id": "1", "context": "", "text": text, "date": date}
    (line,) = predict([row], load_tools())
    assert (line["country"], line["code1"]) == (country, sector)


@pytest.mark.model
@pytest.mark.parametrize("text", ["he", "blue"])
def test_of_a_phrase_that_names_nobody_nothing_is_told(text: str):
    row = {"id": "1", "context": "", "text": text, "date": ""}
    (line,) = predict([row], load_tools())
    assert (line["country"], line["code1"]) == ("", "")
