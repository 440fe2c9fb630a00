"""A user's own facts go before the bundled ones, are cited as the user's, and can be refused."""

from pathlib import Path

import pytest

from communique.knowledge import BadKnowledgeFileError, Knowledge, open_knowledge
from communique.knowledge.user_files import KINDS
from communique.model.world import KnowledgeFile

HEADER = "kind,name,of,country,person,role,title,since,until,lat,lon,resolution,domain"
COLUMNS = HEADER.split(",")


def csv_of(*rows: dict[str, str], name: str = "desk.csv") -> KnowledgeFile:
    lines = [",".join(row.get(column, "") for column in COLUMNS) for row in rows]
    return KnowledgeFile(name=name, text="\n".join((HEADER, *lines)))


def amend(*rows: dict[str, str]) -> Knowledge:
    return open_knowledge(files=(csv_of(*rows),))


def faults(*rows: dict[str, str]) -> list[str]:
    with pytest.raises(BadKnowledgeFileError) as refused:
        amend(*rows)
    return refused.value.faults


def alias(name: str, of: str) -> dict[str, str]:
    return {"kind": "alias", "name": name, "of": of}


def office(person: str, role: str, of: str, since: str = "", until: str = "") -> dict[str, str]:
    return {
        "kind": "office", "person": person, "role": role, "of": of, "since": since, "until": until,
    }  # fmt: skip


@pytest.mark.parametrize("of", ["NZL", "state:NZL", "New Zealand"])
def test_an_alias_of_a_state(of: str) -> None:
    known = amend(alias("Kiwiland", of))
    (sense,) = known.senses("Kiwiland")
    assert (sense.identity.identifier_id, sense.name_kind) == ("state:NZL", "alias")
    assert known.source(sense, "Kiwiland") == "user:desk.csv"


def test_an_alias_goes_before_what_is_bundled() -> None:
    known = amend(alias("Merkel", "DEU"))
    assert [sense.identity.identifier_id for sense in known.senses("Merkel")] == [
        "state:DEU",
        "person:angela-merkel",
    ]


def test_an_alias_in_capitals_needs_capitals() -> None:
    known = amend(alias("HOPE", "body:UN"))
    assert known.senses("hope") == ()
    assert known.senses("HOPE")[0].identity.identifier_id == "body:UN"


def test_a_metonym_is_a_seat() -> None:
    known = amend({"kind": "metonym", "name": "Bessastaðir", "of": "ISL"})
    (sense,) = known.senses("Bessastadir")
    assert (sense.identity.code, sense.name_kind) == ("ISL", "seat")


def test_a_new_holder_of_an_office() -> None:
    known = amend(office("Simon Kofe", "foreign_minister", "TUV", "2019-09-19", "2023-07"))
    (held,) = known.holders("TUV", "foreign_minister", "2021-11-08")
    assert held.holder.identifier_id == "user:simon-kofe"
    assert (held.holder.code, held.holder.sector) == ("TUV", "GOV")
    assert known.source(held) == "user:desk.csv"
    assert known.offices("user:simon-kofe", "2021-11-08") == (held,)
    assert known.offices("user:simon-kofe", "2024-01-15") == ()
    assert {sense.identity for sense in known.senses("Kofe")} >= {held.holder}


def test_the_users_holder_is_the_only_one_of_an_office_for_one(knowledge: Knowledge) -> None:
    known = amend(office("Ségolène Royal", "head_of_state", "FRA", "2008-01-01", "2008-12-31"))
    (royal,) = known.holders("FRA", "head_of_state", "2008-06-01")
    (sarkozy,) = knowledge.holders("FRA", "head_of_state", "2008-06-01")
    assert royal.holder.identifier_text == "Ségolène Royal"
    assert known.holders("FRA", "head_of_state", "2010-06-01") == (sarkozy,)
    held_in_2008 = known.offices(sarkozy.holder.identifier_id, "2008-06-01")
    assert sarkozy in knowledge.offices(sarkozy.holder.identifier_id, "2008-06-01")
    assert sarkozy not in held_in_2008


def test_without_a_date_the_last_holder_is_who_holds_it_still(knowledge: Knowledge) -> None:
    past = office("Ségolène Royal", "head_of_state", "FRA", "2008-01-01", "2008-12-31")
    still = office("Ségolène Royal", "head_of_state", "FRA", "2019")
    assert amend(past).holders("FRA", "head_of_state") == knowledge.holders("FRA", "head_of_state")
    (last,) = amend(past, still).holders("FRA", "head_of_state")
    assert last.since == "2019"


def test_an_envoy_more_leaves_the_others(knowledge: Knowledge) -> None:
    known = amend(office("Mary Robinson", "envoy", "UN", "2013-03-18", "2014-07-17"))
    before = knowledge.holders("UN", "envoy", "2013-06")
    after = known.holders("UN", "envoy", "2013-06")
    assert before
    assert set(after) > set(before)
    assert after[0].holder.identifier_text == "Mary Robinson"


def test_somebody_known_gets_an_office_more() -> None:
    known = amend(office("Angela Merkel", "envoy", "OSCE", "2023"))
    (held,) = known.offices("person:angela-merkel", "2023")
    assert (held.holder.identifier_id, held.body) == ("person:angela-merkel", "OSCE")


def test_a_new_person_may_have_an_alias() -> None:
    known = amend(alias("Kofe of Funafuti", "Simon Kofe"), office("Simon Kofe", "envoy", "TUV"))
    assert known.senses("Kofe of Funafuti")[0].identity.identifier_id == "user:simon-kofe"
    assert known.identity("user:simon-kofe") is not None


def test_the_country_of_an_ambiguous_name(knowledge: Knowledge) -> None:
    row = {"kind": "country", "name": "Tripoli", "country": "LBN"}
    known = amend(row)
    assert {place.country_code for place in knowledge.places("Tripoli")} > {"LBN"}
    assert {place.country_code for place in known.places("Tripoli")} == {"LBN"}
    assert "state:LBY" not in {s.identity.identifier_id for s in known.senses("Tripoli")}
    ruling = known.ruling("Tripoli")
    assert ruling is not None
    assert (ruling.country, ruling.source) == ("LBN", "user:desk.csv")


def test_a_pinned_place_is_the_only_one() -> None:
    known = amend(
        {"kind": "place", "name": "Springfield", "lat": "-45.1", "lon": "170.2", "country": "NZL"}
    )
    (place,) = known.places("SPRINGFIELD")
    assert (place.extracted_place, place.resolved_place) == ("SPRINGFIELD", "Springfield")
    assert (place.lat, place.country, place.resolution) == (-45.1, "New Zealand", "city")
    assert known.source(place) == "user:desk.csv"


def test_a_pinned_area() -> None:
    pin = {"kind": "place", "name": "Darfur", "lat": "13", "lon": "25", "country": "SDN"}
    (place,) = amend({**pin, "resolution": "province"}).places("Darfur")
    assert (place.city, place.province, place.feature_class) == (None, "Darfur", "A")


def test_an_outlet_by_name_and_domain() -> None:
    row = {"kind": "outlet", "name": "El Faro", "domain": "elfaro.net", "country": "SLV"}
    known = amend(row)
    outlet = known.outlet("www.elfaro.net")
    assert outlet is not None
    assert outlet == known.outlet("El Faro")
    assert (outlet.country, outlet.local_to) == ("SLV", "SLV")
    assert known.source(outlet) == "user:desk.csv"


def test_a_bundled_outlet_keeps_its_name() -> None:
    outlet = amend({"kind": "outlet", "name": "AFP", "country": "CHE"}).outlet("afp.com")
    assert outlet is not None
    assert (outlet.name, outlet.country, outlet.is_agency) == ("Agence France-Presse", "CHE", True)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (alias("Kiwiland", "Atlantis"), "of is 'Atlantis': nothing is known by it"),
        (alias("Kiwiland", "state:XXX"), "nothing is known by it"),
        ({"kind": "metonym", "name": "The Chancellery", "of": "person:angela-merkel"}, "nothing"),
        (office("person:nobody", "envoy", "UN"), "nobody has this id"),
        (office("Simon Kofe", "envoy", "Merkel"), "nothing is known by it"),
        ({"kind": "country", "name": "Tripoli", "country": "NOR"}, "no 'Tripoli' is known in NOR"),
        ({"kind": "country", "name": "Tripoli", "country": "QQQ"}, "has the code 'QQQ'"),
        (
            {"kind": "place", "name": "Nowhere", "lat": "99", "lon": "0", "country": "NOR"},
            "no point of the earth",
        ),
    ],
)
def test_a_row_that_leads_nowhere_is_refused(row: dict[str, str], reason: str) -> None:
    (fault,) = faults(row)
    assert fault.startswith("desk.csv, line 2: ")
    assert reason in fault


def test_one_name_has_one_country_and_one_point() -> None:
    tripoli = {"kind": "country", "name": "Tripoli", "country": "LBN"}
    (fault,) = faults(tripoli, {**tripoli, "country": "LBY"})
    assert fault == "desk.csv, line 3: 'Tripoli' is listed twice"


def test_the_fingerprint_follows_the_files(knowledge: Knowledge) -> None:
    one, other = csv_of(alias("Kiwiland", "NZL")), csv_of(alias("Kiwiland", "AUS"), name="b.csv")
    prints = {
        open_knowledge(files=files).fingerprint
        for files in ((one,), (other,), (one, other), (other, one))
    }
    assert len(prints | {knowledge.fingerprint}) == 4


def test_what_no_file_says_is_answered_as_before(knowledge: Knowledge) -> None:
    known = amend(alias("Kiwiland", "NZL"))
    for name in ("Moscow", "US", "Merkel", "hope"):
        assert known.senses(name) == knowledge.senses(name)
    assert known.places("Lagos") == knowledge.places("Lagos")
    assert known.outlet("reuters.com") == knowledge.outlet("reuters.com")
    assert known.holders("UN", "head_of_body", "2010") == knowledge.holders(
        "UN", "head_of_body", "2010"
    )


def test_the_example_in_the_docs_is_taken() -> None:
    page = (Path(__file__).parents[2] / "docs/knowledge.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    known = open_knowledge(files=(KnowledgeFile(name="page.toml", text=example),))
    assert {f"[[{kind}]]" for kind in KINDS} <= set(example.split())
    assert known.senses("Bessastaðir")[0].identity.code == "ISL"
