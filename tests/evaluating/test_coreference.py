import json

import pytest

from communique.evaluating.coreference import Document, predict, read_documents, score
from communique.evaluating.gold import GoldError
from communique.pipeline import Tools

SENTS = {
    "0": "Peru recalled its ambassador from Chile on Monday .".split(),
    "3": "The recall came after a border incident near Tacna .".split(),
}
OTHER = {
    "0": "Lima recalled its ambassador from Santiago on Monday over a border incident .".split()
}


def mention(doc, sent, toks, chain):
    return {"doc": doc, "sent": sent, "toks": toks, "chain": chain}


DOCS = [{"id": "a", "sents": SENTS}, {"id": "b", "sents": OTHER}]
MENTIONS = [
    mention("b", 0, [1], "recall"),
    mention("a", 0, [1], "recall"),
    mention("a", 3, [5, 6], "incident"),
]


def write(folder, name, rows):
    path = folder / name
    path.write_text("".join(json.dumps(one) + "\n" for one in rows))
    return path


@pytest.fixture
def gold(tmp_path):
    write(tmp_path, "small_mentions.jsonl", MENTIONS)
    return write(tmp_path, "small_docs.jsonl", DOCS)


def test_documents_carry_their_own_mentions(gold):
    rows = read_documents(gold)
    assert [[one["chain"] for one in row["mentions"]] for row in rows] == [
        ["recall", "incident"], ["recall"]
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["small_mentions.jsonl", "lonely_docs.jsonl"])
def test_another_file_or_a_lonely_one_is_refused(gold, name):
    gold.with_name("lonely_docs.jsonl").write_text("")
    with pytest.raises(GoldError):
        read_documents(gold.with_name(name))


def test_a_trigger_is_at_its_own_characters():
    document = Document.of(SENTS)
    assert document.report.exact(document.span(MENTIONS[2])) == "border incident"


@pytest.mark.model
def test_every_gold_trigger_gets_a_chain(gold, analyser, knowledge):
    rows = read_documents(gold)
    lines = list(predict(rows, Tools(analyser=analyser, knowledge=knowledge, encoder=None)))
    assert [(line["doc"], line["toks"]) for line in lines] == [
        ("a", [1]), ("a", [5, 6]), ("b", [1])
    ]  # fmt: skip
    assert lines[0]["chain"] == lines[2]["chain"] != lines[1]["chain"]
    assert score(rows, lines)["conll_f1"] == 1


def test_links_that_are_missed_cost(gold):
    rows = read_documents(gold)
    figures = score(rows, [{"chain": number} for number in range(3)])
    assert (figures["muc"], figures["n"]) == (0, 3)
    assert 0 < figures["ceafe"] < 1
