"""Whom words are meant for: who is asked, approved of, blamed, charged or dealt with."""

from collections.abc import Iterable

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.prepositions import prepositions
from communique.finding.authorities import of_the_place
from communique.finding.clauses import clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.owners import by_hyphen, owners, tied_to
from communique.finding.participants import Party, parties_at, party_at
from communique.finding.reached import parties_below
from communique.finding.triggers import for_clauses, noun_trigger
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "ACCUSE", "THREATEN"})
_MEASURES = frozenset({"SANCTION"})
_WITHIN = frozenset({"as", "under", "in"})
_LETTING = frozenset({"SUPPORT", "CONCEDE", "AGREE"})
_GIVEN = frozenset({"AID", "CONCEDE", "RETREAT", "SUPPORT"})


def negotiated_with(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """ "agreed to cut tariffs as part of a deal with [Iceland]": whom the wider deal is made with."""
    verbs = (verb, *analysis.dependents(verb, "xcomp"))
    parts = (i for head in verbs for i in objects_of_prepositions(analysis, head, _WITHIN))
    wider = (
        deal
        for part in parts
        for deal in (part, *objects_of_prepositions(analysis, part, frozenset({"of"})))
    )
    named = (
        i
        for deal in wider
        for head in analysis.subtree(deal)
        for i in objects_of_prepositions(analysis, head, frozenset({"with"}))
    )
    return parties_at(analysis, grounding, named)


def agreed_with(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """Whom a thing agreed to leads to, but for who has brokered it: "agreed to a [Togolese]-mediated truce"."""
    found: list[Party] = []
    for head in heads:
        brokers = by_hyphen(analysis, grounding, head)
        below = parties_below(analysis, grounding, (head,))
        found.extend(party for party in below if party not in brokers)
    return tuple(found)


def asked_for(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """Whom the thing asked for leads to, but for those it is meant for ("urged loans for [farmers]").

    So are those to whom help or a return is asked for: "sought aid to [Mali]", but not "access to [Mali]".
    """
    found: list[Party] = []
    for head in heads:
        is_given = event_table().noun_tells(analysis.tokens[head].lemma, _GIVEN)
        links = frozenset({"for", "to"} if is_given else {"for"})
        meant = objects_of_prepositions(analysis, head, links)
        spared = {party.span for party in parties_below(analysis, grounding, meant)}
        below = parties_below(analysis, grounding, (head,))
        found.extend(party for party in below if party.span not in spared)
    return tuple(found)


def behind(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """Whom approval or blame is meant for: of a violent or hostile deed its doer, not whom it hit.

    "Condemned the attack on [Mali] by rebels" blames the rebels; "condemned the attack on Mali", nobody named.
    """
    found: list[Party] = []
    for head in heads:
        if analysis.tokens[head].lemma in manner_words().misfortunes:
            continue
        is_deed = not party_at(analysis, grounding, head) and is_hostile(analysis, head)
        if not is_deed:
            below = parties_below(analysis, grounding, (head,))
            found.extend(party for party in below if not _is_set_against(analysis, head, party))
            continue
        sources = objects_of_prepositions(analysis, head, frozenset({"from"}))
        found.extend(
            owners(analysis, grounding, head)
            or parties_at(analysis, grounding, sources)
            or parties_at(analysis, grounding, _moved(analysis, head))
            or of_the_place(analysis, grounding, head)
        )
    return tuple(found)


def _moved(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "answered the massing of [Libyan troops]": who is moved stands for who moves him."""
    frames = event_table().by_noun.get(analysis.tokens[noun].lemma, ())
    is_own = bool(frames) and frames[0].own_object
    return objects_of_prepositions(analysis, noun, frozenset({"of"})) if is_own else ()


def _is_set_against(analysis: Analysis, head: int, party: Party) -> bool:
    """ "faulted the practice of jailing [nurses]", "dismissed the case against [Togo]": who would suffer from a thing."""
    first = analysis.tokens_in(party.span)[0]
    above = (first, *analysis.ancestors(first))
    if head not in above:
        return False
    between = (analysis.tokens[i] for i in above[: above.index(head)])
    return any(
        (token.deprel == "pcomp" and token.tag == "VBG") or token.lemma == "against"
        for token in between
    )


def aimed_at(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """Whom a measure hits, not the body that laid it down: "eased [Iran] sanctions", "enforced UN sanctions"."""
    found: list[Party] = []
    for head in heads:
        below = _behind_a_tie(analysis, grounding, head) or parties_below(
            analysis, grounding, (head,)
        )
        is_measure = event_table().noun_tells(analysis.tokens[head].lemma, _MEASURES)
        authors = owners(analysis, grounding, head) if is_measure else ()
        found.extend(party for party in below if party not in authors or _is_state(party))
    return tuple(found)


def _behind_a_tie(analysis: Analysis, grounding: Grounding, head: int) -> tuple[Party, ...]:
    """ "blacklisted firms linked to [Togo]'s army": nobody's nationals that their own words tell."""
    row = analysis.conjuncts(head)
    if any(word in grounding.state_words for i in row for word in analysis.children[i]):
        return ()
    ties = (j for i in row for j in analysis.dependents(i, "acl"))
    return parties_below(analysis, grounding, (t for tie in ties for t in tied_to(analysis, tie)))


def _is_state(party: Party) -> bool:
    return all(actor.kind in {"state", "unresolved"} for actor in party.actors)


def is_hostile(analysis: Analysis, noun: int) -> bool:
    """Whether a noun, or what parsers take for a verb ("the bombing of"), tells of a hostile deed."""
    token = analysis.tokens[noun]
    if token.tag == "VBG":
        frames = event_table().by_noun.get(token.text.casefold(), ())
    else:
        trigger = noun_trigger(analysis, noun) if token.upos == "NOUN" else None
        frames = trigger.frames if trigger else ()
    if token.lemma in event_table().troubles:
        return True
    return bool(frames) and frames[0].event in _HOSTILE


def does_harm(analysis: Analysis, deed: int) -> bool:
    """ "refused to put blame on Mali" """
    return any(
        is_hostile(analysis, i) or event_table().verb_tells(analysis.tokens[i].lemma, _HOSTILE)
        for i in clause_of(analysis, deed).objects
    )


def asked(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """ "demanded that [Serbia] pull back": who is to act stands in the complement."""
    heads = [
        subject
        for child in (*analysis.dependents(verb, "ccomp", "xcomp"), *for_clauses(analysis, verb))
        for subject in analysis.dependents(child, "nsubj")
    ]
    # "demanded that [Mali] pay": the bare verb makes parsers take "that" for the object
    clauses = (i for i in analysis.dependents(verb, "dobj") if analysis.tokens[i].lemma == "that")
    heads.extend(
        i
        for that in clauses
        for i in analysis.subtree(that)
        if analysis.tokens[i].deprel == "nsubj"
    )
    return parties_at(analysis, grounding, heads) if event == "REQUEST" else ()


def allowed(
    analysis: Analysis, grounding: Grounding, event: str, heads: Iterable[int]
) -> tuple[Party, ...]:
    """ "gave approval for [the UN] to land", "granted permission for [Chad] to pass": who is let do it."""
    if event not in _LETTING:
        return ()
    clauses = (clause for head in heads for clause in for_clauses(analysis, head))
    doers = (i for clause in clauses for i in analysis.dependents(clause, "nsubj"))
    return parties_at(analysis, grounding, doers)


def charged(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """ "complained that [Peru] had cut it off", "investigates whether [firms] paid": who is said to do it."""
    if event != "ACCUSE":
        return ()
    is_inquiry = any(
        frame.mode == "investigate"
        for frame in event_table().by_verb.get(analysis.tokens[verb].lemma, ())
    )
    # who condemns a rumour that Peru meddled does not blame Peru
    claims = analysis.dependents(verb, "dobj") if is_inquiry else ()
    told = (
        clause for head in (verb, *claims) for clause in analysis.dependents(head, "ccomp", "acl")
    )
    heads = (i for clause in told for i in _said_to_act(analysis, clause))
    return parties_at(analysis, grounding, heads)


def _said_to_act(analysis: Analysis, clause: int) -> tuple[int, ...]:
    """Who does what a clause of its own subject tells: "whether [firms] paid", "claims that [Peru] meddled"."""
    own = analysis.dependents(clause, "nsubj", "nsubjpass")
    return clause_of(analysis, clause).subjects if own else ()


def blamed(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "blame the raid on [the militia]", but "blamed the militia on Twitter" """
    if analysis.tokens[verb].lemma != "blame":
        return ()
    heads = (verb, *analysis.dependents(verb, "dobj"))
    return tuple(
        i
        for head in heads
        for i in objects_of_prepositions(analysis, head, prepositions().upon)
        if analysis.tokens[i].text.casefold() not in manner_words().channels
    )
