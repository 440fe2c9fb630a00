import pytest

from communique.evaluating.times import score


def row(*timex, doc="a"):
    return {
        "doc": doc,
        "timex": [dict(zip(("start", "end", "value"), t, strict=True)) for t in timex],
    }


def test_an_overlap_finds_and_the_value_is_judged_apart():
    gold = [row((0, 10, "2001-05-04"), (20, 30, "P3D"))]
    figures = score(gold, [row((3, 10, "2001-05-04T10:00"), (20, 30, "p3d"))])
    assert figures["relaxed_f1"] == 1.0
    assert figures["value_f1"] == pytest.approx(0.5)
    assert figures["day_recall"] == 1.0


def test_a_missed_day_is_wrong_and_a_surplus_costs_precision():
    gold = [row((0, 10, "2001-05-04"))]
    assert score(gold, [])["day_recall"] == 0.0
    surplus = score(gold, [row((0, 10, "2001-05-04"), (50, 60, "P1D"))])
    assert surplus["value_f1"] == pytest.approx(2 / 3)


def test_one_prediction_finds_one_expression():
    gold = [row((0, 4, "2001"), (5, 9, "2002"))]
    assert score(gold, [row((0, 9, "2001"))])["relaxed_f1"] == pytest.approx(2 / 3)
