"""From phrase to actor: names, titles, offices as of the report's date, pronouns and plurals.

Unresolved stays unresolved: a phrase whose bearer the report and the knowledge do not tell keeps
its words, and a phrase that names no actor gets no mention.
"""

from collections.abc import Iterator

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.cues import cue_words
from communique.codebook.places import place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis, NamedEntity
from communique.model.world import (
    Actor,
    ActorMention,
    NameBasis,
    NameSense,
)
from communique.resolving.bearers import Bearers
from communique.resolving.description import Describer
from communique.resolving.memberships import Memberships
from communique.resolving.names import NameMatch, find_names
from communique.resolving.offices import (
    Offices,
    known_actor,
    outlet_actor,
    under_words,
)
from communique.resolving.pairs import Pairs
from communique.resolving.persons import Persons
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
from communique.resolving.unnamed import INDEFINITE, Unnamed, is_time_zone

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_METONYMS = frozenset({"capital", "seat"})
_PERSON_LABELS = frozenset({"PERSON"})


class ActorReader:
    """Reads one report from front to back, remembering whom it has spoken of."""

    def __init__(self, analysis: Analysis, knowledge: Knowledge) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._words: PointingWords = pointing_words()
        self._names = find_names(analysis, knowledge)
        self._offices = Offices(knowledge, analysis.report.published)
        self._describer = Describer(analysis, knowledge, self._names)
        self._labels = {
            i: entity for entity in analysis.entities for i in range(entity.first, entity.last)
        }
        self._before_persons = frozenset(self._heads_before_persons())
        self._references = References(analysis, self._describer)
        self._discourse = self._references.discourse
        self._pairs = Pairs(analysis, knowledge, self._offices, self._describer, self._discourse)
        self._bearers = Bearers(analysis, self._describer, self._discourse)
        self._memberships = Memberships(analysis, knowledge, self._describer)
        self._unnamed = Unnamed(
            analysis,
            self._labels,
            self._describer,
            self._offices,
            self._references,
            self._bearers,
        )
        self._persons = Persons(
            analysis, knowledge, self._offices, self._describer, self._discourse
        )
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
        """ "Malian army patrols", "NATO raids": named by the way, so that no pronoun looks back to it."""
        if self._unnamed.owns_a_deed(modifier):
            resolved = self._unnamed.described(modifier)
        else:
            resolved = self._named(modifier) if self._unnamed.is_body_before(modifier) else None
        if resolved:
            form, first, last, actors, basis = resolved
            self._mentions[modifier] = ActorMention(
                first=first, last=last, head=modifier, form=form, actors=actors, basis=basis
            )

    def _mention_at(self, head: int) -> tuple[Actor, ...]:
        """Resolve the phrase headed by a token, once, and remember it."""
        if head in self._mentions:
            return self._mentions[head].actors
        resolved = self._resolve(head)
        if resolved is None:
            return ()
        form, first, last, actors, basis = resolved
        self._mentions[head] = ActorMention(
            first=first, last=last, head=head, form=form, actors=actors, basis=basis
        )
        self._references.note(head, range(first, last), form, actors)
        if form != "PRO":
            self._bearers.note(head, actors)
            if self._describer.owners.name_a_body(first, last):
                self._note_named_in(range(first, last), actors)
        self._note_acronym(last, actors)
        if self._analysis.tokens[head].deprel == "conj":
            self._discourse.note_coordination(
                self._coordinated(head),
                subject=self._is_subject(head),
                opposed=self._analysis.tokens[governor(self._analysis, head)].lemma == "between",
            )
        return actors

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

    def _introduced(self, head: int) -> Resolved | None:
        """An acronym that the report itself has introduced."""
        words = self._analysis.tokens[head].text
        actor = self._discourse.called(words)
        if actor is None:
            return None
        return Resolved("NAM", self._describer.start(head), head + 1, (under_words(actor, words),))

    def _is_subject(self, head: int) -> bool:
        return token_deprel(self._analysis, head) in _SUBJECTS

    def _is_doer(self, head: int) -> bool:
        return token_deprel(self._analysis, head) == "nsubj"

    def _coordinated(self, head: int) -> tuple[Actor, ...]:
        root = head
        while self._analysis.tokens[root].deprel == "conj":
            root = self._analysis.tokens[root].head
        members = [self._mentions[i] for i in self._analysis.conjuncts(root) if i in self._mentions]
        return tuple(actor for mention in members for actor in mention.actors)

    def _resolve(self, head: int) -> Resolved | None:
        token = self._analysis.tokens[head]
        if token.upos == "PRON":
            return self._pronoun(head)
        is_name = self._is_name(head)
        if not (is_name or head in self._before_persons or self._unnamed.may_head(head)):
            return None
        return (
            (self._introduced(head) or self._named(head) or self._person(head) if is_name else None)
            or self._with_name(head)
            or self._all_members(head)
            or self._pair(head)
            or (self._outlet(head) if is_name else None)
            or self._unnamed.described(head)
            or self._document(head)
        )

    def _is_name(self, head: int) -> bool:
        """Whether the parser, the knowledge or its capital takes a token for one of a name's."""
        token = self._analysis.tokens[head]
        known = head in self._labels or head in self._describer.owners.name_at
        return known or token.upos == "PROPN" or token.text[0].isupper()

    def _named(self, head: int) -> Resolved | None:
        """A name that the knowledge holds, whose own head this is."""
        name = self._describer.owners.name_at.get(head)
        if name is None or self._inside_longer_person(name):
            return None
        above = self._analysis.tokens[head].head
        if above != head and above in range(name.first, name.last):
            return None
        for sense in self._persons.likeliest_first(name):
            is_named = self._discourse.named(self._analysis.tokens[name.last - 1].text) is not None
            actor = self._actor_of(sense, name, head)
            if actor:
                first = min(name.first, self._describer.start(head))
                is_guess = sense.name_kind == "surname" and not self._offices.is_dated
                basis: NameBasis = "undated" if is_guess and not is_named else "as_written"
                return Resolved("NAM", first, max(name.last, head + 1), (actor,), basis)
        return None

    def _inside_longer_person(self, name: NameMatch) -> bool:
        """Whether the words are part of a longer person's name ("Jordan" in "Hamilton Jordan")."""
        entity = self._labels.get(name.first)
        return (
            entity is not None
            and entity.label in _PERSON_LABELS
            and entity.last - entity.first > name.last - name.first
            and name.senses[0].identity.kind != "person"
        )

    def _actor_of(self, sense: NameSense, name: NameMatch, head: int) -> Actor | None:
        words = self._analysis.text(name.first, name.last)
        if sense.name_kind in _METONYMS:
            # Who says "Oslo" for Norway means its government.
            return known_actor(sense.identity, words, sector="GOV") if self._acts(head) else None
        if sense.name_kind == "surname":
            return self._persons.by_surname(sense.identity, name, head)
        if sense.name_kind in {"adjective", "demonym"}:
            return self._people_of(sense, head, words)
        if sense.identity.kind == "person":
            return self._persons.known(sense.identity, name, head)
        identity = self._describer.owners.as_of_report(sense.identity)
        return known_actor(identity, words, sector=identity.sector)

    def _acts(self, head: int) -> bool:
        """A capital stands for its government unless something happens in, at or near it."""
        above = self._analysis.tokens[governor(self._analysis, head)]
        deprel = token_deprel(self._analysis, head)
        if deprel == "pobj":
            return above.lemma not in self._words.locative_prepositions
        if deprel == "dobj":
            return above.lemma not in self._words.place_verbs
        return deprel != "appos"

    def _people_of(self, sense: NameSense, head: int, words: str) -> Actor | None:
        """ "Two Kenyans" are civilians; "the Kenyans" may as well be their state (no sector)."""
        token = self._analysis.tokens[head]
        if token.upos == "ADJ" and token.deprel in {"amod", "acomp"}:
            return None
        first = self._analysis.tokens[self._describer.start(head)]
        counted = first.lemma in INDEFINITE or first.upos == "NUM"
        sector = "CVL" if counted else sense.identity.sector
        return Actor(code=sense.identity.code, kind="group", sector=sector, entity_text=words)

    def _person(self, head: int) -> Resolved | None:
        """A person's name that the knowledge does not hold: the report's own words describe it."""
        entity = self._labels.get(head)
        token = self._analysis.tokens[head]
        known = self._discourse.named(token.text) if token.upos == "PROPN" else None
        single = entity is None or entity.last - entity.first == 1
        if known and single and not self._analysis.dependents(head, "compound"):
            return Resolved("NAM", head, head + 1, (under_words(known, token.text),))
        if entity is None or entity.label not in _PERSON_LABELS or token.text.islower():
            return None  # the parser takes "Mensah's car" for a name
        if is_plural(self._analysis, head) and self._describer.has_role(head):
            return None  # and "Oromo Christians" for a person
        if token.head != head and token.head in range(entity.first, entity.last):
            return None
        if self._is_place(head, entity) or is_time_zone(token.text):
            return None
        first = min(entity.first, self._describer.start(head))
        words = self._analysis.text(entity.first, entity.last).removesuffix("’s").removesuffix("'s")
        name = NameMatch(first=entity.first, last=entity.last, senses=())
        actor, basis = self._persons.variant(name, head, words) or (
            self._persons.described(first, entity.first, head, words),
            "as_written",
        )
        return Resolved("NAM", first, max(entity.last, head + 1), (actor,), basis)

    def _is_place(self, head: int, entity: NamedEntity) -> bool:
        """ "The town of [Gao]", "visited [Kyiv]": the parser takes many a town for a person."""
        name = self._describer.owners.name_at.get(head)
        if name and name.first <= entity.first and entity.last <= name.last:
            is_part = name.last - name.first > entity.last - entity.first
            sense = name.senses[0]
            return sense.name_kind in _METONYMS or (is_part and sense.identity.kind != "person")
        above = self._analysis.tokens[self._analysis.tokens[head].head]
        of_what = self._analysis.tokens[above.head].lemma
        return above.lemma == "of" and of_what in place_words().divisions

    def _pronoun(self, head: int) -> Resolved | None:
        actors = self._references.of_pronoun(head)
        return Resolved("PRO", head, head + 1, actors) if actors else None

    def _all_members(self, head: int) -> Resolved | None:
        actors = self._memberships.of(head)
        if not actors:
            return None
        return Resolved("NOM", self._describer.start(head), head + 1, actors)

    def _pair(self, head: int) -> Resolved | None:
        actors = self._pairs.of(head)
        if not actors:
            return None
        return Resolved("NOM", self._describer.start(head), head + 1, actors)

    def _outlet(self, head: int) -> Resolved | None:
        """A newspaper, broadcaster or agency that speaks ("Xinhua reported")."""
        if not self._analysis.tokens[head].text[0].isupper():
            return None
        first = self._describer.start(head)
        outlet = self._describer.owners.outlet_named(first, head)
        if outlet is None:
            return None
        words = self._analysis.text(first, head + 1)
        return Resolved("NAM", first, head + 1, (outlet_actor(outlet, words),))

    def _with_name(self, head: int) -> Resolved | None:
        """ "the envoy to Chad, X", "her counterpart X": the phrase stands for the person it names."""
        if head not in self._before_persons:
            return None
        for other in self._apposed_below(head):
            if self._is_in_person(other):
                actors = self._mention_at(other)
                if actors:
                    return Resolved("NOM", self._describer.start(head), head + 1, actors)
        return None

    def _is_in_person(self, i: int) -> bool:
        entity = self._labels.get(i)
        return entity is not None and entity.label in _PERSON_LABELS

    def _heads_before_persons(self) -> Iterator[int]:
        """The heads of what persons' names stand in apposition to, and those that these hang on."""
        for i in self._labels:
            if self._analysis.tokens[i].deprel == "appos" and self._is_in_person(i):
                above = self._analysis.tokens[i].head
                yield above
                yield self._analysis.tokens[governor(self._analysis, above)].head

    def _apposed_below(self, head: int) -> Iterator[int]:
        yield from self._analysis.dependents(head, "appos")
        for thing in preposition_objects(self._analysis, head, "of", "to", "for"):
            yield from self._analysis.dependents(thing, "appos")

    def _document(self, head: int) -> Resolved | None:
        """A document that acts or speaks ("the declaration added")."""
        token = self._analysis.tokens[head]
        if token.lemma not in cue_words().documents or not self._is_doer(head):
            return None
        first = self._describer.start(head)
        words = self._analysis.text(first, head + 1)
        document = Actor(code=None, kind="document", sector=None, entity_text=words)
        return Resolved("NOM", first, head + 1, (document,))
