import pytest

from communique.evaluating.dyads import predict, score
from communique.pipeline import Tools

GOLD = {"gold_root": "YIELD", "marked_sentence": "<s>Norway</s> freed <t>two Danish sailors</t>."}


def _line(*, roots=(), turned=(), marked=True):
    return {"id": "1", "marked": marked, "roots": list(roots), "turned": list(turned)}


def test_a_dyad_is_right_when_the_root_between_both_is():
    figures = score([GOLD] * 3, [_line(roots=["ACCUSE", "YIELD"]), _line(roots=["AID"]), _line()])
    assert figures["recall"] == pytest.approx(1 / 3)
    assert figures["linked"] == pytest.approx(2 / 3)
    assert figures["root_of_linked"] == pytest.approx(1 / 2)


def test_a_pair_found_the_wrong_way_only_is_turned():
    figures = score([GOLD] * 2, [_line(turned=["AID"]), _line(roots=["AID"], turned=["AID"])])
    assert figures["turned"] == pytest.approx(1 / 2)


def test_sentences_with_one_party_marked_are_left_out():
    assert score([GOLD] * 2, [_line(roots=["YIELD"]), _line(marked=False)])["n"] == 1


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "roots"),
    [
        (GOLD["marked_sentence"], ["YIELD"]),
        ("<s>Chile</s> and <t>Peru</t> agreed to reopen the border.", ["AGREE"]),
        ("<t>Norway</t> freed <s>two Danish sailors</s>.", []),
        ("<s>Norway</s> freed two Danish sailors.", []),
    ],
)
def test_the_marks_are_asked_for_after_the_finding(sentence, roots, analyser, knowledge):
    tools = Tools(analyser=analyser, knowledge=knowledge, encoder=None)
    (line,) = predict([{**GOLD, "marked_sentence": sentence}], tools)
    assert line["roots"] == roots
