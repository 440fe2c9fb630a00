import pytest

from communique.merging.events import merge_events
from communique.merging.likeness import differences, tell
from tests.merging.build import (
    CHAD,
    CHILE,
    INDIA,
    KENYA,
    PERU,
    SUDAN,
    city,
    nameless,
    one_story,
    paper,
    person,
)

SHELLED = "Sudan shelled the market of a Chad border town."
AGAIN = "Chad said that shells fired by Sudan hit the market of the border town."
FIRST = paper(f"{SHELLED} Chad closed the crossing.", "Sahel Post", "2008-02-04")
SECOND = paper(f"{AGAIN} Nobody crossed.", "Lake Courier", "2008-02-05")
ABECHE, ADRE = city("Abéché", "TCD", "2436400"), city("Adré", "TCD", "2436391")


def shelled(date=None, basis="publication", **fields):
    return FIRST.event(
        SHELLED, "shelled", "ASSAULT", SUDAN, to=(CHAD,), date=date, basis=basis, **fields
    )


def hit(date=None, basis="publication", actors=(SUDAN,), **fields):
    return SECOND.event(
        AGAIN, "hit", "ASSAULT", *actors, to=(CHAD,), date=date, basis=basis, **fields
    )


def groups(*mentions, stories=None):
    merged = merge_events(mentions, stories or one_story(FIRST, SECOND))
    return [[mention.id for mention in members] for members in merged.groups]


def test_two_reports_of_one_happening_merge():
    assert groups(hit(), shelled()) == [[shelled().id, hit().id]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (shelled(), hit(aux=("future",))),
        (shelled(), hit(actors=(KENYA,))),
        (shelled(mode="heavy-weapons"), hit(mode="firearms")),
        (shelled(place=ABECHE), hit(place=ADRE)),
        (shelled("2008-02-01", "stated"), hit("2008-02-04", "stated")),
        (shelled("2008-01-12", "stated"), hit()),
    ],
    ids=["polarity", "actors", "mode", "city", "dates", "date and publication"],
)
def test_what_must_agree_keeps_events_apart(left, right):
    assert len(groups(left, right)) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (shelled(aux=("historical",)), hit()),
        (shelled(), hit(actors=())),
        (shelled(mode="heavy-weapons"), hit()),
        (shelled(place=ABECHE), hit(place=ABECHE)),
        (shelled("2008-02", "stated", precision="month"), hit("2008-02-04", "stated")),
    ],
    ids=["historical", "no actor", "no mode", "same city", "month and day"],
)
def test_what_one_report_leaves_open_does_not(left, right):
    assert len(groups(left, right)) == 1


def test_one_story_is_not_another():
    apart = {FIRST.id: "one", SECOND.id: "other"}
    assert len(groups(shelled(), hit(), stories=apart)) == 2


def test_a_nameless_telling_does_not_join_two_culprits():
    rebels = nameless("gunmen", "TCD", "REB")
    third = paper("Gunmen shelled the market of the border town.", "Desert Wire", "2008-02-06")
    by_rebels = third.event(
        third.report.text, "shelled", "ASSAULT", rebels, to=(CHAD,), date="2008-02-04"
    )
    found = groups(shelled(), hit(actors=()), by_rebels, stories=one_story(FIRST, SECOND, third))
    assert sorted(map(len, found)) == [1, 2]


def test_two_happenings_told_in_one_sentence_stay_two():
    text = "Peru recalled its envoy and recalled its trade mission from Chile."
    report = paper(text)
    told = [
        report.event(text, "recalled its envoy", "SANCTION", PERU, to=(CHILE,)),
        report.event(text, "recalled its trade", "SANCTION", PERU, to=(CHILE,)),
    ]
    assert len(groups(*told, stories=one_story(report))) == 2


def test_a_lede_told_again_below_is_one_event():
    lede = "Peru expelled two Chilean naval attaches over the photographs."
    below = "The naval attaches were expelled after photographs of the base were found."
    report = paper(f"{lede} Santiago protested. {below}")
    told = [
        report.event(lede, "expelled", "SANCTION", PERU, to=(CHILE,)),
        report.event(below, "expelled", "SANCTION", to=(CHILE,)),
    ]
    assert len(groups(*told, stories=one_story(report))) == 1


def test_unlike_deeds_of_the_same_actors_stay_apart():
    first = "India criticised the dam that Peru plans."
    other = "India criticised visa fees in Peru."
    report, second = paper(first, "A"), paper(other, "B")
    told = [
        report.event(first, "criticised", "ACCUSE", INDIA, to=(PERU,)),
        second.event(other, "criticised", "ACCUSE", INDIA, to=(PERU,)),
    ]
    assert len(groups(*told, stories=one_story(report, second))) == 2


def test_a_meeting_has_no_direction_but_a_visit_has():
    odinga, humala = person("KEN", "Raila Odinga"), person("PER", "Ollanta Humala")
    one, other = paper("They met in Lima.", "A"), paper("Both met in Lima.", "B")
    left = tell(one.event("They met in Lima.", "met", "CONSULT", odinga, to=(humala,)))
    right = tell(other.event("Both met in Lima.", "met", "CONSULT", humala, to=(odinga,)))
    assert differences(left, right) == ()
    visits = [
        tell(one.event("They met in Lima.", "met", "CONSULT", KENYA, to=(PERU,), mode="visit")),
        tell(other.event("Both met in Lima.", "met", "CONSULT", PERU, to=(KENYA,), mode="visit")),
    ]
    assert differences(*visits) == ("participants_differ",)


def test_a_denial_is_linked_and_never_merged():
    denied = hit(aux=("negation",))
    merged = merge_events([shelled(), denied], one_story(FIRST, SECOND))
    assert len(merged.groups) == 2
    (edge,) = merged.edges
    assert (edge.judgement, edge.reasons[-1]) == ("different", "contradicts")
    assert merged.contradictions == {shelled().id: (denied.id,)}


def test_a_day_apart_merges_only_where_all_else_agrees():
    near = (shelled("2008-02-03", "stated"), hit("2008-02-04", "stated"))
    assert len(groups(*near)) == 1
    nobody = hit("2008-02-04", "stated", actors=())
    assert len(groups(near[0], nobody)) == 2
