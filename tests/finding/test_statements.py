import pytest

from communique.finding.statements import find_statements
from communique.model.findings import Findings
from communique.model.text import Span
from communique.model.world import Actor, ActorMention, Grounding, TimeMention
from tests.build import make_report, span_of

pytestmark = pytest.mark.model

NOTHING_KNOWN = Grounding.of(())


@pytest.fixture
def read(analyser):
    def find(text, grounding=NOTHING_KNOWN):
        return find_statements(analyser.analyse(make_report(text)), grounding, Findings())

    return find


def actor(name):
    return Actor(code=None, kind="state", sector="GOV", entity_text=name, identifier_text=name)


def mention(analysis, word, *actors):
    head = next(token.i for token in analysis.tokens if token.text == word)
    return ActorMention(first=head, last=head + 1, head=head, form="NAM", actors=actors)


@pytest.mark.parametrize(
    ("text", "kind", "type_"),
    [
        ("“The port is open,” the Omani minister said.", "direct", "statement"),
        ("The Omani minister said the port was “fully open” again.", "mixed", "statement"),
        ("The Omani minister said the port was open.", "indirect", "statement"),
        ("Bangkok believes that the dam is safe.", "indirect", "thought"),
        ("The general has reportedly fled the capital.", "indirect", "impersonal"),
    ],
)
def test_kind_goes_by_the_marks_and_type_by_the_cue(read, text, kind, type_):
    (found,) = read(text)
    assert (found.kind, found.type) == (kind, type_)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("The declaration added that tariffs would fall by half.", "document", "The declaration"),
        ("The report found that the wells were dry.", "document", "The report"),
        ("He said the wells were dry.", "unresolved", "He"),
    ],
)
def test_who_is_not_known_keeps_the_words(read, text, kind, words):
    (found,) = read(text)
    assert (found.speaker.kind, found.speaker.entity_text) == (kind, words)


def test_the_speaker_is_the_first_actor_that_the_source_stands_for(analyser):
    analysis = analyser.analyse(make_report("Estonia told Latvia that the ferry would sail."))
    grounding = Grounding.of(
        (
            mention(analysis, "Estonia", actor("Estonia"), actor("Finland")),
            mention(analysis, "Latvia", actor("Latvia")),
        )
    )
    (found,) = find_statements(analysis, grounding, Findings())
    assert found.speaker == actor("Estonia")
    assert found.addressees == (actor("Latvia"),)


def test_a_nested_statement_is_voiced_by_the_outer_one(read):
    outer, inner = read("Oslo says that Lima announced that the crew would be freed.")
    assert outer.voiced_by is None
    assert inner.voiced_by == inner.citation.voiced_by == outer.id


@pytest.mark.parametrize(
    ("text", "day", "said_on"),
    [
        ("Quito said on Tuesday that the strike was over.", "Tuesday", "2015-03-17"),
        ("Quito said that the strike would end on Friday.", "Friday", None),
    ],
)
def test_said_on_is_the_date_of_the_saying(analyser, text, day, said_on):
    report = make_report(text)
    time = TimeMention(
        span=span_of(report, day),
        type="DATE",
        value="2015-03-17",
        date="2015-03-17",
        precision="day",
        basis="relative",
    )
    grounding = Grounding.of((), times=(time,))
    (found,) = find_statements(analyser.analyse(report), grounding, Findings())
    assert found.said_on == said_on


def test_the_citation_runs_from_the_first_to_the_last_of_the_three(read):
    text = "Rain fell in Goma. “We will stay,” the Kenyan colonel said. “We have no choice.” Rain fell."
    report = make_report(text)
    (found,) = read(text)
    cited = span_of(report, "“We will stay,” the Kenyan colonel said. “We have no choice.”")
    assert Span(found.citation.start, found.citation.end) == cited
    assert found.citation.exact == report.exact(cited)
    assert found.citation.trigger == span_of(report, "said") == Span(found.cue.start, found.cue.end)
    assert [report.exact(span) for span in found.citation.spans] == [
        "“We will stay,”",
        "“We have no choice.”",
    ]
    assert report.exact(found.source) == "the Kenyan colonel"


def test_offsets_are_code_points(read):
    text = "🌍 News from 𝓛ima: \u200fThe envoy said that the 🚢 had sailed."
    (found,) = read(text)
    assert text[slice(*found.citation.spans[0])] == "that the 🚢 had sailed"


def test_the_same_report_gives_the_same_ids(read):
    text = "Accra said the road was open. Lomé said the road was shut."
    first, second = read(text), read(text)
    assert first == second
    assert len({found.id for found in first}) == len(first) == 2


def test_marks_doubled_by_a_table_leave_no_empty_statement(read):
    text = (
        '"Former Lisbon mayor Carlos Moedas also piled on the criticism, calling the plan '
        '""reckless"" and adding that ""it is not always so that the budget is balanced""."'
    )
    assert all(any(c.isalpha() for c in one.citation.exact) for one in read(text))
