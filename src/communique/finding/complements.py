"""What a verb's complement tells: something to be done, something blamed, a question, an opinion."""

from collections.abc import Iterator

from communique.codebook.events import event_table
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_below, objects_of_prepositions
from communique.finding.relatives import is_relative_clause
from communique.finding.verb_groups import PRESENT
from communique.model.analysis import Analysis

_TO, _OF = frozenset({"to"}), frozenset({"of"})
_GIVING = frozenset({"give", "provide"})
_REPLYING = frozenset({"respond", "reply"})
_REQUESTS = frozenset({"REQUEST"})
_QUESTIONS = frozenset({"WRB", "WP", "WDT", "WP$"})


def is_to_do_something(analysis: Analysis, verb: int) -> bool:
    """ "asked them to leave"; "asked why they had left" is a question."""
    if analysis.dependents(verb, "xcomp"):
        return True
    clauses = analysis.dependents(verb, "ccomp")
    return any(not _is_question(analysis, clause) for clause in clauses)


def _is_question(analysis: Analysis, clause: int) -> bool:
    """ "how well it works", "whether they left": by what stands before the clause's verb."""
    before = (analysis.tokens[i] for i in analysis.subtree(clause) if i < clause)
    return any(token.tag in _QUESTIONS or token.lemma in {"if", "whether"} for token in before)


def is_for_doing(analysis: Analysis, verb: int) -> bool:
    """ "attacked the ministry for [hiding] the report", "for its [silence]": a deed, or what is the other's own."""
    reasons = [i for i in analysis.dependents(verb, "prep") if analysis.tokens[i].lemma == "for"]
    return any(
        analysis.dependents(prep, "pcomp")
        or any(analysis.dependents(thing, "poss") for thing in analysis.dependents(prep, "pobj"))
        for prep in reasons
    )


def is_called_one_of(analysis: Analysis, verb: int, lemmas: frozenset[str]) -> bool:
    """ "called it [illegal]", "described it as a cowardly [crime]", "as an act of [terrorism]" """
    names = _names_given(analysis, verb)
    if not names:  # "called the envoy to Chad a stupid guy": hung elsewhere by the parser
        things = [i for i in analysis.children[verb] if i > verb]
        return any(not lemmas.isdisjoint(lemmas_below(analysis, i)) for i in things)
    return any(
        not lemmas.isdisjoint(words) for name in names for words in _wordings(analysis, name)
    )


def _names_given(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """What somebody or something is called: the complement, the later of two objects, what stands behind "as"."""
    behind_as = (
        name
        for prep in analysis.dependents(verb, "prep")
        if analysis.tokens[prep].lemma == "as"
        for name in analysis.dependents(prep, "pobj", "amod", "pcomp")
    )
    objects = analysis.dependents(verb, "dobj")
    second = objects if is_relative_clause(analysis, verb) else objects[1:]
    # "called the vote [unfair]": parsers hang the adjective on the noun before it
    after = (i for thing in objects for i in analysis.dependents(thing, "amod") if i > thing)
    # "branded it [Togo's lackey]": parsers make a second name of it
    direct = analysis.dependents(verb, "oprd", "attr", "acomp")
    beside = (
        i
        for thing in (*objects, *direct)
        for i in analysis.dependents(thing, "appos")
        if analysis.tokens[analysis.subtree(i)[0] - 1].upos != "PUNCT"
    )
    # "declared [Togo an enemy]": or a clause without a verb
    small = (
        i
        for i in analysis.dependents(verb, "ccomp")
        if analysis.tokens[i].upos in {"NOUN", "ADJ"} and not analysis.dependents(i, "cop", "aux")
    )
    named = (*direct, *second, *behind_as, *after, *beside, *small)
    return tuple(i for name in named for i in analysis.conjuncts(name))


def _wordings(analysis: Analysis, name: int) -> Iterator[set[str]]:
    """A name with the words before it, and what it is an instance of: "an act of state [terrorism]"."""
    heads = [name]
    if analysis.tokens[name].lemma in event_table().instances:
        heads.extend(objects_of_prepositions(analysis, name, _OF))
    for head in heads:
        lemma = analysis.tokens[head].lemma.casefold()
        links = ("amod", "compound", "preconj", "neg")  # "[neither] free nor fair"
        before = [analysis.tokens[i].lemma for i in analysis.dependents(head, *links)]
        of = objects_of_prepositions(analysis, head, _OF)
        pairs = (f"{lemma}_of_{analysis.tokens[i].lemma}" for i in of)  # "a [declaration of war]"
        yield {lemma, *before, *(f"{word}_{lemma}" for word in before), *pairs}


def does_one_of(analysis: Analysis, verb: int, lemmas: frozenset[str]) -> bool:
    """ "declined to comment", "refused to give details"; not "refused to give arms" """
    complements = analysis.dependents(verb, "xcomp", "ccomp")
    return any(
        analysis.tokens[i].lemma in lemmas and not _is_more_than_words(analysis, i)
        for i in complements
    )


def _is_more_than_words(analysis: Analysis, verb: int) -> bool:
    """ "[provide] arms", "[respond] to the demand": a gift, or the answer that somebody asks for."""
    table, lemma = event_table(), analysis.tokens[verb].lemma
    if lemma in _GIVING:
        given = clause_of(analysis, verb).objects
        return bool(given) and all(analysis.tokens[i].lemma not in table.answers for i in given)
    asked = objects_of_prepositions(analysis, verb, frozenset({"to"}))
    is_reply = lemma in _REPLYING
    return is_reply and any(table.noun_tells(analysis.tokens[i].lemma, _REQUESTS) for i in asked)


def is_opinion(analysis: Analysis, verb: int) -> bool:
    """ "They agree with the court", "agreed that it was late"; not "agreed that both will withdraw".

    Nor "agreed to a truce, and six died", whatever parsers make of the clause behind.
    """
    is_led = bool(objects_of_prepositions(analysis, verb, _TO))
    clauses = () if is_led else analysis.dependents(verb, "ccomp")
    if analysis.dependents(verb, "xcomp") or _is_on_something(analysis, verb):
        return False
    if any(_has(analysis, i, "MD", "TO") for i in clauses):
        return False
    return bool(clauses) or _agrees_with(analysis, verb)


def _is_on_something(analysis: Analysis, verb: int) -> bool:
    """ "agreed [to] a truce, ending a war in which six have died": whatever parsers take for its clause."""
    preps = (i for i in analysis.dependents(verb, "prep") if analysis.tokens[i].lemma == "to")
    return any(analysis.dependents(i, "pobj") for i in preps)


def _agrees_with(analysis: Analysis, verb: int) -> bool:
    """ "they agree with the court", "agreed with the need for it"; not "agreed with Mali on a truce"."""
    preps = {analysis.tokens[i].lemma: i for i in analysis.dependents(verb, "prep")}
    if "with" not in preps or preps.keys() & {"on", "to", "over"}:
        return False
    is_held = analysis.tokens[verb].tag in PRESENT
    whom = (analysis.tokens[i] for i in analysis.dependents(preps["with"], "pobj"))
    return is_held or all(token.upos == "NOUN" for token in whom)


def _has(analysis: Analysis, i: int, *tags: str) -> bool:
    return any(analysis.tokens[child].tag in tags for child in analysis.children[i])
