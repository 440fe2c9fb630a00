"""Where those are whom help is for: survivors and victims whom nobody names live where the help goes."""

from collections.abc import Iterator

from communique.codebook.events import Frame, event_table
from communique.codebook.manners import manner_words
from communique.codebook.prepositions import prepositions
from communique.finding.casting import Casting, sentence_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.participants import Party, codes_of
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_KIND = frozenset({"AID", "AGREE", "CONCEDE"})
# "[reached] Haiti", "waters [off] Togo", which parsers take for a verb and its object.
_MEANWHILE, _OF = frozenset({"as", "while"}), frozenset({"of", "in"})
_REACHING = frozenset({"reach", "hit", "strike", "visit", "devastate", "ravage", "water"})


def in_stricken_land(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """The recipients, with the land that help goes to for victims whom only their misfortune describes.

    "Flew rice to Togo for [survivors]", "reached Haiti and took water to [survivors]": not the helper's own people.
    """
    stricken = [p for p in casting.recipients if _is_stricken(analysis, grounding, p)]
    doers = codes_of(casting.actors)
    if casting.event not in _KIND or not stricken:
        return casting.recipients
    lands = states_below(analysis, grounding, _destinations(analysis, grounding, casting))
    abroad = {party.actors[0].code: party for party in lands if party.actors[0].code not in doers}
    others = tuple(party for party in casting.recipients if party not in stricken)
    if len(abroad) == 1:
        return (*others, *abroad.values())
    # a state that gives to its own is nobody's helper; of unknown country the stricken stay
    own = doers - {None}
    return (*others, *(party for party in stricken if codes_of((party,)).isdisjoint(own)))


def is_help(analysis: Analysis, casting: Casting) -> bool:
    """ "flew in rice", "promised to send rice", "pledged a million in aid": what helps, done or promised."""
    if casting.event != "AGREE" or casting.trigger.form != "verb":
        return casting.event == "AID"
    deeds = analysis.dependents(casting.anchor, "xcomp")
    things = [i for deed in (casting.anchor, *deeds) for i in analysis.dependents(deed, "dobj")]
    counted = (i for thing in things for i in objects_of_prepositions(analysis, thing, _OF))
    # a user's own codebook may have no word for sending
    sending = event_table().by_verb.get("send", ())
    helpful = {word for frame in sending for word in _of_aid(frame)}
    is_given = all(event_table().verb_tells(analysis.tokens[i].lemma, {"AID"}) for i in deeds)
    return is_given and any(analysis.tokens[i].lemma in helpful for i in (*things, *counted))


def _of_aid(frame: Frame) -> frozenset[str]:
    return frame.objects if frame.event == "AID" else frozenset()


def clauses_beside(analysis: Analysis, verb: int) -> Iterator[int]:
    """ "[flew] rice to Togo as Mali [promised] tents", "[flew] rice, and Mali [sent] tents": each beside the other."""
    token = analysis.tokens[verb]
    if token.deprel == "conj" or (token.deprel == "advcl" and _is_meanwhile(analysis, verb)):
        yield token.head
    yield from analysis.dependents(verb, "conj")
    yield from (i for i in analysis.dependents(verb, "advcl") if _is_meanwhile(analysis, i))


def _is_meanwhile(analysis: Analysis, clause: int) -> bool:
    return bool(_MEANWHILE & lemmas_of(analysis, clause, "mark", "advmod"))


def _is_stricken(analysis: Analysis, grounding: Grounding, party: Party) -> bool:
    """ "[survivors]", "plucked [dozens of people]"; not "Malian victims", whose country their own words tell."""
    words = analysis.tokens_in(party.span)
    nameless = manner_words().stricken | manner_words().nameless
    if not any(analysis.tokens[i].lemma in nameless for i in words):
        return False
    return not any(i in grounding.state_words for i in words)


def _destinations(analysis: Analysis, grounding: Grounding, casting: Casting) -> Iterator[int]:
    """The places of the sentence that somebody goes to or is in, not those that he comes from."""
    sentence = sentence_of(analysis, casting)
    for place in grounding.places:
        if place.head not in sentence:
            continue
        token = analysis.tokens[place.head]
        link = analysis.tokens[token.head].lemma
        is_led = token.deprel == "pobj" and link in prepositions().where | prepositions().serving
        if is_led or (token.deprel == "dobj" and link in _REACHING):
            yield place.head
