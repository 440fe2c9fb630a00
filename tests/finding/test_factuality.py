"""What leaves a deed open or denies it, and what does not."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model

FUTURE, OPEN, DENIED = ("future",), ("hypothetical",), ("negation",)


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        # undone by a verb, a noun, an adjective, a preposition
        ("Senegal refrained from condemning Mauritania.", "ACCUSE", DENIED),
        ("Algeria was barred from attacking Mali.", "ASSAULT", DENIED),
        ("Peru was unable to invade Chile.", "ASSAULT", DENIED),
        ("Kenya stopped short of condemning Somalia.", "ACCUSE", DENIED),
        ("Ghana left the room without criticising Togo.", "ACCUSE", DENIED),
        ("Mali praised Niger instead of condemning Benin.", "ACCUSE", DENIED),
        ("An aborted invasion of Haiti by Cuban exiles failed.", "ASSAULT", DENIED),
        # of nobody, and by nobody
        ("Bolivia has reached no agreement with Paraguay.", "SUPPORT", DENIED),
        ("No state condemned Eritrea.", "ACCUSE", DENIED),
        ("There is no evidence that Laos attacked Cambodia.", "ASSAULT", DENIED + OPEN),
        ("There is no way Serbia will recognise Kosovo.", "SUPPORT", ("future", *DENIED, *OPEN)),
        ("Niger is afraid to criticise Chad.", "ACCUSE", DENIED),
        ("Rather than attack Kuwait, Qatar backed out of the talks.", "ASSAULT", DENIED),
        # a claim is denied
        ("Denmark denied claims that it had expelled the envoy.", "SANCTION", DENIED + OPEN),
        # asked
        ("Has Chad attacked Sudan?", "ASSAULT", OPEN),
        # what a cause does not bring about
        ("The raid will not cause Angola to withdraw its troops.", "RETREAT", ("future", *DENIED)),
        # open
        ("Yemen feared an Iranian attack on Iraq.", "ASSAULT", OPEN),
        ("Sudan is able to attack Chad.", "ASSAULT", OPEN),
        ("The possibility of an attack by Iran on Iraq was discussed.", "ASSAULT", OPEN),
        ("Norway would have sanctioned Sweden.", "SANCTION", OPEN),
        ("Burundi may attack Rwanda if the rebels advance.", "ASSAULT", OPEN),
        ("Sudan has to attack Chad.", "ASSAULT", OPEN),
        ("Sudanese police are racing to arrest Chadian smugglers.", "COERCE", OPEN),
        ("Malian troops pushed to capture a Chadian town.", "ASSAULT", OPEN),
        ("Malian rebels are fighting to oust the Chadian president.", "COERCE", OPEN),
        # to come
        ("Sudan formed a unit tasked with attacking Chad.", "ASSAULT", FUTURE),
        ("Sudan is close to attacking Chad.", "ASSAULT", FUTURE),
        ("Sudan moved tanks with the aim of attacking Chad.", "ASSAULT", FUTURE),
        ("Vietnam decided to expel the Laotian ambassador.", "SANCTION", FUTURE),
        ("Jordan said it would sanction Lebanon.", "SANCTION", FUTURE),
        ("Cuba is about to arrest dissidents.", "COERCE", FUTURE),
        ("Peruvian prosecutors are to investigate Chilean officials.", "ACCUSE", FUTURE),
        ("The army will stay until the rebels attack Sudan.", "ASSAULT", FUTURE),
        # of a meeting, that is an accord
        ("Prices rose ahead of talks between Peru and Chile.", "AGREE", ()),
        ("Trade will be among the topics discussed by Peru and Chile.", "AGREE", ()),
        ("Ghana's king is looking forward to meeting Togo's president.", "AGREE", ()),
        ("Talks between Chad and Sudan are to be held in May.", "AGREE", ()),
    ],
)
def test_what_is_denied_or_open(
    text: str, event: str, aux: tuple[str, ...], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [set(e.aux) for e in findings.events if e.event == event] == [set(aux)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # denied twice
        ("There is no doubt that Mali attacked Niger.", "ASSAULT"),
        # the deed stands apart from what is denied of the rest
        ("Tunisia did not resign its seat despite a Libyan attack on Malta.", "ASSAULT"),
        ("Peru did not attend after Chile attacked Bolivia.", "ASSAULT"),
        ("Ghana may not act because Togo arrested the envoy.", "COERCE"),
        # told as fact by a relative clause; made, whatever it depends on
        ("Peru may help Chile's war on Bolivia, which began in May.", "ASSAULT"),
        ("Iran is warning Iraq of air strikes if it does not leave.", "THREATEN"),
        ("The Swedes were not shy about criticising Norway.", "ACCUSE"),
        # presupposed by who explains or asks it
        ("Kenya hopes to explain why it expelled the Somali ambassador.", "SANCTION"),
        ("Why has Chad attacked Sudan?", "ASSAULT"),
        ("The minister is the latest Maltese official to condemn Fiji.", "ACCUSE"),
        # what is known, whatever becomes of the verbs above it
        ("Chad failed to condemn the Libyan attack on Niger.", "ASSAULT"),
        ("Chad said that this attack by Sudan on Niger would give it a pretext.", "ASSAULT"),
        # "no" and "failed" tell of their own verbs alone
        ("The attack caused no deaths but Malian rebels injured ten Chadians.", "ASSAULT"),
        ("Fiji and Tonga failed to agree, with Fiji condemning Tonga.", "ACCUSE"),
        # done by saying so
        ("Malta's envoy said she would like to commend Fiji for the deal.", "SUPPORT"),
        # what was made possible, and done
        ("Malta's minister was forced to resign.", "RETREAT"),
        # the purpose of a deed that is done
        ("Egyptian jets flew into Libya to bomb the rebels.", "ASSAULT"),
        # ranked, not intended
        ("Fiji was the first state to recognise Tonga.", "SUPPORT"),
        # told as done, whatever it was done for
        ("Estonia condemned Latvia for no reason.", "ACCUSE"),
        ("Even if the talks end, Greece condemned Turkey.", "ACCUSE"),
        ("Nobody was surprised that Kenya sanctioned Somalia.", "SANCTION"),
    ],
)
def test_what_is_asserted(text: str, event: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert [e.aux for e in findings.events if e.event == event] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "Nepal is ready to attack Bhutan.",
        "Two men were arrested in Gabon for attacking Cameroon's embassy.",
        "Chad was accused of attacking Sudan.",
        "Senators insisted that Chad attack Sudan.",
        "The king called on Chad to attack Sudan.",
        "The ministry denied accusations by a Libyan rebel group that Egypt had attacked Sudan.",
    ],
)
def test_what_is_offered_or_charged_is_no_deed(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert "ASSAULT" not in {event.event for event in findings.events}


@pytest.mark.parametrize(
    "text",
    [
        "Latvia felt threatened by Russia.",
        "Chad's king felt insulted or threatened.",
        "The king of Chad is to blame for the attack.",
    ],
)
def test_what_is_felt_or_deserved_is_nobodys_deed(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events == ()


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        ("The king has the right to expel Chadian envoys.", "SANCTION", "hypothetical"),
        ("The law gave the king the power to expel Chadian envoys.", "SANCTION", "hypothetical"),
        ("Togo stayed silent rather than openly condemning Ghana.", "ACCUSE", "negation"),
    ],
)
def test_what_is_allowed_or_passed_over(
    text: str, event: str, aux: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [aux in found.aux for found in findings.events if found.event == event] == [True]
