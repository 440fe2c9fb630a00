"""What goes to a terminal: reports are strangers' words, so they are shown as text and nothing else."""

import sys
import unicodedata

from rich.console import Console
from rich.text import Text

# Marks that turn the direction of what follows can make a citation read as another (Trojan Source).
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INDENT = "    "


def printable(text: str) -> str:
    """One line of the text, without the characters that command a terminal."""
    shown = "".join(character for character in text if _is_shown(character) or character.isspace())
    return " ".join(shown.split())


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in _BIDI


def shorten(text: str, width: int) -> str:
    """At most `width` characters, cut at a word where one ends near."""
    line = printable(text)
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[width // 2 :] else cut) + "…"


def output() -> Console:
    """Standard output, for data."""
    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)


def messages() -> Console:
    """Standard error, for progress and messages."""
    return Console(file=sys.stderr, markup=False, highlight=False, emoji=False)


def say(message: str) -> None:
    """One line to standard error."""
    messages().print(printable(message), soft_wrap=True)


def write(console: Console, line: Text | str, *, indent: int = 0) -> None:
    """Print a line; off a terminal it is not wrapped, so that a line stays a line."""
    text = Text(_INDENT * indent).append_text(Text(line) if isinstance(line, str) else line)
    console.print(text, soft_wrap=not console.is_terminal)
