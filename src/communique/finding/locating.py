"""Where an event took place: only a place that the text ties to the event."""

from communique.codebook.events import event_table
from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.model.analysis import Analysis
from communique.model.world import Grounding, Place

# A deed's place may stand with its object ("shelled a market in Goma"); the place beside what is
# only spoken of ("rejected a base in Niger") is not where the speaking was done.
_LINKS_OF_WORDS = frozenset({"prep", "pobj", "conj", "agent"})
_LINKS_OF_DEEDS = _LINKS_OF_WORDS | {
    "dobj", "nsubj", "nsubjpass", "attr", "appos", "compound", "pcomp", "advmod",
}  # fmt: skip
_PRECISION = {"city": 0, "district": 1, "province": 2, "country": 3, "unresolved": 4}


def event_place(
    analysis: Analysis, grounding: Grounding, roots: frozenset[int], *, deed: bool
) -> Place | None:
    """The place nearest below the event's words; of two equally near, the more precise.

    `roots` are the trigger and the verb that carries it; a `deed` is more than words.
    """
    if not grounding.places:
        return None
    links = _LINKS_OF_DEEDS if deed else _LINKS_OF_WORDS
    ranked = [
        (depth, _PRECISION[mention.place.resolution], i)
        for depth, i in _tokens_below(analysis, roots, links)
        if (mention := grounding.place_by_token.get(i)) and _is_where(analysis, i)
    ]
    if not ranked:
        return None
    # A city inside the clause says more than the country beside the verb.
    precise = [entry for entry in ranked if entry[1] == 0]
    return grounding.place_by_token[min(precise or ranked)[2]].place


def _tokens_below(
    analysis: Analysis, roots: frozenset[int], links: frozenset[str]
) -> list[tuple[int, int]]:
    """Depth and index of the tokens below the roots, not entering other clauses."""
    found: list[tuple[int, int]] = []
    level, depth, seen = sorted(roots), 0, set(roots)
    while level:
        found.extend((depth, i) for i in level)
        below = [
            child
            for i in level
            for child in analysis.children[i]
            if child not in seen and analysis.tokens[child].deprel in links
        ]
        seen.update(below)
        level, depth = below, depth + 1
    return found


def _is_where(analysis: Analysis, i: int) -> bool:
    """Whether a locative preposition governs the place, seen through "the northern [city] of Kano"."""
    is_kind = _is_kind(analysis, i)
    while True:
        token = analysis.tokens[i]
        above = analysis.tokens[token.head]
        if token.deprel in {"conj", "appos"}:
            i = token.head
        elif token.deprel == "pobj" and above.lemma == "of" and _is_kind(analysis, above.head):
            i, is_kind = above.head, True
        elif token.deprel in {"compound", "nmod"} and _is_kind(analysis, token.head):
            i, is_kind = token.head, True
        else:
            # "A strike on the city of Kano" struck there; "a ban on Kano" is no place.
            where = prepositions().where | {"on", "against"} if is_kind else prepositions().where
            return token.deprel == "pobj" and above.lemma in where


def _is_kind(analysis: Analysis, i: int) -> bool:
    lemma = analysis.tokens[i].lemma
    return lemma in place_words().divisions or lemma in event_table().sights
