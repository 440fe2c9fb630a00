"""One utterance, as several reports give it: the same speaker and nearly the same words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.merging.edges import same
from communique.merging.evidence import Rank, collect, rank, revoice
from communique.merging.grouping import Grouping, Link, group
from communique.merging.words import iter_words
from communique.model.findings import StatementMention
from communique.model.ids import FindingId, RecordId
from communique.model.record import MergeEdge, Statement
from communique.model.text import Citation

SAME_WORDS = 0.8  # of the shorter content
MIN_WORDS = 5  # "We will see" is said more than once
RUN = 3  # words in a row that candidates share


@dataclass(frozen=True, slots=True)
class _Told:
    mention: StatementMention
    words: tuple[str, ...]

    @property
    def rank(self) -> Rank:
        return rank(self.mention.citation, self.mention.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedStatements:
    """Statements with the record id that each mention's id became."""

    records: tuple[Statement, ...]
    edges: tuple[MergeEdge, ...]
    voices: Mapping[FindingId, FindingId]
    speakers: Mapping[FindingId, str | None]


def merge_statements(mentions: Sequence[StatementMention]) -> MergedStatements:
    """Merge the same words of the same speaker across reports; a speaker nobody names stays apart."""
    by_speaker: dict[str, list[_Told]] = defaultdict(list)
    for mention in mentions:
        key = mention.speaker.key if mention.speaker else f"unnamed {mention.id}"
        by_speaker[key].append(_Told(mention, _content_words(mention.citation)))
    groups: list[list[StatementMention]] = []
    edges: list[MergeEdge] = []
    for told in by_speaker.values():
        told.sort(key=lambda one: one.rank)
        grouping = _group(told)
        groups += [[told[place].mention for place in members] for members in grouping.groups]
        edges += same(grouping.joined, [one.mention.id for one in told])
    voices = {mention.id: members[0].id for members in groups for mention in members}
    records = tuple(_assemble(members, voices) for members in groups)
    return MergedStatements(
        records=tuple(sorted(records, key=lambda record: record.id)),
        edges=tuple(edges),
        voices=voices,
        speakers={FindingId(one.id): one.speaker.key if one.speaker else None for one in records},
    )


def _group(told: Sequence[_Told]) -> Grouping:
    return group(len(told), _iter_links(told), lambda a, b: _same_report(told[a], told[b]))


def content(citation: Citation) -> str:
    """The words said, without source and cue; the halves of a split quotation in one line."""
    return " … ".join(
        citation.exact[max(0, start - citation.start) : max(0, end - citation.start)]
        for start, end in citation.spans
    )


def _content_words(citation: Citation) -> tuple[str, ...]:
    return tuple(word for _, word in iter_words(content(citation)))


def _same_report(left: _Told, right: _Told) -> bool:
    return left.mention.citation.report == right.mention.citation.report


def _iter_links(told: Sequence[_Told]) -> Iterator[Link]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        runs = {one.words[at : at + RUN] for at in range(len(one.words) - RUN + 1)}
        candidates = {other for run in runs for other in holders[run]}
        for other in sorted(candidates):
            share = _containment(told[other].words, one.words)
            if share >= SAME_WORDS and not _same_report(told[other], one):
                yield Link(other, place, share, ("same_speaker", "same_words"))
        for run in runs:
            holders[run].append(place)


def _containment(left: Sequence[str], right: Sequence[str]) -> float:
    fewer = min(len(set(left)), len(set(right)))
    return len(set(left) & set(right)) / fewer if fewer >= MIN_WORDS else 0.0


def _assemble(
    members: Sequence[StatementMention], voices: Mapping[FindingId, FindingId]
) -> Statement:
    first = members[0]
    fullest = max(members, key=lambda mention: mention.kind == "direct")
    voice = first.voiced_by
    return Statement(
        id=RecordId(first.id),
        kind=fullest.kind,
        type=first.type,
        speaker=first.speaker,
        addressees=next((m.addressees for m in members if m.addressees), ()),
        cue=first.cue,
        said_on=next((m.said_on for m in members if m.said_on), None),
        voiced_by=voices.get(voice, voice) if voice else None,
        evidence=collect(_vouched(mention, voices) for mention in members),
    )


def _vouched(mention: StatementMention, voices: Mapping[FindingId, FindingId]) -> Citation:
    return revoice(mention.citation, voices)
