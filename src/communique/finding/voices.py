"""Who vouches for a stretch of text: the speaker of the innermost statement around it, else the outlet."""

from communique.model.findings import StatementMention
from communique.model.ids import FindingId
from communique.model.text import Span


def innermost_statement(
    statements: tuple[StatementMention, ...], words: Span
) -> StatementMention | None:
    """The smallest statement whose content holds the words."""
    holding = [
        (sum(span.end - span.start for span in statement.citation.spans), statement.id, statement)
        for statement in statements
        if any(span.covers(words) for span in statement.citation.spans)
    ]
    return min(holding)[2] if holding else None


def innermost_voice(statements: tuple[StatementMention, ...], words: Span) -> FindingId | None:
    """The id of the statement that vouches for the words; None where the outlet itself does."""
    statement = innermost_statement(statements, words)
    return statement.id if statement else None
