"""How many people an event killed, hurt or took: the number that counts the verb's own object."""

from communique.codebook.sizes import counting_words, number_of
from communique.finding.clauses import clause_of
from communique.model.analysis import Analysis
from communique.model.findings import Count, Size

_SIZED = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def event_size(analysis: Analysis, event: str, trigger: int) -> Size | None:
    """The counts told by the trigger and by the verbs coordinated with or hanging on it."""
    if event not in _SIZED:
        return None
    words = counting_words()
    found: dict[str, Count] = {}
    for i in (trigger, *_neighbours(analysis, trigger)):
        for name in ("dead", "injured", "arrested"):
            if analysis.tokens[i].lemma in getattr(words, name) and name not in found:
                count = _count_of(analysis, i)
                if count:
                    found[name] = count
    return Size(**found) if found else None


def _neighbours(analysis: Analysis, trigger: int) -> tuple[int, ...]:
    """Verbs coordinated with the trigger ("killed 12 and wounded 30"), above or below it."""
    near = list(analysis.dependents(trigger, "conj", "advcl", "acl", "relcl"))
    token = analysis.tokens[trigger]
    if token.deprel in {"conj", "nsubj", "advcl", "xcomp"}:
        near.append(token.head)
    return tuple(near)


def _count_of(analysis: Analysis, verb: int) -> Count | None:
    if analysis.tokens[verb].upos != "VERB":
        return _count_in(analysis, verb)
    clause = clause_of(analysis, verb)
    heads = clause.objects or (
        clause.subjects if analysis.tokens[verb].lemma in {"die", "perish"} else ()
    )
    counts = [count for head in heads if (count := _count_in(analysis, head))]
    return counts[0] if counts else None


def _count_in(analysis: Analysis, head: int) -> Count | None:
    """The number before a noun ("at least 40 villagers") or standing for one ("killed 40")."""
    token = analysis.tokens[head]
    number_heads = analysis.dependents(head, "nummod") or ((head,) if token.upos == "NUM" else ())
    for i in number_heads:
        below = analysis.subtree(i)
        value = number_of(tuple(analysis.tokens[k].text for k in below))
        if value is not None:
            return _qualified(analysis, below, value, token.lemma if i != head else None)
    return None


def _qualified(analysis: Analysis, below: tuple[int, ...], n: int, scope: str | None) -> Count:
    words = counting_words()
    lemmas = {analysis.tokens[k].lemma for k in below}
    if lemmas & words.at_least:
        return Count(n=n, low=n, qualifier="at least", scope=scope)
    if lemmas & words.at_most:
        return Count(n=n, high=n, qualifier="at most", scope=scope)
    return Count(n=n, qualifier="about" if lemmas & words.about else None, scope=scope)
