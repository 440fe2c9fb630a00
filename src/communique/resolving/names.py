"""Names that the knowledge holds, found in the text: longest match first, capitalised words only."""

from dataclasses import dataclass

from communique.knowledge import Knowledge
from communique.model.analysis import Analysis, Token
from communique.model.world import NameSense

LONGEST_NAME = (
    7  # tokens: "the Organization for the Prohibition of Chemical Weapons" less its article
)

_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})
_ENDS_A_NAME = frozenset({"PUNCT", "SPACE", "VERB", "AUX", "PRON"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """Tokens `first..last` (last excluded) and what they may stand for, best first."""

    first: int
    last: int
    senses: tuple[NameSense, ...]


def find_names(analysis: Analysis, knowledge: Knowledge) -> tuple[NameMatch, ...]:
    """All names of the knowledge in the report, in text order, none inside another."""
    matches: list[NameMatch] = []
    for sentence in analysis.sentences:
        i = sentence.first
        while i < sentence.last:
            may_start = _may_start(analysis.tokens[i])
            match = _longest_match(analysis, knowledge, i, sentence.last) if may_start else None
            if match:
                matches.append(match)
            i = match.last if match else i + 1
    return tuple(matches)


def _longest_match(
    analysis: Analysis, knowledge: Knowledge, first: int, limit: int
) -> NameMatch | None:
    for last in range(_reach(analysis, first, limit), first, -1):
        if not _may_end(analysis, last - 1):
            continue
        senses = knowledge.senses(analysis.text(first, last))
        if senses:
            return NameMatch(first=first, last=last, senses=senses)
    return None


def _reach(analysis: Analysis, first: int, limit: int) -> int:
    """How far a name that starts here could go: up to a comma, a verb or the longest name."""
    last = first + 1
    while last < min(limit, first + LONGEST_NAME):
        token = analysis.tokens[last]
        if token.upos in _ENDS_A_NAME and token.text not in {"-", "'s", "’s", "’", "'", "."}:
            break
        last += 1
    return last


def _may_start(token: Token) -> bool:
    return token.text[0].isupper() and token.upos not in {"DET", "ADP", "PUNCT"}


def _may_end(analysis: Analysis, i: int) -> bool:
    text = analysis.tokens[i].text
    if text[0].isupper() or text[0].isdigit() or (len(text) > 3 and text.islower()):
        return True
    if i and analysis.tokens[i - 1].text == "-":
        return True  # "Kim Jong-un": the parser cuts at hyphens
    return any(letter.isupper() for letter in text)
