"""To whom pronouns and other pointing words point."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.world import Actor
from communique.resolving.discourse import Discourse
from tests.resolving.test_actors import actors_of


def person(name: str) -> Actor:
    return Actor(
        code=None, kind="person", sector=None, entity_text=name,
        identifier_id=f"name:{name}", identifier_text=name,
    )  # fmt: skip


def test_a_bare_surname_stays_the_one_who_was_fully_named_first():
    discourse = Discourse()
    for head, name in enumerate(("Okoye", "Ada Okoye", "Chike Okoye")):
        discourse.note(head, (person(name),), plural=False, subject=True, thing=False, gender=None)
    assert discourse.named("Okoye") == person("Ada Okoye")


def test_a_person_is_no_antecedent_of_a_government():
    discourse = Discourse()
    minister = Actor(code="KEN", kind="person", sector="GOV", entity_text="the minister")
    discourse.note(0, (minister,), plural=False, subject=True, thing=False, gender=None)
    assert discourse.like("GOV") is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Angela Merkel met David Cameron. She left early.", "She", "Angela Merkel"),
        ("Angela Merkel met David Cameron. He left early.", "He", "David Cameron"),
        ("François Hollande told Matteo Renzi that he would pay.", "he", "François Hollande"),
        ("Shinzo Abe and Barack Obama met. Abe praised him.", "him", "Barack Obama"),
    ],
)
def test_a_pronoun_points_to_a_person(
    text: str, words: str, name: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert actor.identifier_text == name


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vladimir Putin visited Minsk. The government fell.", "The government"),
        ("The judge left. It rained that day.", "It"),
        ("It emerged that Chad had paid.", "It"),
    ],
)
def test_who_is_not_told_gets_no_country(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors if actor.code] == []


@pytest.mark.model
def test_an_introduced_acronym_names_the_same_actor(analyser: Analyser, knowledge: Knowledge):
    text = "The Free Peru Front (FPF) rejected the vote. The FPF called a strike."
    (actor,) = actors_of(text, "The FPF", analyser, knowledge, "2015-03-18")
    assert (actor.code, actor.entity_text) == ("PER", "FPF")


@pytest.mark.model
def test_a_plural_office_of_two_countries_is_both_holders(analyser: Analyser, knowledge: Knowledge):
    text = "The presidents of Rwanda and Uganda met in Kigali."
    actors = actors_of(text, "The presidents", analyser, knowledge, "2015-03-18")
    assert [actor.identifier_text for actor in actors] == ["Paul Kagame", "Yoweri Museveni"]


@pytest.mark.model
@pytest.mark.parametrize("text", ["Envoys visited Lima.", "Troops shelled Tripoli."])
def test_a_capital_that_is_visited_or_shelled_is_a_place(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    assert actors_of(text, text.split()[2].rstrip("."), analyser, knowledge, "2015-03-18") == ()


@pytest.mark.model
def test_a_bearer_of_the_surname_with_another_given_name_is_somebody_else(
    analyser: Analyser, knowledge: Knowledge
):
    text = "Farmers met Anton Merkel in Basel."
    (actor,) = actors_of(text, "Anton Merkel", analyser, knowledge, "2015-03-18")
    assert actor.identifier_text == "Anton Merkel"
