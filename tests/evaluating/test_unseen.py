import json
from pathlib import Path

from communique.codebook.learned import manifest
from communique.evaluating import unseen
from communique.evaluating.unseen import kept_figures, kept_predictions


def test_a_file_that_trained_nothing_is_scored_anew(tmp_path):
    gold = tmp_path / "own.jsonl"
    gold.write_text('{"marked_sentence": "<s>Chad</s> left <t>Togo</t>."}\n', encoding="utf-8")
    assert kept_predictions("relations", gold) is None
    assert kept_figures("attributions", gold) is None


def test_every_pair_that_trained_the_relation_has_an_answer_out_of_fold():
    lines = (
        (Path(unseen.__file__).with_name("relation_out_of_fold.jsonl"))
        .read_text(encoding="utf-8")
        .splitlines()
    )
    rows = [json.loads(line) for line in lines]
    assert len({row["row"] for row in rows}) == len(rows) > 1000


def test_the_manifest_of_the_linear_models_holds_figures_for_what_they_saw():
    assert 0 < manifest("attribution")["out_of_fold"]["attributions"]["e2e_f1"] < 1
