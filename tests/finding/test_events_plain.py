"""Plain sentences whose doer and recipient stand behind a noun, a purpose, a refusal or a condition."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # refused gifts and answers
        ("Chad refused to provide military aid to Togo.", "REJECT", ["TCD"], ["TGO"]),
        (
            "Iran refused to respond to a request from Iraq to open the border.",
            "REJECT", ["IRN"], ["IRQ"],
        ),
        ("Ghana did not grant permission for the Togolese flight.", "REJECT", ["GHA"], ["TGO"]),
        (
            "Kenya will not lift the blockade until Somalia pays its debts.",
            "REJECT", ["KEN"], ["SOM"],
        ),
        # what a deed's noun takes, who carries it, and whom help is for
        (
            "Algiers announced a suspension of air links with Morocco.",
            "SANCTION", ["DZA"], ["MAR"],
        ),
        (
            "Canada authorised the release of millions in military aid to Ukraine.",
            "AID", ["CAN"], ["UKR"],
        ),
        ("Germany gave ten million euros to promote farming in Togo.", "AID", ["DEU"], ["TGO"]),
        ("Japan flew 20 tons of medicine into Nepal.", "AID", ["JPN"], ["NPL"]),
        ("Uganda was behind the bombing of Rwandan villages.", "ASSAULT", ["UGA"], ["RWA"]),
        ("A Saudi-led strike on a Yemeni bus left ruins.", "ASSAULT", ["SAU"], ["YEM"]),
        ("Uganda commenced air strikes on rebels in Congo.", "ASSAULT", ["UGA"], ["COD"]),
        (
            "Nurses added that they would not call off the strike until the Chilean government pays.",
            "REJECT", ["CHL"], ["CHL"],
        ),
        (
            "Kenyan police on Monday launched operations to detain 30 Somali traders.",
            "COERCE", ["KEN"], ["SOM"],
        ),
        # deeds that had no frame
        ("Soldiers placed Niger's president under house arrest.", "COERCE", ["NER"], ["NER"]),
        ("Japan wrote off the debt of Mozambique.", "AID", ["JPN"], ["MOZ"]),
        ("Russia ignored calls from Norway to leave.", "REJECT", ["RUS"], ["NOR"]),
        ("Iran shot down an American drone over the Gulf.", "ASSAULT", ["IRN"], ["USA"]),
        ("Togo held Ghana responsible for the raid.", "ACCUSE", ["TGO"], ["GHA"]),
        ("Soldiers overthrew Mali's president in August.", "COERCE", ["MLI"], ["MLI"]),
        ("Sudanese troops retook the town from Chad.", "ASSAULT", ["SDN"], ["TCD"]),
        ("Police forced a Kenyan senator out of the country.", "COERCE", ["KEN"], ["KEN"]),
        ("Iran violated an agreement with France.", "REJECT", ["IRN"], ["FRA"]),
        ("Chad and Sudan exchanged fire on Monday.", "ASSAULT", ["TCD", "SDN"], []),
        ("Miners in Peru called off their strike.", "RETREAT", ["PER"], []),
        ("Some 40 countries agreed to share the burden.", "AGREE", [None], []),
    ],
)  # fmt: skip
def test_plain_sentences(
    text: str, event: str, actors: list[str | None], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert brief(findings.events[0]) == (event, actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Chad refused to provide details of the talks with Togo.",
        "Uganda was not responsible for the bombing of Rwandan villages.",
        "The Danish foreign ministry has issued a travel warning for Niger.",
        "Norway can meet the China challenge.",
    ],
)
def test_no_event(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events == ()


@pytest.mark.parametrize(
    "text", ["Chad lifted its sanctions on Togo.", "Ethiopia ceased its offensive in Eritrea."]
)
def test_what_is_ended_is_no_deed_beside_its_end(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert len(findings.events) == 1
