"""How an outlet writes dates follows its country; the dateline tells which day it is there."""

from dataclasses import replace

import pytest

from communique.model.text import Dateline
from communique.resolving.time_usage import Usage, usage_of
from tests.build import make_report, put_out_by


@pytest.mark.parametrize(
    ("publisher", "day_first"),
    [("The New York Times", False), ("The Guardian", True), ("The Qwerty Bugle", None)],
)
def test_the_outlets_country_tells_whether_the_day_comes_first(knowledge, publisher, day_first):
    report = put_out_by(make_report("Envoys met."), publisher)
    assert usage_of(report, knowledge) == Usage(day_first=day_first)


@pytest.mark.parametrize(
    ("place", "is_east"), [("SEOUL", True), ("BERLIN", False), ("BOGOTA", False)]
)
def test_a_dateline_far_east_may_be_a_day_ahead(knowledge, place, is_east):
    report = replace(make_report("Envoys met."), dateline=Dateline(place=place))
    assert usage_of(report, knowledge).is_east is is_east
