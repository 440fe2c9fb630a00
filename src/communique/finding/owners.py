"""Whose a noun is: its possessor, who did or made it, the nation or group before it."""

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.casting import VIOLENT
from communique.finding.dependents import objects_of_prepositions, with_conjuncts
from communique.finding.participants import Party, codes_of, parties_at
from communique.finding.scenes import is_called_by_victims
from communique.finding.verb_groups import with_particle
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_BEFORE = ("compound", "amod", "nmod")
_OF, _ON_TARGET = frozenset({"of"}), frozenset({"of", "on", "against"})
_INITIALS = 2
# How a deed is laid to somebody's charge.
_CLAIMED = {
    "claim": frozenset({"by"}),
    "blame": frozenset({"on", "upon"}),
    "attribute": frozenset({"to"}),
    "ascribe": frozenset({"to"}),
}
# With what a thing is said to have to do.
_TIED = {
    "link": frozenset({"to", "with"}),
    "tie": frozenset({"to"}),
    "connect": frozenset({"to", "with"}),
    "associate": frozenset({"with"}),
    "affiliate": frozenset({"to", "with"}),
    "attach": frozenset({"to"}),
}


def owners(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """Whose a noun is: "[Peru]'s refusal", "a raid by [gunmen]", "[rebel] shelling", "[Malian] raids"."""
    heads = list(with_conjuncts(analysis, analysis.dependents(noun, "poss")))
    heads.extend(objects_of_prepositions(analysis, noun, frozenset({"by"})))
    heads.extend(_before_gerund(analysis, noun))
    for participle in analysis.dependents(noun, "acl"):
        heads.extend(originators_of(analysis, participle) or _claimants(analysis, participle))
    for told in analysis.dependents(noun, "relcl"):
        heads.extend(makers_of(analysis, told) or _said_to_make(analysis, told))
    found = parties_at(analysis, grounding, heads)
    found = found or _named_before(analysis, grounding, noun)
    found = found or by_hyphen(analysis, grounding, noun)
    return found or parties_at(analysis, grounding, _doers_behind_target(analysis, noun))


def by_hyphen(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """ "a [rebel]-led offensive", "a [Togolese]-drafted text": whose a thing is; not "a rebel-held town"."""
    makers = [
        i
        for participle in analysis.dependents(noun, "amod")
        if analysis.tokens[participle].lemma in event_table().authoring
        for i in analysis.dependents(participle, "npadvmod")
    ]
    return parties_at(analysis, grounding, (i for i in makers if i in grounding.by_token)) or tuple(
        _nation(analysis, grounding, i) for i in makers if i in grounding.state_words
    )


def is_pronominal(analysis: Analysis, noun: int) -> bool:
    """Whether the noun's owner is only a pronoun ("[its] demand"), so that a subject names it better."""
    owned = analysis.dependents(noun, "poss")
    return bool(owned) and all(analysis.tokens[i].upos == "PRON" for i in owned)


def originators_of(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """Whose a thing is by its participle: "a draft presented by [Peru]", "land belonging to [Chad]".

    "Raids believed to be carried out by [Chad]" are Chad's.
    """
    lemma = analysis.tokens[participle].lemma
    if lemma == "belong":
        return objects_of_prepositions(analysis, participle, frozenset({"to"}))
    if lemma == "owe":  # "a debt owed by [Togo]"
        return objects_of_prepositions(analysis, participle, frozenset({"by"}))
    if believed := analysis.dependents(participle, "xcomp"):
        return originators_of(analysis, believed[0])
    is_asked = event_table().verb_tells(lemma, {"REQUEST"})
    if not is_asked and with_particle(analysis, participle) not in event_table().making:
        return ()
    return objects_of_prepositions(analysis, participle, frozenset({"by"}))


def tied_to(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """ "sites linked to [Syria]'s arsenal": with what a thing is said to have to do."""
    token = analysis.tokens[participle]
    links = _TIED.get(token.lemma) if (token.deprel, token.tag) == ("acl", "VBN") else None
    return objects_of_prepositions(analysis, participle, links) if links else ()


def makers_of(analysis: Analysis, clause: int) -> tuple[int, ...]:
    """ "the remarks [the senator] made", "a raid that [Chad] launched": who did what a noun tells."""
    makers = analysis.dependents(clause, "nsubj")
    is_made = with_particle(analysis, clause) in event_table().making
    return makers if is_made and all(analysis.tokens[i].tag[0] != "W" for i in makers) else ()


def _said_to_make(analysis: Analysis, saying: int) -> tuple[int, ...]:
    """ "raids which a monitor said were carried out by [Chad]": whose they are by what is said of them."""
    made = (
        analysis.dependents(saying, "ccomp")
        if cue_words().says(analysis.tokens[saying].lemma)
        else ()
    )
    return tuple(i for deed in made for i in originators_of(analysis, deed))


def _before_gerund(analysis: Analysis, deed: int) -> tuple[int, ...]:
    """ "[Rebel] shelling of a town killed six", "[coalition] strikes killed": nouns that parsers take for verbs."""
    token = analysis.tokens[deed]
    is_noun_by_place = token.upos == "VERB" and token.deprel in {"nsubj", "nsubjpass", "pobj"}
    before = analysis.dependents(deed, "nsubj") if is_noun_by_place else ()
    return tuple(i for i in before if i == deed - 1)


def _claimants(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """ "a bombing claimed by [the militia]", "blamed on [the militia]", "attributed to [the militia]" """
    links = _CLAIMED.get(analysis.tokens[participle].lemma)
    return objects_of_prepositions(analysis, participle, links) if links else ()


def _doers_behind_target(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "the bombing of a port by [Chadian jets]", "welcomed the release of a pilot by [Chad]".

    Parsers hang "by" on the port, or on the active verb over it all.
    """
    lemma = analysis.tokens[noun].lemma
    if lemma not in event_table().by_noun:
        return ()
    is_violent = event_table().noun_tells(lemma, VIOLENT)
    hit = objects_of_prepositions(analysis, noun, _ON_TARGET if is_violent else _OF)
    token = analysis.tokens[noun]
    is_taken = token.deprel == "dobj" and analysis.tokens[token.head].upos == "VERB"
    above = (token.head,) if hit and is_taken else ()
    return tuple(
        doer
        for thing in (*hit, *above)
        for doer in objects_of_prepositions(analysis, thing, frozenset({"by"}))
        if doer > noun
    )


def _named_before(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """A group or a nation's adjective before a deed; a state's name there is its place ("Mali talks").

    The group tells more than its nation: "[Malian army] raids". Beside a body it is a state's own: "[US] and EU sanctions".
    """
    before = analysis.dependents(noun, *_BEFORE)
    # "[Malian army] air strikes": the army hangs on "air"
    within = (i for child in before for i in analysis.dependents(child, *_BEFORE))
    for child in (*before, *within):
        row = [i for i in analysis.conjuncts(child) if i < noun]
        if any(_is_whose_own(grounding, i) for i in row):
            named = parties_at(analysis, grounding, row)
            return (*_nations_beside(analysis, grounding, before, named), *named)
    if is_called_by_victims(analysis, noun):
        return ()
    before = (*before, *(i for child in before for i in _led_by(analysis, child)))
    adjectives = (
        i
        for child in before
        if child in grounding.state_words
        for i in analysis.conjuncts(child)
        if i < noun and i in grounding.state_words and _is_whose(analysis, i)
    )
    return tuple(_nation(analysis, grounding, i) for i in adjectives)


def _nations_beside(
    analysis: Analysis, grounding: Grounding, before: tuple[int, ...], named: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "[Russian] or Syrian government strikes": the nation beside that of the group."""
    states, codes = grounding.state_words, codes_of(named)
    rows = (analysis.conjuncts(i) for i in before if i in states)
    beside = [i for row in rows for i in row if i in states and len(row) > 1]
    is_of_one = any(states[i] in codes for i in beside)
    return tuple(
        _nation(analysis, grounding, i) for i in beside if is_of_one and states[i] not in codes
    )


def _is_whose_own(grounding: Grounding, word: int) -> bool:
    mention = grounding.by_token.get(word)
    return mention is not None and mention.actors[0].kind not in {"state", "document"}


def _led_by(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """ "[Saudi]-led strikes", "a [Kenyan]-run mission" """
    is_making = with_particle(analysis, participle) in event_table().making
    is_participle = analysis.tokens[participle].tag == "VBN"
    before = analysis.dependents(participle, "npadvmod", "amod", "advmod", "compound")
    return before if is_making and is_participle else ()


def _is_whose(analysis: Analysis, word: int) -> bool:
    token = analysis.tokens[word]
    # "[US] sanctions": initials have no adjective
    is_initials = token.text.isupper() and len(token.text.replace(".", "")) == _INITIALS
    return token.upos == "ADJ" or is_initials or analysis.tokens[token.head].tag == "VBN"


def _nation(analysis: Analysis, grounding: Grounding, adjective: int) -> Party:
    token = analysis.tokens[adjective]
    code = grounding.state_words[adjective]
    return Party(
        (Actor(code=code, kind="unresolved", sector=None, entity_text=token.text),), token.span
    )
