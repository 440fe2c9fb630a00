"""Politicians whose surname alone tells nobody: named in full before, or under a title that is theirs."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "published", "code", "sector"),
    [
        ("Senator Ron Wyden called for talks.", "Senator Ron Wyden", "2014-03-01", "USA", "LEG"),
        ("Washington waited. Sen. Wyden left.", "Sen. Wyden", "2014-03-01", "USA", "LEG"),
        ("Ron Wyden spoke. Wyden then left.", "Wyden then", "2014-03-01", "USA", "LEG"),
        ("Vice President Harris flew to Accra.", "Harris", "2022-03-01", None, "GOV"),
        ("Vice President Harris left the U.S. on Sunday.", "Harris", "2022-03-01", "USA", "GOV"),
        ("Britain waited. Mr. Clegg left.", "Mr. Clegg", "2012-03-01", "GBR", "GOV"),
        ("Peru waited. Mr. Clegg left.", "Mr. Clegg", "2012-03-01", None, None),
        ("Britain waited. Clegg left.", "Clegg", "2012-03-01", None, None),
        ("Editors praised Mario Q. Draghi.", "Mario Q. Draghi", "2021-09-01", "ITA", "GOV"),
        ("Police met John Smith.", "John Smith", "2018-09-01", None, None),
        ("Moqtada al-Sadr spoke. Sadr left.", "Sadr left", "2010-03-01", "IRQ", "REL"),
        ("Jane Roe (D-Wis.) left.", "Jane Roe", "2018-03-01", "USA", "LEG"),
        ("Jane Roe, Republican of Utah, left.", "Jane Roe", "2018-03-01", "USA", "LEG"),
        ("Representative Jane Roe left.", "Representative Jane Roe", "2018-03-01", None, "LEG"),
        ("President Mitterrand left.", "President Mitterrand", "2015-03-01", "FRA", "GOV"),
        ("President Gerald Ford left.", "President Gerald Ford", "2015-03-01", "USA", "GOV"),
    ],
)
def test_who_is_little_known_needs_an_introduction(
    text: str,
    words: str,
    published: str,
    code: str | None,
    sector: str | None,
    analyser: Analyser,
    knowledge: Knowledge,
) -> None:
    (actor,) = actors_of(text, words, analyser, knowledge, published)
    assert (actor.code, actor.sector) == (code, sector)


def test_a_minister_is_known_by_the_very_title(analyser: Analyser, knowledge: Knowledge) -> None:
    (actor,) = actors_of(
        "The Spanish interior minister resigned.",
        "The Spanish interior minister",
        analyser,
        knowledge,
        "2012-05-01",
    )
    assert actor.identifier_text == "Jorge Fernández Díaz"
