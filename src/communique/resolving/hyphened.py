"""Towns whose names the parser cuts at their hyphens: "Port-au-Prince", "Mazar-i-Sharif"."""

from collections.abc import Iterator

from communique.knowledge import Knowledge
from communique.model.analysis import Analysis

_HYPHEN = "-"


def hyphened_places(analysis: Analysis, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """First token and the one after the last of each place of the gazetteer that is written with hyphens."""
    reached = 0
    for token in analysis.tokens:
        if token.text != _HYPHEN or token.i <= reached:
            continue
        first, last = _glued(analysis, token.i)
        reached = last
        if not analysis.tokens[first].text[0].isupper():
            continue
        # "Port-au-Prince-based": what is hung on the name is not of it
        for end in range(last, token.i + 1, -2):
            named = analysis.tokens[end - 1].text[0].isupper()
            if named and knowledge.places(analysis.text(first, end)):
                yield first, end
                break


def _glued(analysis: Analysis, hyphen: int) -> tuple[int, int]:
    """The run of words and hyphens without a space that a hyphen stands in."""
    tokens = analysis.tokens
    first, last = hyphen, hyphen + 1
    while first and tokens[first - 1].end == tokens[first].start and _is_part(analysis, first - 1):
        first -= 1
    while (
        last < len(tokens)
        and tokens[last - 1].end == tokens[last].start
        and _is_part(analysis, last)
    ):
        last += 1
    return first, last


def _is_part(analysis: Analysis, i: int) -> bool:
    text = analysis.tokens[i].text
    return text == _HYPHEN or text[0].isalpha()
