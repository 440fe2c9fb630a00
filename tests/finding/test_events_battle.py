"""Battle as wire reports tell it: what is destroyed, taken and fired at, who fights whom, and who only moves."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model

Told = tuple[str, list[str | None], list[str | None]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # whose machines, boats and sites are hit
        ("Turkish artillery destroyed three Syrian tanks on Monday.", [("ASSAULT", ["TUR"], ["SYR"])]),
        ("US Navy gunners destroyed two Iranian speedboats.", [("ASSAULT", ["USA"], ["IRN"])]),
        ("Azerbaijani forces downed an Armenian helicopter.", [("ASSAULT", ["AZE"], ["ARM"])]),
        ("Israeli jets struck three sites linked to Iran's missile programme.", [("ASSAULT", ["ISR"], ["IRN"])]),
        ("Nigerian warships shelled Freetown on Monday.", [("ASSAULT", ["NGA"], ["SLE"])]),
        ("Serbian forces burned ethnic Albanian villages near Subotica in Serbia.", [("ASSAULT", ["SRB"], ["SRB"])]),
        ("Rwandan soldiers destroyed documents at the ministry.", []),
        # land that fighters take; what the law takes is seized
        ("Turkish troops captured the Syrian town of Afrin from Kurdish fighters.", [("ASSAULT", ["TUR"], ["SYR"])]),
        ("Seleka fighters swept into Bangui on Sunday.", [("ASSAULT", ["CAF"], ["CAF"])]),
        ("Rebels fought their way into the Chadian capital Ndjamena.", [("ASSAULT", ["TCD"], ["TCD"])]),
        (
            "Ghana welcomed the capture of Abidjan by Liberian rebels.",
            [("SUPPORT", ["GHA"], ["LBR"]), ("ASSAULT", ["LBR"], ["CIV"])],
        ),
        ("Iran seized a Saudi supertanker in the Gulf.", [("COERCE", ["IRN"], ["SAU"])]),
        # guns fired at people, and those who bear the deed beside others
        ("Ugandan guards fired a volley at Congolese fishermen.", [("ASSAULT", ["UGA"], ["COD"])]),
        ("Japan fired a volley of criticism at China.", []),
        ("Rwandan soldiers opened fire on Hutus, Australian medics said.", [("ASSAULT", ["RWA"], ["RWA"])]),
        ("Saudi jets hit a bus, killing nine Yemenis including a Swedish nurse.", [("ASSAULT", ["SAU"], ["YEM", "SWE"])]),
        # those who fight each other
        ("Egyptian police and demonstrators fought with stones in Cairo.", [("ASSAULT", ["EGY", "EGY"], [])]),
        ("Malian soldiers and Tuareg rebels battled near Kidal in Mali.", [("ASSAULT", ["MLI", "MLI"], [])]),
        ("Thai and Cambodian troops exchanged gunfire at a temple in Cambodia.", [("ASSAULT", ["THA", "KHM"], [])]),
        ("Police and protesters attacked each other with stones in Nairobi.", [("ASSAULT", ["KEN", "KEN"], [])]),
        ("Workers fought for better pay in Nigeria.", []),
        ("Britain and France fought over fish.", []),
        ("Ethiopian troops drove Islamists out of Baidoa in Somalia.", [("ASSAULT", ["ETH"], ["SOM"])]),
        ("South African troops ran into fierce resistance from Lesotho soldiers.", [("ASSAULT", ["LSO"], ["ZAF"])]),
        ("The plan met resistance from Germany.", []),
        # whose people are where the shells fell, and who has power there
        ("Serb gunners shelled Sarajevo's market, killing 37 people.", [("ASSAULT", ["SRB"], ["BIH", "BIH"])]),
        (
            "Nigerian jets bombed a camp. The soldiers who overthrew Guinea's president fled.",
            [("ASSAULT", ["NGA"], []), ("COERCE", ["GIN"], ["GIN"])],
        ),
        ("Two French soldiers were killed by government jets in Ivory Coast.", [("ASSAULT", ["CIV"], ["FRA"])]),
        (
            "Ethiopian jets attacked the airport in the Eritrean capital Asmara on Friday, hours after Eritrean jets bombed Mekele in Ethiopia.",
            [("ASSAULT", ["ETH"], ["ERI"]), ("ASSAULT", ["ERI"], ["ETH"])],
        ),
        ("Russian missiles slammed into a school in Kiev, wounding nine people.", [("ASSAULT", ["RUS"], ["UKR", "UKR"])]),
        ("The Israeli army demolished the home of a Palestinian suicide bomber in Nablus.", [("ASSAULT", ["ISR"], ["PSE"])]),
        # to whose charge a deed is laid, and what befell people in it
        (
            "Shebab said it carried out a bombing in which six Kenyans died.",
            [("ASSAULT", ["SOM"], []), ("ASSAULT", ["SOM"], ["KEN"])],
        ),
        ("Colombian rebels claimed responsibility on Friday for a bombing that killed six Turks.", [("ASSAULT", ["COL"], ["TUR"])]),
        ("Iran's Revolutionary Guards said they had sunk a US boat.", [("ASSAULT", ["IRN"], ["USA"])]),
        # whose helicopters and bombers nobody tells
        ("Helicopter gunships killed a Hamas founder after Israel praised Egypt.", [("ASSAULT", [None], ["PSE"]), ("SUPPORT", ["ISR"], ["EGY"])]),
        ("Turkish troops backed by helicopters attacked Kurdish rebels.", [("ASSAULT", ["TUR"], ["TUR"])]),
        ("A suicide bomber killed 12 people in Kabul.", [("ASSAULT", ["AFG"], ["AFG"])]),
        # who moves and strikes nobody
        ("Some 900 US Marines came ashore at Mogadishu before dawn.", [("MOBILIZE", ["USA"], ["SOM"])]),
        ("Russian troops parachuted into Ukraine.", [("MOBILIZE", ["RUS"], ["UKR"])]),
        ("Soldiers patrolled the streets of Bangkok.", [("MOBILIZE", ["THA"], ["THA"])]),
        ("Jordan put its army on alert after the massing of Syrian troops near its border.", [("MOBILIZE", ["JOR"], []), ("MOBILIZE", ["SYR"], ["JOR"])]),
        ("Investors poured into Brazil.", []),
        # who is sent to those hit by a disaster helps
        ("Germany sent 200 soldiers to Pakistan to help earthquake victims.", [("AID", ["DEU"], ["PAK"])]),
        ("France sent commandos to Mali to rescue a hostage.", [("MOBILIZE", ["FRA"], ["MLI"])]),
    ],
)  # fmt: skip
def test_battles_of_the_wire(
    text: str, told: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(one) for one in findings.events] == told
