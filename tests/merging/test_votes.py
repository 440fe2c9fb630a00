import pytest

from communique.merging.votes import merge_votes
from communique.model.world import RecordedVeto
from tests.merging.build import CHILE, one_story, paper, state

FRANCE, BRITAIN = state("FRA", "France"), state("GBR", "United Kingdom")
STATES = {"egypt": "EGY", "egyptian": "EGY", "israel": "ISR", "zaire": "COD"}
SENTENCE = "France and Britain vetoed the call on Israel to leave Egypt."
A = paper(SENTENCE, "Nile Record", "1956-10-31")
B = paper(SENTENCE + " Debate went on.", "Thames Post", "1956-11-01")


def veto(date, topic, *codes):
    return RecordedVeto(
        date=date, draft="S/1", meeting="S/PV.1", matter="Letter", topic=topic, vetoed_by=codes
    )


RECORD = (
    veto("1956-10-30", "Egypt", "FRA", "GBR"),
    veto("1956-11-04", "Hungary", "RUS"),
    veto("1960-07-26", "Zaire", "RUS"),
)


def merge(*mentions):
    return merge_votes(mentions, RECORD, one_story(A, B), STATES.get).records


def cast(
    report, date, matter="the call on Israel to leave Egypt", vetoers=(FRANCE, BRITAIN), **more
):
    return report.vote(SENTENCE, *vetoers, date=date, matter=matter, **more)


def test_a_veto_that_the_record_has():
    (vote,) = merge(cast(A, "1956-10-30"))
    assert vote.on_record is True
    assert vote.record is not None
    assert vote.record.date == "1956-10-30"


def test_a_misdated_veto_is_off_the_record_beside_the_nearest_on_its_matter():
    (vote,) = merge(cast(A, "1956-11-02"))
    assert (vote.date, vote.on_record) == ("1956-11-02", False)
    assert vote.record is not None
    assert vote.record.date == "1956-10-30"


def test_no_near_entry_on_the_matter_leaves_the_record_empty():
    (vote,) = merge(cast(A, "1957-03-01"))
    assert (vote.on_record, vote.record) == (False, None)


@pytest.mark.parametrize(
    "mention",
    [
        cast(A, None),
        cast(A, "1956-10"),
        cast(A, "1999-01-01"),
        cast(A, "1956-10-30", vetoers=()),
        cast(A, "1956-10-30", matter="whaling quotas"),
        cast(A, "1956-11-02", body="UN General Assembly"),
    ],
    ids=["no date", "no day", "after the record", "no veto", "another matter", "another body"],
)
def test_what_cannot_be_judged(mention):
    (vote,) = merge(mention)
    assert vote.on_record is None


def test_reports_of_one_vote_merge_and_of_another_day_do_not():
    (vote,) = merge(cast(A, "1956-10-30"), cast(B, "1956-10-30", vetoers=(FRANCE,)))
    assert len(vote.evidence) == 2
    assert {ballot.actor for ballot in vote.votes} == {FRANCE, BRITAIN}
    assert len(merge(cast(A, "1956-10-30"), cast(B, "1956-10-31"))) == 2


def test_a_set_that_did_not_veto_is_off_the_record():
    (vote,) = merge(cast(A, "1956-10-30", vetoers=(CHILE,)))
    assert vote.on_record is False
