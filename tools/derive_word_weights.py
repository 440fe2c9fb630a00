"""Counts in how many news texts each word stem stands and writes codebook/word_weights.tsv.

usage: PYTHONPATH=src python tools/derive_word_weights.py ../shared/gold

AllSides is left out, because story grouping is measured on it.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from communique.merging.words import stems

SOURCES = {
    "PolNeAR (train)": "statements/polnear_train.jsonl",
    "Local-Global Lexicon": "places/lgl.jsonl",
    "TimeBank": "times/timebank.jsonl",
    "BASIL": "stories/basil.jsonl",
    "NewsWCL50": "stories/newswcl50.jsonl",
}
MIN_DOCUMENTS = 20  # below that a count is chance
TARGET = Path(__file__).parents[1] / "src/communique/codebook/word_weights.tsv"


def iter_texts(gold: Path) -> Iterator[str]:
    """The texts of all sources."""
    for name in SOURCES.values():
        for line in (gold / name).read_text(encoding="utf-8").split("\n"):
            if line.strip():
                yield json.loads(line)["text"]


def main(gold: Path) -> None:
    """Write the table: a comment on the data, the number of documents, then stem and count."""
    documents, counts = 0, Counter[str]()
    for text in iter_texts(gold):
        documents += 1
        counts.update(set(stems(text)))
    rows = sorted((stem, n) for stem, n in counts.items() if n >= MIN_DOCUMENTS)
    head = (
        f"# In how many of {documents} English news texts a word stem stands (counts alone; "
        f"stems in fewer than {MIN_DOCUMENTS} left out).\n# Texts: {', '.join(SOURCES)}.\n"
    )
    body = "".join(f"{stem}\t{n}\n" for stem, n in rows)
    TARGET.write_text(f"{head}*documents*\t{documents}\n{body}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
