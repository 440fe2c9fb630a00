"""Merging is a function of the set of reports: order, repetition and strangers change nothing."""

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.merging import merge
from communique.model.findings import Count, Findings, Size
from tests.merging.build import CHAD, CHILE, INDIA, KENYA, PERU, SUDAN, paper, person

FEW = settings(max_examples=40, deadline=None)
VERBS = {"shelled": "ASSAULT", "denounced": "ACCUSE", "blocked": "SANCTION"}
THINGS = ("the grain convoy", "a fishing treaty", "the border market")
STATES = (KENYA, SUDAN, CHAD, PERU, CHILE)
SPEAKERS = (person("KEN", "Amina Mohamed"), person("TCD", "Moussa Faki"))


@st.composite
def readings(draw):
    """A few reports of a few sentences each, drawn so that many tell the same happenings."""
    found = {}
    for _ in range(draw(st.integers(1, 6))):
        told = draw(st.lists(st.tuples(*map(st.sampled_from, _PARTS)), min_size=1, max_size=3))
        report = paper(
            " ".join(_sentence(*parts) for parts in dict.fromkeys(told)),
            draw(st.sampled_from(("Rift Mail", "Nile Record", "Andes Courier"))),
            draw(st.sampled_from((None, "2009-05-04", "2009-05-05", "2009-05-08"))),
            url=draw(st.sampled_from((None, "https://example.org/page"))),
            origin=draw(st.sampled_from((None, "Cenepa Agency"))),
        )
        found[report.id] = (report.digest, draw(_findings(report, list(dict.fromkeys(told)))))
    return list(found.values())


_PARTS = (STATES[:3], tuple(VERBS), STATES, THINGS)


def _sentence(actor, verb, recipient, thing):
    return f"Troops of {actor.entity_text} {verb} {thing} of {recipient.entity_text} near a lake."


@st.composite
def _findings(draw, report, told):
    events, positions, statements = [], [], []
    for parts in told:
        actor, verb, recipient, _ = parts
        sentence = _sentence(*parts)
        said = report.says(sentence, draw(st.sampled_from((*SPEAKERS, None))))
        voice = draw(st.sampled_from((None, said.id)))
        events.append(
            report.event(
                sentence,
                sentence[:-1],
                VERBS[verb],
                actor,
                to=draw(st.sampled_from(((), (recipient,)))),
                date=draw(st.sampled_from((None, "2009-05-03", "2009-05-04"))),
                basis=draw(st.sampled_from(("stated", "publication"))),
                aux=draw(st.sampled_from(((), (), ("negation",), ("historical",)))),
                size=draw(st.sampled_from((None, Size(dead=Count(n=3)), Size(dead=Count(n=5))))),
                voice=voice,
            )
        )
        stance = draw(st.sampled_from(("support", "oppose")))
        key = draw(st.sets(st.sampled_from(("grain", "convoy", "treaty", "market")), min_size=1))
        positions.append(report.stands(sentence, actor, stance, *key, voice=voice))
        statements.append(said)
    return Findings(statements=tuple(statements), events=tuple(events), positions=tuple(positions))


def merged(pairs, knowledge):
    return merge([digest for digest, _ in pairs], [found for _, found in pairs], knowledge)


@FEW
@given(data=st.data())
def test_the_order_of_reading_does_not_show(data, knowledge):
    pairs = data.draw(readings())
    shuffled = data.draw(st.permutations(pairs))
    assert merged(shuffled, knowledge) == merged(pairs, knowledge)


@FEW
@given(pairs=readings())
def test_the_order_within_a_report_does_not_show(pairs, knowledge):
    backwards = [
        (digest, Findings(**{f.name: getattr(found, f.name)[::-1] for f in fields(found)}))
        for digest, found in pairs
    ]
    assert merged(backwards, knowledge) == merged(pairs, knowledge)


@FEW
@given(pairs=readings())
def test_merging_twice_gives_the_same(pairs, knowledge):
    assert merged(pairs, knowledge) == merged(pairs, knowledge)


@FEW
@given(pairs=readings(), at=st.integers(0, 6))
def test_a_stranger_changes_no_other_record(pairs, at, knowledge):
    text = "Indian astronomers published a catalogue of faint galaxies from Ladakh."
    stranger = paper(text, "Observatory Letter", "2009-05-04")
    praise = stranger.event(text, "published", "COOPERATE", INDIA)
    more = [*pairs]
    more.insert(at, (stranger.digest, Findings(events=(praise,))))
    before, after = merged(pairs, knowledge), merged(more, knowledge)
    ours = tuple(event for event in after.events if event.id != praise.id)
    stories = tuple(story for story in after.stories if stranger.id not in story.reports)
    assert replace(after, events=ours, stories=stories) == before


@FEW
@given(pairs=readings())
def test_every_mention_is_evidence_of_exactly_one_record(pairs, knowledge):
    record = merged(pairs, knowledge)
    mentions = sorted(
        (one.citation.report, one.citation.trigger) for _, found in pairs for one in found.events
    )
    cited = sorted((c.report, c.trigger) for event in record.events for c in event.evidence)
    assert cited == mentions
    assert all(event.evidence for event in record.events)


@FEW
@given(pairs=readings())
def test_tuples_are_sorted_and_links_lead_somewhere(pairs, knowledge):
    record = merged(pairs, knowledge)
    for kind in ("statements", "events", "positions", "stories", "findings"):
        ids = [one.id for one in getattr(record, kind)]
        assert ids == sorted(set(ids))
    events = {event.id for event in record.events} | {one.id for one in record.positions}
    assert {found.about.id for found in record.findings} <= events
    statements = {one.id for one in record.statements}
    assert {c.voiced_by for e in record.events for c in e.evidence} <= statements | {None}
