"""The countries in which a report's sentences say that something is: by places, and by land of a nation."""

from collections.abc import Iterator, Mapping, Sequence

from communique.codebook.cues import cue_words
from communique.codebook.home import home_words
from communique.model.analysis import Analysis
from communique.model.world import ActorMention, PlaceMention
from communique.resolving.phrases import governor, preposition_objects, token_deprel

_AT = frozenset({"in", "at"})
_EXILE = "exile"


def whereabouts(
    analysis: Analysis,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    state_words: Mapping[int, str],
) -> list[tuple[int, str]]:
    """Sentence and country of each place in which something is; a capital that acts is none.

    Nor is one where those of another country only meet.
    """
    acting = {mention.head for mention in actors if mention.actors[0].code}
    return [
        (analysis.sentence_of[place.head], place.place.country_code)
        for place in places
        if place.place.country_code and _is_where(analysis, place, acting)
        if not (_is_venue(analysis, place) and _is_of_others(analysis, place, state_words))
    ]


def _is_venue(analysis: Analysis, place: PlaceMention) -> bool:
    """ "signed a truce in [Oslo]", "talks at [Panmunjom]" """
    above = governor(analysis, place.head)
    if analysis.tokens[above].lemma not in _AT:
        return False
    for i in analysis.ancestors(above):
        if analysis.tokens[i].lemma in home_words().venues:
            return True
        if analysis.tokens[i].upos == "VERB":
            break
    return False


def _is_of_others(analysis: Analysis, place: PlaceMention, state_words: Mapping[int, str]) -> bool:
    """Whether the sentence speaks of another state than the place's."""
    sentence = analysis.sentence(place.head)
    named = (state_words.get(i) for i in range(sentence.first, sentence.last))
    return any(code and code != place.place.country_code for code in named)


def on_grounds(analysis: Analysis, state_words: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Sentence and country of land that a nationality tells: "an ambush on [Chadian] soil"."""
    for token in analysis.tokens:
        if token.lemma not in home_words().grounds or token.deprel != "pobj":
            continue
        if analysis.tokens[governor(analysis, token.i)].lemma not in home_words().whereabouts:
            continue
        for i in analysis.dependents(token.i, "amod", "poss"):
            if i in state_words:
                yield analysis.sentence_of[i], state_words[i]


def _is_where(analysis: Analysis, place: PlaceMention, acting: set[int]) -> bool:
    """ "in Mali", "the town of Gao"; not "Mali's army", nor "fled to Mali", nor "said in Oslo"."""
    if token_deprel(analysis, place.head) == "pobj":
        above = analysis.tokens[governor(analysis, place.head)]
        told = analysis.tokens[above.head]
        if told.upos == "VERB" and cue_words().says(told.lemma):
            return False
        if above.lemma == "on" and told.lemma.casefold() in home_words().concerned:
            return False
        if told.lemma == _EXILE or _is_in_exile(analysis, told.i):
            return False
        if above.lemma == "of" and told.lemma in home_words().whereabouts:
            return True  # "inside and outside [of] Chad"
        # "evacuated tourists from Kigali": parsers hang the town on the tourists.
        verb = analysis.tokens[told.head] if told.deprel == "dobj" else told
        if _is_left_or_entered(above.lemma, verb.lemma):
            return True
        return above.lemma in home_words().whereabouts or (
            place.place.resolution != "country"
            and (above.lemma == "of" or _is_distance(analysis, above.i))
        )
    if _is_seat(analysis, place):
        return False
    is_dateline = any(
        token.upos == "ADJ" and token.text[0].isupper()
        for token in analysis.tokens[place.last : place.last + 1]
    )  # "[Beirut] Syrian jets struck"
    return place.place.resolution != "country" and place.head not in acting and not is_dateline


def _is_seat(analysis: Analysis, place: PlaceMention) -> bool:
    """ "the [Oslo]-based preacher": where somebody lives, not where it happens."""
    token = analysis.tokens[place.head]
    return token.deprel == "npadvmod" and analysis.tokens[token.head].lemma in home_words().seated


def _is_left_or_entered(preposition: str, verb: str) -> bool:
    """ "withdrew [from] Kigali", "crossed [into] Lesotho": the scene of what else is told."""
    words = home_words()
    is_left = preposition == "from" and verb in words.leaving
    return is_left or (preposition == "into" and verb in words.entering)


def _is_in_exile(analysis: Analysis, verb: int) -> bool:
    """ "living in [exile] in Chad" """
    inside = preposition_objects(analysis, verb, "in")
    return any(analysis.tokens[i].lemma == _EXILE for i in inside)


def _is_distance(analysis: Analysis, preposition: int) -> bool:
    """ "60 kilometres (35 miles) [from] Gao": what lies there is near enough to be of its country."""
    tokens = analysis.tokens
    before = (t for t in reversed(tokens[:preposition]) if t.upos != "PUNCT")
    nearest = next(before, None)
    return tokens[preposition].lemma == "from" and (
        nearest is not None and nearest.lemma.casefold() in home_words().distances
    )
