"""Names that the knowledge holds, found in the text: longest match first, capitalised words only."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from communique.codebook.transliteration import name_particles
from communique.knowledge import Knowledge
from communique.knowledge.normalise import name_key, spelled_out
from communique.model.analysis import Analysis, Token
from communique.model.world import Identity, NameSense

LONGEST_NAME = (
    7  # tokens: "the Organization for the Prohibition of Chemical Weapons" less its article
)

_PARTS_WORDS = frozenset("-–—/,")
_BEGINS_NO_NAME = frozenset({"DET", "ADP", "PUNCT"})
_ENDS_A_NAME = frozenset({"PUNCT", "SPACE", "VERB", "AUX", "PRON"})
_MARKS_IN_NAMES = frozenset({"-", "'s", "’s", "’", "'", "."})
_NUMBER_OF_NAMESAKES = re.compile(r" [IVX]+$")
_YOUNGER = frozenset({"Jr", "Junior", "III"})


class NameMatch(NamedTuple):
    """Tokens `first..last` (last excluded) and what they may stand for, best first."""

    first: int
    last: int
    senses: tuple[NameSense, ...]


def find_names(analysis: Analysis, knowledge: Knowledge) -> tuple[NameMatch, ...]:
    """All names of the knowledge in the report, in text order, none inside another."""
    matches: list[NameMatch] = []
    for sentence in analysis.sentences:
        reached = sentence.first
        for i in _may_start(analysis.tokens[sentence.first : sentence.last]):
            n_words = _longest_name(analysis, i, knowledge) if i >= reached else 0
            if n_words:
                limit = _reach(analysis, i, sentence.last, n_words)
                match = _longest_match(analysis, knowledge, i, limit)
                if match:
                    matches.extend(_sharing(analysis, knowledge, match))
                    matches.append(match)
                    reached = match.last
    return tuple(matches)


def _sharing(analysis: Analysis, knowledge: Knowledge, name: NameMatch) -> Iterator[NameMatch]:
    """ "[North] and South Korea": a state's name that leaves the word it shares to the next one."""
    first, last = name.first - 2, name.last
    if last - name.first < 2 or first < 0 or analysis.tokens[name.first - 1].deprel != "cc":
        return
    shared = f"{analysis.tokens[first].text} {analysis.text(name.first + 1, last)}"
    senses = tuple(s for s in knowledge.senses(shared) if s.identity.kind == "state")
    if senses and name.senses[0].identity.kind == "state":
        yield NameMatch(first=first, last=first + 1, senses=senses)


def _longest_match(
    analysis: Analysis, knowledge: Knowledge, first: int, limit: int
) -> NameMatch | None:
    for last in range(limit, first, -1):
        if not _may_end(analysis, last - 1):
            continue
        words = analysis.text(first, last)
        senses = knowledge.senses(words)
        if senses and not _is_juniors(analysis, last):
            return NameMatch(first=first, last=last, senses=senses)
    return None


def _is_juniors(analysis: Analysis, last: int) -> bool:
    return last < len(analysis.tokens) and is_younger(analysis.tokens[last].text)


def is_younger(word: str) -> bool:
    """Whether the last word of a name says that it is another's: "Jr", not the bearer himself."""
    return word.rstrip(".") in _YOUNGER


def is_called_last(identity: Identity, words: str) -> bool:
    """Whether the words are the last of the person's name: "Li" of Peng Li, not of Ben Ali.

    Popes and kings are called without their number ("John Paul").
    """
    name = _NUMBER_OF_NAMESAKES.sub("", identity.identifier_text)
    last = f" {name_key(words)}"
    return any(f" {name_key(full)}".endswith(last) for full in (name, spelled_out(name)))


def _reach(analysis: Analysis, first: int, limit: int, n_words: int) -> int:
    """How far a name of so many words that starts here could go: at most to a comma or a verb."""
    last, n_passed = first + 1, 1
    while last < min(limit, first + LONGEST_NAME):
        token = analysis.tokens[last]
        if token.upos in _ENDS_A_NAME and not _stands_in_names(token.text):
            break
        n_passed += token.start > analysis.tokens[last - 1].end and token.text[0].isalnum()
        if n_passed > n_words:
            break
        last += 1
    return last


def _stands_in_names(word: str) -> bool:
    """Whether names have it inside, whatever parsers take it for: "Eduardo [dos] Santos"."""
    return word in _MARKS_IN_NAMES or word in name_particles()


def _may_start(tokens: Iterable[Token]) -> list[int]:
    """Those of the tokens with which a name may begin."""
    return [t.i for t in tokens if t.text[0].isupper() and t.upos not in _BEGINS_NO_NAME]


def _longest_name(analysis: Analysis, first: int, knowledge: Knowledge) -> int:
    """The words of the longest name that begins with a token, alone or written on ("Sana'a")."""
    tokens = analysis.tokens
    last = first + 1
    if last == len(tokens) or tokens[last].start > tokens[first].end:
        word = tokens[first].text
        return knowledge.longest_name(word)
    while last < len(tokens) and tokens[last].start == tokens[last - 1].end:
        if tokens[last].text in _PARTS_WORDS:
            break
        last += 1
    beginnings = (analysis.text(first, i) for i in range(first + 1, last + 1))
    return max(map(knowledge.longest_name, beginnings))


def _may_end(analysis: Analysis, i: int) -> bool:
    text = analysis.tokens[i].text
    if text[0].isupper() or text[0].isdigit() or (len(text) > 3 and text.islower()):
        return True
    if i and analysis.tokens[i - 1].text == "-":
        return True  # "Kim Jong-un": the parser cuts at hyphens
    return any(letter.isupper() for letter in text)


def tokens_labelled(analysis: Analysis, labels: frozenset[str]) -> frozenset[int]:
    """The tokens of the named entities that bear one of the labels."""
    found: set[int] = set()
    for entity in analysis.entities:
        if entity.label in labels:
            found.update(range(entity.first, entity.last))
    return frozenset(found)
