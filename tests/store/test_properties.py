"""Whatever is read comes back as it was, in whatever order and however often it is committed."""

from dataclasses import replace
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.model.findings import Findings
from communique.model.ids import ReportId
from communique.model.reading import Digest, MentionRow, ReportReading
from communique.model.record import ReportRow
from communique.model.text import Report
from communique.store import Store
from tests.store.build import make_reading

# What the model calls int and float is counted and measured, never infinite.
st.register_type_strategy(int, st.integers(0, 2**64 - 1))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

quick = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def readings(draw: st.DrawFn) -> ReportReading:
    name = ReportId(draw(st.text("0123456789abcdef", min_size=20, max_size=20)))
    return ReportReading(
        report=replace(draw(st.from_type(Report)), id=name, source=""),
        mentions=tuple(draw(st.lists(st.from_type(MentionRow), max_size=3))),
        findings=draw(st.from_type(Findings)),
        digest=replace(draw(st.from_type(Digest)), report=name),
    )


Material = tuple[tuple[Digest, ...], tuple[Findings, ...]]


def state(store: Store) -> tuple[tuple[ReportRow, ...], Material]:
    """The reports, and what merging starts from."""
    return tuple(store.iter_reports()), store.merge_input()


@quick
@given(readings())
def test_a_reading_comes_back_as_it_was(reading):
    with TemporaryDirectory() as folder, Store.open(f"{folder}/record.db", create=True) as store:
        assert store.commit_reading(reading, "a.txt", "v1") == "added"
        assert store.merge_input() == ((reading.digest,), (reading.findings,))
        (row,) = store.iter_reports()
        fields = {name: getattr(row, name) for name in Report.__slots__}
        assert Report(**fields) == replace(reading.report, source="a.txt")
        assert row.mentions == reading.mentions
        before = state(store)
        assert store.commit_reading(reading, "a.txt", "v1") == "unchanged"
        assert state(store) == before


PUBLISHERS = ("The Example", "The Gazette", "The Other")
SOME = [
    make_reading(publisher=name, published=day) for name in PUBLISHERS for day in ("2015", None)
]


@quick
@given(st.permutations([(reading, source) for reading in SOME for source in ("b.txt", "a.txt")]))
def test_the_order_of_commits_does_not_show(commits):
    with TemporaryDirectory() as folder, Store.open(f"{folder}/record.db", create=True) as store:
        for reading, source in commits:
            store.commit_reading(reading, source, "v1")
        found, material = state(store)
    in_order = sorted(SOME, key=lambda reading: reading.report.id)
    assert [row.id for row in found] == [reading.report.id for reading in in_order]
    assert {row.source for row in found} == {"a.txt"}
    assert material == (
        tuple(reading.digest for reading in in_order),
        tuple(reading.findings for reading in in_order),
    )
