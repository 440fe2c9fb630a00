"""PLOVER's contexts of an event: what its sentence speaks of, what is done, and between whom."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from communique.codebook.contexts import ENOUGH, ContextTable, Reason, context_table
from communique.finding.judging import Verdict
from communique.model.analysis import Analysis, Sentence, Token
from communique.model.world import Actor

_SAY_NOTHING = frozenset({"PERSON", "GPE"})


class _Word(NamedTuple):
    lemma: str
    written: str


def event_contexts(analysis: Analysis, token: int, verdict: Verdict) -> tuple[str, ...]:
    """The contexts that enough speaks for, in alphabetical order.

    "Peru signed a fisheries pact with Chile" is of natural_resource by one word, and diplomatic by
    two half reasons: a pact, between two states.
    """
    table = context_table()
    return _held(
        [
            *_of_words(table, _words_of(analysis, analysis.sentence(token))),
            *_of_deed(table, verdict),
            *_of_parties(table, (*verdict.actors, *verdict.recipients)),
        ]
    )


def _held(reasons: Iterable[Reason]) -> tuple[str, ...]:
    points: dict[str, int] = {}
    for reason in set(reasons):
        points[reason.context] = points.get(reason.context, 0) + reason.points
    return tuple(sorted(context for context, sum_ in points.items() if sum_ >= ENOUGH))


def _of_words(table: ContextTable, words: Sequence[_Word]) -> Iterator[Reason]:
    """The reasons of every word and phrase; as it stands or as its lemma, it speaks once."""
    for first in range(len(words)):
        if not table.first_words & {words[first].lemma, words[first].written}:
            continue
        for last in range(first + 1, min(first + table.longest_phrase, len(words)) + 1):
            lemma = _phrase([word.lemma for word in words[first:last]])
            written = _phrase([word.written for word in words[first:last]])
            found = (*table.by_word.get(lemma, ()), *table.by_word.get(written, ()))
            yield from {reason.context: reason for reason in found}.values()


def _of_deed(table: ContextTable, verdict: Verdict) -> Iterator[Reason]:
    yield from table.by_event.get(verdict.event, ())
    yield from table.by_event.get(f"{verdict.event}/{verdict.mode}", ())


def _of_parties(table: ContextTable, parties: Sequence[Actor]) -> Iterator[Reason]:
    for sector in {sector for party in parties for sector in (party.sector, *party.other_sectors)}:
        yield from table.by_sector.get(sector or "", ())
    if len({party.code for party in parties if party.kind == "state"}) > 1:
        yield from table.between_states


def _words_of(analysis: Analysis, sentence: Sentence) -> list[_Word]:
    """The sentence without the names of persons and states ("Mr. Church", "Democratic Republic")."""
    named = {
        i
        for entity in analysis.entities
        if sentence.first <= entity.first < sentence.last and entity.label in _SAY_NOTHING
        for i in range(entity.first, entity.last)
    }
    within = range(sentence.first, sentence.last)
    return [_word(analysis.tokens[i]) for i in within if i not in named]


def _word(token: Token) -> _Word:
    """A plural name is read as its singular ("the Hindus"): the language model leaves it as it is."""
    written = token.text.casefold()
    singular = written.removesuffix("s") if token.tag == "NNPS" else written
    return _Word(lemma=token.lemma.casefold(), written=singular)


def _phrase(words: Sequence[str]) -> str:
    """A phrase of the table; the tokeniser cuts "anti-terror" into three and "women's" into two."""
    return "_".join(words).replace("_-_", "-").replace("_'", "'").replace("_’", "'")
