"""Contexts of events, by their words, deeds and parties, through the real stages."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Norway condemned the famine policy of Ethiopia.", {"disasters", "human_security"}),
        ("Denmark's Supreme Court rejected the appeal.", {"legal"}),
        ("Peru and Chile signed a fishing treaty.", {"diplomatic", "natural_resource"}),
        ("Ghana met Togo.", {"diplomatic"}),
        ("Uruguay praised the anti-terror unit.", {"terrorism"}),
        ("Nepalese activists demonstrated for women's rights.", {"gender"}),
        ("India condemned the attack on Hindus in Bangladesh.", {"religion_ethnicity"}),
        ("Malian soldiers attacked a village.", {"military"}),
    ],
)
def test_contexts_are_told(text: str, contexts: set[str], analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert set(findings.events[0].context) == contexts


@pytest.mark.parametrize(
    "text",
    [
        "The Democratic Republic of Congo praised Angola.",
        "Uganda thanked Mr. John Church.",
        "The Zambian president thanked the prime minister of Malawi.",
        "Sweden praised Iceland, and Iceland praised Sweden.",
        "The force of the argument impressed Chile, which accepted the offer.",
    ],
)
def test_names_titles_and_single_hints_make_no_context(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events
    assert {context for event in findings.events for context in event.context} == set()


def test_words_of_one_meaning_are_one_hint(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Kenya praised the agreement, the pact.", analyser, knowledge)
    assert findings.events[0].context == ()
