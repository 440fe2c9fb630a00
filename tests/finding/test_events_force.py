"""Force of arms, of police and courts and of crowds: who is hit, who has whom, on whom it puts pressure."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import Told, told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # people are hit, not the place where they are
        (
            "Nine Kurds were shot dead by Turkish soldiers at an Ankara checkpoint.",
            ("ASSAULT", ["TUR"], ["TUR"]),
        ),
        (
            "Two Iraqis were shot at a Basra hotel by British troops on Friday.",
            ("ASSAULT", ["GBR"], ["IRQ"]),
        ),
        # whoever takes hostages holds them, too
        (
            "An Italian nurse held by Somali militiamen appeared in a video.",
            ("ASSAULT", ["SOM"], ["ITA"]),
        ),
        (
            "Peruvian troops captured the Ecuadorean general Carlos Mera on Monday.",
            ("ASSAULT", ["PER"], ["ECU"]),
        ),
        # who fired first is fired back at
        (
            "Pakistani gunners shelled a village and the Indian army fired back.",
            ("ASSAULT", ["IND"], ["PAK"]),
        ),
        (
            "Eritrean rockets hit a barracks and Ethiopian troops fired back.",
            ("ASSAULT", ["ETH"], ["ERI"]),
        ),
        # ships and aircraft
        (
            "A Chinese coastguard ship rammed a Vietnamese trawler.",
            ("ASSAULT", ["CHN"], ["VNM"]),
        ),
        (
            "Pakistan said its F-16s had shot down an Indian MiG over Kashmir.",
            ("ASSAULT", ["PAK"], ["IND"]),
        ),
        # whose arms they can only be
        (
            "Mali accused Niger of treachery after its jets shot down a Malian plane.",
            ("ASSAULT", ["NER"], ["MLI"]),
        ),
        (
            "The African Union condemned Sudan after its jets bombed a Chadian village.",
            ("ASSAULT", ["SDN"], ["TCD"]),
        ),
        # an attempt on a life is a deed
        (
            "Libyan agents tried to poison a Chadian dissident in London.",
            ("ASSAULT", ["LBY"], ["TCD"]),
        ),
        # whose attack it was in which somebody died
        (
            "Egypt deplored an attack claimed by Hamas in which three Egyptian guards died.",
            ("ASSAULT", ["PSE"], ["EGY"]),
        ),
        (
            "Two Spanish policemen died in a gun attack by Basque separatists.",
            ("ASSAULT", ["ESP"], ["ESP"]),
        ),
        # fighters are driven off, villagers are turned out
        (
            "Rwandan rebels drove off Zairean soldiers guarding an airport.",
            ("ASSAULT", ["RWA"], ["COD"]),
        ),
        (
            "Georgian villagers were forced out of Sukhumi by Abkhaz separatist fighters.",
            ("COERCE", ["GEO"], ["GEO"]),
        ),
        # who is held to have done it, who is told of beside the speaker
        (
            "Six Spanish officers were wounded in a bombing on Monday blamed on Basque separatists.",
            ("ASSAULT", ["ESP"], ["ESP"]),
        ),
        (
            "Ethiopian jets hit a market in Eritrea, doctors said, killing dozens.",
            ("ASSAULT", ["ETH"], ["ERI"]),
        ),
        (
            "Malian gunmen shelled a camp and Niger responded with air strikes on Gao.",
            ("ASSAULT", ["NER"], ["MLI"]),
        ),
        ("Gunmen ambushed a French colonel's car in Bamako.", ("ASSAULT", ["MLI"], ["FRA"])),
        # tear gas "and stun grenades"
        (
            "Police in Nairobi fired tear gas and stun grenades to stop Kenyan students from marching.",
            ("ASSAULT", ["KEN"], ["KEN"]),
        ),
        (
            "Tunisian police fired tear gas at stone-throwing students.",
            ("PROTEST", ["TUN"], []),
        ),
    ],
)
def test_force_hits_whom_it_is_turned_on(
    text: str, event: Told, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert event in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # who frees, hands over or deports somebody has had him
        (
            "Iran on Tuesday freed two German tourists arrested near a military base.",
            ("COERCE", ["IRN"], ["DEU"]),
        ),
        (
            "Libya handed over two Swiss businessmen detained on visa charges.",
            ("COERCE", ["LBY"], ["CHE"]),
        ),
        (
            "Turkey deported a Dutch journalist detained for filming a rally.",
            ("COERCE", ["TUR"], ["NLD"]),
        ),
        # a court that jails somebody convicts him
        (
            "A Cairo court jailed an Egyptian blogger for four years.",
            ("SANCTION", ["EGY"], ["EGY"]),
        ),
        ("Zambia jailed a Congolese smuggler for six years.", ("SANCTION", ["ZMB"], ["COD"])),
        # who is named by "by" does what a passive tells
        (
            "The Ugandan opposition leader was stopped on a road and taken away by soldiers.",
            ("COERCE", ["UGA"], ["UGA"]),
        ),
        # at whose bidding
        (
            "Two Chadian editors were jailed on the orders of Cameroon's interior minister.",
            ("COERCE", ["CMR"], ["TCD"]),
        ),
        # a crew is its boat's
        (
            "Peru's navy seized two Ecuadorean fishing boats and arrested their crews.",
            ("COERCE", ["PER"], ["ECU"]),
        ),
        ("Mexican soldiers surrounded Zapatista rebels.", ("COERCE", ["MEX"], ["MEX"])),
        # kept in, not shut out
        (
            "Malaysia barred Laotian diplomats from leaving the country.",
            ("COERCE", ["MYS"], ["LAO"]),
        ),
        # what is brought before a court is a charge
        (
            "Brazil will take Canada to the World Trade Organization over subsidies.",
            ("ACCUSE", ["BRA"], ["CAN"]),
        ),
    ],
)
def test_police_and_courts(
    text: str, event: Told, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert event in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Ecuadorean unions called a general strike to force President Jamil Mahuad to resign.",
            ("PROTEST", ["ECU"], ["ECU"]),
        ),
        (
            "Haitian students called a strike aimed at toppling President Aristide.",
            ("PROTEST", ["HTI"], ["HTI"]),
        ),
        (
            "Kenyans marched through Nairobi to protest against police killings.",
            ("PROTEST", ["KEN"], ["KEN"]),
        ),
        (
            "Protesters in Bangkok seized an airport to force the Thai premier from office.",
            ("PROTEST", ["THA"], ["THA"]),
        ),
        # a road leads where it leads
        (
            "Greek farmers blocked the main road to the Bulgarian border.",
            ("PROTEST", ["GRC"], []),
        ),
        # the first peoples of the Americas
        ("Hindu Indians marched against President Musharraf.", ("PROTEST", ["IND"], ["PAK"])),
        ("Indians marched against the Guatemalan government.", ("PROTEST", [None], ["GTM"])),
        (
            "Quechua Indians marched against the Ecuadorean president.",
            ("PROTEST", [None], ["ECU"]),
        ),
        (
            "Young Indians marched in Delhi against Prime Minister Manmohan Singh.",
            ("PROTEST", ["IND"], ["IND"]),
        ),
    ],
)
def test_whom_crowds_press(
    text: str, event: Told, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert event in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "Pirates held a rally on the coast of Kenya.",
        "Forests surrounded the Malian town.",
        "High prices drove investors out of Thailand.",
        "Chadian scientists tried to kill the virus.",
        "A Kenyan senator fired back at Ugandan critics.",
        "Sri Lanka took Australia to a semi-final.",
        "The rebels hold the Malian town of Gao.",
        "The Chadian editor captured the Malian president's imagination.",
    ],
)
def test_neither_force_nor_arrest(text: str, analyser: Analyser, knowledge: Knowledge) -> None:
    found = told(text, analyser, knowledge)
    assert not any(event in {"ASSAULT", "COERCE"} for event, _, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "A Beirut court jailed a man for spying for Israel.",
        "Lebanese police arrested a man for spying for Israel.",
    ],
)
def test_for_whom_somebody_spied_is_not_arrested(
    text: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    found = told(text, analyser, knowledge)
    assert not any("ISR" in recipients for _, _, recipients in found)
