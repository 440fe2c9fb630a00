"""Words of events that tell of none: figures of speech, mere questions, means of another deed."""

from collections.abc import Iterator

from communique.codebook.events import event_table
from communique.codebook.figures import figure_words
from communique.codebook.prepositions import prepositions
from communique.finding.accidents import is_accident
from communique.finding.advice import is_tip
from communique.finding.attitudes import tells_an_attitude
from communique.finding.casting import VIOLENT, Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.misparsed import is_reflexive
from communique.finding.own_affairs import is_own_affair
from communique.finding.quarrels import is_won
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

# Bodies that dispute with words; the police, students, parties' crowds and armed groups clash with more.
_CIVIL = frozenset({"BUS", "JRN", "LEG", "JUD", "ELI"})


def tells_none(
    analysis: Analysis, grounding: Grounding, casting: Casting, parties: tuple[Actor, ...]
) -> bool:
    """Whether the word tells of no event here."""
    return (
        _is_figure(analysis, casting, parties)
        or _is_mere_question(analysis, casting)
        or _is_left_open(analysis, casting)
        or tells_an_attitude(analysis, casting, parties)
        or _is_means_of_another(analysis, casting)
        or _is_own_defence(analysis, casting)
        or _is_dismissal(analysis, grounding, casting)
        or is_accident(analysis, casting)
        or is_tip(analysis, grounding, casting)
        or is_won(analysis, casting)
        or _is_nobodys_war(analysis, casting)
        or is_own_affair(analysis, casting)
    )


def _is_figure(analysis: Analysis, casting: Casting, parties: tuple[Actor, ...]) -> bool:
    """Whether force is only a word: an "assault on freedom", a "clash" between firms and regulators."""
    if casting.event not in VIOLENT:
        return False
    is_dispute = _is_contest(analysis, casting) and any(actor.sector in _CIVIL for actor in parties)
    if is_dispute or _is_worded_otherwise(analysis, casting.trigger.token):
        return True
    return any(
        analysis.tokens[i].lemma in figure_words().abstract for i in _aims(analysis, casting)
    )


def _is_contest(analysis: Analysis, casting: Casting) -> bool:
    """ "clashed", with no word of weapons"""
    lemma = trigger_lemma(analysis, casting)
    return lemma in figure_words().contests and casting.mode is None


def _is_nobodys_war(analysis: Analysis, casting: Casting) -> bool:
    """ "winning a [war] in the mountains is hard": one that nobody is said to wage, and that does nothing."""
    is_war = casting.event in VIOLENT and trigger_lemma(analysis, casting) == "war"
    if not is_war or casting.trigger.form != "noun" or casting.actors:
        return False
    return analysis.tokens[casting.trigger.token].deprel != "nsubj"


def _aims(analysis: Analysis, casting: Casting) -> Iterator[int]:
    """What force is turned on, by prepositions or as the verb's object."""
    for head in (casting.trigger.token, casting.anchor):
        yield from objects_of_prepositions(analysis, head, prepositions().targets)
    yield from _own_objects(analysis, casting)


def _is_worded_otherwise(analysis: Analysis, noun: int) -> bool:
    """ "a legal [battle]", "an ideological [war]": a contest of another kind by the word before it."""
    before = analysis.dependents(noun, "amod", "compound", "nmod")
    is_contest = analysis.tokens[noun].lemma in figure_words().contests | {"offensive", "assault"}
    return is_contest and any(analysis.tokens[i].lemma in figure_words().peaceable for i in before)


def _is_means_of_another(analysis: Analysis, casting: Casting) -> bool:
    """ "a shell [fired] by rebels left three dead": the verb that the shell is the subject of tells it."""
    token = analysis.tokens[casting.trigger.token]
    is_launched = token.lemma in event_table().launching and token.deprel == "acl"
    if casting.event not in VIOLENT or not is_launched:
        return False
    fired = analysis.tokens[token.head]
    by = fired.deprel == "pobj" and analysis.tokens[fired.head].deprel == "agent"
    # parsers lose the verb at times, and leave the shell at the head of all
    is_lost = fired.deprel == "ROOT" and not casting.recipients
    return fired.deprel in {"nsubj", "nsubjpass"} or by or is_lost


def _is_own_defence(analysis: Analysis, casting: Casting) -> bool:
    """ "the president [defended] his record": who speaks for himself supports nobody."""
    if casting.event != "SUPPORT" or casting.recipients:
        return False
    token = casting.trigger.token
    if analysis.tokens[token].lemma != "defend":
        return False
    things = analysis.dependents(token, "dobj")
    return any(is_reflexive(analysis, i) or _is_own(analysis, i) for i in things)


def _is_own(analysis: Analysis, thing: int) -> bool:
    return any(analysis.tokens[i].upos == "PRON" for i in analysis.dependents(thing, "poss"))


def _is_dismissal(analysis: Analysis, grounding: Grounding, casting: Casting) -> bool:
    """ "the president [fired] the commissioner on Friday": who is fired loses an office."""
    if casting.event != "ASSAULT" or trigger_lemma(analysis, casting) != "fire":
        return False
    return any(grounding.actors_at(i) for i in _own_objects(analysis, casting))


def _own_objects(analysis: Analysis, casting: Casting) -> tuple[int, ...]:
    if casting.trigger.form != "verb":
        return ()
    return clause_of(analysis, casting.trigger.token).objects


def _is_left_open(analysis: Analysis, casting: Casting) -> bool:
    """ "did not [rule] out an attack": who leaves it open rejects nothing."""
    token = casting.trigger.token
    return analysis.tokens[token].lemma == "rule" and bool(analysis.dependents(token, "neg"))


def _is_mere_question(analysis: Analysis, casting: Casting) -> bool:
    """ "Can you show me one? [asked] the widow": a question put, not a request."""
    token = casting.trigger.token
    if analysis.tokens[token].lemma != "ask" or casting.event != "REQUEST":
        return False
    asked = [i for c in analysis.dependents(token, "ccomp") for i in analysis.subtree(c)]
    return any(analysis.tokens[i].text == "?" for i in asked) or any(
        analysis.tokens[i].text == "?" for i in analysis.dependents(token, "punct") if i < token
    )
