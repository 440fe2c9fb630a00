from pathlib import Path

import pytest
import typer
from typer.core import TyperCommand

from communique.cli.options import as_category, as_country, as_first_day, as_iso_date, as_last_day


@pytest.mark.parametrize("value", ["2012", "2012-02", "2012-02-29", None])
def test_a_date_may_be_partial(value: str | None) -> None:
    assert as_iso_date(value) == value


@pytest.mark.parametrize("value", ["", "12", "2011-02-29", "2012-13", "2012/02/03", "5 June 2012"])
def test_what_is_no_iso_date_is_wrong_usage(value: str) -> None:
    with pytest.raises(typer.BadParameter):
        as_iso_date(value)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2012", "2012-01-01", "2012-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("1999-02", "1999-02-01", "1999-02-28"),
        ("1999-02-03", "1999-02-03", "1999-02-03"),
    ],
)
def test_a_filter_takes_in_all_of_a_partial_date(value: str, first: str, last: str) -> None:
    assert (as_first_day(value), as_last_day(value)) == (first, last)


@pytest.fixture
def without_store(tmp_path: Path) -> typer.Context:
    context = typer.Context(TyperCommand("show"))
    context.params = {"db": str(tmp_path / "none.db")}
    return context


def test_codes_are_taken_in_any_case(without_store: typer.Context) -> None:
    assert (as_category(without_store, "consult"), as_country("nor")) == ("CONSULT", "NOR")


@pytest.mark.parametrize("value", ["MEET", "consults", ""])
def test_an_unknown_category_is_wrong_usage(value: str, without_store: typer.Context) -> None:
    with pytest.raises(typer.BadParameter):
        as_category(without_store, value)


@pytest.mark.parametrize("value", ["NO", "Norway", ""])
def test_a_country_is_three_letters(value: str) -> None:
    with pytest.raises(typer.BadParameter):
        as_country(value)
