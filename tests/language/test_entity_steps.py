"""The recogniser that is stepped from Python finds what spaCy's own loop finds."""

from importlib import import_module

import pytest
from spacy.language import Language

from communique.language.analyse import DEFAULT_PIPELINE
from communique.language.entity_steps import step_entities

pytestmark = pytest.mark.model

TEXTS = (
    "Kenya's President William Ruto met Tanzania's Samia Suluhu Hassan in Arusha on Friday.",
    "",
    "The Economic Community of West African States lifted its sanctions on Mali in July 2022, "
    "two years after the coup, and the European Union gave 15 million euros.",
    "Nobody came.",
)


def test_the_same_entities_are_found() -> None:
    theirs: Language = import_module(DEFAULT_PIPELINE).load()
    ours: Language = import_module(DEFAULT_PIPELINE).load()
    step_entities(ours)
    assert ours.pipe_names == theirs.pipe_names
    found = [_entities(nlp) for nlp in (theirs, ours)]
    assert found[0] == found[1]
    assert ("Kenya", "GPE") in found[1][0]


def _entities(nlp: Language) -> list[list[tuple[str, str]]]:
    return [[(e.text, e.label_) for e in doc.ents] for doc in nlp.pipe(TEXTS)]
