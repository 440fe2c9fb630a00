"""Days that the parser glues to the name before them."""

import pytest

from communique.language.analyse import Analyser
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "thing", "links"),
    [
        ("The envoy arrived in Riga Sunday.", "Riga", ("pobj", "npadvmod")),
        ("Gunmen shot nine people on Palm Sunday.", "Palm", ("compound", "pobj")),
        ("Two envoys travelled to the North Monday.", "North", ("pobj", "npadvmod")),
    ],
)
def test_a_preposition_leads_to_the_place_and_the_day_hangs_on_the_verb(
    text: str, thing: str, links: tuple[str, str], analyser: Analyser
):
    analysis = analyser.analyse(make_report(text))
    name = next(token for token in analysis.tokens if token.text == thing)
    assert (name.deprel, analysis.tokens[name.i + 1].deprel) == links


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("The two governments' recognition Monday of Kosovo angered Serbia.", "recognition"),
        ("Oslo deplored the arrest Friday of two Danes.", "arrest"),
        ("The vote falls on the last Monday of October.", "Monday"),
    ],
)
def test_what_of_leads_to_hangs_on_the_noun_before_a_bare_day(
    text: str, over: str, analyser: Analyser
):
    analysis = analyser.analyse(make_report(text))
    of = next(token for token in analysis.tokens if token.text == "of")
    assert analysis.tokens[of.head].text == over
