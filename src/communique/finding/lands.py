"""The states in whose land a thing lies, and what is done to a land when it is done to a thing."""

from collections.abc import Iterable

from communique.codebook.events import event_table
from communique.codebook.instruments import instrument_table
from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.finding.participants import Party
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_HYPHENS = frozenset({"-", "\N{EN DASH}"})


def states_below(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """The states that the places of these phrases lie in ("withdrew from bases in [Niger]")."""
    found: list[Party] = []
    for head in heads:
        party = _state_at(analysis, grounding, head) or _state_called(analysis, grounding, head)
        party = party or _state_below(analysis, grounding, head, 2)
        if party:
            found.append(party)
    return tuple(found)


def is_part_of_land(analysis: Analysis, head: int) -> bool:
    """Whether what is done to a thing is done to its place ("shelled villages in the Donbas")."""
    lemma, table = analysis.tokens[head].lemma, event_table()
    is_place = lemma in table.sights or lemma in place_words().divisions
    return is_place or lemma in table.quantities


def is_land(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    """Whether a word names a place, or a capital that the reader of places has not taken for one ("shelled [Freetown]")."""
    return i in grounding.place_by_token or _is_capital(analysis, grounding, i)


def _is_capital(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    token = analysis.tokens[i]
    return i in grounding.state_words and token.tag == "NNP" and i not in grounding.by_token


def _state_at(analysis: Analysis, grounding: Grounding, head: int) -> Party | None:
    mention = grounding.place_by_token.get(head)
    if mention is None:
        return None
    place = mention.place
    if place.country_code is None or place.resolution == "unresolved":
        return None
    state = Actor(
        code=place.country_code,
        kind="state",
        sector=None,
        entity_text=place.extracted_place,
        identifier_id=f"state:{place.country_code}",
        identifier_text=place.country,
    )
    return Party((state,), analysis.span(mention.first, mention.last))


def _state_called(analysis: Analysis, grounding: Grounding, head: int) -> Party | None:
    if not _is_capital(analysis, grounding, head):
        return None
    code, token = grounding.state_words[head], analysis.tokens[head]
    state = Actor(
        code=code,
        kind="state",
        sector=None,
        entity_text=token.text,
        identifier_id=f"state:{code}",
    )
    return Party((state,), token.span)


def _state_below(analysis: Analysis, grounding: Grounding, head: int, depth: int) -> Party | None:
    for child in analysis.children[head]:
        token = analysis.tokens[child]
        if token.deprel == "prep" and token.lemma in prepositions().lands:
            below = analysis.dependents(child, "pobj")
        elif _is_of_a_name(analysis, grounding, child):
            continue
        elif token.deprel in {"compound", "nmod", "poss", "appos"}:
            below = (child,)
        else:
            continue
        for i in below:
            found = _state_at(analysis, grounding, i)
            if found is None and depth > 1:
                found = _state_below(analysis, grounding, i, depth - 1)
            if found:
                return found
    return None


def _is_of_a_name(analysis: Analysis, grounding: Grounding, place: int) -> bool:
    """ "the [Kigali] accord", "the [Kano]-Kaduna line": where it was signed, or one of its two ends."""
    token = analysis.tokens[place]
    beside = (token.head, *analysis.dependents(token.head, "compound", "nmod"))
    name = grounding.place_by_token.get(place)
    whole = analysis.tokens[token.head].lemma
    # "the Kenya-Sudan border" lies in both
    if token.deprel not in {"compound", "nmod", "amod"} or whole in place_words().borders:
        return False
    is_end = any(
        abs(other - place) == 2 and analysis.tokens[(other + place) // 2].text in _HYPHENS
        for other in beside
        if analysis.tokens[other].upos == "PROPN"
        and grounding.place_by_token.get(other, name) is not name
    )
    return is_end or whole in instrument_table().serving
