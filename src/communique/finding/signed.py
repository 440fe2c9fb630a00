"""Quotations with their speaker's name below or behind them: "No more talks." — Angela Merkel."""

import re
from collections.abc import Iterator, Sequence

from communique.finding.parts import Attribution
from communique.finding.quotations import Quotation
from communique.finding.verb_groups import FINITE
from communique.model.analysis import Analysis
from communique.model.text import Span

# A dash and a name up to the line's end, behind the quotation or at the head of the next line.
_SIGNATURE = re.compile(
    r"[^\S\n]*(?:\n\s*)?(?P<dash>[―—–]|--?)[^\S\n]*(?P<name>[^\W\d_a-z][^\n]{1,80})"
)
_MAX_WORDS = 10


def find_signed(
    analysis: Analysis,
    quotations: Sequence[Quotation],
    inside: tuple[int, ...],
    cued: Sequence[Attribution],
) -> Iterator[Attribution]:
    """The quotations that fill a line or paragraph and are signed; those that `cued` tell are told already."""
    taken = {i for one in cued if inside[one.verb] < 0 for i in one.content}
    text = analysis.report.text
    for number, quotation in enumerate(quotations):
        if text[: quotation.outer.start].rstrip(" \t\xa0")[-1:] not in ("", "\n"):
            continue
        signature = _SIGNATURE.match(text, quotation.outer.end)
        content = frozenset(i for i in _tokens_from(analysis, quotation, inside, number))
        if signature and content and not content & taken:
            yield from _signed(analysis, signature, content)


def _tokens_from(
    analysis: Analysis, quotation: Quotation, inside: tuple[int, ...], number: int
) -> Iterator[int]:
    return (i for i in analysis.tokens_in(quotation.outer) if inside[i] == number)


def _signed(
    analysis: Analysis, signature: re.Match[str], content: frozenset[int]
) -> Iterator[Attribution]:
    dash = analysis.tokens_in(Span(*signature.span("dash")))
    name = [
        i
        for i in analysis.tokens_in(Span(*signature.span("name")))
        if analysis.tokens[i].upos != "SPACE"
    ]
    while name and analysis.tokens[name[-1]].upos == "PUNCT":
        name.pop()
    if not dash or not name or len(name) > _MAX_WORDS:
        return
    if analysis.tokens[name[0]].upos != "PROPN":
        return
    if any(analysis.tokens[i].tag in FINITE for i in name):
        return
    yield Attribution(
        speaker=_head(analysis, name),
        source=tuple(name),
        verb=dash[0],
        cue=(dash[0],),
        content=content,
        type="statement",
    )


def _head(analysis: Analysis, name: list[int]) -> int:
    """The word of the name that the others hang on; the first part's last where the parser tore it."""
    tops = (i for i in name if analysis.tokens[i].head not in name or analysis.tokens[i].head == i)
    named = [i for i in tops if analysis.tokens[i].upos == "PROPN"]
    return named[0] if named else name[0]
