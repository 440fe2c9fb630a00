"""Who does what a clause without a subject tells."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Narendra Modi met Shinzo Abe, accusing him of delay.", "him", "Shinzo Abe"),
        ("Narendra Modi flew to meet Shinzo Abe and thanked him.", "him", "Shinzo Abe"),
        ("Shinzo Abe asked Narendra Modi to help him.", "him", "Shinzo Abe"),
        ("Shinzo Abe accused Narendra Modi of insulting him.", "him", "Shinzo Abe"),
        ("Shinzo Abe hurt Narendra Modi by ignoring him.", "him", "Narendra Modi"),
    ],
)
def test_an_object_is_not_who_does_the_deed(
    text: str, words: str, name: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert actor.identifier_text == name
