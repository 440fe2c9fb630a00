"""Whether a noun is one of the words or word classes that a frame asks for: "@ruler", "@place", "troop"."""

from collections.abc import Collection, Iterator

from communique.codebook.events import Frame, event_table
from communique.finding.dependents import (
    is_each_other,
    objects_of_prepositions,
)
from communique.finding.lands import is_land
from communique.finding.participants import party_at
from communique.finding.triggers import is_no_event
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_OFFICES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "ELI"})
# By what word of a table's classes the bearers of a sector are fighters.
FIGHTERS = {"MIL": "soldier", "REB": "rebel", "PRM": "militia"}
# Words of a frame that stand for whoever is of these sectors.
SECTORS = {
    "@ruler": frozenset({"GOV"}),
    "@police": frozenset({"COP", "JUD", "SPY"}),
    "@soldiers": frozenset({"MIL", "REB", "PRM", "UAF"}),
}


def fits(analysis: Analysis, grounding: Grounding, frame: Frame, i: int) -> bool:
    """Whether what heads a phrase is one of the objects that the frame asks for."""
    if is_no_event(analysis, i):
        return False
    if "@anything" in frame.objects or not frame.objects.isdisjoint(lemmas_at(analysis, i)):
        return True
    if analysis.tokens[i].lemma in event_table().quantities:
        counted = objects_of_prepositions(analysis, i, frozenset({"of"}))
        if any(fits(analysis, grounding, frame, thing) for thing in counted):
            return True
        # "froze three million dollars in [aid]", but no "dozens in Kano"
        within = objects_of_prepositions(analysis, i, frozenset({"in"}))
        if any(analysis.tokens[thing].lemma in frame.objects for thing in within):
            return True
    if "@actor" in frame.objects and (
        party_at(analysis, grounding, i) or is_each_other(analysis, i)
    ):
        return True
    if "@somebody" in frame.objects and _is_somebody(analysis, grounding, i):
        return True
    if "@igo" in frame.objects and is_a_league(analysis, grounding, i):
        return True
    if "@ruler" in frame.objects and _is_ruler(analysis, grounding, i):
        return True
    if "@fighters" in frame.objects and is_of_sector(analysis, grounding, i, FIGHTERS):
        return True
    if "@official" in frame.objects and _is_official(analysis, grounding, i):
        return True
    if "@person" in frame.objects and _is_person(analysis, grounding, i):
        return True
    if "@place" in frame.objects and (
        is_land(analysis, grounding, i) or _is_state(analysis, grounding, i)
    ):
        return True
    compounds = _words_before(analysis, i)
    pairs = [f"{analysis.tokens[child].lemma}_{analysis.tokens[i].lemma}" for child in compounds]
    of = objects_of_prepositions(analysis, i, frozenset({"of"}))
    pairs.extend(f"{analysis.tokens[i].lemma}_of_{analysis.tokens[thing].lemma}" for thing in of)
    return not frame.objects.isdisjoint(pairs)


def _words_before(analysis: Analysis, i: int) -> Iterator[int]:
    """ "[stun] grenades", "tear gas and [stun] grenades": parsers coordinate the second with the gas."""
    yield from analysis.dependents(i, "compound", "amod")
    for first in analysis.dependents(i, "nmod"):
        yield from (word for word in analysis.conjuncts(first) if word < i)


def lemmas_at(analysis: Analysis, i: int) -> tuple[str, ...]:
    """ "Islamists": parsers leave the plural of a word with a capital as it is."""
    lemma = analysis.tokens[i].lemma
    is_plural_name = analysis.tokens[i].tag == "NNPS"
    return (lemma, lemma.casefold().removesuffix("s")) if is_plural_name else (lemma,)


def _is_somebody(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "recognised [Biafra]", "the Bolivian [opposition]"; not "recognised his Bolivian [accent]" """
    return bool(grounding.actors_at(i)) or analysis.tokens[i].upos == "PROPN"


def _is_state(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "reached [Togo]", by its name, where no place is read of it; "told [Lome]" is its government."""
    is_name = analysis.tokens[i].upos == "PROPN"
    return is_name and any(
        actor.kind == "state" and actor.sector is None for actor in grounding.actors_at(i)
    )


def is_a_league(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "quit [the African Union]" """
    party = party_at(analysis, grounding, i)
    return party is not None and any(actor.code == "IGO" for actor in party.actors)


def _is_ruler(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "overthrew [Bakili]", where he is known to rule"""
    return is_of_sector(analysis, grounding, i, SECTORS["@ruler"])


def is_of_sector(
    analysis: Analysis, grounding: Grounding, i: int, sectors: Collection[str | None]
) -> bool:
    """Whether anybody whom the phrase stands for is of these sectors."""
    party = party_at(analysis, grounding, i)
    return party is not None and any(actor.sector in sectors for actor in party.actors)


def _is_person(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "hit back at [Quispe]" """
    is_name = analysis.tokens[i].upos == "PROPN"
    return is_name and any(actor.kind == "person" for actor in grounding.actors_at(i))


def _is_official(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """ "dismissed [the governor]", not "dismissed the ministry's report" """
    party = party_at(analysis, grounding, i)
    return party is not None and any(
        actor.sector in _OFFICES and actor.kind != "state" for actor in party.actors
    )
