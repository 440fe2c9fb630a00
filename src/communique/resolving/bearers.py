"""Definite descriptions of somebody named before: "the minister", "the militant group", "the country"."""

from communique.codebook.coreference import PointingWords, pointing_words
from communique.model.analysis import Analysis
from communique.model.world import Actor
from communique.resolving.antecedents import SUBJECTS
from communique.resolving.description import Describer, Description
from communique.resolving.discourse import Discourse
from communique.resolving.known import known_actor
from communique.resolving.phrases import BEFORE_A_NOUN, is_plural, token_deprel

_ARTICLES = frozenset({"the", "this", "that"})
_PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "agent"})
_ARMED = frozenset({"REB", "UAF", "PRM"})
_UNTOLD = frozenset({None, "UNK", "CVL"})  # "the movement" may be of any sector but the press
_EMPTY = frozenset({"group", "organisation", "organization"})  # what anybody may be called
_COALITIONS = frozenset({"coalition", "alliance"})
_ORGANISED = frozenset({"body", "group"})
_PRESS = "JRN"
_REACH = 2  # sentences back in which a group is named that "the group" describes


class Bearers:
    """Finds, for one report, whom a singular phrase with "the" describes again."""

    def __init__(self, analysis: Analysis, describer: Describer, discourse: Discourse) -> None:
        self._analysis = analysis
        self._describer = describer
        self._discourse = discourse
        self._words: PointingWords = pointing_words()

    def described(self, head: int, description: Description) -> tuple[Actor, ...]:
        """The actor meant, if one named before fits the description; nobody otherwise."""
        apposed = self._apposed(head)
        if apposed:
            return apposed
        if is_plural(self._analysis, head) or not self._is_definite(head):
            return ()
        noun = self._analysis.tokens[head].lemma
        if description.of:
            return self._one(self._in_office(head, description))
        if noun in self._words.country_nouns:
            acts = token_deprel(self._analysis, head) in _PARTICIPANTS
            return self._one(self._country(head) if acts else None)
        if noun in self._words.organisation_nouns or noun in self._words.collectives:
            return self._one(self._organisation(head, description.sector))
        return self._one(self._in_office(head, description))

    def _apposed(self, head: int) -> tuple[Actor, ...]:
        """ "Egypt, [a country] that", "Hezbollah, [a movement] of": what is said of a name right behind it."""
        token = self._analysis.tokens[head]
        nouns = self._words.country_nouns | self._words.organisation_nouns
        if token.deprel != "appos" or token.lemma not in nouns:
            return ()
        kinds = {"state"} if token.lemma in self._words.country_nouns else {"body", "group"}
        before_comma = self._describer.start(head) - 2  # parsers hang it on "traders in Togo"
        for name in (token.head, before_comma):
            named = self._discourse.actors_at(name)
            if len(named) == 1 and named[0].identifier_id and named[0].kind in kinds:
                return named
        return ()

    def note(self, head: int, actors: tuple[Actor, ...]) -> None:
        """Remember by which nouns a singular mention may be described again."""
        if len(actors) != 1 or is_plural(self._analysis, head):
            return
        actor = actors[0]
        if actor.kind == "person":
            office = (actor.office or "").casefold()
            self._discourse.note_bearer(self._synonyms(office), actor)
        else:
            noun = self._analysis.tokens[head].lemma.casefold()
            self._discourse.note_bearer(frozenset({noun}), actor)

    def _country(self, head: int) -> Actor | None:
        """The only state named in the sentence, or that of who acts on "the country"; else the last to act."""
        first = self._analysis.sentence(head).first
        named = self._describer.owners.between(first, self._describer.start(head))
        states = {owner.code: owner for owner in named if owner.kind == "state"}
        codes = set(states) if len(states) == 1 else self._codes_told(head, tuple(states))
        if len(codes) == 1 and codes <= set(states):
            words = self._analysis.text(self._describer.start(head), head + 1)
            return known_actor(states[codes.pop()], words, sector=None)
        return self._discourse.last_state()

    def _codes_told(self, head: int, named: tuple[str | None, ...]) -> set[str | None]:
        """ "Togo cut aid to [Mali] after the country broke a pact": no subject of the main clause, which "it" would be."""
        clause = self._analysis.tokens[head].head
        acting = self._codes_of_subject(head)
        is_within = self._analysis.tokens[clause].deprel == "advcl"
        is_hit = is_within and self._is_hit_by_a_body(clause)
        if not is_within or not (is_hit or token_deprel(self._analysis, head) in SUBJECTS):
            return acting
        above = self._actors_above(clause)
        codes = {actor.code for actor in above if is_hit or actor.kind == "state"}
        others = [code for code in named if code not in codes]
        return {others[-1]} if codes and others else acting

    def _is_hit_by_a_body(self, clause: int) -> bool:
        """ "met Chad's rulers after the AU suspended [the country]": a deed of no state within another's."""
        subjects = self._analysis.dependents(clause, "nsubj")
        doers = [actor for i in subjects for actor in self._discourse.actors_at(i)]
        return bool(doers) and all(actor.kind == "body" for actor in doers)

    def _codes_of_subject(self, head: int) -> set[str | None]:
        """ "[Peru]'s ministers told the country's banks": the state of those who act."""
        return {actor.code for actor in self._actors_above(head)}

    def _actors_above(self, i: int) -> tuple[Actor, ...]:
        for verb in self._analysis.ancestors(i):
            for subject in self._analysis.dependents(verb, "nsubj"):
                return self._discourse.actors_at(subject)
        return ()

    def _synonyms(self, office: str) -> frozenset[str]:
        """What else a bearer of the office is called: an ambassador is an envoy, too."""
        last = office.rpartition(" ")[2]
        alike = (names for names in self._words.office_synonyms if names & {office, last})
        return frozenset({last}.union(*alike)) if last else frozenset()

    def _in_office(self, head: int, description: Description) -> Actor | None:
        """The last person called so; a nameless one in between is somebody else.

        Nor does anybody meet himself: "Diouf met [the leader]" of others. "The supreme leader" is no
        leader of an opposition.
        """
        bearer = self._discourse.last_bearer(self._analysis.tokens[head].lemma)
        if bearer is None or bearer.kind != "person" or bearer in self._actors_above(head):
            return None
        role = description.role
        if role and " " in role.phrase and bearer.sector != role.sector:
            return None
        codes = {owner.code for owner in description.of}
        return bearer if not codes or bearer.code in codes else None

    def _organisation(self, head: int, sector: str | None) -> Actor | None:
        """ "The commission" after "the European Commission", "the militant group" after "Hezbollah"."""
        noun = self._analysis.tokens[head].lemma
        by_name = self._discourse.last_organisation(
            lambda actor: _is_called(actor, noun, sector),
            reach=len(self._analysis.sentences),
        )
        is_bare = head <= self._describer.start(head) + 1
        called = self._discourse.last_bearer(noun) if is_bare else None
        if called and called.kind in _ORGANISED and noun not in _EMPTY:
            return called  # "a Saudi-led coalition ... the coalition"
        if by_name and is_bare:
            return by_name
        of_members = noun in self._words.leagues
        says_too_little = sector in _UNTOLD and not is_bare and not of_members
        if noun not in self._words.organisation_nouns or says_too_little:
            return None
        return self._discourse.last_organisation(
            lambda actor: _may_be(actor, sector, of_members=of_members), reach=_REACH
        )

    def _is_definite(self, head: int) -> bool:
        """ "The coalition", and "[coalition] strikes", for which no article of its own is wanting."""
        first, token = self._describer.start(head), self._analysis.tokens[head]
        is_modifier = token.lemma in _COALITIONS and token.deprel in BEFORE_A_NOUN
        return is_modifier or self._analysis.tokens[first].text.casefold() in _ARTICLES

    def _one(self, actor: Actor | None) -> tuple[Actor, ...]:
        return (actor,) if actor else ()


def _is_called(actor: Actor, noun: str, sector: str | None) -> bool:
    """Whether the name ends in the noun; "the army" is a state's, not the Free Officers' Army."""
    is_another_s = sector == "MIL" and actor.sector != sector
    return (actor.identifier_text or "").casefold().endswith(noun) and not is_another_s


def _may_be(actor: Actor, sector: str | None, *, of_members: bool) -> bool:
    """Whether an organisation may be described by a noun of this sector; a bloc is a body of members."""
    if of_members and actor.kind != "body":
        return False
    if sector in _UNTOLD:
        return actor.sector != _PRESS
    return actor.sector in (_ARMED if sector in _ARMED else {sector})
