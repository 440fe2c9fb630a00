"""Whom a name stands for: a state, body or person of the knowledge, an outlet, one the report describes."""

from dataclasses import replace

from communique.codebook.coreference import pointing_words
from communique.codebook.events import event_table
from communique.codebook.governing import body_in_capital_of
from communique.codebook.places import place_words
from communique.codebook.role_marks import role_marks
from communique.model.analysis import NamedEntity
from communique.model.world import Actor, Identity, NameBasis, NameSense
from communique.resolving.at_hand import AtHand
from communique.resolving.known import known_actor, outlet_actor, under_words
from communique.resolving.names import NameMatch
from communique.resolving.persons import Persons
from communique.resolving.phrases import governor, is_plural, preposition_objects, token_deprel
from communique.resolving.resolved import Resolved
from communique.resolving.strangers import Strangers
from communique.resolving.surnames import Surnames
from communique.resolving.titles import Titles
from communique.resolving.unnamed import is_time_zone

_PARTY, _LEGISLATURE = "PTY", "LEG"
_METONYMS = frozenset({"capital", "seat"})
_VOICED = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "PROTEST"})
_PERSON = "PERSON"
_BEFORE = frozenset({"amod", "compound", "nmod"})


class Named:
    """Reads, in one report, phrases whose head is a name's."""

    def __init__(self, its: AtHand) -> None:
        self._its = its
        titles = Titles(its)
        self._surnames = Surnames(its, titles)
        self._persons = Persons(its, titles)
        self._strangers = Strangers(its, titles)

    def of(self, head: int) -> Resolved | None:
        """Whom the name headed by a token stands for, if anybody tells."""
        return self._introduced(head) or self.known(head) or self._person(head)

    def is_name(self, head: int) -> bool:
        """Whether the parser, the knowledge or its capital takes a token for one of a name's."""
        token = self._its.analysis.tokens[head]
        known = head in self._its.labels or head in self._its.describer.owners.name_at
        return known or token.upos == "PROPN" or token.text[0].isupper()

    def _introduced(self, head: int) -> Resolved | None:
        """An acronym that the report itself has introduced."""
        words = self._its.analysis.tokens[head].text
        actor = self._its.discourse.called(words)
        if actor is None:
            return None
        return Resolved(
            "NAM", self._its.describer.start(head), head + 1, (under_words(actor, words),)
        )

    def known(self, head: int) -> Resolved | None:
        """A name that the knowledge holds, whose own head this is."""
        name = self._its.describer.owners.name_at.get(head)
        if name is None or self._inside_longer_person(name):
            return None
        above = self._its.analysis.tokens[head].head
        if above != head and above in range(name.first, name.last):
            return None
        if (person := self._named_in_full(name, head)) is not None:
            return Resolved("NAM", name.first, head + 1, (person,))
        for sense in self._surnames.likeliest_first(name):
            is_named = (
                self._its.discourse.named(self._its.analysis.tokens[name.last - 1].text) is not None
            )
            actor = self._actor_of(sense, name, head)
            if actor:
                first = min(name.first, self._its.describer.start(head))
                is_guess = sense.name_kind == "surname" and not self._its.offices.is_dated
                basis: NameBasis = "undated" if is_guess and not is_named else "as_written"
                actors = (*self._sharing(head, name), actor)
                return Resolved("NAM", first, max(name.last, head + 1), actors, basis)
        return None

    def _named_in_full(self, name: NameMatch, head: int) -> Actor | None:
        """ "Jordan said" after "Tom Jordan": who bears a land's name, in a report that tells no more of the land."""
        words = self._its.analysis.text(name.first, name.last)
        person = self._its.discourse.named(words)
        land = name.senses[0].identity
        if person is None or land.kind == "person":
            return None
        is_surname = (person.identifier_text or "").split()[1:][-1:] == [words]
        if not is_surname or self._is_land_told(land, words):
            return None
        is_before_noun = token_deprel(self._its.analysis, head) in _BEFORE
        return under_words(person, words) if self._acts(head) and not is_before_noun else None

    def _is_land_told(self, land: Identity, words: str) -> bool:
        """Whether the report speaks of a land by any other word, too: "Jordanian"."""
        names = self._its.describer.owners.name_at.values()
        same = (name for name in names if name.senses[0].identity.code == land.code)
        return any(self._its.analysis.text(name.first, name.last) != words for name in same)

    def _sharing(self, head: int, name: NameMatch) -> tuple[Actor, ...]:
        """ "[North] and South Korea": the state whose name's last word is this one, too."""
        is_second = name.first > 1 and self._its.analysis.tokens[name.first - 1].deprel == "cc"
        first = self.known(name.first - 2) if is_second else None
        is_shared = first and self._its.analysis.tokens[name.first - 2].head == head
        return first.actors if first and is_shared else ()

    def _person(self, head: int) -> Resolved | None:
        """A person's name that the knowledge does not hold: the report's own words describe it."""
        entity = self._its.labels.get(head)
        token = self._its.analysis.tokens[head]
        known = self._its.discourse.named(token.text) if token.upos == "PROPN" else None
        single = entity is None or entity.last - entity.first == 1
        if known and single and not self._its.analysis.dependents(head, "compound"):
            return Resolved("NAM", head, head + 1, (under_words(known, token.text),))
        if entity is None or entity.label != _PERSON or token.text.islower():
            return None  # the parser takes "Mensah's car" for a name
        if is_plural(self._its.analysis, head) and self._its.describer.has_role(head):
            return None  # and "Oromo Christians" for a person
        if token.head != head and token.head in range(entity.first, entity.last):
            return None
        if self._is_place(head, entity) or is_time_zone(token.text):
            return None
        first = min(entity.first, self._its.describer.start(head))
        words = (
            self._its.analysis.text(entity.first, entity.last).removesuffix("’s").removesuffix("'s")
        )
        name = NameMatch(first=entity.first, last=entity.last, senses=())
        actor, basis = self._persons.variant(name, head, words) or (
            self._strangers.described(first, entity.first, head, words),
            "as_written",
        )
        return Resolved("NAM", first, max(entity.last, head + 1), (actor,), basis)

    def outlet(self, head: int) -> Resolved | None:
        """A newspaper, broadcaster or agency that speaks ("Xinhua reported")."""
        if not self._its.analysis.tokens[head].text[0].isupper():
            return None
        first = self._its.describer.start(head)
        outlet = self._its.describer.outlets.named(first, head)
        if outlet is None:
            return None
        words = self._its.analysis.text(first, head + 1)
        return Resolved("NAM", first, head + 1, (outlet_actor(outlet, words),))

    def _inside_longer_person(self, name: NameMatch) -> bool:
        """Whether the words are part of a longer person's name ("Jordan" in "Hamilton Jordan")."""
        entity = self._its.labels.get(name.first)
        return (
            entity is not None
            and entity.label == _PERSON
            and entity.last - entity.first > name.last - name.first
            and name.senses[0].identity.kind != "person"
        )

    def _actor_of(self, sense: NameSense, name: NameMatch, head: int) -> Actor | None:
        words = self._its.analysis.text(name.first, name.last)
        if sense.name_kind in _METONYMS:
            # Who says "Oslo" for Norway means its government.
            whose = self._seated(sense.identity)
            return known_actor(whose, words, sector="GOV") if self._acts(head) else None
        if sense.name_kind == "surname":
            return self._surnames.bearer(sense.identity, name, head)
        if sense.name_kind in {"adjective", "demonym"}:
            return self._people_of(sense, head, words)
        if sense.identity.kind == "person":
            return self._persons.known(sense.identity, name, head)
        identity = self._its.describer.owners.as_of_report(sense.identity)
        if identity.code is None:  # "Burundian Tutsis": a people of many states
            identity = replace(identity, code=self._home_of_people(head))
        sector = _LEGISLATURE if self._sit_in_chamber(identity, head) else identity.sector
        return known_actor(identity, words, sector=sector)

    def _seated(self, state: Identity) -> Identity:
        """ "[Brussels] demanded": the Union that sits there, unless the report speaks of Belgium."""
        body = body_in_capital_of(state.code)
        names = self._its.describer.owners.name_at.values() if body else ()
        if any(n.senses[0].identity == state and n.senses[0].name_kind != "capital" for n in names):
            return state
        return self._its.knowledge.identity(f"body:{body}") or state

    def _sit_in_chamber(self, identity: Identity, head: int) -> bool:
        """ "Senate Republicans", "congressional Democrats": of a party, those who are lawmakers."""
        if identity.sector != _PARTY or not is_plural(self._its.analysis, head):
            return False
        before = self._its.analysis.tokens[self._its.describer.start(head) : head]
        return any(token.lemma.lower() in role_marks().chambers for token in before)

    def _acts(self, head: int) -> bool:
        """A capital stands for its government unless something happens in, at or near it."""
        above = self._its.analysis.tokens[governor(self._its.analysis, head)]
        deprel = token_deprel(self._its.analysis, head)
        if deprel == "pobj":
            if above.lemma == "of" and self._is_around(above.i):
                return False
            is_where = above.lemma in pointing_words().locative_prepositions
            return not is_where or self._speaks(above.i) or self._judges(above.i)
        if deprel == "dobj":
            # "held [Oslo] responsible": what is called something is no place
            is_called = bool(self._its.analysis.dependents(above.i, "oprd"))
            return is_called or above.lemma not in pointing_words().place_verbs
        return deprel != "appos"

    def _is_around(self, preposition: int) -> bool:
        """ "The edge of [Oslo]", "control of [Oslo]", but "allies of [Oslo]"."""
        whose = self._its.analysis.tokens[self._its.analysis.tokens[preposition].head].lemma
        return whose in place_words().surroundings | place_words().rule

    def _speaks(self, preposition: int) -> bool:
        """ "drew condemnation from [Oslo]": where something said comes from, there sits who says it."""
        above = self._its.analysis.tokens[self._its.analysis.tokens[preposition].head]
        said = (above.i, *self._its.analysis.dependents(above.i, "dobj"))
        return self._its.analysis.tokens[preposition].lemma == "from" and any(
            self._its.analysis.tokens[i].upos == "NOUN"
            and event_table().noun_tells(self._its.analysis.tokens[i].lemma, _VOICED)
            for i in said
        )

    def _judges(self, preposition: int) -> bool:
        """ "a verdict welcomed in [Oslo]": where a deed is judged by nobody else, there sits who judges it."""
        tokens, link = self._its.analysis.tokens, self._its.analysis.tokens[preposition]
        verb = tokens[link.head]
        if link.lemma != "in" or verb.tag != "VBN" or verb.lemma not in pointing_words().judging:
            return False
        helped = self._its.analysis.dependents(verb.i, "auxpass")
        judged = self._its.analysis.dependents(verb.i, "nsubjpass") or (verb.head,)
        is_passive = bool(helped) or verb.deprel == "acl"
        is_deed = all(tokens[i].upos == "NOUN" for i in judged)
        return is_passive and is_deed and not self._its.analysis.dependents(verb.i, "agent")

    def _people_of(self, sense: NameSense, head: int, words: str) -> Actor | None:
        """ "Two Kenyans" are civilians; "the Kenyans" may as well be their state (no sector)."""
        token = self._its.analysis.tokens[head]
        if token.upos == "ADJ" and token.deprel in {"amod", "acomp"}:
            return None
        first = self._its.analysis.tokens[self._its.describer.start(head)]
        counted = first.lemma in role_marks().indefinite or first.upos == "NUM"
        by_descent = self._its.describer.owners.is_tied(
            head
        )  # "ethnic Albanians" are a people of any state
        home = self._home_of_people(head)
        sector = "CVL" if counted or by_descent or home else sense.identity.sector
        code = None if by_descent else home or sense.identity.code
        return Actor(code=code, kind="group", sector=sector, entity_text=words)

    def _home_of_people(self, head: int) -> str | None:
        """ "[Ecuadorean] Indians": the state of a people that is called after another one."""
        if (state := self._among_whom(head)) is not None:
            return state
        name = self._its.describer.owners.name_at.get(head - 1)
        before = self._its.analysis.tokens[head - 1]
        if name is None or not head or before.head != head or before.i == head:
            return None
        sense = name.senses[0]
        is_nations = sense.identity.kind == "state" and sense.name_kind == "adjective"
        # "Korean [Americans]" are citizens of the second, "Iranian [Turks]" of the first
        settlers = pointing_words().nations_of_descent
        if self._its.analysis.tokens[head].text.removesuffix("s") in settlers:
            return None
        return sense.identity.code if is_nations else None

    def _among_whom(self, head: int) -> str | None:
        """ "The Armenians of [Syria]": where a people lives that is called after another state."""
        for i in preposition_objects(self._its.analysis, head, "of"):
            name = self._its.describer.owners.name_at.get(i)
            if name and name.senses[0].name_kind == "name":
                identity = name.senses[0].identity
                return identity.code if identity.kind == "state" else None
        return None

    def _is_place(self, head: int, entity: NamedEntity) -> bool:
        """ "The town of [Gao]", "visited [Kyiv]": the parser takes many a town for a person."""
        name = self._its.describer.owners.name_at.get(head)
        if name and name.first <= entity.first and entity.last <= name.last:
            is_part = name.last - name.first > entity.last - entity.first
            sense = name.senses[0]
            return sense.name_kind in _METONYMS or (is_part and sense.identity.kind != "person")
        above = self._its.analysis.tokens[self._its.analysis.tokens[head].head]
        of_what = self._its.analysis.tokens[above.head].lemma
        return above.lemma == "of" and of_what in place_words().divisions
