import json
from pathlib import Path

import pytest

from communique.codebook import learned as tables
from communique.codebook.learned import LinearModel, learned


def test_a_score_is_the_sum_of_what_is_known():
    model = LinearModel({"tense=past": 1.5, "negated": -2.0})
    assert model.score(["tense=past", "negated", "never seen"]) == -0.5


@pytest.mark.parametrize("name", ["cues", "sources"])
def test_a_learned_table_has_weights(name):
    assert len(learned(name).weights) > 1000


def test_the_manifest_tells_data_folds_and_scores():
    path = Path(tables.__file__).parent / "attribution.manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    assert manifest["models"] == ["cues", "sources"]
    assert all(len(digest) == 64 for digest in manifest["data"].values())
    assert manifest["out_of_fold"]["attributions"]["match_f1"] > 0.6
