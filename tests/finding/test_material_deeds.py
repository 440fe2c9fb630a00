"""Help, trade, sanctions, expulsions, releases and withdrawals as news agencies tell them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import Told, told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belgium threw out the Congolese ambassador on Wednesday.", [("SANCTION", ["BEL"], ["COD"])]),
        ("Zambia gave two Malawian diplomats 48 hours to leave.", [("SANCTION", ["ZMB"], ["MWI"])]),
        ("Kuwait declared the Iranian envoy persona non grata.", [("SANCTION", ["KWT"], ["IRN"])]),
        ("Peru called its ambassador home from Santiago.", [("SANCTION", ["PER"], ["CHL"])]),
        ("Zambia gave two Malawian diplomats a medal.", []),
        ("Zambia gave two Malawian diplomats a briefing before they left.", []),
        # measures that grow, that are agreed on, and those that end
        ("Peru doubled tariffs on Chilean copper.", [("SANCTION", ["PER"], ["CHL"])]),
        ("Peru doubled the price of copper it sells to Chile.", []),
        ("The EU widened its sanctions against Zimbabwe.", [("SANCTION", ["EUR"], ["ZWE"])]),
        ("EU ministers agreed to ban imports of Belarusian timber.", [("SANCTION", ["EUR"], ["BLR"])]),
        ("EU ministers agreed on new sanctions against Belarus.", [("SANCTION", ["EUR"], ["BLR"])]),
        ("The EU agreed to lift its arms embargo on China.", [("AGREE", ["EUR"], ["CHN"])]),
        ("Kenya and Uganda agreed to ban logging in their border forests.", [("AGREE", ["KEN", "UGA"], [])]),
        ("The Organization of American States lifted the suspension of Cuba.", [("CONCEDE", ["IGO"], ["CUB"])]),
        ("Germany froze 30 million euros in aid to Ethiopia.", [("SANCTION", ["DEU"], ["ETH"])]),
        ("Spain suspended military exchanges with Bolivia.", [("SANCTION", ["ESP"], ["BOL"])]),
        ("A Cairo court handed down death sentences to 12 Egyptian Islamists.", [("SANCTION", ["EGY"], ["EGY"])]),
    ],
)  # fmt: skip
def test_ties_that_are_cut(
    text: str, expected: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    assert told(text, analyser, knowledge) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil and Argentina flew field hospitals to Haiti.", [("AID", ["BRA", "ARG"], ["HTI"])]),
        ("Thailand sent planes loaded with medicine to Myanmar.", [("AID", ["THA"], ["MMR"])]),
        ("Thailand sent warplanes to Myanmar.", [("MOBILIZE", ["THA"], ["MMR"])]),
        ("Chad sent troops to Niger to rescue its nationals.", [("MOBILIZE", ["TCD"], ["NER"])]),
        ("An Indian plane with tents for the victims of the quake landed in Iran.", [("AID", ["IND"], ["IRN"])]),
        ("Helicopters from Britain and Italy were ferrying supplies to survivors in Pakistan.", [("AID", ["GBR", "ITA"], ["PAK"])]),
        ("Norway sent tents to Iran, where soldiers from Turkey were handing out food to survivors.",
         [("AID", ["NOR"], ["IRN"]), ("AID", ["TUR"], ["IRN"])]),
        ("Swiss and Algerian rescue teams searched through collapsed houses in Athens for survivors.", [("AID", ["CHE", "DZA"], ["GRC"])]),
        ("Kenya received 20 helicopters from Russia.", [("AID", ["RUS"], ["KEN"])]),
        ("Kenya hopes to receive a loan from Russia.", [("AID", ["RUS"], ["KEN"])]),
        ("Kenya received a shipment of Ukrainian tanks.", [("AID", ["UKR"], ["KEN"])]),
        ("Kenya received the Russian foreign minister.", [("CONSULT", ["RUS"], ["KEN"])]),
        ("Japan said it would lend Vietnam six patrol boats.", [("AGREE", ["JPN"], ["VNM"])]),
        ("Chinese and Russian troops wrapped up five days of joint drills.", [("COOPERATE", ["CHN", "RUS"], [])]),
        ("Turkish and Greek coastguards launched joint patrols in the Aegean.", [("COOPERATE", ["TUR", "GRC"], [])]),
        ("Two Rwandan suspects were extradited from Belgium to Kigali.", [("COOPERATE", ["BEL"], ["RWA"])]),
        ("Chad handed a militia leader over to the UN tribunal.", [("COOPERATE", ["TCD"], ["UNO"])]),
        ("Israel and Hamas agreed to a Qatari-brokered ceasefire.", [("AGREE", ["ISR", "PSE"], [])]),
        ("Israel and Hamas agreed on a Qatari-brokered ceasefire.", [("AGREE", ["ISR", "PSE"], [])]),
    ],
)  # fmt: skip
def test_help_and_cooperation(
    text: str, expected: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    assert told(text, analyser, knowledge) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven Cuban dissidents flew to Madrid after being released by Havana.", [("RETREAT", ["CUB"], ["CUB"])]),
        ("Two Danish sailors held in Togo for five months were released.", [("COERCE", ["TGO"], ["DNK"]), ("RETREAT", ["TGO"], ["DNK"])]),
        ("Norway welcomed 40 Ethiopian prisoners of war freed by Eritrea.", [("SUPPORT", ["NOR"], ["ETH"]), ("RETREAT", ["ERI"], ["ETH"])]),
        ("Malian rebels stormed a base in Gao, freeing dozens of detainees.", [("ASSAULT", ["MLI"], ["MLI"])]),
        ("The Taliban handed a Danish soldier over to Qatar.", [("RETREAT", ["AFG"], ["QAT"])]),
        ("Malian Tuareg rebels declared a ceasefire on Wednesday.", [("CONCEDE", ["MLI"], ["MLI"])]),
        ("Mali's president handed power to the army.", [("RETREAT", ["MLI"], ["MLI"])]),
        ("Spanish troops came home from Iraq.", [("RETREAT", ["ESP"], ["IRQ"])]),
        ("Kenya flew 200 peacekeepers home from Liberia.", [("RETREAT", ["KEN"], ["LBR"])]),
        ("Peru announced the withdrawal of 300 troops from Haiti.", [("CONCEDE", ["PER"], ["HTI"])]),
        ("Chadian rebels left the town of Abeche.", [("RETREAT", ["TCD"], ["TCD"])]),
        # an army's own arms do not aid it, those of others do
        ("Syrian troops backed by tanks and helicopters stormed Rastan.", [("ASSAULT", ["SYR"], ["SYR"])]),
        ("Afghan forces backed by NATO warplanes killed 20 Taliban.", [("AID", ["IGO"], ["AFG"]), ("ASSAULT", ["AFG"], ["AFG"])]),
        ("Somali troops backed by Ethiopian tanks are in the south.", [("AID", ["ETH"], ["SOM"])]),
    ],
)  # fmt: skip
def test_what_is_given_up(
    text: str, expected: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    assert told(text, analyser, knowledge) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad severed relations with Sudan and Libya closed its border with Niger.",
         [("SANCTION", ["TCD"], ["SDN"]), ("SANCTION", ["LBY"], ["NER"])]),
        ("Kenya froze aid to Rwanda and Uganda recalled its envoy to Kigali.",
         [("SANCTION", ["KEN"], ["RWA"]), ("SANCTION", ["UGA"], ["RWA"])]),
        ("Mali cut ties with Niger and Togo and condemned Chad.",
         [("SANCTION", ["MLI"], ["NER", "TGO"]), ("ACCUSE", ["MLI"], ["TCD"])]),
        ("Peru imposed sanctions on Chile and Bolivia.", [("SANCTION", ["PER"], ["CHL", "BOL"])]),
    ],
)  # fmt: skip
def test_the_last_of_a_row_acts_in_a_second_clause(
    text: str, expected: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    assert told(text, analyser, knowledge) == expected
