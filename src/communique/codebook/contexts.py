"""What speaks for PLOVER's contexts, as `contexts.toml` lists it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from communique.codebook.own import OwnCodebook, layered, own_codebook

ENOUGH = 2  # points at which a context holds
_HALF = 1


class Reason(NamedTuple):
    """Points for a context; reasons of one `name` count once ("ties" and "relations" are one)."""

    context: str
    name: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextTable:
    """The reasons for contexts: by word or phrase, by category ("ASSAULT/aerial"), by sector."""

    by_word: Mapping[str, tuple[Reason, ...]]
    by_event: Mapping[str, tuple[Reason, ...]]
    by_sector: Mapping[str, tuple[Reason, ...]]
    between_states: tuple[Reason, ...]
    longest_phrase: int
    first_words: frozenset[str]


def context_table() -> ContextTable:
    """The table, with a user's own contexts where they hold."""
    return _context_table(own_codebook())


@cache
def _context_table(own: OwnCodebook) -> ContextTable:
    table = layered("contexts", own)
    by_word = _index(table, words="words", hints="hints")
    return ContextTable(
        by_word=by_word,
        by_event=_index(table, words="events", hints="event_hints"),
        by_sector=_index(table, words="", hints="sectors"),
        between_states=tuple(
            Reason(context, "between states", _HALF)
            for context, row in table.items()
            if row.get("between_states")
        ),
        longest_phrase=max(word.count("_") + 1 for word in by_word),
        first_words=frozenset(_first_word(phrase) for phrase in by_word),
    )


def _first_word(phrase: str) -> str:
    """Its first token: the tokeniser cuts "anti-terror" and "women's_rights" after "anti" and "women"."""
    return re.split("_|-|'", phrase, maxsplit=1)[0]


def _index(
    table: Mapping[str, Mapping[str, Any]], *, words: str, hints: str
) -> Mapping[str, tuple[Reason, ...]]:
    index: dict[str, list[Reason]] = defaultdict(list)
    for context, row in table.items():
        for word, reason in _iter_reasons(context, row.get(words, ""), ENOUGH):
            index[word].append(reason)
        for word, reason in _iter_reasons(context, row.get(hints, ""), _HALF):
            index[word].append(reason)
    return {word: tuple(reasons) for word, reasons in index.items()}


def _iter_reasons(context: str, listed: str, points: int) -> Iterator[tuple[str, Reason]]:
    for group in listed.split():
        for word in group.split("|"):
            yield word, Reason(context, group, points)
