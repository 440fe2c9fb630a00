"""Neither the name nor a thing of the doer's own state is meant beside others, or by a threat or refusal."""

import pytest

from communique.finding.own_state import beyond_own_state
from communique.finding.participants import Party
from communique.model.text import Span
from communique.model.world import Actor, ActorKind


def party(code: str, kind: ActorKind = "state", sector: str | None = None) -> Party:
    actor = Actor(code=code, kind=kind, sector=sector, entity_text=code)
    return Party((actor,), Span(0, 3))


KENYA, UGANDA = party("KEN"), party("UGA")
MINISTER = party("KEN", "person", "GOV")


@pytest.mark.parametrize(
    ("event", "recipients", "doers", "meant"),
    [
        # "a Kenyan minister faulted the trade between Kenya and Uganda"
        ("ACCUSE", (KENYA, UGANDA), (MINISTER,), (UGANDA,)),
        # "defended Kenya's tariffs"
        ("SUPPORT", (KENYA,), (MINISTER,), (KENYA,)),
        # "threatened to pull Kenya out of the pact"
        ("THREATEN", (KENYA,), (MINISTER,), ()),
        # a state asks and hits its own people, and others may speak against it
        ("REQUEST", (KENYA, UGANDA), (MINISTER,), (KENYA, UGANDA)),
        ("ACCUSE", (KENYA, UGANDA), (party("KEN", "group", "CVL"),), (KENYA, UGANDA)),
    ],
)
def test_who_is_meant(
    event: str, recipients: tuple[Party, ...], doers: tuple[Party, ...], meant: tuple[Party, ...]
):
    assert beyond_own_state(event, recipients, doers) == meant
