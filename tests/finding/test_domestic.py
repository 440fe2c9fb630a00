"""What happens within one state, where who goes without saying stays unsaid; protests told by the force they meet."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import Told, told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # people against their own state
        ("Polish nurses walked off the job on Monday.", ("PROTEST", ["POL"], [])),
        (
            "Thousands marched through Yerevan on Sunday to demand new elections.",
            ("PROTEST", ["ARM"], []),
        ),
        (
            "Argentine civil servants began a 24-hour strike on Tuesday.",
            ("PROTEST", ["ARG"], []),
        ),
        (
            "Ghanaian nurses have been on strike for nine weeks.",
            ("PROTEST", ["GHA"], []),
        ),
        ("Street vendors blocked a highway in Bogota.", ("PROTEST", ["COL"], [])),
        ("Hundreds blocked a motorway near Lagos.", ("PROTEST", ["NGA"], [])),
        ("Portuguese dockers ended a three-week strike.", ("RETREAT", ["PRT"], [])),
        ("Paraguay's interior minister resigned.", ("RETREAT", ["PRY"], [])),
        # what a state does within itself
        (
            "Liberia's president declared a state of emergency on Friday.",
            ("COERCE", ["LBR"], []),
        ),
        ("Laos imposed a night curfew on Sunday.", ("COERCE", ["LAO"], [])),
        ("Kenya ordered a nationwide lockdown on Sunday.", ("COERCE", ["KEN"], [])),
        ("Chadian generals seized power on Sunday.", ("COERCE", ["TCD"], [])),
        (
            "Togo cut off telephone lines and the internet on Monday.",
            ("COERCE", ["TGO"], []),
        ),
        ("The Zambian authorities jailed a journalist.", ("COERCE", ["ZMB"], [None])),
        ("Peru stripped a former minister of his immunity.", ("COERCE", ["PER"], [None])),
        # arrests that name nobody who made them
        ("Three opposition lawmakers were arrested in Lusaka.", ("COERCE", [], ["ZMB"])),
        ("A Laotian dissident has been placed under arrest.", ("COERCE", [], ["LAO"])),
    ],
)
def test_who_goes_without_saying_stays_unsaid(
    text: str, event: Told, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert event in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # another land is told of
        (
            "Tibetan exiles marched through Delhi on Monday.",
            ("PROTEST", ["CHN"], []),
        ),
        ("Turkish police arrested two Bulgarians.", ("COERCE", ["TUR"], ["BGR"])),
        ("Israel imposed a curfew on Nablus.", ("COERCE", ["ISR"], ["PSE"])),
        # what people rise about is not where they do
        ("Vendors protested against the killing of a nurse in Mali.", ("PROTEST", [None], [])),
        ("Thousands marched in Oslo against the war in Angola.", ("PROTEST", ["NOR"], [])),
        # who is told of by no more than his nation may be abroad
        ("A Kenyan man was arrested at the airport.", ("COERCE", [], ["KEN"])),
        # armies hold people in other lands
        ("US troops detained a journalist.", ("COERCE", ["USA"], [None])),
        # whose an embassy is the sentence does not say
        ("Students stormed the embassy in Lima.", ("PROTEST", ["PER"], [None])),
        ("The United Nations staff walked off the job.", ("PROTEST", ["UNO"], [])),
    ],
)
def test_another_side_is_left_open(
    text: str, event: Told, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert told(text, analyser, knowledge) == [event]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Police in Togo fired tear gas at demonstrators.",
            [("ASSAULT", ["TGO"], ["TGO"]), ("PROTEST", ["TGO"], [])],
        ),
        (
            "Greek police used water cannon to disperse a rally in Athens.",
            [("ASSAULT", ["GRC"], ["GRC"])],  # who had come is not told
        ),
        (
            "Soldiers in Mali beat striking miners.",
            [("ASSAULT", ["MLI"], ["MLI"]), ("PROTEST", ["MLI"], [])],
        ),
        (
            "Police in Lagos cleared protesters from a square.",
            [("COERCE", ["NGA"], ["NGA"]), ("PROTEST", ["NGA"], [])],
        ),
        # nobody is met by force
        ("Kenya's president met protesters on Monday.", [("CONSULT", ["KEN", "KEN"], [])]),
        ("Kenyan police praised the protesters.", [("SUPPORT", ["KEN"], ["KEN"])]),
    ],
)
def test_force_on_protesters_tells_of_a_protest(
    text: str, events: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    assert told(text, analyser, knowledge) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Crowds besieged the presidency in Ankara.", ("PROTEST", ["TUR"], ["TUR"])),
        ("Youths in Haiti hurled bottles at the police.", ("PROTEST", ["HTI"], ["HTI"])),
        (
            "Rioters in Jakarta looted shops and torched cars.",
            ("PROTEST", ["IDN"], []),
        ),
        (
            "Moroccan students enraged by Denmark's cartoons rioted in Rabat.",
            ("PROTEST", ["MAR"], ["DNK"]),
        ),
        (
            "Indonesian protesters rampaged through the Danish embassy.",
            ("PROTEST", ["IDN"], ["DNK"]),
        ),
        (
            "Belarusian police moved in before dawn to clear demonstrators from a square.",
            ("COERCE", ["BLR"], ["BLR"]),
        ),
        (
            "Indonesian students enraged by Denmark's cartoons torched shops.",
            ("PROTEST", ["IDN"], ["DNK"]),
        ),
        (
            "Police in Minsk dragged six demonstrators out of a square.",
            ("COERCE", ["BLR"], ["BLR"]),
        ),
        (
            "Bolivian miners lifted a blockade of the road to La Paz.",
            ("RETREAT", ["BOL"], ["BOL"]),
        ),
        (
            "Guinea's army chief said that he had taken power.",
            ("COERCE", ["GIN"], []),
        ),
        (
            "Egypt barred two lawyers from leaving the country.",
            ("COERCE", ["EGY"], [None]),
        ),
        ("Sudan launched a purge of its army.", ("COERCE", ["SDN"], ["SDN"])),
        ("Fijian soldiers dissolved the government.", ("COERCE", ["FJI"], ["FJI"])),
        (
            "Ugandan police hauled a lawmaker off to prison.",
            ("COERCE", ["UGA"], ["UGA"]),
        ),
    ],
)
def test_words_of_domestic_conflict(
    text: str, event: Told, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert event in told(text, analyser, knowledge)
