from communique.merging.event_fields import assemble_event
from communique.merging.provenance import trace
from communique.model.findings import Count, Size
from tests.merging.build import PERU, SUDAN, city, paper

TEXT = "Sudan seized a trawler near the island."
FIRST = paper(TEXT, "Coast Herald", "1999-07-01")
SECOND = paper(TEXT + " The crew is in port.", "Reef Post", "1999-07-02")


def assembled(*mentions):
    return assemble_event(mentions, trace([FIRST.digest, SECOND.digest], lambda name: name))


def seize(report, **fields):
    return report.event(TEXT, "seized", "COERCE", SUDAN, **fields)


def test_the_stated_date_goes_before_the_publication():
    event = assembled(
        seize(FIRST), seize(SECOND, date="1999-06", basis="stated", precision="month")
    )
    assert (event.date, event.date_precision, event.date_basis) == ("1999-06", "month", "stated")


def test_the_more_precise_of_two_stated_dates():
    event = assembled(
        seize(FIRST, date="1999-06", basis="stated", precision="month"),
        seize(SECOND, date="1999-06-30", basis="relative"),
    )
    assert event.date == "1999-06-30"


def test_quad_and_scale_follow_category_and_mode():
    event = assembled(seize(FIRST), seize(SECOND, mode="seize"))
    assert (event.event, event.mode) == (("COERCE",), ("seize",))
    assert (event.quad_code, event.event_scale) == (4, -7.0)


def test_it_is_historical_only_if_no_report_tells_it_as_news():
    past = seize(SECOND, aux=("historical",))
    assert assembled(seize(FIRST), past).aux == ()
    assert assembled(past).aux == ("historical",)


def test_who_vouches_is_kept_only_if_all_citations_are_vouched_for():
    voiced = seize(SECOND, voice="said")
    assert assembled(seize(FIRST), voiced).voiced_by is None
    assert assembled(voiced).voiced_by == "said"


def test_the_finest_place_and_the_latest_count():
    event = assembled(
        seize(FIRST, size=Size(dead=Count(n=2))),
        seize(SECOND, size=Size(dead=Count(n=3)), place=city("Suakin", "SDN", "365763")),
    )
    assert event.event_loc is not None
    assert event.event_loc.city == "Suakin"
    assert event.size == Size(dead=Count(n=3))


def test_it_is_named_by_its_earliest_mention_and_counts_its_sources():
    event = assembled(seize(FIRST), seize(SECOND, to=(PERU,)))
    assert event.id == seize(FIRST).id
    assert (event.n_reports, event.n_publishers, event.n_origins) == (2, 2, 2)
    assert [cite.report for cite in event.evidence] == [FIRST.id, SECOND.id]
    assert event.recipient == (PERU,)


def test_nobody_is_actor_and_recipient_of_one_event():
    event = assembled(seize(FIRST), seize(SECOND, to=(SUDAN, PERU)))
    assert SUDAN in event.actor
    assert event.recipient == (PERU,)
