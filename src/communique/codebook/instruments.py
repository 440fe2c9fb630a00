"""Instruments and their stages, as `instruments.toml` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from communique.codebook.tables import read_table, word_set
from communique.model.findings import AgreementStage, Instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentTable:
    """Nouns to kinds, verbs (with particle or object) to stages."""

    kind_of: Mapping[str, Instrument]
    needs_name: frozenset[str]
    unspecific: frozenset[str]
    stage_of: Mapping[str, AgreementStage]
    bonds: frozenset[str]
    serving: frozenset[str]


@cache
def instrument_table() -> InstrumentTable:
    """The table, read once."""
    table = read_table("instruments")
    kinds = {k: v for k, v in table["nouns"].items() if isinstance(v, str)}
    return InstrumentTable(
        kind_of={
            noun: cast(Instrument, kind) for kind, nouns in kinds.items() for noun in nouns.split()
        },
        needs_name=frozenset(table["nouns"]["needs_name"]),
        unspecific=word_set(table["unspecific"]["words"]),
        stage_of={
            verb: cast(AgreementStage, stage)
            for stage, verbs in table["stages"].items()
            for verb in verbs.split()
        },
        serving=word_set(table["serving"]["words"]),
        bonds=word_set(table["bonds"]["words"]),
    )
