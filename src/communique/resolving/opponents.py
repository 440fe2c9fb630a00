"""Who is of another country than the one beside him: foes of a role without a country, and travellers.

Reports say of the foreigner where he is from, and of their own people only what they are:
"prosecutors charged two Iranian spies" tells nothing of the prosecutors' country but what it is not.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from communique.codebook.home import home_words
from communique.model.analysis import Analysis
from communique.model.world import Actor, ActorMention

_BESIDE = frozenset({"conj", "appos"})
_ARMED, _RULING = "MIL", frozenset({"GOV", "LEG"})
_OF_LAW = frozenset({"JUD", "COP"})
_OF_STATES = frozenset({"GOV", "MIL", "SPY"})
_SENT = frozenset({"GOV", "MIL"})
_FOR = "pro"
_SERVING_ABROAD = frozenset({"MIL", "SPY"})


class Opponents:
    """Reads, in one report, whom its clauses set against a role."""

    def __init__(self, analysis: Analysis, actors: Iterable[ActorMention]) -> None:
        self._analysis = analysis
        self._told: dict[int, list[ActorMention]] = {}
        for mention in actors:
            if _is_told_by_nation(mention):
                self._told.setdefault(self._verb(mention.head), []).append(mention)

    def countries(self, mention: ActorMention, actor: Actor) -> Counter[str]:
        """ "Jets struck [Libyan] positions": how often each country is named of those who are foreign here."""
        verb = self._verb(mention.head)
        lemma = self._analysis.tokens[verb].lemma
        return Counter(
            other.code
            for other in self._others(mention, verb)
            if other.code and _are_foreign(actor.sector, lemma, other.sector)
        )

    def _others(self, mention: ActorMention, verb: int) -> Iterator[Actor]:
        own = self._whole(mention.head)
        for other in self._told.get(verb, ()):
            if self._whole(other.head) != own:
                yield from other.actors

    def _verb(self, head: int) -> int:
        """The verb of the clause that a token stands in; the root where there is none."""
        above = head
        for above in self._analysis.ancestors(head):
            if self._analysis.tokens[above].upos == "VERB":
                break
        return above

    def _whole(self, head: int) -> int:
        """The first of those who are named side by side."""
        while self._analysis.tokens[head].deprel in _BESIDE:
            head = self._analysis.tokens[head].head
        return head


def _is_told_by_nation(mention: ActorMention) -> bool:
    """ "Rwandan soldiers", "the Kremlin"; who is named is known at home without it."""
    return mention.form == "NOM" or any(actor.kind == "state" for actor in mention.actors)


def _are_foreign(own: str | None, verb: str, other: str | None) -> bool:
    """Whether bearers of two sectors on two sides of a verb are rather of two states than of one."""
    if own == other == _ARMED:
        return True
    if own in _OF_LAW and other in _SERVING_ABROAD:
        return True
    is_between = verb in home_words().between_states
    return is_between and own in _RULING and other in _OF_STATES


def friends_of(
    analysis: Analysis, mention: ActorMention, state_words: Mapping[int, str]
) -> frozenset[str | None]:
    """ "Pro-[Libyan] rebels" side with Libya from another land."""
    phrase = analysis.tokens[mention.first : mention.last]
    sides = (token.i + 2 for token in phrase if token.text.casefold() == _FOR)
    return frozenset(state_words[i] for i in sides if i in state_words)


def is_away(analysis: Analysis, mention: ActorMention) -> bool:
    """Whether one is named as away from home: envoys and peacekeepers at work abroad, "a Bolivian national", "two Finns"."""
    sectors = {actor.sector for actor in mention.actors}
    if analysis.tokens[mention.head].lemma in home_words().abroad and sectors & _SENT:
        return True
    if mention.form == "NAM" and any(map(_is_compatriot, mention.actors)):
        return True
    names = (mention.head, *analysis.dependents(mention.head, "appos"))
    return any(analysis.tokens[i].lemma.casefold() in home_words().travellers for i in names)


def _is_compatriot(actor: Actor) -> bool:
    """Whether nothing is told of people but whose nationals they are: "a Briton"."""
    return actor.kind == "group" and actor.sector == "CVL" and actor.identifier_id is None
