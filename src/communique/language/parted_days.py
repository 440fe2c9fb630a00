"""Days that the parser takes for more than a date.

It glues them to the name before them ("arrived in [Riga] Sunday" leads to Riga, not to Sunday), and hangs on them
what belongs to the noun before ("the arrest Friday [of two Danes]").
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.codebook.places import place_words
from communique.codebook.times import is_day_or_month, is_weekday

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_OBJECTS = frozenset({"pobj", "dobj"})
_WITHIN_NAMES = frozenset({"compound", "nmod"})
# "Palm Sunday": the word before is part of the day's own name, or no name at all.
_OWN_NAMES = frozenset({"", "DATE", "EVENT"})
_DATE, _OF_THE_VERB = "DATE", "npadvmod"


def parted_days(doc: "Doc") -> dict[int, tuple[int, str]]:
    """Head and relation, by token, of what was glued: the name takes the day's place, the day hangs on the verb."""
    days = [entity[0] for entity in doc.ents if entity.label_ == _DATE]
    # "to the South Saturday": the parser takes all of it for the date
    days.extend(day for day in doc if day.i and is_weekday(day.text) and _is_half(day.nbor(-1)))
    glued = {i: link for day in days if _is_glued(day) for i, link in _parted(day)}
    behind = dict(link for entity in doc.ents for link in _behind_day(entity))
    return glued | behind | {i: link for token in doc for i, link in _before_owner(token)}


def _before_owner(day: "Token") -> Iterator[tuple[int, tuple[int, str]]]:
    """ "rejected as false on [Monday] Mali's charges": no part of the owner's name, and what he owns no time."""
    owner, on = day.head, day.nbor(-1) if day.i else day
    thing = owner.head
    is_part = day.dep_ in _WITHIN_NAMES and owner.dep_ == "poss" and is_weekday(day.text)
    if not is_part or on.lower_ != "on" or (thing.dep_, thing.head) != ("pobj", on):
        return
    verb = next((above for above in thing.ancestors if above.pos_ == "VERB"), None)
    if verb is None or any(child.dep_ == "dobj" for child in verb.children):
        return
    yield day.i, (on.i, "pobj")
    yield thing.i, (verb.i, "dobj")


def _behind_day(entity: "Span") -> Iterator[tuple[int, tuple[int, str]]]:
    """ "Its [recognition] Monday of Kosovo": what "of" leads to is the noun's, as no bare weekday has anything."""
    day = entity[-1]
    if not day.i or not is_weekday(day.text) or any(True for _ in day.lefts):
        return
    noun = day.nbor(-1)
    if noun.pos_ == "NOUN" and day.pos_ == "PROPN":
        yield from ((i.i, (noun.i, "prep")) for i in day.rights if i.lower_ == "of")


def _is_glued(token: "Token") -> bool:
    """Whether a day leads where a name should: "to Riga Sunday", but "on Super Tuesday"."""
    if token.dep_ not in _OBJECTS or not token.i or token.head.lower_ == "on":
        return False
    before = token.nbor(-1)
    is_within = before.head == token and before.dep_ in _WITHIN_NAMES
    is_own = before.ent_type_ in _OWN_NAMES and not _is_half(before)
    return is_within and not is_own and is_day_or_month(token.text)


def _is_half(word: "Token") -> bool:
    """ "flew to [the South] Saturday": one of two states with one name."""
    is_led = word.i > 0 and word.nbor(-1).lower_ == "the"
    return is_led and word.text.istitle() and word.lower_ in place_words().parts


def _parted(day: "Token") -> Iterator[tuple[int, tuple[int, str]]]:
    name = day.nbor(-1)
    yield name.i, (day.head.i, day.dep_)
    for other in day.children:
        if other != name:
            yield other.i, (name.i, other.dep_)
    verbs = (above.i for above in day.ancestors if above.pos_ == "VERB")
    yield day.i, (next(verbs, day.head.i), _OF_THE_VERB)
