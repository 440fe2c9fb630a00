from communique.merging.provenance import trace
from communique.merging.stories import find_stories
from communique.model.ids import content_hash
from tests.merging.build import paper

QUAKE = paper(
    "A strong earthquake shook Port Vila before dawn and damaged the hospital, the wharf and the"
    " cathedral of the Vanuatu capital.",
    "Reef Post",
    "2010-05-28",
    title="Earthquake shakes Port Vila",
)
QUAKE_TOO = paper(
    "Vanuatu's government sent engineers to the wharf and the hospital in Port Vila, which an"
    " earthquake damaged.",
    "Island Times",
    "2010-05-29",
    title="Engineers sent after Vanuatu earthquake",
)
QUAKE_LATER = paper(
    "A strong earthquake shook Port Vila and damaged the wharf of the Vanuatu capital, its"
    " hospital and its cathedral were closed.",
    "Reef Post",
    "2010-09-02",
)
POLL = paper(
    "Voters in Mongolia queued in the snow to choose a parliament, and herders rode for hours to"
    " reach the ballot boxes.",
    "Steppe News",
    "2010-05-28",
    title="Mongolians choose a parliament",
)


def stories(*papers):
    return find_stories(trace([one.digest for one in papers], lambda name: name))


def test_reports_of_one_happening_form_a_story():
    found = stories(POLL, QUAKE_TOO, QUAKE)
    assert sorted(len(story.reports) for story in found) == [1, 2]
    (quake,) = (story for story in found if len(story.reports) == 2)
    assert quake.id == content_hash("story", QUAKE.id)
    assert quake.title == "Earthquake shakes Port Vila"
    assert (quake.first, quake.last) == ("2010-05-28", "2010-05-29")
    assert (quake.n_publishers, quake.n_origins) == (2, 2)


def test_time_parts_what_words_join():
    assert len(stories(QUAKE, QUAKE_LATER)) == 2


def test_an_undated_report_joins_by_words_alone():
    undated = paper(QUAKE_LATER.report.text, "Lagoon Radio", None)
    assert len(stories(QUAKE, undated)) == 1
    assert len(stories(POLL, undated)) == 2


def test_a_late_copy_stays_in_the_story_of_its_original():
    text = " ".join([QUAKE.report.text, QUAKE_TOO.report.text, POLL.report.text])
    first = paper(text, "Reef Post", "2010-05-28")
    late = paper(text, "Lagoon Radio", "2010-06-08")
    assert len(stories(first, late)) == 1


def test_an_unrelated_report_changes_no_story():
    before = stories(QUAKE, QUAKE_TOO)
    after = stories(QUAKE, QUAKE_TOO, POLL)
    assert set(before) < set(after)
