"""What a speaker says should be done is a request ("the fighting must stop", the envoy said).

PLOVER codes appeals as REQUEST whatever their wording; who is to act is the recipient.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.finding.clauses import clause_of
from communique.finding.conditions import mode_by_content
from communique.finding.participants import Party, parties_at
from communique.finding.roles import Casting
from communique.finding.triggers import Trigger
from communique.finding.voices import innermost_statement
from communique.model.analysis import Analysis
from communique.model.findings import StatementMention
from communique.model.ids import FindingId
from communique.model.world import Grounding

DEONTIC = frozenset({"should", "must"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """A request read from "should" or "must"; `voiced_by` tells of the saying, not of the appeal."""

    casting: Casting
    voiced_by: FindingId | None


def find_appeals(
    analysis: Analysis, grounding: Grounding, statements: tuple[StatementMention, ...]
) -> dict[int, Appeal]:
    """Appeals by the verb of what should be done."""
    appeals = _iter_appeals(analysis, grounding, statements)
    return {appeal.casting.anchor: appeal for appeal in appeals}


def _iter_appeals(
    analysis: Analysis, grounding: Grounding, statements: tuple[StatementMention, ...]
) -> Iterator[Appeal]:
    for token in analysis.tokens:
        if token.text.casefold() not in DEONTIC or token.deprel != "aux":
            continue
        said = innermost_statement(statements, token.span)
        if said is None or said.speaker is None or said.source is None:
            continue
        if said.type != "statement" or said.speaker.kind == "document":
            continue
        verb = token.head
        casting = Casting(
            trigger=Trigger(token=verb, form="predicate", frames=(), category="REQUEST"),
            anchor=verb,
            event="REQUEST",
            mode=mode_by_content(analysis, "REQUEST", verb),
            actors=(Party((said.speaker,), said.source),),
            recipients=parties_at(analysis, grounding, clause_of(analysis, verb).subjects),
            objects=(),
        )
        yield Appeal(casting=casting, voiced_by=said.voiced_by)
