"""Words that point back: pronouns, "both sides", "the two leaders", "the president", "the rebels"."""

from collections.abc import Iterator

from communique.codebook.coreference import PointingWords, pointing_words
from communique.codebook.home import home_words
from communique.model.analysis import Analysis
from communique.model.world import Actor, MentionForm
from communique.resolving.antecedents import (
    SUBJECTS,
    addressee,
    answered,
    denier,
    governing_subjects,
    is_empty,
    is_object,
    is_obliged,
    may_be_a_document,
    named_beside,
    of_some,
    own_doers,
    owning,
    relative_head,
)
from communique.resolving.description import Describer, Description
from communique.resolving.discourse import Discourse, Gender
from communique.resolving.genders import gender_of, gender_told
from communique.resolving.names import tokens_labelled
from communique.resolving.not_meant import not_meant
from communique.resolving.phrases import is_plural, token_deprel

_REFLEXIVE = ("self", "selves")
# Who is one of several spoken of together: "Togo and Mali traded fire, each blaming the other".
_EVERY_ONE = frozenset({"both", "each"})
_OPENINGS = frozenset({"advcl", "prep"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
# Sectors that need no article to be the ones before.
_KEEP_THEIR_COUNTRY = frozenset({"REB", "OPP"})


class References:
    """Finds, for one report, what its pointing words point to among what it has spoken of."""

    def __init__(self, analysis: Analysis, describer: Describer) -> None:
        self._analysis = analysis
        self._describer = describer
        self._words: PointingWords = pointing_words()
        self._persons = tokens_labelled(analysis, frozenset({"PERSON"}))
        self.discourse = Discourse()

    def of_pronoun(self, head: int) -> tuple[Actor, ...]:
        """Whom "he", "its", "they" or "both" stands for."""
        word = self._analysis.tokens[head].text.casefold()
        if word in self._words.relative_pronouns:
            antecedent = relative_head(self._analysis, head)
            return self.discourse.actors_at(antecedent) if antecedent is not None else ()
        if word.endswith(_REFLEXIVE):
            return self._own_subject(head)
        others = not_meant(self._analysis, self.discourse, head)
        if told := self._accused(head) or self._answered(head) or self._beside(head):
            return told
        if word in self._words.person_pronouns:
            return self._person(head, gender_of(word), others)
        if word in self._words.thing_pronouns and not is_empty(self._analysis, head):
            if may_be_a_document(self._analysis, head):
                return ()
            return self._thing(head, others)
        if word in self._words.plural_pronouns or word in _EVERY_ONE:
            if any(not self.discourse.actors_at(i) for i in of_some(self._analysis, head)):
                return ()
            as_object = is_object(self._analysis, head)
            told = self._told(head, is_many=True)
            return told or self.discourse.last_plural(others, as_object=as_object)
        return ()

    def _accused(self, head: int) -> tuple[Actor, ...]:
        """ "Mali accused [Chad] of it, which it denied": nobody else has anything to deny."""
        accused = denier(self._analysis, head)
        return self.discourse.actors_at(accused) if accused is not None else ()

    def _answered(self, head: int) -> tuple[Actor, ...]:
        """ "Peru thanked [Chad] for its help": what is answered was done by whom the answer goes to."""
        whom = answered(self._analysis, head)
        if whom is None or self._analysis.tokens[head].text.casefold() != "its":
            return ()
        actors = self.discourse.actors_at(whom)
        return actors if len(actors) == 1 and self._is_it(whom, actors[0]) else ()

    def _beside(self, head: int) -> tuple[Actor, ...]:
        """ "Peru criticised [UNITA] and its leaders", "shot [a guard] and his brother": the one named first."""
        first = named_beside(self._analysis, head)
        actors = self.discourse.actors_at(first) if first is not None else ()
        word = self._analysis.tokens[head].text.casefold()
        if first is None or not actors:
            return ()
        if word in self._words.person_pronouns:
            return actors if self._may_be_he(first, head, actors, gender_of(word)) else ()
        if not self._describer.has_role(self._analysis.tokens[head].head):
            return ()  # "the invasion of Kuwait and its effects"
        if len(actors) > 1 or is_plural(self._analysis, first):
            return actors if word in self._words.plural_pronouns else ()
        is_thing = actors[0].kind != "person"
        return actors if word in self._words.thing_pronouns and is_thing else ()

    def _told(self, head: int, *, is_many: bool) -> tuple[Actor, ...]:
        """ "Ruto told [the rebels] that they must leave": who is addressed, where the number agrees."""
        told = addressee(self._analysis, head)
        agrees = told is not None and is_plural(self._analysis, told) == is_many
        return self.discourse.actors_at(told) if told is not None and agrees else ()

    def possessor(self, head: int) -> Actor | None:
        """Whose a thing is, if the words before it stand for one actor: "[its] army", "[whose] aides"."""
        possessors = self._analysis.dependents(head, "poss")
        if not possessors:
            return None
        owners = self._owners(possessors)
        return owners[0] if len(owners) == 1 else None

    def possessing_states(self, head: int) -> tuple[Actor, ...]:
        """ "[The two neighbours]' troops": several states whose people a plural stands for."""
        if not is_plural(self._analysis, head):
            return ()
        owners = self._owners(self._analysis.dependents(head, "poss"))
        are_states = len(owners) > 1 and all(actor.kind == "state" for actor in owners)
        return owners if are_states else ()

    def _owners(self, possessors: tuple[int, ...]) -> tuple[Actor, ...]:
        named = (owning(self._analysis, i) for i in possessors)
        return tuple({a.key: a for i in named for a in self.discourse.actors_at(i)}.values())

    def _own_subject(self, head: int) -> tuple[Actor, ...]:
        """ "The bomber blew [himself] up", "Kagame [himself]": nobody but the clause's own subject."""
        above = self._analysis.tokens[head].head
        if self._analysis.tokens[head].deprel in {"appos", "npadvmod"}:
            return self.discourse.actors_at(above)
        for verb in self._analysis.ancestors(head):
            subjects = [i for i in self._analysis.dependents(verb, *SUBJECTS) if i != head]
            if not subjects and self._analysis.tokens[verb].deprel == "xcomp":
                # "urged the rebels to surrender themselves": whom it was put to.
                subjects = list(self._analysis.dependents(self._analysis.tokens[verb].head, "dobj"))
            if subjects:
                return self.discourse.actors_at(subjects[0])
        return ()

    def _person(
        self, head: int, gender: Gender | None, others: frozenset[str]
    ) -> tuple[Actor, ...]:
        """Whom "he" or "she" stands for: who governs its clause, whom it stood for before, who acted last."""
        announced = self._announced(head)
        if announced is not None:
            actor = self.discourse.named(self._analysis.tokens[announced].text)
            return _one(actor if actor and self.discourse.may_be(actor, gender) else None)
        for found in (*governing_subjects(self._analysis, head), *self._same_pronoun(head, gender)):
            antecedent = relative_head(self._analysis, found)
            subject = found if antecedent is None else antecedent
            actors = self.discourse.actors_at(subject)
            if not actors and self._may_be_somebody(subject, gender):
                return ()  # "Okoye promised that she": nearer than anybody else, though unresolved
            is_other = not others.isdisjoint(actor.key for actor in actors)
            if not is_other and self._may_be_he(subject, head, actors, gender):
                return actors
        return _one(self.discourse.last_person(gender, others))

    def _thing(self, head: int, others: frozenset[str]) -> tuple[Actor, ...]:
        """ "The party said that [it]": who governs the clause, else who is addressed or acted last."""
        told = self._told(head, is_many=False)
        told = told if [actor.kind for actor in told] in (["state"], ["body"], ["group"]) else ()
        if told and is_obliged(self._analysis, head):
            return told
        for subject in (
            *own_doers(self._analysis, head),
            *governing_subjects(self._analysis, head),
        ):
            actors = self.discourse.actors_at(subject)
            if not actors and self._analysis.tokens[subject].upos == "PROPN":
                return ()
            if len(actors) == 1 and actors[0].key not in others and self._is_it(subject, actors[0]):
                return actors
            owner = self.possessor(subject) if self._describer.has_role(subject) else None
            if owner and owner.kind == "state" and owner.key not in others:
                return (owner,)  # "Chad's president said it": his country
        return told or _one(self.discourse.last_thing(others))

    def _is_it(self, subject: int, actor: Actor) -> bool:
        """Whether a subject is one state, body or group that "it" may stand for."""
        token = self._analysis.tokens[subject]
        is_collective = token.lemma in self._words.collectives | self._words.organisation_nouns
        is_thing = is_collective or actor.kind in {"state", "body"}
        return is_thing and not is_plural(self._analysis, subject)

    def _announced(self, head: int) -> int | None:
        """ "When [he] returned, Biya resigned", "In [his] speech, Biya ...": the name behind an opening."""
        first, below = self._analysis.sentence(head).first, head
        if self._names_between(first - 1, head, None):
            return None
        for above in self._analysis.ancestors(head):
            if self._analysis.tokens[below].deprel in _OPENINGS:
                for subject in self._analysis.dependents(above, *SUBJECTS):
                    if subject > head:
                        return subject if subject in self._persons else None
            below = above
        return None

    def _may_be_somebody(self, subject: int, gender: Gender | None) -> bool:
        """Whether a subject that nobody has resolved is a name, or the same pronoun."""
        token = self._analysis.tokens[subject]
        word = token.text.casefold()
        is_same = word in self._words.person_pronouns and gender_of(word) == gender
        return is_same or token.upos == "PROPN"

    def _same_pronoun(self, head: int, gender: Gender | None) -> Iterator[int]:
        """The last "he" of the sentence before another: a report goes on about whom it began with."""
        first = self._analysis.sentence(head).first
        for token in reversed(self._analysis.tokens[first:head]):
            word = token.text.casefold()
            if word in self._words.person_pronouns and gender_of(word) == gender:
                yield token.i
                return

    def _may_be_he(
        self, subject: int, head: int, actors: tuple[Actor, ...], gender: Gender | None
    ) -> bool:
        """Whether a subject is one person of that gender, named or told by a role ("the envoy said he")."""
        if len(actors) != 1 or not self.discourse.may_be(actors[0], gender):
            return False
        return actors[0].kind == "person" or (
            self._tells_a_person(subject, actors[0], gender)
            and not self._names_between(subject, head, gender)
        )

    def _tells_a_person(self, subject: int, actor: Actor, gender: Gender | None) -> bool:
        token = self._analysis.tokens[subject]
        if token.text.casefold() in self._words.person_pronouns:
            return True  # "he" has stood for this one before
        is_role = token.tag == "NN" and self._describer.has_role(subject)
        is_thing = token.lemma in self._words.collectives | self._words.organisation_nouns
        told = gender_of(token.lemma)
        return actor.identifier_id is None and is_role and not is_thing and told in {None, gender}

    def _names_between(self, subject: int, head: int, gender: Gender | None) -> bool:
        """ "The judge ruled that Traoré's lawyer and his": somebody named stands nearer than the role."""
        return any(
            actor.kind == "person" and self.discourse.may_be(actor, gender)
            for i in range(subject + 1, head)
            for actor in self.discourse.actors_at(i)
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
        definite = bool(words) and words[0].lemma in _DEFINITE and not self._is_told_apart(head)
        # "Hezbollah fought rebels": without an article they are none of the movement named before.
        is_enemy = sector == "REB" and alike is not None and alike.identifier_id is not None
        known = definite or (sector in _KEEP_THEIR_COUNTRY and not is_enemy)
        return alike if known else None

    def _is_told_apart(self, head: int) -> bool:
        """ "the soldiers [who] toppled Chad's president": which ones, the clause says; not "the soldiers, who"."""
        tokens = self._analysis.tokens
        clauses = self._analysis.dependents(head, "relcl")
        return any(tokens[head + 1].lemma == "who" and i > head + 1 for i in clauses)

    def note(self, head: int, span: range, form: MentionForm, actors: tuple[Actor, ...]) -> None:
        """Remember a resolved mention, with what its words tell of gender and number."""
        token = self._analysis.tokens[head]
        plural = is_plural(self._analysis, head)
        self.discourse.note(
            head,
            actors,
            plural=plural,
            subject=token_deprel(self._analysis, head) in SUBJECTS,
            thing=not plural
            and (
                form == "NAM"
                or token.lemma in self._words.collectives
                or token.lemma in self._words.thing_pronouns
            )
            and not self._acts_together(head),
            gender=gender_told(self._analysis, head, span, form, actors),
            away=token.lemma in home_words().abroad,  # envoys are not the government that they meet
        )

    def _acts_together(self, head: int) -> bool:
        """ "Peru and Chile vetoed the draft. It ...": one of two who act together is no "it"."""
        is_second = self._analysis.tokens[head].deprel == "conj"
        return is_second or bool(self._analysis.dependents(head, "conj"))


def _one(actor: Actor | None) -> tuple[Actor, ...]:
    return (actor,) if actor else ()
