"""A far country, a far party or a prime minister needs better evidence than a name."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving.names import find_names
from communique.resolving.owners import Owners
from communique.resolving.places import find_places
from tests.build import make_report

pytestmark = pytest.mark.model


def meant(
    text: str,
    words: str,
    analyser: Analyser,
    knowledge: Knowledge,
    published: str | None = "2026-02-02",
) -> str | None:
    analysis = analyser.analyse(make_report(text, published=published))
    owners = Owners(
        analysis, knowledge, find_names(analysis, knowledge), find_places(analysis, knowledge)
    )
    names = {analysis.text(n.first, n.last): n for n in owners.name_at.values()}
    return names[words].senses[0].identity.identifier_text if words in names else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The court ruled on Friday.", "Friday", None),
        ("Talks with Peru went on until late May.", "May", None),
        ("Mrs May resigned.", "May", "Theresa May"),
        ("Hamilton police arrested him.", "Hamilton", None),
        ("He visited the Fallen Officers Memorial in Accra.", "Memorial", None),
        ("He visited Memorial in Moscow.", "Memorial", "Memorial"),
        ("Bermuda's parliament sat in Hamilton.", "Hamilton", "Bermuda"),
        ("Islamabad rejected the offer.", "Islamabad", "Pakistan"),
        ("The SDF retreated.", "The SDF", None),
        ("Jersey voted on Monday.", "Jersey", "Jersey"),
        ("New Jersey voted on Monday.", "Jersey", None),
        ("The Canadian Space Board met.", "Canadian", "Canada"),
        ("South American bishops met.", "American", None),
        ("The former French colony held a vote.", "French", None),
        ("The ex-Soviet republic held a vote.", "Soviet", None),
        ("A former French minister held a speech.", "French", "France"),
        ("Royalists stormed the palace.", "Royalists", None),
        ("The Foreign Office objected.", "Foreign Office", "Foreign Office"),
        ("The Foreign Office in Islamabad objected.", "Foreign Office", None),
        ("Royalists stormed a palace in Yemen.", "Royalists", "Royalists"),
        ("Ansar al-Sharia shelled a port in Yemen.", "Ansar al-Sharia", "Ansar al-Sharia (Yemen)"),
        ("Iran threatened the Zionist regime.", "Zionist regime", "Israel"),
        ("Young American bishops met.", "American", "United States"),
        ("In Berlin the Christian Democrats met.", "Democrats", None),
        ("In Boston the Texas Democrats met.", "Democrats", "Democratic Party"),
        ("A Republican senator objected.", "Republican", "Republican Party"),
        ("The CRA failed.", "The CRA", None),
        ("Niger banned the CRA.", "CRA", "Coordination de la résistance armée"),
        ("Vox objected.", "Vox", None),
        ("Spain's Vox objected.", "Vox", "Vox"),
        ("Mohamed Mohamed objected.", "Mohamed Mohamed", None),
        ("A PAC paid for the advertisement.", "PAC", None),
        ("South Africa banned the PAC.", "PAC", "PAC"),
        ("Priests of the Christian minority complained.", "Christian", None),
        ("The SDF retreated from Kobani.", "The SDF", "Syrian Democratic Forces"),
        ("The SDF sent tents to Osaka.", "The SDF", "Japan Self-Defense Forces"),
        ("The FBI searched the house.", "The FBI", "Federal Bureau of Investigation"),
    ],
)
def test_what_a_name_means_here(
    text: str, words: str, name: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    found = meant(text, words, analyser, knowledge) or meant(
        text, words.removeprefix("The "), analyser, knowledge
    )
    assert found == name


@pytest.mark.parametrize(
    ("text", "published", "name"),
    [
        ("Pakistani jets struck the Taliban.", "2009-05-06", "Pakistani Taliban"),
        ("Pakistani jets struck the Taliban.", "2001-05-06", "Taliban"),  # there was no other yet
        ("The Taliban struck a bridge in Peshawar.", "2009-05-06", "Pakistani Taliban"),
        ("Pakistan asked the Taliban to talk with Kabul.", "2009-05-06", "Taliban"),
        ("The Taliban objected.", "2009-05-06", "Taliban"),
    ],
)
def test_of_namesakes_those_are_meant_that_are_there(
    text: str, published: str, name: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert meant(text, "Taliban", analyser, knowledge, published) == name


def test_an_agreement_is_not_of_the_state_where_it_was_signed(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    analysis = analyser.analyse(make_report("Delegates praised the Vienna convention."))
    owners = Owners(
        analysis, knowledge, find_names(analysis, knowledge), find_places(analysis, knowledge)
    )
    assert owners.state_words() == {}
