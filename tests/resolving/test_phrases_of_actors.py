"""Country and PLOVER sector of phrases from many countries and years, as an index of actors would ask for them."""

import pytest

from communique.evaluating.reports import gold_report
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.world import Actor
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places

pytestmark = pytest.mark.model


def main_actor(
    phrase: str, published: str, analyser: Analyser, knowledge: Knowledge
) -> Actor | None:
    analysis = analyser.analyse(gold_report(f"{phrase} said so.", published=published))
    mentions = ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    subject = next(token.i for token in analysis.tokens if token.deprel == "nsubj")
    return next((m.actors[0] for m in mentions if m.head == subject), None)


@pytest.mark.parametrize(
    ("phrase", "published", "code", "sector"),
    [
        ("Bolivian coca growers", "2008-05-01", "BOL", "AGR"),
        ("the Nicaraguan Supreme Court", "2011-02-01", "NIC", "JUD"),
        ("the Knesset", "2011-02-01", "ISR", "LEG"),
        ("the Bundestag", "2011-02-01", "DEU", "LEG"),
        ("the Sejm", "2011-02-01", "POL", "LEG"),
        ("the Verkhovna Rada", "2011-02-01", "UKR", "LEG"),
        ("the Mossad", "2011-02-01", "ISR", "SPY"),
        ("MI6", "2011-02-01", "GBR", "SPY"),
        ("the Chilean carabineros", "2011-02-01", "CHL", "COP"),
        ("Scotland Yard", "2011-02-01", "GBR", "COP"),
        ("Interpol", "2011-02-01", "IGO", "COP"),
        ("Rohingya refugees", "2017-10-01", "MMR", "REF"),
        ("Coptic Christians", "2012-10-01", "EGY", "REL"),
        ("Tibetan monks", "2008-10-01", "CHN", "REL"),
        ("Doctors Without Borders", "2015-10-01", "NGO", "MED"),
        ("Al Jazeera", "2013-10-01", "QAT", "JRN"),
        ("the New York Times", "2013-10-01", "USA", "JRN"),
        ("a BBC correspondent", "2013-10-01", "GBR", "JRN"),
        ("Gazprom", "2013-10-01", "RUS", "BUS"),
        ("Royal Dutch Shell", "2009-10-01", "MNC", "BUS"),
        ("Boko Haram", "2014-10-01", "NGA", "REB"),
        ("Al-Shabab fighters", "2014-10-01", "SOM", "REB"),
        ("the Wagner Group", "2022-10-01", "RUS", "PRM"),
        ("M23 rebels", "2012-11-01", "COD", "REB"),
        ("Kurdish fighters in Iraq", "2014-11-01", "IRQ", "REB"),
        ("Saudi-backed Yemeni government forces", "2018-11-01", "YEM", "MIL"),
        ("U.S.-backed rebels in Syria", "2015-11-01", "SYR", "REB"),
        ("the Beirut-based newspaper As-Safir", "2005-11-01", "LBN", "JRN"),
        ("anti-government protesters in Thailand", "2013-12-01", "THA", "CVL"),
        ("opposition lawmakers in Venezuela", "2017-12-01", "VEN", "LEG"),
        ("the Malaysian opposition leader", "2010-12-01", "MYS", "OPP"),
        ("Zambia's ruling party", "2010-12-01", "ZMB", "GOV"),
        ("former Israeli prime minister Ehud Olmert", "2012-05-01", "ISR", "ELI"),
        ("ex-Bolivian president", "2020-05-01", "BOL", "ELI"),
        ("Colonel Muammar Kaddafi", "2003-05-01", "LBY", "GOV"),
        ("Moammar Gadhafi", "2003-05-01", "LBY", "GOV"),
        ("President Zelensky", "2022-05-01", "UKR", "GOV"),
        ("Orban Viktor", "2016-05-01", "HUN", "GOV"),
        ("Kim Jong-un", "2016-05-01", "PRK", "GOV"),
        ("Iran's supreme leader", "2010-05-01", "IRN", "GOV"),
        ("the Belarusian opposition", "2006-05-01", "BLR", "OPP"),
        ("the Turkish coast guard", "2016-05-01", "TUR", "MIL"),
        ("UN peacekeepers", "2004-05-01", "UNO", "MIL"),
        ("the European Parliament", "2009-05-01", "EUR", "LEG"),
        ("the International Criminal Court", "2009-05-01", "IGO", "JUD"),
        ("Mexican drug cartels", "2011-05-01", "MEX", "CRM"),
        ("the Sinaloa cartel", "2011-05-01", "MEX", "CRM"),
        ("Somali pirates", "2010-05-01", "SOM", "CRM"),
        ("Italian prosecutors", "2010-05-01", "ITA", "JUD"),
        ("the US Treasury", "2010-05-01", "USA", "GOV"),
        ("Quai d'Orsay", "2010-05-01", "FRA", "GOV"),
        ("Nairobi police", "2010-05-01", "KEN", "COP"),
        ("the mayor of Caracas", "2010-05-01", "VEN", "GOV"),
        ("striking South African miners", "2012-08-01", "ZAF", "LAB"),
        ("Bangladeshi garment workers", "2013-08-01", "BGD", "LAB"),
        ("university professors in Sudan", "2011-08-01", "SDN", "EDU"),
        ("Liberian nurses", "2014-08-01", "LBR", "MED"),
        ("masked gunmen in Karachi", "2010-08-01", "PAK", "UAF"),
        ("Swiss bankers", "2010-05-01", "CHE", "BUS"),
        ("Crimean Tatars", "2010-05-01", "UKR", "CVL"),
        ("Uighur activists", "2010-05-01", "CHN", "CVL"),
        ("Janjaweed militiamen", "2005-05-01", "SDN", "PRM"),
        ("Hutu militiamen in Burundi", "2000-05-01", "BDI", "REB"),
        ("Bahraini riot police", "2011-05-01", "BHR", "COP"),
        ("the Cambodian ambassador to Laos", "2010-05-01", "KHM", "GOV"),
        ("Basque separatists", "1995-09-01", "ESP", "REB"),
        ("the Tunisian General Labour Union", "2013-05-01", "TUN", "LAB"),
    ],
)
def test_country_and_sector(
    phrase: str,
    published: str,
    code: str,
    sector: str | None,
    analyser: Analyser,
    knowledge: Knowledge,
):
    actor = main_actor(phrase, published, analyser, knowledge)
    assert actor is not None
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.parametrize(
    "phrase",
    [
        "pro-Russian separatists",
        "Iran-backed militias",
        "anti-Chinese rioters",
        "Turkish-funded rebels",
        "ethnic Hungarian separatists",
        "ethnic Germans",
    ],
)
def test_a_backer_or_a_foe_is_not_the_country(
    phrase: str, analyser: Analyser, knowledge: Knowledge
):
    actor = main_actor(phrase, "2014-05-01", analyser, knowledge)
    assert actor is not None
    assert actor.code is None


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [("two Brazilians", "CVL"), ("a Kenyan", "CVL"), ("Brazilians", None), ("the British", None)],
)
def test_only_counted_nationals_are_sure_to_be_civilians(
    phrase: str, sector: str | None, analyser: Analyser, knowledge: Knowledge
):
    actor = main_actor(phrase, "2014-05-01", analyser, knowledge)
    assert actor is not None
    assert actor.sector == sector


@pytest.mark.parametrize(
    ("phrase", "published", "code"),
    [
        ("the Thatcher government", "1990-02-01", "GBR"),
        ("the Mubarak regime", "2011-02-01", "EGY"),
        ("Yeltsin's spokesman", "1995-02-01", "RUS"),
    ],
)
def test_a_leaders_government_is_of_the_leaders_country(
    phrase: str, published: str, code: str, analyser: Analyser, knowledge: Knowledge
):
    actor = main_actor(phrase, published, analyser, knowledge)
    assert actor is not None
    assert (actor.code, actor.sector) == (code, "GOV")


def test_a_breakaway_republic_has_not_its_sovereigns_president(
    analyser: Analyser, knowledge: Knowledge
):
    actor = main_actor("the president of Somaliland", "2015-05-01", analyser, knowledge)
    assert actor is not None
    assert actor.identifier_text != "Hassan Sheikh Mohamud"
    assert actor.code == "SOM"


@pytest.mark.parametrize(
    ("phrase", "published", "sector"),
    [
        ("the Taliban", "1999-05-01", "GOV"),
        ("the Taliban", "2009-05-01", "REB"),
        ("a Taliban spokesman", "2009-05-01", "REB"),
        ("a Taliban spokesman", "2023-05-01", "GOV"),
    ],
)
def test_an_armed_group_in_power_is_the_government(
    phrase: str, published: str, sector: str, analyser: Analyser, knowledge: Knowledge
):
    actor = main_actor(phrase, published, analyser, knowledge)
    assert actor is not None
    assert (actor.code, actor.sector) == ("AFG", sector)
