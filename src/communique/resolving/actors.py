"""From phrase to actor: names, titles, offices as of the report's date, pronouns and plurals.

Unresolved stays unresolved: a phrase whose bearer the report and the knowledge do not tell keeps
its words, and a phrase that names no actor gets no mention.
"""

from collections.abc import Iterator

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.cues import cue_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import (
    Actor,
    ActorKind,
    ActorMention,
    Identity,
    MentionForm,
    NameSense,
)
from communique.resolving.description import Describer, Description
from communique.resolving.discourse import Discourse
from communique.resolving.names import NameMatch, find_names
from communique.resolving.offices import Offices, as_holder, known_actor, under_words
from communique.resolving.phrases import (
    governor,
    is_phrase_head,
    is_plural,
    phrase_start,
    preposition_objects,
    token_deprel,
)

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMES_NO_ACTOR = frozenset({"summit", "conference", "war", "crisis", "award", "day", "cup"})
_METONYMS = frozenset({"capital", "seat"})
_PERSON_LABELS = frozenset({"PERSON"})
_ORGANISATION_LABELS = frozenset({"ORG", "NORP"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_INDEFINITE = frozenset({"a", "an", "any", "another", "no", "every", "each", "some"})

Resolved = tuple[MentionForm, int, int, tuple[Actor, ...]]


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
        self._discourse = Discourse()
        self._mentions: dict[int, ActorMention] = {}

    def state_words(self) -> dict[int, str]:
        """The state's code for every token that names one, acting or not."""
        return self._describer.state_words()

    def read(self) -> tuple[ActorMention, ...]:
        """Resolve every phrase head in text order."""
        for number, sentence in enumerate(self._analysis.sentences):
            self._discourse.sentence = number
            for i in range(sentence.first, sentence.last):
                if i not in self._mentions and is_phrase_head(self._analysis, i):
                    self._mention_at(i)
        return tuple(self._mentions[head] for head in sorted(self._mentions))

    def _mention_at(self, head: int) -> tuple[Actor, ...]:
        """Resolve the phrase headed by a token, once, and remember it."""
        if head in self._mentions:
            return self._mentions[head].actors
        resolved = self._resolve(head)
        if resolved is None:
            return ()
        form, first, last, actors = resolved
        self._mentions[head] = ActorMention(
            first=first, last=last, head=head, form=form, actors=actors
        )
        subject = self._is_subject(head)
        self._discourse.note(actors, plural=is_plural(self._analysis, head), subject=subject)
        if self._analysis.tokens[head].deprel == "conj" and subject:
            self._discourse.note_coordination(self._coordinated(head))
        return actors

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
            self._named(head)
            or self._person(head)
            or self._with_name(head)
            or self._pair(head)
            or self._described(head)
            or self._document(head)
        )

    def _named(self, head: int) -> Resolved | None:
        """A name that the knowledge holds, whose own head this is."""
        name = self._describer.name_at.get(head)
        if name is None or self._inside_longer_person(name):
            return None
        above = self._analysis.tokens[head].head
        if above != head and above in range(name.first, name.last):
            return None
        for sense in name.senses:
            actor = self._actor_of(sense, name, head)
            if actor:
                first = min(name.first, phrase_start(self._analysis, head))
                return "NAM", first, max(name.last, head + 1), (actor,)
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
        if sense.name_kind in _METONYMS and not self._acts(head):
            return None
        if sense.name_kind == "surname":
            return self._by_surname(sense.identity, words)
        if sense.name_kind in {"adjective", "demonym"}:
            return self._people_of(sense, head, words)
        if sense.identity.kind == "person":
            return self._offices.person(sense.identity, words)
        return known_actor(sense.identity, words, sector=sense.identity.sector)

    def _acts(self, head: int) -> bool:
        """A capital stands for its government unless something happens in, at or near it."""
        if token_deprel(self._analysis, head) != "pobj":
            return True
        preposition = self._analysis.tokens[governor(self._analysis, head)].lemma
        return preposition not in self._words.locative_prepositions

    def _people_of(self, sense: NameSense, head: int, words: str) -> Actor | None:
        token = self._analysis.tokens[head]
        if token.upos == "ADJ" and token.deprel in {"amod", "acomp"}:
            return None
        return Actor(
            code=sense.identity.code, kind="group", sector="CVL", entity_text=words,
            identifier_text=None,
        )  # fmt: skip

    def _by_surname(self, identity: Identity, words: str) -> Actor | None:
        """A bare surname is somebody the report has named, or one who held office that day."""
        known = self._discourse.named(words)
        if known:
            return under_words(known, words)
        if self._offices.is_in_office(identity):
            return self._offices.person(identity, words)
        return None

    def _person(self, head: int) -> Resolved | None:
        """A person's name that the knowledge does not hold: the report's own words describe it."""
        entity = self._labels.get(head)
        token = self._analysis.tokens[head]
        known = self._discourse.named(token.text) if token.upos == "PROPN" else None
        single = entity is None or entity.last - entity.first == 1
        if known and single and not self._analysis.dependents(head, "compound"):
            return "NAM", head, head + 1, (under_words(known, token.text),)
        if entity is None or entity.label not in _PERSON_LABELS:
            return None
        if token.head != head and token.head in range(entity.first, entity.last):
            return None
        first = min(entity.first, phrase_start(self._analysis, head))
        words = self._analysis.text(entity.first, entity.last).removesuffix("’s").removesuffix("'s")
        actor = self._described_person(first, entity.first, head, words)
        return "NAM", first, max(entity.last, head + 1), (actor,)

    def _described_person(self, first: int, name_first: int, head: int, words: str) -> Actor:
        description = self._describer.describe_title(first, name_first)
        if description.role is None:
            description = self._apposed(head) or description
        held = self._offices.holders(description)
        same = [
            holding for holding in held if _shares_a_name(holding.holder.identifier_text, words)
        ]
        if same:
            return as_holder(same[0], words)
        return Actor(
            code=description.code,
            kind="person",
            sector=description.sector,
            entity_text=words,
            identifier_id="name:" + "-".join(words.casefold().split()),
            identifier_text=words,
            office=description.role.phrase if description.role else None,
        )

    def _apposed(self, head: int) -> Description | None:
        """ "X, the Y of Z": what an apposition, on either side, says of the person."""
        around = list(self._analysis.dependents(head, "appos"))
        if self._analysis.tokens[head].deprel == "appos":
            # "the envoy to Chad, X": the parser may hang X on the last noun of the phrase.
            around.extend(self._up_the_phrase(head))
        for other in around:
            description = self._describer.describe(other)
            if description.role or (description.of and self._analysis.tokens[other].upos == "NOUN"):
                return description
        return None

    def _up_the_phrase(self, head: int) -> Iterator[int]:
        for above in self._analysis.ancestors(head):
            if self._analysis.tokens[above].upos in {"NOUN", "PROPN"}:
                yield above
            if self._analysis.tokens[above].deprel not in {"pobj", "prep", "appos"}:
                return

    def _pronoun(self, head: int) -> Resolved | None:
        word = self._analysis.tokens[head].text.casefold()
        actors: tuple[Actor, ...] = ()
        if word in self._words.person_pronouns:
            actors = _one(self._discourse.last_person())
        elif word in self._words.thing_pronouns and not self._is_empty(head):
            actors = _one(self._discourse.last_thing())
        elif word in self._words.plural_pronouns:
            actors = self._discourse.last_plural()
        elif word == "both":
            actors = self._discourse.last_plural()
        if not actors:
            return None
        return "PRO", head, head + 1, actors

    def _is_empty(self, head: int) -> bool:
        """ "It is clear that", "it's time": the subject of a bare "be" points to nobody."""
        above = self._analysis.tokens[self._analysis.tokens[head].head]
        return self._is_subject(head) and above.lemma == "be"

    def _pair(self, head: int) -> Resolved | None:
        """ "both sides", "the two leaders": the members of the pair spoken of before."""
        first = phrase_start(self._analysis, head)
        lemma = self._analysis.tokens[head].lemma
        number = next(
            (
                self._words.numbers[token.lemma]
                for token in self._analysis.tokens[first:head]
                if token.lemma in self._words.numbers
            ),
            None,
        )
        owners = self._describer.describe(head).of
        if number is None or any(owner.kind == "state" for owner in owners):
            return None
        actors: tuple[Actor, ...] = ()
        if lemma in self._words.person_members:
            actors = self._discourse.last_group_of("person", number) or self._leaders(number)
        elif lemma in self._words.state_members:
            actors = self._discourse.last_group_of("state", number)
        return ("NOM", first, head + 1, actors) if actors else None

    def _leaders(self, number: int) -> tuple[Actor, ...]:
        """The leaders of the states spoken of together, as of the report's date."""
        states = self._discourse.last_group_of("state", number)
        known = [self._knowledge.state(actor.code) for actor in states if actor.code]
        found = [self._offices.holder(s, ("leader", "head_of_state")) for s in known if s]
        holders = [holding for holding in found if holding]
        return (
            tuple(as_holder(h, h.holder.identifier_text) for h in holders)
            if len(holders) == number
            else ()
        )

    def _described(self, head: int) -> Resolved | None:
        """A role without a name ("the Kenyan president", "gunmen", "opposition lawmakers")."""
        description = self._describer.describe(head)
        named_body = self._is_organisation(head)
        if not named_body and (description.role is None or self._is_abstract(head)):
            return None
        first = phrase_start(self._analysis, head)
        last = max(head + 1, self._entity_end(head))
        words = self._analysis.text(first, last)
        actors = self._holders_as_actors(head, description, words)
        form: MentionForm = "NAM" if named_body else "NOM"
        return form, first, last, actors or (self._anonymous(head, description, words),)

    def _is_organisation(self, head: int) -> bool:
        """Whether the parser's name of a body is headed here, and is not that of a paper or a summit."""
        entity, lemma = self._labels.get(head), self._analysis.tokens[head].lemma
        if entity is None or entity.label not in _ORGANISATION_LABELS:
            return False
        if head in self._describer.name_at:
            return False
        return lemma not in cue_words().documents and lemma not in _NAMES_NO_ACTOR

    def _is_abstract(self, head: int) -> bool:
        """A bare singular that does not act names a kind of thing ("by force", "from opposition")."""
        token = self._analysis.tokens[head]
        bare = phrase_start(self._analysis, head) == head
        return token.tag == "NN" and bare and not self._is_subject(head)

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
                    return "NOM", phrase_start(self._analysis, head), head + 1, actors
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
            return self._same_office(description)
        held = self._offices.holders(description)
        return tuple(as_holder(holding, words) for holding in held)

    def _same_office(self, description: Description) -> tuple[Actor, ...]:
        """ "the president" without a country is the last person who held that office here."""
        if description.role is None or not description.role.roles:
            return ()
        for person in reversed(self._discourse.persons):
            if person.office and description.role.phrase in person.office.casefold():
                return (person,)
        return ()

    def _anonymous(self, head: int, description: Description, words: str) -> Actor:
        code, sector = description.code, description.sector
        alike = None if code or not sector else self._alike(head, sector)
        return Actor(
            code=code or (alike.code if alike else None),
            kind=self._kind(head, description),
            sector=sector,
            entity_text=words,
        )

    def _alike(self, head: int, sector: str) -> Actor | None:
        """The bearer spoken of before, where the phrase does not tell its own from others.

        "The government" is the one before; "Western governments" are others. Rebels and
        oppositions are the ones before even without an article.
        """
        first = phrase_start(self._analysis, head)
        words = self._analysis.tokens[first:head]
        if any(token.text[0].isupper() and token.upos in {"ADJ", "PROPN"} for token in words):
            return None
        definite = bool(words) and words[0].lemma in _DEFINITE
        return self._discourse.like(sector) if definite or sector in {"REB", "OPP"} else None

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
        return (
            "NOM",
            first,
            head + 1,
            (Actor(code=None, kind="document", sector=None, entity_text=words),),
        )


def _shares_a_name(known: str, words: str) -> bool:
    return bool(set(known.casefold().split()) & set(words.casefold().split()))


def _one(actor: Actor | None) -> tuple[Actor, ...]:
    return (actor,) if actor else ()
