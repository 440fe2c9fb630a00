"""Candidates and their parties, before they are judged."""

from communique.finding.casting import Casting, words_of
from communique.finding.participants import Party, besides, codes_of
from communique.finding.triggers import Trigger
from communique.model.text import Span
from communique.model.world import Actor


def party(*codes: str | None) -> Party:
    actors = tuple(
        Actor(code=code, kind="state", sector=None, entity_text=str(code)) for code in codes
    )
    return Party(actors, Span(0, 1))


def candidate(*, anchor: int, token: int) -> Casting:
    return Casting(
        trigger=Trigger(token=token, form="noun", frames=()),
        anchor=anchor,
        event="CONSULT",
        mode=None,
        actors=(),
        recipients=(),
        objects=(),
    )


def test_nobody_is_beside_himself():
    togo, both = party("TGO"), party("TGO", "MLI")
    assert besides((togo, both), (togo,)) == (both,)


def test_codes_of_all_parties():
    assert codes_of((party("TGO"), party("MLI", None))) == {"TGO", "MLI", None}


def test_a_verb_is_its_own_anchor():
    assert words_of(candidate(anchor=3, token=3)) == (3,)
    assert words_of(candidate(anchor=2, token=5)) == (2, 5)
