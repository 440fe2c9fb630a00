"""The category that the manner of a deed makes of it, and that the parties make of a deed."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.findings import EventMention
from tests.read import read

pytestmark = pytest.mark.model


def told(text: str, analyser: Analyser, knowledge: Knowledge) -> list[EventMention]:
    _, _, findings = read(text, analyser, knowledge)
    return list(findings.events)


@pytest.mark.parametrize(
    ("text", "event", "mode"),
    [
        # what is refused, in whatever words
        ("Kenya said it will not lift the sanctions on Somalia.", "REJECT", "yield"),
        ("Nigeria will never recognise Biafra.", "REJECT", None),
        ("Chile's president will not meet Bolivia's president.", "REJECT", "meet"),
        ("Denmark will not send aid to Burundi.", "REJECT", "assist"),
        ("Peru's president vowed not to let Venezuelan migrants in.", "REJECT", None),
        # a promise of harm, and readiness for it
        ("Pakistan vowed to continue nuclear tests.", "THREATEN", "violence"),
        ("Nepal is ready to attack Bhutan.", "THREATEN", "violence"),
        ("Turkey is prepared to impose sanctions on Israel.", "THREATEN", "restrict"),
        # a promise to leave harm undone is one to cooperate
        ("Laos pledged not to attack Cambodia.", "AGREE", None),
        ("Syrian troops carried out a raid on an Islamic State stronghold.", "ASSAULT", None),
        # what is ordered by those who may, is done
        ("Peru's president ordered strikes on Bolivia.", "ASSAULT", None),
        ("Peru ordered the seizure of a Bolivian ship.", "COERCE", "seize"),
        ("Spain ordered the extradition of a banker to Malta.", "AGREE", None),
        ("Peru's president ordered his army to attack Bolivia.", "REQUEST", None),
        # arms back fighters with more than words
        ("Libyan troops backed by Egyptian air strikes advanced.", "AID", None),
        ("Chadian troops supported Malian soldiers.", "AID", None),
        ("Malian soldiers backed by Chadian troops and Egypt advanced.", "AID", None),
        ("Chad's president supported the Malian president.", "SUPPORT", None),
        ("The Danish admiral commended the Norwegian troops.", "SUPPORT", None),
        # people of public life attack each other in words
        ("Kenya's Raila Odinga attacked Uhuru Kenyatta over the tax.", "ACCUSE", "disapprove"),
        ("Gunmen in Kenya attacked Uhuru Kenyatta.", "ASSAULT", None),
        ("Peru's president attacked Bolivians as thieves.", "ACCUSE", "disapprove"),
        ("Peru's opposition leader attacked the president over the tax.", "ACCUSE", "disapprove"),
        ("Peruvian troops attacked Bolivia over the border.", "ASSAULT", None),
        ("Peru's senator launched an attack on Chile's spy chiefs.", "ACCUSE", "disapprove"),
        ("The Danish minister's attacks on the newspaper went on.", "ACCUSE", "disapprove"),
        ("Kenyan lawmaker Peter Ouma was attacked in Nairobi.", "ASSAULT", None),
        # by whom, and against whom
        ("Estonian hackers carried out an attack on Latvia's parliament.", "COERCE", "cyber"),
        ("A Nigerian government raid on rebels began.", "ASSAULT", None),
        ("Police in Lagos carried out a raid on rebels.", "COERCE", "seize"),
        # a pact is left, and its other party
        ("Fiji withdrew from the fisheries agreement.", "REJECT", None),
        ("Fiji withdrew from the fisheries agreement with Tonga.", "SANCTION", "withdraw"),
        ("Malta's prime minister will not resign.", "REJECT", "change"),
        # a missile that is shown, and one that is used
        ("India launched a missile into the sea.", "MOBILIZE", "weapons"),
        ("Iran launched a missile at Iraq.", "ASSAULT", "heavy-weapons"),
        # a state bans what is another state's, or its own people's
        ("Sudan banned Egyptian imports.", "SANCTION", None),
        ("Sudan banned opposition parties.", "COERCE", "restrict"),
    ],
)
def test_category_and_mode(
    text: str, event: str, mode: str | None, analyser: Analyser, knowledge: Knowledge
):
    found = told(text, analyser, knowledge)
    assert [(one.event, one.mode, one.aux) for one in found] == [(event, mode, ())]


def test_who_refuses_to_meet_is_the_actor_alone(analyser: Analyser, knowledge: Knowledge):
    (event,) = told("Chile's president will not meet Bolivia's president.", analyser, knowledge)
    assert [actor.code for actor in event.actors] == ["CHL"]
    assert [actor.code for actor in event.recipients] == ["BOL"]


def test_what_is_announced_under_a_condition_is_agreed_to_under_it(
    analyser: Analyser, knowledge: Knowledge
):
    (event,) = told("Malawi will sign the treaty if Zambia stays.", analyser, knowledge)
    assert (event.event, event.aux) == ("AGREE", ("hypothetical",))


def test_what_others_hold_for_impossible_is_refused_by_nobody(
    analyser: Analyser, knowledge: Knowledge
):
    (event,) = told("There is no way Serbia will recognise Kosovo.", analyser, knowledge)
    assert event.event == "SUPPORT"


@pytest.mark.parametrize(
    ("text", "event", "mode"),
    [
        # a plan made known, a meeting announced, a wish to meet
        ("Norway announced plans to withdraw its troops from Mali.", "CONCEDE", None),
        ("Chad's president announced talks with Kenya.", "AGREE", None),
        ("Chad's president hopes to visit Kenya.", "AGREE", None),
        ("Chad is open to negotiating with Kenya.", "AGREE", None),
        # willing to send money is no threat, though troops are sent, too
        ("Chad is willing to send more resources to Kenya.", "AGREE", None),
        # terms that were not come to
        ("Kenya and Chad failed to reach an agreement.", "REJECT", None),
        ("Kenya and Chad were unable to agree on a ceasefire.", "REJECT", None),
        # what makes it depend on something threatens
        ("Chad will impose sanctions on Kenya unless it pays.", "THREATEN", "restrict"),
        ("Chad said it will bomb Kenya if the talks fail.", "THREATEN", "violence"),
        ("Chad's president will resign unless the talks succeed.", "THREATEN", None),
        # who has the power to does by ordering
        ("A Kenyan court ordered the release of Chad's minister.", "CONCEDE", None),
        ("A Kenyan judge directed the release of Chad's minister.", "CONCEDE", None),
        ("A Kenyan court ordered the arrest of Chad's minister.", "COERCE", "arrest"),
        ("A Kenyan judge ordered two Chadian ministers jailed.", "COERCE", "arrest"),
        ("A Kenyan judge ordered Chad's ministers to be released.", "CONCEDE", None),
        ("Chad is open to talks with Kenya.", "AGREE", None),
        ("Kenya's president ordered the expulsion of Chad's ambassador.", "SANCTION", "expel"),
        ("The United Nations ordered the release of Chad's minister.", "REQUEST", "yield"),
        ("Kenya's president ordered the police to arrest the protesters.", "REQUEST", None),
    ],
)
def test_by_announcing_ordering_and_making_conditions(
    text: str, event: str, mode: str | None, analyser: Analyser, knowledge: Knowledge
):
    found = told(text, analyser, knowledge)
    assert (event, mode) in [(one.event, one.mode) for one in found]


def test_what_another_foretells_under_a_condition_is_no_threat(
    analyser: Analyser, knowledge: Knowledge
):
    found = told("Peru said Chad will bomb Kenya if the talks fail.", analyser, knowledge)
    assert "THREATEN" not in [event.event for event in found]
