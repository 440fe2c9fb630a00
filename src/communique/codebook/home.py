"""What ties a role without a country to the country it acts in, as `home.toml` lists it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeWords:
    """Sectors that act at home, those of them that fight anywhere, and words that bear on whose somebody is.

    The table says of each list what it holds; `home_share` is a report's least share of whereabouts.
    """

    sectors: frozenset[str]
    anywhere: frozenset[str]
    abroad: frozenset[str]
    travellers: frozenset[str]
    removing: frozenset[str]
    between_states: frozenset[str]
    commands: frozenset[str]
    grounds: frozenset[str]
    zealots: frozenset[str]
    ruled: frozenset[str]
    adherents: frozenset[str]
    leagues: frozenset[str]
    warlike: frozenset[str]
    unarmed: frozenset[str]
    owning: frozenset[str]
    toppling: frozenset[str]
    staff: frozenset[str]
    custody: frozenset[str]
    pleas: frozenset[str]
    backing: frozenset[str]
    harming: frozenset[str]
    whereabouts: frozenset[str]
    leaving: frozenset[str]
    entering: frozenset[str]
    concerned: frozenset[str]
    venues: frozenset[str]
    distances: frozenset[str]
    seated: frozenset[str]
    garrisons: Mapping[str, str]
    home_share: float


@cache
def home_words() -> HomeWords:
    """The table, read once."""
    table = read_table("home")
    return HomeWords(
        sectors=frozenset(table["sectors"]),
        anywhere=frozenset(table["anywhere"]),
        abroad=frozenset(table["abroad"]),
        travellers=frozenset(table["travellers"]),
        removing=frozenset(table["removing"]),
        between_states=frozenset(table["between_states"]),
        commands=frozenset(table["commands"]),
        grounds=frozenset(table["grounds"]),
        zealots=frozenset(table["zealots"]),
        ruled=frozenset(table["ruled"]),
        adherents=frozenset(table["adherents"]),
        leagues=frozenset(table["leagues"]),
        warlike=frozenset(table["warlike"]),
        unarmed=frozenset(table["unarmed"]),
        owning=frozenset(table["owning"]),
        toppling=frozenset(table["toppling"]),
        staff=frozenset(table["staff"]),
        custody=frozenset(table["custody"]),
        pleas=frozenset(table["pleas"]),
        backing=frozenset(table["backing"]),
        harming=frozenset(table["harming"]),
        whereabouts=frozenset(table["whereabouts"]),
        leaving=frozenset(table["leaving"]),
        entering=frozenset(table["entering"]),
        concerned=frozenset(table["concerned"]),
        venues=frozenset(table["venues"]),
        distances=frozenset(table["distances"]),
        seated=frozenset(table["seated"]),
        garrisons=table["garrisons"],
        home_share=table["home_share"],
    )
