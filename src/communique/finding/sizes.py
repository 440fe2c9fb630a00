"""How many people an event killed, hurt or took: the numbers that count the verb's own objects."""

from collections.abc import Iterator

from communique.codebook.sizes import counting_words, number_of
from communique.finding.clauses import clause_of
from communique.model.analysis import Analysis
from communique.model.findings import Count, Size

_SIZED = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_NAMES = ("dead", "injured", "arrested")
_BELOW = ("conj", "advcl", "acl", "relcl", "ccomp")
_ABOVE = frozenset({"conj", "nsubj", "advcl", "xcomp", "acl", "dobj", "pobj"})


def event_size(analysis: Analysis, event: str, trigger: int) -> Size | None:
    """The counts told by the trigger and by the verbs coordinated with or hanging on it."""
    if event not in _SIZED:
        return None
    found: dict[str, Count] = {}
    for i in (trigger, *_neighbours(analysis, trigger)):
        for name, count in _counts_at(analysis, i):
            found.setdefault(name, count)
    return Size(**found) if found else None


def _neighbours(analysis: Analysis, trigger: int) -> tuple[int, ...]:
    """Verbs coordinated with the trigger ("shelled the port, killing 12"), above or below it."""
    near = list(analysis.dependents(trigger, *_BELOW))
    for above in analysis.dependents(trigger, "dobj"):
        # Parsers hang a participle on the object before it ("bombed a town, killing nine").
        near.extend(analysis.dependents(above, "acl", "relcl"))
    token = analysis.tokens[trigger]
    if token.deprel in _ABOVE:
        near.append(token.head)
    return tuple(near)


def _counts_at(analysis: Analysis, i: int) -> Iterator[tuple[str, Count]]:
    """What one word counts, under the name of what befell those counted."""
    words, token = counting_words(), analysis.tokens[i]
    if token.lemma in words.leaving:
        yield from _left(analysis, i)
        return
    ends = {analysis.tokens[end].lemma for end in analysis.dependents(i, "acomp", "oprd")}
    for name in _NAMES:
        # "shot dead four officers"
        if {token.lemma, *ends} & getattr(words, name):
            count = _count_of(analysis, i)
            if count:
                yield name, count
    if _takes_lives(analysis, i):
        lives = [
            thing
            for life in analysis.dependents(i, "dobj")
            for of in analysis.dependents(life, "prep")
            for thing in analysis.dependents(of, "pobj")
        ]
        count = _sum_of(analysis, tuple(lives or analysis.dependents(i, "dobj")))
        if count:
            yield "dead", count


def _takes_lives(analysis: Analysis, verb: int) -> bool:
    """ "claimed the lives of nine", "cost 12 lives" """
    lives = (analysis.tokens[i].lemma for i in analysis.dependents(verb, "dobj"))
    is_taking = analysis.tokens[verb].lemma in counting_words().taking
    return is_taking and any(lemma in counting_words().life for lemma in lives)


def _left(analysis: Analysis, verb: int) -> Iterator[tuple[str, Count]]:
    """ "left three dead and 12 wounded" """
    words = counting_words()
    ends = analysis.dependents(verb, "oprd", "acomp")
    for person in analysis.dependents(verb, "dobj", "ccomp", "nsubjpass", "oprd", "conj"):
        heads = (person, *analysis.dependents(person, "nsubj"))
        count = next((c for head in heads if (c := count_in(analysis, head))), None)
        states = (person, *analysis.dependents(person, "acl", "amod", "oprd", "acomp"), *ends)
        lemmas = {analysis.tokens[i].lemma for i in states}
        for name in ("dead", "injured"):
            if count and lemmas & getattr(words, name):
                yield name, count


def _count_of(analysis: Analysis, i: int) -> Count | None:
    if analysis.tokens[i].upos not in {"VERB", "AUX"}:
        return _toll(analysis, i)
    clause = clause_of(analysis, i)
    is_dying = analysis.tokens[i].lemma in counting_words().dying
    return _sum_of(analysis, clause.subjects if is_dying else clause.objects)


def _toll(analysis: Analysis, noun: int) -> Count | None:
    """ "40 deaths", "the killing of 12 monks", "the death toll rose to 31" """
    own = count_in(analysis, noun)
    if own:
        return own
    token = analysis.tokens[noun]
    above = token.head
    places = [noun]
    if token.deprel in {"nsubj", "dobj", "nsubjpass"}:
        places.append(above)
    for place in places:
        for prep in analysis.dependents(place, "prep"):
            if analysis.tokens[prep].lemma in {"of", "to", "at"}:
                for thing in analysis.dependents(prep, "pobj"):
                    if count := count_in(analysis, thing):
                        return count
    is_copular = analysis.tokens[above].lemma in {"be", "reach", "stand", "hit"}
    things = analysis.dependents(above, "attr", "dobj") if is_copular else ()
    return next((count for i in things if (count := count_in(analysis, i))), None)


def _sum_of(analysis: Analysis, heads: tuple[int, ...]) -> Count | None:
    """All that are counted together ("50 militants and eight civilians" are 58)."""
    counts = [count for head in heads if (count := count_in(analysis, head))]
    if len(counts) < 2:
        return counts[0] if counts else None
    bounds = {count.qualifier for count in counts}
    qualifier = next((q for q in ("at least", "at most", "about") if q in bounds), None)
    n = sum(count.n for count in counts)
    return Count(
        n=n,
        low=n if qualifier == "at least" else None,
        high=n if qualifier == "at most" else None,
        qualifier=qualifier,
        scope=counts[0].scope,
    )


def count_in(analysis: Analysis, head: int) -> Count | None:
    """The number before a noun ("at least 40 villagers"), standing for one ("killed 40"), or "a soldier"."""
    token = analysis.tokens[head]
    number_heads = analysis.dependents(head, "nummod") or ((head,) if token.upos == "NUM" else ())
    if not number_heads and token.lemma in counting_words().multipliers:
        number_heads = (head,)
    for i in number_heads:
        below = tuple(k for k in analysis.subtree(i) if k <= i or analysis.tokens[k].upos == "NUM")
        value = number_of(tuple(analysis.tokens[k].text for k in below))
        if value is not None and not _is_date(analysis, i):
            return _qualified(analysis, below, value, _scope(analysis, head, i))
    return _one(analysis, head)


def _scope(analysis: Analysis, head: int, number: int) -> str | None:
    """Who is counted: the noun, or what a bare number is "of" ("four of the miners")."""
    if number != head:
        return analysis.tokens[head].lemma
    for of in analysis.dependents(head, "prep"):
        if analysis.tokens[of].lemma == "of":
            return next((analysis.tokens[i].lemma for i in analysis.dependents(of, "pobj")), None)
    return None


def _is_date(analysis: Analysis, i: int) -> bool:
    """Whether a figure is a day or year beside a month ("December 30 were killed")."""
    token = analysis.tokens[i]
    beside = [analysis.tokens[k] for k in (token.head, i - 1) if k >= 0]
    return any(t.lemma.casefold() in counting_words().months and t.upos == "PROPN" for t in beside)


def _one(analysis: Analysis, head: int) -> Count | None:
    """ "a soldier", "another villager": one person."""
    token = analysis.tokens[head]
    if token.tag != "NN" or token.lemma not in counting_words().persons:
        return None
    articles = {analysis.tokens[i].lemma for i in analysis.dependents(head, "det")}
    return Count(n=1, scope=token.lemma) if articles & {"a", "an", "another", "one"} else None


def _qualified(analysis: Analysis, below: tuple[int, ...], n: int, scope: str | None) -> Count:
    words = counting_words()
    lemmas = {analysis.tokens[k].lemma for k in below}
    if lemmas & words.at_least:
        return Count(n=n, low=n, qualifier="at least", scope=scope)
    if lemmas & words.at_most:
        return Count(n=n, high=n, qualifier="at most", scope=scope)
    return Count(n=n, qualifier="about" if lemmas & words.about else None, scope=scope)
