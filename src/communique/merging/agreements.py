"""Instruments across reports: known by their number, by their title, or inside one story by its words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from communique.merging.actors import is_same_actor, unite
from communique.merging.dates import UNDATED, days_of
from communique.merging.edges import same
from communique.merging.evidence import Rank, collect, rank, shared_voice
from communique.merging.grouping import Link, group
from communique.merging.issues import (
    StateOf,
    Wording,
    is_one_issue,
    likeness,
    most_telling,
    word_issue,
)
from communique.merging.statements import content
from communique.model.findings import AgreementMention, StatementMention
from communique.model.ids import FindingId, RecordId, ReportId
from communique.model.record import Agreement, MergeEdge, Point, StageEntry
from communique.model.text import Citation
from communique.model.world import Actor

MIN_TITLE_WORDS = 2  # "the treaty" names no treaty outside its story


class MergedAgreements(NamedTuple):
    """Agreements sorted by id, and the links that joined their mentions."""

    records: tuple[Agreement, ...]
    edges: tuple[MergeEdge, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    mention: AgreementMention
    wording: Wording
    story: RecordId

    @property
    def rank(self) -> Rank:
        return rank(self.mention.citation, self.mention.id)

    @property
    def numbers(self) -> frozenset[str]:
        """What counts resolutions: "2254"; other instruments' numbers are years and points."""
        if self.mention.instrument != "resolution":
            return frozenset()
        return frozenset(word for word in self.mention.key if word.isdigit())


def merge_agreements(
    mentions: Sequence[AgreementMention],
    statements: Sequence[StatementMention],
    story_of: Mapping[ReportId, RecordId],
    state_of: StateOf,
) -> MergedAgreements:
    """Merge mentions of one instrument; what a document is reported to say are its points."""
    block = sorted(
        (
            _Named(one, word_issue(one.key, state_of), story_of[one.citation.report])
            for one in mentions
        ),
        key=lambda one: one.rank,
    )
    ids = [one.mention.id for one in block]
    grouping = group(len(block), _iter_links(block), lambda a, b: _differ(block[a], block[b]))
    record_of = {
        ids[place]: RecordId(ids[places[0]]) for places in grouping.groups for place in places
    }
    points = _points(mentions, statements, record_of)
    instruments = [[block[place].mention for place in places] for places in grouping.groups]
    parts = _parts(instruments, record_of)
    records = [_assemble(members, record_of, points, parts) for members in instruments]
    return MergedAgreements(
        tuple(sorted(records, key=lambda one: one.id)), same(grouping.joined, ids)
    )


def _iter_links(block: Sequence[_Named]) -> Iterator[Link]:
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(block):
        for keyed in _block_keys(one):
            holders[keyed].append(place)
    for places in holders.values():
        for left, right in combinations(places, 2):
            if not _differ(block[left], block[right]):
                link = _link(left, right, block)
                if link:
                    yield link


def _block_keys(one: _Named) -> list[str]:
    """Where to look for the same instrument: its story, its number, its whole title."""
    keys = [f"story {one.story}", *(f"number {number}" for number in sorted(one.numbers))]
    if one.mention.instrument == "treaty" and len(one.wording.words) >= MIN_TITLE_WORDS:
        keys.append(f"title {' '.join(sorted(one.wording.all_words))}")
    return keys


def _link(left: int, right: int, block: Sequence[_Named]) -> Link | None:
    one, other = block[left], block[right]
    if one.numbers & other.numbers:
        return Link(left, right, 1.0, ("same_number",))
    if one.wording == other.wording:
        return Link(left, right, 1.0, ("same_title",))
    if is_one_issue(one.wording, other.wording):
        return Link(left, right, likeness(one.wording, other.wording), ("title_words",))
    return None


def _differ(left: _Named, right: _Named) -> bool:
    one, other = left.mention, right.mention
    if left.numbers and right.numbers and left.numbers.isdisjoint(right.numbers):
        return True
    return not (
        _kinds_agree(one, other) and _parties_agree(one, other) and _dates_agree(one, other)
    )


def _kinds_agree(left: AgreementMention, right: AgreementMention) -> bool:
    return left.instrument == right.instrument or "other" in (left.instrument, right.instrument)


def _parties_agree(left: AgreementMention, right: AgreementMention) -> bool:
    if not left.parties or not right.parties:
        return True
    return any(is_same_actor(one, other) for one in left.parties for other in right.parties)


def _dates_agree(left: AgreementMention, right: AgreementMention) -> bool:
    if left.date is None or right.date is None:
        return True
    return days_of(left.date).gap(days_of(right.date)) <= 1


def _assemble(
    members: Sequence[AgreementMention],
    record_of: Mapping[FindingId, RecordId],
    points: Mapping[RecordId, tuple[Point, ...]],
    parts: Mapping[RecordId, Sequence[AgreementMention]],
) -> Agreement:
    first = members[0]
    evidence = collect(mention.citation for mention in members)
    titled = members[most_telling([mention.title for mention in members])]
    return Agreement(
        id=RecordId(first.id),
        title=titled.title,
        instrument=next((m.instrument for m in members if m.instrument != "other"), "other"),
        parties=unite(mention.parties for mention in members),
        date=max((m.date for m in members if m.date), key=len, default=None),
        place=next((mention.place for mention in members if mention.place), None),
        history=_history([*members, *parts.get(RecordId(first.id), ())]),
        part_of=_whole(members, record_of),
        points=points.get(RecordId(first.id), ()),
        voiced_by=shared_voice(evidence),
        evidence=evidence,
    )


def _whole(
    members: Sequence[AgreementMention], record_of: Mapping[FindingId, RecordId]
) -> RecordId | None:
    """The instrument that this one is told to be part of."""
    wholes = (record_of.get(one.part_of) for one in members if one.part_of)
    return next((whole for whole in wholes if whole and whole != RecordId(members[0].id)), None)


def _parts(
    instruments: Sequence[Sequence[AgreementMention]], record_of: Mapping[FindingId, RecordId]
) -> dict[RecordId, list[AgreementMention]]:
    """The mentions of the parts of each whole: a truce breached is a breach of the accord it is part of."""
    parts: dict[RecordId, list[AgreementMention]] = defaultdict(list)
    for members in instruments:
        whole = _whole(members, record_of)
        if whole:
            parts[whole].extend(members)
    return parts


def _history(members: Sequence[AgreementMention]) -> tuple[StageEntry, ...]:
    """Every stage by date and by whom, with all who report it."""
    told: dict[tuple[str, str, str], list[AgreementMention]] = defaultdict(list)
    for one in members:
        if one.stage:
            who = one.by.key if one.by else ""
            told[one.stage_date or UNDATED, one.stage, who].append(one)
    return tuple(
        StageEntry(
            stage=stage,
            date=some[0].stage_date,
            by=some[0].by,
            evidence=collect(one.citation for one in some),
        )
        for _, some in sorted(told.items())
        if (stage := some[0].stage)
    )


def _points(
    mentions: Sequence[AgreementMention],
    statements: Sequence[StatementMention],
    record_of: Mapping[FindingId, RecordId],
) -> dict[RecordId, tuple[Point, ...]]:
    """What "the declaration" says, where its report names exactly one instrument by that word."""
    by_report: dict[ReportId, list[AgreementMention]] = defaultdict(list)
    for mention in mentions:
        by_report[mention.citation.report].append(mention)
    clauses: dict[RecordId, list[Citation]] = defaultdict(list)
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.kind != "document":
            continue
        meant = _instruments(speaker, by_report[statement.citation.report], record_of)
        if len(meant) == 1:
            clauses[meant.pop()].append(statement.citation)
    return {
        record: tuple(Point(text=content(cite), evidence=(cite,)) for cite in collect(citations))
        for record, citations in clauses.items()
    }


def _instruments(
    document: Actor, mentions: Sequence[AgreementMention], record_of: Mapping[FindingId, RecordId]
) -> set[RecordId]:
    head = document.entity_text.casefold().split()[-1:]
    return {record_of[one.id] for one in mentions if head == one.title.casefold().split()[-1:]}
