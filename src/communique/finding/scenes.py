"""Deeds that are called by the name of where they were done: nobody's, as far as the name tells."""

from communique.codebook.events import event_table
from communique.codebook.places import place_words
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_TARGETS = frozenset({"on", "against"})
_VICTIMS_BEHIND = _TARGETS | {"of", "in", "by"}


def is_called_by_its_scene(analysis: Analysis, grounding: Grounding, deed: int) -> bool:
    """ "the [Brussels] attacks", "the [Mali] attack"; "[Malian] attacks" and "[US] strikes" are Mali's and America's."""
    if not event_table().noun_tells(analysis.tokens[deed].lemma, {"ASSAULT"}):
        return False
    before = analysis.dependents(deed, "compound", "nmod")
    name = next((i for i in before if i in grounding.state_words), None)
    if name is None or analysis.tokens[name].upos != "PROPN":
        return False
    return _is_town(grounding, name) or _may_be_there(analysis, deed, name)


def is_called_by_victims(analysis: Analysis, deed: int) -> bool:
    """ "the [Rwandan] genocide": done to whom it is called by, unless its own words say to whom it was done."""
    ties = {analysis.tokens[i].lemma for i in analysis.dependents(deed, "prep")}
    is_suffered = analysis.tokens[deed].lemma in place_words().called_by_victims
    return is_suffered and ties.isdisjoint(_VICTIMS_BEHIND)


def _is_town(grounding: Grounding, name: int) -> bool:
    place = grounding.place_by_token.get(name)
    return place is not None and place.place.resolution != "country"


def _may_be_there(analysis: Analysis, deed: int, name: int) -> bool:
    """Whether a state's name before a deed is where it was: acronyms stand there as adjectives do."""
    is_acronym = analysis.tokens[name].text.replace(".", "").isupper()
    ties = {analysis.tokens[i].lemma for i in analysis.dependents(deed, "prep")}
    is_scene = analysis.tokens[deed].lemma in place_words().deeds_at
    return is_scene and not is_acronym and ties.isdisjoint(_TARGETS)
