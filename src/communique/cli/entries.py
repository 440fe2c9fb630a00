"""The look-ups of `communique knowledge find` as lines for people, each ending with its source."""

from collections.abc import Iterator

from communique.knowledge.entries import (
    Entries,
    OfficeEntry,
    OutletEntry,
    PlaceEntry,
    RoleEntry,
    SenseEntry,
)

Line = tuple[int, str]


def entry_lines(entries: Entries) -> Iterator[Line]:
    """What was found, in lines with how far each is set in."""
    if entries.ruling:
        yield 0, _line(entries.ruling.source, f"in {entries.ruling.country} alone")
    for sense in entries.senses:
        yield from _sense_lines(sense)
    for holder in entries.holders:
        yield 0, _holder_line(holder)
    for place in entries.places:
        yield 0, _place_line(place)
    if entries.outlet:
        yield 0, _outlet_line(entries.outlet)
    if entries.role_noun:
        yield 0, _role_line(entries.role_noun)


def _sense_lines(sense: SenseEntry) -> Iterator[Line]:
    identity = sense.identity
    facts = _joined(identity.identifier_text, identity.kind, identity.code, identity.sector)
    yield 0, _line(sense.source, sense.name_kind, facts, identity.identifier_id)
    for office in sense.offices:
        yield 1, _line(office.source, _office(office))


def _holder_line(entry: OfficeEntry) -> str:
    holder = entry.holding.holder
    return _line(
        entry.source, "holder", holder.identifier_text, holder.identifier_id, _office(entry)
    )


def _office(entry: OfficeEntry) -> str:
    held = entry.holding
    return f"{held.title}, {held.body}, {held.role}, {held.since or '...'} to {held.until or '...'}"


def _place_line(entry: PlaceEntry) -> str:
    place = entry.place
    facts = _joined(
        place.resolved_place,
        None if place.resolution == "province" else place.province,
        None if place.resolution == "country" else place.country,
        f"{entry.population} inhabitants" if entry.population else None,
    )
    identifier = f"geonames:{place.geonameid}" if place.geonameid else None
    return _line(entry.source, place.resolution, facts, f"{place.lat} {place.lon}", identifier)


def _outlet_line(entry: OutletEntry) -> str:
    outlet = entry.outlet
    kind = "agency" if outlet.is_agency else "outlet"
    local = f"towns in {outlet.local_to} first" if outlet.local_to else None
    return _line(entry.source, kind, _joined(outlet.name, outlet.domain, outlet.country), local)


def _role_line(entry: RoleEntry) -> str:
    noun = entry.role_noun
    return _line(entry.source, "role noun", _joined(noun.phrase, noun.sector, *noun.roles))


def _joined(*facts: str | None) -> str:
    return ", ".join(filter(None, facts))


def _line(source: str, *parts: str | None) -> str:
    file = source.removeprefix("user:")
    cited = source if file == source else f"yours: {file}"
    return f"{' · '.join(filter(None, parts))} [{cited}]"
