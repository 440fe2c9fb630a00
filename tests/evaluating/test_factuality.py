import pytest

from communique.evaluating.factuality import VALUES, pearson, predict, score
from communique.pipeline import Tools

TEXT = "Gabon signed the treaty but did not ratify the pact , and Benin will attack Togo in May ."
PREDICATES = {"signed": 1, "ratify": 7, "attack": 14}


def gold(*labels):
    targets = [
        {"tokens": [at, at + 1], "label": label}
        for at, label in zip(PREDICATES.values(), labels, strict=True)
    ]
    return [{"text": TEXT, "targets": targets}]


def line(*values, aux=None):
    return [{"id": "0", "targets": [{"value": value, "aux": aux} for value in values]}]


def test_right_values_leave_no_error():
    figures = score(gold(3, -3, 0.5), line(3, -3, 0.5))
    assert (figures["pearson"], figures["mae"], figures["f1"]) == (pytest.approx(1), 0, 1)


def test_outcomes_are_judged_apart_from_values():
    figures = score(gold(3, -3, 0.5), line(1.1, -1.1, 0))
    assert figures["f1"] == 1
    assert figures["mae"] == pytest.approx((1.9 + 1.9 + 0.5) / 3)


@pytest.mark.parametrize(("aux", "share"), [(None, 0), (["negation"], 0), ([], 1)])
def test_an_untrue_event_without_an_auxiliary_mode_is_counted(aux, share):
    assert score(gold(3, -3, 0.5), line(3, -3, 0.5, aux=aux))["untrue_without_aux"] == share


def test_a_constant_answer_correlates_with_nothing():
    assert pearson([1, 2, 3], [2, 2, 2]) == 0
    assert pearson([1, 2, 3], [-1, -2, -3]) == pytest.approx(-1)


@pytest.mark.model
def test_each_predicate_gets_the_value_of_its_kind(analyser, knowledge):
    (told,) = predict(gold(3, -3, 1), Tools(analyser=analyser, knowledge=knowledge, encoder=None))
    assert [target["value"] for target in told["targets"]] == [
        VALUES["asserted"], VALUES["negated"], VALUES["future"]
    ]  # fmt: skip
    assert [target["aux"] for target in told["targets"]] == [[], ["negation"], ["future"]]
