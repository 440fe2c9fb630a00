"""Who is where the text puts him, but not at home there: deported people, those of a whole region."""

from collections.abc import Iterator, Set

from communique.codebook.home import home_words
from communique.codebook.places import place_words
from communique.model.analysis import Analysis
from communique.model.world import ActorMention
from communique.resolving.phrases import governor, preposition_objects, token_deprel

_FROM = ("from", "of", "in", "across", "throughout")
_REBELLIOUS = frozenset({"REB", "UAF", "CRM"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})


def is_incomer(analysis: Analysis, mention: ActorMention, lands: Set[int]) -> bool:
    """Whether the words around a role say that it is of another land than the one that it is met in.

    `lands` are the heads of places whose state is known: "Kashmir" may be one, "Europe" is none.
    """
    # Rebels are expelled from a town of their own country.
    is_rebel = any(actor.sector in _REBELLIOUS for actor in mention.actors)
    is_removed = not is_rebel and _is_removed(analysis, mention.head)
    return is_removed or _is_of_region(analysis, mention.head, lands)


def _is_removed(analysis: Analysis, head: int) -> bool:
    """ "Deported [three refugees]", "[people] evacuated from Haiti", "thousands of [people] were evacuated"."""
    tokens, removing = analysis.tokens, home_words().removing
    above = tokens[tokens[head].head]
    counted = above.head if above.lemma == "of" and tokens[head].deprel == "pobj" else head
    verb = tokens[governor(analysis, counted)].lemma
    participles = (tokens[i] for i in analysis.dependents(head, "acl"))
    is_object = token_deprel(analysis, counted) in _OBJECTS and verb in removing
    return is_object or any(t.tag == "VBN" and t.lemma in removing for t in participles)


def _is_of_region(analysis: Analysis, head: int, lands: Set[int]) -> bool:
    """ "Activists from [Europe] met in Oslo"."""
    behind = [*preposition_objects(analysis, head, *_FROM), *_around(analysis, head)]
    named = (analysis.tokens[i].text for i in behind if i not in lands)
    # "Rebels in the east" are at home in that of the land spoken of.
    return any(word[0].isupper() and word.lower() in place_words().regions for word in named)


def _around(analysis: Analysis, head: int) -> Iterator[int]:
    """ "People living in the rest of [Europe]"."""
    for clause in analysis.dependents(head, "acl"):
        for inside in preposition_objects(analysis, clause, *_FROM):
            yield from (inside, *preposition_objects(analysis, inside, "of"))
