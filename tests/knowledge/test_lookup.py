"""What the bundled tables answer, for states in every part of the world and three decades."""

import sqlite3
from collections import Counter

import pytest

from communique.knowledge import Knowledge
from communique.knowledge.schema import DATABASE, TABLES_FOLDER
from communique.knowledge.tables import iter_rows
from communique.model.world import Role

STATES = tuple(iter_rows(TABLES_FOLDER, "states"))
STATE_NAMES = tuple(iter_rows(TABLES_FOLDER, "state_names"))
SOVEREIGN = tuple(row["key"] for row in STATES if row["status"] == "sovereign")


@pytest.mark.parametrize("kind", ["adjective", "demonym", "capital"])
def test_every_state_has_one(kind: str) -> None:
    named = {row["state"] for row in STATE_NAMES if row["kind"] == kind}
    assert set(SOVEREIGN) - named == set()


def test_there_are_all_states() -> None:
    assert len(SOVEREIGN) >= 197


def test_every_name_resolves_to_its_state(knowledge: Knowledge) -> None:
    lost = [
        (row["name"], row["state"])
        for row in (*STATE_NAMES,)
        if f"state:{row['state']}"
        not in {sense.identity.identifier_id for sense in knowledge.senses(row["name"])}
    ]
    assert lost == []


def test_every_capital_and_demonym_means_a_state_first(knowledge: Knowledge) -> None:
    firsts = Counter(
        knowledge.senses(row["name"])[0].identity.kind
        for row in STATE_NAMES
        if row["kind"] in {"capital", "demonym", "adjective"}
    )
    assert firsts == {"state": sum(firsts.values())}


@pytest.mark.parametrize(
    ("name", "identity", "kind"),
    [
        ("Wellington", "state:NZL", "capital"),
        ("the Élysée", "state:FRA", "seat"),
        ("Planalto", "state:BRA", "seat"),
        ("Zaire", "state:COD", "former"),
        ("Burma", "state:MMR", "former"),
        ("Filipinos", "state:PHL", "demonym"),
        ("Dutch", "state:NLD", "adjective"),
        ("Korean", "state:KOR", "adjective"),
        ("UAE", "state:ARE", "acronym"),
        ("U.S.", "state:USA", "acronym"),
        ("Transnistria", "state:transnistria", "name"),
        ("Nato", "body:NATO", "name"),
        ("UN Security Council", "body:UNSC", "alias"),
        ("the African Union", "body:AU", "name"),
        ("IAEA", "body:IAEA", "acronym"),
        ("Tamil Tigers", "group:ltte", "alias"),
        ("FARC", "group:farc", "name"),
        ("Nelson Mandela", "person:nelson-mandela", "name"),
        ("Qaddafi", "person:muammar-gaddafi", "alias"),
        ("Merkel", "person:angela-merkel", "surname"),
        ("Erdogan", "person:recep-tayyip-erdogan", "surname"),
        ("Sirleaf", "person:ellen-johnson-sirleaf", "alias"),
    ],
)
def test_names(knowledge: Knowledge, name: str, identity: str, kind: str) -> None:
    senses = [(s.identity.identifier_id, s.name_kind) for s in knowledge.senses(name)]
    assert senses[0] == (identity, kind)


@pytest.mark.parametrize("name", ["us", "who", "rice", "king", "may", "nobody at all", ""])
def test_words_that_are_no_names(knowledge: Knowledge, name: str) -> None:
    assert knowledge.senses(name) == ()


@pytest.mark.parametrize(
    ("body", "role", "on", "holder"),
    [
        ("ZAF", "head_of_state", "1995-06-24", "Nelson Mandela"),
        ("ZAF", "head_of_state", "2009-01-15", "Kgalema Motlanthe"),
        ("ARG", "head_of_state", "2001-12-28", "Adolfo Rodríguez Saá"),
        ("BRA", "head_of_state", "2016-10-01", "Michel Temer"),
        ("BOL", "head_of_state", "2019-12-01", "Jeanine Áñez"),
        ("COL", "leader", "2016-11-24", "Juan Manuel Santos"),
        ("MEX", "head_of_state", "2007", "Felipe Calderón"),
        ("CAN", "head_of_government", "2010-06-26", "Stephen Harper"),
        ("USA", "foreign_minister", "2003-02-05", "Colin Powell"),
        ("USA", "defence_minister", "2007-01-10", "Robert Gates"),
        ("GBR", "head_of_government", "2022-10-01", "Liz Truss"),
        ("GBR", "foreign_minister", "2001-10", "Jack Straw"),
        ("FRA", "head_of_government", "2005-10-30", "Dominique de Villepin"),
        ("DEU", "foreign_minister", "1999-04", "Joschka Fischer"),
        ("ITA", "head_of_government", "2011-12-01", "Mario Monti"),
        ("POL", "head_of_government", "2007-01-01", "Jarosław Kaczyński"),
        ("RUS", "head_of_state", "2010-04-08", "Dmitry Medvedev"),
        ("RUS", "leader", "2010-04-08", "Vladimir Putin"),
        ("UKR", "head_of_government", "2014-06-01", "Arseniy Yatsenyuk"),
        ("GEO", "head_of_state", "2008-08-08", "Mikheil Saakashvili"),
        ("TUR", "foreign_minister", "2015-11-24", "Mevlüt Çavuşoğlu"),
        ("IRN", "head_of_state", "2009-06-20", "Mahmoud Ahmadinejad"),
        ("IRN", "leader", "2009-06-20", "Ali Khamenei"),
        ("ISR", "head_of_government", "2006-07-12", "Ehud Olmert"),
        ("EGY", "head_of_state", "2013-02-01", "Mohamed Morsi"),
        ("IRQ", "head_of_government", "2014-10-01", "Haider al-Abadi"),
        ("YEM", "head_of_state", "2015-03-26", "Abdrabbuh Mansur Hadi"),
        ("SAU", "foreign_minister", "1999", "Saud al-Faisal"),
        ("SDN", "leader", "2005-01-09", "Omar al-Bashir"),
        ("ETH", "head_of_government", "2019", "Abiy Ahmed"),
        ("NGA", "head_of_state", "2009-12-01", "Umaru Musa Yar'Adua"),
        ("KEN", "head_of_government", "2010-08-27", "Raila Odinga"),
        ("COD", "head_of_state", "1996-11-01", "Mobutu Sese Seko"),
        ("MWI", "head_of_state", "2013-01-01", "Joyce Banda"),
        ("IND", "head_of_government", "1998-05-11", "Atal Bihari Vajpayee"),
        ("PAK", "head_of_government", "2018-09-01", "Imran Khan"),
        ("JPN", "head_of_government", "2010-09-07", "Naoto Kan"),
        ("CHN", "head_of_state", "2012-12-31", "Hu Jintao"),
        ("CHN", "leader", "2012-12-31", "Xi Jinping"),
        ("CHN", "foreign_minister", "2010-07-30", "Yang Jiechi"),
        ("KOR", "head_of_state", "2000-06-13", "Kim Dae-jung"),
        ("PRK", "leader", "2006-10-09", "Kim Jong-il"),
        ("MMR", "leader", "2007-09-26", "Than Shwe"),
        ("IDN", "head_of_state", "1998-03-01", "Suharto"),
        ("PHL", "head_of_state", "2016-09-01", "Rodrigo Duterte"),
        ("AUS", "head_of_government", "2012", "Julia Gillard"),
        ("UN", "head_of_body", "1999-03-24", "Kofi Annan"),
        ("UN", "head_of_body", "2008-08-12", "Ban Ki-moon"),
        ("NATO", "head_of_body", "2011-03-31", "Anders Fogh Rasmussen"),
        ("IAEA", "head_of_body", "2003-02-14", "Mohamed ElBaradei"),
        ("Arab-League", "head_of_body", "2008-01-05", "Amr Moussa"),
        ("ASEAN", "head_of_body", "2009-02-27", "Surin Pitsuwan"),
    ],
)
def test_who_held_an_office(
    knowledge: Knowledge, body: str, role: Role, on: str, holder: str
) -> None:
    assert [h.holder.identifier_text for h in knowledge.holders(body, role, on)] == [holder]


def test_a_year_of_change_has_two_holders(knowledge: Knowledge) -> None:
    names = [h.holder.identifier_text for h in knowledge.holders("FRA", "head_of_state", "2007")]
    assert names == ["Nicolas Sarkozy", "Jacques Chirac"]


def test_without_a_date_the_latest(knowledge: Knowledge) -> None:
    (latest,) = knowledge.holders("state:NZL", "head_of_state")
    assert (latest.holder.identifier_text, latest.until) == ("Charles III", None)


def test_offices_of_a_person(knowledge: Knowledge) -> None:
    held = knowledge.offices("person:michelle-bachelet", "2020-05")
    assert [(h.body, h.role) for h in held] == [("OHCHR", "head_of_body")]
    assert len(knowledge.offices("person:michelle-bachelet")) > 2


def test_the_council_has_ten_elected_members_a_year(knowledge: Knowledge) -> None:
    permanent = {"CHN", "FRA", "GBR", "RUS", "USA"}
    for year in range(1990, 2027):
        sitting = {state.code for state in knowledge.members("UNSC", f"{year}-06-30")}
        assert permanent < sitting, year
        assert len(sitting) == 15, year


@pytest.mark.parametrize(
    ("body", "on", "state", "belongs"),
    [
        ("EU", "2003-12", "POL", False),
        ("EU", "2012-01", "GBR", True),
        ("EU", None, "GBR", False),
        ("NATO", "2022-02-24", "FIN", False),
        ("NATO", None, "SWE", True),
        ("Arab-League", "2015", "SYR", False),
        ("body:GCC", "2017-06-05", "QAT", True),
        ("BRICS", "2010-01", "ZAF", False),
    ],
)
def test_members(
    knowledge: Knowledge, body: str, on: str | None, state: str, belongs: bool
) -> None:
    assert (state in {member.code for member in knowledge.members(body, on)}) is belongs


@pytest.mark.parametrize(
    ("phrase", "sector", "roles"),
    [
        ("prime minister", "GOV", ("head_of_government",)),
        ("foreign minister", "GOV", ("foreign_minister",)),
        ("senator", "LEG", ()),
        ("gunman", "UAF", ()),
        ("rebel", "REB", ()),
        ("police officer", "COP", ()),
        ("farmer", "AGR", ()),
        ("refugee", "REF", ()),
        ("bishop", "REL", ()),
        ("trade union", "LAB", ()),
    ],
)
def test_role_nouns(
    knowledge: Knowledge, phrase: str, sector: str, roles: tuple[Role, ...]
) -> None:
    noun = knowledge.role_noun(phrase)
    assert noun is not None
    assert (noun.sector, noun.roles) == (sector, roles)
    assert knowledge.role_noun(f"{phrase} of nowhere") is None


def test_places_come_by_population(knowledge: Knowledge) -> None:
    tripoli = knowledge.places("Tripoli")
    assert [place.country_code for place in tripoli][:1] == ["LBY"]
    georgia = {place.resolution for place in knowledge.places("Georgia")}
    assert {"country", "province"} <= georgia
    assert knowledge.places("Nowhereville-on-Sea") == ()


def test_a_place_says_what_was_asked(knowledge: Knowledge) -> None:
    place = knowledge.places("Bombay")[0]
    assert (place.extracted_place, place.resolved_place) == ("Bombay", "Mumbai")
    assert place.lat == pytest.approx(19.07, abs=0.1)


@pytest.mark.parametrize(
    ("asked", "kind", "country"),
    [
        ("New York", "city", "USA"),
        ("Bavaria", "province", "DEU"),
        ("Punjab", "province", "PAK"),
        ("Cook County", "district", "USA"),
        ("Aleppo Governorate", "province", "SYR"),
        ("Brazil", "country", "BRA"),
    ],
)
def test_places_of_every_kind_have_a_point(
    knowledge: Knowledge, asked: str, kind: str, country: str
) -> None:
    found = [
        p for p in knowledge.places(asked) if (p.resolution, p.country_code) == (kind, country)
    ]
    assert found
    assert all(place.lat is not None for place in found)


def test_towns_named_like_a_seat_of_their_own_country_are_left_out(knowledge: Knowledge) -> None:
    assert knowledge.places("White House") == ()
    assert [p.country_code for p in knowledge.places("Rawalpindi")] == ["PAK"]


def test_population(knowledge: Knowledge) -> None:
    nairobi = knowledge.places("Nairobi")[0].geonameid
    assert nairobi is not None
    assert knowledge.population(nairobi) > 1_000_000
    assert knowledge.population("0") == 0


@pytest.mark.parametrize(
    ("asked", "name", "is_agency"),
    [
        ("AFP", "Agence France-Presse", True),
        ("www.lemonde.fr", "Le Monde", False),
        ("the Washington Post", "The Washington Post", False),
        ("Kyodo", "Kyodo News", True),
    ],
)
def test_outlets(knowledge: Knowledge, asked: str, name: str, is_agency: bool) -> None:
    outlet = knowledge.outlet(asked)
    assert outlet is not None
    assert (outlet.name, outlet.is_agency) == (name, is_agency)


def test_vetoes_of_a_period(knowledge: Knowledge) -> None:
    (rhodesia,) = knowledge.vetoes("1973-05-01", "1973-05-31")
    assert set(rhodesia.vetoed_by) == {"GBR", "USA"}
    (myanmar,) = knowledge.vetoes("2007-01-12", "2007-01-12")
    assert (myanmar.draft, set(myanmar.vetoed_by)) == ("S/2007/14", {"CHN", "RUS"})
    assert len(knowledge.vetoes("1946-01-01", "2022-07-31")) == 214


def test_codes(knowledge: Knowledge) -> None:
    alpha2, alpha3 = knowledge.state("KE"), knowledge.state("KEN")
    assert alpha2 is not None
    assert alpha2 == alpha3
    assert knowledge.state("QQ") is None
    assert knowledge.identity("body:UN") is not None
    assert knowledge.identity("body:Atlantis") is None


def test_a_partially_recognised_state_is_coded_as_plover_does(knowledge: Knowledge) -> None:
    somaliland = knowledge.identity("state:somaliland")
    assert somaliland is not None
    assert (somaliland.code, somaliland.sector) == ("SOM", "PRE")


def test_nothing_can_be_written(knowledge: Knowledge) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        knowledge._db.execute("DELETE FROM sense")
    assert DATABASE.is_file()
