"""Whose "should" and "must" is an appeal."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Uganda must pull back, the Rwandan envoy said.", [["UGA"]]),
        # whom a passive concerns, but no building
        ("Uganda must be expelled from the union, the Rwandan envoy said.", [["UGA"]]),
        ("The Ugandan school should be rebuilt, the Rwandan envoy said.", [[]]),
        ("The sanctions should be lifted, Cuba's minister said.", [[]]),
        ("The fighting should stop, the Kenyan envoy said.", [[]]),
        # whom one means to fight is asked for nothing
        ("The M23 must be crushed, the Congolese minister said.", []),
        ("Al-Shabaab must be wiped out, the Kenyan minister said.", []),
        ("The Danish envoy refused to say that Uganda should be expelled.", []),
        # a guess, an accord, a rule without a speaker
        ("The reform should help growth, Spain's minister said.", []),
        ("Gabon and Congo agreed that the border should be marked.", []),
        ("According to the manual, inspectors must wear gloves.", []),
        # an expert's inference, a reproach, one's own part
        ("Uganda must raise taxes, the economist said.", []),
        ("The pact should have been signed in May, the Danish envoy said.", []),
        ("I must leave Uganda, the Danish envoy said.", []),
    ],
)
def test_appeals(text: str, recipients: list[list[str]], analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    appeals = [event for event in findings.events if event.event == "REQUEST"]
    assert [[actor.code for actor in event.recipients] for event in appeals] == recipients


def test_an_appeal_of_which_nobody_is_asked_is_negated(analyser: Analyser, knowledge: Knowledge):
    text = "No state should recognise the junta, the Danish envoy said."
    _, _, findings = read(text, analyser, knowledge)
    assert [e.aux for e in findings.events if e.event == "REQUEST"] == [("negation",)]
