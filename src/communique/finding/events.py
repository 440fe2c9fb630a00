"""PLOVER events of one report: trigger, participants by syntax, manner, place, time, and who vouches.

No link, no event: a candidate without a linked participant is dropped, unless it is a happening that
has none ("the truce took effect"). PLOVER's auxiliary modes come from `factuality`.
"""

from collections.abc import Iterator

from communique.codebook.plover import categories
from communique.finding.casting import Casting, words_of
from communique.finding.contexts import event_contexts
from communique.finding.crowds import with_crowd
from communique.finding.deontic import find_appeals
from communique.finding.judging import Telling, judge, judge_appeal
from communique.finding.locating import event_place
from communique.finding.participants import Party
from communique.finding.reporters import without_reporters
from communique.finding.retelling import told_once
from communique.finding.roles import cast
from communique.finding.sizes import event_size
from communique.finding.triggers import iter_triggers
from communique.finding.voices import innermost_voice
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Findings, Size
from communique.model.ids import FindingId, finding_id
from communique.model.text import Span, cite
from communique.model.world import Grounding, Place

# What is undone by these is no deed beside them: "ceased its offensive", "lifted the sanctions".
_ENDING = frozenset({"RETREAT", "CONCEDE"})


def find_events(
    analysis: Analysis, grounding: Grounding, found: Findings
) -> tuple[EventMention, ...]:
    """All events told in the body of the report, in text order."""
    appeals = find_appeals(analysis, grounding, found.statements)
    mentions = [
        _mention(analysis, grounding, telling, appeal.voiced_by)
        for appeal in appeals.values()
        if (telling := judge_appeal(analysis, grounding, appeal.casting))
    ]
    for telling in told_once(analysis, _tellings(analysis, grounding, frozenset(appeals))):
        trigger = analysis.tokens[telling.casting.trigger.token].span
        voice = innermost_voice(found.statements, trigger)
        mentions.append(_mention(analysis, grounding, telling, voice))
    return tuple(sorted(mentions, key=lambda mention: mention.citation.trigger))


def _tellings(
    analysis: Analysis, grounding: Grounding, appeals: frozenset[int]
) -> Iterator[Telling]:
    """The candidates beside the appeals that are judged to be events."""
    castings: dict[int, Casting] = {}
    ended: set[int] = set()
    # a verb tells more than the noun it takes, which in a passive stands before it
    for trigger in sorted(iter_triggers(analysis), key=lambda found: found.form == "noun"):
        if trigger.token in appeals:
            continue
        casting = cast(analysis, grounding, trigger)
        if casting is None or _repeats(analysis, casting, castings, ended):
            continue
        casting = castings[trigger.token] = without_reporters(analysis, grounding, casting)
        if casting.event in _ENDING:
            ended.update(casting.objects)
        telling = judge(analysis, grounding, casting)
        if telling:
            yield telling


def _repeats(
    analysis: Analysis, casting: Casting, earlier: dict[int, Casting], ended: set[int]
) -> bool:
    """Whether a noun only completes an event its verb has told ("[hold] a [meeting]", "[end] a [siege]")."""
    token = casting.trigger.token
    if token in ended:
        return casting.trigger.form == "noun"
    if casting.trigger.form == "noun" and _is_taken(analysis, casting, earlier):
        return True
    carrier = earlier.get(casting.anchor)
    return carrier is not None and token != casting.anchor and carrier.event == casting.event


def _is_taken(analysis: Analysis, casting: Casting, earlier: dict[int, Casting]) -> bool:
    """ "the [sanctions] were tightened": what a passive verb of the same category tells already."""
    token = analysis.tokens[casting.trigger.token]
    verb = earlier.get(token.head) if token.deprel == "nsubjpass" else None
    return verb is not None and verb.event == casting.event


def _mention(
    analysis: Analysis,
    grounding: Grounding,
    telling: Telling,
    voiced_by: FindingId | None,
) -> EventMention:
    casting, verdict = telling.casting, telling.verdict
    token = casting.trigger.token
    trigger = analysis.tokens[token].span
    return EventMention(
        id=finding_id(analysis.report.id, "event", trigger.start, trigger.end),
        event=verdict.event,
        mode=verdict.mode,
        context=event_contexts(analysis, token, verdict),
        aux=verdict.aux,
        actors=verdict.actors,
        recipients=verdict.recipients,
        actor_spans=_spans(casting.actors),
        recipient_spans=_spans(casting.recipients),
        date=verdict.dated.date,
        date_precision=verdict.dated.precision,
        date_basis=verdict.dated.basis,
        enddate=verdict.dated.enddate,
        place=_place(analysis, grounding, telling),
        size=_size(analysis, grounding, telling),
        voiced_by=voiced_by,
        citation=cite(
            analysis.report,
            analysis.sentence_span(token),
            trigger,
            voiced_by=voiced_by,
            aux=verdict.aux,
        ),
    )


def _place(analysis: Analysis, grounding: Grounding, telling: Telling) -> Place | None:
    event, casting = telling.verdict.event, telling.casting
    deed = event == "CONSULT" or categories()[event].is_material
    roots = frozenset(words_of(casting))
    own = event_place(analysis, grounding, roots, deed=deed)
    return own or event_place(analysis, grounding, telling.also, deed=deed)


def _size(analysis: Analysis, grounding: Grounding, telling: Telling) -> Size | None:
    """The people counted at the trigger, else where the same happening is told again ("killing nine")."""
    casting = telling.casting
    tokens = (casting.trigger.token, *sorted(telling.also))
    found = (event_size(analysis, grounding.times, casting.event, token) for token in tokens)
    told = [size for size in found if size]
    counted = Size(
        dead=next((size.dead for size in told if size.dead), None),
        injured=next((size.injured for size in told if size.injured), None),
        arrested=next((size.arrested for size in told if size.arrested), None),
    )
    return with_crowd(analysis, casting, counted if told else None)


def _spans(parties: tuple[Party, ...]) -> tuple[Span, ...]:
    return tuple(party.span for party in parties)
