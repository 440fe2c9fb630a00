import pytest

from communique.language.encoder import load_encoder
from communique.language.second_reader import ReportReader
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


def at(analysis, *words):
    return [token.i for token in analysis.tokens if token.text in words]


def test_it_reads_tokens_of_any_sentence(encoder, analyser):
    text = "It rained in Oslo. Peru condemned the coup in Mali. Mali did not sign the treaty."
    analysis = analyser.analyse(make_report(text))
    reader = ReportReader(encoder, analysis)
    scores = reader.relation(at(analysis, "Peru"), at(analysis, "coup"))
    assert scores is not None
    assert scores.root == "ACCUSE"
    assert sum(scores.roots.values()) == pytest.approx(1, abs=0.01)
    condemned, sign = at(analysis, "condemned", "sign")
    told, denied = reader.factuality(condemned), reader.factuality(sign)
    assert told is not None
    assert denied is not None
    assert told > 1 > denied


def test_of_two_sentences_nothing_is_told(encoder, analyser):
    analysis = analyser.analyse(make_report("Peru spoke. Mali listened."))
    reader = ReportReader(encoder, analysis)
    assert reader.relation(at(analysis, "Peru"), at(analysis, "Mali")) is None
    assert reader.stance(at(analysis, "Peru"), at(analysis, "Mali")) is None
