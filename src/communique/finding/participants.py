"""Which actors a clause or an event noun links to, by syntax alone: no link, no participant."""

from collections.abc import Iterable
from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.places import place_words
from communique.finding.misparsed import with_particle
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.text import Span
from communique.model.world import Actor, ActorMention, Grounding

# How far below an object an actor may stand ("the attempts of [the opposition]"), and by what.
_DEPTH = 3
_DOWNWARD = frozenset({"poss", "pobj", "pcomp", "dobj", "appos", "conj"})
_DOWNWARD_PREPOSITIONS = frozenset(
    {"of", "by", "against", "on", "to", "with", "between", "toward", "towards", "for", "from"}
)
# What runs on longer and is nobody known is a headline or a list that lost its commas.
_LONGEST_NAME = 8
_BESIDE = frozenset({"with", "between", "to"})
_BORDERS = frozenset({"border", "crossing", "frontier", "boundary"})
_TO_A_PLACE = frozenset(
    {"of", "in", "inside", "on", "at", "near", "around", "along", "across", "within"}
)


@dataclass(frozen=True, slots=True)
class Party:
    """Actors that one phrase stands for, and where the phrase is."""

    actors: tuple[Actor, ...]
    span: Span


def parties_at(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """The actors that the phrases with these heads stand for."""
    found = (party_at(analysis, grounding, head) for head in heads)
    return tuple(party for party in found if party)


def party_at(analysis: Analysis, grounding: Grounding, head: int) -> Party | None:
    """The actors of one phrase; a name or a nation's thing that nobody has resolved stays unresolved.

    "Dagar denied it": a participant without a code. "Burned the Danish flag": Denmark's, whatever
    a flag is.
    """
    mention = grounding.by_token.get(head)
    if mention:
        # A document speaks, but PLOVER's actors are people, states and bodies.
        is_document = mention.actors[0].kind == "document"
        own = Party(mention.actors, _naming_span(analysis, grounding, mention))
        return None if is_document else _by_name(analysis, grounding, head, own)
    if counted := _counted(analysis, head):
        return party_at(analysis, grounding, counted[0])
    nations = _nations_of(analysis, grounding, head)
    if not nations and not _is_bare_name(analysis, grounding, head):
        return None
    span = label_span(analysis, head)
    if len(analysis.report.exact(span).split()) > _LONGEST_NAME:
        if not nations:
            return None
        span = label_span(analysis, head, end=head + 1)
    words = analysis.report.exact(span)
    return Party(
        tuple(
            Actor(code=code, kind="unresolved", sector=None, entity_text=words)
            for code in nations or (None,)
        ),
        span,
    )


def _by_name(analysis: Analysis, grounding: Grounding, head: int, own: Party) -> Party:
    """ "[Ghana], a country that fights": whoever the unknown one beside a known one is."""
    token = analysis.tokens[head]
    if token.deprel != "appos" or known((own,)):
        return own
    named = party_at(analysis, grounding, token.head)
    return named if named and known((named,)) else own


def _counted(analysis: Analysis, head: int) -> tuple[int, ...]:
    """ "two of [the ministers]", "Dozens of [rebels]": a counting word stands for what it counts."""
    token = analysis.tokens[head]
    lemma = token.lemma.casefold()
    # parsers leave the plural of a word with a capital as it is
    counts = {lemma, lemma.removesuffix("s")} & event_table().quantities
    is_count = bool(counts) or token.tag == "CD"
    return objects_of_prepositions(analysis, head, frozenset({"of"})) if is_count else ()


def _naming_span(analysis: Analysis, grounding: Grounding, mention: ActorMention) -> Span:
    """The phrase itself; for a pronoun, the words of its sentence that it stands for."""
    own = analysis.span(mention.first, mention.last)
    if mention.form != "PRO":
        return own
    keys = [actor.key for actor in mention.actors]
    sentence = analysis.sentence(mention.first)
    for other in reversed(grounding.actors):
        if other.form == "PRO" or not sentence.first <= other.first < mention.first:
            continue
        if [actor.key for actor in other.actors] == keys:
            return analysis.span(other.first, other.last)
    return own


def _nations_of(analysis: Analysis, grounding: Grounding, head: int) -> tuple[str, ...]:
    """The states whose adjective or name stands before the noun ("[Peruvian] and [Chilean] ships")."""
    before = analysis.dependents(head, "amod", "compound", "poss", "nmod")
    first = next((i for i in before if i in grounding.state_words), None)
    if first is None:
        return ()
    named = (i for i in analysis.conjuncts(first) if i < head and i in grounding.state_words)
    return tuple(dict.fromkeys(grounding.state_words[i] for i in named))


def _is_bare_name(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    token = analysis.tokens[head]
    if token.upos != "PROPN" or token.lemma in cue_words().documents:
        return False
    if head in grounding.place_by_token or head in grounding.state_words:
        return False
    return not any(time.span.covers(token.span) for time in grounding.times)


def parties_below(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """The actors that the phrases stand for, or else the first ones tied to their nouns from below."""
    found: list[Party] = []
    for head in heads:
        found.extend(
            parties_at(analysis, grounding, (head,)) or _descend(analysis, grounding, head, _DEPTH)
        )
    return tuple(found)


def states_below(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """The states that the places of these phrases lie in ("withdrew from bases in [Niger]")."""
    found: list[Party] = []
    for head in heads:
        party = _state_at(analysis, grounding, head)
        party = party or _state_below(analysis, grounding, head, 2)
        if party:
            found.append(party)
    return tuple(found)


def is_part_of_land(analysis: Analysis, head: int) -> bool:
    """Whether what is done to a thing is done to its place ("shelled villages in the Donbas")."""
    lemma, table = analysis.tokens[head].lemma, event_table()
    is_place = lemma in table.sights or lemma in place_words().divisions
    return is_place or lemma in table.quantities


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


def _state_below(analysis: Analysis, grounding: Grounding, head: int, depth: int) -> Party | None:
    for child in analysis.children[head]:
        token = analysis.tokens[child]
        if token.deprel == "prep" and token.lemma in _TO_A_PLACE:
            below = analysis.dependents(child, "pobj")
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


def _descend(analysis: Analysis, grounding: Grounding, head: int, depth: int) -> tuple[Party, ...]:
    if depth == 0:
        return ()
    # "critical of how [the ministry] uses it": whose doing a clause is, not what it is done with
    if subjects := _subjects_of_clause(analysis, head):
        return known(parties_at(analysis, grounding, subjects))
    for child in analysis.children[head]:
        found = known(_reached(analysis, grounding, child, depth))
        if found:
            return found
    return ()


def _reached(analysis: Analysis, grounding: Grounding, child: int, depth: int) -> tuple[Party, ...]:
    """What one dependent of a noun leads to: "[Chad]'s plan", "attempts of [rebels]", "a draft put by [Mali]"."""
    token = analysis.tokens[child]
    if token.deprel == "prep" and token.lemma in _DOWNWARD_PREPOSITIONS:
        # "seized a crossing with [Turkey]": who lies behind a border is not hit
        if token.lemma in _BESIDE and analysis.tokens[token.head].lemma in _BORDERS:
            return ()
        return _descend(analysis, grounding, child, depth)
    if token.deprel == "acl":
        return parties_at(analysis, grounding, _originators(analysis, child))
    if token.deprel == "relcl":
        return parties_at(analysis, grounding, _makers(analysis, child))
    if token.deprel == "compound" and child not in grounding.by_token:
        nations = _nations_of(analysis, grounding, child)
        named = parties_at(analysis, grounding, (child,)) if nations else ()
        return named or _descend(analysis, grounding, child, depth - 1)
    if token.deprel == "compound":
        return parties_at(analysis, grounding, (child,))
    if token.deprel not in _DOWNWARD:
        return ()
    named = parties_at(analysis, grounding, analysis.conjuncts(child))
    return named or _descend(analysis, grounding, child, depth - 1)


def _subjects_of_clause(analysis: Analysis, head: int) -> tuple[int, ...]:
    is_question = any(analysis.tokens[i].tag in {"WRB", "WP"} for i in analysis.children[head])
    return analysis.dependents(head, "nsubj", "nsubjpass") if is_question else ()


def _originators(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """Whose a thing is by its participle: "a draft presented by [Peru]", "land belonging to [Chad]".

    "Raids believed to be carried out by [Chad]" are Chad's.
    """
    lemma = analysis.tokens[participle].lemma
    if lemma == "belong":
        return objects_of_prepositions(analysis, participle, frozenset({"to"}))
    if believed := analysis.dependents(participle, "xcomp"):
        return _originators(analysis, believed[0])
    if with_particle(analysis, participle) not in event_table().making:
        return ()
    return objects_of_prepositions(analysis, participle, frozenset({"by"}))


def _makers(analysis: Analysis, clause: int) -> tuple[int, ...]:
    """ "the remarks [the senator] made", "a raid that [Chad] launched": who did what a noun tells."""
    makers = analysis.dependents(clause, "nsubj")
    is_made = with_particle(analysis, clause) in event_table().making
    return makers if is_made and all(analysis.tokens[i].tag[0] != "W" for i in makers) else ()


def known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom a thing leads to must be somebody: "the use of [force]" is directed at nobody."""
    return tuple(
        party
        for party in parties
        if any(actor.code or actor.sector not in {None, "UNK"} for actor in party.actors)
        or party.actors[0].kind == "person"
    )


def owners(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """Whose a noun is: "[Peru]'s refusal", "a raid by [gunmen]", "[rebel] shelling", "[Malian] raids"."""
    heads = [i for poss in analysis.dependents(noun, "poss") for i in analysis.conjuncts(poss)]
    heads.extend(objects_of_prepositions(analysis, noun, frozenset({"by"})))
    for participle in analysis.dependents(noun, "acl"):
        heads.extend(_originators(analysis, participle) or _claimants(analysis, participle))
    heads.extend(i for told in analysis.dependents(noun, "relcl") for i in _makers(analysis, told))
    found = parties_at(analysis, grounding, heads)
    found = found or _named_before(analysis, grounding, noun)
    return found or parties_at(analysis, grounding, _doers_behind_target(analysis, noun))


def _claimants(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """ "a bombing claimed by [the militia]" """
    is_claim = analysis.tokens[participle].lemma == "claim"
    return objects_of_prepositions(analysis, participle, frozenset({"by"})) if is_claim else ()


def _doers_behind_target(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "the bombing of a port by [Chadian jets]": parsers hang "by" on the port."""
    frames = event_table().by_noun.get(analysis.tokens[noun].lemma, ())
    if not any(frame.event == "ASSAULT" for frame in frames):
        return ()
    hit = objects_of_prepositions(analysis, noun, frozenset({"of", "on", "against"}))
    return tuple(
        doer
        for thing in hit
        for doer in objects_of_prepositions(analysis, thing, frozenset({"by"}))
    )


def _named_before(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """A group or a nation's adjective before a deed; a state's name there is its place ("Mali talks").

    The group tells more than its nation: "[Malian army] raids".
    """
    before = analysis.dependents(noun, "compound", "amod", "nmod")
    for child in before:
        mention = grounding.by_token.get(child)
        if mention and mention.actors[0].kind not in {"state", "document"}:
            return parties_at(analysis, grounding, (child,))
    before = (*before, *(i for child in before for i in _led_by(analysis, child)))
    adjectives = (
        i
        for child in before
        if child in grounding.state_words
        for i in analysis.conjuncts(child)
        if i < noun and i in grounding.state_words and _is_whose(analysis, i)
    )
    return tuple(_nation(analysis, grounding, i) for i in adjectives)


def _led_by(analysis: Analysis, participle: int) -> tuple[int, ...]:
    """ "[Saudi]-led strikes", "a [Kenyan]-run mission" """
    is_making = with_particle(analysis, participle) in event_table().making
    is_participle = analysis.tokens[participle].tag == "VBN"
    before = analysis.dependents(participle, "npadvmod", "amod", "advmod", "compound")
    return before if is_making and is_participle else ()


def _is_whose(analysis: Analysis, word: int) -> bool:
    token = analysis.tokens[word]
    return token.upos == "ADJ" or analysis.tokens[token.head].tag == "VBN"


def _nation(analysis: Analysis, grounding: Grounding, adjective: int) -> Party:
    token = analysis.tokens[adjective]
    code = grounding.state_words[adjective]
    return Party(
        (Actor(code=code, kind="unresolved", sector=None, entity_text=token.text),), token.span
    )


def is_pronominal(analysis: Analysis, noun: int) -> bool:
    """Whether the noun's owner is only a pronoun ("[its] demand"), so that a subject names it better."""
    owned = analysis.dependents(noun, "poss")
    return bool(owned) and all(analysis.tokens[i].upos == "PRON" for i in owned)


def objects_of_prepositions(
    analysis: Analysis, head: int, prepositions: frozenset[str]
) -> tuple[int, ...]:
    """Heads of the phrases that prepositions tie to a head, coordinated ones and gerunds too."""
    found: list[int] = []
    for prep in analysis.dependents(head, "prep", "agent", "dative"):
        if analysis.tokens[prep].lemma in prepositions:
            for thing in analysis.dependents(prep, "pobj", "pcomp"):
                found.extend(analysis.conjuncts(thing))
    return tuple(found)


def actors_of(parties: Iterable[Party]) -> tuple[Actor, ...]:
    """The distinct actors, in text order."""
    return tuple({actor.key: actor for party in parties for actor in party.actors}.values())
