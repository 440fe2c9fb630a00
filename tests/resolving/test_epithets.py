"""Parties under another name: leaders of movements, spellings of agencies, epithets, names behind nouns."""

import pytest

from communique.evaluating.reports import gold_report
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.world import Actor
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places

pytestmark = pytest.mark.model


def subject_of(text: str, analyser: Analyser, knowledge: Knowledge) -> Actor:
    analysis = analyser.analyse(gold_report(text, published=None))
    subject = [token.i for token in analysis.tokens if token.deprel == "nsubj"][-1]
    mentions = ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    return next(m.actors[0] for m in mentions if m.head == subject)


@pytest.mark.parametrize(
    ("phrase", "code", "sector"),
    [
        ("Foday Sankoh", "SLE", "REB"),
        ("Savimbi's forces", "AGO", "REB"),
        ("Abkhaz leader Vladislav Ardzinba", "GEO", "GOV"),
        ("Tudjman", "HRV", "GOV"),
        ("German Chancellor Gerhard Schroeder", "DEU", "GOV"),
        ("Saddam", "IRQ", "GOV"),
        ("President Jose Eduardo dos Santos", "AGO", "GOV"),
        ("John Major", "GBR", "GOV"),
        ("The world body", "UNO", None),
        ("Two blue helmets", "UNO", "MIL"),
        ("The western alliance", "IGO", None),
        ("The G8", "IGO", None),
        ("The pro-Iranian Hezbollah", "LBN", "REB"),
        ("The Basque separatist group ETA", "ESP", "REB"),
        ("The Shiite movement Hezbollah", "LBN", "REB"),
        ("Two hundred Burundian Tutsis", "BDI", "CVL"),
        ("The Hebrew state", "ISR", None),
        ("Jewish settlers", "ISR", "CVL"),
        ("The Moslem-Croat federation", "BIH", "GOV"),
    ],
)
def test_who_is_meant_by(
    phrase: str, code: str, sector: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    actor = subject_of(f"{phrase} rejected the offer.", analyser, knowledge)
    assert (actor.code, actor.sector) == (code, sector)
