"""Pages that have lost their apostrophes and commas."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.analysis import Analysis
from communique.resolving.actors import ActorReader
from communique.resolving.places import find_places
from tests.build import make_report

pytestmark = pytest.mark.model


def owners(analysis: Analysis) -> list[str]:
    """The last tokens of the owners that lost their apostrophe."""
    return [
        analysis.tokens[t.i - 1].text for t in analysis.tokens if t.tag == "POS" and t.text == "s"
    ]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Perus foreign minister criticised Ecuador.", "Peru"),
        ("South Koreas parliament met on Monday.", "Korea"),
        ("Libyas 12 ministers resigned.", "Libya"),
        ("Merkels spokesman praised the vote.", "Merkel"),
        ("Officers of Chads army mutinied.", "Chad"),
        ("NATOs ships left the harbour.", "NATO"),
        ("Rebels shelled the countrys second city.", "country"),
        ("Rebels who shelled Maiduguri fled from Maiduguris market.", "Maiduguri"),
        ("Perus premier met Germany's ambassador.", "Peru"),
    ],
)
def test_an_owner_without_the_apostrophe(text: str, owner: str, analyser: Analyser) -> None:
    assert owners(analyser.analyse(make_report(text))) == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "The two Koreas leaders met in Panmunjom.",  # several of them
        "Kings College opened a branch in Nairobi.",
        "Merkels spokesman praised Germany's vote.",  # here apostrophes are printed
        "He visited both Congos.",
        "Barbados police arrested him.",  # a name itself
        "Syrians fled to Jordan.",
    ],
)
def test_what_only_looks_like_an_owner(text: str, analyser: Analyser) -> None:
    assert owners(analyser.analyse(make_report(text))) == []


def test_the_owner_gives_its_code(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Ugandas intelligence agency arrested two members of Somalias government."
    analysis = analyser.analyse(make_report(text))
    mentions = {
        analysis.report.exact(analysis.span(m.first, m.last)): m.actors[0].code
        for m in ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    }
    assert mentions["Ugandas intelligence agency"] == "UGA"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Twelve soldiers were killed near Callao the navy said on Monday.", "navy"),
        (
            "Ten people died in the city of Iquitos the Peruvian Centre for Human Rights said.",
            "Centre",
        ),
        ("Two men were shot in Trujillo the head of the police said.", "head"),
        ("Rockets killed 20 people in Kharkiv it said.", "it"),
    ],
)
def test_a_source_behind_its_words(text: str, source: str, analyser: Analyser) -> None:
    analysis = analyser.analyse(make_report(text))
    (said,) = (t for t in analysis.tokens if t.text == "said")
    subjects = [analysis.tokens[i].text for i in analysis.dependents(said.i, "nsubj")]
    assert subjects == [source]
    assert "," not in [t.text for t in analysis.tokens]


def test_a_list_of_states(analyser: Analyser) -> None:
    analysis = analyser.analyse(
        make_report("Peru Chile the Bahamas and Saudi Arabia agreed to a truce.")
    )
    assert [analysis.text(e.first, e.last) for e in analysis.entities][:4] == [
        "Peru",
        "Chile",
        "Bahamas",
        "Saudi Arabia",
    ]


def test_every_token_keeps_its_characters(analyser: Analyser) -> None:
    text = "Perus army left Lima the ministry said.  Brazils premier Chile\nPeru and Cuba met."
    analysis = analyser.analyse(make_report(text))
    assert all(text[t.start : t.end] == t.text for t in analysis.tokens)
    assert "".join(t.text for t in analysis.tokens if t.text.strip()) == "".join(text.split())
    assert all(t.i == i and t.head < len(analysis.tokens) for i, t in enumerate(analysis.tokens))
