"""Known persons under another spelling, and strangers who only look like them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places
from communique.resolving.variants import variants_of
from tests.build import make_report


@pytest.mark.parametrize(
    ("written", "identity", "basis"),
    [
        ("Muammar Kaddafi", "person:muammar-gaddafi", "transliterated"),
        ("Muammar al-Qadhafi", "person:muammar-gaddafi", "transliterated"),
        ("Husni Mubarak", "person:hosni-mubarak", "transliterated"),
        ("Nikol Pashinian", "person:nikol-pashinyan", "transliterated"),
        ("Orban Viktor", "person:viktor-orban", "reordered"),
        ("Jintao Hu", "person:hu-jintao", "reordered"),
        ("Angela Merkle", "person:angela-merkel", "misspelled"),
        ("David Camron", "person:david-cameron", "misspelled"),
    ],
)
def test_the_person_and_what_the_reading_rests_on(
    written: str, identity: str, basis: str, knowledge: Knowledge
):
    assert variants_of(knowledge).full(written) == (identity, basis)


@pytest.mark.parametrize(
    "written", ["Michael Browne", "Osama Saleh", "Anna Merkel", "Viktor", "Ali Khomeni Reza"]
)
def test_somebody_else_stays_somebody_else(written: str, knowledge: Knowledge):
    assert variants_of(knowledge).full(written) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "basis"),
    [
        ("President Kaddafi refused.", "Muammar Gaddafi", "transliterated"),
        ("Angela Merkle flew to Warsaw.", "Angela Merkel", "misspelled"),
        ("Angela Merkel flew to Warsaw.", "Angela Merkel", "as_written"),
    ],
)
def test_a_guess_is_marked(
    text: str, name: str, basis: str, analyser: Analyser, knowledge: Knowledge
):
    analysis = analyser.analyse(make_report(text, published="2008-03-18"))
    mention = ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()[0]
    assert (mention.actors[0].identifier_text, mention.basis) == (name, basis)


@pytest.mark.model
def test_a_misspelled_role_is_marked(analyser: Analyser, knowledge: Knowledge):
    analysis = analyser.analyse(make_report("The Danish prime minsiter resigned."))
    assert [
        mention.basis
        for mention in ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    ] == ["misspelled"]
