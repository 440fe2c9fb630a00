"""Sentences are our own; the gazetteer is the compiled knowledge."""

from dataclasses import replace

import pytest

from communique.model.text import Dateline
from communique.resolving.places import find_places
from tests.build import make_report, put_out_by

pytestmark = pytest.mark.model


@pytest.fixture
def places_in(analyser, knowledge):
    def find(text, dateline=None):
        report = replace(make_report(text), dateline=Dateline(place=dateline))
        return [mention.place for mention in find_places(analyser.analyse(report), knowledge)]

    return find


@pytest.mark.parametrize(
    ("text", "name", "code", "resolution"),
    [
        ("The president of Kenya flew home.", "Kenya", "KEN", "country"),
        ("Britain closed its embassy.", "Britain", "GBR", "country"),
        ("Envoys from Ankara met rebels in Aleppo.", "Aleppo", "SYR", "city"),
        ("Protests broke out in Lagos on Sunday.", "Lagos", "NGA", "city"),
        ("A storm hit Texas on Sunday.", "Texas", "USA", "province"),
        ("Shells fell on the town of Idlib at noon.", "Idlib", "SYR", "city"),
        ("She flew to Asia on Sunday.", "Asia", None, "unresolved"),
        ("Snow fell in Pakistani Kashmir.", "Pakistani Kashmir", "PAK", "province"),
        ("Snow fell in Pakistani-administered Kashmir.", "Kashmir", "PAK", "province"),
        ("Snow fell in Kashmir.", "Kashmir", "IND", "province"),
    ],
)
def test_names_of_the_world(places_in, text, name, code, resolution):
    place = next(p for p in places_in(text) if p.extracted_place == name)
    assert (place.country_code, place.resolution) == (code, resolution)


@pytest.mark.parametrize(
    ("text", "name", "code", "province"),
    [
        ("The mayor of Paris, Texas, resigned.", "Paris", "USA", "Texas"),
        ("The mayor of Paris resigned.", "Paris", "FRA", "Île-de-France"),
        ("Clashes went on in Tripoli, Lebanon, on Friday.", "Tripoli", "LBN", "Ash Shimāl"),
        ("Clashes went on in Tripoli, Libya, on Friday.", "Tripoli", "LBY", "Ţarābulus"),
        ("A fire broke out in Augusta, Ga., on Friday.", "Augusta", "USA", "Georgia"),
    ],
)
def test_the_container_named_behind_decides(places_in, text, name, code, province):
    place = next(p for p in places_in(text) if p.extracted_place == name)
    assert (place.country_code, place.province) == (code, province)


def test_one_name_means_one_place_in_a_report(places_in):
    found = places_in("The mayor of Paris, Texas, resigned. Voters in Paris were relieved.")
    assert {p.country_code for p in found if p.extracted_place == "Paris"} == {"USA"}


def test_countries_spoken_of_choose_among_namesakes(places_in):
    georgian = places_in("Russian and Georgian envoys met. Georgia wants the border reopened.")
    american = places_in(
        "Voters in Atlanta, Savannah, Texas and Florida went to the polls in Georgia."
    )
    assert [p.resolution for p in georgian if p.extracted_place == "Georgia"] == ["country"]
    assert [p.country_code for p in american if p.extracted_place == "Georgia"] == ["USA"]


def test_a_province_is_not_its_chief_town(places_in):
    (place,) = places_in("Gunmen attacked a convoy in Kandahar province.")
    assert (place.country_code, place.resolution, place.city) == ("AFG", "province", None)
    assert place.geonameid == "1138335"


def test_a_district_without_a_row_of_its_own_is_known_by_its_chief_town(places_in):
    (place,) = places_in("Shells fell on Mubende district overnight.")
    assert (place.country_code, place.resolution, place.district) == ("UGA", "district", "Mubende")
    assert (place.city, place.geonameid) == (None, None)


def test_what_the_gazetteer_lacks_keeps_its_words(places_in):
    unknown, _ = places_in("Gunmen attacked the village of Qwertyabad, then fled to Peru.")
    assert (unknown.extracted_place, unknown.resolution) == ("Qwertyabad", "unresolved")
    assert (unknown.country_code, unknown.lat) == (None, None)


@pytest.mark.parametrize(
    ("text", "code", "province"),
    [
        ("Gunmen attacked the village of Qwertyabad in Peru.", "PER", None),
        ("Gunmen attacked the village of Qwertyabad in northern Peru.", "PER", None),
        ("Gunmen attacked the village of Qwertyabad, Texas.", "USA", "Texas"),
        ("Gunmen drove from Cusco to Arequipa and on to Qwertyabad.", "PER", None),
        ("Gunmen drove from Cusco to Lagos and on to Qwertyabad.", None, None),
    ],
)
def test_of_an_unknown_place_the_area_may_be_known(places_in, text, code, province):
    unknown = next(p for p in places_in(text) if p.extracted_place == "Qwertyabad")
    assert (unknown.country_code, unknown.province) == (code, province)
    assert (unknown.resolution, unknown.geonameid, unknown.lat) == ("unresolved", None, None)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://www.example.co.uk/1", "GBR"),
        ("https://example.com.au/1", "AUS"),
        ("https://example.co/1", "AUS"),  # anybody may have it, so the larger Perth
        (None, "AUS"),
    ],
)
def test_an_outlets_domain_speaks_for_its_country(analyser, knowledge, url, code):
    report = put_out_by(make_report("Floods cut off Perth."), "The Example", url)
    (mention,) = find_places(analyser.analyse(report), knowledge)
    assert mention.place.country_code == code


def test_mentions_carry_the_token_that_heads_them(analyser, knowledge):
    analysis = analyser.analyse(make_report("The army left the port of Buenos Aires."))
    (mention,) = find_places(analysis, knowledge)
    assert analysis.text(mention.first, mention.last) == "Buenos Aires"
    assert analysis.tokens[mention.head].text == "Aires"


@pytest.mark.parametrize(
    ("text", "name", "code", "resolution"),
    [
        ("Floods cut off villages in Bavaria.", "Bavaria", "DEU", "province"),
        ("A bomb went off in Dagestan on Monday.", "Dagestan", "RUS", "province"),
        ("Miners went on strike in New South Wales.", "New South Wales", "AUS", "province"),
        ("Voters in Lake County, Ill., stayed at home.", "Lake County", "USA", "district"),
        ("Trucks waited outside Mt. Pleasant, Mich., for hours.", "Mt. Pleasant", "USA", "city"),
        ("Aid reached the Gaza Strip through Rafah.", "Gaza Strip", "PSE", "province"),
    ],
)
def test_areas_and_short_forms(places_in, text, name, code, resolution):
    place = next(p for p in places_in(text) if p.extracted_place.endswith(name))
    assert (place.country_code, place.resolution) == (code, resolution)


@pytest.mark.parametrize(
    "text",
    [
        "The White House denied the report from Lima.",
        "Aides at the Pentagon briefed senators in Lima.",
        "Paris Hilton flew to Lima.",
        "The Washington Post opened a bureau in Lima.",
        "Students of the University of Oxford went to Lima.",
        "Ministers discussed the Treaty of Lisbon in Lima.",
        "The USS Cole called at Lima.",
        "Jordan Warren spoke in Lima. A letter from Warren was read.",
    ],
)
def test_names_of_people_bodies_and_seats_are_no_places(places_in, text):
    assert [p.resolved_place for p in places_in(text) if p.resolved_place] == ["Lima"]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Libyan jets bombed Sirte; Misrata was spared.", "Misrata", "LBY"),
        ("Yemeni troops fired on Taiz and Marib.", "Marib", "YEM"),
        ("The mayor of Homs fled Syrian troops.", "Homs", "SYR"),
    ],
)
def test_towns_of_a_country_spoken_of(places_in, text, name, code):
    found = {p.extracted_place: p.country_code for p in places_in(text)}
    assert found[name] == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("American farmers joined the Alliance.", "Alliance"),
        ("American students marched for Racial Justice.", "Justice"),
        ("Kate Clayton left; Clayton thanked the American voters.", "Clayton"),
    ],
)
def test_words_that_are_a_town_somewhere(places_in, text, name):
    assert name not in {p.extracted_place for p in places_in(text)}


def test_the_old_city_is_of_the_town_spoken_of(places_in):
    places = places_in("Shells hit the Old City in Homs, near Hama, in Syria.")
    assert {p.country_code for p in places} <= {"SYR", None}


def test_a_name_behind_its_kind_is_a_place(places_in):
    places = places_in("Jets bombed an office in the Sierra Leonean capital Freetown.")
    assert "SLE" in {place.country_code for place in places}


def test_a_continent_is_no_town_of_its_name(places_in):
    assert "PHL" not in {place.country_code for place in places_in("He spoke of a war in Asia.")}
