"""Which warnings threaten, and which tell, advise or appeal."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # of what others do
        ("Oman warned Qatar that Yemen could not be trusted.", []),
        ("Oman's spies warned Qatari officials that Yemen was planning an invasion.", ["ASSAULT"]),
        ("Oman warned Qatar of an attack by Yemeni rebels.", []),
        ("Omani spies tried to warn Qatar about a coming attack on its capital.", []),
        # of one's own, or of what the hearer is to fear
        ("Oman warned Qatar of an attack.", ["THREATEN"]),
        ("Oman warned Qatar that Yemen was a red line.", ["THREATEN"]),
        ("Oman warned Qatar not to close its border.", ["THREATEN"]),
        ("Oman warned that it will strike Qatar first.", ["THREATEN"]),
        # to one's own people and parliament
        ("President Ruto warned Kenyans that prices would rise.", ["REQUEST"]),
        ("President Ruto warned Ugandans that borders would close.", ["THREATEN"]),
    ],
)
def test_what_a_warning_is(text: str, told: list[str], analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert [event.event for event in findings.events] == told
