"""Builds cleaned reports for the tests of this room."""

from communique.cleaning import clean
from communique.knowledge import Knowledge
from communique.model.text import Facts, RawReport, Report

PROSE = (
    "The foreign ministers of Peru and Ecuador met in Quito on Friday to discuss the border. "
    "They agreed to send a joint commission to the upper valley before the rains begin. "
    "Both governments said that the talks had been frank."
)
MORE = (
    "Officials in Lima said the commission would report to both presidents in May. "
    "The opposition in Ecuador called the agreement a surrender and asked for a vote in Congress."
)


def cleaned(
    text: str,
    knowledge: Knowledge,
    *,
    source: str = "report.txt",
    given: Facts = Facts(),
    metadata: Facts = Facts(),
    date_in_name: str | None = None,
) -> Report:
    """Plain text as a report; a refusal fails the test."""
    raw = RawReport(
        source=source,
        body=text,
        media_type="text/plain",
        given=given,
        metadata=metadata,
        date_in_name=date_in_name,
    )
    report = clean(raw, knowledge=knowledge, identify=lambda words: "en")
    assert isinstance(report, Report)
    return report


def pieces(report: Report, *reasons: str) -> list[tuple[str, str]]:
    """The furniture as (reason, words), of the reasons asked for or of all."""
    return [
        (piece.reason, report.text[piece.start : piece.end])
        for piece in report.furniture
        if not reasons or piece.reason in reasons
    ]


def prose(report: Report) -> str:
    """What is left when all furniture is taken away."""
    kept, position = "", 0
    for piece in report.furniture:
        kept += report.text[position : piece.start]
        position = piece.end
    return " ".join((kept + report.text[position:]).split())
