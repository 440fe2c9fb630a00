"""The line of keywords that a scraped row runs into the report: "Tags Peru Lima mining A court has ..."."""

import re
from collections.abc import Iterator

from communique.codebook.furniture import keyword_labels, sentence_openers
from communique.model.text import Span

_WORD = re.compile(r"\S+")
_LAST_OF_SENTENCE = re.compile(r"[\w)\"”’-]*[a-z)\"”’][.!?][\"”’)]*")
_MAX_KEYWORDS = 40  # words


def keyword_lines(text: str, paragraph: Span) -> Iterator[Span]:
    """The label, the keywords and the blanks behind them, as often as a paragraph holds them."""
    labels = "|".join(map(re.escape, keyword_labels()))
    for label in re.finditer(rf"(?<!\S)(?:{labels}):?\s+(?=[A-Z])", text[slice(*paragraph)]):
        end = _end_of_keywords(text, Span(paragraph.start + label.end(), paragraph.end))
        if end:
            yield Span(paragraph.start + label.start(), end)


def _end_of_keywords(text: str, rest: Span) -> int | None:
    """Where the report goes on: with a word that begins a sentence, or behind a stop; None where that is open."""
    words = list(_WORD.finditer(text, *rest))
    near = words[:_MAX_KEYWORDS]
    prose = next((i for i, w in enumerate(near) if w.group() in sentence_openers()), len(near))
    stop = next((i for i, w in enumerate(near[:prose]) if _ends_sentence(w)), None)
    openers = [i for i in range(1, prose if stop is None else stop) if _is_opener(near[i])]
    # "On" may be a word of the keyword "War On Terror": better is one with a small letter behind it.
    sure = [i for i in openers if i + 1 < len(near) and near[i + 1].group()[0].islower()]
    if openers:
        return near[(sure or openers)[0]].start()
    if stop is not None:
        return near[stop].end()
    return rest.end if prose == len(words) else None


def _is_opener(word: re.Match[str]) -> bool:
    return word.group()[0].isupper() and word.group().casefold() in sentence_openers()


def _ends_sentence(word: re.Match[str]) -> bool:
    return bool(_LAST_OF_SENTENCE.fullmatch(word.group()))
