import pytest

from communique.evaluating.gold import GoldError
from communique.evaluating.stance import predict, score, unbracket
from communique.language.encoder import load_encoder
from communique.pipeline import Tools


def test_marks_are_cut_out_and_their_places_kept():
    text, p, q = unbracket("The [Dutch] premier met [Ghana]'s [sic] envoy.")
    assert text == "The Dutch premier met Ghana's [sic] envoy."
    assert (text[slice(*p.span)], text[slice(*q.span)]) == ("Dutch", "Ghana") == (p.words, q.words)


def test_a_sentence_without_two_marks_is_refused():
    with pytest.raises(GoldError):
        unbracket("The [Dutch] premier stayed at home.")


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("[Ghana] praised [Togo] in a speech to parliament.", 1),
        ("[Ghana] was praised by [Togo] in a speech to parliament.", 2),
        ("[Ghana] condemned [Togo] on Friday.", 3),
        ("[Ghana] was condemned by [Togo] on Friday.", 4),
        ("[Ghana] rejected a plan of the [Togo] government.", 3),
        ("[Ghana] lies west of [Togo].", 0),
        ("[Ghana] met [Togo] in Accra.", 0),
    ],
)
def test_label_and_direction(sentence, label, analyser, knowledge):
    tools = Tools(analyser=analyser, knowledge=knowledge, encoder=None)
    (line,) = predict([{"sentence": sentence, "label": label}], tools)
    assert line == {"id": "0", "label": label, "recorded": label}


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "label", "recorded"),
    [
        ("[Ghana] praised [Togo] in a speech to parliament.", 1, 1),
        ("[Ghana] was condemned by [Togo] on Friday.", 4, 4),
        # Nothing is recorded between the two; the second reader must say something.
        ("Voters in [Ghana] are furious with [Togo], whose lies they despise.", 3, 0),
        ("[Ghana] lies west of [Togo].", 0, 0),
    ],
)
def test_the_second_reader_answers_where_nothing_is_recorded(
    sentence, label, recorded, analyser, knowledge
):
    tools = Tools(analyser=analyser, knowledge=knowledge, encoder=load_encoder())
    (line,) = predict([{"sentence": sentence, "label": label}], tools)
    assert line == {"id": "0", "label": label, "recorded": recorded}


def test_every_label_of_the_gold_counts_alike():
    rows = [{"label": label} for label in (0, 0, 0, 3)]
    figures = score(rows, [{"label": 0, "recorded": 0}] * 3 + [{"label": 0, "recorded": 3}])
    assert figures["macro_f1"] == pytest.approx((6 / 7) / 2)
    assert figures["accuracy"] == 0.75
    assert (figures["recorded_macro_f1"], figures["recorded_precision"]) == (1.0, 1.0)


def test_precision_is_of_the_stands_alone():
    rows = [{"label": label} for label in (0, 1, 1, 3)]
    figures = score(rows, [{"label": 0, "recorded": label} for label in (0, 1, 3, 0)])
    assert figures["recorded_precision"] == 0.5
