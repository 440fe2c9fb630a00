"""Who does what in a clause, where the parse's own subject and object do not say it."""

import pytest

from communique.finding.clauses import clause_of
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # a subject that the parser hangs on "after"
        (
            "Hundreds fled after the Kenyan interior minister, Fred Matiangi,"
            " threatened to attack Somalia.",
            "THREATEN", ["KEN"], ["SOM"],
        ),
        # a dateline is no subject
        ("WASHINGTON -- President Barack Obama on Friday defended Kenya.", "SUPPORT", ["USA"], ["KEN"]),
        # who says it, behind a lost comma, is not hit
        (
            "Kenyan jets bombed a market wounding dozens a Ugandan medic and witnesses said.",
            "ASSAULT", ["KEN"], [None],
        ),
        # a noun that the parser takes for a participle
        (
            "Two Kenyan nurses were among at least nine people wounded on Monday in Sudanese army shelling"
            " of a rebel-held town.",
            "ASSAULT", ["SDN"], [None],
        ),
        # whose attempt it is
        ("Chad made an attempt to bomb Libya.", "ASSAULT", ["TCD"], ["LBY"]),
        ("An attempt by Chad to bomb Libya failed.", "ASSAULT", ["TCD"], ["LBY"]),
        # whoever is to lift it
        ("The Kenyan army said it would require lifting sanctions on Togo.", "CONCEDE", [], ["TGO"]),
        # the speaker goes on speaking
        (
            "Ghana said that Togo should leave the valley, accusing Benin of being too soft.",
            "ACCUSE", ["GHA"], ["BEN"],
        ),
        # a passive after an active verb of the same subject
        ("Ghana resumed its patrols and was praised by Togo.", "SUPPORT", ["TGO"], ["GHA"]),
        # who is blamed did it
        ("Kenya's minister lashed out at Uganda for arming Togo.", "AID", ["UGA"], ["TGO"]),
        ("The senate ripped into Chad for backing Niger.", "SUPPORT", ["TCD"], ["NER"]),
        # who has a right to it, who enters to do it
        ("Chad has no authority to condemn Niger.", "ACCUSE", ["TCD"], ["NER"]),
        ("Iran had entered Niger to attack Chad.", "ASSAULT", ["IRN"], ["TCD"]),
        # a headline's passive
        ("Kenya's premier pressured to resign over the strike.", "REQUEST", [], ["KEN"]),
    ],
)  # fmt: skip
def test_doers_and_undergoers(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]


def test_a_reflexive_is_nobody_beside_the_subject(analyser: Analyser, knowledge: Knowledge):
    text = "Omar Bashir said a bomber had blown himself up in Sudan."
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert [actor.entity_text for actor in event.recipients] != ["Omar Bashir"]


def test_who_holds_a_rally_makes_its_demands(analyser: Analyser, knowledge: Knowledge):
    text = "Kenyan teachers held a rally demanding the release of Ugandan students."
    _, _, findings = read(text, analyser, knowledge)
    assert ("REQUEST", ["KEN"], ["UGA"]) in [brief(event) for event in findings.events]


def test_a_place_is_no_who(analyser: Analyser, knowledge: Knowledge):
    text = "They were helped by soldiers from Togo and Ghana, who bombed Niger."
    _, _, findings = read(text, analyser, knowledge)
    assert [actor.sector for actor in findings.events[-1].actors] == ["MIL", "MIL"]


def test_a_mere_that_stands_for_no_noun_before_it(analyser: Analyser, knowledge: Knowledge):
    text = "A minister said on Facebook that Boko Haram and the rebels were all attacking."
    analysis, _, _ = read(text, analyser, knowledge)
    verb = next(token.i for token in analysis.tokens if token.text == "attacking")
    assert [analysis.tokens[i].text for i in clause_of(analysis, verb).objects] == ["that"]
