import pytest

from communique.evaluating.stories import predict, score
from communique.pipeline import Tools

STRIKE = "Dockers in Valparaiso walked out over pay and the port's cranes stood still all day."
STRIKE_TOO = "The cranes of the port of Valparaiso did not move as dockers struck for higher pay."
FLOOD = "Floods drove thousands of villagers in Assam from their homes after the Brahmaputra rose."


def row(name, cluster, text, date, title=""):
    return {
        "id": name, "cluster": cluster, "text": text, "date": date, "title": title, "outlet": name
    }  # fmt: skip


GOLD = [
    row("a", "1", STRIKE, "2004-07-06T09:00:00-04:00", "Dockers strike in Valparaiso"),
    row("b", "1", STRIKE_TOO, "2004-07-07", "Valparaiso port at a standstill"),
    row("c", "2", FLOOD, "2004-07-06"),
    row("d", "3", FLOOD, "2011-08-02"),
]


@pytest.fixture
def tools(analyser, knowledge):
    return Tools(analyser=analyser, knowledge=knowledge, encoder=None)


@pytest.mark.model
def test_stories_are_those_of_merging(tools):
    figures = score(GOLD, predict(GOLD, tools))
    assert (figures["bcubed_f1"], figures["exact"], figures["n"]) == (1, 1, 4)


def test_lines_are_found_by_their_id():
    lines = [{"id": name, "cluster": name in "ab"} for name in "dcba"]
    assert score(GOLD, lines)["exact"] == 1
    assert score(GOLD, lines)["pair_f1"] == pytest.approx(2 / 3)
