import pytest

from communique.codebook.word_weights import word_weight, word_weights
from communique.merging.words import shared_weight, stem, stems, telling


@pytest.mark.parametrize(
    "words",
    [
        ("veto", "vetoes", "vetoed"),
        ("reject", "rejects", "rejected", "rejecting"),
        ("impose", "imposed", "imposing"),
        ("treaty", "treaties"),
        ("plan", "planned", "planning"),
        ("Kenya", "Kenya's", "Kenya’s"),
    ],
)
def test_the_forms_of_a_word_meet(words):
    assert len({stem(word.casefold()) for word in words}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("crisis", "cris"),
        ("king", "k"),
        ("congress", "congre"),
        ("status", "statu"),
        ("bring", "br"),
    ],
)
def test_what_only_looks_like_an_ending_stays(left, right):
    assert stem(left) != stem(right)


def test_numbers_are_no_terms():
    assert stems("Resolution 1973 of 2011") == ["resolution", "of"]


def test_rare_words_weigh_more_than_everyday_ones():
    assert word_weight("the") < word_weight("president") < word_weight("ceasefir")
    assert word_weight("zzyzx") == max(word_weights().values())


def test_everyday_words_tell_nothing():
    assert telling({"the", "said", "treaty"}) == {"treaty"}


def test_shared_weight_is_of_the_shorter_set():
    assert shared_weight({"treaty"}, {"treaty", "border", "river"}) == 1.0
    assert shared_weight({"treaty"}, {"border"}) == 0.0
    assert shared_weight(set(), {"border"}) == 0.0
