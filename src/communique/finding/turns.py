"""The turns of an interview or transcript: a name, a colon, and the rest of the paragraph as its words."""

from collections.abc import Iterator, Sequence

from communique.finding.parts import Attribution
from communique.finding.verb_groups import FINITE
from communique.model.analysis import Analysis

_SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_MAX_NAME = 6  # tokens
_MIN_TURNS = 2  # one line "NOTE: ..." is a label, two of a kind are a conversation


def find_turns(analysis: Analysis, cued: Sequence[Attribution]) -> Iterator[Attribution]:
    """The paragraphs that open with a speaker's name and a colon.

    A name that the parser knows for a person, body or country will do ("Merkel: We agreed"); one
    in capitals only where the report has several such turns.
    """
    taken = {i for one in cued for i in one.content}
    turns = [
        (first, colon, last)
        for first, last in _paragraphs(analysis)
        if (colon := _colon(analysis, first, last)) is not None and colon + 1 not in taken
    ]
    speakers = {
        entity.first: entity.last for entity in analysis.entities if entity.label in _SPEAKERS
    }
    shouted = [turn for turn in turns if _is_shouted(analysis, turn[0], turn[1])]
    for first, colon, last in turns:
        named = speakers.get(first) == colon
        in_turn = len(shouted) >= _MIN_TURNS and _is_shouted(analysis, first, colon)
        if named or in_turn:
            yield Attribution(
                speaker=colon - 1,
                source=tuple(range(first, colon)),
                verb=colon,
                cue=(colon,),
                content=frozenset(range(colon + 1, last)),
                type="statement",
            )


def _paragraphs(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """First and last token of each paragraph of the body."""
    first, paragraph = 0, -1
    for sent in (sent for sent in analysis.sentences if sent.region == "body"):
        if sent.paragraph == paragraph:
            last = sent.last
            continue
        if paragraph >= 0:
            yield first, last
        first, last, paragraph = sent.first, sent.last, sent.paragraph
    if paragraph >= 0:
        yield first, last


def _colon(analysis: Analysis, first: int, last: int) -> int | None:
    """Where a name at the paragraph's head is followed by a colon and by something with a verb."""
    for i in range(first + 1, min(first + _MAX_NAME, last - 1)):
        if analysis.tokens[i].text == ":":
            spoken = analysis.tokens[i + 1 : last]
            return i if any(token.tag in FINITE for token in spoken) else None
    return None


def _is_shouted(analysis: Analysis, first: int, colon: int) -> bool:
    name = analysis.text(first, colon)
    return name.isupper() and any(letter.isalpha() for letter in name)
