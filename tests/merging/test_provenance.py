import pytest

from communique.merging.provenance import trace
from tests.merging.build import paper

WIRE = (
    "Ecuador and Peru agreed on Friday to withdraw patrols from the upper Cenepa valley, diplomats"
    " in Quito confirmed, after weeks of skirmishes that left dozens of soldiers wounded along the"
    " disputed mountain ridge. Observers from four guarantor countries will watch the withdrawal"
    " from helicopters and report every evening to a commission that meets in Brasilia."
)
REST = (
    " Villagers who had fled into the forest were told to wait until engineers clear the paths of"
    " mines. The bishop of the nearest diocese offered his seminary as a hospital for the injured,"
    " and two airlines promised to carry medicine without charge as long as the runway stays dry."
)
OTHER = (
    "Fishing crews from both banks of the river met in Iquitos to argue over licence fees, quotas"
    " and the price of diesel, and went home without a common paper to hand to their ministers,"
    " who had hoped for one before the dry season empties the northern channel of the delta."
)


def origins(*papers):
    found = trace([one.digest for one in papers], lambda name: name)
    return [found.origin_of[one.id] for one in papers]


def test_cut_wire_copy_shares_one_origin():
    whole = paper(WIRE + REST, "Andes Courier", "1995-02-17", origin="Cenepa Agency")
    cut = paper(WIRE, "Coast Herald", "1995-02-18")
    first, second = origins(whole, cut)
    assert (first.label, first.assumed) == ("Cenepa Agency", False)
    assert first == second


def test_a_copy_without_a_named_agency_has_its_earliest_publisher():
    late = paper(WIRE + REST, "Andes Courier", "1995-02-19")
    early = paper(WIRE, "Coast Herald", "1995-02-18")
    assert {(one.label, one.assumed) for one in origins(late, early)} == {("Coast Herald", True)}


def test_own_words_are_an_origin_of_their_own():
    first, second = origins(paper(WIRE, "Andes Courier"), paper(OTHER, "Coast Herald"))
    assert (first.key, second.key) == ("andes courier", "coast herald")


def test_the_same_words_long_after_are_no_copy():
    first, second = origins(
        paper(WIRE, "Andes Courier", "1995-02-17"), paper(WIRE, "Coast Herald", "1996-02-17")
    )
    assert first != second


def test_an_unknown_origin_and_publisher_is_the_report_itself():
    (found,) = origins(paper(WIRE, ""))
    assert found.key == paper(WIRE, "").id


def test_one_outlet_under_two_names_is_one_origin():
    names = {"coastherald.example": "Coast Herald"}
    papers = [paper(WIRE, "Coast Herald"), paper(OTHER, "coastherald.example")]
    found = trace([one.digest for one in papers], lambda name: names.get(name, name))
    assert len({found.origin_of[one.id].key for one in papers}) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_a_later_version_of_a_page_supersedes_the_earlier(order):
    url = "https://coastherald.example/cenepa"
    early = paper(WIRE, "Coast Herald", "1995-02-17", url=url)
    late = paper(OTHER, "Coast Herald", "1995-02-18", url=url)
    found = trace([early.digest, late.digest][::order], lambda name: name)
    assert found.supersedes == ((late.id, early.id),)
    assert found.latest_of[early.id] == found.latest_of[late.id] == late.id
    assert found.origin_of[early.id] == found.origin_of[late.id]


def test_a_line_that_all_pages_carry_makes_no_copies():
    line = (
        " Subscribe to our morning letter for the best of our reporting from the Amazon and beyond."
    )
    first, second = origins(
        paper(WIRE + line, "Andes Courier"), paper(OTHER + line, "Coast Herald")
    )
    assert first != second
