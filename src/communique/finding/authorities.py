"""Which state does an official act where only the place tells: "expelled from [Chad]", "held in [Mali]", "told to leave [Togo]"."""

from communique.codebook.cues import cue_words
from communique.codebook.events import Frame, event_table
from communique.codebook.manners import manner_words
from communique.finding.clauses import Clause, clause_of
from communique.finding.control import verb_above
from communique.finding.dependents import objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.owners import owners
from communique.finding.participants import Party, codes_of, parties_at
from communique.finding.triggers import noun_trigger
from communique.finding.verb_groups import infinitives_of, with_particle
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_FROM, _TO, _IN = frozenset({"from"}), frozenset({"to"}), frozenset({"in"})
# States and their organs of law; an army may free whom others held.
_IN_CHARGE = frozenset({None, "GOV", "JUD", "COP", "SPY"})
_HELD = frozenset({"dobj", "conj"})
_RELEASE, _HOLDING = "release", frozenset({"COERCE", "ASSAULT"})
_MEASURES = frozenset({"SANCTION"})
_JUDGING = frozenset({"SUPPORT", "ACCUSE", "REJECT"})
_OF_MEASURES = frozenset({"SANCTION", "CONCEDE"})


def authorities(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """The state behind a passive that names nobody; only states expel, hold foreigners and summon envoys."""
    if not clause.passive:
        return ()
    if frame.mode in manner_words().sending_away or frame.event == "COOPERATE":
        left = _of_kind_state(analysis, grounding, _left(analysis, clause))
        is_removal = frame.mode in manner_words().sending_away
        return left or (_announcers(analysis, grounding, clause) if is_removal else ())
    if analysis.tokens[clause.verb].lemma in manner_words().summoning:
        return _ministry(analysis, grounding, clause)
    if frame.mode == _RELEASE:
        return _captors(analysis, grounding, clause)
    if frame.mode in manner_words().holding:
        return _who_lets_go(analysis, grounding, clause) or _of_foreigners(
            analysis, grounding, clause
        )
    if frame.event in _JUDGING:
        return _judging(analysis, grounding, clause)
    return _whose_measure(analysis, grounding, clause) if frame.event in _OF_MEASURES else ()


def _judging(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "a verdict welcomed in [Lima]": the government that sits there, where its capital stands for it."""
    parties = parties_at(analysis, grounding, objects_of_prepositions(analysis, clause.verb, _IN))
    return tuple(party for party in parties if party.actors[0].sector == "GOV")


def of_the_place(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """ "the arrest in [Turkey] of six deputies": whose police it was, where a state is named."""
    trigger = noun_trigger(analysis, noun)
    is_holding = trigger and trigger.frames[0].mode in manner_words().holding
    heads = objects_of_prepositions(analysis, noun, _IN) if is_holding else ()
    return _of_kind_state(analysis, grounding, heads)


def _left(analysis: Analysis, clause: Clause) -> tuple[int, ...]:
    """What is to be left: "expelled from [Chad]", "ordered to leave [Chad]"."""
    leaving = infinitives_of(analysis, clause.verb)
    return (
        *objects_of_prepositions(analysis, clause.verb, _FROM),
        *(thing for verb in leaving for thing in clause_of(analysis, verb).objects),
    )


def _of_kind_state(
    analysis: Analysis, grounding: Grounding, heads: tuple[int, ...]
) -> tuple[Party, ...]:
    parties = parties_at(analysis, grounding, heads)
    return tuple(party for party in parties if party.actors[0].kind == "state")


def _announcers(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "[The Togolese minister] said two Malian envoys had been expelled": who speaks for the state that did it.

    Not "a US official said five Americans were expelled", of whom another state has rid itself.
    """
    token = analysis.tokens[clause.verb]
    if token.deprel != "ccomp" or not cue_words().says(analysis.tokens[token.head].lemma):
        return ()
    sent = codes_of(parties_at(analysis, grounding, clause.objects))
    speakers = parties_at(analysis, grounding, clause_of(analysis, token.head).subjects)
    own = codes_of(speakers)
    if not sent or not own or None in sent | own or sent & own:
        return ()
    return tuple(p for p in speakers if p.actors[0].kind == "state" or p.actors[0].sector == "GOV")


def _ministry(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "was summoned to the [Chadian] foreign ministry" """
    hosts = parties_at(analysis, grounding, objects_of_prepositions(analysis, clause.verb, _TO))
    return tuple(party for party in hosts if party.actors[0].sector == "GOV")


def _of_foreigners(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "Two Danes are held in [Togo]"; who holds Togolese there is left open, as it may be rebels."""
    held = codes_of(parties_at(analysis, grounding, clause.objects))
    land = states_below(analysis, grounding, objects_of_prepositions(analysis, clause.verb, _IN))
    is_abroad = bool(held) and None not in held and held.isdisjoint(codes_of(land))
    return land if is_abroad else ()


def _who_lets_go(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "[Togo] freed two Danes arrested in May", "deported a Dane held on spying charges": who does so had them."""
    held = analysis.tokens[clause.verb]
    if held.deprel != "acl" or analysis.tokens[held.head].deprel not in _HELD:
        return ()
    above = verb_above(analysis, held.head)
    if above is None or not _is_of_captives(analysis, above):
        return ()
    doers = parties_at(analysis, grounding, clause_of(analysis, above).subjects)
    return tuple(p for p in doers if all(a.sector in _IN_CHARGE and a.code for a in p.actors))


def _is_of_captives(analysis: Analysis, verb: int) -> bool:
    """ "[freed] them", "[handed] them [over]", "[deported] them", "[jailed] them": what only who has them can do."""
    modes = {frame.mode for frame in event_table().by_verb.get(with_particle(analysis, verb), ())}
    return bool(modes & (manner_words().holding | manner_words().sending_away | {_RELEASE}))


def _captors(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "Two Danes seized by [rebels] were freed", "men jailed in [Togo] were freed": who had them lets them go."""
    table = event_table()
    for held in (i for thing in clause.objects for i in analysis.dependents(thing, "acl")):
        lemma = analysis.tokens[held].lemma
        if not table.verb_tells(lemma, _HOLDING):
            continue
        capture = clause_of(analysis, held)
        modes = {frame.mode for frame in table.by_verb[lemma]}
        is_arrest = not modes.isdisjoint(manner_words().holding)
        return parties_at(analysis, grounding, capture.subjects) or (
            _of_foreigners(analysis, grounding, capture) if is_arrest else ()
        )
    return ()


def _whose_measure(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "[Turkish] sanctions were tightened": nobody else lifts or tightens what a state has laid down."""
    return tuple(
        party
        for thing in clause.objects
        if event_table().noun_tells(analysis.tokens[thing].lemma, _MEASURES)
        for party in owners(analysis, grounding, thing)
    )
