"""Actors whom a phrase only describes: "the Kenyan president", "gunmen", a body that the knowledge lacks."""

from functools import cache

from communique.codebook.coreference import pointing_words
from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.home import home_words
from communique.codebook.role_marks import role_marks
from communique.codebook.times import time_words
from communique.model.world import Actor, ActorKind, MentionForm, NameBasis
from communique.resolving.at_hand import AtHand
from communique.resolving.bearers import Bearers
from communique.resolving.before_nouns import BeforeNouns
from communique.resolving.description import Description
from communique.resolving.known import as_holder
from communique.resolving.phrases import governor, is_plural, preposition_objects, token_deprel
from communique.resolving.possessors import Possessors
from communique.resolving.references import References
from communique.resolving.resolved import Resolved

_TAKEN = frozenset({"hostage", "captive", "prisoner"})
_ZONE = "Z"  # the letter of time zones
_WITH_FORCES = frozenset({"GOV", "REB", "MIL"})  # who have planes, troops and delegations
_RISING = frozenset({"PROTEST"})
# Who may be a crowd in the street; a nation by its name alone has no sector.
_RULED = frozenset({"CVL", "EDU", "LAB", "MED", "AGR", "OPP", "JRN", None})
_BEFORE = ("amod", "nmod", "compound")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ORGANISATION_LABELS = frozenset({"ORG", "NORP"})


class Unnamed:
    """Reads, in one report, phrases that name nobody whom the knowledge holds."""

    def __init__(
        self, its: AtHand, references: References, bearers: Bearers, before_nouns: BeforeNouns
    ) -> None:
        self._its = its
        self._references = references
        self._bearers = bearers
        self._before_nouns = before_nouns
        self._possessors = Possessors(its.analysis, its.describer, references)

    def may_head(self, head: int) -> bool:
        """Whether a common noun can head a mention, quickly told: most ("summit", "year") cannot."""
        token = self._its.analysis.tokens[head]
        is_listed = token.lemma in _telling_nouns() or token.text.casefold() in _telling_nouns()
        return token.upos == "NUM" or is_listed or self._its.describer.may_have_role(head)

    def described(self, head: int) -> Resolved | None:
        """A role without a name ("the Kenyan president", "gunmen", "opposition lawmakers")."""
        if self._is_what_became_of(head):
            return self.described(head - 1)
        named_body = self._is_organisation(head)
        if not named_body and (not self._its.describer.has_role(head) or self._is_abstract(head)):
            return None
        if self._is_edge(head) or self._is_condition(head) or self._is_effort(head):
            return None
        if self._is_a_right(head):
            return None
        description = self._possessors.of(
            head, self._armed(head, self._its.describer.describe(head))
        )
        description = self._over_a_crowd(head, description)
        first = self._its.describer.start(head)
        last = max(head + 1, self._entity_end(head))
        words = self._its.analysis.text(first, last)
        actors = self._holders_as_actors(head, description, words)
        if not actors and not named_body:
            actors = self._bearers.described(head, description)
        form: MentionForm = "NAM" if named_body else "NOM"
        actors = self._for_each_owner(head, actors, description, words)
        basis: NameBasis = "misspelled" if description.misspelled else "as_written"
        return Resolved(form, first, last, actors, basis)

    def _is_what_became_of(self, head: int) -> bool:
        """ "took ten UN [monitors] hostage": parsers make one phrase of it; who is taken is the word before."""
        token, before = self._its.analysis.tokens[head], self._its.analysis.tokens[max(head - 1, 0)]
        is_object = token.lemma in _TAKEN and token.deprel == "dobj"
        return is_object and before.head == head and is_plural(self._its.analysis, before.i)

    def _armed(self, head: int, description: Description) -> Description:
        """ "A Saudi-led coalition" makes war, one led by Merkel governs; "forces" bear arms, whosever they are."""
        start = self._its.describer.start(head)
        is_force = self._its.analysis.tokens[head].text.casefold() == "forces"
        if not is_force and "coalition" not in self._its.analysis.text(start, head + 1).casefold():
            return description
        words = {token.text.casefold() for token in self._its.analysis.tokens[start : head + 1]}
        if "coalition" in words and words & home_words().warlike:
            leaders = self._its.describer.owners.between(start, head)
            is_of_states = bool(leaders) and all(leader.kind == "state" for leader in leaders)
            if is_of_states or ("led" not in words and not description.of):
                return description._replace(sector="MIL")
        if is_force and description.sector == "UNK" and not words & home_words().unarmed:
            return description._replace(sector="UAF")
        return description

    def _is_organisation(self, head: int) -> bool:
        """Whether the parser's name of a body is headed here, and is not that of a paper or a summit."""
        entity, lemma = self._its.labels.get(head), self._its.analysis.tokens[head].lemma
        if entity is None or entity.label not in _ORGANISATION_LABELS:
            return False
        if is_time_zone(self._its.analysis.tokens[head].text):
            return False
        if head in self._its.describer.owners.name_at:
            return False
        return lemma not in cue_words().documents and lemma not in role_marks().occasions

    def _is_edge(self, head: int) -> bool:
        """ "Both sides of the border", "the eastern side of the city": no party."""
        is_side = self._its.analysis.tokens[head].lemma == "side"
        return is_side and bool(preposition_objects(self._its.analysis, head, "of"))

    def _is_condition(self, head: int) -> bool:
        """ "A state of siege" is no state; "the state of Qatar" is one."""
        tokens = self._its.analysis.tokens
        of = preposition_objects(self._its.analysis, head, "of")
        return tokens[head].lemma == "state" and any(tokens[i].upos == "NOUN" for i in of)

    def _is_a_right(self, head: int) -> bool:
        """ "gave Chad the authority to expel them": no body, but what it may do."""
        token = self._its.analysis.tokens[head]
        if token.lemma not in role_marks().rights or is_plural(self._its.analysis, head):
            return False
        told = self._its.analysis.dependents(head, "acl", "relcl")
        return any(self._its.analysis.tokens[i].tag == "VB" for i in told)

    def _is_effort(self, head: int) -> bool:
        """ "An air campaign", "the campaign in the east" are deeds; "the Obama campaign", "his campaign" act."""
        token = self._its.analysis.tokens[head]
        if token.lemma not in role_marks().efforts or self._is_speaking(head):
            return False
        before = self._its.analysis.tokens[self._its.describer.start(head) : head]
        return all(t.upos != "PROPN" and t.tag != "PRP$" for t in before)

    def _is_speaking(self, head: int) -> bool:
        above = self._its.analysis.tokens[governor(self._its.analysis, head)]
        is_subject = token_deprel(self._its.analysis, head) == "nsubj"
        return is_subject and cue_words().says(above.lemma)

    def _is_abstract(self, head: int) -> bool:
        """A bare singular that does not act names a kind of thing ("by force", "from opposition")."""
        token = self._its.analysis.tokens[head]
        if (
            token.tag != "NN"
            or self._before_nouns.acts_bare(head)
            or token.deprel == "ROOT"
            or token_deprel(self._its.analysis, head) in _SUBJECTS
        ):
            return False
        return self._its.describer.start(head) == head and not self._is_before_gerund(head)

    def _is_before_gerund(self, head: int) -> bool:
        """ "killed in [rebel] shelling of a town": parsers take the deed for a verb of its own."""
        behind = self._its.analysis.tokens[head + 1 : head + 3]
        return [token.tag for token in behind] == ["VBG", "IN"] and behind[1].lemma == "of"

    def _entity_end(self, head: int) -> int:
        entity = self._its.labels.get(head)
        return entity.last if entity and entity.label in _ORGANISATION_LABELS else head + 1

    def _holders_as_actors(
        self, head: int, description: Description, words: str
    ) -> tuple[Actor, ...]:
        role = description.role
        if role is None or not (role.roles or description.heads) or not description.holder:
            return ()
        if (
            self._its.analysis.tokens[self._its.describer.start(head)].lemma
            in role_marks().indefinite
        ):
            return ()
        plural = is_plural(self._its.analysis, head)
        if plural and len(description.of) < 2:
            return ()
        if not description.of:
            return self._references.same_office(description)
        held = self._its.offices.holders(description)
        return tuple(as_holder(holding, words) for holding in held)

    def _for_each_owner(
        self, head: int, found: tuple[Actor, ...], description: Description, words: str
    ) -> tuple[Actor, ...]:
        """ "Ministers from Chile and Peru", "Spanish and Moroccan officials", "the two neighbours' armies": some of each state."""
        may_be_many = len(description.of) > 1 and is_plural(self._its.analysis, head)
        start = self._its.describer.start(head)
        owners = self._its.describer.owners.side_by_side(start, head) if may_be_many else ()
        if may_be_many and self._references.possessing_states(head):
            owners = description.of
        if len(owners) < 2:
            own = found or (self._anonymous(head, description, words),)
            return (*own, *self._beside_names(head, description, words))
        told = {actor.code: actor for actor in found}
        return tuple(
            told.get(owner.code) or self._anonymous(head, description._replace(of=(owner,)), words)
            for owner in owners
        )

    def _beside_names(self, head: int, description: Description, words: str) -> tuple[Actor, ...]:
        """ "Russian and [government] planes", "Malian or [rebel] fighters": others' beside a nation's own."""
        analysis, names = self._its.analysis, self._its.describer.owners.name_at
        if not is_plural(analysis, head):
            return ()
        sectors = (
            self._its.describer.sector_of_role(beside)
            for before in analysis.dependents(head, *_BEFORE)
            if before in names
            for beside in analysis.conjuncts(before)
            if beside < head and beside not in names
        )
        return tuple(
            Actor(
                code=None,
                kind="group",
                sector=description.sector if sector == "GOV" else sector,
                entity_text=words,
            )
            for sector in sectors
            if sector in _WITH_FORCES
        )

    def _anonymous(self, head: int, description: Description, words: str) -> Actor:
        code, sector = description.code, description.sector
        alike = None if code or not sector else self._references.alike(head, sector)
        # The rebels whom a report has last spoken of may be a movement of no country.
        is_same = alike is not None and (
            self._its.describer.is_state(alike.code) or self._is_militants_again(head, alike)
        )
        code = code or (alike.code if alike and is_same else None)
        return Actor(
            code=code,
            kind=self._kind(head, description),
            sector=None if code and self._has_no_sector(head, code, description) else sector,
            entity_text=words,
        )

    def _over_a_crowd(self, head: int, description: Description) -> Description:
        """ "Kenyan teachers protested against [the government]": people rise against who rules them."""
        tokens, verb = self._its.analysis.tokens, governor(self._its.analysis, head)
        verb = tokens[verb].head if tokens[verb].upos == "ADP" else verb
        is_ruler = description.sector == "GOV" and not description.of
        if not is_ruler or not event_table().verb_tells(tokens[verb].lemma, _RISING):
            return description
        subjects = self._its.analysis.dependents(verb, "nsubj")
        crowd = [
            actor
            for i in subjects
            for k in (i, *preposition_objects(self._its.analysis, i, "of"))
            for actor in self._its.discourse.actors_at(k)
        ]
        people = (actor for actor in crowd if actor.kind == "group" and actor.sector in _RULED)
        codes = {actor.code for actor in people if actor.code}
        state = self._its.knowledge.state(codes.pop()) if len(codes) == 1 else None
        return description._replace(of=(state,)) if state else description

    def _has_no_sector(self, head: int, code: str, description: Description) -> bool:
        """ "UN inspectors" are no government's: a body of many states has no sector but its own."""
        if self._its.describer.is_state(code):
            return self._is_state_by_noun(head, description.sector)
        is_staff = self._its.analysis.tokens[head].lemma in home_words().staff
        return description.sector == "UNK" or (description.sector == "GOV" and is_staff)

    def _is_militants_again(self, head: int, alike: Actor) -> bool:
        """ "Islamic State ... [the jihadists]": a named movement's own, not "[the rebels]" whom it fights."""
        noun = self._its.analysis.tokens[head].lemma.casefold()
        first = self._its.analysis.tokens[self._its.describer.start(head)].lemma
        is_same = first in {"the", "these", "those"} and noun in home_words().zealots
        return (alike.identifier_id or alike.code) is not None and is_same

    def _is_state_by_noun(self, head: int, sector: str | None) -> bool:
        """ "its Chadian and Malian [allies]" are the states themselves."""
        noun = self._its.analysis.tokens[head].lemma
        return sector == "UNK" and noun in pointing_words().state_members

    def _kind(self, head: int, description: Description) -> ActorKind:
        if self._is_organisation(head):
            return "group" if description.sector else "body"
        office = description.role is not None and description.role.roles
        plural = is_plural(self._its.analysis, head)
        return "group" if plural or (description.sector and not office) else "unresolved"


@cache
def _telling_nouns() -> frozenset[str]:
    """Nouns that stand for somebody though they are no role: "sides", "members", "a declaration"."""
    words = pointing_words()
    members = words.person_members | words.state_members | words.memberships
    members |= words.couples | words.hosts
    return members | words.permanent_five | cue_words().documents


def is_time_zone(word: str) -> bool:
    """ "1200 [GMT]": capitals that the parser takes for a body or a person."""
    return word.isupper() and time_words().kinds.get(word.casefold()) == _ZONE
