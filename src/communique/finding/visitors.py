"""A guest who is spoken to: "told [visiting] President Ruto that", "the [visiting] envoy urged Togo to"."""

from communique.codebook.coreference import pointing_words
from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.attributes import audience_at, visitor
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.participants import Party, codes_of, known, parties_at
from communique.finding.verb_groups import is_infinitive
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_SPOKEN = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_TO = frozenset({"to", "with"})
_PUBLIC = frozenset({None, "GOV", "LEG", "MIL", "REB", "OPP", "PTY", "ELI"})


def guest_of(
    analysis: Analysis, grounding: Grounding, visiting: int
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The guest whom the participle describes, and who is host by speaking to him or hearing him."""
    if (speech := audience_at(analysis, visiting)) is not None:
        return _received_at(analysis, grounding, visiting, clause_of(analysis, speech))
    guest, verb = visitor(analysis, visiting), speech_with(analysis, visiting)
    if guest is None or verb is None:
        return (), ()
    clause = clause_of(analysis, verb)
    hearers = (*clause.objects, *objects_of_prepositions(analysis, verb, _TO))
    if guest not in (*clause.subjects, *hearers):
        return (), ()
    others = hearers if guest in clause.subjects else clause.subjects
    guests = known(parties_at(analysis, grounding, (guest,)))
    hosts = known(parties_at(analysis, grounding, others))
    return guests, tuple(host for host in hosts if _is_host(host, guests))


def _received_at(
    analysis: Analysis, grounding: Grounding, place: int, clause: Clause
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """ "told [his counterpart] in Dakar that": who is there is the guest of whose town it is.

    Persons speak with persons, but for the "hosts" of somebody.
    """
    land = codes_of(states_below(analysis, grounding, (place,)))
    speakers = _in_person(parties_at(analysis, grounding, clause.subjects))
    hearers = parties_at(analysis, grounding, clause.objects)
    hosted = any(analysis.tokens[i].lemma in pointing_words().hosts for i in clause.objects)
    hearers = hearers if hosted else _in_person(hearers)
    if len(land) != 1 or not speakers or codes_of(hearers) != land or codes_of(speakers) == land:
        return (), ()
    return speakers, tuple(party for party in hearers if _is_host(party, speakers))


def _in_person(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(p for p in parties if all(a.kind == "person" and a.code for a in p.actors))


def speech_with(analysis: Analysis, visiting: int) -> int | None:
    """The verb of saying by which a guest and his host are brought together."""
    if (speech := audience_at(analysis, visiting)) is not None:
        return speech
    verb = next(
        (i for i in analysis.ancestors(visiting) if analysis.tokens[i].upos == "VERB"), None
    )
    if verb is None or is_infinitive(analysis, verb):
        return None
    lemma = analysis.tokens[verb].lemma
    is_said = cue_words().verb(lemma) or event_table().verb_tells(lemma, _SPOKEN)
    return verb if is_said else None


def _is_host(host: Party, guests: tuple[Party, ...]) -> bool:
    """Somebody of public life in another state than the guest's: no crowd, and no countryman."""
    is_public = all(actor.sector in _PUBLIC and actor.code for actor in host.actors)
    return is_public and codes_of((host,)).isdisjoint(codes_of(guests) | {None})
