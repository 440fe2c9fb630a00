"""Plain wire sentences of meetings, promises, help and yielding: who with whom, and to whose good."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # who acts on the occasion of a meeting, or has come for one, is at it
        (
            "Trade is growing, the Finnish premier said after talks with Latvian officials.",
            "CONSULT", ["FIN", "LVA"], [],
        ),
        ("The Finnish premier criticised Malta during a visit to Latvia.", "CONSULT", ["FIN"], ["LVA"]),
        (
            "The Norwegian minister arrived here Tuesday for talks with Latvian leaders.",
            "CONSULT", ["NOR", "LVA"], [],
        ),
        ("Egyptian mediators shuttled between Eritrea and Djibouti.", "CONSULT", ["EGY"], ["ERI", "DJI"]),
        ("Chad took part in talks with Libya on Monday.", "CONSULT", ["TCD", "LBY"], []),
        # for whom what an offer, promise or refusal speaks of would be done
        ("Georgia expressed its readiness to sign a treaty with Armenia.", "AGREE", ["GEO"], ["ARM"]),
        ("The Georgian premier accepted an invitation to visit Armenia.", "AGREE", ["GEO"], ["ARM"]),
        # help
        ("Sweden helped Estonia to dismantle its reactor.", "AID", ["SWE"], ["EST"]),
        ("Sweden helped Estonia dismantle its reactor.", "AID", ["SWE"], ["EST"]),
        # deeds of a noun, whatever parsers hang "by" and "of" on
        ("The release by Chad of three Libyan soldiers came late.", "RETREAT", ["TCD"], ["LBY"]),
        ("The release of three Libyan soldiers by Chad came late.", "RETREAT", ["TCD"], ["LBY"]),
        # a list may be the subject of a verb of words; a round of talks is talks
        ("Peru, Chile and Bolivia agreed to cut tariffs.", "AGREE", ["PER", "CHL", "BOL"], []),
        (
            "Vietnamese and Chinese officials began a new round of talks on Monday.",
            "CONSULT", ["VNM", "CHN"], [],
        ),
        ("The Swiss president wound up a visit to Mozambique.", "CONSULT", ["CHE"], ["MOZ"]),
        ("Bahrain and Qatar have exchanged ambassadors.", "SUPPORT", ["BHR", "QAT"], []),
        # peacekeepers help where they go; troops that are promised are one's own
        ("Jordanian peacekeepers arrived in Ivory Coast.", "AID", ["JOR"], ["CIV"]),
        ("Jordanian peacekeepers were deployed in Ivory Coast.", "AID", ["JOR"], ["CIV"]),
        ("Ghana agreed to provide troops for a West African force.", "AGREE", ["GHA"], []),
        (
            "Poland will send 500 soldiers to join the peacekeeping force in Kosovo.",
            "AGREE", ["POL"], ["XKX"],
        ),
        # with whom, and who comes to terms
        ("Slovenia ratified an accord on the border with Croatia.", "SUPPORT", ["SVN"], ["HRV"]),
        ("Chad and Libya signed a truce brokered by Norway.", "CONSULT", ["NOR"], ["TCD", "LBY"]),
        # what had befallen somebody does not say to whom he belongs
        ("Zimbabwe pardoned 31 Zambians jailed for poaching in Zimbabwe.", "CONCEDE", ["ZWE"], ["ZMB"]),
        # beside a country's rebels stands its government, wherever they meet
        (
            "Sudanese rebels and government officials held talks in Kenya.",
            "CONSULT", ["SDN", "SDN"], [],
        ),
        # adverbs that lead on
        ("Russian troops pulled back from Kharkiv.", "RETREAT", ["RUS"], ["UKR"]),
        ("The army took over positions vacated by Syrian troops.", "RETREAT", ["SYR"], []),
        # borders, links and access
        ("Chad reopened its border with Libya.", "CONCEDE", ["TCD"], ["LBY"]),
        ("India resumed flights to Nepal.", "COOPERATE", ["IND"], ["NPL"]),
        ("Russia and Ukraine exchanged six spies.", "COOPERATE", ["RUS", "UKR"], []),
        ("Mali's prime minister tendered his resignation.", "RETREAT", ["MLI"], []),
    ],
)  # fmt: skip
def test_cooperation(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]


@pytest.mark.parametrize(
    "text",
    [
        "The rain helped Kenya.",
        "Norway prepared for talks with Latvia.",
        # what is ruled out is not done
        "Malta ruled out sending combat troops but left the talks.",
    ],
)
def test_no_such_event(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert {"AID", "CONSULT", "MOBILIZE"}.isdisjoint(found.event for found in findings.events)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # meetings that have run their course, those that are broken off, and what they end with
        ("Malian and Togolese officials ended two days of talks.", ("CONSULT", ["MLI", "TGO"], [])),
        ("The premiers of Mali and Togo ended a week of talks.", ("CONSULT", ["MLI", "TGO"], [])),
        ("Mali ended its talks with Togo on Monday.", ("REJECT", ["MLI"], ["TGO"])),
        ("Mali and Togo broke off their talks on Monday.", ("REJECT", ["MLI", "TGO"], [])),
        (
            "The presidents of Mali and Togo ended their meeting with a pledge to build a dam.",
            ("AGREE", ["MLI", "TGO"], []),
        ),
        ("Negotiators of Mali and Togo sat down together.", ("CONSULT", ["MLI", "TGO"], [])),
        ("Paul Kagame clasped hands with Yoweri Museveni.", ("CONSULT", ["RWA", "UGA"], [])),
        (
            "Paul Kagame used a stopover in Kampala to thank Yoweri Museveni.",
            ("CONSULT", ["RWA"], ["UGA"]),
        ),
        # accords, and who is bound by them
        ("Mali and Togo put their signatures to a treaty.", ("SUPPORT", ["MLI", "TGO"], [])),
        (
            "Mali signed a contract in Lome under which Togo will ship cement.",
            ("SUPPORT", ["MLI"], ["TGO"]),
        ),
        ("Mali and Togo reopened diplomatic relations.", ("SUPPORT", ["MLI", "TGO"], [])),
        # who judges a deed in a capital sits there; who is told of a trial there does not
        ("The verdict was welcomed in Lima and Quito.", ("SUPPORT", ["PER", "ECU"], [])),
        ("Mali's move, hailed in Paris, came late.", ("SUPPORT", ["FRA"], ["MLI"])),
        # offers, to whom they are made
        ("Mali rejected Togo's offer of talks.", ("AGREE", ["TGO"], ["MLI"])),
        ("Mali accepted Togo's offer of talks.", ("AGREE", ["MLI"], ["TGO"])),
        ("Mali's president invited Faure Gnassingbe to Bamako.", ("AGREE", ["MLI"], ["TGO"])),
        ("Mali proposed closer ties to Togo.", ("AGREE", ["MLI"], ["TGO"])),
        ("Mali's premier thanked Togo and proposed closer ties.", ("AGREE", ["MLI"], ["TGO"])),
        ("Mali offered to cancel the debt owed to it by Togo.", ("AGREE", ["MLI"], ["TGO"])),
        ("Mali flew rice to Togo as Chad promised tents.", ("AGREE", ["TCD"], ["TGO"])),
        ("Mali flew rice to Togo as Chad promised elections.", ("AGREE", ["TCD"], [])),
        # what is yielded
        (
            "Mali expressed regret for a raid that killed six Togolese.",
            ("CONCEDE", ["MLI"], ["TGO"]),
        ),
        ("Mali decreed an amnesty for Togolese prisoners.", ("CONCEDE", ["MLI"], ["TGO"])),
        ("Mali dropped its opposition to Togo's membership.", ("CONCEDE", ["MLI"], ["TGO"])),
        (
            "Paul Kagame's announcement that he would withdraw the troops from Togo surprised Chad.",
            ("CONCEDE", ["RWA"], ["TGO"]),
        ),
    ],
)
def test_meetings_offers_and_what_is_yielded(
    text: str,
    told: tuple[str, list[str | None], list[str | None]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    assert told in [brief(event) for event in read(text, analyser, knowledge)[2].events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Malian and Togolese officials ended two days of talks.", "REJECT"),
        ("Malian and Togolese officials ended two days of talks.", "SANCTION"),
        ("Mali expressed regret over Togo's raid on Chad.", "CONCEDE"),
        ("Six men were charged in Lima with fraud.", "SUPPORT"),
        ("Police in Bamako beat people defending a strike.", "SUPPORT"),
    ],
)
def test_what_they_are_not(text: str, event: str, analyser: Analyser, knowledge: Knowledge):
    told = {found.event for found in read(text, analyser, knowledge)[2].events}
    assert event not in told
