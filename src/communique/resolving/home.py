"""Whose "the rebels", "police" and "lawmakers" are: the country that the text says they act in.

PLOVER's coders give a party the country that the report makes plain. A role without a country of its
own takes that of its sentence's whereabouts ("rebels shelled an airfield near Aleppo"), else that of
most whereabouts and office-holders of the report; where these disagree it stays without. An official whom
only the report describes ("Judge Kamau") takes the report's, since officials travel. `basis` marks both as
"context".
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.codebook.home import HomeWords, home_words
from communique.codebook.places import place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.world import Actor, ActorMention, PlaceMention
from communique.resolving.incomers import is_incomer
from communique.resolving.opponents import Opponents, friends_of, is_away
from communique.resolving.phrases import governor, token_deprel
from communique.resolving.ties import Ties
from communique.resolving.whereabouts import on_grounds, whereabouts

# "reached [Gao]", "[Gao] was shelled"; as a subject a name may act.
_WHERE_LANDS_STAND = frozenset({"pobj", "dobj", "nsubjpass"})
_ARMY = "MIL"
_BARE = frozenset({"NOUN", "DET", "PRON", "NUM"})
_POSSESSIVES = frozenset({"PRP$", "WP$"})
_WHERE = 2  # what a place counts for, beside an actor of a country
_FEW = 4  # so little evidence that all of it counts


def at_home(
    analysis: Analysis,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    state_words: Mapping[int, str],
    knowledge: Knowledge,
) -> tuple[ActorMention, ...]:
    """The mentions, with a country for those roles whose text ties them to one.

    Who says nothing and stays nobody ("a man", "the group" of no name) is no actor, nor is a town that
    the parser takes for a stranger ("flew rice to [Goma]").
    """
    homes = _Homes(analysis, actors, places, state_words, knowledge)
    ties = Ties(analysis, actors, places)
    words = home_words()
    lands = {(place.first, place.last) for place in places if place.place.country_code}
    settled: dict[str, Actor] = {}
    found: list[ActorMention] = []
    for mention in actors:
        if _is_a_land(analysis, mention, lands):
            continue
        if any(_is_open(actor, words) for actor in mention.actors):
            mention = _at_home(analysis, mention, homes, ties, settled)
        if not _is_nobody(analysis, mention, words) or _speaks(analysis, mention):
            found.append(mention)
    return tuple(found)


def _is_a_land(analysis: Analysis, mention: ActorMention, lands: set[tuple[int, int]]) -> bool:
    """Whether a name that tells nothing of its bearer is known as a place and stands where one may."""
    return (
        (mention.first, mention.last) in lands
        and all(actor.code is None and actor.sector is None for actor in mention.actors)
        and token_deprel(analysis, mention.head) in _WHERE_LANDS_STAND
    )


def _at_home(
    analysis: Analysis,
    mention: ActorMention,
    homes: "_Homes",
    ties: Ties,
    settled: dict[str, Actor],
) -> ActorMention:
    """The mention with the country of its surroundings; officials have their report's, for they travel.

    A pronoun stands for whom it stood for before: `settled` holds, by their old keys, those who have
    been given a country.
    """
    words = home_words()
    is_local = _may_be_local(analysis, mention, words) and not ties.is_a_strangers(mention)
    is_local = is_local and not is_incomer(analysis, mention, homes.lands)
    found: list[Actor] = []
    for actor in mention.actors:
        country = ties.of(mention, actor) if is_local else None
        if country is None and (is_local or actor.kind == "person"):
            country = homes.of(actor, mention)
        own = _settled(actor, country, words)
        is_again = mention.form == "PRO" and own is actor
        found.append(settled.get(actor.key, actor) if is_again else own)
        settled.setdefault(actor.key, found[-1])
    actors = tuple(found)
    return replace(mention, actors=actors, basis="context") if actors != mention.actors else mention


class _Homes:
    """The country that each sentence, and the whole report, is set in."""

    def __init__(
        self,
        analysis: Analysis,
        actors: Sequence[ActorMention],
        places: Sequence[PlaceMention],
        state_words: Mapping[int, str],
        knowledge: Knowledge,
    ) -> None:
        self.lands = {place.head for place in places if place.place.country_code}
        self._analysis, self._state_words = analysis, state_words
        self._sentence_of = analysis.sentence_of
        self._here: dict[int, set[str]] = {}
        local = [
            mention
            for mention in _not_leagues(analysis, actors)
            if not (
                is_away(analysis, mention)
                or _is_backer(analysis, mention)
                or _is_kin(analysis, mention)
            )
        ]
        self._opponents = Opponents(analysis, local)
        at_work = Counter(_at_work(local, home_words()))
        self._in_all = Counter({code: n for code, n in at_work.items() if knowledge.state(code)})
        in_places = self._in_places = Counter[str]()
        for sentence, code in (
            *whereabouts(analysis, actors, places, state_words),
            *on_grounds(analysis, state_words),
        ):
            self._here.setdefault(sentence, set()).add(code)
            in_places[code] += _WHERE
        self._in_all.update(in_places)
        of_observers = Counter(_countries_in_names(actors, knowledge))
        self._in_all.update(of_observers)
        share = home_words().home_share
        self.of_report = _most_told(self._in_all, share)
        doers = (mention for mention in local if not _speaks(analysis, mention))
        doing = {*_at_work(doers, home_words()), *in_places, *of_observers}
        is_theirs = self.of_report in doing
        lies_there = _most_told(in_places, share) in {None, self.of_report}
        # Who fights may do so abroad, and who only tells of it ("the army said jets ...") proves nothing.
        self.of_fighters = self.of_report if is_theirs and lies_there else None
        is_sure = self._in_all[self.of_report or ""] > _FEW
        self.of_officials = self.of_report if is_sure else None

    def of(self, actor: Actor, mention: ActorMention) -> str | None:
        """The country that a role acts in, or is at home in: not one that only its opponents speak for."""
        if actor.kind == "person":
            return self.of_officials
        fights = actor.sector in home_words().anywhere
        home = self._at(mention.head, self.of_fighters if fights else self.of_report)
        if home in friends_of(self._analysis, mention, self._state_words):
            return None
        if home is None or home in self._in_places:
            return home
        return None if home in self._opponents.countries(mention, actor) else home

    def _at(self, token: int, otherwise: str | None) -> str | None:
        """The country of the token's sentence, if it has one, else the report's."""
        here = {code for code in self._here.get(self._sentence_of[token], ()) if self._counts(code)}
        if len(here) == 1:
            return next(iter(here))
        return otherwise if not here or otherwise in here else None

    def _counts(self, code: str) -> bool:
        """A country named once in a report that speaks of others is a namesake, or beside the point."""
        return self._in_all[code] > _WHERE or self._in_all.total() <= _FEW


def _is_kin(analysis: Analysis, mention: ActorMention) -> bool:
    """ "His child": told by whom they belong to, they speak for no country of their own."""
    owners = analysis.dependents(mention.head, "poss")
    is_owned = any(analysis.tokens[i].tag in _POSSESSIVES for i in owners)
    return is_owned and any(actor.sector == "CVL" for actor in mention.actors)


def _not_leagues(analysis: Analysis, actors: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """All but coalitions: one led by a state fights in another."""
    leagues = [token.i for token in analysis.tokens if token.lemma == "coalition"]
    if not leagues:
        return actors
    return [m for m in actors if not any(m.first <= i < m.last for i in leagues)]


def _is_backer(analysis: Analysis, mention: ActorMention) -> bool:
    """ "Troops backed by [Qatari jets]", "... by a militia and [Hezbollah]": their allies may be of elsewhere."""
    tokens, whole = analysis.tokens, mention.head
    while tokens[whole].deprel in {"appos", "conj"}:
        whole = tokens[whole].head
    by = tokens[tokens[whole].head]
    return by.deprel == "agent" and tokens[by.head].lemma in home_words().backing


def _speaks(analysis: Analysis, mention: ActorMention) -> bool:
    is_subject = token_deprel(analysis, mention.head) == "nsubj"
    return is_subject and cue_words().says(analysis.tokens[governor(analysis, mention.head)].lemma)


def _most_told(told: Counter[str], share: float) -> str | None:
    most = told.most_common(1)
    return next((code for code, n in most if n >= share * told.total()), None)


def _at_work(actors: Iterable[ActorMention], words: HomeWords) -> Iterator[str]:
    """The countries of those whose sector acts at home: a report that names five lawmakers is theirs."""
    for mention in actors:
        for actor in mention.actors:
            if actor.code and actor.sector in words.sectors and mention.form != "PRO":
                yield actor.code


def _countries_in_names(actors: Iterable[ActorMention], knowledge: Knowledge) -> Iterator[str]:
    """ "The [Malian] Observatory of Human Rights": a body of no state that watches one by its name."""
    for mention in actors:
        for actor in mention.actors:
            is_named = actor.kind == "body" and actor.identifier_id is not None
            if is_named and knowledge.state(actor.code or "") is None:
                for word in (actor.identifier_text or "").split():
                    first = next(iter(knowledge.senses(word)), None)
                    if first and first.name_kind == "adjective" and first.identity.code:
                        yield first.identity.code


def _may_be_local(analysis: Analysis, mention: ActorMention, words: HomeWords) -> bool:
    """Whether no word of the phrase says that it is of elsewhere, or somebody's."""
    if mention.form == "PRO":
        return False
    phrase = analysis.tokens[mention.first : mention.last]
    # "its soldiers", "whose president": of somebody whom the reader of actors did not find.
    is_owned = any(token.tag in _POSSESSIVES for token in phrase)
    # "thousands of their supporters": who follows somebody lives where he does
    is_owned = is_owned and analysis.tokens[mention.head].lemma not in words.adherents
    if _are_all_sides(analysis, mention):
        return False
    told = {token.lemma for token in phrase}
    if any(actor.sector == "REB" for actor in mention.actors):
        # rebels "of the north" are of the north of their own land
        told -= {token.text for token in phrase if token.text in place_words().parts}
    return not is_owned and words.abroad.isdisjoint(told)


def _are_all_sides(analysis: Analysis, mention: ActorMention) -> bool:
    """ "Thanked all the parties involved", whichever sides those are; not "all opposition parties"."""
    phrase = analysis.tokens[mention.first : mention.last]
    is_plural = analysis.tokens[mention.head].text.casefold() == "parties"
    is_bare = is_plural and {token.upos for token in phrase} <= _BARE
    return is_bare and any(token.lemma == "all" for token in phrase)


def _is_open(actor: Actor, words: HomeWords) -> bool:
    """Whether the actor has no country yet and is of a sector that acts at home."""
    if actor.code is not None or actor.sector not in words.sectors:
        return False
    # Of the names that have no country only persons and peoples are at home in one ("Berbers").
    is_people = actor.kind == "group" and actor.sector == "CVL"
    return actor.identifier_id is None or actor.kind == "person" or is_people


def _is_nobody(analysis: Analysis, mention: ActorMention, words: HomeWords) -> bool:
    """Whether the words tell neither name nor country nor what the bearer is, as "Western powers" do."""
    for actor in mention.actors:
        if actor.sector != "UNK" or actor.code is not None or actor.identifier_id is not None:
            return False
    before = analysis.tokens[mention.first : mention.head]
    return words.abroad.isdisjoint(token.lemma.casefold() for token in before)


def _settled(actor: Actor, country: str | None, words: HomeWords) -> Actor:
    """The actor with the country; soldiers in a land that keeps none are whoever's holds it."""
    if not country or not _is_open(actor, words):
        return actor
    is_soldier = actor.sector == _ARMY
    return replace(actor, code=words.garrisons.get(country, country) if is_soldier else country)
