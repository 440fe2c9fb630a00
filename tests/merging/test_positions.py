from communique.merging.positions import merge_positions
from tests.merging.build import CHILE, INDIA, PERU, one_story, paper, person

A = paper("Peru opposes the river dam. Peru supports the dam levy.", "Andes Courier", "2006-03-01")
B = paper("Lima is against a dam on the river. Chile opposes the river dam.", "Coast", "2006-03-02")
LATE = paper("Peru now backs the river dam.", "Andes Courier", "2006-04-20")
NEXT_YEAR = paper("Peru backs the river dam at last.", "Andes Courier", "2007-04-20")


def merge(*mentions, stories=None):
    return merge_positions(mentions, stories or one_story(A, B), lambda word: None).records


def stands(report, issue, actor=PERU, stance="oppose", **fields):
    return report.stands(issue, actor, stance, "dam", "river", **fields)


def test_wordings_of_one_issue_are_one_position():
    (record,) = merge(stands(A, "the river dam"), stands(B, "a dam on the river"))
    assert (record.stance, record.first, record.last) == ("oppose", "2006-03-01", "2006-03-02")
    assert [cite.report for cite in record.evidence] == [A.id, B.id]


def test_actors_have_their_own_positions_on_a_shared_issue():
    peru, chile = merge(stands(A, "the river dam"), stands(B, "the river dam", CHILE))
    assert peru.id != chile.id
    assert peru.issue == chile.issue


def test_the_history_shows_a_change_and_the_last_stance_holds():
    (record,) = merge(
        stands(A, "the river dam", date="2006-03-01"),
        stands(LATE, "the river dam", stance="support", date="2006-04-20"),
        stories={A.id: "one", LATE.id: "other"},
    )
    assert [(entry.stance, entry.date) for entry in record.history] == [
        ("oppose", "2006-03-01"),
        ("support", "2006-04-20"),
    ]
    assert record.stance == "support"


def test_two_months_later_is_another_dispute():
    told = stands(A, "the river dam"), stands(NEXT_YEAR, "the river dam", stance="support")
    assert len(merge(*told, stories={A.id: "one", NEXT_YEAR.id: "other"})) == 2


def test_reports_of_one_day_that_differ_leave_it_unclear():
    told = (
        stands(A, "the river dam", date="2006-03-01"),
        stands(B, "a dam on the river", stance="support", date="2006-03-01"),
    )
    (record,) = merge(*told)
    assert record.stance == "unclear"


def test_one_report_for_and_against_tells_of_two_things():
    told = stands(A, "the river dam"), stands(A, "the dam levy", stance="support")
    assert len(merge(*told)) == 2


def test_another_issue_is_another_position():
    other = B.stands("Lima is against", PERU, "oppose", "fishing", "quota")
    assert len(merge(stands(A, "the river dam"), other, stands(B, "the river dam", INDIA))) == 3


def test_a_government_and_its_minister_hold_the_states_position():
    minister, senator = person("PER", "Rosa Quispe"), person("PER", "Luis Vega", "LEG")
    (record,) = merge(stands(A, "the river dam", minister), stands(B, "a dam on the river"))
    assert record.actor == PERU
    assert len(merge(stands(A, "the river dam", senator), stands(B, "a dam on the river"))) == 2
