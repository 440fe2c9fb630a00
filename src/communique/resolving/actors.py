"""The actors of one report: each of its phrases read in text order, with a memory of whom it has spoken of.

Unresolved stays unresolved: a phrase whose bearer the report and the knowledge do not tell keeps
its words, and a phrase that names no actor gets no mention.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coreference import pointing_words
from communique.codebook.cues import cue_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Actor, ActorMention, PlaceMention
from communique.resolving.apposed import Apposed
from communique.resolving.at_hand import AtHand
from communique.resolving.bearers import Bearers
from communique.resolving.before_nouns import BeforeNouns
from communique.resolving.description import Describer
from communique.resolving.known import known_actor
from communique.resolving.memberships import Memberships
from communique.resolving.named import Named
from communique.resolving.names import find_names
from communique.resolving.offices import Offices
from communique.resolving.pairs import Pairs
from communique.resolving.phrases import (
    MAY_HEAD,
    governor,
    introduced_acronym,
    is_phrase_head,
    is_plural,
    noun_after,
    preposition_objects,
    token_deprel,
)
from communique.resolving.references import References
from communique.resolving.resolved import Resolved
from communique.resolving.unnamed import Unnamed

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class ActorReader:
    """Reads one report from front to back, remembering whom it has spoken of."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, places: Sequence[PlaceMention]
    ) -> None:
        self._analysis = analysis
        offices = Offices(knowledge, analysis.report.published)
        labels = {
            i: entity for entity in analysis.entities for i in range(entity.first, entity.last)
        }
        describer = Describer(analysis, knowledge, find_names(analysis, knowledge), places)
        self._describer = describer
        self._references = References(analysis, describer)
        self._discourse = self._references.discourse
        its = AtHand(analysis, knowledge, labels, offices, describer, self._discourse)
        self._pairs = Pairs(its)
        self._bearers = Bearers(analysis, describer, self._discourse)
        self._memberships = Memberships(analysis, knowledge, describer)
        self._apposed = Apposed(analysis, labels, describer.owners.name_at)
        self._named = Named(its)
        self._before_nouns = BeforeNouns(analysis, describer)
        self._unnamed = Unnamed(its, self._references, self._bearers, self._before_nouns)
        self._mentions: dict[int, ActorMention] = {}

    def state_words(self) -> dict[int, str]:
        """The state's code for every token that names one, acting or not."""
        return self._describer.owners.state_words()

    def read(self) -> tuple[ActorMention, ...]:
        """Resolve every phrase head in text order."""
        for number, sentence in enumerate(self._analysis.sentences):
            self._discourse.sentence = number
            for token in self._analysis.tokens[sentence.first : sentence.last]:
                if token.upos in MAY_HEAD and is_phrase_head(self._analysis, token.i):
                    self._mention_at(token.i)
                elif noun_after(self._analysis, token.i) is not None:
                    self._mention_owner(token.i)
            self._pairs.note_meetings(sentence)
        return tuple(self._mentions[head] for head in sorted(self._mentions))

    def _mention_owner(self, modifier: int) -> None:
        """ "Malian army patrols", "NATO raids": named by the way, so that no pronoun looks back to it.

        "Taliban-style raids" are somebody else's, and "[Chechen] rebel bases" the rebels', not the people's.
        """
        if self._describer.owners.is_tied(modifier):
            return
        if self._before_nouns.owns_a_deed(modifier):
            resolved = self._unnamed.described(modifier)
            for inner in range(resolved.first if resolved else modifier, modifier):
                self._mentions.pop(inner, None)
        else:
            is_body = self._before_nouns.is_body(modifier)
            resolved = self._named.known(modifier) if is_body else None
        if resolved:
            self._mentions[modifier] = resolved.mention(modifier)

    def _mention_at(self, head: int) -> tuple[Actor, ...]:
        """Resolve the phrase headed by a token, once, and remember it."""
        if head in self._mentions:
            return self._mentions[head].actors
        resolved = self._resolve(head)
        if resolved is None:
            return ()
        self._mentions[head] = resolved.mention(head)
        self._note(head, resolved)
        return resolved.actors

    def _note(self, head: int, resolved: Resolved) -> None:
        """Remember all that a mention tells of those it stands for."""
        form, first, last, actors, _ = resolved
        self._references.note(head, range(first, last), form, actors)
        if form != "PRO":
            self._bearers.note(head, actors)
            if self._describer.owners.name_a_body(first, last):
                self._note_named_in(range(first, last), actors)
        self._note_acronym(last, actors)
        if self._analysis.tokens[head].deprel == "conj":
            self._discourse.note_coordination(
                self._coordinated(head),
                subject=token_deprel(self._analysis, head) in _SUBJECTS,
                opposed=self._analysis.tokens[governor(self._analysis, head)].lemma == "between",
            )

    def _note_named_in(self, phrase: range, actors: tuple[Actor, ...]) -> None:
        """ "[Boko Haram] fighters ... the group": a name inside a phrase is spoken of, too."""
        own = {actor.identifier_id for actor in actors}
        for owner in self._describer.owners.between(phrase.start, phrase.stop):
            if owner.kind in {"body", "group"} and owner.identifier_id not in own:
                words = owner.identifier_text
                self._discourse.note_organisation(known_actor(owner, words, sector=owner.sector))

    def _note_acronym(self, last: int, actors: tuple[Actor, ...]) -> None:
        """ "the Free Peru Front (FPF)": from here on the acronym names the same actor."""
        acronym = introduced_acronym(self._analysis, last)
        if acronym and len(actors) == 1:
            self._discourse.note_acronym(acronym, actors[0])

    def _coordinated(self, head: int) -> tuple[Actor, ...]:
        root = head
        while self._analysis.tokens[root].deprel == "conj":
            root = self._analysis.tokens[root].head
        row = (*self._before_in_row(root), *self._analysis.conjuncts(root))
        members = [self._mentions[i] for i in row if i in self._mentions]
        return tuple(actor for mention in members for actor in mention.actors)

    def _before_in_row(self, root: int) -> tuple[int, ...]:
        """ "[Peru], Chile and Iran": no state is another's second name, whatever parsers make of it."""
        token = self._analysis.tokens[root]
        both = [self._mentions[i].actors for i in (token.head, root) if i in self._mentions]
        are_states = all(actor.kind == "state" for actors in both for actor in actors)
        is_row = token.deprel == "appos" and len(both) == 2 and both[0] != both[1]
        return (token.head,) if is_row and are_states else ()

    def _resolve(self, head: int) -> Resolved | None:
        if self._analysis.tokens[head].upos == "PRON":
            actors = self._references.of_pronoun(head)
            return Resolved("PRO", head, head + 1, actors) if actors else None
        if half := self._pairs.half(head):
            return Resolved("NOM", head - 1, head + 1, half)
        if beside := self._phrase(head, self._pairs.beside(head)):
            return beside
        is_name = self._named.is_name(head)
        if not (is_name or self._apposed.introduces(head) or self._unnamed.may_head(head)):
            return None
        return (
            self._phrase(head, self._pairs.in_a_row(head))
            or (self._named.of(head) if is_name else None)
            or self._phrase(head, self._beside(head))
            or self._phrase(head, self._called(head))
            or self._phrase(head, self._memberships.of(head))
            or self._phrase(head, self._pairs.of(head))
            or self._phrase(head, self._pairs.neighbour(head))
            or self._phrase(head, self._their_states(head))
            or self._phrase(head, self._hosts(head))
            or self._of_a_pair(head)
            or (self._named.outlet(head) if is_name else None)
            or self._unnamed.described(head)
            or self._document(head)
        )

    def _their_states(self, head: int) -> tuple[Actor, ...]:
        """ "Mali's president and Togo's said [their countries] would trade": the states of those who speak."""
        token = self._analysis.tokens[head]
        if token.lemma not in pointing_words().country_nouns or not is_plural(self._analysis, head):
            return ()
        owners = [i for i in self._analysis.dependents(head, "poss") if i == head - 1]
        return self._pairs.states_of(head, [a for i in owners for a in self._mention_at(i)])

    def _of_a_pair(self, head: int) -> Resolved | None:
        """ "[Officials from the two Koreas]", "the two countries' [leaders]": some of each."""
        if not is_plural(self._analysis, head):
            return None
        members = (
            *self._analysis.dependents(head, "poss"),
            *preposition_objects(self._analysis, head, "from", "of"),
        )
        pairs = (self._mention_at(i) for i in members if self._pairs.of(i) or self._is_row(i))
        states = next((pair for pair in pairs if pair), ())
        found = self._unnamed.described(head) if states else None
        if found is None or any(actor.kind == "person" for actor in states):
            return None
        described = found.actors[0]
        return found._replace(
            actors=tuple(
                replace(described, code=state.code, sector=described.sector or state.sector)
                for state in states
            )
        )

    def _is_row(self, head: int) -> bool:
        """ "[officials of] the Greek and Turkish ministries": one noun for something of each of two states."""
        if not is_plural(self._analysis, head) or self._analysis.tokens[head].upos == "PRON":
            return False
        before = self._analysis.dependents(head, "amod", "compound", "nmod")
        is_row = any(self._analysis.dependents(i, "conj") for i in before)
        return is_row and len({actor.code for actor in self._mention_at(head)} - {None}) > 1

    def _hosts(self, head: int) -> tuple[Actor, ...]:
        """ "The envoy, in [Lima], thanked [his hosts]": the one other state that the sentence has named before."""
        token = self._analysis.tokens[head]
        owners = [i for i in self._analysis.dependents(head, "poss") if i == head - 1]
        if token.lemma not in pointing_words().hosts or not is_plural(self._analysis, head):
            return ()
        return self._pairs.host_of([a for i in owners for a in self._mention_at(i)], head)

    def _phrase(self, head: int, actors: tuple[Actor, ...]) -> Resolved | None:
        """The phrase headed by a common noun, if it stands for anybody."""
        if not actors:
            return None
        return Resolved("NOM", self._describer.start(head), head + 1, actors)

    def _beside(self, head: int) -> tuple[Actor, ...]:
        """ "the envoy to Chad, X", "her counterpart X": the phrase stands for the person it names."""
        if not self._apposed.introduces(head):
            return ()
        named = map(self._mention_at, self._apposed.persons_of(head))
        first = next((actors for actors in named if actors), ())
        if not (first and is_plural(self._analysis, head)):
            return first
        every = map(self._mention_at, self._apposed.all_persons_of(head))
        return tuple(dict.fromkeys(actor for actors in every for actor in actors))

    def _called(self, head: int) -> tuple[Actor, ...]:
        """ "The Shiite group [Hezbollah]": the phrase stands for whom it names."""
        name = self._apposed.organisation_behind(head)
        return () if name is None else self._mention_at(name)

    def _document(self, head: int) -> Resolved | None:
        """A document that acts or speaks ("the declaration added")."""
        is_doer = token_deprel(self._analysis, head) == "nsubj"
        if not is_doer or self._analysis.tokens[head].lemma not in cue_words().documents:
            return None
        words = self._analysis.text(self._describer.start(head), head + 1)
        document = Actor(code=None, kind="document", sector=None, entity_text=words)
        return self._phrase(head, (document,))
