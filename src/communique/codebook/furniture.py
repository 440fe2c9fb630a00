"""Tells what a line around a report is (a comment form, a share bar) by the words that such lines use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import get_args

from communique.codebook.tables import read_table
from communique.model.text import FurnitureReason

_MAX_PROMPT_WORDS = 45
_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")
_WORD_OR_NUMBER = re.compile(r"\S+")
_LONGEST_BAR = 100  # characters
_OUTER_MARKS = " .:;,!?…*•·|<>«»-–—_=~#\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """How lines of one reason read."""

    reason: FurnitureReason
    whole: frozenset[str]
    starts: tuple[str, ...]
    pattern: re.Pattern[str] | None

    def fit(self, line: str, bare: str) -> bool:
        """Whether a line reads so; `line` is its plain form and `bare` that without outer marks."""
        return (
            bare in self.whole
            or line.startswith(self.starts)
            or bool(self.pattern and self.pattern.fullmatch(bare))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareBarHead:
    """What a share bar begins with: a button's word, a whole phrase; and the buttons that a number follows."""

    first: frozenset[str]
    phrase: list[str]
    counted: Mapping[str, int]


def furniture_reason(line: str) -> FurnitureReason | None:
    """What a line is by its words alone; None for prose and everything else."""
    plain, bare = _plain(line), _bare(line)
    if len(plain.split()) > _MAX_PROMPT_WORDS:
        return "correction" if _by_reason()["correction"].fit(plain, bare) else None
    if not any(character.isalnum() for character in bare):
        return "boilerplate"
    if _is_share_bar(bare):
        return "share_bar"
    return next((w.reason for w in _by_reason().values() if w.fit(plain, bare)), None)


def is_comment_sign(line: str) -> bool:
    """Whether a line is what stands over or under a reader's comment ("3 hours ago", "Reply")."""
    return bool(_comment_signs().fullmatch(_bare(line)))


@cache
def dateline_slugs() -> frozenset[str]:
    """Words before a dash that announce a kind of story ("EXCLUSIVE - ")."""
    return frozenset(read_table("furniture")["dateline_slugs"]["words"])


def share_bar_end(text: str, start: int) -> int:
    """Where the share bar ends that a paragraph begins with ("Print Tweet Views 120 The talks ..."); else `start`.

    Numbers at its end are its own behind such a word as "Views", or before what begins a sentence.
    """
    buttons, rest = _buttons(_WORD_OR_NUMBER.findall(text[start : start + _LONGEST_BAR]))
    if not buttons:
        return start
    numbers = list(takewhile(str.isdigit, rest))
    follows = rest[len(numbers)].casefold() if len(rest) > len(numbers) else ""
    n_own = _share_bar_head().counted.get(buttons[-1].casefold(), 0)
    own = numbers if follows in sentence_openers() else numbers[:n_own]
    end = re.match(r"\W*".join(map(re.escape, (*buttons, *own))) + r"\s*", text[start:])
    return start + (end.end() if end else 0)


def _buttons(words: list[str]) -> tuple[list[str], list[str]]:
    """The share bar's words at the head of a paragraph, and what follows them."""
    head = _share_bar_head()
    telling, filling = _share_bar_words()
    if [word.casefold() for word in words[:3]] == head.phrase:
        return words[:3], words[3:]
    listed = telling | filling
    run = list(takewhile(lambda w: w[0].isupper() and w.casefold() in listed, words))
    is_bar = bool(run) and run[0].casefold() in head.first
    n_telling = sum(1 for word in run if word.casefold() in telling)
    return (run, words[len(run) :]) if is_bar and n_telling > 1 else ([], words)


@cache
def _share_bar_head() -> ShareBarHead:
    head = read_table("furniture")["share_bar_head"]
    return ShareBarHead(
        first=frozenset(head["first"]), phrase=head["phrase"], counted=head["counted"]
    )


@cache
def sentence_openers() -> frozenset[str]:
    """Words that a sentence begins with and no name goes on with ("AFP Eleven people")."""
    return frozenset(read_table("furniture")["sentence_openers"]["words"])


@cache
def keyword_labels() -> tuple[str, ...]:
    """What stands before the keywords of a page that run into its text ("Tags Peru Lima A court ...")."""
    return tuple(read_table("furniture")["keyword_line"]["labels"])


@cache
def dated_line_words() -> tuple[str, ...]:
    """Words before the date on the line that says when a page was put out, longest first."""
    return tuple(sorted(read_table("furniture")["dated_line"]["words"], key=len, reverse=True))


def _plain(line: str) -> str:
    return " ".join(line.translate(_STRAIGHT).casefold().split())


def _bare(line: str) -> str:
    return _plain(line).strip(_OUTER_MARKS)


def _is_share_bar(bare: str) -> bool:
    words = [word for word in re.split(r"[\s,|/·•:-]+", bare) if word and not word.isdigit()]
    telling, filling = _share_bar_words()
    return any(w in telling for w in words) and all(w in telling or w in filling for w in words)


@cache
def _share_bar_words() -> tuple[frozenset[str], frozenset[str]]:
    table = read_table("furniture")["share_bar_words"]
    return frozenset(table["telling"]), frozenset(table["filling"])


@cache
def _by_reason() -> Mapping[FurnitureReason, Wordings]:
    table = read_table("furniture")
    reasons: tuple[FurnitureReason, ...] = get_args(FurnitureReason)
    listed = sorted(set(reasons) & set(table), key=list(table).index)
    return {reason: _wordings(reason, table[reason]) for reason in listed}


def _wordings(reason: FurnitureReason, row: Mapping[str, list[str]]) -> Wordings:
    return Wordings(
        reason=reason,
        whole=frozenset(row["whole"]),
        starts=tuple(row["starts"]),
        pattern=_any_of(row["patterns"]) if row["patterns"] else None,
    )


@cache
def _comment_signs() -> re.Pattern[str]:
    return _any_of(read_table("furniture")["comment_signs"]["patterns"])


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
