"""The date of an event: the time expression that governs its trigger by syntax, else publication.

A time dates what it hangs on and what stands below that in the same clause. A time that hangs on
a verb of saying dates the saying.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.codebook.prepositions import prepositions
from communique.model.analysis import Analysis
from communique.model.world import DateBasis, Precision, TimeMention

# A clause's edge; what stands above belongs to another happening.
_CLAUSES = frozenset({"ROOT", "ccomp", "relcl", "csubj", "csubjpass", "parataxis", "pcomp"})
_LINKS = frozenset({"ADP", "SCONJ", "PART"})
IN_A_CLAUSE_BELOW, ON_AN_OBJECT, BESIDE_THE_CUE = 20, 30, 40  # farther than any chain of heads


@dataclass(frozen=True, slots=True)
class EventDate:
    """When something happened; basis "publication" says that the text gives no date for it."""

    date: str | None
    precision: Precision
    basis: DateBasis
    enddate: str | None = None


def event_date(
    times: Sequence[TimeMention], analysis: Analysis, trigger: int, published: str | None
) -> EventDate:
    """The date of the event at a trigger token.

    "Envoys who met on Monday will sign the accord in June": the meeting is Monday's, the signing
    June's. Durations and sets never date an event; neither does a date of another sentence.
    """
    reached = [
        (distance, abs(head - trigger), head, mention)
        for head, mention in _times_of_sentence(times, analysis, trigger)
        if (distance := _distance(analysis, head, trigger)) is not None
    ]
    if not reached:
        return _publication_date(published)
    _, _, _, mention = min(reached, key=lambda entry: entry[:3])
    return EventDate(mention.date, mention.precision, mention.basis, mention.enddate)


def _publication_date(published: str | None) -> EventDate:
    if published is None:
        return EventDate(None, "unknown", "publication")
    return EventDate(published, _PRECISIONS[len(published)], "publication")


_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def _times_of_sentence(
    times: Sequence[TimeMention], analysis: Analysis, trigger: int
) -> Iterator[tuple[int, TimeMention]]:
    """Dated expressions of the trigger's sentence, each with its head token."""
    span = analysis.sentence_span(trigger)
    sentence = analysis.sentence(trigger)
    for mention in times:
        if mention.date and mention.type in ("DATE", "TIME") and span.covers(mention.span):
            inside = [
                i
                for i in range(sentence.first, sentence.last)
                if mention.span.overlaps(analysis.tokens[i].span)
            ]
            heads = (i for i in inside if analysis.tokens[i].head not in inside)
            yield next(heads, inside[-1]), mention


def _distance(analysis: Analysis, head: int, trigger: int) -> int | None:
    """How far the time is from the trigger by syntax; None where it dates something else."""
    governor = _governor(analysis, head)
    chain = tuple(_clause_chain(analysis, trigger))
    if governor in chain:
        return chain.index(governor)
    if _is_in_clause_of(analysis, governor, trigger):
        return IN_A_CLAUSE_BELOW
    if any(_is_loose_object(analysis, head, governor, verb) for verb in chain):
        return ON_AN_OBJECT
    if _is_beside_cue(analysis, head, governor, chain[-1], trigger):
        return BESIDE_THE_CUE
    return None


def _governor(analysis: Analysis, head: int) -> int:
    """What a time hangs on, past its prepositions: "signed" in "signed on Tuesday"."""
    for i in analysis.ancestors(head):
        if analysis.tokens[i].upos not in _LINKS:
            return i
    return head


def _clause_chain(analysis: Analysis, trigger: int) -> Iterator[int]:
    """The trigger and its heads up to the edge of its clause.

    A participle without a subject of its own shares the time of the verb above:
    "A bomb went off on Monday, killing nine".
    """
    i = trigger
    while True:
        yield i
        token = analysis.tokens[i]
        if token.deprel in _CLAUSES or token.head == i:
            return
        if token.deprel in ("advcl", "acl") and not _shares_time(analysis, i):
            return
        i = token.head


def _shares_time(analysis: Analysis, verb: int) -> bool:
    bare = not analysis.dependents(verb, "nsubj", "nsubjpass", "mark", "advmod")
    return bare and analysis.tokens[verb].tag == "VBG"


def _is_in_clause_of(analysis: Analysis, governor: int, trigger: int) -> bool:
    """Whether the time stands in a relative clause or participle of the trigger itself."""
    for i in (governor, *analysis.ancestors(governor)):
        token = analysis.tokens[i]
        if token.head == trigger and token.deprel in ("relcl", "acl"):
            return True
        if token.deprel in _CLAUSES:
            return False
    return False


def _is_loose_object(analysis: Analysis, head: int, governor: int, verb: int) -> bool:
    """Whether the time hangs, by a parser's usual mistake, on the verb's object.

    In "signed the accord on Tuesday" the day may be put on the accord; in "condemned Tuesday's
    raid" and "the raid of May 5" it belongs there.
    """
    link = analysis.tokens[head]
    above = analysis.tokens[link.head]
    loose = link.deprel == "npadvmod" or (
        link.deprel == "pobj" and above.lemma in prepositions().dates
    )
    if not loose or analysis.tokens[governor].upos not in ("NOUN", "PROPN"):
        return False
    if analysis.tokens[verb].upos not in ("VERB", "AUX"):
        return False
    for i in (governor, *analysis.ancestors(governor)):
        if analysis.tokens[i].head == verb:
            return analysis.tokens[i].deprel in ("dobj", "attr", "prep", "nsubjpass")
        if analysis.tokens[i].upos in ("VERB", "AUX"):
            return False
    return False


def _is_beside_cue(analysis: Analysis, head: int, governor: int, top: int, trigger: int) -> bool:
    """Whether a time put on the verb of saying stands with what is said.

    "Officials said rebels took the town on Monday": the parser may hang the day on "said", but day
    and trigger are on the same side of it; in "said on Monday that" they are not.
    """
    token = analysis.tokens[top]
    if token.deprel != "ccomp" or token.head != governor:
        return False
    if governor < min(head, trigger):
        return trigger < head
    return max(head, trigger) < governor
