import pytest

from communique.merging.counts import are_compatible, are_equal, revoice_size
from communique.model.findings import Count, CountPart, Size
from communique.model.ids import FindingId
from communique.model.text import Span, cite
from tests.build import make_report

AT_LEAST_40 = Count(n=40, low=40, qualifier="at least")
UP_TO_40 = Count(n=40, high=40, qualifier="at most")
TEN_TO_15 = Count(n=10, low=10, high=15)
ABOUT_200 = Count(n=200, qualifier="about")


@pytest.mark.parametrize(
    ("left", "right", "compatible", "equal"),
    [
        (Count(n=40), Count(n=40), True, True),
        (Count(n=40), Count(n=43), False, False),
        (AT_LEAST_40, Count(n=43), True, False),
        (AT_LEAST_40, Count(n=39), False, False),
        (UP_TO_40, Count(n=43), False, False),
        (UP_TO_40, AT_LEAST_40, True, True),
        (TEN_TO_15, Count(n=15), True, True),
        (TEN_TO_15, Count(n=16), False, False),
        (ABOUT_200, Count(n=210), True, True),
        (ABOUT_200, Count(n=300), False, False),
    ],
)
def test_counts(left, right, compatible, equal):
    assert are_compatible(left, right) is are_compatible(right, left) is compatible
    assert are_equal(left, right) is are_equal(right, left) is equal


def test_numbers_told_elsewhere_are_vouched_for_by_the_merged_statement():
    report = make_report("The toll rose to 31.")
    said = cite(report, Span(0, 20), Span(4, 8), voiced_by=FindingId("one"))
    parts = (CountPart(n=4, scope="child", citation=said), CountPart(n=9, scope="woman"))
    size = Size(dead=Count(n=31, citation=said, parts=parts), injured=Count(n=2))
    merged = revoice_size(size, {FindingId("one"): FindingId("merged")})
    assert [citation.voiced_by for citation in merged.citations] == ["merged", "merged"]
    assert merged.injured == size.injured
