"""Who is welcomed as a guest, and what is only welcomed."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ghana's president welcomed the Togolese premier to Accra on Monday.",
            ("CONSULT", ["TGO"], ["GHA"]),
        ),
        (
            "Ghana's president welcomed Togo's president at the palace.",
            ("CONSULT", ["TGO"], ["GHA"]),
        ),
        # not the guest himself, not a guest, nowhere
        (
            "Ghana's president welcomed the Togolese premier's decision.",
            ("SUPPORT", ["GHA"], ["TGO"]),
        ),
        ("Ghana welcomed Togo back into the union.", ("SUPPORT", ["GHA"], ["TGO"])),
        # still to come
        (
            "Ghana's president will welcome the Togolese premier to Accra next week.",
            ("AGREE", ["GHA"], ["TGO"]),
        ),
    ],
)
def test_who_is_welcomed(
    text: str,
    told: tuple[str, list[str | None], list[str | None]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(event) for event in findings.events] == [told]
