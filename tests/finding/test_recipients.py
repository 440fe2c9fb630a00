"""Whom a deed is done to, meant for, asked of or charged with."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # between whom a pact is struck
        (
            "The deal, struck between Peru and Chile, was negotiated by the Bolivian government.",
            "CONSULT", ["BOL", "PER", "CHL"], [],
        ),
        # whom a wider deal is made with
        (
            "Peru agreed to cut its tariffs as part of talks on updating its trade pact with Chile.",
            "AGREE", ["PER"], ["CHL"],
        ),
        # who is given something, not what, and nobody that is only to come into being
        ("Iran agreed to give UN inspectors access to eight of its palaces.", "AGREE", ["IRN"], ["UNO"]),
        ("Ghana agreed to form a new company.", "AGREE", ["GHA"], []),
        # a complaint goes to whom it blames, unless one complains to a body of many states
        ("Kuwait lodged a protest with Iran over the islands.", "ACCUSE", ["KWT"], ["IRN"]),
        ("Kuwait filed a complaint to the United Nations.", "ACCUSE", ["KWT"], []),
        # who calls somebody acts on him
        ("Paul Kagame telephoned Yoweri Museveni to congratulate him.", "SUPPORT", ["RWA"], ["UGA"]),
        # harm that is refused is aimed at nobody
        ("Kenya refused to put blame on Uganda.", "REJECT", ["KEN"], []),
        ("Kenya refused to certify that Uganda was in compliance.", "REJECT", ["KEN"], ["UGA"]),
        # whom a loan is for is not asked for it
        ("Ghana is urging loans for Nigerian farmers.", "REQUEST", ["GHA"], []),
        ("Ghana blamed the raid on Togo.", "ACCUSE", ["GHA"], ["TGO"]),
        # whom protesters address
        ("Students began a march in Accra to condemn Togo.", "PROTEST", ["GHA"], ["TGO"]),
        # who is answered by a denial
        ("Egypt accused Ethiopia, which denied the charge.", "REJECT", ["ETH"], ["EGY"]),
        # whose deed is charged or draws protests
        ("Kenya renewed its accusation of an Ethiopian and Sudanese plot.", "ACCUSE", ["KEN"], ["ETH", "SDN"]),
        ("The Sudanese president's announcement drew criticism from Egypt.", "ACCUSE", ["EGY"], ["SDN"]),
        # who is investigated, not whom he wronged
        ("Kenya opened an investigation into whether Ugandan officials bribed a judge.", "ACCUSE", ["KEN"], ["UGA"]),
        ("Peru is investigating claims that Chilean officials bribed a judge.", "ACCUSE", ["PER"], ["CHL"]),
        # blame is for who did it
        ("Kenya condemned Serbia's suppression of Kosovo.", "ACCUSE", ["KEN"], ["SRB"]),
        # troops that are not sent would have helped
        ("Norway refused to send troops to Niger.", "REJECT", ["NOR"], ["NER"]),
        ("Kenya announced the release of two Ugandan nationals.", "RETREAT", ["KEN"], ["UGA"]),
        # from whom a place was taken, wherever parsers hang it
        ("Niger's army captured a district in central Agadez from Chadian rebels.", "ASSAULT", ["NER"], ["TCD"]),
        # what is one's own leads to whom it is for, and to nobody else
        ("Kenya's parliament reaffirmed its support for Uganda.", "SUPPORT", ["KEN"], ["UGA"]),
        ("Chad's president defended his government's record.", "SUPPORT", ["TCD"], []),
        # an owner is meant, even one that nobody knows, not what he deals with
        ("Chile's premier was critical of the convoy's tough approach to Peru.", "ACCUSE", ["CHL"], []),
        # who only reacts
        (
            "Raids by Chadian warplanes according to a monitor hit the village of Doro prompting outrage"
            " from Kenyan envoy John Ruto.",
            "ASSAULT", ["TCD"], [],
        ),
        # what a thing is about is not meant
        ("Kenya rejected a report on Uganda.", "REJECT", ["KEN"], []),
        ("Kenya called for pressure on Uganda.", "REQUEST", ["KEN"], ["UGA"]),
        # who laid down a measure is not hit by it
        ("Kenya's president lifted African Union sanctions.", "CONCEDE", ["KEN"], []),
        # a place within a name
        ("The Sudanese army seized two stations on the Kano-Kaduna pipeline.", "ASSAULT", ["SDN"], []),
        # people who are only counted, and crowds
        ("Kenyan police detained dozens near Nakuru.", "COERCE", ["KEN"], ["KEN"]),
        ("Sudan's government launched a crackdown on peaceful marches.", "COERCE", ["SDN"], ["SDN"]),
        # with whom war is waged, wherever parsers hang it
        ("Chadian forces have been waging war with Libyan militants in Tibesti since May.", "ASSAULT", ["TCD"], ["LBY"]),
        # an object that parsers take for the subject of what runs on behind it
        (
            "Sudanese rebels beheaded six Chadian soldiers who had laid down arms last month despite promises of a pardon"
            " Sudanese rebels beheaded six Chadian soldiers who had laid down arms last month a witness said.",
            "ASSAULT", ["SDN"], ["TCD"],
        ),
        # whose a thing is by a word before it
        ("Kenya welcomed the OPCW visit.", "SUPPORT", ["KEN"], ["IGO"]),
        ("Kenya blocked the Ugandan-led initiative.", "REJECT", ["KEN"], ["UGA"]),
        ("Norway hosted a NATO summit in Oslo.", "CONSULT", ["IGO", "NOR"], []),
        ("Norway attended a meeting of the African Union.", "CONSULT", ["NOR", "IGO"], []),
        # what somebody is called is nobody beside him
        ("Kenya branded Al-Shabaab a terrorist organisation.", "ACCUSE", ["KEN"], ["SOM"]),
        # who asks for a deed to be done to somebody asks another
        ("Kenya demanded that Uganda be punished.", "REQUEST", ["KEN"], []),
        ("A Malian refugee begged Prime Minister Boris Johnson to reconsider.", "REQUEST", ["MLI"], ["GBR"]),
        ("Kenya sought military aid to Uganda.", "REQUEST", ["KEN"], []),
        # on whom a measure falls, by the clause that hangs on it
        ("Kenya lifted the ban it had placed on Tanzania.", "CONCEDE", ["KEN"], ["TZA"]),
        ("Brazil refused to ease the ban it put on Bolivia.", "REJECT", ["BRA"], ["BOL"]),
        # who is let do something
        ("Sudan gave approval for the United Nations to land.", "SUPPORT", ["SDN"], ["UNO"]),
        ("Sudan granted permission for the UN to enter Darfur.", "CONCEDE", ["SDN"], ["UNO"]),
        # at whose bidding a deed is done, and against whom it is said to be carried out
        ("Police in Kenya carried out killings on the orders of Ugandan officials.", "ASSAULT", ["KEN"], []),
        ("Ethiopian air strikes, carried out against Eritrean depots, went on.", "ASSAULT", ["ETH"], ["ERI"]),
        # who would suffer from what is refused or blamed, and of whom a rumour goes
        ("Kenya vetoed the inquiry against four Ethiopian officers.", "REJECT", ["KEN"], []),
        ("Germany opposed open conflict with Serbia.", "REJECT", ["DEU"], []),
        ("Kenya condemned the practice of jailing Ugandan nurses.", "ACCUSE", ["KEN"], []),
        ("Kenya condemned speculation that Uganda had meddled.", "ACCUSE", ["KEN"], []),
        ("Kenya welcomed Ugandan raids against Al-Shabaab.", "SUPPORT", ["KEN"], ["UGA"]),
    ],
)  # fmt: skip
def test_recipients(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]
