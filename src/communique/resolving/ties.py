"""To whom a sentence itself ties a role without a country: whose they are, or who holds or frees them."""

from collections.abc import Iterable, Iterator, Sequence

from communique.codebook.home import home_words
from communique.codebook.places import place_words
from communique.model.analysis import Analysis
from communique.model.world import Actor, ActorMention, PlaceMention
from communique.resolving.phrases import governor, preposition_objects, token_deprel

_WHOSE = ("of", "from", "for")
_ONTO = ("into", "at", "against", "on")
_BEFORE = frozenset({"amod", "compound", "nmod"})
_HELD = frozenset({"dobj", "nsubjpass"})
_HOLDERS: frozenset[str | None] = frozenset({None, "GOV", "COP", "JUD", "SPY"})
_PARTICIPLES = frozenset({"advcl", "xcomp"})  # "was filmed [ordering] troops to fire"
_OBEYED: frozenset[str | None] = frozenset({None, "GOV", "COP", "MIL"})
_OBEYING = frozenset({"COP", "MIL"})
_REBELS = "REB"
_OPPOSED = frozenset({"REB", "OPP", "PTY"})
_RULING: frozenset[str | None] = frozenset({None, "GOV"})
_KEPT = frozenset(
    {"CVL", "CRM", "OPP", "PTY", "LEG", "EDU", "MED", "LAB", "REL", "AGR", "JUD", "GOV"}
)


class Ties:
    """Reads, in one report, what the words around a mention tie it to."""

    def __init__(
        self,
        analysis: Analysis,
        actors: Sequence[ActorMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self._analysis = analysis
        self._at = {mention.head: mention for mention in actors}
        self._land_at = {place.head: place.place.country_code for place in places}

    def is_a_strangers(self, mention: ActorMention) -> bool:
        """ "Lawyers of [Tomas Quispe]", "jets of [the coalition]": of somebody who has no country here."""
        owners = preposition_objects(self._analysis, mention.head, *_WHOSE)
        named = [self._at[i] for i in owners if i in self._at]
        return any(all(self._has_none(owner, actor) for actor in owner.actors) for owner in named)

    def _has_none(self, owner: ActorMention, actor: Actor) -> bool:
        """Whether an owner is a person, a force or a league of states, and of no country that is told."""
        is_league = self._analysis.tokens[owner.head].lemma in home_words().leagues
        return actor.code is None and (actor.kind == "person" or actor.sector == "MIL" or is_league)

    def of(self, mention: ActorMention, actor: Actor) -> str | None:
        """The country that the sentence gives a role by who stands beside it or holds it."""
        return (
            self._companion(mention, actor)
            or self._keeper(mention, actor)
            or self._bench(mention, actor)
            or self._commander(mention, actor)
            or self._scene(mention, actor)
            or self._scene_told(mention, actor)
            or self._ruler(mention)
            or self._land(mention)
            or self._led_by(mention)
            or self._toppler(mention)
        )

    def _land(self, mention: ActorMention) -> str | None:
        """ "Mali fights [an insurgency] in its north": whose land it is, a word of the sentence says."""
        token = self._analysis.tokens[mention.head]
        above = (token.head,) if token.deprel == "dobj" else ()
        inside = (
            i
            for head in (mention.head, *above)
            for i in preposition_objects(self._analysis, head, "in", "inside")
        )
        owners = (j for i in inside for j in self._analysis.dependents(i, "poss"))
        mentions = (self._at[i] for i in owners if i in self._at)
        codes = {
            actor.code for owner in mentions for actor in owner.actors if actor.kind == "state"
        }
        return codes.pop() if len(codes) == 1 else None

    def _ruler(self, mention: ActorMention) -> str | None:
        """ "Ghana's government urged [citizens] to vote": a state speaks so of its own."""
        if self._analysis.tokens[mention.head].lemma not in home_words().ruled:
            return None
        if token_deprel(self._analysis, mention.head) not in _HELD:
            return None
        verb = governor(self._analysis, mention.head)
        return self._code_of(self._doers(verb), _RULING)

    def _commander(self, mention: ActorMention, actor: Actor) -> str | None:
        """ "A Ghanaian general ordered [troops] to shoot": nobody is obeyed but by his own soldiers."""
        verb = governor(self._analysis, mention.head)
        if actor.sector not in _OBEYING or token_deprel(self._analysis, mention.head) not in _HELD:
            return None
        if self._analysis.tokens[verb].lemma not in home_words().commands:
            return None
        return self._code_of(self._doers(verb), _OBEYED)

    def _scene(self, mention: ActorMention, actor: Actor) -> str | None:
        """ "fired rockets into northern Togo, wounding [three villagers]": where the deed went that harmed them."""
        if actor.sector != "CVL" or token_deprel(self._analysis, mention.head) != "dobj":
            return None
        outcome = self._analysis.tokens[governor(self._analysis, mention.head)]
        is_outcome = (outcome.deprel, outcome.tag) == ("advcl", "VBG")
        if not is_outcome or outcome.lemma not in home_words().harming:
            return None
        things = self._analysis.dependents(outcome.head, "dobj")
        # "shelled Sarajevo's market": whose the thing is that was hit
        owners = (i for thing in things for i in self._analysis.dependents(thing, "poss"))
        heads = (outcome.head, *things)
        hit = [i for head in heads for i in preposition_objects(self._analysis, head, *_ONTO)]
        hit.extend(owners)
        codes = {self._land_at[i] for i in hit if i in self._land_at}
        return codes.pop() if len(codes) == 1 else None

    def _scene_told(self, mention: ActorMention, actor: Actor) -> str | None:
        """ "A [militant] attack in Gao", "killed [six people] at the Gao airport": where the deed was done."""
        tokens, head = self._analysis.tokens, mention.head
        deed = tokens[tokens[head].head]
        if tokens[head].deprel in _BEFORE:
            is_deed = actor.sector in home_words().anywhere and deed.lemma in place_words().deeds_at
            heads = [deed.i] if is_deed else []
        else:
            is_harmed = actor.sector == "CVL" and deed.lemma in home_words().harming
            heads = [deed.i, head] if is_harmed and tokens[head].deprel in _HELD else []
            heads += [i for k in heads for i in preposition_objects(self._analysis, k, "in")]
        return self._land_of(heads)

    def _land_of(self, heads: Iterable[int]) -> str | None:
        """The one country that words of place behind these lie in: "in Gao", "at the [Gao] airport"."""
        where = home_words().whereabouts
        there = (i for head in heads for i in preposition_objects(self._analysis, head, *where))
        named = (k for i in there for k in (i, *self._analysis.dependents(i, "compound")))
        codes = {self._land_at[k] for k in named if k in self._land_at}
        return codes.pop() if len(codes) == 1 else None

    def _led_by(self, mention: ActorMention) -> str | None:
        """ "The Hondan rebels urged [followers] to strike": whose words they are meant for."""
        if self._analysis.tokens[mention.head].lemma not in home_words().adherents:
            return None
        whole = governor(self._analysis, mention.head)
        if token_deprel(self._analysis, mention.head) == "pobj":
            whole = self._analysis.tokens[whole].head
        elif token_deprel(self._analysis, mention.head) not in _HELD:
            return None
        leaders = (self._at[i] for i in self._doers(whole) if i in self._at)
        codes = {a.code for m in leaders for a in m.actors if a.code}
        return codes.pop() if len(codes) == 1 else None

    def _toppler(self, mention: ActorMention) -> str | None:
        """ "the [soldiers] who toppled Chad's president": whose ruler they overthrew."""
        token = self._analysis.tokens[mention.head]
        over = (token.head,) if token.deprel == "nsubj" else ()
        for verb in (*over, *self._analysis.dependents(mention.head, "relcl")):
            if self._analysis.tokens[verb].lemma not in home_words().toppling:
                continue
            rulers = self._analysis.dependents(verb, "dobj")
            owners = (i for ruler in rulers for i in self._analysis.dependents(ruler, "poss"))
            if code := self._code_of((*rulers, *owners), _RULING):
                return code
        return None

    def _keeper(self, mention: ActorMention, actor: Actor) -> str | None:
        """ "Togo freed [ten prisoners]": the state that frees, holds or bans those whom it rules."""
        if actor.sector not in _KEPT:
            return None
        held = self._whole(mention.head)
        verb = governor(self._analysis, held)
        is_held = token_deprel(self._analysis, held) in _HELD
        if not is_held or self._analysis.tokens[verb].lemma not in home_words().custody:
            return None
        return self._code_of((i for i in self._doers(verb) if i != held), _HOLDERS)

    def _bench(self, mention: ActorMention, actor: Actor) -> str | None:
        """ "The Kenyan court threw out [an opposition] petition", "an appeal by [villagers]": who goes to it lives under it."""
        tokens, head = self._analysis.tokens, mention.head
        plea = tokens[tokens[head].head]
        if plea.lemma == "by":
            plea = tokens[plea.head]
        is_heard = (
            plea.lemma in home_words().pleas and token_deprel(self._analysis, plea.i) in _HELD
        )
        if actor.sector not in _KEPT or not is_heard:
            return None
        return self._code_of(self._doers(governor(self._analysis, plea.i)), frozenset({"JUD"}))

    def _companion(self, mention: ActorMention, actor: Actor) -> str | None:
        """ "[Chad's junta] and rebels met in Doha": beside a government stand those who oppose it, and it beside them."""
        if self._analysis.tokens[mention.head].deprel != "conj":
            return None
        beside = self._at.get(self._analysis.tokens[mention.head].head)
        others = {a.sector for a in beside.actors} if beside else set()
        codes = {a.code for a in beside.actors} if beside else set()
        is_state = beside is not None and all(a.kind == "state" for a in beside.actors)
        rises = actor.sector == _REBELS and is_state  # "[Mali] and rebels signed a truce"
        opposes = rises or (actor.sector in _OPPOSED and others == {"GOV"})
        is_opposed = actor.sector == "GOV" and others <= _OPPOSED
        return codes.pop() if (opposes or is_opposed) and len(codes) == 1 else None

    def _whole(self, head: int) -> int:
        """ "[dozens] of activists": what the activists are counted by."""
        tokens = self._analysis.tokens
        above = tokens[tokens[head].head]
        is_counted = tokens[head].deprel == "pobj" and above.lemma == "of"
        return above.head if is_counted and above.head not in self._at else head

    def _doers(self, verb: int) -> Iterator[int]:
        above = self._analysis.tokens[verb]
        subjects = list(self._analysis.dependents(verb, "nsubj"))
        if not subjects and above.deprel == "conj":  # "freed two, but still holds others"
            subjects = list(self._analysis.dependents(above.head, "nsubj"))
        if not subjects and above.tag == "VBG" and above.deprel in _PARTICIPLES:
            subjects = list(self._analysis.dependents(above.head, "nsubj", "nsubjpass"))
        yield from subjects
        for by in self._analysis.dependents(verb, "agent"):
            yield from self._analysis.dependents(by, "pobj")

    def _code_of(self, heads: Iterable[int], sectors: frozenset[str | None]) -> str | None:
        """The one country of those of some sectors, if they are of one; pronouns tell none."""
        mentions = (self._at[i] for i in heads if i in self._at and self._at[i].form != "PRO")
        codes = {a.code for m in mentions for a in m.actors if a.sector in sectors and a.code}
        return codes.pop() if len(codes) == 1 else None
