"""Whether a candidate is an event, and which: participants sorted, reality read, category derived."""

from dataclasses import dataclass

from communique.codebook.plover import categories
from communique.finding.by_force import is_freed_by_force
from communique.finding.carrying import is_happening
from communique.finding.casting import MUTUAL, Casting
from communique.finding.dating import EventDate, event_date
from communique.finding.deriving import derive
from communique.finding.factuality import read_reality
from communique.finding.held_out import is_uttered
from communique.finding.participants import actors_of
from communique.finding.politics import is_political
from communique.finding.reality import Reality
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

# Meetings with two sides of their own: who travels and who receives, who mediates and between whom.
_ONE_WAY = frozenset({"visit", "third-party"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a candidate was judged to be."""

    event: str
    mode: str | None
    aux: tuple[str, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    dated: EventDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A candidate with its verdict; `also` are the words of other candidates that tell the same."""

    casting: Casting
    verdict: Verdict
    also: frozenset[int] = frozenset()


def judge(analysis: Analysis, grounding: Grounding, casting: Casting) -> Telling | None:
    """The event that a candidate tells of; None where it is only wanted, or nobody is linked."""
    reality = _reality(analysis, casting)
    actors, recipients = _sorted_out(casting)
    if (reality.governed and not _is_held_out(analysis, casting)) or not (
        actors or recipients or _may_stand_alone(analysis, casting)
    ):
        return None
    if not is_political(analysis, grounding, casting, actors, recipients):
        return None
    if is_freed_by_force(analysis, casting):
        return None
    derived = derive(analysis, grounding, casting, reality, actors)
    event, mode, aux = derived.event, derived.mode, derived.aux
    actors, recipients = _sorted_out(derived.casting)
    if not recipients and len(actors) < 2 and _takes_two(casting, event):
        return None
    published = analysis.report.published
    dated = event_date(grounding.times, analysis, casting.anchor, published)
    if _is_history(dated, published) or _is_since(analysis, casting, dated):
        aux = ("historical", *aux)
    verdict = Verdict(
        event=event,
        mode=mode if mode in categories()[event].modes else None,
        aux=aux,
        actors=actors,
        recipients=recipients,
        dated=dated,
    )
    return Telling(casting=derived.casting, verdict=verdict)


def judge_appeal(analysis: Analysis, grounding: Grounding, casting: Casting) -> Telling | None:
    """An appeal is made when the report comes out; a date inside it is that of what should be done.

    "Should not" asks that something be left undone: its negation is that of what is asked for.
    """
    actors, recipients = _sorted_out(casting)
    if not is_political(analysis, grounding, casting, actors, recipients):
        return None
    verdict = Verdict(
        event=casting.event,
        mode=casting.mode,
        aux=("negation",) if read_reality(analysis, casting.anchor).negation else (),
        actors=actors,
        recipients=recipients,
        dated=event_date((), analysis, casting.anchor, analysis.report.published),
    )
    return Telling(casting=casting, verdict=verdict)


def _is_held_out(analysis: Analysis, casting: Casting) -> bool:
    """ "vowed that they would be [met] with force": a threat is made by saying so."""
    return casting.event == "THREATEN" and is_uttered(analysis, casting.anchor)


def _takes_two(casting: Casting, event: str) -> bool:
    """Whether one party alone makes no event: by the codebook, or a meeting nobody is said to hold."""
    alone = casting.trigger.form == "noun" and casting.anchor == casting.trigger.token
    return categories()[event].needs_recipient or (alone and event in MUTUAL)


def _reality(analysis: Analysis, casting: Casting) -> Reality:
    """The reality of the verb; a noun it carries may be negated or hedged itself ("held no talks")."""
    reality = read_reality(analysis, casting.anchor)
    # "cleared [protesters] from a square" undoes no protest
    # what is asked of a "visiting premier" leaves his visit as it is
    is_guest = casting.trigger.form == "guest"
    if casting.anchor != casting.trigger.token and not (casting.is_met or is_guest):
        own = read_reality(analysis, casting.trigger.token)
        reality.negation |= own.negation
        reality.hypothetical |= own.hypothetical
        reality.governed |= own.governed
        reality.future |= own.future
    return reality


def _sorted_out(casting: Casting) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Actors and recipients as PLOVER lists them: all sides of a meeting are actors."""
    actors, recipients = actors_of(casting.actors), actors_of(casting.recipients)
    if casting.event == "CONSULT" and casting.mode not in _ONE_WAY:
        actors, recipients = actors_of((*casting.actors, *casting.recipients)), ()
    if casting.mode == "visit" and _is_hosting(casting):
        actors, recipients = recipients, actors
    known = {actor.key for actor in actors}
    return actors, tuple(actor for actor in recipients if actor.key not in known)


def _is_hosting(casting: Casting) -> bool:
    return any("host" in frame.verbs for frame in casting.trigger.frames)


def _may_stand_alone(analysis: Analysis, casting: Casting) -> bool:
    frames = casting.trigger.frames
    return bool(frames) and frames[0].happens and is_happening(analysis, casting.trigger.token)


def _is_since(analysis: Analysis, casting: Casting, dated: EventDate) -> bool:
    """ "since the [invasion]": what all that is told now came after."""
    token = analysis.tokens[casting.trigger.token]
    after = analysis.tokens[token.head].lemma == "since" and token.deprel == "pobj"
    return after and dated.basis == "publication"


def _is_history(dated: EventDate, published: str | None) -> bool:
    """Told of more than a year after its stated date, an event is background."""
    if dated.date is None or published is None or dated.basis == "publication":
        return False
    year, reported = int(dated.date[:4]), int(published[:4])
    same_day = f"{reported - 1:04d}{published[4:]}"
    return year < reported - 1 or (year < reported and dated.date < same_day[: len(dated.date)])
