"""What standing parties have: known or nobody in particular, private or public, a state."""

from communique.codebook.events import event_table
from communique.codebook.other_news import business_words
from communique.codebook.plover import categories
from communique.model.world import Actor

Actors = tuple[Actor, ...]

_BUSINESS = frozenset({"BUS"})
_PRIVATE = _BUSINESS | {"JRN"}
_PEOPLE = frozenset({None, "UNK", "CVL", "EDU"})
# Of no known country, these deal and speak for themselves.
_UNOFFICIAL: frozenset[str | None] = _PRIVATE | _PEOPLE | {"MED", "AGR"}


def has_sector(actor: Actor) -> bool:
    """Whether it is known what somebody does: governs, fights, reports ..."""
    return actor.sector not in {None, "UNK"}


def is_known(actor: Actor) -> bool:
    """Whether somebody is of a country or of a sector."""
    return bool(actor.code) or has_sector(actor)


def are_some_states(actor: Actor) -> bool:
    """ "Several [countries]": states, whichever they are."""
    words = actor.entity_text.casefold().split()
    return bool(words) and words[-1] in event_table().states


def is_anybody(actor: Actor) -> bool:
    """People of no known country: what they do to each other ("parents beat their son") is crime or quarrel."""
    return actor.code is None and actor.sector == "CVL"


def is_some_person(actor: Actor) -> bool:
    """ "A man", "a Dutch couple" """
    words = actor.entity_text.casefold().split()
    return bool(words) and words[-1] in event_table().persons


def is_nobody(actor: Actor) -> bool:
    """ "The policy", "a man": common nouns that stand for nobody; a name may be that of somebody unknown."""
    if is_some_person(actor):
        return True
    return actor.kind == "unresolved" and actor.entity_text.islower()


def is_private(event: str, parties: Actors) -> bool:
    """Whether nobody of the parties is more than a private one.

    Firms and media may quarrel and deal among themselves, or with somebody whom nobody knows; with a
    state, a body, a party, an armed group or the people of a country among them it is politics.
    Protest and force are, whoever the parties.
    """
    known = [actor for actor in parties if is_known(actor)]
    if any(map(are_some_states, parties)):
        return False
    if known:
        among = _PRIVATE if len(parties) > 1 else _BUSINESS
        are_of_a_country = any(actor.code for actor in known)
        private = among if are_of_a_country else _UNOFFICIAL
        return not categories()[event].is_forceful and all(
            actor.sector in private for actor in known
        )
    return bool(parties) and all(is_nobody(actor) for actor in parties)


def are_states(actors: Actors) -> bool:
    """Whether all are states or their governments."""
    return bool(actors) and all(a.kind == "state" or a.sector == "GOV" for a in actors)


def is_campaigner(actor: Actor) -> bool:
    """Somebody who stands for election or sits in parliament ("the senator", "candidates"), no party's crowd."""
    words = actor.entity_text.casefold().split()
    is_one = actor.kind == "person" or bool(words and words[-1] in event_table().contenders)
    return actor.sector == "LEG" or (is_one and actor.sector in {"PTY", "GOV", "ELI"})


def is_public(actor: Actor) -> bool:
    """Whether a party stands for a state, a body, an armed or political group or a country's people."""
    words = {word.casefold() for word in actor.entity_text.split()}
    if actor.sector in _PRIVATE or words & business_words().firms:
        return False
    return actor.code is not None or actor.sector not in _PEOPLE
