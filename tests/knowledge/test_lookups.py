"""Two hundred dated questions, written by somebody who had not seen the table (evaluation/LOOKUPS.md)."""

import json
from pathlib import Path
from typing import Any

import pytest

from communique.knowledge import Knowledge
from communique.knowledge.normalise import name_key
from communique.knowledge.schema import TABLES_FOLDER
from communique.knowledge.tables import Row, iter_rows
from communique.model.world import Holding

QUESTIONS = tuple(
    json.loads(line)
    for line in (Path(__file__).parents[2] / "evaluation/lookups.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
)
WITHHELD = tuple(q for q in QUESTIONS if q["source"].startswith("REIGN row"))
REQUIRED = 0.95


def is_the_same_person(name: str, answer: str) -> bool:
    """Surname and first initial agree: "T. Blair" is Tony Blair, Cherie Blair is not."""
    words, wanted = name_key(name).split(), name_key(answer).split()
    return words == wanted or (wanted[-1] in words and words[0][0] == wanted[0][0])


def held_on_the_day(knowledge: Knowledge, question: dict[str, Any]) -> tuple[Holding, ...]:
    """An office with one seat is its latest holder's; a body has many envoys, told apart by title."""
    asked = question["question"]
    held = knowledge.holders(asked["body"], asked["role"], question["on"])
    if asked["role"] != "envoy":
        return held[:1]
    return tuple(holding for holding in held if asked.get("title", "") in holding.title)


def is_answered(knowledge: Knowledge, question: dict[str, Any]) -> bool:
    """Whether the right person is named; for an office with one seat, named first."""
    return any(
        is_the_same_person(holding.holder.identifier_text, answer)
        for holding in held_on_the_day(knowledge, question)
        for answer in (question["answer"], *question["accepted"])
    )


def covers(row: Row, day: str) -> bool:
    since, until = row["since"], row["until"]
    return since <= day[: len(since)] and (not until or day[: len(until)] <= until)


@pytest.mark.parametrize(
    ("name", "answer", "same"),
    [
        ("Tony Blair", "Anthony Blair", False),
        ("Anthony Charles Lynton Blair", "A. Blair", True),
        ("Cherie Blair", "Tony Blair", False),
        ("İsmail Cem", "Ismail Cem", True),
        ("Hussein", "Saddam Hussein", False),
    ],
)
def test_a_surname_alone_is_not_enough(name: str, answer: str, same: bool) -> None:
    assert is_the_same_person(name, answer) is same


def test_there_are_two_hundred_on_different_offices_or_days() -> None:
    asked = {(*sorted(q["question"].items()), q["on"]) for q in QUESTIONS}
    assert len(asked) == len(QUESTIONS) == 2 * len(WITHHELD) == 200


def test_reign_says_nothing_of_the_withheld_leaders() -> None:
    days = {q["question"]["body"]: q["on"] for q in WITHHELD}
    assert len(days) == len(WITHHELD)
    offices = (row for row in iter_rows(TABLES_FOLDER, "offices") if "REIGN" in row["source"])
    told = [row.line for row in offices if row["body"] in days and covers(row, days[row["body"]])]
    assert told == []


def test_nearly_all_are_answered(knowledge: Knowledge) -> None:
    missed = [q["id"] for q in QUESTIONS if not is_answered(knowledge, q)]
    right = 1 - len(missed) / len(QUESTIONS)
    assert right >= REQUIRED, f"{right:.3f} answered; not: {', '.join(missed)}"
