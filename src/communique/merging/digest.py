"""What merging keeps of a report's words: sampled five-word runs for copies, terms for stories."""

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b

from communique.codebook.word_weights import word_weight
from communique.merging.words import TELLING_WEIGHT, iter_words, stems
from communique.model.reading import Digest
from communique.model.text import Report

SHINGLE_WORDS = 5
SAMPLE = 4  # one run in four is kept, chosen by its hash (Broder 1997), so that samples compare
TITLE_COUNTS = 2  # a title's word says what the report is about: it counts as two more


def digest(report: Report) -> Digest:
    """Sum up a report's own prose and its title; furniture (captions, comments) has no part in it."""
    body = _prose(report)
    runs = set(_iter_shingles([word for _, word in iter_words(body)]))
    return Digest(
        report=report.id,
        published=report.published,
        publisher=report.publisher,
        origin=report.origin,
        url=report.url,
        title=report.title,
        language=report.language,
        shingles=tuple(sorted(run for run in runs if run % SAMPLE == 0)),
        n_shingles=len(runs),
        terms=_terms(body, report.title or ""),
    )


def _prose(report: Report) -> str:
    kept, at = [], 0
    for start, end, _ in sorted(report.furniture):
        kept.append(report.text[at : max(at, start)])
        at = max(at, end)
    return "\n".join((*kept, report.text[at:]))


def _iter_shingles(words: list[str]) -> Iterator[int]:
    for first in range(len(words) - SHINGLE_WORDS + 1):
        run = " ".join(words[first : first + SHINGLE_WORDS]).encode("utf-8", "surrogatepass")
        # Seven bytes fit a signed 64-bit column.
        yield int.from_bytes(blake2b(run, digest_size=7).digest(), "big")


def _terms(body: str, title: str) -> tuple[tuple[str, int], ...]:
    counts = Counter(stems(body))
    for stem in stems(title):
        counts[stem] += TITLE_COUNTS
    return tuple(sorted((s, n) for s, n in counts.items() if word_weight(s) >= TELLING_WEIGHT))
