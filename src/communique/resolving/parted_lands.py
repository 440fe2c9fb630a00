"""Whose part of a land that lies in several states is meant: "Pakistani Kashmir", "Iraqi Kurdistan"."""

from dataclasses import replace

from communique.codebook.places import place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Identity, Place


def on_ones_side(analysis: Analysis, first: int, place: Place, knowledge: Knowledge) -> Place:
    """ "[Pakistani] Kashmir", "[Indian]-administered Kashmir": whose part of a parted land is meant."""
    told, _, land = place.extracted_place.rpartition(" ")
    if land.lower() not in place_words().regions:
        return place
    state = _state_of_adjective(told or _word_before(analysis, first), knowledge)
    if state is None or state.code == place.country_code:
        return place
    return replace(
        place,
        country=state.identifier_text,
        country_code=state.code,
        geonameid=None,
        resolution="province",
    )


def _word_before(analysis: Analysis, first: int) -> str:
    before = [token.text for token in analysis.tokens[max(first - 3, 0) : first]]
    is_joined = len(before) == 3 and before[1] == "-"
    if is_joined and before[2] in place_words().administered:
        return before[0]
    return before[-1] if before else ""


def _state_of_adjective(word: str, knowledge: Knowledge) -> Identity | None:
    first = next(iter(knowledge.senses(word)), None) if word[:1].isupper() else None
    is_national = first is not None and first.name_kind in {"adjective", "name"}
    return knowledge.state(first.identity.code or "") if first and is_national else None
