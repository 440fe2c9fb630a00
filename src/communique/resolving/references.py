"""Words that point back: pronouns, "both sides", "the two leaders", "the president", "the rebels"."""

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.cues import cue_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis, Sentence
from communique.model.world import Actor, MentionForm
from communique.resolving.description import Describer, Description
from communique.resolving.discourse import Discourse, Gender
from communique.resolving.offices import Offices, as_holder
from communique.resolving.phrases import (
    is_plural,
    preposition_objects,
    token_deprel,
)

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_RELATIVE_TAGS = frozenset({"WP", "WDT", "WP$"})
_KEEP_THEIR_COUNTRY = frozenset(
    {"REB", "OPP"}
)  # sectors that need no article to be the ones before


class References:
    """Finds, for one report, what its pointing words point to among what it has spoken of."""

    def __init__(
        self, analysis: Analysis, knowledge: Knowledge, offices: Offices, describer: Describer
    ) -> None:
        self._analysis = analysis
        self._knowledge = knowledge
        self._offices = offices
        self._describer = describer
        self._words: PointingWords = pointing_words()
        self.discourse = Discourse()

    def of_pronoun(self, head: int) -> tuple[Actor, ...]:
        """Whom "he", "its", "they" or "both" stands for."""
        word = self._analysis.tokens[head].text.casefold()
        if word in self._words.relative_pronouns:
            return self._antecedent(head)
        others = self._not_meant(head)
        if word in self._words.person_pronouns:
            if self._has_nearer_subject(head):
                return ()
            return _one(self.discourse.last_person(self._gender_of(word), others))
        if word in self._words.thing_pronouns and not self._is_empty(head):
            if self._may_be_a_document(head):
                return ()
            return _one(self.discourse.last_thing(others))
        if word in self._words.plural_pronouns or word == "both":
            as_object = self._analysis.tokens[head].deprel in _OBJECTS
            return self.discourse.last_plural(others, as_object=as_object)
        return ()

    def _may_be_a_document(self, head: int) -> bool:
        """ "Oslo signed the accord. Peru denounced it": what is acted on is what was acted on before."""
        if self._analysis.tokens[head].deprel not in _OBJECTS:
            return False
        here = self._analysis.sentence_of[head]
        first = self._analysis.sentences[max(here - 1, 0)].first
        return any(
            token.lemma in cue_words().documents and token.upos == "NOUN"
            for token in self._analysis.tokens[first:head]
        )

    def _antecedent(self, head: int) -> tuple[Actor, ...]:
        """ "the rebels, who control the north": whom the relative clause is about."""
        token = self._analysis.tokens[head]
        if token.tag not in _RELATIVE_TAGS:
            return ()
        clause = next(
            (i for i in (head, *self._analysis.ancestors(head)) if self._is_relative(i)), None
        )
        return self.discourse.actors_at(self._analysis.tokens[clause].head) if clause else ()

    def _is_relative(self, i: int) -> bool:
        return self._analysis.tokens[i].deprel == "relcl"

    def _has_nearer_subject(self, head: int) -> bool:
        """ "Okoye promised that she": the name stands nearer than anybody else, though unresolved."""
        for verb in self._analysis.ancestors(head):
            for subject in self._analysis.dependents(verb, *_SUBJECTS):
                if subject < head and subject not in self.discourse.heads:
                    return self._analysis.tokens[subject].upos == "PROPN"
                if subject < head:
                    return False
        return False

    def _gender(self, span: range, actors: tuple[Actor, ...]) -> Gender | None:
        """What a title, role word or given name says of one person ("Mrs", "spokeswoman", "Angela")."""
        if len(actors) != 1 or actors[0].kind != "person":
            return None
        tokens = self._analysis.tokens[span.start : span.stop]
        told = map(self._gender_of, (t.lemma for t in tokens if t.upos != "PRON"))
        return next(filter(None, told), None) or self._gender_of_name(actors[0])

    def _gender_of_name(self, actor: Actor) -> Gender | None:
        given = (actor.identifier_text or "").casefold().partition(" ")[0]
        if given in self._words.women:
            return "feminine"
        return "masculine" if given in self._words.men else None

    def _gender_of(self, word: str) -> Gender | None:
        if word in self._words.feminine or word.endswith("woman"):
            return "feminine"
        return "masculine" if word in self._words.masculine else None

    def _not_meant(self, head: int) -> frozenset[str]:
        """Actors that a pronoun cannot stand for: those of its own clause, and who speaks its words."""
        return self._in_same_clause(head) | self._speakers(head)

    def _speakers(self, head: int) -> frozenset[str]:
        """Whoever is quoted says "I" of himself: not "he" in "'He refuses', Mensah said"."""
        if not self._is_quoted(head):
            return frozenset()
        subjects = [
            subject
            for verb in self._analysis.ancestors(head)
            for subject in self._analysis.dependents(verb, *_SUBJECTS)
            if not self._is_quoted(subject)
        ]
        named = [self.discourse.named(self._analysis.tokens[i].text) for i in subjects]
        return frozenset(actor.key for actor in named if actor)

    def _is_quoted(self, i: int) -> bool:
        """Whether quotation marks are open at a token, counted from its paragraph's beginning."""
        text = self._analysis.report.text
        end = self._analysis.tokens[i].start
        before = text[text.rfind("\n", 0, end) + 1 : end]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    def _in_same_clause(self, head: int) -> frozenset[str]:
        """An object is not its own clause's subject: "she told her", "they fought them"."""
        token = self._analysis.tokens[head]
        if token.deprel not in _OBJECTS or token.text.casefold().endswith(("self", "selves")):
            return frozenset()
        verb = next(
            (i for i in self._analysis.ancestors(head) if self._analysis.tokens[i].upos == "VERB"),
            None,
        )
        if verb is None:
            return frozenset()
        subjects = self._analysis.dependents(verb, *_SUBJECTS)
        return frozenset(key for i in subjects for key in self.discourse.keys_at(i))

    def _is_empty(self, head: int) -> bool:
        """ "It is clear that", "it seems that": the subject of such a verb points to nobody."""
        above = self._analysis.tokens[self._analysis.tokens[head].head]
        if token_deprel(self._analysis, head) not in _SUBJECTS:
            return False
        clausal = self._analysis.dependents(above.i, "ccomp", "advcl", "csubj")
        return above.lemma == "be" or (
            above.lemma in self._words.impersonal_verbs and bool(clausal)
        )

    def of_pair(self, head: int) -> tuple[Actor, ...]:
        """ "both sides", "the two leaders": the members of the pair spoken of before."""
        lemma = self._analysis.tokens[head].lemma
        if not self._is_member(lemma):
            return ()
        first = self._describer.start(head)
        numbers = self._words.numbers
        words = [token.lemma for token in self._analysis.tokens[first:head]]
        number = next((numbers[word] for word in words if word in numbers), None)
        if number is None and self._is_unnumbered_pair(head, first):
            number = 2
        if number is None or self._is_of_a_state(head):
            return ()
        if lemma in self._words.person_members:
            return self.discourse.last_group_of("person", number) or self._leaders(number)
        if lemma in self._words.side_nouns:
            return self.discourse.last_sides(number) or self.discourse.last_group_of(
                "state", number
            )
        if lemma in self._words.state_members:
            return self.discourse.last_group_of("state", number)
        return ()

    def _is_unnumbered_pair(self, head: int, first: int) -> bool:
        """ "The neighbours" after "Spain and Morocco": a plural with nothing but its article."""
        is_bare = head == first + 1 and self._analysis.tokens[first].lemma == "the"
        lemma = self._analysis.tokens[head].lemma
        is_pair = lemma in self._words.state_members and len(self.discourse.last_sides(2)) == 2
        return is_bare and is_plural(self._analysis, head) and is_pair

    def _is_member(self, lemma: str) -> bool:
        return lemma in self._words.person_members or lemma in self._words.state_members

    def _is_of_a_state(self, head: int) -> bool:
        """ "Two Kenyan ministers" are no pair spoken of before."""
        return any(owner.kind == "state" for owner in self._describer.describe(head).of)

    def note_meetings(self, sentence: Sentence) -> None:
        """Remember those who meet in a sentence as acting together."""
        for verb in self._analysis.tokens[sentence.first : sentence.last]:
            if verb.lemma in self._words.meeting_verbs and verb.upos == "VERB":
                met = (
                    *self._analysis.dependents(verb.i, "nsubj", "dobj"),
                    *preposition_objects(self._analysis, verb.i, "with"),
                )
                actors = (a for thing in met for a in self.discourse.actors_at(thing))
                self.discourse.note_meeting(tuple(actors))

    def _leaders(self, number: int) -> tuple[Actor, ...]:
        """The leaders of the states spoken of together, as of the report's date."""
        states = self.discourse.last_group_of("state", number)
        known = [self._knowledge.state(actor.code) for actor in states if actor.code]
        found = [self._offices.holder(s, ("leader", "head_of_state")) for s in known if s]
        holders = [holding for holding in found if holding]
        return (
            tuple(as_holder(h, h.holder.identifier_text) for h in holders)
            if len(holders) == number
            else ()
        )

    def same_office(self, description: Description) -> tuple[Actor, ...]:
        """ "the president" without a country is the last person who held that office here."""
        if description.role is None or not description.role.roles:
            return ()
        return _one(self.discourse.last_in_office(description.role.phrase))

    def alike(self, head: int, sector: str) -> Actor | None:
        """The bearer spoken of before, where the phrase does not tell its own from others.

        "The government" is the one before; "Western governments" are others. Rebels and
        oppositions are the ones before even without an article.
        """
        alike = self.discourse.like(sector)
        words = self._analysis.tokens[self._describer.start(head) : head] if alike else ()
        if any(token.text[0].isupper() and token.upos in {"ADJ", "PROPN"} for token in words):
            return None
        definite = bool(words) and words[0].lemma in _DEFINITE
        known = definite or sector in _KEEP_THEIR_COUNTRY
        return alike if known else None

    def note(self, head: int, span: range, form: MentionForm, actors: tuple[Actor, ...]) -> None:
        """Remember a resolved mention, with what its words tell of gender and number."""
        token = self._analysis.tokens[head]
        plural = is_plural(self._analysis, head)
        # "Peru and Chile vetoed the draft. It ...": one of two who act together is no "it".
        together = token.deprel == "conj" or bool(self._analysis.dependents(head, "conj"))
        self.discourse.note(
            head,
            actors,
            plural=plural,
            subject=token_deprel(self._analysis, head) in _SUBJECTS,
            thing=not (plural or together)
            and (
                form == "NAM"
                or token.lemma in self._words.collectives
                or token.lemma in self._words.thing_pronouns
            ),
            gender=None if form == "PRO" else self._gender(span, actors),
        )


def _one(actor: Actor | None) -> tuple[Actor, ...]:
    return (actor,) if actor else ()
