"""What later sentences say of the toll of the event being told, each cited where it stands."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.findings import Count
from tests.read import read

pytestmark = pytest.mark.model


def dead(text: str, analyser: Analyser, knowledge: Knowledge) -> Count:
    _, _, findings = read(text, analyser, knowledge)
    tolls = [event.size.dead for event in findings.events if event.size and event.size.dead]
    return tolls[0]


@pytest.mark.parametrize(
    ("later", "n"),
    [
        ("The death toll later rose to 31, officials said.", 31),
        ("The toll climbed to at least 31 on Tuesday.", 31),
        ("The death toll now stands at 31.", 31),
        ("The number of dead rose to 31 on Sunday.", 31),
        ("Police had earlier put the toll at 12.", 25),
        ("The death toll is expected to reach 40.", 25),
        ("A hospital put the death toll at 31.", 25),
        ("It brought to 300 the number of people killed this year.", 25),
    ],
)
def test_a_toll_that_has_moved_on_holds(
    later: str, n: int, analyser: Analyser, knowledge: Knowledge
):
    first = "A car bomb killed 25 people in Baghdad."
    count = dead(f"{first} {later}", analyser, knowledge)
    assert count.n == n
    assert (count.citation is None) == (n == 25)
    if count.citation:
        assert count.citation.exact == later


@pytest.mark.parametrize(
    ("later", "n"),
    [
        ("Hospital officials put the death toll at 31.", 31),
        ("The death toll from mortar fire rose to 31.", 31),
        ("Nine worshippers died, police said.", 9),
        ("Nine worshippers lost their lives.", 9),
    ],
)
def test_the_toll_of_an_attack_told_before(
    later: str, n: int, analyser: Analyser, knowledge: Knowledge
):
    count = dead(f"Gunmen stormed a mosque in Maiduguri. {later}", analyser, knowledge)
    assert count.n == n


@pytest.mark.parametrize(
    "later",
    [
        "Nine worshippers died of cholera.",
        "Nine worshippers may have died.",
        "The death toll from a flood in the south rose to 900.",
        "The death toll of an earthquake there reached 900 in 2011.",
    ],
)
def test_other_deaths_are_not(later: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(f"Gunmen stormed a mosque in Maiduguri. {later}", analyser, knowledge)
    assert all(event.size is None for event in findings.events)


@pytest.mark.parametrize(
    ("later", "parts"),
    [
        ("Among the dead were two nurses and a driver.", [(2, "nurse"), (1, "driver")]),
        ("There were four children among the victims.", [(4, "child")]),
        ("The dead included four children.", [(4, "child")]),
        ("Among those killed were two nurses.", [(2, "nurse")]),
        ("Those killed included four children.", [(4, "child")]),
        ("Five of the dead were policemen.", [(5, "policeman")]),
    ],
)
def test_some_of_the_dead(
    later: str, parts: list[tuple[int, str]], analyser: Analyser, knowledge: Knowledge
):
    count = dead(f"A car bomb killed 25 people in Baghdad. {later}", analyser, knowledge)
    assert [(part.n, part.scope) for part in count.parts] == parts
    assert {part.citation.exact for part in count.parts if part.citation} == {later}


def test_parts_outlast_the_number_they_were_told_with(analyser: Analyser, knowledge: Knowledge):
    text = (
        "A car bomb killed 25 people, including four children, in Baghdad. "
        "The death toll rose to 31, including two nurses."
    )
    count = dead(text, analyser, knowledge)
    assert (count.n, count.scope) == (31, "people")
    children, nurses = count.parts
    assert (children.n, children.scope, children.citation) == (4, "child", None)
    assert (nurses.n, nurses.scope, nurses.citation) == (2, "nurse", count.citation)


def test_a_toll_without_an_attack_is_nobodys(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("The death toll rose to 31 on Sunday.", analyser, knowledge)
    assert findings.events == ()
