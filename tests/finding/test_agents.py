"""Who does what a verb tells, and who does it with them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import codes, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors"),
    [
        # beside the subject
        ("Kenya fought alongside Ugandan troops against the rebels.", "ASSAULT", ["KEN", "UGA"]),
        ("Peru, together with Chile, imposed sanctions on Iran.", "SANCTION", ["PER", "CHL"]),
        ("Peru, along with Chile, imposed sanctions on Iran.", "SANCTION", ["PER", "CHL"]),
        # parsers hang the second on the first one's country
        ("The president of Peru and the prime minister of Nepal condemned Iran.", "ACCUSE",
         ["PER", "NPL"]),
        ("Presidents Yoweri Museveni of Uganda and Paul Kagame of Rwanda condemned Iran.",
         "ACCUSE", ["UGA", "RWA"]),
        # out of whose land they are sent
        ("Two Peruvian nurses were expelled from Bolivia.", "COERCE", ["BOL"]),
        # whose document speaks
        ("The Kenyan parliament is debating a resolution demanding that Iran leave.", "REQUEST",
         ["KEN"]),
        ("Kenyan lawmakers introduced a bill that would sanction Iran.", "SANCTION", ["KEN"]),
        # whose machines they are
        ("The raids were carried out by either Ugandan or Rwandan aircraft.", "ASSAULT",
         ["UGA", "RWA"]),
        # the army hangs on "air"
        ("Six people were killed in Ugandan army air strikes on Kisangani.", "ASSAULT", ["UGA"]),
        # the manner of a deed owns nothing
        ("Kenya lodged an official protest with Uganda.", "ACCUSE", ["KEN"]),
        # nouns that parsers take for verbs
        ("Nine shepherds were killed in rebel shelling of Gulu in Uganda.", "ASSAULT", ["UGA"]),
        ("Ugandan army shelling of a town killed nine people.", "ASSAULT", ["UGA"]),
        # "on Friday" presses nobody
        ("The Kenyan parliament is set to vote on Friday to impose sanctions on Iran.", "SANCTION",
         ["KEN"]),
        ("Russian and government planes bombed Idlib in Syria.", "ASSAULT", ["RUS", "SYR"]),
        # others who do the same
        ("Ghana joined Togo and Benin in condemning Iran.", "ACCUSE", ["GHA", "TGO", "BEN"]),
        ("Ghana, joined by Togo, condemned Iran.", "ACCUSE", ["GHA", "TGO"]),
        # each nation of a row
        ("Peruvian, Chilean and Bolivian ships fired on Brazil.", "ASSAULT", ["PER", "CHL", "BOL"]),
        ("The United Arab Emirates, Chad and Benin condemned Iran.", "ACCUSE",
         ["ARE", "TCD", "BEN"]),
        ("Nine were killed in Russian or Syrian government air strikes on Aleppo.", "ASSAULT",
         ["RUS", "SYR"]),
        # a finite verb shares its subject with a finite one
        ("Ghana thanked Kenya for hosting refugees and condemned Sudan.", "ACCUSE", ["GHA"]),
        # a deed is called by where it was done
        ("The Brussels attacks killed nine Peruvians.", "ASSAULT", []),
        ("The Mali attack killed nine Peruvian soldiers.", "ASSAULT", []),
        ("The Mali invasion killed nine Peruvian soldiers.", "ASSAULT", []),
        ("US attacks killed nine Peruvian soldiers.", "ASSAULT", ["USA"]),
        # a state beside a body
        ("The U.S. and EU sanctions against Iran hit its exports.", "SANCTION", ["USA", "EUR"]),
        # the ally is who stands beside it
        ("Its main ally, Uganda, bombed the rebels in Goma.", "ASSAULT", ["UGA"]),
        # a dateline with its country, and what is none
        ("NAIROBI, Kenya -- A Ugandan army raid has killed six people.", "ASSAULT", ["UGA"]),
        ("KAMPALA, Uganda - Kenya condemned Iran.", "ACCUSE", ["KEN"]),
        ("Kagame, a former officer, and his wife accused Iran of lying.", "ACCUSE", ["RWA", "RWA"]),
    ],
)  # fmt: skip
def test_who_does_it(
    text: str, event: str, actors: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    found = [codes(e.actors) for e in findings.events if e.event == event]
    assert actors in found


def test_one_beside_the_victim_is_no_doer(analyser: Analyser, knowledge: Knowledge):
    text = "Kenyan gunmen killed a policeman along with a Ugandan nurse."
    _, _, findings = read(text, analyser, knowledge)
    assert [codes(event.actors) for event in findings.events] == [["KEN"]]


@pytest.mark.parametrize(
    "text",
    [
        "Ugandan regime helicopters killed six rebels in Gulu.",
        "Ugandan helicopters killed six rebels in Gulu.",
        "Uganda is at war. Government planes bombed rebels in Gulu.",
    ],
)
def test_war_machines_are_their_owners_forces(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    doers = [actor for event in findings.events for actor in event.actors]
    assert ("UGA", "MIL") in [(actor.code, actor.sector) for actor in doers]


def test_what_cost_lives_is_nobody(analyser: Analyser, knowledge: Knowledge):
    text = "Uganda signed a truce. It has cost the lives of six soldiers."
    _, _, findings = read(text, analyser, knowledge)
    (killing,) = (event for event in findings.events if event.event == "ASSAULT")
    assert killing.actors == ()
