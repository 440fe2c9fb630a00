"""Whom a deed is directed at by its condition, cause, purpose or place."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # whose deed a stand waits for
        ("Kenya will not lift the blockade until Uganda withdraws its troops.", "REJECT", ["KEN"], ["UGA"]),
        (
            "Rwanda threatened that it would leave the bloc should Burundi close the border.",
            "THREATEN", ["RWA"], ["BDI"],
        ),
        # who hears it, has asked before, or is answered
        ("Speaking to Kenya's president, Malawi's premier pledged to sign the treaty.", "AGREE", ["MWI"], ["KEN"]),
        ("Pressed by Kenya's president, the Ugandan parliament refused to budge.", "REJECT", ["UGA"], ["KEN"]),
        ("Chad has accused the Kenyan government of stalling and has called for more talks.", "REQUEST", ["TCD"], ["KEN"]),
        ("Mali expelled the Togolese army after the Togolese army refused to leave.", "REJECT", ["TGO"], ["MLI"]),
        # what it answers
        (
            "Workers in Kenya went on strike in response to Uganda's decision to close the mine.",
            "PROTEST", ["KEN"], ["UGA"],
        ),
        # whom it is to serve, but nothing of the doer's own
        ("Norway offered to send troops to help the Philippine army.", "AGREE", ["NOR"], ["PHL"]),
        ("Norway pledged to take steps to protect Norwegian pipelines.", "AGREE", ["NOR"], []),
        # whom an accord is to be reached by, and against whom arms are taken up
        (
            "The African Union launched a mediation effort designed to help Ugandan officials and Kenyan miners"
            " reach a settlement.",
            "CONSULT", ["IGO"], ["UGA", "KEN"],
        ),
        ("Kenya will move a missile battery into the north to counter threats from Somalia.", "MOBILIZE", ["KEN"], ["SOM"]),
        ("Mali mobilized troops for the war against Niger.", "MOBILIZE", ["MLI"], ["NER"]),
        # where it is done: beyond the border, not at home
        ("Thai troops remained on alert along the border with Myanmar.", "MOBILIZE", ["THA"], ["MMR"]),
        ("Thai troops remained on alert in Bangkok.", "MOBILIZE", ["THA"], []),
        ("Thai troops remained on alert in North District.", "MOBILIZE", ["THA"], []),
    ],
)  # fmt: skip
def test_by_circumstances(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]


def test_both_sides_of_a_war_that_mediation_is_to_stop(analyser: Analyser, knowledge: Knowledge):
    text = "Oman launched a peace effort to stop the war between Sudan and Ethiopia."
    _, _, findings = read(text, analyser, knowledge)
    mediation = next(found for found in findings.events if found.mode == "third-party")
    assert {actor.code for actor in mediation.recipients} == {"SDN", "ETH"}
