"""Wire sentences of the nineties without a date: the deed, and parties by names of the time."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # where two met says nothing of who they are
        ("Kohl met Yeltsin in Bonn.", "CONSULT", ["DEU", "RUS"], []),
        ("Thatcher met Gorbachev in Reykjavik.", "CONSULT", ["GBR", "RUS"], []),
        ("Cuban officials met Gonzalez.", "CONSULT", ["CUB", None], []),
        # who left where, and who is sent home
        ("The last Danish marines pulled out of Somalia on Friday.", "RETREAT", ["DNK"], ["SOM"]),
        ("The withdrawal of Cuban troops from Angola was completed.", "RETREAT", ["CUB"], ["AGO"]),
        (
            "Iraqi troops withdrew from the Kurdish city of Arbil on Monday.",
            "RETREAT", ["IRQ"], ["IRQ"],
        ),
        ("The deployment of Russian troops in Tajikistan began.", "MOBILIZE", ["RUS"], ["TJK"]),
        ("Chile recalled its ambassador to Paraguay for talks.", "SANCTION", ["CHL"], ["PRY"]),
        ("Togo recalled its high commissioner to Ghana.", "SANCTION", ["TGO"], ["GHA"]),
        ("Two Turkish diplomats were expelled from Iran.", "SANCTION", ["IRN"], ["TUR"]),
        ("Zambia expelled the Libyan charge d'affaires.", "SANCTION", ["ZMB"], ["LBY"]),
        ("Jordan expelled two officials of the Iraqi embassy.", "SANCTION", ["JOR"], ["IRQ"]),
        # states that share a name, and a people called after another state
                ("North and South Korea opened talks in Geneva.", "CONSULT", ["PRK", "KOR"], []),
        ("Al Gore urged North and South Korea to talk.", "REQUEST", ["USA"], ["PRK", "KOR"]),
        ("North and South Korean officials met in Hanoi.", "CONSULT", ["PRK", "KOR"], []),
        ("A meeting between Malian and Nigerien ministers ended.", "CONSULT", ["MLI", "NER"], []),
        ("Bolivian Indians stoned policemen in La Paz.", "ASSAULT", ["BOL"], ["BOL"]),
        # what is fought over, and where it is
        ("Nigeria and Cameroon clashed over a peninsula.", "ASSAULT", ["NGA", "CMR"], []),
        ("Rwandan troops and Zairean rebels fought a battle near Bukavu.", "ASSAULT", ["RWA", "COD"], []),
        (
            "Soviet troops stormed the tower in the Latvian capital Riga, killing six people.",
            "ASSAULT", ["RUS"], ["LVA"],
        ),
        (
            "Hezbollah guerrillas fired rockets into northern Israel, wounding three civilians.",
            "ASSAULT", ["LBN"], ["ISR"],
        ),
        ("Guinean jets bombed rebel positions in the Liberian capital Monrovia.", "ASSAULT", ["GIN"], ["LBR"]),
        ("Israel sealed off the West Bank and Gaza.", "COERCE", ["ISR"], ["PSE"]),
        ("A Libyan gunboat was sunk by Chadian rebels.", "ASSAULT", ["TCD"], ["LBY"]),
        (
            "Bosnian Serb forces took 200 UN peacekeepers hostage on Friday.",
            "ASSAULT", ["BIH"], ["UNO"],
        ),
        ("Tajik fighters seized four UN observers.", "ASSAULT", ["TJK"], ["UNO"]),
        ("Hutu rebels abducted a Danish nurse in northern Rwanda.", "ASSAULT", ["RWA"], ["DNK"]),
        (
            "Four Indian soldiers were killed in an explosion set off by Tamil rebels in Jaffna.",
            "ASSAULT", ["LKA"], ["IND"],
        ),
        ("North Korea test-fired a missile over Japan.", "MOBILIZE", ["PRK"], ["JPN"]),
        # who answers for what, and who hears of it
        ("Estonia protested to Russia about a border incident.", "ACCUSE", ["EST"], ["RUS"]),
        (
            "Lebanon lodged a complaint with the UN over Israeli raids on its territory.",
            "ACCUSE", ["LBN"], ["ISR"],
        ),
        (
            "Lebanon lodged a complaint with the UN over Israeli raids on its territory.",
            "ASSAULT", ["ISR"], ["LBN"],
        ),
        ("Kohl criticised Iran over the jailing of a German teacher.", "COERCE", ["IRN"], ["DEU"]),
        ("Russian minister Igor Ivanov warned NATO against any use of force in Kosovo.", "THREATEN", ["RUS"], ["IGO"]),
        (
            "Hezbollah vowed to avenge the killing of its commander by Israeli agents.",
            "THREATEN", ["LBN"], ["ISR"],
        ),
        (
            "Cuba shot down a plane, prompting strong condemnation from Washington.",
            "ACCUSE", ["USA"], ["CUB"],
        ),
        (
            "The United States vetoed a UN resolution on Friday calling on Israel to stop.",
            "REQUEST", ["UNO"], ["ISR"],
        ),
        ("The EU widened a visa ban on Myanmar's military rulers.", "SANCTION", ["EUR"], ["MMR"]),
        # meetings, accords, help
        ("Benjamin Netanyahu and Yasser Arafat shook hands.", "CONSULT", ["ISR", "PSE"], []),
        (
            "UN Secretary General Kofi Annan arrived in Baghdad on Friday in a bid to avert a raid.",
            "CONSULT", ["UNO"], ["IRQ"],
        ),
        ("Ethiopia and Eritrea began UN-sponsored talks.", "CONSULT", ["ETH", "ERI"], []),
        (
            "Morocco and the Polisario Front agreed to resume talks on Western Sahara.",
            "AGREE", ["MAR", "ESH"], [],
        ),
        ("Sri Lanka and Tamil rebels signed a ceasefire.", "SUPPORT", ["LKA", "LKA"], []),
        ("Iran and Iraq exchanged the bodies of 340 soldiers.", "COOPERATE", ["IRN", "IRQ"], []),
        ("Norway donated 10 million dollars to help the Palestinian police.", "AID", ["NOR"], ["PSE"]),
        (
            "Oman pledged 10 million dollars to rebuild houses in the Gaza Strip.",
            "AGREE", ["OMN"], ["PSE"],
        ),
        (
            "Dutch peacekeepers handed over the enclave of Srebrenica to Bosnian Serb forces.",
            "RETREAT", ["NLD"], ["BIH"],
        ),
        # names of the time
        ("The Dalai Lama urged China to open talks.", "REQUEST", ["CHN"], ["CHN"]),
        ("The Hague tribunal sentenced a Bosnian Croat general.", "SANCTION", ["UNO"], ["BIH"]),
        ("NATO warplanes bombed Yugoslavia.", "ASSAULT", ["IGO"], ["SRB"]),
        ("Zaire accused Uganda of arming rebels.", "ACCUSE", ["COD"], ["UGA"]),
        ("The Soviet Union and Canada signed a treaty.", "SUPPORT", ["RUS", "CAN"], []),
        ("South Lebanon Army militiamen shelled an Iranian convoy.", "ASSAULT", ["LBN"], ["IRN"]),
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
    _, _, findings = read(text, analyser, knowledge, published=None)
    assert (event, actors, recipients) in [brief(one) for one in findings.events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what a deed is for, what is only talked about, what people are
        ("Iranian minister Kamal Kharazi began a visit to Oman aimed at improving ties between Tehran and Muscat.", ["CONSULT"]),
        ("North Korean and US officials held talks on halting missile exports.", ["CONSULT"]),
        ("US troops landed in Haiti to restore deposed President Jean-Bertrand Aristide.", ["MOBILIZE"]),
        ("Romanian miners armed with clubs battled police.", ["ASSAULT"]),
    ],
)  # fmt: skip
def test_what_is_only_meant_or_described_is_no_deed(
    text: str, told: list[str], analyser: Analyser, knowledge: Knowledge
) -> None:
    _, _, findings = read(text, analyser, knowledge, published=None)
    assert [one.event for one in findings.events] == told


def test_a_continent_is_no_town(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Murayama apologised on Tuesday for his country's aggression in Asia."
    _, _, findings = read(text, analyser, knowledge, published=None)
    assert [brief(one) for one in findings.events] == [("CONCEDE", ["JPN"], [])]
