"""Events with their category, participants and auxiliary modes, through the real stages."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, codes, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        ("Chile rejected the Peruvian government's demand.", "REJECT", ["CHL"], ["PER"]),
        ("The demand was rejected by Chile.", "REJECT", ["CHL"], []),
        ("Ghana accused Togo of arming rebels.", "ACCUSE", ["GHA"], ["TGO"]),
        ("Ghana's condemnation of Togo surprised nobody.", "ACCUSE", ["GHA"], ["TGO"]),
        ("Malian soldiers attacked a village.", "ASSAULT", ["MLI"], []),
        ("Kenya and Uganda signed a treaty.", "SUPPORT", ["KEN", "UGA"], []),
        ("India and Nepal held talks on Monday.", "CONSULT", ["IND", "NPL"], []),
        ("Norway called on Israel to withdraw.", "REQUEST", ["NOR"], ["ISR"]),
        ("Police in Peru arrested 40 protesters.", "COERCE", ["PER"], ["PER"]),
        ("Japan imposed sanctions on North Korea.", "SANCTION", ["JPN"], ["PRK"]),
        ("Egypt is opposed to the Ethiopian government.", "REJECT", ["EGY"], ["ETH"]),
        ("Sweden is ready to help.", "AGREE", ["SWE"], []),
        (
            "Taxi drivers in Nairobi protested against Kenya's government.",
            "PROTEST",
            ["KEN"],
            ["KEN"],
        ),
        ("Militants in Mali pledged allegiance to Islamic State.", "SUPPORT", ["MLI"], ["IMG"]),
        ("The mayor of Lima rallied with Peru's president.", "SUPPORT", ["PER"], ["PER"]),
        ("Norway recognised Palestine.", "SUPPORT", ["NOR"], ["PSE"]),
        ("Malian rebels fired 40 rockets into the capital.", "ASSAULT", ["MLI"], []),
        ("North Korea fired two missiles into the sea.", "MOBILIZE", ["PRK"], []),
        ("Turkey staged an attack on Cyprus.", "ASSAULT", ["TUR"], ["CYP"]),
        ("Chile's government fined Peru.", "SANCTION", ["CHL"], ["PER"]),
        ("Sudan's genocide against Chadians shocked Egypt.", "ASSAULT", ["SDN"], ["TCD"]),
        (
            "Peru's prosecutors convened a grand jury against Chile's president.",
            "ACCUSE",
            ["PER"],
            ["CHL"],
        ),
        ("Kanoute was arrested in Mali.", "COERCE", [], [None]),
    ],
)
def test_category_and_direction(
    text: str, event: str, actors: list[str], recipients: list[str | None],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert brief(findings.events[0]) == (event, actors, recipients)


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        ("Chile did not reject the plan.", "REJECT", ("negation",)),
        ("Chile may reject the plan.", "REJECT", ("hypothetical",)),
        ("If Chile rejects the plan, Peru will leave.", "REJECT", ("hypothetical",)),
        ("Chile will attack Peru.", "ASSAULT", ("future",)),
        ("Chile failed to attack Peru.", "ASSAULT", ("negation",)),
        ("Chile wants to attack Peru.", "ASSAULT", ("hypothetical",)),
        ("The rebels in Chad are no longer committed to the accord.", "REJECT", ()),
        ("Chile will meet Peru next week.", "AGREE", ()),
        ("Chile attacked Peru in 1879.", "ASSAULT", ("historical",)),
    ],
)
def test_what_was_only_said_planned_or_denied_is_told_apart(
    text: str, event: str, aux: tuple[str, ...], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert (findings.events[0].event, findings.events[0].aux) == (event, aux)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Norway urged Israel to release the prisoners.", ["REQUEST"]),
        ("Iraq threatened to bomb Kuwait.", ["THREATEN"]),
        ("Egypt refused to sign the treaty.", ["REJECT"]),
        ("Ghana accused Togo of attacking its soldiers.", ["ACCUSE"]),
    ],
)
def test_what_another_verb_governs_is_no_event_of_its_own(
    text: str, only: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [event.event for event in findings.events] == only


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Norway said Israel must withdraw from the town.", ["NOR"], ["ISR"]),
        ("The fighting should end at once, the Kenyan envoy said.", ["KEN"], []),
        ("“Chile should pay for the damage,” the Peruvian minister said.", ["PER"], ["CHL"]),
    ],
)
def test_what_a_speaker_says_should_be_done_is_a_request(
    text: str, actors: list[str], recipients: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert brief(event) == ("REQUEST", actors, recipients)
    assert event.voiced_by is None


@pytest.mark.parametrize(
    "text",
    [
        "Flooding killed 40 people in Chad.",
        "The president of Chad executed the plan.",
        "Chad met its debts.",
        "Chad's refusal surprised nobody.",
        "Peruvian cartels funnelled drugs into Chile.",
        # where a deed was done, nobody is blamed for it
        "Chad's criticism of the operation in Niger surprised nobody.",
        "Kenya asked why.",
    ],
)
def test_what_only_looks_like_an_event_is_none(text: str, analyser: Analyser, knowledge: Knowledge):
    assert read(text, analyser, knowledge)[2].events == ()


@pytest.mark.parametrize(
    ("text", "actors", "mode"),
    [
        ("Nine people were killed in a shooting by Nigerian soldiers.", ["NGA"], "firearms"),
        ("An air strike by Ethiopian jets killed 12 villagers.", ["ETH"], "aerial"),
        ("Twelve villagers were killed in Turkish air strikes.", ["TUR"], "aerial"),
    ],
)
def test_who_killed_is_read_through_the_deed(
    text: str, actors: list[str], mode: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    event = findings.events[-1] if "strike by" in text else findings.events[0]
    assert (codes(event.actors), event.mode) == (actors, mode)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Teachers in Peru began a strike.", "PROTEST"),
        ("The Israeli air force launched a strike on the port.", "ASSAULT"),
    ],
)
def test_a_strike_is_what_its_doers_make_it(
    text: str, event: str, analyser: Analyser, knowledge: Knowledge
):
    assert [one.event for one in read(text, analyser, knowledge)[2].events] == [event]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("“We reject the Chilean demand,” the Peruvian president said.", ["PER"]),
        ("“I condemn the attack,” Norway's foreign minister said.", ["NOR"]),
    ],
)
def test_a_quotations_first_person_is_its_speaker(
    text: str, actors: list[str], analyser: Analyser, knowledge: Knowledge
):
    event = read(text, analyser, knowledge)[2].events[0]
    assert codes(event.actors) == actors
    assert event.voiced_by is not None


def test_own_troops_are_no_recipient(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Kenya deployed troops to Somalia.", analyser, knowledge)
    assert brief(findings.events[0]) == ("MOBILIZE", ["KEN"], ["SOM"])


def test_a_nations_thing_stands_for_the_nation(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Iran released three Danish vessels.", analyser, knowledge)
    assert brief(findings.events[0]) == ("RETREAT", ["IRN"], ["DNK"])


def test_no_linked_participant_no_event(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("The proposal was rejected after a long debate.", analyser, knowledge)
    assert findings.events == ()


def test_a_truce_that_took_effect_needs_no_participant(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("A truce took effect on March 3.", analyser, knowledge)
    (event,) = findings.events
    assert (event.event, event.mode, event.date) == ("RETREAT", "ceasefire", "2015-03-03")


def test_a_speaker_vouches_for_what_is_in_the_speech(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Ghana said Togo had attacked a village.", analyser, knowledge)
    statement = findings.statements[0]
    attack = next(event for event in findings.events if event.event == "ASSAULT")
    assert attack.voiced_by == statement.id


def test_citations_are_exact_and_hold_the_trigger(analyser: Analyser, knowledge: Knowledge):
    analysis, _, findings = read(
        "Lede.\n\n“Ghana” — 🕊 — signed a pact with Togo.", analyser, knowledge
    )
    text = analysis.report.text
    for event in findings.events:
        cite = event.citation
        assert text[cite.start : cite.end] == cite.exact
        assert cite.start <= cite.trigger.start < cite.trigger.end <= cite.end


@pytest.mark.parametrize(
    "text",
    [
        "Niger's army executed six men.",
        "Gunmen kidnapped three women in Mali.",
        "Police in Lagos beat a man.",
    ],
)
def test_people_of_no_kind_are_done_to(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert (event.event, len(event.recipients)) == ("ASSAULT", 1)
