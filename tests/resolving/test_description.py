"""What the words of a noun phrase say of its bearer: sector and country."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("A domestic intelligence agency officer fled.", "officer", None, "SPY"),
        ("The leader of the Ghanaian opposition objected.", "The leader", "GHA", "OPP"),
        ("The president of the Saeima objected.", "The president", "LVA", "LEG"),
        ("A group of smugglers crossed the river.", "A group", None, "CRM"),
        ("A deputy in the Zambian parliament resigned.", "A deputy", "ZMB", "LEG"),
        ("Mumbai police made two arrests.", "Mumbai police", "IND", "COP"),
        ("West Midlands police made two arrests.", "West Midlands police", None, "COP"),
        ("The Knesset rejected the bill.", "The Knesset", "ISR", "LEG"),
        ("The Carabinieri searched the port.", "The Carabinieri", "ITA", "COP"),
        ("The Northern Fleet sailed on Monday.", "The Northern Fleet", "RUS", "MIL"),
        ("Norges Bank raised its rate.", "Norges Bank", "NOR", "GOV"),
        ("Former Malian minister Issa Keita spoke.", "Issa Keita", "MLI", "ELI"),
        ("Two men were seen.", "Two men", None, "UNK"),
        ("His rival Tomas Quispe objected.", "Tomas Quispe", None, None),
        ("Supporters of General Idriss Ouedraogo marched.", "Supporters", None, "CVL"),
        ("Kenya's national auditor resigned.", "Kenya's national auditor", "KEN", "GOV"),
        ("Her lawyers appealed.", "Her lawyers", None, "CVL"),
        ("The Green Party lost a seat.", "The Green Party", None, "PTY"),
        ("An Iranian-American professor vanished.", "professor", "USA", "EDU"),
        ("Ali Bongo praised Spain.", "Ali Bongo", "GAB", "GOV"),
        ("Queen Elizabeth II praised Spain.", "Elizabeth", "GBR", "GOV"),
        ("Ali Abdullah praised Spain.", "Ali Abdullah", None, None),
        (
            "Togo's permanent representative to the United Nations, Koffi Agbeko, objected.",
            "Koffi Agbeko",
            "TGO",
            "GOV",
        ),
        ("Two Indian long-range bombers struck.", "bombers", "IND", "MIL"),
        ("Opposition forces shelled the port.", "Opposition forces", None, "REB"),
        ("Anti-government troops shelled the port.", "Anti-government troops", None, "REB"),
        ("Beirut Turkish government shelling went on.", "Turkish government", "TUR", "GOV"),
        ("Former Kennedy clerks objected.", "Former Kennedy clerks", None, "LAB"),
        (
            "Chile's army and the country's trade minister Juan Quispe objected.",
            "Juan Quispe",
            "CHL",
            "GOV",
        ),
        ("In Bonn the Christian Democrats met.", "Christian Democrats", None, "PTY"),
        ("Leaders in the Middle East objected.", "Leaders", None, "GOV"),
        ("Near Idlib, Jaish al-Fateh fighters fled.", "Jaish al-Fateh fighters", None, "REB"),
        (
            "Somalia fought. Islamic State fled. It left the militants.",
            "the militants",
            "IMG",
            "REB",
        ),
        ("Islamic State fled. Troops met the rebels.", "the rebels", None, "REB"),
        ("AL President Mensah objected.", "President Mensah", None, "GOV"),
        ("A government sniper fired.", "A government sniper", None, "MIL"),
        ("Two cartel gunmen fled.", "Two cartel gunmen", None, "CRM"),
        ("UN inspectors left.", "UN inspectors", "UNO", None),
        ("Two AU teams left.", "Two AU teams", "IGO", None),
        ("Police in Peru's second city fled.", "Police", "PER", "COP"),
        ("Quispe's counsel objected.", "Quispe's counsel", None, "CVL"),
        ("The White House counsel resigned.", "The White House counsel", "USA", "GOV"),
        ("Any Republican candidate for president lost.", "Any Republican candidate", "USA", "PTY"),
        ("The Pacific Union objected.", "The Pacific Union", None, None),
        ("The Africa Union objected.", "The Africa Union", "IGO", None),
        ("Google Inc. objected.", "Google Inc.", "MNC", "BUS"),
        ("Relatives of Hosni Mubarak left Peru.", "Relatives", "EGY", "CVL"),
        ("Nine Hamas detainees fled.", "Nine Hamas detainees", "PSE", "REB"),
        ("Hamas's prisoners fled.", "Hamas's prisoners", None, "CRM"),
        ("House Republicans objected.", "House Republicans", "USA", "LEG"),
        ("Senate Republican centrists objected.", "Senate Republican centrists", "USA", "LEG"),
        ("Texas Republicans objected.", "Texas Republicans", "USA", "PTY"),
        ("The Ghanaian media objected.", "The Ghanaian media", "GHA", "JRN"),
        ("The Obama campaign objected.", "The Obama campaign", "USA", "PTY"),
        ("Her Republican colleagues objected.", "Her Republican colleagues", "USA", "PTY"),
        ("The John F. Kennedy sailed on Monday.", "The John F. Kennedy", None, None),
    ],
)
def test_country_and_sector(
    text: str,
    words: str,
    code: str | None,
    sector: str,
    analyser: Analyser,
    knowledge: Knowledge,
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert (actor.code, actor.sector) == (code, sector)


def test_a_misspelled_title_is_read_and_keeps_its_letters(analyser: Analyser, knowledge: Knowledge):
    text = "The German Foriegn Minister objected."
    (actor,) = actors_of(text, "The German Foriegn Minister", analyser, knowledge, "2015-03-18")
    assert actor.identifier_text == "Frank-Walter Steinmeier"
    assert actor.entity_text == "The German Foriegn Minister"


def test_a_campaign_that_is_waged_is_nobody(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Chad waged an air campaign against rebels."
    assert actors_of(text, "an air campaign", analyser, knowledge, "2015-03-18") == ()


def test_social_media_are_no_press(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Chad's minister complained on social media."
    found = actors_of(text, "social media", analyser, knowledge, "2015-03-18")
    assert [actor.sector for actor in found] in ([], ["UNK"])
