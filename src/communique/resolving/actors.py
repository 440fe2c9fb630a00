"""From phrase to actor: names, titles, offices as of the report's date, pronouns and plurals.

Unresolved stays unresolved: a phrase whose bearer the report and the knowledge do not tell keeps
its words, and a phrase that names no actor gets no mention.
"""

from collections.abc import Iterator
from typing import NamedTuple

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.cues import cue_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import (
    Actor,
    ActorKind,
    ActorMention,
    MentionForm,
    NameBasis,
    NameSense,
)
from communique.resolving.bearers import Bearers
from communique.resolving.description import Describer, Description
from communique.resolving.names import NameMatch, find_names
from communique.resolving.offices import (
    Offices,
    as_holder,
    known_actor,
    outlet_actor,
    under_words,
)
from communique.resolving.persons import Persons
from communique.resolving.phrases import (
    governor,
    introduced_acronym,
    is_phrase_head,
    is_plural,
    phrase_start,
    preposition_objects,
    token_deprel,
)
from communique.resolving.references import References

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMES_NO_ACTOR = frozenset({"summit", "conference", "war", "crisis", "award", "day", "cup"})
_METONYMS = frozenset({"capital", "seat"})
_PERSON_LABELS = frozenset({"PERSON"})
_ORGANISATION_LABELS = frozenset({"ORG", "NORP"})
_INDEFINITE = frozenset(
    {"a", "an", "any", "another", "no", "every", "each", "some", "many", "several"}
)


class Resolved(NamedTuple):
    """Tokens `first..last` (last excluded), whom they stand for, and how sure the reading is."""

    form: MentionForm
    first: int
    last: int
    actors: tuple[Actor, ...]
    basis: NameBasis = "as_written"


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
        self._references = References(analysis, knowledge, self._offices, self._describer)
        self._discourse = self._references.discourse
        self._bearers = Bearers(analysis, self._discourse)
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
            for i in range(sentence.first, sentence.last):
                if i not in self._mentions and is_phrase_head(self._analysis, i):
                    self._mention_at(i)
            self._references.note_meetings(sentence)
        return tuple(self._mentions[head] for head in sorted(self._mentions))

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
        self._note_acronym(last, actors)
        if self._analysis.tokens[head].deprel == "conj":
            subject = self._is_subject(head)
            self._discourse.note_coordination(self._coordinated(head), subject=subject)
        return actors

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
        return Resolved(
            "NAM", phrase_start(self._analysis, head), head + 1, (under_words(actor, words),)
        )

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
        return (
            self._introduced(head)
            or self._named(head)
            or self._person(head)
            or self._with_name(head)
            or self._pair(head)
            or self._outlet(head)
            or self._described(head)
            or self._document(head)
        )

    def _named(self, head: int) -> Resolved | None:
        """A name that the knowledge holds, whose own head this is."""
        name = self._describer.owners.name_at.get(head)
        if name is None or self._inside_longer_person(name):
            return None
        above = self._analysis.tokens[head].head
        if above != head and above in range(name.first, name.last):
            return None
        for sense in self._persons.likeliest_first(name):
            actor = self._actor_of(sense, name, head)
            if actor:
                first = min(name.first, phrase_start(self._analysis, head))
                return Resolved("NAM", first, max(name.last, head + 1), (actor,))
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
        first = self._analysis.tokens[phrase_start(self._analysis, head)]
        counted = first.lemma in _INDEFINITE or first.upos == "NUM"
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
        first = min(entity.first, phrase_start(self._analysis, head))
        words = self._analysis.text(entity.first, entity.last).removesuffix("’s").removesuffix("'s")
        name = NameMatch(first=entity.first, last=entity.last, senses=())
        actor, basis = self._persons.variant(name, head, words) or (
            self._persons.described(first, entity.first, head, words),
            "as_written",
        )
        return Resolved("NAM", first, max(entity.last, head + 1), (actor,), basis)

    def _pronoun(self, head: int) -> Resolved | None:
        actors = self._references.of_pronoun(head)
        return Resolved("PRO", head, head + 1, actors) if actors else None

    def _pair(self, head: int) -> Resolved | None:
        actors = self._references.of_pair(head)
        first = phrase_start(self._analysis, head)
        return Resolved("NOM", first, head + 1, actors) if actors else None

    def _outlet(self, head: int) -> Resolved | None:
        """A newspaper, broadcaster or agency that speaks ("Xinhua reported")."""
        if not self._analysis.tokens[head].text[0].isupper():
            return None
        first = phrase_start(self._analysis, head)
        outlet = self._describer.owners.outlet_named(first, head)
        if outlet is None:
            return None
        words = self._analysis.text(first, head + 1)
        return Resolved("NAM", first, head + 1, (outlet_actor(outlet, words),))

    def _described(self, head: int) -> Resolved | None:
        """A role without a name ("the Kenyan president", "gunmen", "opposition lawmakers")."""
        named_body = self._is_organisation(head)
        if not named_body and (not self._describer.has_role(head) or self._is_abstract(head)):
            return None
        description = self._describer.describe(head)
        first = phrase_start(self._analysis, head)
        last = max(head + 1, self._entity_end(head))
        words = self._analysis.text(first, last)
        actors = self._holders_as_actors(head, description, words)
        if not actors and not named_body:
            actors = self._bearers.described(head, description)
        form: MentionForm = "NAM" if named_body else "NOM"
        actors = actors or (self._anonymous(head, description, words),)
        basis: NameBasis = "misspelled" if description.misspelled else "as_written"
        return Resolved(form, first, last, actors, basis)

    def _is_organisation(self, head: int) -> bool:
        """Whether the parser's name of a body is headed here, and is not that of a paper or a summit."""
        entity, lemma = self._labels.get(head), self._analysis.tokens[head].lemma
        if entity is None or entity.label not in _ORGANISATION_LABELS:
            return False
        if head in self._describer.owners.name_at:
            return False
        return lemma not in cue_words().documents and lemma not in _NAMES_NO_ACTOR

    def _is_abstract(self, head: int) -> bool:
        """A bare singular that does not act names a kind of thing ("by force", "from opposition")."""
        token = self._analysis.tokens[head]
        bare = phrase_start(self._analysis, head) == head
        acts = self._is_subject(head) or token.deprel == "ROOT"
        return token.tag == "NN" and bare and not acts

    def _entity_end(self, head: int) -> int:
        entity = self._labels.get(head)
        return entity.last if entity and entity.label in _ORGANISATION_LABELS else head + 1

    def _with_name(self, head: int) -> Resolved | None:
        """ "the envoy to Chad, X", "her counterpart X": the phrase stands for the person it names."""
        for other in self._apposed_below(head):
            entity = self._labels.get(other)
            if entity and entity.label in _PERSON_LABELS:
                actors = self._mention_at(other)
                if actors:
                    return Resolved("NOM", phrase_start(self._analysis, head), head + 1, actors)
        return None

    def _apposed_below(self, head: int) -> Iterator[int]:
        yield from self._analysis.dependents(head, "appos")
        for thing in preposition_objects(self._analysis, head, "of", "to", "for"):
            yield from self._analysis.dependents(thing, "appos")

    def _holders_as_actors(
        self, head: int, description: Description, words: str
    ) -> tuple[Actor, ...]:
        first = phrase_start(self._analysis, head)
        indefinite = self._analysis.tokens[first].lemma in _INDEFINITE
        if indefinite or not description.holder or description.role is None:
            return ()
        plural = is_plural(self._analysis, head)
        if plural and len(description.of) < 2:
            return ()
        if not description.of:
            return self._references.same_office(description)
        held = self._offices.holders(description)
        return tuple(as_holder(holding, words) for holding in held)

    def _anonymous(self, head: int, description: Description, words: str) -> Actor:
        code, sector = description.code, description.sector
        alike = None if code or not sector else self._references.alike(head, sector)
        return Actor(
            code=code or (alike.code if alike else None),
            kind=self._kind(head, description),
            sector=sector,
            entity_text=words,
        )

    def _kind(self, head: int, description: Description) -> ActorKind:
        if self._is_organisation(head):
            return "group" if description.sector else "body"
        office = description.role is not None and description.role.roles
        plural = is_plural(self._analysis, head)
        return "group" if plural or (description.sector and not office) else "unresolved"

    def _document(self, head: int) -> Resolved | None:
        """A document that acts or speaks ("the declaration added")."""
        token = self._analysis.tokens[head]
        if token.lemma not in cue_words().documents or not self._is_doer(head):
            return None
        first = phrase_start(self._analysis, head)
        words = self._analysis.text(first, head + 1)
        document = Actor(code=None, kind="document", sector=None, entity_text=words)
        return Resolved("NOM", first, head + 1, (document,))
