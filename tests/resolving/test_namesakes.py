"""Names without the parser: which namesake the other names of a report speak for."""

from collections import Counter

import pytest

from communique.resolving.gazetteer import Toponym
from communique.resolving.namesakes import resolve_toponyms


@pytest.fixture
def resolve(knowledge):
    def read(text, *names, hints=()):
        toponyms, start = [], 0
        for name in names:
            start = text.index(name, start)
            toponyms.append(Toponym(name, start, start + len(name)))
            start += len(name)
        return resolve_toponyms(toponyms, text, Counter(hints), knowledge)

    return read


@pytest.mark.parametrize(
    ("others", "province"),
    [
        (("Chicago", "Peoria", "Decatur"), "Illinois"),
        (("Kansas City", "Branson", "Joplin"), "Missouri"),
        (("Boston", "Worcester", "Holyoke"), "Massachusetts"),
    ],
)
def test_other_towns_of_a_province_speak_for_it(resolve, others, province):
    text = f"Trains from Springfield to {', '.join(others)} were late."
    assert resolve(text, "Springfield", *others)[0].province == province


def test_a_country_hinted_at_outweighs_a_larger_namesake(resolve):
    text = "Troops entered Tripoli."
    assert resolve(text, "Tripoli")[0].country_code == "LBY"
    assert resolve(text, "Tripoli", hints=["LBN"] * 4)[0].country_code == "LBN"


def test_two_containers_make_two_places_of_one_name(resolve):
    text = "Mayors of Cambridge, England, and Cambridge, Ontario, met."
    english, _, canadian, _ = resolve(text, "Cambridge", "England", "Cambridge", "Ontario")
    assert (english.country_code, canadian.country_code) == ("GBR", "CAN")


def test_a_province_and_its_chief_town_stand_side_by_side(resolve):
    city, province = resolve("From Idlib they fled across Idlib province.", "Idlib", "Idlib")
    assert (city.resolution, province.resolution) == ("city", "province")


def test_a_plural_division_tells_of_each_name_before_it(resolve):
    text = "Sheriffs of Cook and Lake counties in Illinois met."
    cook, lake, _ = resolve(text, "Cook", "Lake", "Illinois")
    assert [(p.district, p.province) for p in (cook, lake)] == [
        ("Cook County", "Illinois"),
        ("Lake County", "Illinois"),
    ]


@pytest.mark.parametrize("name", ["White House", "Pentagon", "EU", "NATO", "Africa", "Qwertyabad"])
def test_no_town_is_guessed_for_seats_bodies_and_strangers(resolve, name):
    assert resolve(f"{name} said nothing.", name)[0].resolution == "unresolved"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Northern Chad", "TCD"),
        ("South Sudan", "SSD"),
        ("North Korea", "PRK"),
        ("Rural Idlib", "SYR"),
    ],
)
def test_a_part_of_a_place_is_that_place_unless_it_has_a_name_of_its_own(resolve, name, code):
    assert resolve(f"Fighting went on in {name}.", name)[0].country_code == code


@pytest.mark.parametrize("name", ["Pentagon", "EU", "Africa", "Middle East", "Black Sea"])
def test_what_is_no_village_lies_in_no_country_of_the_report(resolve, name):
    text = f"Envoys from Nairobi and Mombasa spoke of {name}."
    assert resolve(text, "Nairobi", "Mombasa", name)[2].country_code is None


def test_an_unknown_place_lies_where_nearly_all_of_the_report_does(resolve):
    text = "Floods hit Nairobi, Mombasa and Qwertyabad."
    assert resolve(text, "Nairobi", "Mombasa", "Qwertyabad")[2].country_code == "KEN"


def test_a_seat_of_power_that_is_a_city_is_that_city(resolve):
    (place,) = resolve("A bomb went off in Rawalpindi.", "Rawalpindi")
    assert (place.country_code, place.resolution) == ("PAK", "city")


def test_a_city_that_adds_the_word_to_its_name_stands_under_the_bare_name(resolve):
    assert resolve("Talks went on in New York.", "New York")[0].city == "New York City"
    assert resolve("Wheat failed in Kansas.", "Kansas")[0].resolution == "province"
