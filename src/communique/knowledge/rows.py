"""Rows of the compiled knowledge as the values that they stand for."""

from typing import Literal

from communique.model.world import ActorKind, Identity, Place

_RESOLUTIONS: dict[str, Literal["city", "district", "province", "country"]] = {
    "PCLI": "country", "ADM1": "province", "ADM2": "district",
}  # fmt: skip


def identity_of(
    row: tuple[str, str, ActorKind, str | None, str | None, str | None],
) -> Identity:
    """The identity that a row tells of: id, name, kind, code, sector, since when."""
    return Identity(
        identifier_id=row[0], identifier_text=row[1], kind=row[2], code=row[3], sector=row[4],
        since=row[5],
    )  # fmt: skip


def place_of(
    extracted: str, geonameid: int, name: str, lat: float, lon: float, feature_code: str, country_code: str,
    province: str | None, country: str | None,
) -> Place:  # fmt: skip
    """The place that a row of the gazetteer tells of, under the words that name it."""
    resolution = _RESOLUTIONS.get(feature_code, "city")
    return Place(
        extracted_place=extracted,
        resolved_place=name,
        geonameid=str(geonameid),
        lat=lat,
        lon=lon,
        city=name if resolution == "city" else None,
        district=name if resolution == "district" else None,
        province=name if resolution == "province" else province,
        country=country,
        country_code=country_code,
        feature_class="P" if resolution == "city" else "A",
        feature_code=feature_code,
        resolution=resolution,
    )
