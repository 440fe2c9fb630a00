"""News of sport, of show business and of markets, told by the words of the sentence."""

import re

from communique.codebook.other_news import business_words, show_words, sport_words
from communique.codebook.plover import categories
from communique.finding.casting import Casting, sentence_of, trigger_lemma
from communique.finding.standing import Actors, is_public
from communique.model.analysis import Analysis

# What firms do too: they deal, talk, approve, refuse, complain, and their managers resign.
_DEALINGS = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "REJECT", "REQUEST", "ACCUSE", "COOPERATE", "RETREAT"}
)
_SCORE = re.compile(r"(?<![\w-])\d{1,2}[-–]\d{1,2}(?![\w-])")
_NOUNS = frozenset({"NOUN", "PROPN"})


def is_other_news(analysis: Analysis, casting: Casting, parties: Actors) -> bool:
    """Whether it is sport, or dealings among nobody public of which film, music or the market speaks."""
    if _is_sport(analysis, casting):
        return True
    is_dealing = casting.event in _DEALINGS and not any(map(is_public, parties))
    return is_dealing and (_is_business(analysis, casting, parties) or _is_show(analysis, casting))


def _is_sport(analysis: Analysis, casting: Casting) -> bool:
    """ "Spain beat Chile in the final", "the coach attacked his players": not what one is shot or bombed in."""
    words, lemma = sport_words(), trigger_lemma(analysis, casting)
    if categories()[casting.event].is_forceful and lemma not in words.contending:
        return False
    told = sentence_of(analysis, casting)
    lemmas = {analysis.tokens[i].lemma.casefold() for i in told}
    # "won 7-5, 2-6, 6-4": one score may be a vote's, two are a match's
    if len(_SCORE.findall(analysis.text(told.start, told.stop))) > 1:
        return True
    return bool(lemmas & words.terms) and len(lemmas & (words.terms | words.games)) > 1


def _is_show(analysis: Analysis, casting: Casting) -> bool:
    """ "the singer accused her label of greed": people of film, music and television among themselves."""
    words = show_words()
    lemmas = {analysis.tokens[i].lemma.casefold() for i in sentence_of(analysis, casting)}
    return bool(lemmas & words.terms) and len(lemmas & (words.terms | words.staging)) > 1


def _is_business(analysis: Analysis, casting: Casting, parties: Actors) -> bool:
    """ "Northstar Inc. raised its bid for Fenwick": firms and people of no office, in words of the market."""
    words = business_words()
    tokens = [analysis.tokens[i] for i in sentence_of(analysis, casting)]
    market = {token.lemma for token in tokens if token.upos in _NOUNS} & words.market
    names = {token.text.casefold() for token in tokens if token.upos == "PROPN"} & words.firms
    deals = {token.lemma for token in tokens} & words.deals
    enough = 2 if market or names or not any(actor.code for actor in parties) else 3
    return len(market) + len(names) + len(deals) >= enough
