from dataclasses import replace

from communique.merging import merge
from communique.model.findings import Findings
from communique.model.record import Record
from tests.merging.build import INDIA, KENYA, NOTHING, PERU, paper, person

MINISTER = person("KEN", "Amina Mohamed")
LEDE = "Kenya closed its border with Somalia after mortar fire hit the town of Mandera."
SAID = "the crossing stays shut until the shelling ends"
A = paper(
    f"{LEDE} The minister told parliament that {SAID}. Traders waited in their lorries.",
    "Rift Mail",
    "2013-05-06",
    title="Kenya closes Mandera crossing",
)
B = paper(
    f"Mandera traders lost their market when Kenya closed its border with Somalia. She said {SAID}."
    " Mortar fire had hit the town.",
    "Nile Record",
    "2013-05-07",
    title="Mandera traders lose their market",
)
FAR = paper("Peru and India opened talks on a tariff for guano.", "Coast Herald", "2013-05-06")


def findings_of(report, sentence, voice=None):
    said = report.says(SAID, MINISTER)
    closed = report.event(sentence, "closed", "SANCTION", KENYA, voice=said.id if voice else None)
    return Findings(statements=(said,), events=(closed,))


FIRST = findings_of(A, LEDE)
SECOND = findings_of(B, B.report.text.split(". ")[0], voice=True)


def test_an_empty_store_has_an_empty_record(knowledge):
    record = merge([], [], knowledge)
    assert record == Record()


def test_two_reports_become_one_story_one_event_and_one_statement(knowledge):
    record = merge([A.digest, B.digest], [FIRST, SECOND], knowledge)
    (story,), (event,), (said,) = record.stories, record.events, record.statements
    assert set(story.reports) == {A.id, B.id}
    assert (event.id, event.n_origins) == (FIRST.events[0].id, 2)
    assert said.id == FIRST.statements[0].id
    (found,) = record.findings
    assert (found.kind, found.about.id) == ("corroborated", event.id)


def test_who_vouches_is_named_by_the_merged_statement(knowledge):
    record = merge([A.digest, B.digest], [FIRST, SECOND], knowledge)
    (event,) = record.events
    assert [cite.voiced_by for cite in event.evidence] == [None, FIRST.statements[0].id]


def test_an_earlier_version_of_a_page_is_kept_and_counted_once(knowledge):
    url = "https://riftmail.example/mandera"
    early = paper(A.report.text, "Rift Mail", "2013-05-06", url=url)
    late = paper(A.report.text + " Corrected.", "Rift Mail", "2013-05-07", url=url)
    told = [findings_of(early, LEDE), findings_of(late, LEDE)]
    record = merge([early.digest, late.digest], told, knowledge)
    (event,) = record.events
    assert record.supersedes == ((late.id, early.id),)
    assert len(event.evidence) == 2
    assert (event.n_reports, event.n_origins) == (1, 1)


def test_a_report_without_findings_is_still_in_a_story(knowledge):
    record = merge([A.digest, FAR.digest], [FIRST, NOTHING], knowledge)
    assert sorted(report for story in record.stories for report in story.reports) == sorted(
        [A.id, FAR.id]
    )


def test_an_unrelated_report_changes_nothing(knowledge):
    talks = FAR.event(FAR.report.text, "opened talks", "CONSULT", PERU, INDIA)
    before = merge([A.digest, B.digest], [FIRST, SECOND], knowledge)
    after = merge(
        [A.digest, FAR.digest, B.digest], [FIRST, Findings(events=(talks,)), SECOND], knowledge
    )
    assert set(before.events) < set(after.events)
    assert set(before.stories) < set(after.stories)
    assert before.findings == after.findings
    assert before.edges == after.edges
    assert replace(before, events=(), stories=()) == replace(after, events=(), stories=())
