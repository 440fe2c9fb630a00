"""Words of sport, show business and markets, as `other_news.toml` lists them."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class SportWords:
    """`terms` that only sport has, words of `games`, and verbs of `contending` that are then no assault."""

    terms: frozenset[str]
    games: frozenset[str]
    contending: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWords:
    """`terms` that only film, music and television have, and words of `staging`."""

    terms: frozenset[str]
    staging: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessWords:
    """Words that only the `market` has, words of `deals`, and what the names of `firms` end in."""

    market: frozenset[str]
    deals: frozenset[str]
    firms: frozenset[str]


@cache
def sport_words() -> SportWords:
    """Words of matches and players."""
    return SportWords(**word_sets(read_table("other_news")["sport"]))


@cache
def show_words() -> ShowWords:
    """Words of film, music and television."""
    return ShowWords(**word_sets(read_table("other_news")["show"]))


@cache
def business_words() -> BusinessWords:
    """Words of the stock market and of firms."""
    return BusinessWords(**word_sets(read_table("other_news")["business"]))
