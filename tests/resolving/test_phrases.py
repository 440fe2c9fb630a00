"""What a word stands before, and what it does not."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving.phrases import noun_after
from tests.read import read

pytestmark = pytest.mark.model


def test_the_reports_first_word_is_not_behind_its_last(analyser: Analyser, knowledge: Knowledge):
    analysis, _, _ = read("Army patrols left Chad on Monday -", analyser, knowledge)
    assert analysis.tokens[-1].text == "-"
    assert noun_after(analysis, 0) == 1
