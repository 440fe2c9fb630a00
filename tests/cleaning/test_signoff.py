import pytest

from communique.cleaning.signoff import find_sign_off
from communique.model.text import Span

SENTENCE = "The two sides will meet again in Lima."


@pytest.mark.parametrize(
    ("mark", "agency"),
    [
        (" --Reuters", "Reuters"),
        (" -Reuters", "Reuters"),
        (" (Reuters)", "Reuters"),
        (" (With Reuters)", "Reuters"),
        (" /Reuters/", "Reuters"),
        (" Reuters", "Reuters"),
        (" Source: Reuters", "Reuters"),
        (" (Source: Andean Herald)", "Andean Herald"),
        (" Reporting by Ana Kovac; Editing by Luis Paz", None),
    ],
)
def test_end_marks(mark, agency, knowledge):
    text = SENTENCE + mark
    found = find_sign_off(text, Span(0, len(text)), knowledge)
    assert found is not None
    assert text[found.span.start : found.span.end] == mark.strip()
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "They met in Lima (Peru).",
        "The talks failed - again",
        "He was interviewed by Reuters.",
        "He asked for more. Nobody answered.",
    ],
)
def test_sentences_without_an_end_mark(text, knowledge):
    assert find_sign_off(text, Span(0, len(text)), knowledge) is None
