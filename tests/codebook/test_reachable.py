"""Every code of the codebook is reached by sentences that were written from its definition alone."""

import tomllib
from pathlib import Path

import pytest

from communique.codebook.plover import auxiliary_modes, categories, contexts
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.findings import EventMention
from tests.read import read

ROOT = Path(__file__).parents[2]
PLAIN = ("category", "aux", "context")
SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))


def told(sentence: str, analyser: Analyser, knowledge: Knowledge) -> tuple[EventMention, ...]:
    _, _, findings = read(sentence, analyser, knowledge)
    return findings.events


def sentences(kind: str) -> list[tuple[str, str]]:
    return [(code, text) for code, texts in SENTENCES[kind].items() for text in texts]


def mode_sentences() -> list[tuple[str, str, str]]:
    return [
        (category, mode, text)
        for category, modes in SENTENCES["mode"].items()
        for mode, texts in modes.items()
        for text in texts
    ]


def every_code() -> set[str]:
    modes = {f"{code}/{mode}" for code, found in categories().items() for mode in found.modes}
    return {*categories(), *modes, *contexts(), *auxiliary_modes()}


def sentences_of() -> dict[str, list[str]]:
    plain = {code: texts for kind in PLAIN for code, texts in SENTENCES[kind].items()}
    modes = {
        f"{category}/{mode}": texts
        for category, listed in SENTENCES["mode"].items()
        for mode, texts in listed.items()
    }
    return plain | modes


def test_every_code_has_two_sentences_or_is_listed_as_unreached():
    reached = {code for code, texts in sentences_of().items() if len(set(texts)) >= 2}
    assert reached | set(SENTENCES["unreached"]) == every_code()
    assert reached & set(SENTENCES["unreached"]) == set()


def test_the_docs_name_what_is_unreached():
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    assert [code for code in SENTENCES["unreached"] if f"`{code}`" not in page] == []


@pytest.mark.model
@pytest.mark.parametrize(("code", "text"), sentences("category"))
def test_category_is_reached(code: str, text: str, analyser: Analyser, knowledge: Knowledge):
    assert code in {event.event for event in told(text, analyser, knowledge)}


@pytest.mark.model
@pytest.mark.parametrize(("category", "mode", "text"), mode_sentences())
def test_mode_is_reached(
    category: str, mode: str, text: str, analyser: Analyser, knowledge: Knowledge
):
    found = {(event.event, event.mode) for event in told(text, analyser, knowledge)}
    assert (category, mode) in found


@pytest.mark.model
@pytest.mark.parametrize(("code", "text"), sentences("aux"))
def test_auxiliary_mode_is_reached(code: str, text: str, analyser: Analyser, knowledge: Knowledge):
    assert code in {aux for event in told(text, analyser, knowledge) for aux in event.aux}


@pytest.mark.model
@pytest.mark.parametrize(("code", "text"), sentences("context"))
def test_context_is_reached(code: str, text: str, analyser: Analyser, knowledge: Knowledge):
    assert code in {name for event in told(text, analyser, knowledge) for name in event.context}
