"""Fights of words and of votes: who attacks with a speech, and who beats a rival at the polls."""

from communique.codebook.events import event_table
from communique.codebook.figures import figure_words
from communique.codebook.manners import manner_words
from communique.finding.casting import Casting, sentence_of, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of
from communique.finding.participants import Party, actors_of
from communique.finding.verb_groups import with_particle
from communique.model.analysis import Analysis
from communique.model.world import Actor

_TALKERS = frozenset({"LEG", "ELI", "JRN"})
_SPEAKERS = _TALKERS | {"PTY"}
_CIVIL = _SPEAKERS | {"BUS", "JUD", "EDU", "OPP"}
_FORCES = frozenset({"COP", "MIL", "PRM", "REB", "UAF", "CRM"})


def is_quarrel(analysis: Analysis, casting: Casting) -> bool:
    """ "the senator [attacked] the mayor over the tax", "his [attacks] on the press": fought with words."""
    if casting.event != "ASSAULT" or casting.mode:
        return False
    is_worded = trigger_lemma(analysis, casting) in manner_words().quarrelling
    if is_worded and _is_about_something(analysis, casting):
        return True
    return is_worded and _is_among_public_people(analysis, casting)


def _is_about_something(analysis: Analysis, casting: Casting) -> bool:
    """ "the premier [attacked] Chad as a failed state, over its tax": people in office, with a reproach."""
    doers = actors_of(casting.actors)
    are_people = bool(doers) and all(_is_person_in_public(actor) for actor in doers)
    if not are_people or casting.trigger.form != "verb" or _is_bloody(analysis, casting):
        return False
    verb = casting.trigger.token
    heads = (verb, *clause_of(analysis, verb).objects)
    about = (lemma for head in heads for lemma in lemmas_of(analysis, head, "prep"))
    return not manner_words().reproaching.isdisjoint(about)


def _is_person_in_public(actor: Actor) -> bool:
    return actor.kind != "state" and actor.sector in _SPEAKERS | {"GOV", "OPP"}


def is_won(analysis: Analysis, casting: Casting) -> bool:
    """ "the senator [beat] two rivals in the primary", "Chad [beat] Niger": a contest, and nobody's bones."""
    if (casting.event, casting.mode) != ("ASSAULT", "beat") or casting.trigger.form != "verb":
        return False
    if with_particle(analysis, casting.trigger.token) != "beat" or _is_bloody(analysis, casting):
        return False
    parties = (*actors_of(casting.actors), *actors_of(casting.recipients))
    if any(actor.sector in _FORCES for actor in actors_of(casting.actors)):
        return False
    if parties and all(actor.kind == "state" for actor in parties):
        return True
    told = {analysis.tokens[i].lemma for i in sentence_of(analysis, casting)}
    is_contested = bool(told & figure_words().contested)
    return is_contested or _is_among_public_people(analysis, casting)


def _is_among_public_people(analysis: Analysis, casting: Casting) -> bool:
    """Whether those who act and those who are hit fight with words, as far as they and the sentence tell."""
    doers, hit = actors_of(casting.actors), actors_of(casting.recipients)
    if not hit or _is_bloody(analysis, casting):
        return False
    # "the senator was attacked": by whom and how is open
    if not doers and not _is_active(analysis, casting):
        return False
    if doers and (all(map(_is_speaker, doers)) or _is_before_the_public(doers, hit)):
        return True
    parties = (*doers, *hit)
    is_public = any(actor.kind == "person" or actor.sector in _SPEAKERS for actor in parties)
    return is_public and all(map(_is_civil, parties))


def _is_speaker(actor: Actor) -> bool:
    """Who sits in parliament, reports or is out of office commands nobody, and attacks with words."""
    return actor.sector in _TALKERS or (actor.kind == "person" and actor.sector == "PTY")


def _is_before_the_public(doers: tuple[Actor, ...], hit: tuple[Actor, ...]) -> bool:
    """ "the minister's attacks on the press": a government's people against those who speak in public."""
    are_officials = all(actor.sector == "GOV" and actor.kind != "state" for actor in doers)
    return are_officials and all(actor.sector in _SPEAKERS | {"JUD"} for actor in hit)


def _is_active(analysis: Analysis, casting: Casting) -> bool:
    verb = casting.trigger.token
    return casting.trigger.form == "verb" and not clause_of(analysis, verb).passive


def _is_civil(actor: Actor) -> bool:
    """A person or body of public life; of a government its people, not the state that it stands for."""
    is_name = actor.kind == "unresolved" and actor.entity_text[:1].isupper()
    return actor.kind == "person" or actor.sector in _CIVIL or (is_name and not actor.code)


def _is_bloody(analysis: Analysis, casting: Casting) -> bool:
    """Whether the sentence tells of weapons or wounds."""
    told = {analysis.tokens[i].lemma for i in sentence_of(analysis, casting)}
    return bool(told & (figure_words().bloodshed | event_table().mode_by_means.keys()))


def is_by_hackers(analysis: Analysis, parties: tuple[Party, ...]) -> bool:
    """ "an attack by Estonian [hackers]" """
    words = manner_words().hacking
    return any(
        analysis.tokens[i].lemma in words
        for party in parties
        for i in analysis.tokens_in(party.span)
    )
