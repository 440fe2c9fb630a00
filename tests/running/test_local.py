from communique.model.reading import ReportReading
from communique.model.text import RawReport, Refusal
from communique.running.local import run_here
from tests.running.stages import load, load_nothing, make_raws, process


def test_outcomes_come_in_order_and_none_is_missing():
    gone = Refusal(source="gone.txt", stage="reading", reason="no such file")
    raws: list[RawReport | Refusal] = [
        *make_raws("calm", "raise", "refuse"),
        gone,
        *make_raws("quiet", "sleep"),
    ]
    outcomes = list(
        run_here(raws, load=load, process=process, skip=lambda _: False, time_limit=0.5)
    )
    assert [outcome.source for outcome in outcomes] == [raw.source for raw in raws]
    read = [outcome.source for outcome in outcomes if isinstance(outcome.result, ReportReading)]
    assert read == ["calm.txt", "quiet.txt"]
    assert outcomes[3].result == gone


def test_what_is_known_is_skipped_without_loading_anything():
    outcomes = run_here(make_raws("calm"), load=load_nothing, process=process, skip=lambda _: True)
    assert list(outcomes) == []
