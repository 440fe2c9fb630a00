"""Roles without a country of their own, and the country that the text ties them to."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.world import ActorMention
from communique.resolving import resolve
from tests.build import make_report, span_of

pytestmark = pytest.mark.model

MALI = "Clashes broke out in Gao. Residents of Timbuktu fled. Mali's army sent help to Kidal. "


def mention_of(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
) -> ActorMention | None:
    analysis = analyser.analyse(make_report(text))
    wanted = span_of(analysis.report, words)
    mentions = resolve(analysis, knowledge).actors
    return next((m for m in mentions if analysis.span(m.first, m.last) == wanted), None)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Rebels shelled the airport in Kampala on Monday.", "Rebels", "UGA"),
        ("Police arrested forty students in Nairobi.", "forty students", "KEN"),
        # where others meet and sign is nobody's home
        ("Mali's government and Tuareg rebels signed a truce in Oslo.", "Tuareg rebels", "MLI"),
        ("Rebels and Mali's army held talks at a hotel in Oslo.", "Rebels", "MLI"),
        ("Opposition leaders met in Caracas on Monday.", "Opposition leaders", "VEN"),
        (MALI + "The rebels withdrew at dawn.", "The rebels", "MLI"),
        (
            "Clinics in Hargeisa closed. The union said in Kampala that nurses had fled Berbera.",
            "nurses",
            "SOM",
        ),
        ("Ten Hutus were killed in Kigali.", "Ten Hutus", "RWA"),
        (
            "Government forces bombed rebels to recapture eastern Aleppo.",
            "Government forces",
            "SYR",
        ),
        ("Rebels shot a farmer 40 kilometres (25 miles) from Kampala.", "Rebels", "UGA"),
        ("The Syrian Observatory for Human Rights said troops killed a man.", "troops", "SYR"),
        (MALI + "Lawmakers blamed the government.", "Lawmakers", "MLI"),
        ("Police shot a farmer inside and outside of Chad.", "Police", "TCD"),
        ("Soldiers expelled rebels from a village in Chad.", "rebels", "TCD"),
        ("Four soldiers died in a Hezbollah attack on Cypriot soil.", "Four soldiers", "CYP"),
        ("Police arrested the Kenyan opposition leader.", "Police", "KEN"),
        ("Lawmakers impeached the Brazilian president.", "Lawmakers", "BRA"),
        ("A Ghanaian general ordered troops to march on Togo.", "troops", "GHA"),
        ("A Thai colonel was filmed ordering troops to fire in Laos.", "troops", "THA"),
        ("Dutch planes evacuated tourists from Kigali as gunmen fought.", "gunmen", "RWA"),
        (
            "Kenyan troops crossed into Uganda and fought mutinous soldiers.",
            "mutinous soldiers",
            "UGA",
        ),
        ("Soldiers shot a teenager in Nablus.", "Soldiers", "ISR"),
        ("The Philippines and Muslim rebels resumed talks.", "Muslim rebels", "PHL"),
        ("Police arrested a teenager in Nablus.", "Police", "PSE"),
    ],
)
def test_the_country_that_the_text_ties_a_role_to(
    text: str, words: str, code: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge)
    assert mention is not None
    assert [actor.code for actor in mention.actors] == [code]
    assert mention.basis == "context"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels fled to Uganda on Monday.", "Rebels"),
        ("Fighters from Al-Badri's camp shot three farmers.", "three farmers"),
        ("The Kenyan army said two jets had crossed the lake.", "two jets"),
        ("A Saudi-led coalition killed nine civilians.", "nine civilians"),
        ("Foreign lawmakers met in Nairobi.", "Foreign lawmakers"),
        ("Rebels fought in Kenya and in Uganda last year.", "Rebels"),
        ("A court heard the case; its judges disagreed in Lima.", "its judges"),
        ("Lawyers of Tomas Hansen objected in Lima.", "Lawyers"),
        ("Three foreigners hid in Lima.", "Three foreigners"),
        ("Troops backed by Qatari jets fled a camp.", "Troops"),
        ("Jets of the coalition bombed a port in Yemen.", "Jets"),
        ("Activists from Europe met in Oslo.", "Activists"),
        ("People living in the rest of Europe met in Oslo.", "People"),
        ("Malta deported ten men on Monday.", "ten men"),
        ("Thousands of tourists were evacuated from Haiti.", "tourists"),
        ("The committee on Benghazi met on Monday.", "The committee"),
        ("Unidentified gunmen hid in Lima.", "Unidentified gunmen"),
        ("Prosecutors charged two Iranian intelligence officers.", "Prosecutors"),
        ("Jets struck Libyan army positions on Monday.", "Jets"),
        ("The government blamed Rwandan soldiers for the raid.", "The government"),
        ("The officials blamed the Kremlin on Monday.", "The officials"),
        ("Police arrested Rosa Quispe, a Bolivian national.", "Police"),
        ("Police arrested a Briton on Monday.", "Police"),
        ("Norwegian envoys met the government in Colombo.", "the government"),
        ("France and opposition leaders condemned the coup.", "opposition leaders"),
    ],
)
def test_a_role_that_nothing_ties_to_one_country(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge)
    assert mention is None or all(actor.code is None for actor in mention.actors)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Togo freed dozens of activists after talks in Lima.", "activists", "TGO"),
        ("Ten dissidents were jailed by Kenyan police near Juba.", "Ten dissidents", "KEN"),
        ("Togo has freed one envoy but still detains two activists.", "two activists", "TGO"),
    ],
)
def test_those_whom_a_state_holds_or_frees_are_its_own(
    text: str, words: str, code: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge)
    assert mention is not None
    assert [actor.code for actor in mention.actors] == [code]


def test_a_country_named_once_among_others_ties_nobody(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    text = MALI + "Rebels threatened everybody in Lima."
    mention = mention_of(text, "Rebels", analyser, knowledge)
    assert mention is not None
    assert [actor.code for actor in mention.actors] == ["MLI"]


def test_an_official_whom_only_the_report_describes_is_of_its_country(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    text = (
        "Crowds gathered in Durban. Shops closed in Pretoria. Roads in Polokwane were blocked. "
        "Judge Thokozile Masipa freed them. Gen. Khehla Sitole protested."
    )
    for words in ("Judge Thokozile Masipa", "Gen. Khehla Sitole"):
        mention = mention_of(text, words, analyser, knowledge)
        assert mention is not None
        assert [actor.code for actor in mention.actors] == ["ZAF"]


def test_a_pronoun_is_of_the_country_of_whom_it_stands_for(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    text = MALI + "The government fell. It had ruled for years."
    mention = mention_of(text, "It", analyser, knowledge)
    assert mention is not None
    assert [(actor.code, actor.sector) for actor in mention.actors] == [("MLI", "GOV")]


def test_what_the_words_say_goes_before_the_context(
    analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(MALI + "Chadian rebels withdrew.", "Chadian rebels", analyser, knowledge)
    assert mention is not None
    assert [actor.code for actor in mention.actors] == ["TCD"]
    assert mention.basis == "as_written"


@pytest.mark.parametrize(
    ("text", "words", "is_actor"),
    [
        ("Nurses praised the man on Friday.", "the man", False),
        ("The man said that he was glad.", "The man", True),
        ("Western powers praised nurses.", "Western powers", True),
    ],
)
def test_who_is_nobody_acts_only_by_speaking(
    text: str, words: str, is_actor: bool, analyser: Analyser, knowledge: Knowledge
) -> None:
    assert (mention_of(text, words, analyser, knowledge) is not None) is is_actor


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        # where the deed was done, in a report on another country
        (MALI + "A senator recalled the rebel attack in Accra.", "rebel", "GHA"),
        (MALI + "Gunmen killed six people in Accra.", "six people", "GHA"),
        # whose followers they are
        (MALI + "Boko Haram urged followers to attack France.", "followers", "NGA"),
        # against whom a crowd rises
        (MALI + "Kenyan teachers protested against the government.", "the government", "KEN"),
        (MALI + "Thousands of Kenyans marched against the authorities.", "the authorities", "KEN"),
        # all sides, of whatever country
        (MALI + "Norway thanked all the parties involved.", "all the parties", None),
    ],
)
def test_who_is_tied_to_somewhere_else(
    text: str, words: str, code: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    mention = mention_of(text, words, analyser, knowledge)
    assert mention is not None
    assert [actor.code for actor in mention.actors] == [code]
