"""Where a report names places: the parser's entities, and names of the gazetteer that it takes for others.

Behind locative prepositions and kinds of place, as what is shelled or taken, with hyphens, or alone.
"""

import math
from collections.abc import Iterable, Iterator

from communique.codebook.places import place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.resolving.hyphened import hyphened_places

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# What the small parser often mistakes an unfamiliar town for.
_DOUBTFUL_LABELS = frozenset({"", "PERSON", "ORG", "NORP", "PRODUCT"})
_TAKEN = frozenset({"dobj", "nsubjpass"})
_BESIDE = frozenset({"appos", "compound", "nmod", "pobj"})
_LARGE, _GREAT = 100_000, 500_000  # inhabitants
SHORTEST_TOWN = 4  # letters; "Gao" and "Ha" are too many other things


def toponym_spans(
    analysis: Analysis, spoken_of: frozenset[str | None], knowledge: Knowledge
) -> list[tuple[int, int]]:
    """First token and the one after the last of every place name, in text order, none inside another's name."""
    found = {*_entity_spans(analysis), *_spans_behind_prepositions(analysis, knowledge)}
    found.update(_spans_behind_kinds(analysis, knowledge))
    found.update(_spans_taken(analysis, spoken_of, knowledge))
    found |= {*_spans_of_home_towns(analysis, spoken_of, found, knowledge)}
    for whole in hyphened_places(analysis, knowledge):
        found = {span for span in found if span[1] <= whole[0] or whole[1] <= span[0]} | {whole}
    return sorted(span for span in found if not _is_in_a_name(analysis, span[0], knowledge))


def _entity_spans(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Place entities without article and possessive."""
    for entity in analysis.entities:
        if entity.label not in _PLACE_LABELS:
            continue
        first, last = entity.first, entity.last
        while first < last and analysis.tokens[first].upos == "DET":
            first += 1
        while first < last and analysis.tokens[last - 1].upos in ("PART", "PUNCT"):
            last -= 1
        # A common noun at the start of a sentence ("Gunmen") is no name for all its capital.
        if any(analysis.tokens[i].upos == "PROPN" for i in range(first, last)):
            yield first, last


def _spans_behind_prepositions(
    analysis: Analysis, knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """Capitalised names that the gazetteer holds, behind "in", "near", "the town of"."""
    labels = _labels(analysis)
    surnames = _surnames(analysis)
    prepositions = [token for token in analysis.tokens if token.upos == "ADP"]
    for token in prepositions:
        if not _says_where(analysis, token.i):
            continue
        first, last = _proper_run(analysis, _behind_parts(analysis, token.i + 1))
        if first == last or _is_cut(analysis, last):
            continue
        name = analysis.text(first, last)
        is_sure = not {labels[i] for i in range(first, last)} - _DOUBTFUL_LABELS
        if not is_sure and not _is_country(name, knowledge):
            continue
        if name not in surnames and knowledge.places(name):
            yield first, last


def _spans_of_home_towns(
    analysis: Analysis,
    spoken_of: frozenset[str | None],
    found: Iterable[tuple[int, int]],
    knowledge: Knowledge,
) -> Iterator[tuple[int, int]]:
    """Towns of a country spoken of that the parser takes for something else ("Homs" for a body).

    What it takes for nothing at all may be a great town of any country ("recaptured eastern Aleppo").
    """
    taken = {i for first, last in found for i in range(first, last)}
    entities = {i: (e.first, e.last) for e in analysis.entities for i in range(e.first, e.last)}
    labels, surnames = _labels(analysis), _surnames(analysis)
    proper = [token.i for token in analysis.tokens if token.upos == "PROPN"]
    for start in proper:
        if start in taken or labels[start] not in _DOUBTFUL_LABELS or _goes_on(analysis, start):
            continue
        first, last = _proper_run(analysis, start)
        if first == last or _is_joined(analysis, first, last):
            continue
        label, name = labels[first], analysis.text(first, last)
        is_whole = entities.get(first, (first, last)) == (first, last)
        if not is_whole or name in surnames:
            continue
        if len(name) < SHORTEST_TOWN or knowledge.senses(name) or _is_common(analysis, name):
            continue
        least = _LARGE if label == "PERSON" or knowledge.role_noun(name.lower()) else 0
        abroad = _GREAT if label == "" else math.inf
        if any(
            knowledge.population(place.geonameid or "0")
            >= (least if place.country_code in spoken_of else abroad)
            for place in knowledge.places(name)
        ):
            yield first, last


def _spans_behind_kinds(analysis: Analysis, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """ "the Malian capital [Bamako]", "the northern town [Gao]": names that a kind of place stands before."""
    for token in analysis.tokens[:-1]:
        behind = analysis.tokens[token.i + 1]
        is_kind = token.upos == "NOUN" and token.lemma in place_words().kinds_before_names
        if is_kind and behind.head in {token.i, token.head} and behind.deprel in _BESIDE:
            first, last = _proper_run(analysis, behind.i)
            if first < last and knowledge.places(analysis.text(first, last)):
                yield first, last


def _spans_taken(
    analysis: Analysis, spoken_of: frozenset[str | None], knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """ "recaptured [Gao]", "[Goma] was shelled": large towns, or towns of a country spoken of, that nobody is called."""
    surnames = _surnames(analysis)
    for token in analysis.tokens:
        if token.upos != "PROPN" or token.deprel not in _TAKEN:
            continue
        if analysis.tokens[token.head].lemma not in place_words().taking:
            continue
        first = min((token.i, *analysis.dependents(token.i, "compound")))
        name = analysis.text(first, token.i + 1)
        if name in surnames or knowledge.senses(name):
            continue
        if any(
            place.country_code in spoken_of
            or knowledge.population(place.geonameid or "0") >= _LARGE
            for place in knowledge.places(name)
        ):
            yield first, token.i + 1


def _behind_parts(analysis: Analysis, first: int) -> int:
    """Behind the words that say which part of a place is meant: "in northern [Mali]"."""
    while first < len(analysis.tokens) and analysis.tokens[first].text in place_words().parts:
        first += 1
    return first


def _is_country(name: str, knowledge: Knowledge) -> bool:
    """ "Niger" is one whatever the parser takes it for; it mistakes rarer ones for dates and people."""
    return any(
        sense.name_kind == "name" and knowledge.state(sense.identity.code or "")
        for sense in knowledge.senses(name)
    )


def _is_common(analysis: Analysis, name: str) -> bool:
    """Whether a name stands in the report without its capitals, too."""
    word = name.lower()
    return word in analysis.report.text and any(token.text == word for token in analysis.tokens)


def _is_cut(analysis: Analysis, last: int) -> bool:
    """ "From [Al]-Qaeda", but "from [Gao]-based rebels": a name that goes on behind its hyphen."""
    behind = analysis.tokens[last : last + 2]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].text[0].isupper()


def _goes_on(analysis: Analysis, first: int) -> bool:
    """Whether a word has an article, or goes on a name: no "[the] Alliance", "Racial [Justice]"."""
    before = analysis.tokens[first - 1] if first else None
    return before is not None and (
        before.upos in {"DET", "PRON", "PROPN"} or before.text[0].isupper()
    )


def _is_joined(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a sign makes a capitalised run part of a longer name or of a pair."""
    beside = (*analysis.tokens[max(first - 1, 0) : first], *analysis.tokens[last : last + 1])
    return any(token.text in {"-", "&", "/"} for token in beside)


def _says_where(analysis: Analysis, preposition: int) -> bool:
    """ "in [Gao]", "the province of [Gao]"."""
    word, above = analysis.tokens[preposition], analysis.tokens[analysis.tokens[preposition].head]
    words = place_words()
    return word.text.lower() in words.locative or (
        word.text.lower() == "of" and above.lemma in words.divisions
    )


def _is_in_a_name(analysis: Analysis, first: int, knowledge: Knowledge) -> bool:
    """Whether a place only completes a name: "the Treaty of Lisbon", but not "Governor of Lagos"."""
    of = first - 1
    if of >= 0 and analysis.tokens[of].upos == "DET":
        of -= 1
    if of < 1 or analysis.tokens[of].text != "of":
        return False
    named = analysis.tokens[of - 1]
    kind = named.text.lower()
    return (
        named.upos == "PROPN"
        and named.text[0].isupper()
        and kind not in place_words().divisions
        and knowledge.role_noun(kind) is None
    )


def _surnames(analysis: Analysis) -> frozenset[str]:
    """Last names of the people whom the report names in full."""
    return frozenset(
        analysis.tokens[entity.last - 1].text
        for entity in analysis.entities
        if entity.label == "PERSON" and entity.last - entity.first > 1
    )


def _labels(analysis: Analysis) -> list[str]:
    labels = [""] * len(analysis.tokens)
    for entity in analysis.entities:
        labels[entity.first : entity.last] = [entity.label] * (entity.last - entity.first)
    return labels


def _proper_run(analysis: Analysis, first: int) -> tuple[int, int]:
    """The run of capitalised proper nouns that starts at a token, within its sentence."""
    if first >= len(analysis.tokens):
        return first, first
    end = analysis.sentence(first).last
    last = first
    while (
        last < end
        and analysis.tokens[last].upos == "PROPN"
        and analysis.tokens[last].text[0].isupper()
    ):
        last += 1
    return first, last
