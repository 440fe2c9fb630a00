"""Which verb carries an event noun ("launched an [offensive]"), and whether a noun is said to happen."""

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.prepositions import prepositions
from communique.codebook.times import time_words
from communique.finding.clauses import clause_of
from communique.finding.dependents import first_conjunct, lemmas_of, objects_of_prepositions
from communique.finding.verb_groups import verb_lemma, with_particle
from communique.model.analysis import Analysis

_ADMISSIONS = frozenset({"responsibility"})
_GUILTY = frozenset({"responsible", "guilty"})
_BEING = frozenset({"be"})
_FOR_WHAT = frozenset({"over", "for", "after"})
_BLAMING = frozenset({"ACCUSE", "SANCTION"})
_COMPLAINTS = frozenset({"ACCUSE", "PROTEST"})
_TELLING = frozenset({"VERB", "AUX"})
_FOR_WHICH, _IN = frozenset({"for", "on"}), frozenset({"in", "at"})
_TO, _WITH = frozenset({"to"}), frozenset({"with"})
_WHOSE = frozenset({"of", "from"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})


def carrying_verb(analysis: Analysis, noun: int) -> int | None:
    """The verb that carries an event noun as its object ("launched an [offensive]")."""
    root = counted_as(analysis, noun)
    link, above = analysis.tokens[root].deprel, analysis.tokens[root].head
    if link == "pobj":
        particle = analysis.tokens[above]
        verb = particle.head
        if _is_behind(analysis, above):
            return analysis.tokens[verb].head if analysis.tokens[verb].upos == "ADJ" else verb
        if particle.lemma == "for" and _admits(analysis, verb):
            return verb
        if analysis.tokens[verb].lemma in _ADMISSIONS and particle.lemma == "for":
            verb, link = analysis.tokens[verb].head, analysis.tokens[verb].deprel
            is_claimed = analysis.tokens[verb].lemma in event_table().claiming
            return verb if is_claimed and link in {"dobj", "nsubjpass"} else None
        return _led_by(analysis, verb, above)
    if link not in {"dobj", "nsubjpass"} or analysis.tokens[above].upos != "VERB":
        return None
    is_carried = with_particle(analysis, above) in event_table().carrying
    return above if is_carried or is_meeting_over(analysis, noun, above) else None


def is_meeting_over(analysis: Analysis, noun: int, verb: int) -> bool:
    """ "[ended] a visit to Chad", "[Mali and Togo ended] their talks": a meeting that was held."""
    is_meeting = event_table().noun_tells(analysis.tokens[noun].lemma, {"CONSULT"})
    return is_visit_over(analysis, noun, verb) or (
        is_meeting and has_run_its_course(analysis, verb)
    )


def is_visit_over(analysis: Analysis, noun: int, verb: int) -> bool:
    """ "[ended] a visit to Chad", "[cut] short a trip": what is over or broken off was begun."""
    frames = event_table().by_noun.get(analysis.tokens[noun].lemma, ())
    is_visit = any(frame.mode == "visit" for frame in frames)
    is_ended = verb_lemma(analysis, verb) == "end" or _is_cut_short(analysis, verb)
    return is_visit and is_ended and analysis.tokens[noun].head == verb


def has_run_its_course(analysis: Analysis, verb: int) -> bool:
    """ "ended two [days] of talks", "[Mali and Togo] ended talks", "ended [their] talks": not broken off by one."""
    if verb_lemma(analysis, verb) != "end":
        return False
    things = analysis.dependents(verb, "dobj", "nsubjpass")
    is_counted = any(analysis.tokens[i].lemma in time_words().units for i in things)
    owners = (analysis.tokens[i] for thing in things for i in analysis.dependents(thing, "poss"))
    is_theirs = any(token.text.casefold() == "their" for token in owners)
    subjects = analysis.dependents(verb, "nsubj")
    below = (*subjects, *(i for s in subjects for i in analysis.dependents(s, "amod", "compound")))
    whose = (i for s in subjects for i in objects_of_prepositions(analysis, s, _WHOSE))
    is_of_several = len(tuple(whose)) > 1 or any(analysis.dependents(i, "conj") for i in below)
    return is_counted or is_theirs or is_of_several


def _is_cut_short(analysis: Analysis, verb: int) -> bool:
    behind = (analysis.tokens[i].lemma for i in range(verb + 1, analysis.sentence(verb).last))
    return analysis.tokens[verb].lemma == "cut" and "short" in behind


def _admits(analysis: Analysis, verb: int) -> bool:
    """ "[claimed] responsibility on Monday for": behind a date parsers hang the deed on the verb."""
    is_claim = analysis.tokens[verb].lemma in event_table().claiming
    return is_claim and not _ADMISSIONS.isdisjoint(lemmas_of(analysis, verb, "dobj", "nsubjpass"))


def counted_as(analysis: Analysis, noun: int) -> int:
    """The word by which a verb takes the deed.

    "A [series] of raids", "a [round] of talks", "two [days] of talks", "[shelling] and raids".
    """
    while True:
        root = first_conjunct(analysis, noun)
        token = analysis.tokens[root]
        above = analysis.tokens[token.head]
        if token.deprel != "pobj" or above.lemma != "of":
            return root
        counted = analysis.tokens[above.head].lemma
        if counted not in event_table().quantities and counted not in time_words().units:
            return root
        noun = above.head


def _led_by(analysis: Analysis, head: int, preposition: int) -> int | None:
    """The verb that carries a noun by its preposition: "[engaged] in talks", "[took] part in manoeuvres"."""
    token, link = analysis.tokens[head], analysis.tokens[preposition].lemma
    if (token.lemma, link) == ("out", "of"):
        head, link = token.head, "out_of"  # "came out of talks"
    verb = token.head if token.deprel == "dobj" else head
    lemma = with_particle(analysis, verb)
    objects = (i for i in analysis.dependents(verb, "dobj") if i < preposition)
    phrases = [f"{lemma}_{analysis.tokens[i].lemma}_{link}" for i in objects]
    if verb == head:
        phrases.append(f"{lemma}_{link}")
    return verb if event_table().carrying.intersection(phrases) else None


def claiming_verb(analysis: Analysis, noun: int) -> int | None:
    """The verb by which somebody says a deed was his: "[claimed] the raid", "[claimed] a series of raids"."""
    token = analysis.tokens[noun]
    link = analysis.tokens[token.head]
    if token.deprel == "pobj" and analysis.tokens[link.head].lemma in event_table().quantities:
        return claiming_verb(analysis, link.head)
    is_claimed = token.deprel == "dobj" and link.lemma in event_table().claiming
    return link.i if is_claimed else None


def _is_behind(analysis: Analysis, preposition: int) -> bool:
    """ "was responsible for [killings]", "was behind the [bombing]": by the preposition of the deed."""
    token = analysis.tokens[preposition]
    over = analysis.tokens[token.head]
    if token.lemma == "for" and over.lemma in _GUILTY:
        return over.deprel == "acomp" and analysis.tokens[over.head].lemma in _BEING
    return token.lemma == "behind" and over.lemma in _BEING


def suffering_verb(analysis: Analysis, noun: int) -> int | None:
    """The verb whose subject an event noun befalls ("faces [sanctions]", "came under [attack]")."""
    token = analysis.tokens[noun]
    above = analysis.tokens[token.head]
    if token.deprel == "pobj":
        lemma = f"{analysis.tokens[above.head].lemma}_{above.lemma}"
        return above.head if lemma in event_table().suffering else None
    is_object = token.deprel == "dobj" and above.lemma in event_table().suffering
    return token.head if is_object else None


def answering_for(analysis: Analysis, noun: int, event: str) -> tuple[int, ...]:
    """Who is blamed with a verb for a hostile deed that is nobody else's: "criticised [Togo] over the arrest of".

    "Complained to [Togo] over the arrest of", "lodged a protest with [Togo] over".
    """
    token = analysis.tokens[noun]
    link = analysis.tokens[token.head]
    is_blamed = token.deprel == "pobj" and link.lemma in _FOR_WHAT
    if event not in _HOSTILE or not is_blamed:
        return ()
    blaming = link.head
    if event_table().verb_tells(analysis.tokens[blaming].lemma, _BLAMING):
        return analysis.dependents(blaming, "dobj") or objects_of_prepositions(
            analysis, blaming, _TO
        )
    complaints = (blaming, *analysis.dependents(blaming, "dobj"))
    lodged = [
        i for i in complaints if event_table().noun_tells(analysis.tokens[i].lemma, _COMPLAINTS)
    ]
    return tuple(
        hearer
        for complaint in lodged
        for head in dict.fromkeys((complaint, blaming))
        for hearer in objects_of_prepositions(analysis, head, _WITH)
    )


def present_at(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """Who was at a meeting: "[Chad] complained after talks with Mali", "[the envoy], on a visit to Mali, said"."""
    occasion = _stage_of(analysis, noun)
    above = analysis.tokens[analysis.tokens[occasion].head].head
    if not (_is_on_occasion(analysis, occasion) or leads_to_meeting(analysis, above, noun)):
        return ()
    if analysis.tokens[above].upos not in _TELLING:
        return (above,)
    clause = clause_of(analysis, above)
    return () if clause.passive and not _is_judging(analysis, above) else clause.subjects


def _is_judging(analysis: Analysis, participle: int) -> bool:
    """ "a move [welcomed] by the envoy on a visit to Chad": no move pays visits."""
    token = analysis.tokens[participle]
    thing = analysis.tokens[token.head].lemma
    return token.deprel == "acl" and thing in manner_words().steps | manner_words().claims


def sojourn(analysis: Analysis, noun: int) -> tuple[int, tuple[int, ...]] | None:
    """Who is somewhere for a meeting, and where: "[the envoy], in [Lima] for talks, said", "[who] was in [Lima] on a visit"."""
    token = analysis.tokens[noun]
    link = analysis.tokens[token.head]
    if token.deprel != "pobj" or link.lemma not in _FOR_WHICH:
        return None
    above = analysis.tokens[link.head]
    towns = tuple(i for i in objects_of_prepositions(analysis, above.i, _IN) if i < link.i)
    if not towns:
        return None
    if above.deprel == "nsubj" and analysis.tokens[towns[0] - 2].text == ",":
        return above.i, towns
    whose = clause_of(analysis, above.i).subjects if above.lemma == "be" else ()
    return (whose[0], towns) if whose else None


def _stage_of(analysis: Analysis, noun: int) -> int:
    """ "on the first [day] of a visit", "after two [hours] of talks": the part of a meeting that is told of."""
    counted = counted_as(analysis, noun)
    link = analysis.tokens[analysis.tokens[counted].head]
    is_of = analysis.tokens[counted].deprel == "pobj" and link.lemma == "of"
    is_stage = is_of and analysis.tokens[link.head].lemma in manner_words().stages
    return link.head if is_stage else counted


def _is_on_occasion(analysis: Analysis, noun: int) -> bool:
    """ "complained after [talks] with Chad", "said during a [visit] to Mali", "the envoy, on a [visit], said" """
    link = analysis.tokens[analysis.tokens[noun].head]
    is_led = analysis.tokens[noun].deprel == "pobj" and link.lemma in prepositions().occasions
    above = analysis.tokens[link.head]
    # "the minister, after [talks], said": parsers hang it on him
    is_his = above.deprel == "nsubj" and analysis.tokens[link.i - 1].text == ","
    return is_led and (above.upos in _TELLING or is_his)


def leads_to_meeting(analysis: Analysis, verb: int, noun: int) -> bool:
    """ "arrived here for [talks]", "was in Lima for a [meeting]": what somebody has come for."""
    token = analysis.tokens[noun]
    link = analysis.tokens[token.head]
    is_led = token.deprel == "pobj" and link.lemma == "for" and link.head == verb
    return is_led and analysis.tokens[verb].lemma in manner_words().coming


def is_happening(analysis: Analysis, noun: int) -> bool:
    """Whether the noun is said to take place ("[clashes] broke out", "a [truce] that took effect")."""
    clauses = analysis.dependents(noun, "relcl", "acl")
    return bool(happening_verb(analysis, noun)) or any(_happens(analysis, i) for i in clauses)


def happening_verb(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """The verb by which its subject takes place: "clashes [broke out] between them"."""
    token = analysis.tokens[first_conjunct(analysis, noun)]
    is_told = token.deprel == "nsubj" and _happens(analysis, token.head)
    return (token.head,) if is_told else ()


def _happens(analysis: Analysis, verb: int) -> bool:
    table, lemma = event_table(), analysis.tokens[verb].lemma
    tails = lemmas_of(analysis, verb, "prt", "dobj")
    preps = [
        f"{analysis.tokens[prep].lemma}_{analysis.tokens[thing].lemma}"
        for prep in analysis.dependents(verb, "prep")
        for thing in analysis.dependents(prep, "pobj")
    ]
    return lemma in table.happening or any(
        f"{lemma}_{tail}" in table.happening for tail in (*tails, *preps)
    )
