"""Learns which words attribute, what they report and who says it, from PolNeAR's training documents.

usage: attribution.py ../shared/gold/statements/polnear_train.jsonl

Writes `cues.weights.tsv`, `sources.weights.tsv` and `attribution.manifest.json` into the codebook. Two linear models: a
logistic regression over pairs of cue and content, and a choice among sources (a softmax over the
options, AdaGrad). Figures in the manifest are out of fold, folds by document.
"""

import json
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from communique.codebook import learned as tables
from communique.codebook.learned import LinearModel
from communique.evaluating.attributions import predict_analysed, score
from communique.evaluating.reports import gold_report
from communique.finding import source_options
from communique.finding.contents import iter_contents
from communique.finding.cue_features import Sight
from communique.finding.cued import find_cued
from communique.finding.frames import Tokens
from communique.finding.judged import iter_candidates, known_cue
from communique.finding.quotations import find_quotations, quotation_of_token
from communique.finding.source_options import nobody_features, source_features
from communique.knowledge import open_knowledge
from communique.language.analyse import load_analyser
from communique.model.analysis import Analysis

CODEBOOK = Path(tables.__file__).parent
MATCHING = 0.5  # PolNeAR's content counts as found from this overlap of words on
MET_SHARE = 0.03  # a word is a known cue if this share of its uses attributes
MET_TIMES = 2
SEEN_TIMES = 5  # rarer features are noise
NEGLIGIBLE = 0.015
STRENGTH = 0.06  # inverse of the L2 penalty; best of .015, .03, .06, .12 on polnear_dev
FOLDS = 5
SEED = 7
PASSES, RATE, DECAY = 8, 0.15, 0.995

Row = Mapping[str, Any]
Example = tuple[tuple[str, ...], bool]
Choice = tuple[tuple[tuple[str, ...], ...], int]


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution of PolNeAR as tokens of the parse."""

    content: Tokens
    cue: Tokens
    source: Tokens


@dataclass(frozen=True, slots=True)
class Document:
    """A gold row with its parse and what the finders see of it."""

    row: Row
    analysis: Analysis
    sight: Sight
    gold: tuple[Gold, ...]


def main() -> None:
    """Train on everything, score out of fold, write."""
    path = Path(sys.argv[1])
    documents = list(read_documents(path))
    write(documents, path)


def write(documents: Sequence[Document], path: Path) -> None:
    """Fit, score out of fold and write the tables with their manifest."""
    scores = out_of_fold(documents)
    install(*fit(documents))
    manifest = {
        "models": ["cues", "sources"],
        "data": {path.name: sha256(path.read_bytes()).hexdigest()},
        "seed": SEED,
        "folds": f"{FOLDS}, by document",
        "out_of_fold": {"attributions": scores},
    }
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    (CODEBOOK / "attribution.manifest.json").write_text(text, encoding="utf-8")


def read_documents(path: Path) -> Iterator[Document]:
    """Parse every row of a PolNeAR file; about five minutes for the training part."""
    analyser = load_analyser(open_knowledge())
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield document(row, analyser.analyse(gold_report(row["text"], published=row.get("date"))))


def document(row: Row, analysis: Analysis) -> Document:
    """Lay the gold over a parse."""
    inside = quotation_of_token(analysis, find_quotations(analysis.report.text))
    proposed = {one.verb: one for one in find_cued(analysis, inside)}
    ends = [token.end for token in analysis.tokens]
    tokens = partial(_tokens, analysis, ends)
    gold = tuple(
        Gold(tokens(one["content"]), tokens(one["cue"]), tokens(one["source"]))
        for one in row["attributions"]
    )
    return Document(row, analysis, Sight.of(analysis, inside, proposed), gold)


def _tokens(analysis: Analysis, ends: list[int], spans: Iterable[Sequence[int]]) -> Tokens:
    found: set[int] = set()
    for start, end in spans:
        i = bisect_left(ends, start + 1)
        while i < len(ends) and analysis.tokens[i].start < end:
            found.add(i)
            i += 1
    return frozenset(found)


def fit(documents: Sequence[Document]) -> tuple[LinearModel, LinearModel]:
    """The model of cues with their contents, and that of sources."""
    known = dict.fromkeys(known_cues(documents), 0.0)
    install(LinearModel(known), LinearModel({}))  # candidates are drawn from known cues alone
    examples = [one for each in documents for one in iter_examples(each)]
    cues = LinearModel(known | fit_odds(examples))
    choices = [one for each in documents for one in iter_choices(each)]
    return cues, LinearModel(fit_choice(choices))


def known_cues(documents: Iterable[Document]) -> list[str]:
    """Verbs, nouns and adjectives that stand in cues often enough."""
    met: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for each in documents:
        cues = frozenset().union(*(gold.cue for gold in each.gold))
        for token in each.analysis.tokens:
            if token.upos in ("VERB", "NOUN", "ADJ"):
                seen[known_cue(token.lemma, token.upos)] += 1
                met[known_cue(token.lemma, token.upos)] += token.i in cues
    return sorted(cue for cue, n in met.items() if n >= MET_TIMES and n / seen[cue] >= MET_SHARE)


def iter_examples(each: Document) -> Iterator[Example]:
    """Pairs of cue and content with the answer; what stands inside a gold content is not asked.

    PolNeAR marks the outermost attribution alone, so that silence inside one teaches nothing.
    """
    sight = each.sight
    within = frozenset().union(*(gold.content for gold in each.gold))
    by_cue: dict[int, list[Gold]] = defaultdict(list)
    for gold in each.gold:
        for i in gold.cue:
            by_cue[i].append(gold)
    members = _members(sight.inside)
    for one in iter_candidates(sight):
        if sight.inside[one.cue] >= 0 or (one.cue in within and one.cue not in by_cue):
            continue
        quoted = {sight.inside[i] for i in one.content.tokens} - {-1}
        words = one.words | sight.words(frozenset().union(*(members[n] for n in quoted)))
        right = any(_overlap(words, sight.words(gold.content)) for gold in by_cue[one.cue])
        yield one.features, right


def _members(inside: Sequence[int]) -> dict[int, Tokens]:
    found: dict[int, set[int]] = defaultdict(set)
    for i, number in enumerate(inside):
        found[number].add(i)
    return {number: frozenset(tokens) for number, tokens in found.items()}


def _overlap(words: Tokens, gold: Tokens) -> bool:
    return bool(gold) and len(words & gold) >= MATCHING * len(words | gold)


def fit_odds(examples: Sequence[Example]) -> dict[str, float]:
    """Weights of a logistic regression; the intercept is spread over the features all pairs have."""
    times = Counter(feature for features, _ in examples for feature in features)
    names = [feature for feature, n in sorted(times.items()) if n >= SEEN_TIMES]
    at = {feature: i for i, feature in enumerate(names)}
    columns: list[int] = []
    rows = [0]
    for features, _ in examples:
        columns += [at[feature] for feature in features if feature in at]
        rows.append(len(columns))
    matrix = csr_matrix(
        (np.ones(len(columns), np.float32), columns, rows), shape=(len(examples), len(names))
    )
    model = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3)
    model.fit(matrix, np.array([right for _, right in examples]))
    weights = dict(zip(names, model.coef_[0].tolist(), strict=True))
    for feature in names:  # every cue is quoted or not: two features that take up the intercept
        if feature.startswith("quoted="):
            weights[feature] += float(model.intercept_[0])
    return weights


def iter_choices(each: Document) -> Iterator[Choice]:
    """For a gold attribution: the features of nobody and of every option, and which is right."""
    sight = each.sight
    for gold in each.gold:
        for cue in sorted(gold.cue):
            content = _closest(sight, cue, gold)
            if content is None:
                continue
            options = source_options.source_options(sight.analysis, cue)
            features = (
                tuple(nobody_features(sight, cue, options, content)),
                *(tuple(source_features(sight, cue, one, content)) for one in options),
            )
            right = next((n for n, one in enumerate(options, 1) if one.head in gold.source), None)
            if right is not None or not gold.source:
                yield features, right or 0
            break


def _closest(sight: Sight, cue: int, gold: Gold) -> Any:
    words = sight.words(gold.content)
    if sight.analysis.tokens[cue].upos not in ("VERB", "NOUN", "ADJ", "ADP", "ADV") or not words:
        return None
    fits = [
        (len(found & words) / len(found | words), n, one)
        for n, one in enumerate(iter_contents(sight.analysis, cue))
        if (found := sight.words(one.tokens - gold.cue - gold.source))
    ]
    best = max(fits, default=None, key=lambda fit: (fit[0], -fit[1]))
    return best[2] if best and best[0] >= MATCHING else None


def fit_choice(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights of a softmax over each attribution's options, by AdaGrad in a fixed random order."""
    times = Counter(f for options, _ in choices for features in options for f in features)
    at = {f: i for i, f in enumerate(f for f, n in sorted(times.items()) if n >= 3)}
    order = [
        ([np.array([at[f] for f in features if f in at], int) for features in options], right)
        for options, right in choices
    ]
    weights, squares, random = np.zeros(len(at)), np.full(len(at), 0.1), Random(SEED)
    for _ in range(PASSES):
        random.shuffle(order)
        for options, right in order:
            scores = np.array([weights[features].sum() for features in options])
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            for n, features in enumerate(options):
                step = (n == right) - shares[n]
                squares[features] += step * step
                weights[features] += RATE * step / np.sqrt(squares[features])
        weights *= DECAY
    return dict(zip(at, weights.tolist(), strict=True))


def out_of_fold(documents: Sequence[Document]) -> dict[str, Any]:
    """What the finder scores on documents its models were not fitted on."""
    order = list(documents)
    Random(SEED).shuffle(order)
    predictions: list[Row] = []
    for fold in range(FOLDS):
        install(*fit([one for n, one in enumerate(order) if n % FOLDS != fold]))
        predictions += [predict_analysed(one.row, one.analysis) for one in order[fold::FOLDS]]
    return score([one.row for one in order], predictions)


def install(cues: LinearModel, sources: LinearModel) -> None:
    """Write the tables and let the finders read them anew."""
    for name, model in (("cues", cues), ("sources", sources)):
        lines = [
            f"{feature}\t{weight:.3f}"
            for feature, weight in sorted(model.weights.items())
            if abs(weight) >= NEGLIGIBLE or feature.startswith("cue=")
        ]
        (CODEBOOK / f"{name}.weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    tables.learned.cache_clear()


if __name__ == "__main__":
    main()
