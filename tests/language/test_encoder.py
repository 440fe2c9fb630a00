"""The encoder on sentences of our own, and the weights against their manifest."""

import json
from hashlib import sha256

import pytest

from communique.language.encoder import (
    MOST_PIECES,
    ROOTS,
    WEIGHTS,
    Encoder,
    load_encoder,
    weights_version,
)
from communique.model.scores import RelationScores, StanceScores

MEGABYTE = 2**20


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def where(sentence: list[str], phrase: str) -> tuple[int, ...]:
    """The indexes of a phrase's words."""
    words = phrase.split()
    starts = range(len(sentence) - len(words) + 1)
    first = next(i for i in starts if sentence[i : i + len(words)] == words)
    return tuple(range(first, first + len(words)))


def relation(encoder: Encoder, text: str, source: str, target: str) -> RelationScores:
    words = text.split()
    scores = encoder.relation_scores(
        encoder.encode(words), where(words, source), where(words, target)
    )
    assert scores is not None
    return scores


def stance(encoder: Encoder, text: str, source: str, target: str) -> StanceScores:
    words = text.split()
    scores = encoder.stance(encoder.encode(words), where(words, source), where(words, target))
    assert scores is not None
    return scores


def test_the_files_are_those_of_the_manifest():
    manifest = json.loads((WEIGHTS / "manifest.json").read_text(encoding="utf-8"))
    shipped = {p.name for p in WEIGHTS.iterdir() if p.name != "manifest.json"}
    assert set(manifest["weights"]) == shipped
    for name, known in manifest["weights"].items():
        assert sha256((WEIGHTS / name).read_bytes()).hexdigest() == known


def test_all_weights_are_within_their_limit():
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= 60 * MEGABYTE


def test_the_version_is_of_the_manifest(tmp_path):
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    assert weights_version(tmp_path) != weights_version()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("Peru expelled three diplomats of Bolivia on Monday .", "Peru", "Bolivia", "SANCTION"),
        ("Kenya sent 400 tons of maize to flood victims in Malawi .", "Kenya", "Malawi", "AID"),
        ("Ghana condemned the raid by Togo as a crime .", "Ghana", "Togo", "ACCUSE"),
        ("Police arrested forty teachers in Lusaka .", "Police", "forty teachers", "COERCE"),
        ("Gunmen killed two aid workers near Goma .", "Gunmen", "two aid workers", "ASSAULT"),
        ("Nepal urged India to reopen the border .", "Nepal", "India", "REQUEST"),
        ("Chad refused to hand the general over to Niger .", "Chad", "Niger", "REJECT"),
        ("Students marched through Dhaka against the government .", "Students", "the government", "PROTEST"),
        ("Serbia threatened to close its airspace to Kosovo .", "Serbia", "Kosovo", "THREATEN"),
        ("Laos released six fishermen from Thailand .", "Laos", "Thailand", "YIELD"),
    ],
)  # fmt: skip
def test_the_root_between_two_actors(encoder, text, source, target, root):
    assert relation(encoder, text, source, target).root == root


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("The miners were arrested by soldiers in Kitwe .", "soldiers", "The miners", "COERCE"),
        ("Two envoys of Fiji were expelled by Samoa .", "Samoa", "Fiji", "SANCTION"),
    ],
)
def test_the_root_of_a_passive(encoder, text, source, target, root):
    assert relation(encoder, text, source, target).root == root


@pytest.mark.model
def test_likelihoods_sum_to_one(encoder):
    scores = relation(encoder, "Oman thanked Qatar for its help .", "Oman", "Qatar")
    assert set(scores.roots) == set(ROOTS)
    assert sum(scores.roots.values()) == pytest.approx(1, abs=1e-5)


@pytest.mark.model
def test_stance_knows_who_opposes_whom(encoder):
    text = "Senator Ruiz accused Governor Vela of lying to voters ."
    seen = stance(encoder, text, "Senator Ruiz", "Governor Vela")
    turned = stance(encoder, text, "Governor Vela", "Senator Ruiz")
    assert seen.source_opposes > max(seen.neutral, seen.source_favours, seen.target_opposes)
    assert turned.target_opposes > turned.source_opposes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Mali did not sign the accord .", "sign"),
        ("Mali may sign the accord next year .", "sign"),
        ("Mali refused to sign the accord .", "sign"),
        ("Mali hopes to sign the accord .", "sign"),
        ("If Mali signs the accord , aid will flow .", "signs"),
    ],
)
def test_what_did_not_happen_is_less_factual(encoder, text, predicate):
    done = "Mali signed the accord on Friday .".split()
    (happened,) = encoder.factuality(encoder.encode(done), [where(done, "signed")])
    words = text.split()
    (told,) = encoder.factuality(encoder.encode(words), [where(words, predicate)])
    assert happened is not None
    assert told is not None
    assert told < happened - 0.5


@pytest.mark.model
def test_what_lies_beyond_the_pieces_read_has_no_score(encoder):
    words = ["Chad", "met", "Niger", *["and"] * MOST_PIECES, "Togo"]
    sentence = encoder.encode(words)
    last = len(words) - 1
    assert encoder.relation_scores(sentence, [0], [last]) is None
    assert encoder.stance(sentence, [last], [0]) is None
    assert encoder.factuality(sentence, [[1], [last]])[1] is None


@pytest.mark.model
def test_blank_words_have_no_pieces_and_change_nothing(encoder):
    text = "Cuba freed a reporter of the BBC"
    spaced = [*text.split()[:3], " ", *text.split()[3:]]
    bare = encoder.encode(text.split())
    blank = encoder.encode(spaced)
    assert bare.pieces.ids == blank.pieces.ids
    assert encoder.factuality(bare, [[1]]) == encoder.factuality(blank, [[1]])


@pytest.mark.model
def test_the_same_question_has_the_same_answer(encoder):
    text = "Chile and Peru agreed to share the river ."
    assert relation(encoder, text, "Chile", "Peru") == relation(encoder, text, "Chile", "Peru")
