"""Derives codebook/feasts.tsv: the days of movable religious feasts, from three packages of calendars.

`hijridate` has the Umm al-Qura calendar of Saudi Arabia (elsewhere a feast may fall a day off),
`convertdate` computes the Hebrew and Persian calendars and the Julian Easter, `holidays` lists the
Chinese, Hindu and Buddhist feasts as they were kept. A feast of several days has a last one.

    pip install "hijridate==2.6.0" "convertdate==2.5.1" "holidays==0.109"
    python tools/derive_feasts.py
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from convertdate import hebrew, persian
from dateutil.easter import EASTER_ORTHODOX, easter
from hijridate import Hijri
from holidays.calendars import _BuddhistLunisolar, _ChineseLunisolar, _HinduLunisolar

TARGET = Path(__file__).parents[1] / "src/communique/codebook/feasts.tsv"
YEARS = range(1980, 2036)
HEADER = ("feast", "first", "last", "source")
ISLAMIC = {  # month, day, number of days; 0 is the whole month
    "ramadan": (9, 1, 0), "eid-al-fitr": (10, 1, 3), "arafat": (12, 9, 1), "eid-al-adha": (12, 10, 4),
    "islamic-new-year": (1, 1, 1), "ashura": (1, 10, 1), "mawlid": (3, 12, 1),
}  # fmt: skip
HEBREW = {
    "rosh-hashanah": (7, 1, 2), "yom-kippur": (7, 10, 1), "sukkot": (7, 15, 7), "hanukkah": (9, 25, 8),
    "purim": (12, 14, 1), "passover": (1, 15, 7), "shavuot": (3, 6, 1),
}  # fmt: skip
ADAR, SECOND_ADAR = 12, 13  # in a leap year Purim is kept in the second
Row = tuple[str, date, int, str]


def main() -> None:
    """Write the table."""
    rows = sorted({*_islamic(), *_hebrew(), *_others(), *_listed()})
    lines = ["\t".join(HEADER)]
    for feast, first, n_days, source in rows:
        lines.append(f"{feast}\t{first}\t{first + timedelta(n_days - 1)}\t{source}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _islamic() -> Iterator[Row]:
    for year in range(YEARS[0] - 580, YEARS[-1] - 577):
        for feast, (month, day, n_days) in ISLAMIC.items():
            hijri = Hijri(year, month, day)
            first = date(*hijri.to_gregorian().datetuple())
            if first.year in YEARS:
                yield feast, first, n_days or hijri.month_length(), "hijridate 2.6.0"


def _hebrew() -> Iterator[Row]:
    for year in range(YEARS[0] + 3760, YEARS[-1] + 3762):
        for feast, (month, day, n_days) in HEBREW.items():
            kept_in = SECOND_ADAR if month == ADAR and hebrew.leap(year) else month
            first = date(*hebrew.to_gregorian(year, kept_in, day))
            if first.year in YEARS:
                yield feast, first, n_days, "convertdate 2.5.1"


def _others() -> Iterator[Row]:
    for year in YEARS:
        yield "orthodox-easter", easter(year, EASTER_ORTHODOX), 1, "dateutil"
        yield "nowruz", date(*persian.to_gregorian(year - 621, 1, 1)), 1, "convertdate 2.5.1"


def _listed() -> Iterator[Row]:
    lunar_new_year = _ChineseLunisolar().lunar_new_year_date
    diwali = _HinduLunisolar().diwali_india_date
    vesak = _BuddhistLunisolar().vesak_date
    for year in YEARS:
        for feast, find in (
            ("lunar-new-year", lunar_new_year),
            ("diwali", diwali),
            ("vesak", vesak),
        ):
            found = find(year)
            day = found[0] if isinstance(found, tuple) else found
            if day:
                yield feast, day, 1, "holidays 0.109"


if __name__ == "__main__":
    main()
