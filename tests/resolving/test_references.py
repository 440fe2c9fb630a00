"""Whom "he", "himself" and "whose" stand for inside one sentence."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Paul Kagame left. As Yoweri Museveni met Raila Odinga, Museveni told him that he lied.",
            "him",
            "Raila Odinga",
        ),
        ("Shinzo Abe denied that Narendra Modi had lost his patience.", "his", "Narendra Modi"),
        ("Shinzo Abe, whom Narendra Modi had met, said he was glad.", "he", "Shinzo Abe"),
        ("Narendra Modi spoke. A friend of Shinzo Abe praised his novel.", "his", "Shinzo Abe"),
        (
            "Shinzo Abe and Narendra Modi met. Abe left. In his speech, Modi praised Nepal.",
            "his",
            "Narendra Modi",
        ),
        ("Shinzo Abe called Narendra Modi himself.", "himself", "Narendra Modi"),
        ("Shinzo Abe met reporters before he hurt himself.", "himself", "Shinzo Abe"),
        ("Shinzo Abe praised Narendra Modi and his novels.", "his", "Narendra Modi"),
    ],
)
def test_who_governs_the_clause_goes_before_who_was_named_last(
    text: str, words: str, name: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert actor.identifier_text == name


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Shinzo Abe spoke. A rebel said he was tired.", "he", "A rebel"),
        ("Shinzo Abe spoke. A gunman blew himself up.", "himself", "A gunman"),
    ],
)
def test_a_person_told_by_a_role_is_he(
    text: str, words: str, meant: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert actor.entity_text == meant


def test_the_subject_that_governs_a_clause_is_it(analyser: Analyser, knowledge: Knowledge):
    text = "Chad protested. Japan, which Peru had warned, said that it would wait."
    (actor,) = actors_of(text, "it", analyser, knowledge, "2015-03-18")
    assert actor.code == "JPN"


def test_a_pronoun_goes_on_about_whom_nobody_knows(analyser: Analyser, knowledge: Knowledge):
    text = "If he became premier and Shinzo Abe resigned, would he raise taxes?"
    assert actors_of(text, "would he", analyser, knowledge, "2015-03-18") == ()
    assert actors_of(text, "he", analyser, knowledge, "2015-03-18") == ()


@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("Chad called up its reservists.", "its reservists", "TCD", "MIL"),
        ("Yoweri Museveni praised his forces.", "his forces", "UGA", "MIL"),
        ("Boko Haram said its members had fled.", "its members", "NGA", "REB"),
        (
            "Before the Chilean vote, Peru's ministers advised the country's banks.",
            "the country's banks",
            "PER",
            "BUS",
        ),
        ("Chad was asked for the country's president.", "the country's president", "TCD", "GOV"),
        ("Chad was asked to spare the country's banks.", "the country's banks", "TCD", "BUS"),
    ],
)
def test_whose_somebody_is_tells_the_country(
    text: str, words: str, code: str, sector: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.parametrize("words", ["its victims", "its foreign advisers"])
def test_victims_and_backers_are_somebody_else_s_people(
    words: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(f"Chad forgot {words}.", words, analyser, knowledge, "2015-03-18")
    assert actor.code is None


def test_what_a_president_says_it_will_do_his_country_does(
    analyser: Analyser, knowledge: Knowledge
):
    text = "Nepal's president says it will leave the bloc."
    (actor,) = actors_of(text, "it", analyser, knowledge, "2015-03-18")
    assert actor.code == "NPL"


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Kenya accused Chad of arming rebels, a charge it denies.", "it", "TCD"),
        ("Chad and Kenya met. President Ruto told Nepal it must leave.", "it", "NPL"),
        ("Kenya told Nepal it would leave.", "it", "KEN"),
        ("Kenya condemned Chad over its raid on Niger.", "its", "TCD"),
        ("Kenya imposed sanctions on Chad in response to its invasion of Niger.", "its", "TCD"),
        ("Kenya imposed sanctions on Chad due to its support for rebels.", "its", "TCD"),
        ("Kenya prolonged sanctions against Chad because of its attacks.", "its", "TCD"),
        ("Kenya thanked Chad for its help.", "its", "TCD"),
        ("Kenya attacked Chad with its tanks.", "its", "KEN"),
        ("Chad acted. Donald Trump warned Iran against restarting its plant.", "its", "IRN"),
        (
            "Nurses and teachers left. Shinzo Abe told Nepal's rebels that they must go.",
            "they",
            "NPL",
        ),
    ],
)
def test_who_is_accused_or_addressed_is_meant(
    text: str, words: str, code: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2017-03-18")
    assert actor.code == code


def test_who_lets_them_march_is_not_among_them(analyser: Analyser, knowledge: Knowledge):
    text = "Kenyan students gathered. The Kenyan police let them march."
    assert [a.sector for a in actors_of(text, "them", analyser, knowledge, "2017-03-18")] == ["EDU"]


@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("Togo asked Benin, whose army crossed the river, to talk.", "whose army", "BEN", "MIL"),
        ("Cyprus, whose government protested, met Malta.", "whose government", "CYP", "GOV"),
        ("Norway criticised Hamas and its leaders.", "its leaders", "PSE", "REB"),
        ("Chirac criticised Milosevic and his generals.", "his generals", "SRB", "MIL"),
        ("The rebels and their leader fled.", "their leader", None, "REB"),
    ],
)
def test_whose_a_party_is_by_the_possessive_before_it(
    text: str, words: str, code: str, sector: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, None)
    assert (actor.code, actor.sector) == (code, sector)


def test_nobody_meets_himself(analyser: Analyser, knowledge: Knowledge):
    text = "President Abdou Diouf met the leader of the Senegalese opposition."
    (leader,) = actors_of(text, "the leader", analyser, knowledge, None)
    assert leader.identifier_id is None


def test_some_whom_nobody_names_stand_nearer(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Chad and Niger held talks. Others kept up their protests."
    assert actors_of(text, "their", analyser, knowledge, "2018-03-18") == ()
