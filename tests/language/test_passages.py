"""What of a report is parsed as one piece."""

import pytest

from communique.language.analyse import iter_passages
from tests.build import make_report


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Peru denounced the treaty.The ministry in Quito did not answer.",
            ["Peru denounced the treaty.", "The ministry in Quito did not answer."],
        ),
        (
            '"We will leave."Chile stayed silent.',
            ['"We will leave."', "Chile stayed silent."],
        ),
        ("Prof.Ruiz and Mr.Soto met.", ["Prof.Ruiz and Mr.Soto met."]),
        (
            "The U.S.Congress and news.Peru.pe agreed.",
            ["The U.S.Congress and news.Peru.pe agreed."],
        ),
    ],
)
def test_sentences_that_were_glued_together(text: str, pieces: list[str]) -> None:
    report = make_report(text)
    assert [report.exact(passage.span) for passage in iter_passages(report)] == pieces
