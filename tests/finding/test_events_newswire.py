"""One plain wire sentence for each deed: what was done, by whom, to whom."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # ties and visits
        ("Ethiopia and Eritrea reopened their embassies.", "SUPPORT", ["ETH", "ERI"], []),
        ("Britain has withdrawn its ambassador from Tehran.", "SANCTION", ["GBR"], ["IRN"]),
        (
            "Spain's foreign minister arrived in Rabat to mend ties with Morocco.",
            "CONSULT", ["ESP"], ["MAR"],
        ),
        (
            "Senior Chinese and Indian officials discussed the border standoff in Beijing.",
            "CONSULT", ["CHN", "IND"], [],
        ),
        ("Burundi's government refused to talk to Rwanda.", "REJECT", ["BDI"], ["RWA"]),
        # what is given and taken
        (
            "The International Monetary Fund approved a loan of 450 million dollars to Ukraine.",
            "AID", ["IGO"], ["UKR"],
        ),
        ("Turkey supplied drones to Azerbaijan.", "AID", ["TUR"], ["AZE"]),
        ("The World Food Programme airlifted food to Goma.", "AID", ["UNO"], ["COD"]),
        ("Morocco lifted visa requirements for Ghanaian citizens.", "CONCEDE", ["MAR"], ["GHA"]),
        ("Sudan handed over three militants to Egypt.", "COOPERATE", ["SDN"], ["EGY"]),
        ("The EU froze the assets of three Congolese officials.", "SANCTION", ["EUR"], ["COD"]),
        ("Bahrain stripped 31 activists of their citizenship.", "COERCE", ["BHR"], [None]),
        ("Serbian police arrested eight men.", "COERCE", ["SRB"], [None]),
        ("Two people were arrested in Cairo.", "COERCE", [], ["EGY"]),
        (
            "Kosovo police seized weapons from Serb protesters near the border.",
            "COERCE", ["XKX"], ["SRB"],
        ),
        (
            "The US announced 300 million dollars in new military aid for Ukraine.",
            "AGREE", ["USA"], ["UKR"],
        ),
        ("The World Bank suspended payments to Sudan after the coup.", "SANCTION", ["IGO"], ["SDN"]),
        ("The African Union suspended Niger.", "SANCTION", ["IGO"], ["NER"]),
        ("Tanzanian authorities revoked the licence of a newspaper.", "COERCE", ["TZA"], [None]),
        ("Bangladesh hanged five men.", "ASSAULT", ["BGD"], [None]),
        ("Israel and Hamas exchanged prisoners under a truce.", "COOPERATE", ["ISR", "PSE"], []),
        # arms that back arms are material
        ("Malian militiamen backed by Russian air strikes fled.", "AID", ["RUS"], ["MLI"]),
        ("Chad's advance was backed by Malian soldiers.", "AID", ["MLI"], ["TCD"]),
        ("Peru's army supported Chile's decision.", "SUPPORT", ["PER"], ["CHL"]),
        # a second deed's object is not the first one's
        (
            "Kenya restated its support for Togo and opposition to the Benin deal.",
            "SUPPORT", ["KEN"], ["TGO"],
        ),
        # what is done as others did it, who leaves a body, pirates of no land
        ("Kenyan students staged Solidarity-style protests.", "PROTEST", ["KEN"], []),
        ("Togo's withdrawal from the African Union angered Benin.", "SANCTION", ["TGO"], ["IGO"]),
        ("The Peruvian navy captured three boats of the pirates.", "COERCE", ["PER"], [None]),
        # bombs that go off hit what stands there, or the land
        ("A bomb exploded in a market in Sanaa on Friday.", "ASSAULT", [], ["YEM"]),
        ("A car bomb went off outside the Kenyan embassy in Bogota.", "ASSAULT", [], ["KEN"]),
        ("A bomb planted by ETA exploded in Madrid.", "ASSAULT", ["ESP"], ["ESP"]),
        ("A militant blew himself up at a checkpoint in Mosul.", "ASSAULT", ["IRQ"], ["IRQ"]),
        # towns that are hit or taken, however they are written
        ("Khan Yunis was shelled by Israel.", "ASSAULT", ["ISR"], ["PSE"]),
        ("Mazar-i-Sharif was bombed by American jets.", "ASSAULT", ["USA"], ["AFG"]),
        ("Goma was captured by Rwandan troops.", "ASSAULT", ["RWA"], ["COD"]),
        # who is protested to sits in a capital; whose land it is, "its" says
        ("Berlin protested to Warsaw on Monday.", "ACCUSE", ["DEU"], ["POL"]),
        ("Mali is fighting a Tuareg insurgency in its north.", "ASSAULT", ["MLI"], ["MLI"]),
        # the government and the rebels are two
        ("The Ugandan government and LRA rebels met in Juba.", "CONSULT", ["UGA", "UGA"], []),
        # who is to act, read for half of the verb; what parliaments approve; suspects given up
        ("Students demanded that President Suharto resign.", "REQUEST", ["IDN"], ["IDN"]),
        ("The US Congress approved 90 million dollars in aid to Peru.", "AGREE", ["USA"], ["PER"]),
        ("Libya handed over two suspects.", "COOPERATE", ["LBY"], [None]),
        # an embassy is not of the land that it is in; a body's staff is its own
        ("Students occupied the embassy in Bangkok.", "PROTEST", ["THA"], [None]),
        ("The United Nations evacuated its staff from Kabul.", "AID", ["UNO"], ["UNO"]),
        ("Kenya's president blamed Togo on Twitter.", "ACCUSE", ["KEN"], ["TGO"]),
        # threats and shows of force
        ("Beijing vowed to take countermeasures against Lithuania.", "THREATEN", ["CHN"], ["LTU"]),
        ("Ghana's opposition vowed to boycott the election.", "THREATEN", ["GHA"], []),
        ("Israeli warplanes violated Lebanon's airspace on Sunday.", "MOBILIZE", ["ISR"], ["LBN"]),
        (
            "Chinese coast guard ships chased Philippine fishing boats from a shoal.",
            "COERCE", ["CHN"], ["PHL"],
        ),
        ("Kenya deployed 400 police officers to Haiti.", "MOBILIZE", ["KEN"], ["HTI"]),
        # crowds
        ("Haitian protesters stormed the prime minister's residence.", "PROTEST", ["HTI"], ["HTI"]),
        (
            "Hundreds of Georgians gathered in Tbilisi to protest against a bill on media.",
            "PROTEST", ["GEO"], [],
        ),
        ("Sri Lankan protesters set fire to the prime minister's home.", "PROTEST", ["LKA"], ["LKA"]),
        ("Kenyan police fired teargas to disperse protesters.", "ASSAULT", ["KEN"], ["KEN"]),
        ("A raid killed ten Malian soldiers fighting Boko Haram.", "ASSAULT", [], ["MLI"]),
        ("The UN condemned Chad over its invasion of Niger.", "ASSAULT", ["TCD"], ["NER"]),
        # what is taken and let through
        ("Azerbaijan's army took control of several villages in Armenia.", "ASSAULT", ["AZE"], ["ARM"]),
        ("Eritrean troops looted hospitals in Tigray.", "COERCE", ["ERI"], ["ETH"]),
        ("Israel allowed 20 trucks of aid into Gaza.", "CONCEDE", ["ISR"], ["PSE"]),
        ("Washington removed Cuba from its list of sponsors of terrorism.", "CONCEDE", ["USA"], ["CUB"]),
        # governments named by their capitals, and those who oppose one
        ("The ban drew condemnation from Washington and Paris.", "ACCUSE", ["USA", "FRA"], []),
        ("The Sudanese government and rebels met in Juba.", "CONSULT", ["SDN", "SDN"], []),
        # lands that the parser takes for a person, a date, a people
        ("Militants killed five soldiers in northern Mali.", "ASSAULT", ["MLI"], ["MLI"]),
        ("Gunmen attacked a village in Niger, killing 21 civilians.", "ASSAULT", ["NER"], ["NER"]),
        ("Japan delivered food to Aleppo.", "AID", ["JPN"], ["SYR"]),
        # words that may tell of a blow or of words
        ("A Kenyan writer attacked President Biya for his faith.", "ACCUSE", ["KEN"], ["CMR"]),
        ("Peru is unwilling to accept Chile's ultimatum.", "REJECT", ["PER"], ["CHL"]),
        ("Jets believed to be Ethiopian raided the town of Kismayo.", "ASSAULT", ["ETH"], ["SOM"]),
        ("Gunmen thought to be from Chad attacked a village in Niger.", "ASSAULT", ["TCD"], ["NER"]),
        # arms that go with a name, what only got hit, who is warned
        ("Rebels backed by Ethiopia took the town of Baidoa.", "AID", ["ETH"], ["SOM"]),
        ("Twelve Kenyans were killed in the US embassy bombing in Tunis.", "ASSAULT", [], ["KEN"]),
        ("The bombing of a Lima clinic that killed two nurses shocked Peru.", "ASSAULT", [], ["PER"]),
        ("Iran sent arms to militants fighting US forces in Iraq.", "ASSAULT", ["IRQ"], ["USA"]),
        ("France warned Serbia against attacking Croatia.", "ASSAULT", ["SRB"], ["HRV"]),
        ("Putin is backing the pro-Russian rebels.", "SUPPORT", ["RUS"], [None]),
        ("Turkey urged all Balkan states to sign the declaration.", "REQUEST", ["TUR"], [None]),
        ("An Uber driver sued the Indian government.", "ACCUSE", ["IND"], ["IND"]),
        # what "it" wants, loans that stop, own people that are not blamed, another state's officials
        ("Peru said it was ready to talk to Chile.", "AGREE", ["PER"], ["CHL"]),
        ("The World Bank suspended loans to Kenya.", "SANCTION", ["IGO"], ["KEN"]),
        ("Chad protested to Libya over the killing of two Chadian soldiers.", "ACCUSE", ["TCD"], ["LBY"]),
        (
            "Washington imposed visa restrictions on officials of the Myanmar government.",
            "SANCTION", ["USA"], ["MMR"],
        ),
        ("Gunmen killed nine people in a Malian town.", "ASSAULT", ["MLI"], ["MLI"]),
        # peacekeeping is help
        ("Ghana sent 200 peacekeepers to Mali.", "AID", ["GHA"], ["MLI"]),
        ("Ghana sent troops to Liberia on a peacekeeping mission.", "AID", ["GHA"], ["LBR"]),
        # who speaks on, whose the aim and the reason are
        (
            "Chad said the UN was preparing a mission, and accused France of being behind it.",
            "ACCUSE", ["TCD"], ["FRA"],
        ),
        (
            "Kenya announced an operation by Somali troops to retake Kismayo.",
            "ASSAULT", ["SOM"], ["SOM"],
        ),
        ("Iraq expelled the inspectors charging that they were spies.", "ACCUSE", ["IRQ"], []),
        # what befell somebody, and where exiles live
        ("Peru investigated the death of two Bolivian miners.", "ACCUSE", ["PER"], []),
        (
            "Opponents of the Malian government clashed with police after a court freed leaders living in exile in Britain.",
            "ASSAULT", ["MLI"], ["MLI"],
        ),
        ("Cuba's government exhorted citizens to meet relatives from Miami.", "REQUEST", ["CUB"], ["CUB"]),
        ("Israel's premier vowed to annex the Jordan Valley.", "THREATEN", ["ISR"], []),
    ],
)  # fmt: skip
def test_a_deed_has_its_category_and_parties(
    text: str,
    event: str,
    actors: list[str | None],
    recipients: list[str | None],
    analyser: Analyser,
    knowledge: Knowledge,
) -> None:
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(one) for one in findings.events]


@pytest.mark.parametrize(
    "text",
    [
        "The report says Sudan faces a serious threat from Eritrea.",
        "Bolivian spies targeted Chilean politicians with fake messages.",
    ],
)
def test_dangers_and_messages_are_no_deeds_of_violence(
    text: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events == ()


def test_a_sea_is_no_land(analyser: Analyser, knowledge: Knowledge) -> None:
    _, _, findings = read("Australia will send troops to the Red Sea.", analyser, knowledge)
    assert [event.recipients for event in findings.events] == [()]
