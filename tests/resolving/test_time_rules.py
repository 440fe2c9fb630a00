"""The rules over word letters: no rule matches without one of its anchors."""

from hypothesis import given
from hypothesis import strategies as st

from communique.resolving.time_rules import _rules, iter_candidates
from communique.resolving.time_words import CORE, Passage

LETTERS = st.text(
    alphabet="MmWwOlNCu,.-2491aeorbfGi>&%_UnvdPtTJkKVcXxHhpzZqQDYIS/R<F@jABgsyLE~", max_size=12
)


def test_anchors_are_letters_by_which_stretches_are_found() -> None:
    assert all(rule.anchors and rule.anchors <= CORE for rule in _rules())


@given(LETTERS)
def test_what_a_rule_matches_holds_one_of_its_anchors(kinds: str) -> None:
    for rule in _rules():
        for match in rule.pattern.finditer(kinds):
            assert not rule.anchors.isdisjoint(match[0])


@given(LETTERS)
def test_every_match_of_every_rule_is_a_candidate(kinds: str) -> None:
    passage = Passage(tuple("x" for _ in kinds), tuple(range(len(kinds))), kinds)
    found = {(c.phrase.match.span(), c.read) for c in iter_candidates(passage)}
    wanted = {(m.span(), rule.read) for rule in _rules() for m in rule.pattern.finditer(kinds)}
    assert found == wanted
