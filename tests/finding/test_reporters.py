"""Who reports a deed is not its doer, unless the deed is the speaker's own."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The monitors said shelling hit a school in Juba.",
        "A Reuters correspondent reported shelling in the Goma district.",
        "The rights group said shells had wounded three Yemeni nurses.",
    ],
)
def test_a_reporter_is_no_doer(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events
    assert all(event.actors == () for event in findings.events)


@pytest.mark.parametrize(
    ("text", "event", "code"),
    [
        ("Kenya said it would send troops to Somalia.", "MOBILIZE", "KEN"),
        ("The Nigerian army said it killed nine rebels near Kano.", "ASSAULT", "NGA"),
        ("Kenya announced sanctions against Burundi.", "SANCTION", "KEN"),
        ("The defence ministry said Moroccan troops attacked a camp.", "ASSAULT", "MAR"),
    ],
)
def test_a_speaker_may_be_the_doer(
    text: str, event: str, code: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    told = [found for found in findings.events if found.event == event]
    assert [actor.code for actor in told[0].actors] == [code]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The village was bombed by Kenyan jets, activists and aid workers said Friday.", ["KEN"]),
        ("The airport was hit by rockets, state television and the news agency SABA said.", []),
    ],
)
def test_sources_after_a_list_are_none_of_it(
    text: str, actors: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert all([actor.code for actor in event.actors] == actors for event in findings.events)
