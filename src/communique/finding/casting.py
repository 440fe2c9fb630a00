"""A candidate event with its parties linked, before it is judged."""

from dataclasses import dataclass

from communique.finding.participants import Party
from communique.finding.triggers import Trigger
from communique.model.analysis import Analysis

VIOLENT = frozenset({"ASSAULT"})
# PLOVER lists all sides of these as actors; whom a pact is signed with is its recipient.
RECIPROCAL = frozenset({"CONSULT", "AGREE"})
# What nobody does alone.
MUTUAL = frozenset({"CONSULT", "COOPERATE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """A candidate with its category, mode and linked participants; `anchor` carries its reality.

    `is_met`: told of by what is done to it, of which the anchor tells.
    """

    trigger: Trigger
    anchor: int
    event: str
    mode: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    objects: tuple[int, ...]
    is_met: bool = False


def trigger_lemma(analysis: Analysis, casting: Casting) -> str:
    """The lemma of the word that tells of the event."""
    return analysis.tokens[casting.trigger.token].lemma


def words_of(casting: Casting) -> tuple[int, ...]:
    """The words that tell of the event: the verb that carries a noun, and the noun; mostly they are one."""
    return tuple(dict.fromkeys((casting.anchor, casting.trigger.token)))


def sentence_of(analysis: Analysis, casting: Casting) -> range:
    """The tokens of the sentence that tells of the event."""
    sentence = analysis.sentence(casting.trigger.token)
    return range(sentence.first, sentence.last)
