"""Who holds an office is of the sector of what the office is of."""

import pytest

from communique.knowledge import Knowledge
from communique.resolving.offices import as_holder


@pytest.mark.parametrize(
    ("person", "on", "code", "sector"),
    [
        ("person:jonas-savimbi", "1995-01-01", "AGO", "REB"),
        ("person:christine-lagarde", "2013-05-01", "IGO", "GOV"),  # the Fund's, a minister before
        ("person:angela-merkel", "2013-05-01", "DEU", "GOV"),
    ],
)
def test_the_holder_as_of_the_office(
    person: str, on: str, code: str, sector: str, knowledge: Knowledge
) -> None:
    (holding, *_) = knowledge.offices(person, on)
    actor = as_holder(holding, "the leader")
    assert (actor.code, actor.sector) == (code, sector)
