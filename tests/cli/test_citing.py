import pytest

from communique.cli.citing import EXACT_SHOWN, cite_line, cite_lines, excerpt
from communique.model.text import Citation, Span, cite
from tests.build import make_report, put_out_by, span_of

LONG = (
    "After a week of consultations that neither capital would confirm, and in spite of a storm that "
    "closed the airport twice, Helsinki and Tallinn signed a treaty on the cable in the small hours."
)


def sentence(text: str, trigger: str, publisher: str = "The Example") -> Citation:
    report = put_out_by(make_report(text), publisher)
    return cite(report, Span(0, len(text)), span_of(report, trigger))


@pytest.mark.parametrize("trigger", ["consultations", "storm", "signed", "hours"])
def test_an_excerpt_of_a_long_sentence_holds_the_trigger(trigger: str) -> None:
    shown = excerpt(sentence(LONG, trigger))
    assert trigger in shown
    assert len(shown) <= EXACT_SHOWN
    assert shown.strip("…") in LONG


def test_a_short_sentence_is_whole() -> None:
    assert excerpt(sentence("Tallinn\nsigned a treaty.", "signed")) == "Tallinn signed a treaty."


def test_a_citation_names_publisher_date_report_and_characters() -> None:
    citation = sentence("Tallinn signed a treaty.", "signed")
    assert cite_line(citation).plain == (
        f"The Example, 2015-03-18 [{citation.report[:8]}:0-24] “Tallinn signed a treaty.”"
    )


def test_one_line_a_report_and_a_count_of_the_rest() -> None:
    told = [sentence("Tallinn signed a treaty.", "signed", f"Paper {n}") for n in range(5)]
    lines = [line.plain for line in cite_lines([told[0], *told])]
    assert [line.partition(",")[0] for line in lines] == [
        "Paper 0",
        "Paper 1",
        "Paper 2",
        "and 3 more",
    ]
