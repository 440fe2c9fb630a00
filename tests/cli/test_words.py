import pytest

from communique.cli.words import content_of, name_actor, name_period, name_place
from communique.model.text import Span, cite
from communique.model.world import Actor, Place
from tests.build import make_report, span_of
from tests.store.build import KENYA


def test_an_identity_goes_by_its_canonical_name() -> None:
    assert name_actor(KENYA) == "Kenya (KEN)"


def test_an_unresolved_actor_keeps_its_words_visibly() -> None:
    actor = Actor(code=None, kind="unresolved", sector=None, entity_text="the two\nenvoys")
    assert name_actor(actor) == "“the two envoys”"


def test_an_unresolved_place_keeps_its_words_visibly() -> None:
    place = Place(
        extracted_place="the valley", resolved_place=None, geonameid=None, lat=None, lon=None,
        city=None, district=None, province=None, country=None, country_code=None,
        feature_class=None, feature_code=None, resolution="unresolved",
    )  # fmt: skip
    assert name_place(place) == "“the valley”"


@pytest.mark.parametrize(
    ("first", "last", "named"),
    [
        ("2009-04-01", "2009-04-03", "2009-04-01 to 2009-04-03"),
        ("2009-04", "2009-04", "2009-04"),
        (None, "2009", "2009"),
        (None, None, "undated"),
    ],
)
def test_periods(first: str | None, last: str | None, named: str) -> None:
    assert name_period(first, last) == named


def test_a_split_quotation_is_shown_in_its_pieces() -> None:
    report = make_report("“We agree,” she said, “on one thing.” Nobody else spoke.")
    spans = (span_of(report, "We agree,"), span_of(report, "on one thing."))
    citation = cite(report, Span(0, spans[1].end + 1), span_of(report, "said"), spans=spans)
    assert content_of(citation) == "We agree, … on one thing."
