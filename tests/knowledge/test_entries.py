"""What a name may stand for on a date, and the source of each line."""

import pytest

from communique.knowledge import Knowledge
from communique.knowledge.entries import find_entries


def test_a_surname_with_the_offices_of_the_day(knowledge: Knowledge) -> None:
    (merkel,) = find_entries(knowledge, "Merkel", "2010-05").senses
    assert (merkel.identity.identifier_id, merkel.name_kind) == ("person:angela-merkel", "surname")
    assert {entry.holding.role for entry in merkel.offices} >= {"head_of_government"}
    assert merkel.source
    assert all(entry.source for entry in merkel.offices)
    (later,) = find_entries(knowledge, "Merkel", "2023").senses
    assert later.offices == ()


@pytest.mark.parametrize(
    ("phrase", "on", "holder"),
    [
        ("prime minister of the United Kingdom", "2022-10-01", "Liz Truss"),
        ("British prime minister", "2022-10-01", "Liz Truss"),
        ("foreign minister of Turkey", "2015-11-24", "Mevlüt Çavuşoğlu"),
        ("Turkish Foreign Minister", "2015-11-24", "Mevlüt Çavuşoğlu"),
        ("US secretary of state", "2003-02-05", "Colin Powell"),
        ("secretary-general of the UN", "1999-03-24", "Kofi Annan"),
        ("UN envoy to Yemen", "2019-01", "Martin Griffiths"),
        ("UN special envoy for Yemen", "2019-01", "Martin Griffiths"),
    ],
)
def test_an_office_and_its_owner(knowledge: Knowledge, phrase: str, on: str, holder: str) -> None:
    (entry,) = find_entries(knowledge, phrase, on).holders
    assert entry.holding.holder.identifier_text == holder
    assert entry.source


@pytest.mark.parametrize(
    "phrase",
    [
        "foreign minister of Atlantis",
        "gunman of Kenya",
        "UN envoy to the Moon",
        "Xyzzy of of",
        "",
    ],
)
def test_no_office_no_holder(knowledge: Knowledge, phrase: str) -> None:
    assert not find_entries(knowledge, phrase, "2015")


def test_places_with_population_and_source(knowledge: Knowledge) -> None:
    nairobi = find_entries(knowledge, "Nairobi", None).places[0]
    assert nairobi.population > 1_000_000
    assert nairobi.source.startswith("GeoNames")


def test_an_outlet_and_a_role_noun(knowledge: Knowledge) -> None:
    outlet = find_entries(knowledge, "lemonde.fr", None).outlet
    noun = find_entries(knowledge, "Rebel", None).role_noun
    assert outlet is not None
    assert (outlet.outlet.name, outlet.source) == ("Le Monde", "unverified")
    assert noun is not None
    assert noun.role_noun.sector == "REB"


def test_every_sense_place_and_holding_has_a_source(knowledge: Knowledge) -> None:
    for name in ("Moscow", "US", "Nato", "Tamil Tigers", "Georgia", "Punjab", "Erdogan"):
        entries = find_entries(knowledge, name, None)
        offices = [office for sense in entries.senses for office in sense.offices]
        sources = [
            *(sense.source for sense in entries.senses),
            *(place.source for place in entries.places),
            *(office.source for office in offices),
        ]
        assert sources
        assert all(sources)
