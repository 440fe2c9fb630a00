"""The gold files as examples of three tasks, each with the key by which folds are grouped.

A word here is a run of letters or digits, or one mark: the pieces of the tokenizer never cross
these borders, nor those of the parser's tokens, so that both cut a sentence into the same pieces.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Words = tuple[int, ...]  # indexes of words in a sentence

RECIPROCAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
DIRECTED = ""  # some root holds from source to target; which one is not told

# PLV's roots are CAMEO's shape of PLOVER: PLOVER 1's names and PLOVER 2's retreats map onto them.
_PLV_ROOT = {
    "DEMAND": "REQUEST", "INVESTIGATE": "ACCUSE", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT",
    "CONCEDE": "YIELD", "RETREAT": "YIELD",
}  # fmt: skip
_WORD = re.compile(r"\w+|[^\w\s]")
_NO_WORD = re.compile(r"[\W_]+")
_SPACED_QUOTES = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A sentence with two marked actors and what holds between them.

    `label` is a root of PLV, or DSE's 0..4; `row` says where it stands in its file.
    """

    words: tuple[str, ...]
    source: Words
    target: Words
    label: str
    row: str

    @property
    def key(self) -> str:
        """What folds are grouped by."""
        return sentence_key(" ".join(self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicates:
    """A sentence whose predicates are rated from -3 (did not happen) to 3 (happened)."""

    words: tuple[str, ...]
    predicates: tuple[Words, ...]
    ratings: tuple[float, ...]

    @property
    def key(self) -> str:
        """What folds are grouped by."""
        return sentence_key(" ".join(self.words))


def sentence_key(text: str) -> str:
    """A sentence without case, marks and blanks: the same in every file that holds it."""
    return _NO_WORD.sub("", text).lower()


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_plv(path: Path) -> list[Pair]:
    """PLV: `<s>` and `<t>` mark the two actors; a target may be missing or marked twice."""
    marks = {"<s>": ("source",), "<t>": ("target",)}
    return [
        _marked(row["marked_sentence"], r"<s>|<t>|</[st]>", marks, row["gold_root"], number, path)
        for number, row in enumerate(read_rows(path))
    ]


def read_gsr(path: Path) -> list[Pair]:
    """PLOVER's gold standard records: `(SRC: ...)`, `(TAR: ...)` and `(SRC/TAR: ...)`, nested."""
    return [
        _gsr_pair(row, number, path)
        for number, row in enumerate(read_rows(path))
        if row["event"] is not None
    ]


def _gsr_pair(row: dict[str, Any], number: int, path: Path) -> Pair:
    told = row["textInfo"]
    markup = told["markup"] if isinstance(told, dict) else str(told)
    marks = {
        "(SRC: ": ("source",), "(SRC:": ("source",), "(TAR: ": ("target",), "(TAR:": ("target",),
        "(SRC/TAR: ": ("source", "target"), "(SRC/TAR:": ("source", "target"),
        "(EVT: ": (), "(EVT:": (), "(LOC: ": (), "(LOC:": (), "(": (),
    }  # fmt: skip
    root = _PLV_ROOT.get(row["event"], row["event"])
    return _marked(markup, r"\((?:SRC/TAR|SRC|TAR|EVT|LOC): ?|[(){}]", marks, root, number, path)


def read_dse(path: Path) -> list[Pair]:
    """DSE: brackets mark p and q, in the order of the text; rows with broken brackets are left out."""
    pairs = []
    for number, row in enumerate(read_rows(path)):
        sentence: str = row["sentence"]
        first, second = sentence.find("["), sentence.rfind("[")
        if sentence.count("[") == sentence.count("]") == 2:
            order = ("source", "target") if _p_is_first(row) else ("target", "source")
            marked = (
                f"{sentence[:first]}\x01{sentence[first + 1 : second]}\x02{sentence[second + 1 :]}"
            )
            marks = {"\x01": (order[0],), "\x02": (order[1],)}
            label = str(row["label"])
            pairs.append(_marked(marked, "[\x01\x02\\]]", marks, label, number, path))
    return pairs


def _p_is_first(row: dict[str, Any]) -> bool:
    return bool(row["sentence"].partition("[")[2].startswith(row["p"]))


def _marked(
    marked: str,
    pattern: str,
    opening: Mapping[str, tuple[str, ...]],
    label: str,
    number: int,
    path: Path,
) -> Pair:
    """Take the marks out of a sentence and give each span's words to its roles."""
    text, spans, stack, last = "", [], [], 0
    for mark in re.finditer(pattern, marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark.group() in opening:
            stack.append((len(text), opening[mark.group()]))
        elif stack:
            start, roles = stack.pop()
            spans.append((start, len(text), roles))
    text += marked[last:]
    words = list(_WORD.finditer(text))

    def played(role: str) -> Words:
        inside = [(start, end) for start, end, roles in spans if role in roles]
        return tuple(
            i
            for i, word in enumerate(words)
            if any(word.start() < end and word.end() > start for start, end in inside)
        )

    return Pair(
        words=tuple(word.group() for word in words),
        source=played("source"),
        target=played("target"),
        label=label,
        row=f"{path.stem}:{number}",
    )


def read_factuality(path: Path) -> list[Predicates]:
    """UW and MEANTIME: words between blanks, predicates as ranges of them."""
    return [_rated(row["text"].split(), row["targets"]) for row in read_rows(path)]


def _rated(spaced: Sequence[str], targets: Sequence[dict[str, Any]]) -> Predicates:
    words: list[str] = []
    begins = []
    for token in spaced:
        begins.append(len(words))
        words.extend(_WORD.findall(_SPACED_QUOTES.get(token, token)))
    begins.append(len(words))
    return Predicates(
        words=tuple(words),
        predicates=tuple(
            tuple(range(begins[target["tokens"][0]], begins[target["tokens"][1]]))
            for target in targets
        ),
        ratings=tuple(float(target["label"]) for target in targets),
    )


def read_roles(path: Path) -> list[Pair]:
    """CAMEO roles: BIO tags; only sentences with one source, one target and nothing reciprocal."""
    pairs = []
    for number, row in enumerate(read_rows(path)):
        tags: list[str] = row["tags"]
        if tags.count("B-S") == tags.count("B-T") == 1 and "B-R" not in tags:
            pairs.append(
                Pair(
                    words=tuple(row["tokens"]),
                    source=tuple(i for i, tag in enumerate(tags) if tag.endswith("-S")),
                    target=tuple(i for i, tag in enumerate(tags) if tag.endswith("-T")),
                    label=DIRECTED,
                    row=f"{path.stem}:{number}",
                )
            )
    return pairs
