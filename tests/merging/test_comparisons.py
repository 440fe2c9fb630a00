from dataclasses import replace

import pytest

from communique.merging import comparisons
from communique.merging.event_fields import assemble_event
from communique.merging.positions import merge_positions
from communique.merging.provenance import trace
from communique.merging.votes import merge_votes
from communique.model.findings import Count, Size
from communique.model.ids import FindingId, RecordId
from communique.model.record import Story
from communique.model.world import RecordedVeto
from tests.merging.build import KENYA, STORY, SUDAN, one_story, paper, state

TEXT = "Raiders from Sudan killed herders near the well."
A = paper(TEXT, "Rift Mail", "2001-08-10", origin="Rift Mail")
B = paper(TEXT + " Cattle were driven off.", "Nile Record", "2001-08-11", origin="Nile Record")
C = paper("Herders fled. " + TEXT, "Savanna Radio", "2001-08-12")
REPRINT = paper(TEXT + " Reprinted.", "Coast Herald", "2001-08-12", origin="Rift Mail")
PROVENANCE = trace([one.digest for one in (A, B, C, REPRINT)], lambda name: name)
SPEAKERS: comparisons.Speakers = {
    FindingId("said-a"): "person:governor",
    FindingId("said-b"): "person:governor",
    FindingId("said-c"): "person:nurse",
}
STORY_OF_TWO = Story(
    id=STORY, title=None, first=None, last=None, reports=(A.id, B.id), n_publishers=2, n_origins=2
)


def killed(report, **fields):
    return report.event(TEXT, "killed", "ASSAULT", SUDAN, to=(KENYA,), **fields)


def dead(n, **fields):
    return Size(dead=Count(n=n, **fields))


def assembled(*mentions):
    return assemble_event(mentions, PROVENANCE)


def corroborated(*mentions):
    return comparisons.corroborate_event(assembled(*mentions), PROVENANCE, SPEAKERS)


@pytest.mark.parametrize(
    "mentions",
    [
        (killed(A), killed(B)),
        (killed(A), killed(B, voice="said-b")),
        (killed(A, voice="said-a"), killed(B, voice="said-c")),
    ],
    ids=["own voices", "own voice and a speaker", "two speakers"],
)
def test_two_origins_bear_an_event_out(mentions):
    found = corroborated(*mentions)
    assert found is not None
    assert (found.kind, found.field, found.note) == ("corroborated", "event", None)
    assert [value.qualifier for value in found.values] == ["Rift Mail", "Nile Record"]
    assert [cite.report for value in found.values for cite in value.evidence] == [A.id, B.id]


@pytest.mark.parametrize(
    "mentions",
    [
        (killed(A),),
        (killed(A), killed(REPRINT)),
        (killed(A, voice="said-a"), killed(B, voice="said-b")),
        (killed(A, aux=("future",)), killed(B, aux=("future",))),
    ],
    ids=["one report", "one origin", "one speaker", "only planned"],
)
def test_one_voice_does_not(mentions):
    assert corroborated(*mentions) is None


def test_a_publisher_that_stands_in_for_an_origin_is_said_to():
    found = corroborated(killed(A), killed(C))
    assert found is not None
    assert found.note is not None
    assert "Savanna Radio" in found.note


def test_single_source_in_a_story_of_several_origins():
    found = comparisons.single_source(assembled(killed(A)), STORY_OF_TWO, PROVENANCE)
    assert found is not None
    assert found.values[0].qualifier == "Rift Mail"
    alone = replace(STORY_OF_TWO, id=RecordId("other"), n_origins=1)
    assert comparisons.single_source(assembled(killed(A)), alone, PROVENANCE) is None
    both = assembled(killed(A), killed(B))
    assert comparisons.single_source(both, STORY_OF_TWO, PROVENANCE) is None


def test_different_stated_days_conflict_and_publication_days_do_not():
    told = (
        killed(A, date="2001-08-09", basis="stated"),
        killed(B, date="2001-08-08", basis="relative"),
    )
    found = comparisons.compare_dates(assembled(*told), told)
    assert found is not None
    assert [value.value for value in found.values] == ["2001-08-08", "2001-08-09"]
    assert [value.evidence[0].report for value in found.values] == [B.id, A.id]
    undated = killed(A), killed(B)
    assert comparisons.compare_dates(assembled(*undated), undated) is None


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (dead(43), dead(126), "updated"),
        (dead(43, low=43, qualifier="at least"), dead(126), "updated"),
        (dead(126), dead(43), "conflict"),
        (dead(43, as_of="2001-08-12"), dead(126), "conflict"),
    ],
    ids=["toll rose", "at least", "toll fell", "larger number is older"],
)
def test_different_numbers(first, second, kind):
    told = killed(A, size=first), killed(B, size=second)
    (found,) = comparisons.compare_sizes(assembled(*told), told)
    assert (found.kind, found.field) == (kind, "size.dead")
    assert {value.value for value in found.values} == {"43", "126"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (dead(43), dead(43)),
        (dead(43, scope="children"), dead(126)),
        (dead(200, qualifier="about"), dead(196)),
        (dead(50), dead(43, low=43, qualifier="at least")),
    ],
    ids=["same", "another scope", "rounded", "both can be true"],
)
def test_numbers_that_agree(first, second):
    told = killed(A, size=first), killed(B, size=second)
    assert not list(comparisons.compare_sizes(assembled(*told), told))


def test_a_denied_event_shows_both_sides():
    asserted, negated = assembled(killed(A)), assembled(killed(B, aux=("negation",)))
    found = comparisons.compare_polarity(asserted, [negated])
    assert (found.about.id, found.field) == (asserted.id, "negation")
    assert [value.value for value in found.values] == ["asserted", "negated"]


def test_a_stance_that_two_origins_give_is_borne_out():
    told = [
        report.stands(TEXT, KENYA, "oppose", "cattle", "raid", date=date)
        for report, date in ((A, "2001-08-10"), (B, "2001-08-11"))
    ]
    (position,) = merge_positions(told, one_story(A, B), lambda word: None).records
    found = comparisons.corroborate_position(position, PROVENANCE, SPEAKERS)
    assert found is not None
    assert [value.value for value in found.values] == ["oppose", "oppose"]


def test_a_vote_off_the_record_shows_the_recorded_day():
    veto = RecordedVeto(
        date="1976-01-26", draft="S/11940", meeting="S/PV.1879", matter="", topic="Palestine",
        vetoed_by=("USA",),
    )  # fmt: skip
    later = replace(veto, date="1980-01-01")
    cast = A.vote(TEXT, state("USA", "USA"), date="1976-01-25", matter="the Palestine draft")
    (vote,) = merge_votes([cast], [veto, later], one_story(A), lambda word: None).records
    found = comparisons.hold_against_record(vote)
    assert found is not None
    assert [(value.value, value.qualifier) for value in found.values] == [
        ("1976-01-25", None),
        ("1976-01-26", "record"),
    ]
    assert found.note is not None
    assert "S/11940" in found.note
    assert comparisons.hold_against_record(replace(vote, on_record=None)) is None
