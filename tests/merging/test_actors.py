import pytest

from communique.merging.actors import are_compatible, is_same_actor, unite
from tests.merging.build import CHAD, KENYA, SUDAN, nameless, person

ODINGA, RUTO = person("KEN", "Raila Odinga"), person("KEN", "William Ruto")
REBELS = nameless("the rebels", "TCD", "REB")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (KENYA, RUTO),
        (REBELS, nameless("insurgents in the east", "TCD", "REB")),
        (nameless("95 people"), nameless("at least 80 people")),
        (nameless("demonstrators"), nameless("angry demonstrators", "CHL", "CVL")),
    ],
)
def test_phrases_of_one_actor(left, right):
    assert is_same_actor(left, right)
    assert is_same_actor(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (KENYA, SUDAN),
        (ODINGA, RUTO),
        (CHAD, REBELS),
        (nameless("fishermen"), nameless("teachers")),
        (KENYA, nameless("people")),
    ],
)
def test_phrases_of_two_actors(left, right):
    assert not is_same_actor(left, right)
    assert not is_same_actor(right, left)


def test_a_list_is_compatible_with_the_fuller_one():
    assert are_compatible((KENYA,), (SUDAN, RUTO))
    assert are_compatible((), (SUDAN,))
    assert not are_compatible((KENYA, CHAD), (SUDAN, KENYA))


def test_united_actors_stand_once_under_the_most_telling_name():
    assert unite([(KENYA,), (SUDAN, RUTO)]) == (RUTO, SUDAN)
