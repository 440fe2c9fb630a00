"""Trains all that `communique.language.encoder` loads, and writes it with its manifest.

python training/train.py GOLD BASE WEIGHTS [PREDICTIONS]: the folder of gold files, the folder of
all-MiniLM-L6-v2, the folder to write to, and a file for the out-of-fold predictions.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from baselines import fit_linear, write_ngrams
from corpora import (
    Pair,
    Predicates,
    read_dse,
    read_factuality,
    read_gsr,
    read_plv,
    read_roles,
)
from examples import Body, Example
from judging import STANCES, Judging, tune_judging
from network import Top, published_weights
from numpy.typing import NDArray
from relation import Judged, directed_pairs, out_of_fold, tune_relation
from scores import (
    Figures,
    direction_figures,
    factuality_figures,
    linear_out_of_fold,
    linear_stance_figures,
    relation_figures,
    stance_figures,
)
from ship import (
    BASE,
    FOLD_RULE,
    Manifest,
    file_sha256,
    weight_hashes,
    write_manifest,
    write_weights,
)
from shipped import root_agreement, shipped_figures
from tuning import SEED, without

from communique.language.encoder import ROOTS, combined, load_encoder

FILES = {
    "plv": "events/plv_train.jsonl",
    "gsr": "events/plover_gsr_rest.jsonl",
    "roles": "events/cameo_roles_train.jsonl",
    "dse": "positions/dse_train.jsonl",
    "dse_dev": "positions/dse_valid.jsonl",
    "uw": "factuality/uw_train.jsonl",
    "uw_dev": "factuality/uw_dev.jsonl",
    "meantime": "factuality/meantime_train.jsonl",
    "meantime_dev": "factuality/meantime_dev.jsonl",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """The gold files, with what no part but the relation may see taken out."""

    relations: list[Pair]
    roles: list[Pair]
    stances: list[Pair]
    stances_dev: list[Pair]
    ratings: list[Predicates]
    uw_dev: list[Predicates]
    meantime_dev: list[Predicates]


def main(gold: Path, base: Path, weights: Path, predictions: Path) -> None:
    """Train, measure, write."""
    torch.set_num_threads(2)
    published = published_weights(base)
    body = Body(published, base)
    corpora = read_corpora(gold)
    judging, figures = _judging(Top(published), body, corpora)
    pairs = body.pair_examples(corpora.relations, ROOTS)
    teaching = directed_pairs([*pairs, *body.pair_examples(corpora.roles, ())])
    forward, turned = out_of_fold(judging.top, pairs, teaching)
    linear = linear_out_of_fold(corpora.relations, pairs)
    relation = tune_relation(judging.top, pairs, teaching)
    figures |= relation_scores(pairs, forward, turned, linear)
    machine = fit_linear(corpora.relations, ROOTS)
    write_weights(published, judging, relation, base, weights)
    write_ngrams(machine, weights / "ngrams.npz")
    encoder = load_encoder(weights)
    fitted = machine.scores(corpora.relations)
    figures |= shipped_figures(encoder, corpora.stances_dev, corpora.uw_dev)
    figures["relation, int8 against whole"] = root_agreement(
        encoder, relation, corpora.relations, pairs, fitted
    )
    write_predictions(corpora.relations, combined(forward.roots, linear), predictions)
    write_manifest(
        Manifest(
            base=BASE,
            base_sha256=file_sha256(base / "model.safetensors"),
            seed=SEED,
            fold_rule=FOLD_RULE,
            data={name: file_sha256(gold / name) for name in FILES.values()},
            scores=figures,
            weights=weight_hashes(weights),
        ),
        weights,
    )


def read_corpora(gold: Path) -> Corpora:
    """Read all files and hold back what is measured on."""
    path = {name: gold / file for name, file in FILES.items()}
    relations = read_plv(path["plv"]) + read_gsr(path["gsr"])
    stances_dev = read_dse(path["dse_dev"])
    uw_dev, meantime_dev = read_factuality(path["uw_dev"]), read_factuality(path["meantime_dev"])
    measured: list[Pair | Predicates] = [*relations, *stances_dev, *uw_dev, *meantime_dev]
    held = {sentence.key for sentence in measured}
    ratings = read_factuality(path["uw"]) + read_factuality(path["meantime"])
    return Corpora(
        relations=relations,
        roles=read_roles(path["roles"]),
        stances=without(read_dse(path["dse"]), held),
        stances_dev=stances_dev,
        ratings=without(ratings, held),
        uw_dev=uw_dev,
        meantime_dev=meantime_dev,
    )


def _judging(top: Top, body: Body, corpora: Corpora) -> tuple[Judging, dict[str, Figures]]:
    stances = body.pair_examples(corpora.stances, STANCES)
    judging = tune_judging(top, stances, body.predicate_examples(corpora.ratings))
    unseen = body.pair_examples(corpora.stances_dev, STANCES)
    return judging, {
        "stance": stance_figures(judging, unseen),
        "stance, masked TF-IDF": linear_stance_figures(corpora.stances, corpora.stances_dev),
        "factuality UW dev": factuality_figures(judging, body.predicate_examples(corpora.uw_dev)),
        "factuality MEANTIME dev": factuality_figures(
            judging, body.predicate_examples(corpora.meantime_dev)
        ),
    }


def relation_scores(
    pairs: Sequence[Example], forward: Judged, turned: Judged, linear: NDArray[np.float64]
) -> dict[str, Figures]:
    """The baseline, the encoder, and both together, out of fold; and the direction."""
    gold = np.array([pair.label for pair in pairs])
    one_way = {id(pair) for pair in directed_pairs(pairs)}
    at = [i for i, pair in enumerate(pairs) if id(pair) in one_way]
    return {
        "relation, masked TF-IDF, out of fold": relation_figures(gold, linear.argmax(1)),
        "relation, encoder, out of fold": relation_figures(gold, forward.roots.argmax(1)),
        "relation, out of fold": relation_figures(gold, combined(forward.roots, linear).argmax(1)),
        **direction_figures([pairs[i] for i in at], forward.directed[at], turned.directed[at]),
    }


def write_predictions(pairs: Sequence[Pair], shares: NDArray[np.float32], path: Path) -> None:
    """The out-of-fold root and its likelihood for each pair, by file and row; no text."""
    with path.open("w", encoding="utf-8") as lines:
        for pair, of_roots in zip(pairs, shares, strict=True):
            best = int(of_roots.argmax())
            row = {"row": pair.row, "rootcode": ROOTS[best], "p": round(float(of_roots[best]), 2)}
            lines.write(f"{json.dumps(row)}\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
