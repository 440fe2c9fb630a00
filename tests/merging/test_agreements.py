from dataclasses import replace

from communique.merging.agreements import merge_agreements
from tests.merging.build import CHILE, INDIA, KENYA, PERU, document, one_story, paper

A = paper(
    "Peru and Chile signed a joint declaration. The declaration said that patrols will end."
    " It cites Resolution 1325 and the Antarctic Environment Treaty.",
    "Andes Courier",
    "2004-11-22",
)
B = paper(
    "The joint declaration was presented. Resolution 1325 and Resolution 1540 were quoted,"
    " and so was the Antarctic Environment Treaty.",
    "Coast Herald",
    "2004-11-23",
)
APART = {A.id: "one", B.id: "other"}


def merge(*mentions, statements=(), stories=None):
    found = merge_agreements(mentions, statements, stories or one_story(A, B), lambda word: None)
    return found.records


def declared(report, **fields):
    return report.names("joint declaration", "declaration", "declaration", "joint", **fields)


def resolved(report, number):
    return report.names(f"Resolution {number}", "resolution", "resolution", number)


def test_a_declaration_is_one_inside_its_story():
    signed = declared(A, parties=(PERU, CHILE), date="2004-11", stage="signed")
    presented = declared(B, date="2004-11-22", stage="presented", parties=(PERU,))
    (record,) = merge(signed, presented)
    assert (record.title, record.date, record.parties) == (
        "joint declaration",
        "2004-11-22",
        (PERU, CHILE),
    )
    assert {entry.stage for entry in record.history} == {"signed", "presented"}
    assert len(merge(signed, presented, stories=APART)) == 2


def test_a_number_names_a_resolution_everywhere():
    assert len(merge(resolved(A, "1325"), resolved(B, "1325"), stories=APART)) == 1
    assert len(merge(resolved(A, "1325"), resolved(B, "1540"))) == 2


def test_a_full_title_names_a_treaty_everywhere():
    title, key = "Antarctic Environment Treaty", ("antarctic", "environment", "treaty")
    told = A.names(title, "treaty", *key), B.names(title, "treaty", *key)
    assert len(merge(*told, stories=APART)) == 1


def test_other_parties_or_another_kind_make_another_instrument():
    told = declared(A, parties=(PERU, CHILE)), declared(B, parties=(INDIA, KENYA))
    assert len(merge(*told)) == 2
    plan = B.names("joint declaration", "plan", "declaration", "joint")
    assert len(merge(declared(A), plan)) == 2


def test_what_the_document_says_are_its_points():
    said = A.says("patrols will end", document("The declaration"))
    other = A.says("It cites Resolution 1325", document("the report"))
    (record,) = merge(declared(A), statements=[said, other])
    assert [point.text for point in record.points] == ["patrols will end"]


def test_a_part_points_to_the_record_of_the_whole():
    whole, again = declared(A), declared(B)
    part = B.names("Resolution 1540", "resolution", "resolution", "1540", part_of=again.id)
    records = {record.id: record for record in merge(whole, again, part)}
    assert records[part.id].part_of == whole.id


def test_what_became_of_a_part_became_of_the_whole():
    whole = declared(A)
    part = B.names("Antarctic Environment Treaty", "treaty", "antarctic", stage="breached")
    records = {one.title: one for one in merge(whole, replace(part, part_of=whole.id))}
    declaration, treaty = records["joint declaration"], records["Antarctic Environment Treaty"]
    assert treaty.part_of == declaration.id
    assert [entry.stage for entry in declaration.history] == ["breached"]
