import pytest

from communique.evaluating.plover import predict, score
from communique.pipeline import Tools

DEMAND = {
    "id": "1",
    "event": "DEMAND",
    "mode": None,
    "context": "refugee, military",
    "source": [{"actorText": "Norway", "code": "NOR", "sector": "GOV"}],
    "target": [{"actorText": "the council", "code": "IGO"}],
    "text": "Norway urged the United Nations to send troops to guard the refugees.",
}
TOLD = {
    "event": "REQUEST", "mode": "assist", "context": ["asylum", "military"],
    "actor": ["NOR"], "recipient": ["UNO"],
}  # fmt: skip


def test_codes_of_the_old_codebook_are_read_as_the_new_ones():
    figures = score([DEMAND], [{"id": "1", "events": [TOLD]}])
    assert figures["category_f1"] == figures["context_f1"] == figures["actor_f1"] == 1
    assert figures["mode_f1"] == 0  # nothing to be right about


@pytest.mark.parametrize(
    ("category", "gold", "told", "f1"),
    [
        ("PROTEST", "strike-gen", "strike", 1),
        ("PROTEST", "", "strike", 0),
        ("PROTEST", "demo-spon", None, 0),
        ("INVESTIGATE", "", "investigate", 1),
        ("DISAPPROVE", None, "disapprove", 0),
    ],
)
def test_modes_are_judged_where_the_record_could_have_one(category, gold, told, f1):
    row = {**DEMAND, "event": category, "mode": gold}
    figures = score([row], [{"id": "1", "events": [{**TOLD, "mode": told}]}])
    assert figures["mode_f1"] == f1


@pytest.mark.parametrize("side", [None, "", "diplomatic"])
def test_a_side_without_entities_is_empty(side):
    figures = score([{**DEMAND, "target": side}], [{"id": "1", "events": [TOLD]}])
    assert figures["actor_f1"] == pytest.approx(2 / 3)


@pytest.mark.model
def test_predictions_carry_codes_alone(analyser, knowledge):
    (line,) = predict([DEMAND], Tools(analyser=analyser, knowledge=knowledge, encoder=None))
    assert line["events"][0]["event"] == "REQUEST"
    assert line["events"][0]["actor"] == ["NOR"]
    assert score([DEMAND], [line])["category_f1"] == 1
