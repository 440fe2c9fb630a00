"""The number that a noun of death has come to."""

import pytest

from communique.finding.tolls import is_toll, running_toll, toll_at
from communique.language.analyse import Analyser
from communique.model.analysis import Analysis
from tests.build import make_report

pytestmark = pytest.mark.model


def parsed(text: str, noun: str, analyser: Analyser) -> tuple[Analysis, int]:
    analysis = analyser.analyse(make_report(text))
    return analysis, next(token.i for token in analysis.tokens if token.text == noun)


@pytest.mark.parametrize(
    ("text", "n", "kind"),
    [
        ("The death toll rose to at least 31 on Sunday.", 31, "rising"),
        ("The toll has passed 200, doctors said.", 200, "rising"),
        ("Two more bodies were found, bringing the toll to 31.", 31, "rising"),
        ("Doctors put the toll from the raid at 58.", 58, "standing"),
        ("The toll stood at 31 on Monday.", 31, "standing"),
        ("The toll now stands at 31.", 31, "rising"),
        ("Doctors gave a toll of 31.", 31, "standing"),
    ],
)
def test_running_tolls(text: str, n: int, kind: str, analyser: Analyser):
    told = running_toll(*parsed(text, "toll", analyser))
    assert told is not None
    assert (told[0].n, told[1]) == (n, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The toll could reach 100.",
        "Police gave an initial toll of 22.",
        "Officials did not put the toll at 22.",
        "The toll rose again on Sunday.",
    ],
)
def test_tolls_that_are_open_or_overtaken(text: str, analyser: Analyser):
    assert running_toll(*parsed(text, "toll", analyser)) is None


@pytest.mark.parametrize(
    ("text", "noun", "n"),
    [
        ("The raid led to the deaths of eight miners.", "deaths", 8),
        ("The army denied the killing of 12 monks.", "killing", 12),
        ("There were 40 deaths in Kano.", "deaths", 40),
    ],
)
def test_nouns_of_death(text: str, noun: str, n: int, analyser: Analyser):
    count = toll_at(*parsed(text, noun, analyser))
    assert count is not None
    assert count.n == n


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The number of dead rose to 31.", True),
        ("The number of people killed rose to 31.", True),
        ("The number of voters rose to 31.", False),
    ],
)
def test_a_number_of_dead_is_a_toll(text: str, is_one: bool, analyser: Analyser):
    assert is_toll(*parsed(text, "number", analyser)) is is_one
