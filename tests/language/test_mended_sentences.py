"""Sentences whose parses are put right: guests, those who are meeting, who acts behind a place."""

import pytest

from communique.language.analyse import Analyser
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "link", "over"),
    [
        ("Kagame told visiting Premier Ewa Kopacz that it was late.", "visiting", "amod", "Kopacz"),
        ("Kagame told visiting Premier Ewa Kopacz that it was late.", "Kopacz", "dobj", "told"),
        ("Kagame had talks with visiting Polish officials.", "officials", "pobj", "with"),
        ("Kagame left after visiting Polish officials.", "officials", "dobj", "visiting"),
        ("Kagame began visiting Polish officials.", "officials", "dobj", "visiting"),
        ("Kagame and his Polish counterpart Ewa Kopacz, meeting in Oslo, signed a pact.", "meeting", "acl", "Kagame"),
        ("Kagame and his Polish counterpart Ewa Kopacz, meeting in Oslo, signed a pact.", "Kagame", "nsubj", "signed"),
        ("Visiting Premier Ewa Kopacz thanked Ghana for it.", "Visiting", "amod", "Kopacz"),
        ("Visiting troops, Premier Ewa Kopacz thanked Ghana.", "troops", "dobj", "Visiting"),
        ("Kagame called the meeting in Oslo.", "meeting", "dobj", "called"),
        ("Mali's government and commanders of the rebels signed it.", "of", "prep", "commanders"),
        ("After five rounds of talks in Oslo, Mali's government and the FARC announced an accord.", "government", "nsubj", "announced"),
        ("After the fall of Gao, Mali's largest town, rebels advanced.", "rebels", "nsubj", "advanced"),
    ],
)  # fmt: skip
def test_a_word_hangs_where_it_belongs(
    text: str, word: str, link: str, over: str, analyser: Analyser
):
    analysis = analyser.analyse(make_report(text))
    token = next(token for token in analysis.tokens if token.text == word)
    assert (token.deprel, analysis.tokens[token.head].text) == (link, over)
