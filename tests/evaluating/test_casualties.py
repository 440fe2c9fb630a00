import pytest

from communique.evaluating.casualties import predict, score
from communique.pipeline import Tools

EMPTY = dict.fromkeys(("killed", "civilians", "children", "women", "place", "actor", "cause"))
ROW = {
    "id": "1", "outlet": "Quay Post", "date": "3/9/16", "title": "Deaths in Homs",
    "civ": 9, "nonciv": 0, "children": 0, "women": 0,
    "location": "homs", "actor": "armed opposition groups", "cause": "shelling",
}  # fmt: skip


def told(text, tools):
    (line,) = predict([{**ROW, "text": text}], tools)
    return line


@pytest.fixture
def tools(analyser, knowledge):
    return Tools(analyser=analyser, knowledge=knowledge, encoder=None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "killed", "civilians"),
    [
        ("A car bomb killed nine people in the city of Homs on Tuesday.", 9, 9),
        ("A car bomb killed nine soldiers in the city of Homs on Tuesday.", 9, 0),
        ("The minister flew to Geneva for talks on Tuesday.", None, None),
    ],
)
def test_who_is_only_counted_is_a_civilian(text, killed, civilians, tools):
    line = told(text, tools)
    assert (line["killed"], line["civilians"]) == (killed, civilians)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "killed", "civilians", "children", "women"),
    [
        (
            "A car bomb killed 12 people, including four children and two women, in Homs.",
            12, 12, 4, 2,
        ),
        ("A car bomb killed nine soldiers and three civilians in Homs.", 12, 3, 0, 0),
        ("A car bomb killed 12 people in Homs. Among the dead were four girls.", 12, 12, 4, 0),
        (
            "A bomb killed 80 people in Homs in January. On Tuesday a car bomb killed nine people.",
            9, 9, 0, 0,
        ),
        (
            "A car bomb went off in Homs. More than 90,000 people have been killed since 2011.",
            None, None, None, None,
        ),
    ],
)  # fmt: skip
def test_the_dead_of_the_incident_and_who_they_are(text, killed, civilians, children, women, tools):
    line = told(text, tools)
    assert (line["killed"], line["civilians"]) == (killed, civilians)
    assert (line["children"], line["women"]) == (children, women)


@pytest.mark.model
def test_sides_and_causes_are_told_in_the_labels_of_the_gold(tools):
    line = told("Government warplanes bombed the rebels. Russia's army shelled a village.", tools)
    assert line["actor"] == "syrian government or russian troops"
    assert line["cause"] == "shelling"
    assert line["killed"] is None


def test_what_is_not_given_costs_the_share_given_alone():
    right = {**EMPTY, "killed": 9, "civilians": 9, "place": "hama"}
    figures = score([ROW, ROW], [right, EMPTY])
    assert (figures["killed"], figures["civilians"], figures["place"]) == (1, 1, 0)
    assert figures["given"] == 0.5
