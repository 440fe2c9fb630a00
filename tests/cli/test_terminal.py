import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.cli.terminal import printable, shorten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Oslo\r\n  hosts\ttalks", "Oslo hosts talks"),
        ("\x1b]0;owned\x07Minister", "]0;ownedMinister"),
        ("\x9b31mred", "31mred"),
        ("signed \u202edengis\u202c", "signed dengis"),
        ("[bold]not markup[/bold] :smile:", "[bold]not markup[/bold] :smile:"),
        ("half a pair \ud83d", "half a pair "[:-1]),
        ("مصر and 🙂", "مصر and 🙂"),
    ],
)
def test_strangers_words_command_nothing(text: str, shown: str) -> None:
    assert printable(text) == shown


@settings(deadline=None)  # the machine may be busy
@given(st.text(st.characters()))
def test_one_line_without_control_characters(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert shown.encode().decode() == shown


@settings(deadline=None)  # the machine may be busy
@given(st.text(), st.integers(min_value=2, max_value=200))
def test_shortened_text_fits(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width


def test_a_long_text_is_cut_at_a_word() -> None:
    assert (
        shorten("The ministers agreed to meet again in spring", 30)
        == "The ministers agreed to meet…"
    )
