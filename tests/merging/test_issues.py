import pytest

from communique.merging.issues import is_one_issue, likeness, most_telling, word_issue

STATES = {"sudanese": "SDN", "sudan": "SDN", "kenya": "KEN"}


def worded(words):
    return word_issue(words.split(), STATES.get)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("arms embargo sudan", "arms embargo sudanese"),
        ("arms embargo =SDN", "arms embargo sudan"),
        ("new border crossing kenya", "border crossing"),
        ("foreign peacekeeper darfur", "foreign peacekeeper deployment"),
    ],
)
def test_wordings_of_one_issue(left, right):
    assert is_one_issue(worded(left), worded(right))
    assert is_one_issue(worded(right), worded(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("arms trade embargo sudan", "arms trade embargo kenya"),
        ("border crossing kenya", "election date kenya"),
        ("sudan", "arms embargo sudan"),
        ("dam water treaty", "dam fishing licence"),
    ],
)
def test_wordings_of_two_issues(left, right):
    assert not is_one_issue(worded(left), worded(right))


def test_of_what_one_wording_holds_the_nearest_in_length_is_nearest():
    short, middle, long = map(worded, ("embargo", "arms embargo", "united arms trade embargo"))
    assert likeness(short, middle) > likeness(short, long)


def test_the_most_telling_wording_says_what_the_others_say():
    titles = ["the plan", "Mbeki's power-sharing plan", "the power-sharing plan", "Mbeki plan"]
    assert titles[most_telling(titles)] == "Mbeki's power-sharing plan"
