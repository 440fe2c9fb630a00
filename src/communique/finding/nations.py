"""Which states a thing without an actor of its own is of: "[Peruvian] and [Chilean] ships", "[Togo]'s ban"."""

from collections.abc import Mapping

from communique.codebook.coreference import pointing_words
from communique.codebook.events import event_table
from communique.codebook.places import place_words
from communique.finding.dependents import objects_of_prepositions
from communique.finding.scenes import is_called_by_its_scene
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_COUNTERPART, _FROM = "counterpart", frozenset({"from", "of", "in"})
_BEFORE = ("amod", "compound", "poss", "nmod")


def nations_of(analysis: Analysis, grounding: Grounding, head: int) -> tuple[str, ...]:
    """The states whose adjective or name stands before the noun, where they say whose it is.

    "[Peruvian], [Chilean] and [Bolivian] ships": parsers hang each on the noun.
    """
    states = grounding.state_words
    named = [
        i
        for i in analysis.dependents(head, *_BEFORE)
        if i in states and not _is_of_a_people(analysis, i)
    ]
    if not named and analysis.tokens[head].lemma == _COUNTERPART:
        # those who come from Peru and Chile: "his counterparts from Peru and Chile"
        behind = objects_of_prepositions(analysis, head, _FROM)
        return tuple(dict.fromkeys(states[i] for i in behind if i in states))
    if not named or not _is_whose(analysis, grounding, head, named[0]):
        return ()
    if is_somebody_elses(analysis, head) and analysis.tokens[named[0]].deprel == "poss":
        return ()
    if _is_of_a_group(analysis, grounding, head, named[0]):
        return ()
    row = [i for i in named if i == named[0] or _is_behind_comma(analysis, i, states)]
    beside = (j for i in row for j in analysis.conjuncts(i) if j < head and j in states)
    return tuple(dict.fromkeys(states[i] for i in beside))


def is_somebody_elses(analysis: Analysis, head: int) -> bool:
    """ "Togo's [allies]", "the country's [enemies]": whoever they are, they are not Togo's own people."""
    return analysis.tokens[head].lemma in pointing_words().others


def _is_of_a_group(analysis: Analysis, grounding: Grounding, head: int, nation: int) -> bool:
    """ "ethnic [Albanian] rebel positions": the group's before the noun, who are of another state."""
    before = (grounding.by_token.get(i) for i in analysis.dependents(head, *_BEFORE))
    groups = [group for group in before if group and group.first <= nation < group.head]
    code = grounding.state_words[nation]
    return any(code != actor.code for group in groups for actor in group.actors)


def _is_of_a_people(analysis: Analysis, word: int) -> bool:
    """ "ethnic [Albanian] villages" may lie in any state."""
    return word > 0 and analysis.tokens[word - 1].lemma == "ethnic"


def _is_behind_comma(analysis: Analysis, word: int, states: Mapping[int, str]) -> bool:
    return word > 1 and analysis.tokens[word - 1].text == "," and word - 2 in states


def _is_whose(analysis: Analysis, grounding: Grounding, head: int, nation: int) -> bool:
    """Whether the state before a noun has or made it, and is not what it is about.

    "The premier's [Cuba] policy" is the premier's, "the [Korean] War" no deed of Korea's, "a [Mexican]
    border wall" stands at a border, "the [Jordan] Valley" has two banks, "a former [French] colony" is
    not France, "the [Paris] attacks" hit it.
    """
    token = analysis.tokens[nation]
    if token.deprel == "poss":
        return True
    noun = analysis.tokens[head].lemma.casefold()
    if noun in place_words().rivers and analysis.tokens[head].text[0].isupper():
        return False
    is_between = analysis.tokens[nation + 1].lemma in place_words().borders and nation + 1 != head
    if is_between or noun in place_words().dependencies or noun in event_table().troubles:
        return False
    if is_called_by_its_scene(analysis, grounding, head):
        return False
    is_course = noun in event_table().courses
    is_name = _is_land(grounding, nation) and token.text not in place_words().without_adjective
    if is_course and is_name:
        return False
    return not (is_course or is_name) or not _has_owner(analysis, grounding, head)


def _is_land(grounding: Grounding, nation: int) -> bool:
    """ "the [Norway] model", but no "[Norwegian] model" and no "[U.S.] model"."""
    mention = grounding.place_by_token.get(nation)
    name = mention.place.resolved_place if mention else None
    return bool(mention and name and mention.place.extracted_place in name)


def _has_owner(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    """ "[Obama]'s Cuba deal", "[his] Syrian policy" """
    return any(
        i in grounding.by_token or analysis.tokens[i].tag == "PRP$"
        for i in analysis.dependents(head, "poss")
    )
