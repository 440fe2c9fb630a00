import pytest

from communique.codebook.confidence import likelihood
from communique.finding.confidence import traits
from tests.read import read

pytestmark = pytest.mark.model


@pytest.fixture
def known(analyser, knowledge):
    def of(text, published="2015-03-18"):
        analysis, grounding, found = read(text, analyser, knowledge, published)
        return traits(analysis, grounding, found.events[0])

    return of


def test_parties_with_a_country_are_known_as_such(known):
    assert {"actor:country", "actor:NAM", "recipient:country"} <= known("Chad attacked Sudan.")


def test_a_role_of_no_country_is_a_sector(known):
    assert {"actor:sector", "actor:NOM"} <= known("Gunmen killed nine villagers.")


def test_a_pronoun_is_less_than_a_name(known):
    assert "actor:PRO" in known("Chad was furious. On Monday it attacked Sudan.")


def test_a_party_hangs_on_the_trigger_straight_or_not(known):
    assert "actor:nsubj" in known("Chad attacked Sudan.")
    assert "actor:remote" in known("Chad wants to attack Sudan.")


def test_nobody_done_to_is_a_trait_of_its_own(known):
    found = known("Kenya protested loudly.")
    assert "recipient:none" in found
    assert not {trait for trait in found if trait.startswith("recipient:")} - {"recipient:none"}


def test_what_is_only_planned_is_open(known):
    assert "open" in known("Chad may attack Sudan.")
    assert "open" not in known("Chad attacked Sudan.")


def test_a_report_without_a_date_is_undated(known):
    assert "undated" in known("Chad attacked Sudan.", published=None)
    assert "undated" not in known("Chad attacked Sudan.")


def test_a_known_country_makes_an_event_likelier_than_unknown_words():
    sure = {"actor:country", "actor:NAM", "recipient:country"}
    assert likelihood(sure) > likelihood({"actor:words", "recipient:words"})


def test_traits_that_were_never_weighed_change_nothing():
    assert likelihood({"actor:country", "moon:full"}) == likelihood({"actor:country"})
