import pytest

from communique.evaluating.attributions import predict, score
from communique.pipeline import Tools

TEXT = "Accra said the road was open. “It is shut,” Lomé answered."
FIRST = {"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 28]]}
SECOND = {"source": [[44, 48]], "cue": [[49, 57]], "content": [[30, 43]]}
GOLD = [{"doc_id": "a", "text": TEXT, "attributions": [FIRST, SECOND]}]


def scored(*attributions):
    return score(GOLD, [{"doc_id": "a", "attributions": attributions}])


def test_all_right_is_one():
    figures = scored(FIRST, SECOND)
    assert figures["match_f1"] == figures["e2e_f1"] == 1
    assert figures["by_type"] == {"direct": 1, "mixed": 0, "indirect": 1}


def test_half_of_the_words_are_enough_and_fewer_are_not():
    assert scored({**FIRST, "content": [[15, 28]]})["match_precision"] == 1
    assert scored({**FIRST, "content": [[24, 28]]})["match_precision"] == 0


def test_a_wrong_source_costs_the_end_to_end_figure_alone():
    figures = scored({**FIRST, "source": [[44, 48]]}, SECOND)
    assert figures["match_f1"] == 1
    assert figures["e2e_f1"] == 0.5


def test_doubles_cost_precision_and_gaps_cost_recall():
    figures = scored(FIRST, FIRST)
    assert (figures["match_precision"], figures["match_recall"]) == (0.5, 0.5)


def test_a_document_without_predictions_is_all_missed():
    assert score(GOLD, [])["match_f1"] == 0


@pytest.mark.model
def test_the_predictions_are_the_finders(analyser, knowledge):
    (line,) = predict(GOLD, Tools(analyser=analyser, knowledge=knowledge, encoder=None))
    assert line["doc_id"] == "a"
    assert score(GOLD, [line])["e2e_f1"] == 1
