"""The words that leave a deed open or deny it are lemmas, and none both denies and opens."""

from itertools import combinations

from communique.codebook.reality import reality_words


def test_what_denies_does_not_leave_open():
    words = reality_words()
    for lists in (words.verbs, words.nouns, words.adjectives):
        assert lists["undone"].isdisjoint(lists["possible"] | lists["future"])


def test_words_are_lower_case_and_small_lists_do_not_meet():
    words = reality_words()
    small = (words.future_auxiliaries, words.modals, words.conditions, words.negations)
    assert all(word == word.lower() for listed in small for word in listed)
    assert all(one.isdisjoint(other) for one, other in combinations(small, 2))
