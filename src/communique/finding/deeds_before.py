"""Whose deed is meant by "the raid", "the move" or "a step that ...": who does what the clause beside tells."""

from collections.abc import Iterator

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.plover import categories
from communique.codebook.prepositions import prepositions
from communique.codebook.reality import reality_words
from communique.finding.casting import Casting, words_of
from communique.finding.clauses import clause_of
from communique.finding.control import verb_above
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.owners import owners
from communique.finding.participants import Party, actors_of, known, parties_at
from communique.finding.verb_groups import is_infinitive, with_particle
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST"})
_FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_VOICED = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
_MEETING = frozenset({"CONSULT"})
_INDEFINITE = frozenset({"a", "an"})
_TOLD_OF = frozenset({"relcl", "acl"})
_OF = frozenset({"of"})
# "condemned the raid [by] Togo", "[on] Togo", but "condemned the raid [as] a crime"
_WHOSE = frozenset({"of", "by", "on", "against", "from", "to", "in"})
_SETTING_OFF = frozenset({",", "-", "–", "—", "in"})
_AFTER = frozenset({"after", "when", "as", "since"})


def doers_before(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "[Mali] shelled a port, and Togo condemned the attack", "[Mali] quit the pact, a move that Togo deplored".

    Of what is owed ("demanded an apology") it is whoever has just done harm.
    """
    for thing in _things(analysis, casting):
        if not _is_pointing(analysis, casting, thing):
            continue
        if others := _announcing(analysis, grounding, casting, thing):
            return others
        for verb in _verbs_beside(analysis, casting, thing):
            if _suits(analysis, casting, thing, verb):
                if others := _others(analysis, grounding, casting, verb):
                    return others
    return ()


def _announcing(
    analysis: Analysis, grounding: Grounding, casting: Casting, thing: int
) -> tuple[Party, ...]:
    """ "[Togo]'s announcement of a truce, which Mali called a trick" """
    link = analysis.tokens[analysis.tokens[thing].head]
    if link.lemma != "of" or not _is_told_on(analysis, casting, thing):
        return ()
    return _of_others(owners(analysis, grounding, link.head), casting)


def fired_first(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "[Mali] shelled a post and Togo fired back": who struck before is struck back at."""
    verb = casting.anchor
    tails = lemmas_of(analysis, verb, "advmod", "prt", "dobj")
    told = {f"{analysis.tokens[verb].lemma}_{tail}" for tail in tails}
    if casting.event != "ASSAULT" or told.isdisjoint(manner_words().returning):
        return ()
    for before in range(verb - 1, analysis.sentence(verb).first - 1, -1):
        if analysis.tokens[before].upos == "VERB" and _tells_force(analysis, before):
            if others := _assailants(analysis, grounding, casting, before):
                return others
    return ()


def _assailants(
    analysis: Analysis, grounding: Grounding, casting: Casting, verb: int
) -> tuple[Party, ...]:
    """Who struck, by himself or by what is his: "[Malian] shells hit a post"."""
    doers = _others(analysis, grounding, casting, verb)
    if doers:
        return doers
    own = {_whose(actor) for actor in actors_of(casting.actors)}
    subjects = clause_of(analysis, verb).subjects
    found = known(tuple(p for i in subjects for p in owners(analysis, grounding, i)))
    return tuple(p for p in found if all(a.code and _whose(a) not in own for a in p.actors))


def _things(analysis: Analysis, casting: Casting) -> Iterator[int]:
    """What is judged: "condemned [the raid]", "protested at [the raid]", "[a move] that drew criticism".

    "Charged that [the raid] was to wreck the talks": what an accuser speaks of, too.
    """
    yield from casting.objects
    if casting.event == "ACCUSE":
        for told in analysis.dependents(casting.anchor, "ccomp"):
            yield from clause_of(analysis, told).subjects
            yield from (
                clause_of(analysis, told).objects if clause_of(analysis, told).passive else ()
            )
    # "a bid that Togo vowed to veto"
    for deed in analysis.dependents(casting.anchor, "xcomp"):
        yield from clause_of(analysis, deed).objects
    for word in words_of(casting):
        yield from objects_of_prepositions(analysis, word, prepositions().provocations)
    if casting.trigger.form == "noun" and casting.anchor != casting.trigger.token:
        yield from clause_of(analysis, casting.anchor).subjects


def _is_pointing(analysis: Analysis, casting: Casting, thing: int) -> bool:
    """Whether a noun names a deed of the clause beside it, and does not say itself whose it is."""
    token = analysis.tokens[thing]
    if casting.event == "REQUEST":
        return token.lemma in manner_words().owed
    if casting.event not in _JUDGING:
        return False
    if analysis.dependents(thing, "poss", "compound"):
        return False
    if _is_told_on(analysis, casting, thing):
        return token.lemma in event_table().by_noun or _is_deed(analysis, thing)
    if not (_is_deed(analysis, thing) or _is_claim(token.lemma)):
        return False
    if _is_in_apposition(analysis, casting, thing):
        return True
    # "called the raid [unjust]": an adjective behind it is what it is called
    before = (i for i in analysis.dependents(thing, "amod") if i < thing)
    told = (*analysis.dependents(thing, "relcl", "acl"), *before)
    is_told_more = told or lemmas_of(analysis, thing, "prep") & _WHOSE
    return not is_told_more and bool(lemmas_of(analysis, thing, "det") & reality_words().definite)


def _is_in_apposition(analysis: Analysis, casting: Casting, thing: int) -> bool:
    """ "..., a [move] that Togo deplored", "..., [charges] denied by Togo", "in a [raid] that" """
    first = analysis.subtree(thing)[0]
    is_set_off = first > 0 and analysis.tokens[first - 1].text in _SETTING_OFF
    clauses = analysis.dependents(thing, *_TOLD_OF)
    is_of_it = any(i in clauses for i in (casting.anchor, *analysis.ancestors(casting.anchor)))
    told_by = lemmas_of(analysis, thing, "det")
    is_new = bool(told_by & _INDEFINITE) or (not told_by and analysis.tokens[thing].tag == "NNS")
    return is_set_off and is_of_it and is_new


def _is_told_on(analysis: Analysis, casting: Casting, thing: int) -> bool:
    """ "declared a [truce], which Togo called a trick": a clause behind a comma judges what has been told of."""
    clause = analysis.tokens[casting.anchor]
    first = analysis.subtree(casting.anchor)[0]
    is_behind = (clause.deprel, clause.head) == ("relcl", thing)
    is_apart = first > 0 and analysis.tokens[first - 1].text == ","
    is_taken = analysis.tokens[thing].deprel in {"dobj", "pobj"}
    return is_behind and is_apart and is_taken and analysis.tokens[first].lemma == "which"


def _is_deed(analysis: Analysis, thing: int) -> bool:
    lemma, words = analysis.tokens[thing].lemma, manner_words()
    return lemma in words.steps | words.undertakings or _is_force(analysis, thing)


def _is_force(analysis: Analysis, noun: int) -> bool:
    return event_table().noun_tells(analysis.tokens[noun].lemma, _FORCE)


def _is_claim(lemma: str) -> bool:
    return lemma in manner_words().claims


def _verbs_beside(analysis: Analysis, casting: Casting, thing: int) -> Iterator[int]:
    """The clauses that may tell the deed: the one that it stands in apposition to, those before it, its occasion."""
    if _is_in_apposition(analysis, casting, thing) or _is_told_on(analysis, casting, thing):
        above = verb_above(analysis, thing)
        if above is not None:
            yield above
    first = analysis.sentence(casting.anchor).first
    own = {casting.anchor, *analysis.subtree(casting.anchor)}
    for i in range(casting.anchor - 1, first - 1, -1):
        # "ordered them [to leave], and Togo condemned the move": the order is the move
        is_told = analysis.tokens[i].upos == "VERB" and not is_infinitive(analysis, i)
        if is_told and i not in own:
            yield i
    for clause in analysis.dependents(casting.anchor, "advcl"):
        if _AFTER & lemmas_of(analysis, clause, "mark", "advmod"):
            yield clause


def _suits(analysis: Analysis, casting: Casting, thing: int, verb: int) -> bool:
    """Whether a clause tells what the noun names: force where it names force, something said where it is a charge."""
    lemma = with_particle(analysis, verb)
    said = analysis.tokens[verb].lemma
    is_said = cue_words().says(said) or event_table().verb_tells(said, _VOICED)
    if casting.event == "REQUEST":
        return _tells_conflict(analysis, verb)
    if _is_claim(analysis.tokens[thing].lemma):
        return is_said
    if _is_told_on(analysis, casting, thing) and verb == verb_above(analysis, thing):
        return True  # "announced a truce, which": what is said there is the deed
    if is_said or event_table().verb_tells(lemma, _MEETING):
        return False
    return not _is_force(analysis, thing) or _tells_force(analysis, verb)


def _tells_conflict(analysis: Analysis, verb: int) -> bool:
    hostile = {c for c, kind in categories().items() if kind.is_conflict and c != "REQUEST"}
    return event_table().verb_tells(with_particle(analysis, verb), hostile) or any(
        event_table().noun_tells(analysis.tokens[i].lemma, hostile)
        for i in clause_of(analysis, verb).objects
    )


def _tells_force(analysis: Analysis, verb: int) -> bool:
    """ "[shelled] a port", "[launched] a raid", "carried out a [series] of raids", "a raid [hit] a port" """
    clause = clause_of(analysis, verb)
    counted = (i for o in clause.objects for i in objects_of_prepositions(analysis, o, _OF))
    return event_table().verb_tells(with_particle(analysis, verb), _FORCE) or any(
        _is_force(analysis, i) for i in (*clause.objects, *counted, *clause.subjects)
    )


def _others(
    analysis: Analysis, grounding: Grounding, casting: Casting, verb: int
) -> tuple[Party, ...]:
    """Whoever does it, if of another country than those who judge it."""
    return _of_others(parties_at(analysis, grounding, clause_of(analysis, verb).subjects), casting)


def _of_others(parties: tuple[Party, ...], casting: Casting) -> tuple[Party, ...]:
    doers = known(parties)
    own = {_whose(actor) for actor in actors_of(casting.actors)}
    is_other = bool(doers) and all(a.code and _whose(a) not in own for a in actors_of(doers))
    return doers if is_other else ()


def _whose(actor: Actor) -> str:
    """The country; bodies of many states share a code and are told apart by name."""
    return actor.key if actor.kind == "body" or actor.code is None else actor.code
