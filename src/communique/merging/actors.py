"""Whether two phrases of different reports stand for one actor, and lists of actors for one party."""

from collections.abc import Iterable, Sequence

from communique.merging.words import stems, telling
from communique.model.world import Actor

Actors = tuple[Actor, ...]

_SPECIFIC = ("person", "group", "body", "document", "state", "unresolved")


def is_same_actor(left: Actor, right: Actor) -> bool:
    """One identity, one country and sector ("Moscow" and its foreign minister), or shared words.

    Two persons or two groups known by name are never one, whatever they share.
    """
    if left.key == right.key:
        return True
    if left.code is None or right.code is None:
        return _are_alike_in_words(left, right)
    if left.code != right.code or _sector(left) != _sector(right):
        return False
    return left.kind != right.kind or left.identifier_id is None or right.identifier_id is None


def holder_key(actor: Actor) -> str:
    """Whose position it is: a state's own, whether its president, its ministry or its name takes it."""
    speaks_for_state = actor.kind == "state" or actor.sector == "GOV"
    return f"={actor.code}" if actor.code and speaks_for_state else actor.key


def _are_alike_in_words(left: Actor, right: Actor) -> bool:
    """Of actors that are only words: "demonstrators", "many demonstrators"; "95 people", "people"."""
    if left.identifier_id is not None or right.identifier_id is not None:
        return False
    words, others = (telling(frozenset(stems(one.entity_text))) for one in (left, right))
    return bool(words & others) or (left.code == right.code and not (words and others))


def _sector(actor: Actor) -> str | None:
    return actor.sector or ("GOV" if actor.kind == "state" else None)


def is_part_of(fewer: Iterable[Actor], more: Sequence[Actor]) -> bool:
    """Whether every one of `fewer` is among `more`."""
    return all(any(is_same_actor(one, other) for other in more) for one in fewer)


def are_compatible(left: Actors, right: Actors) -> bool:
    """Whether one list may be the other told in full; an empty one leaves everything open."""
    fewer, more = sorted((left, right), key=len)
    return is_part_of(fewer, more)


def unite(lists: Iterable[Actors]) -> Actors:
    """All actors once, in the order they are first named, each under its most telling name."""
    united: list[Actor] = []
    for actor in (actor for actors in lists for actor in actors):
        place = next((n for n, one in enumerate(united) if is_same_actor(one, actor)), None)
        if place is None:
            united.append(actor)
        elif _vagueness(actor) < _vagueness(united[place]):
            united[place] = actor
    return tuple(united)


def _vagueness(actor: Actor) -> tuple[bool, int]:
    return actor.identifier_id is None, _SPECIFIC.index(actor.kind)
