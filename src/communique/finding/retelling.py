"""One happening told twice in a clause: "air [raids] on a town [killed] 42 people" is one event, not two."""

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.codebook.sizes import counting_words
from communique.finding.carrying import counted_as, leads_to_meeting
from communique.finding.casting import VIOLENT, Casting
from communique.finding.clauses import clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.doers import deed_over, is_at_the_time
from communique.finding.judging import Telling
from communique.finding.participants import Party, actors_of, besides, codes_of, of_other_sides
from communique.finding.standing import has_sector
from communique.finding.verb_groups import is_infinitive
from communique.finding.wars import besides_lands_at_war
from communique.model.analysis import Analysis
from communique.model.world import Actor

_HELD_OUT = frozenset({"THREATEN", "CONCEDE", "RETREAT"})
_NAMING = frozenset({"PROPN", "ADJ"})


def told_once(analysis: Analysis, tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """The candidates, each happening once: the verb stays and takes what only its noun tells."""
    kept = {telling.casting.trigger.token: telling for telling in tellings}
    for token, telling in tuple(kept.items()):
        if _is_held_out(analysis, telling, kept) or _is_its_aim(analysis, telling, kept):
            del kept[token]
            continue
        verb = _told_again(analysis, telling, kept)
        if verb is not None:
            kept[verb] = _joined(analysis, kept[verb], telling)
            del kept[token]
    return tuple(kept.values())


def _is_held_out(analysis: Analysis, telling: Telling, kept: dict[int, Telling]) -> bool:
    """ "warned that it would [withdraw] its troops": what somebody threatens with he does not grant."""
    token = analysis.tokens[telling.casting.anchor]
    over = kept.get(token.head) if token.deprel == "ccomp" else None
    if over is None or over.verdict.event != "THREATEN" or telling.verdict.event not in _HELD_OUT:
        return False
    return _share_one(over.verdict.actors, telling.verdict.actors)


def _is_its_aim(analysis: Analysis, telling: Telling, kept: dict[int, Telling]) -> bool:
    """ "fired tear gas to [disperse] a rally": what force on a crowd is for is the same deed."""
    token = analysis.tokens[telling.casting.anchor]
    is_aim = token.deprel in {"advcl", "xcomp"} and is_infinitive(analysis, token.i)
    over = kept.get(token.head) if is_aim and telling.verdict.event == "COERCE" else None
    if over is None or over.verdict.mode != "crowd-control":
        return False
    return _share_one(over.verdict.actors, telling.verdict.actors)


def _told_again(analysis: Analysis, telling: Telling, kept: dict[int, Telling]) -> int | None:
    """The verb among the candidates that tells the same happening."""
    return next(
        (
            verb
            for verb in _verbs_over(analysis, telling.casting)
            if verb in kept and _is_same(kept[verb], telling)
            if not _is_with_another(analysis, kept[verb], telling)
        ),
        None,
    )


def _verbs_over(analysis: Analysis, casting: Casting) -> tuple[int, ...]:
    """Verbs that a deed's noun is the subject or means of, that follow from it or frame it in time."""
    token = casting.trigger.token
    if casting.trigger.form == "verb":
        return _main_clause(analysis, token) if casting.event in VIOLENT else ()
    noun = counted_as(analysis, token)
    found = [above for above in analysis.ancestors(noun) if _is_told_by(analysis, above, noun)][:1]
    clauses = analysis.dependents(noun, "relcl", "acl")
    found.extend(verb for verb in clauses if noun in clause_of(analysis, verb).subjects)
    if casting.event in VIOLENT and casting.anchor != token:
        found.extend(_results(analysis, casting.anchor))
    return tuple(found)


def _is_told_by(analysis: Analysis, verb: int, noun: int) -> bool:
    if analysis.tokens[verb].upos != "VERB":
        return False
    clause, by_what = clause_of(analysis, verb), prepositions().same_deed
    heads = (verb, *clause.objects)
    means = (i for head in heads for i in objects_of_prepositions(analysis, head, by_what))
    is_told = noun in clause.subjects or noun in means
    return is_told or leads_to_meeting(analysis, verb, noun)


def _results(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "carried out raids, [killing] nine" """
    return tuple(i for i in analysis.subtree(verb) if verb == _deed_of_outcome(analysis, i))


def _deed_of_outcome(analysis: Analysis, i: int) -> int | None:
    """The verb that a participle tells the outcome of, whatever parsers hang it on."""
    token = analysis.tokens[i]
    if token.deprel == "advcl" and token.tag == "VBG":
        return None if analysis.dependents(i, "mark", "nsubj") else token.head
    return deed_over(analysis, i)


def _main_clause(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "nine were [killed] when jets bombed a town", "jets [struck] a town, killing nine".

    But what those killed were doing is another deed: "killed ten soldiers [fighting] rebels".
    """
    token = analysis.tokens[verb]
    if token.deprel == "acl" and token.lemma in counting_words().fighting:
        return ()
    deed = _deed_of_outcome(analysis, verb)
    if deed is None and analysis.tokens[verb].deprel == "advcl":
        deed = analysis.tokens[verb].head if is_at_the_time(analysis, verb) else None
    return () if deed is None else (deed,)


def _is_same(main: Telling, other: Telling) -> bool:
    """Whether both are of one category, asserted alike, and by the same, as far as each says by whom."""
    first, second = main.verdict, other.verdict
    is_alike = (first.event, first.aux) == (second.event, second.aux)
    if main.casting.trigger.form != "verb" or not is_alike:
        return False
    return not first.actors or not second.actors or _share_one(first.actors, second.actors)


def _is_with_another(analysis: Analysis, visit: Telling, talks: Telling) -> bool:
    """ "flew to Geneva for talks with [Chad]": a meeting with others than the hosts."""
    if not leads_to_meeting(analysis, visit.casting.trigger.token, talks.casting.trigger.token):
        return False
    partners = set(talks.verdict.actors) - set(visit.verdict.actors)
    return not _share_one(tuple(partners), visit.verdict.recipients)


def _share_one(actors: tuple[Actor, ...], others: tuple[Actor, ...]) -> bool:
    """Whether somebody is on both sides; of one country is enough ("Sudanese jets", "Sudanese raids")."""
    codes = {actor.code for actor in others} - {None}
    return any(actor in others or actor.code in codes for actor in actors)


def _doers(analysis: Analysis, main: Telling, other: Telling) -> tuple[Party, ...]:
    """The verb's own, else the noun's, which may not be those who were hit."""
    if main.verdict.actors:
        return main.casting.actors
    told = besides_lands_at_war(analysis, (other.casting.trigger.token,), other.casting.actors)
    hit = main.casting.recipients
    return of_other_sides(besides(told, hit), hit)


def _hit(analysis: Analysis, main: Telling, other: Telling) -> tuple[Party, ...]:
    """Whom both name; the state in whose land it happened, or who holds it, gives way to the people hit.

    "A raid on [the rebels] killed nine civilians": both; "raids near [Kano] killed nine" and "raids
    on land under [rebel] control killed nine": the nine.
    """
    own, more = main.casting.recipients, other.casting.recipients
    if not own or main.casting.event not in VIOLENT:
        return own or more
    people = [party for party in (*own, *more) if _are_people(party)]
    lands = codes_of(people)
    named = [party for party in own if _are_people(party) or not _is_setting(party, lands)]
    besides = [
        party
        for party in more
        if _are_people(party) and party.actors[0].code and not _is_of_those(analysis, party, named)
    ]
    hit = (*named, *besides)
    if codes_of(hit) <= {None}:
        # "the shelling of [Qana] killed six refugees": of the land that was hit
        hit = (*hit, *more)
    return tuple(party for party in hit if not _only_rules(analysis, party)) or own


def _is_of_those(analysis: Analysis, party: Party, hit: list[Party]) -> bool:
    """ "ambushed [Togolese troops], wounding [two soldiers]": of whom the bare word is, its clause has told."""
    sectors = {actor.sector for one in hit for actor in one.actors}
    is_bare = not any(analysis.tokens[i].upos in _NAMING for i in analysis.tokens_in(party.span))
    return is_bare and all(actor.sector in sectors for actor in party.actors)


def _only_rules(analysis: Analysis, party: Party) -> bool:
    """ "areas under [rebel] control", "a [rebel]-held town" """
    last = analysis.tokens[analysis.tokens_in(party.span)[-1]]
    above = analysis.tokens[last.head].lemma
    if last.deprel == "npadvmod":
        return above in place_words().ruling
    return last.deprel == "compound" and above in place_words().rule


def _are_people(party: Party) -> bool:
    return all(actor.kind != "state" and has_sector(actor) for actor in party.actors)


def _is_setting(party: Party, lands: frozenset[str | None]) -> bool:
    """The state that people were hit in, or a thing that was hit with them ("a camp")."""
    return bool(lands) and all(
        actor.code in lands if actor.kind == "state" else actor.sector == "UNK" and not actor.code
        for actor in party.actors
    )


def _besides(actors: tuple[Actor, ...], hosts: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "met the Chilean premier on a visit to [Chile]": a land that is at the meeting by its envoys is no more."""
    codes = {actor.code for actor in actors}
    return tuple(actor for actor in hosts if actor.kind != "state" or actor.code not in codes)


def _joined(analysis: Analysis, main: Telling, other: Telling) -> Telling:
    """The verb's event with the actor, manner, date and place that its clause leaves open."""
    casting, verdict = main.casting, main.verdict
    doers, hit = _doers(analysis, main, other), _hit(analysis, main, other)
    lacks_date = verdict.dated.basis == "publication"
    tokens = {other.casting.trigger.token, other.casting.anchor}
    return Telling(
        casting=replace(casting, actors=doers, recipients=hit),
        verdict=replace(
            verdict,
            mode=verdict.mode or other.verdict.mode,
            actors=verdict.actors or actors_of(doers),
            recipients=actors_of(hit)
            if casting.event in VIOLENT
            else verdict.recipients or _besides(verdict.actors, other.verdict.recipients),
            dated=other.verdict.dated if lacks_date else verdict.dated,
        ),
        also=main.also | other.also | tokens,
    )
