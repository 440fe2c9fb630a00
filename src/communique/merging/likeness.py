"""Whether two reported events are one happening: what must agree, and how much alike they are told.

What must agree are category, polarity, participants, mode, place and time; what is left is decided
by the words around the triggers. (Trigger stem inside one story is the strong baseline of ECB+.)
"""

from dataclasses import dataclass

from communique.merging.actors import are_compatible
from communique.merging.dates import Days, days_of
from communique.merging.evidence import Rank, rank
from communique.merging.words import iter_words, shared_weight, stem, telling
from communique.model.findings import EventMention
from communique.model.text import Span
from communique.model.world import Actor, Place

PUBLICATION_DAYS = 3  # a report without a date tells what is at most so old

WORDS_COUNT = 0.6
TRIGGER_COUNTS = 0.25
DATE_COUNTS = 0.15
PLACE_COUNTS = 0.15
SAME_EVENT = 0.4
SAME_IN_REPORT = 0.5  # one report tells many things of the same actors
SAME_BUT_DATED_APART = 0.6
CONTRADICTION = 0.5

_NOTHING: frozenset[str] = frozenset()
_NEGATED = frozenset({"negation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event mention with what it is compared by, worked out once."""

    mention: EventMention
    rank: Rank
    days: Days | None
    is_dated: bool
    polarity: frozenset[str]
    trigger: str
    words: frozenset[str]

    @property
    def participants(self) -> tuple[Actor, ...]:
        """Actors and recipients together, for what is done mutually."""
        return self.mention.actors + self.mention.recipients


def tell(mention: EventMention) -> Telling:
    """Prepare a mention for comparison."""
    cite = mention.citation
    trigger = cite.exact[cite.trigger.start - cite.start : cite.trigger.end - cite.start]
    return Telling(
        mention=mention,
        rank=rank(cite, mention.id),
        days=_days(mention),
        is_dated=mention.date is not None and mention.date_basis != "publication",
        polarity=frozenset(mention.aux) - {"historical"},
        trigger=" ".join(stem(word) for _, word in iter_words(trigger)),
        words=_words_around(mention),
    )


def _days(mention: EventMention) -> Days | None:
    if mention.date is None:
        return None
    first = days_of(mention.date, mention.date_precision)
    last = days_of(mention.enddate) if mention.enddate else first
    return Days(first.first, max(first.last, last.last))


def _words_around(mention: EventMention) -> frozenset[str]:
    """The telling words of the citation but for trigger and participants, which are compared apart."""
    apart = (mention.citation.trigger, *mention.actor_spans, *mention.recipient_spans)
    begin = mention.citation.start
    words = (
        stem(word)
        for at, word in iter_words(mention.citation.exact)
        if not any(Span(begin + at, begin + at + 1).overlaps(span) for span in apart)
    )
    return telling(frozenset(words))


def differences(left: Telling, right: Telling) -> tuple[str, ...]:
    """What cannot be so of one happening, polarity apart; empty where nothing stands against it."""
    found = []
    if _in_one_sentence(left, right):
        found.append("told_apart_in_one_sentence")
    if not _modes_agree(left.mention.mode, right.mention.mode):
        found.append("modes_differ")
    if not _participants_agree(left, right):
        found.append("participants_differ")
    if not _places_agree(left.mention.place, right.mention.place):
        found.append("places_differ")
    if _days_apart(left, right) > _days_allowed(left, right):
        found.append("dates_differ")
    return tuple(found)


def _in_one_sentence(left: Telling, right: Telling) -> bool:
    a, b = left.mention.citation, right.mention.citation
    return a.report == b.report and Span(a.start, a.end).overlaps(Span(b.start, b.end))


def _modes_agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _participants_agree(left: Telling, right: Telling) -> bool:
    if left.mention.event == "CONSULT" and "visit" not in (left.mention.mode, right.mention.mode):
        return are_compatible(left.participants, right.participants)
    return are_compatible(left.mention.actors, right.mention.actors) and are_compatible(
        left.mention.recipients, right.mention.recipients
    )


def _places_agree(left: Place | None, right: Place | None) -> bool:
    if left is None or right is None:
        return True
    if left.country_code and right.country_code and left.country_code != right.country_code:
        return False
    return not (_is_city(left) and _is_city(right) and left.geonameid != right.geonameid)


def _is_city(place: Place) -> bool:
    return place.resolution == "city"


def _days_apart(left: Telling, right: Telling) -> int:
    return left.days.gap(right.days) if left.days and right.days else 0


def _days_allowed(left: Telling, right: Telling) -> int:
    if left.is_dated and right.is_dated:
        # A day apart may be one outlet's error: kept together, and shown as a conflict.
        return 1 if _are_two_reports_with_actors(left, right) else 0
    return PUBLICATION_DAYS


def _are_two_reports_with_actors(left: Telling, right: Telling) -> bool:
    return bool(
        left.mention.citation.report != right.mention.citation.report
        and left.mention.actors
        and right.mention.actors
    )


def alike(left: Telling, right: Telling) -> tuple[float, tuple[str, ...]]:
    """How alike two events are told, 0 to 1, and in what."""
    words = shared_weight(left.words, right.words)
    dated = left.is_dated and right.is_dated and _days_apart(left, right) == 0
    signs = [
        (WORDS_COUNT * words, "words_around"),
        (TRIGGER_COUNTS * (left.trigger == right.trigger), "same_trigger"),
        (DATE_COUNTS * dated, "same_stated_date"),
        (PLACE_COUNTS * _are_in_one_city(left.mention.place, right.mention.place), "same_city"),
    ]
    score = min(1.0, sum(value for value, _ in signs))
    return score, tuple(name for value, name in signs if value)


def _are_in_one_city(left: Place | None, right: Place | None) -> bool:
    if left is None or right is None or not (_is_city(left) and _is_city(right)):
        return False
    return left.geonameid is not None and left.geonameid == right.geonameid


def threshold(left: Telling, right: Telling) -> float:
    """How alike two events that nothing keeps apart must be told to be one."""
    if left.is_dated and right.is_dated and _days_apart(left, right):
        return SAME_BUT_DATED_APART
    if left.mention.citation.report == right.mention.citation.report:
        return SAME_IN_REPORT
    return SAME_EVENT


def is_denial(left: Telling, right: Telling) -> bool:
    """Whether one report asserts what another negates."""
    return {left.polarity, right.polarity} == {_NOTHING, _NEGATED} and (
        left.mention.citation.report != right.mention.citation.report
    )
