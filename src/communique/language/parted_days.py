"""Days that the parser glues to the name before them: "arrived in [Riga] Sunday" leads to Riga, not to Sunday."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.codebook.times import is_day_or_month

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = frozenset({"pobj", "dobj"})
_WITHIN_NAMES = frozenset({"compound", "nmod"})
# "Palm Sunday": the word before is part of the day's own name, or no name at all.
_OWN_NAMES = frozenset({"", "DATE", "EVENT"})
_DATE, _OF_THE_VERB = "DATE", "npadvmod"


def parted_days(doc: "Doc") -> dict[int, tuple[int, str]]:
    """Head and relation, by token, of what was glued: the name takes the day's place, the day hangs on the verb."""
    days = (entity[0] for entity in doc.ents if entity.label_ == _DATE)
    return {i: link for day in days if _is_glued(day) for i, link in _parted(day)}


def _is_glued(token: "Token") -> bool:
    """Whether a day leads where a name should: "to Riga Sunday", but "on Super Tuesday"."""
    if token.dep_ not in _OBJECTS or not token.i or token.head.lower_ == "on":
        return False
    before = token.nbor(-1)
    is_within = before.head == token and before.dep_ in _WITHIN_NAMES
    return is_within and before.ent_type_ not in _OWN_NAMES and is_day_or_month(token.text)


def _parted(day: "Token") -> Iterator[tuple[int, tuple[int, str]]]:
    name = day.nbor(-1)
    yield name.i, (day.head.i, day.dep_)
    for other in day.children:
        if other != name:
            yield other.i, (name.i, other.dep_)
    verbs = (above.i for above in day.ancestors if above.pos_ == "VERB")
    yield day.i, (next(verbs, day.head.i), _OF_THE_VERB)
