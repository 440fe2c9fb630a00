"""The ruler that remembers finds what spaCy's own finds."""

from importlib import import_module

import pytest
from spacy.language import Language

from communique.language.analyse import DEFAULT_PIPELINE
from communique.language.tag_rules import remember_tag_rules

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pipelines() -> tuple[Language, Language]:
    """The pipeline as it is shipped, and with the ruler replaced."""
    ours: Language = import_module(DEFAULT_PIPELINE).load()
    remember_tag_rules(ours)
    return import_module(DEFAULT_PIPELINE).load(), ours


@pytest.mark.parametrize(
    "text",
    [
        "There are no plans, the minister's spokesman said.",
        "They ain't gonna leave; let's see what they've got to say, c'mon y'all.",
        "What had been agreed in 1999   was being done \n by those who'd signed it.",
        "Nothin' the three countries do will do, that is what they do!",
        "More than 40 were to be tried, having been held since the putsch.",
    ],
)
def test_words_are_analysed_as_the_library_does(
    text: str, pipelines: tuple[Language, Language]
) -> None:
    theirs, ours = (pipeline(text) for pipeline in pipelines)
    # Twice, since what is remembered must be what was found.
    again = pipelines[1](text)
    assert _words(theirs) == _words(ours) == _words(again)


def _words(doc: object) -> list[tuple[str, ...]]:
    return [
        (w.text, w.lemma_, w.pos_, w.tag_, str(w.morph), w.dep_)
        for w in doc  # type: ignore[attr-defined]
    ]


def test_every_pattern_is_kept(pipelines: tuple[Language, Language]) -> None:
    theirs, ours = (pipeline.get_pipe("attribute_ruler") for pipeline in pipelines)
    assert ours.patterns == theirs.patterns  # type: ignore[attr-defined]
