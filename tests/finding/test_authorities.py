"""Which state does an official act that names nobody: by its soil, its ministry, its own measure."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two Malian diplomats were expelled from Peru.", ("SANCTION", ["PER"], ["MLI"])),
        (
            "Three Cuban envoys have been told to leave Norway by Sunday.",
            ("SANCTION", ["NOR"], ["CUB"]),
        ),
        ("A Finnish nurse was jailed in Tunisia.", ("COERCE", ["TUN"], ["FIN"])),
        ("Six Dutch sailors were held in Eritrea on spying charges.", ("COERCE", ["ERI"], ["NLD"])),
        # rebels may hold them as well, but nobody else arrests
        ("Three Tunisian sailors were held in Tunisia.", ("COERCE", [], ["TUN"])),
        (
            "The Swiss ambassador was summoned to the Bolivian foreign ministry on Friday.",
            ("ACCUSE", ["BOL"], ["CHE"]),
        ),
        ("Greek sanctions against Gambia were lifted in May.", ("CONCEDE", ["GRC"], ["GMB"])),
        ("US sanctions against Gambia were tightened in May.", ("SANCTION", ["USA"], ["GMB"])),
    ],
)
def test_who_acts_on_its_own_soil(
    text: str,
    told: tuple[str, list[str | None], list[str | None]],
    analyser: Analyser,
    knowledge: Knowledge,
) -> None:
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(one) for one in findings.events] == [told]
