"""Who does or undergoes what a verb tells: its own subject, else the one it shares with what it hangs on."""

from communique.codebook.control import control_words
from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.reality import reality_words
from communique.finding.control import clause_above, controller_of, verb_above
from communique.finding.dependents import objects_of_prepositions, with_conjuncts
from communique.finding.garden_paths import behind_and, is_garden_path, is_noun_by_place
from communique.finding.misparsed import (
    bearer_of_gerund,
    document_speaking,
    is_told_to,
    own_subjects,
    side_by_side,
    stranded,
)
from communique.finding.passives import by_whom, is_passive, is_told_of
from communique.finding.relatives import through_relative
from communique.finding.speaking import said_to_act, speaking_on, told_beside
from communique.finding.verb_groups import FINITE, is_infinitive, with_particle
from communique.model.analysis import Analysis

_WHEN = frozenset({"after", "before", "since", "upon", "on", "despite"})
_MAX_CLIMB = 6  # clauses nested deeper than this are parsing errors more often than grammar


def subjects_of(analysis: Analysis, verb: int, climbed: int = 0) -> tuple[int, ...]:
    """The verb's own subject, else the one it shares with the clause above it."""
    own = own_subjects(analysis, verb, "nsubj", "csubj") or stranded(analysis, verb)
    if own := own or behind_and(analysis, verb):
        return side_by_side(analysis, through_relative(analysis, verb, own))
    bearer = bearer_of_gerund(analysis, verb)
    if bearer is not None:
        return (bearer,)
    if (saying := speaking_on(analysis, verb)) is not None:
        return subjects_of(analysis, saying, climbed + 1)
    if climbed >= _MAX_CLIMB or analysis.tokens[verb].head == verb or _tells_nobody(analysis, verb):
        return ()
    if (document := document_speaking(analysis, verb)) is not None:
        return (document,)
    if (doer := said_to_act(analysis, verb)) is not None:
        return (doer,)
    if (deed := told_beside(analysis, verb)) is not None:
        return subjects_of(analysis, deed, climbed + 1)
    if analysis.tokens[verb].deprel == "acl":
        return _bearers(analysis, verb, climbed)
    return _shared(analysis, verb, climbed)


def _tells_nobody(analysis: Analysis, verb: int) -> bool:
    """Whether no clause above says who acts: a noun taken for a verb, a finite verb that lost its subject."""
    marks = analysis.dependents(verb, "mark", "advmod")
    token = analysis.tokens[verb]
    is_led = any(analysis.tokens[i].tag in FINITE for i in analysis.dependents(verb, "aux"))
    is_lost = token.deprel == "advcl" and token.tag != "VBG" and is_led and not marks
    return is_lost or is_noun_by_place(analysis, verb)


def _shared(analysis: Analysis, verb: int, climbed: int) -> tuple[int, ...]:
    """ "[Chad] tried to leave", "urged [Chad] to leave": who acts in the clause that the verb hangs on."""
    token = analysis.tokens[verb]
    if token.tag == "VBG" and analysis.tokens[token.head].lemma in control_words().nobody:
        return ()
    if token.deprel in {"xcomp", "pcomp"} and (controller := controller_of(analysis, verb)):
        return controller
    above = clause_above(analysis, verb)
    if above is None:
        return ()
    if is_passive(analysis, above):
        return undergoers_of(analysis, above)
    return subjects_of(analysis, above, climbed + 1)


def undergoers_of(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """Who or what a passive's deed is done to: its own subject, the noun or the verb that it hangs on."""
    is_bare = is_told_to(analysis, verb) or is_garden_path(analysis, verb)
    links = ("nsubj",) if is_bare else ("nsubjpass",)
    own = own_subjects(analysis, verb, *links)
    token = analysis.tokens[verb]
    if own:
        return side_by_side(analysis, through_relative(analysis, verb, own))
    if token.deprel in {"acl", "relcl"}:
        return (_captives_of_war(analysis, token.head),)
    is_then = token.deprel == "pcomp" and analysis.tokens[token.head].lemma in _WHEN
    if is_then and analysis.dependents(verb, "auxpass"):
        return _shared(analysis, verb, 0)  # "[sailors] came home after being freed"
    if token.deprel == "conj":
        return undergoers_of(analysis, token.head) or _subject_shared(analysis, verb)
    if is_told_of(analysis, verb):
        return undergoers_of(analysis, token.head)
    if token.deprel == "xcomp" and analysis.dependents(verb, "auxpass"):
        return _shared(analysis, verb, 0)  # "ordered [Chad] to be admitted"
    return subjects_of(analysis, token.head) if token.deprel == "advcl" else ()


def _captives_of_war(analysis: Analysis, noun: int) -> int:
    """ "[prisoners] of war freed by Chad": parsers hang on the war what befalls its prisoners."""
    link = analysis.tokens[analysis.tokens[noun].head]
    above = analysis.tokens[link.head]
    is_name = analysis.tokens[noun].lemma == "war" and link.lemma == "of"
    return above.i if is_name and above.lemma == "prisoner" else noun


def _subject_shared(analysis: Analysis, passive: int) -> tuple[int, ...]:
    """ "[The envoy] came late and was greeted by the mayor": whose active verb the passive follows."""
    is_finite = bool(analysis.dependents(passive, "auxpass"))
    above = analysis.tokens[passive].head
    is_told = is_finite and not is_passive(analysis, above)
    return subjects_of(analysis, above) if is_told else ()


def _intending(analysis: Analysis, verb: int, climbed: int) -> tuple[int, ...]:
    """ "[rebels]' attempt to seize it", "a bid by [rebels] to seize it", "[rebels] made an attempt to"

    "[Chad] is in negotiations to join it".
    """
    noun = analysis.tokens[verb].head
    is_intent = analysis.tokens[noun].lemma in control_words().intents
    if not is_intent or not is_infinitive(analysis, verb):
        return ()
    return with_conjuncts(analysis, _whose(analysis, noun)) or _pursuing(analysis, noun, climbed)


def _holding(analysis: Analysis, verb: int, climbed: int) -> tuple[int, ...]:
    """ "[Chad] has no right to attack", "[the senate] got a chance to condemn it" """
    noun = analysis.tokens[analysis.tokens[verb].head]
    is_had = noun.deprel == "dobj" and analysis.tokens[noun.head].lemma in control_words().holding
    is_its_own = is_had and noun.lemma not in control_words().intents
    if not is_its_own or not is_infinitive(analysis, verb):
        return ()
    return subjects_of(analysis, noun.head, climbed + 1)


def _granted(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "gave [Chad] the right to expel them", "[the army] was given orders to shoot": who is to use what he gets."""
    noun = analysis.tokens[analysis.tokens[verb].head]
    words, giving = control_words(), noun.head
    is_given = noun.deprel == "dobj" and analysis.tokens[giving].lemma in words.granting
    is_right = noun.lemma in words.granted or noun.lemma in reality_words().entitling
    if not (is_given and is_right and is_infinitive(analysis, verb)):
        return ()
    if analysis.dependents(giving, "auxpass"):
        return undergoers_of(analysis, giving)
    led = objects_of_prepositions(analysis, giving, frozenset({"to"}))
    return with_conjuncts(analysis, analysis.dependents(giving, "dative")) or led


def _whose(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "[rebels]' attempt", "an attempt by [rebels]" """
    if owners := analysis.dependents(noun, "poss"):
        return owners
    by = (i for i in analysis.dependents(noun, "prep", "agent") if analysis.tokens[i].lemma == "by")
    return tuple(doer for i in by for doer in analysis.dependents(i, "pobj"))


def _pursuing(analysis: Analysis, noun: int, climbed: int) -> tuple[int, ...]:
    """ "[rebels] made an attempt", "[Chad] is in negotiations" """
    if _is_made(analysis, noun):
        return subjects_of(analysis, analysis.tokens[noun].head, climbed + 1)
    link = analysis.tokens[analysis.tokens[noun].head]
    is_in = analysis.tokens[noun].deprel == "pobj" and link.lemma == "in"
    is_state = is_in and analysis.tokens[link.head].lemma == "be"
    return subjects_of(analysis, link.head, climbed + 1) if is_state else ()


def _is_made(analysis: Analysis, noun: int) -> bool:
    """ "issued a statement", "made an attempt" """
    token = analysis.tokens[noun]
    made_by = with_particle(analysis, token.head)
    return token.deprel == "dobj" and made_by in event_table().making


def _bearers(analysis: Analysis, verb: int, climbed: int) -> tuple[int, ...]:
    """Who does what an infinitive or participle says of a noun; of a passive one it tells nobody."""
    if doers := _intending(analysis, verb, climbed) or _holding(analysis, verb, climbed):
        return doers
    if doers := _granted(analysis, verb):
        return doers
    token = analysis.tokens[verb]
    # "[the premier] and [the rebel], meeting in Oslo, said": of all that stand before the comma
    row = analysis.conjuncts(token.head)
    if token.tag == "VBG" and analysis.tokens[verb - 1].text == "," and row[-1] < verb:
        return row
    is_active = token.tag == "VBG" or bool(analysis.dependents(verb, "dobj"))
    return _behind(analysis, token.head, climbed) if is_active else ()


def _behind(analysis: Analysis, noun: int, climbed: int) -> tuple[int, ...]:
    """The noun itself, or who is behind it.

    Of words it is who uttered or signed them ("a statement urging"), of a rally who holds it ("a march demanding"),
    of a deed its doer ("an offensive by rebels to retake the port").
    """
    token = analysis.tokens[noun]
    if event_table().noun_tells(token.lemma, {"PROTEST"}):
        return _holders(analysis, noun) or (noun,)
    doers = objects_of_prepositions(analysis, noun, frozenset({"by"}))
    return authors_of(analysis, noun, climbed) or doers or (noun,)


def authors_of(analysis: Analysis, document: int, climbed: int = 0) -> tuple[int, ...]:
    """Whose words a document's are: "a petition signed by [nurses]", "[his] letter", "a note from [Chad]".

    "[Senators] introduced a bill", "[the senate] is considering a resolution": who has it before them.
    """
    token = analysis.tokens[document]
    if token.lemma not in cue_words().documents:
        return ()
    signed = analysis.dependents(document, "acl")
    signers = (doer for i in signed for doer in by_whom(analysis, i))
    senders = objects_of_prepositions(analysis, document, frozenset({"by", "from"}))
    named = (*analysis.dependents(document, "poss"), *signers, *senders)
    verb, table = with_particle(analysis, token.head), event_table()
    is_handled = token.deprel == "dobj" and verb in table.making | table.handling
    return named or (subjects_of(analysis, token.head, climbed + 1) if is_handled else ())


def _holders(analysis: Analysis, rally: int) -> tuple[int, ...]:
    """Who holds a rally or takes part: "[students] staged a rally", "[workers] spoke in a march"."""
    token = analysis.tokens[rally]
    above = verb_above(analysis, rally)
    if above is None or is_passive(analysis, above):
        return ()
    is_held = token.deprel == "dobj" and with_particle(analysis, above) in event_table().making
    is_within = token.deprel == "pobj" and analysis.tokens[token.head].lemma == "in"
    return subjects_of(analysis, above) if is_held or is_within else ()
