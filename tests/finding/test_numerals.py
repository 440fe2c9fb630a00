"""Where a number before a noun begins and ends, how sure it is, and what is no number of people."""

import pytest

from communique.finding.counts import count_in
from communique.language.analyse import Analyser
from communique.model.findings import Count
from tests.build import make_report

pytestmark = pytest.mark.model


def counted(text: str, noun: str, analyser: Analyser) -> Count | None:
    analysis = analyser.analyse(make_report(text))
    head = next(token.i for token in analysis.tokens if token.text == noun)
    return count_in(analysis, head)


@pytest.mark.parametrize(
    ("text", "noun", "n", "qualifier"),
    [
        ("Gunmen killed at least 40 villagers in Benue.", "villagers", 40, "at least"),
        ("Gunmen killed more than a hundred villagers in Benue.", "villagers", 100, "at least"),
        ("Gunmen killed no fewer than 40 villagers in Benue.", "villagers", 40, "at least"),
        ("Gunmen killed as many as 40 villagers in Benue.", "villagers", 40, "at most"),
        ("Gunmen killed fewer than 40 villagers in Benue.", "villagers", 40, "at most"),
        ("Gunmen killed an estimated 40 villagers in Benue.", "villagers", 40, "about"),
        ("Gunmen killed a total of 40 villagers in Benue.", "total", 40, None),
        ("Gunmen killed a family of five in Benue.", "family", 5, None),
        ("Some 1.5 million people fled the war in Ukraine.", "people", 1_500_000, "about"),
        ("Eleven Chadian army soldiers died near Bol.", "soldiers", 11, None),
        ("Two 12-year-old boys were shot in Nablus.", "boys", 2, None),
    ],
)
def test_numbers_and_what_stands_before_them(
    text: str, noun: str, n: int, qualifier: str | None, analyser: Analyser
):
    count = counted(text, noun, analyser)
    assert count is not None
    assert (count.n, count.qualifier) == (n, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "Between 15 and 20 farmers were killed in Plateau.",
        "Some 15 to 20 farmers were killed in Plateau.",
    ],
)
def test_a_range_keeps_both_ends_and_gives_the_lower_one(text: str, analyser: Analyser):
    count = counted(text, "farmers", analyser)
    assert count is not None
    assert (count.n, count.low, count.high) == (15, 15, 20)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Several hundred farmers were killed in Plateau.", "farmers"),
        ("A few dozen farmers were killed in Plateau.", "farmers"),
        ("Three families of refugees were killed in Plateau.", "families"),
        ("A number of farmers were killed in Plateau.", "number"),
        ("In 2014 farmers were killed in Plateau.", "farmers"),
        ("On July 12 farmers were killed in Plateau.", "farmers"),
    ],
)
def test_what_gives_no_number_of_people(text: str, noun: str, analyser: Analyser):
    assert counted(text, noun, analyser) is None
