import json
from pathlib import Path

import pytest

from communique.evaluating.events import predict, score
from communique.pipeline import Tools

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "events" / "petrarch_unit.jsonl"
REAL = ROOT / "evaluation" / "petrarch_real_ids.json"
FLOOR_OF_REAL_ROWS = 0.35


def row(*events, text="", date="20030512"):
    return {"id": "1", "date": date, "text": text, "events": list(events)}


def scored(gold, told):
    return score([row(*gold)], [{"id": "1", "events": told}])


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        (["KENGOV", "UGA", "023"], ["KENGOV", "UGA", "10"]),  # an appeal
        (["KENGOV", "UGA", "0911"], ["KENGOV", "UGA", "11"]),  # an investigation
        (["KEN", "UGAREB", "203"], ["KEN", "UGAREB", "19"]),
        (["IGOUNO", "TCDGOVELI", "057"], ["UNO", "TCDGOV", "05"]),
        ([None, "TCD", "190"], ["---", "TCD", "19"]),
        (["KENMED", "IGOAFR", "111"], ["KENJRN", "IGO", "11"]),
    ],
)
def test_both_sides_are_read_as_plover(gold, told):
    assert scored([gold], [told])["f1"] == 1


@pytest.mark.parametrize("code", ["223", "903", "1717", "345", "174K"])
def test_a_pair_whose_code_is_no_cameo_is_not_judged(code):
    figures = scored([["PER", "CHL", code], ["PER", "BOL", "042"]], [["PER", "CHL", "16"]])
    assert (figures["precision"], figures["recall"], figures["exact"]) == (0, 0, 0)
    assert scored([["PER", "CHL", code]], [["PER", "CHL", "16"]])["exact"] == 1


def test_a_remark_is_no_event_and_the_sector_counts_only_in_full():
    figures = scored([["PER", "CHL", "010"], ["PERGOV", "BOL", "042"]], [["PERMIL", "BOL", "04"]])
    assert (figures["f1"], figures["country_f1"], figures["dyad_f1"]) == (0, 1, 0)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya condemned Sudan.", [["KEN", "SDN", "11"]]),
        ("Norway and Ghana condemned Sudan.", [["NOR", "SDN", "11"], ["GHA", "SDN", "11"]]),
        ("Peru met Chile in Lima.", [["PER", "CHL", "04"], ["CHL", "PER", "04"]]),
        (
            "Chadian and Sudanese troops clashed on Monday.",
            [["TCDMIL", "SDNMIL", "19"], ["SDNMIL", "TCDMIL", "19"]],
        ),
        ("Chad and Sudan accused each other.", [["TCD", "SDN", "11"], ["SDN", "TCD", "11"]]),
        ("Two people were arrested in Kenya.", []),
        ("Seoul condemned Pyongyang.", [["KOR", "PRK", "11"]]),
        ("Peru did not attack Chile.", []),
        ("It rained in Quito.", []),
    ],
)
def test_each_pair_of_parties_with_a_country_is_a_triple(text, expected, analyser, knowledge):
    (line,) = predict([row(text=text)], Tools(analyser=analyser, knowledge=knowledge, encoder=None))
    assert sorted(line["events"]) == sorted(expected)


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.skipif(not GOLD.exists(), reason="the gold data are not beside the project")
def test_rows_with_real_actors_hold_their_figure(analyser, knowledge):
    listed = set(json.loads(REAL.read_text()))
    rows = [one for one in map(json.loads, GOLD.read_text().splitlines()) if one["id"] in listed]
    assert len(rows) == len(listed)
    figures = score(
        rows, predict(rows, Tools(analyser=analyser, knowledge=knowledge, encoder=None))
    )
    assert figures["f1"] >= FLOOR_OF_REAL_ROWS
