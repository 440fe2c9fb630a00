"""Who the phrases of a report stand for."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.world import Actor
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places
from tests.build import make_report, span_of

pytestmark = pytest.mark.model


def actors_of(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge, published: str | None
) -> tuple[Actor, ...]:
    analysis = analyser.analyse(make_report(text, published=published))
    wanted = span_of(analysis.report, words)
    spans = {
        analysis.span(mention.first, mention.last): mention.actors
        for mention in ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    }
    around = [span for span in spans if span.overlaps(wanted)]
    return spans[max(around, key=lambda span: span.end - span.start)] if around else ()


@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("Kenyan police dispersed the crowd.", "Kenyan police", "KEN", "COP"),
        ("Rebels in Chad seized a town.", "Rebels", "TCD", "REB"),
        ("The Peruvian government resigned.", "The Peruvian government", "PER", "GOV"),
        ("Nigeria's parliament rejected the bill.", "Nigeria's parliament", "NGA", "LEG"),
        ("Turkish protesters marched on Friday.", "Turkish protesters", "TUR", "CVL"),
        ("Oslo rejected the claim.", "Oslo", "NOR", "GOV"),
        ("Brussels rejected the claim.", "Brussels", "EUR", "GOV"),
        ("Belgium waited while Brussels rejected the claim.", "Brussels", "BEL", "GOV"),
        ("NATO condemned the attack.", "NATO", "IGO", None),
    ],
)
def test_country_and_sector_of_a_phrase(
    text: str, words: str, code: str, sector: str | None, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.parametrize("words", ["in Oslo", "near Lima", "from Tunis"])
def test_a_capital_where_something_happens_is_no_actor(
    words: str, analyser: Analyser, knowledge: Knowledge
):
    text = f"Farmers protested {words} yesterday."
    assert actors_of(text, words.split()[1], analyser, knowledge, "2015-03-18") == ()


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("2003-03-20", "Jacques Chirac"),
        ("2010-05-01", "Nicolas Sarkozy"),
        ("2015-03-18", "François Hollande"),
    ],
)
def test_an_office_is_held_by_whoever_held_it_that_day(
    published: str, name: str, analyser: Analyser, knowledge: Knowledge
):
    text = "The French president opposed the war."
    (actor,) = actors_of(text, "The French president", analyser, knowledge, published)
    assert (actor.identifier_text, actor.code, actor.sector) == (name, "FRA", "GOV")


def test_an_office_without_a_date_names_nobody(analyser: Analyser, knowledge: Knowledge):
    text = "The French president opposed the war."
    (actor,) = actors_of(text, "The French president", analyser, knowledge, None)
    assert actor.identifier_id is None
    assert actor.code == "FRA"


def test_a_former_president_holds_no_office(analyser: Analyser, knowledge: Knowledge):
    text = "The former French president opposed the war."
    (actor,) = actors_of(text, "The former French president", analyser, knowledge, "2015-03-18")
    assert actor.identifier_id is None
    assert actor.sector == "ELI"


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        (
            "Ghana and Togo met in Accra. Both sides welcomed the deal.",
            "Both sides",
            ["GHA", "TGO"],
        ),
        ("Ghana and Togo met in Accra. They signed a pact.", "They", ["GHA", "TGO"]),
        (
            "India talked to Nepal. Chile and Peru agreed. The two countries rejoiced.",
            "The two countries",
            ["CHL", "PER"],
        ),
    ],
)
def test_a_pair_is_the_one_spoken_of(
    text: str, words: str, codes: list[str], analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors] == codes


def test_a_person_unknown_to_the_knowledge_is_described_by_the_report(
    analyser: Analyser, knowledge: Knowledge
):
    text = "Bolivian Foreign Ministry spokesman Tomas Quispe spoke. Quispe declined to say more."
    (actor,) = actors_of(text, "Quispe declined", analyser, knowledge, "2015-03-18")
    assert (actor.identifier_text, actor.code, actor.sector) == ("Tomas Quispe", "BOL", "GOV")


def test_rebels_who_fight_a_government_are_its_countrys(analyser: Analyser, knowledge: Knowledge):
    text = "The rebels fighting the Malian army rejected the offer."
    (actor,) = actors_of(text, "The rebels", analyser, knowledge, "2015-03-18")
    assert (actor.code, actor.sector) == ("MLI", "REB")


@pytest.mark.parametrize(
    "text", ["The town was taken by force.", "It is clear that talks failed.", "Hope remains."]
)
def test_what_is_nobody_gets_no_mention(text: str, analyser: Analyser, knowledge: Knowledge):
    analysis = analyser.analyse(make_report(text))
    assert ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read() == ()


@pytest.mark.parametrize(
    ("text", "words", "published", "code"),
    [
        ("The Obama administration rejected it.", "The Obama administration", "2018-06-01", "USA"),
        ("American editors praised Obama.", "Obama", "2018-06-01", "USA"),
        ("American editors praised Obama.", "Obama", None, "USA"),
        ("Equatorial Guinea said that Obama had left.", "Obama", "2018-06-01", "GNQ"),
        ("Vice President Joe Biden flew home.", "Vice President Joe Biden", "2010-06-01", "USA"),
    ],
)
def test_those_who_have_led_a_state_need_no_introduction(
    text: str,
    words: str,
    published: str | None,
    code: str | None,
    analyser: Analyser,
    knowledge: Knowledge,
) -> None:
    (actor,) = actors_of(text, words, analyser, knowledge, published)
    assert actor.code == code


@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("Malian government air strikes killed nine.", "Malian government", "MLI", "GOV"),
        ("Ugandan army patrols crossed the border.", "Ugandan army", "UGA", "MIL"),
        ("Chadian forces left the town.", "Chadian forces", "TCD", "MIL"),
        ("A Chadian rebel attack wounded nine.", "Chadian rebel", "TCD", "REB"),
        ("In Chad government air strikes killed nine.", "government", "TCD", "GOV"),
        ("NATO air strikes killed nine.", "NATO", "IGO", None),
        ("Kenya read the OPCW report.", "OPCW", "IGO", None),
        ("A NATO-led raid killed nine.", "NATO", "IGO", None),
    ],
)
def test_those_who_stand_before_their_deed(
    text: str, words: str, code: str, sector: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nobody wanted regime change in Chad.", "regime"),
        ("The army began artillery fire in Chad.", "artillery"),
        ("Rebels began an anti-NATO offensive in Chad.", "NATO"),
        ("Kenya read the Facebook post.", "Facebook"),
    ],
)
def test_what_stands_before_a_noun_and_acts_not(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert actors_of(text, words, analyser, knowledge, "2015-03-18") == ()


def test_a_given_name_alone_is_no_leader(analyser: Analyser, knowledge: Knowledge) -> None:
    (bare,) = actors_of("Jonathan resigned.", "Jonathan", analyser, knowledge, None)
    at_home = "Nigeria voted. Jonathan resigned."
    (leader,) = actors_of(at_home, "Jonathan", analyser, knowledge, None)
    assert (bare.code, leader.code) == (None, "NGA")


def test_a_junior_is_not_his_father(analyser: Analyser, knowledge: Knowledge) -> None:
    (actor,) = actors_of(
        "Editors criticised Donald Trump Jr.", "Donald Trump Jr", analyser, knowledge, "2017-06-01"
    )
    assert actor.code is None


def test_what_is_denounced_is_the_document_not_who_rejected_it(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    text = "NATO rejected the accord on Monday. Peru denounced it as a betrayal."
    assert actors_of(text, "it", analyser, knowledge, "2015-03-18") == ()
    attacked = "NATO attacked a base. Peru denounced it as an aggressor."
    (actor,) = actors_of(attacked, "it", analyser, knowledge, "2015-03-18")
    assert actor.entity_text == "NATO"


def test_the_state_may_stand_behind_the_name(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Prime Minister Menachem Begin of Israel signed the papers in Washington."
    (actor,) = actors_of(text, "Prime Minister Menachem Begin", analyser, knowledge, "1978-09-18")
    assert (actor.code, actor.sector) == ("ISR", "GOV")
