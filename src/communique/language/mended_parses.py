"""What the parser regularly gets wrong, and the words alone tell better.

"The [government] and FARC [rebels]" are two, not rebels of both; in "demanded that President [Suharto]
resign" he is the subject, and no first half of the verb; of "against [FARC] [rebels]" the movement tells whose
rebels; "president of [Peru] [Alan Garcia]" is the president of Peru, called so; in "cut ties with Togo and
[Mali] closed its border" Mali acts.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from communique.knowledge import Knowledge
from communique.language.mended_clauses import (
    FINITE,
    ITS_OWN,
    SECOND,
    SUBJECTS,
    mend_fronted,
    mend_second_clause,
)
from communique.language.mended_guests import mend_guest, mend_meeting
from communique.language.mended_pairs import mend_pair, role_of
from communique.model.analysis import Token

_MODIFIERS = frozenset({"nmod", "compound"})
_OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
_FIGHTING = frozenset({"REB", "PRM", "UAF"})
_RULING = "GOV"
_WITHIN_NAMES = frozenset({"compound", "nmod", "amod"})
_UNWELCOME = "persona"


def mended(
    tokens: Sequence[Token], first: int, named: Collection[int], knowledge: Knowledge
) -> tuple[Token, ...]:
    """The tokens of a passage, which start at number `first`, with such parses put right.

    `named` are the numbers of the last tokens of its named entities.
    """
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.tag == "VBZ" and place > 1:
            _mend_claims(found, first, token)
        if token.upos == "VERB" and token.deprel in SECOND:
            mend_second_clause(found, first, token)
        elif token.deprel == "ROOT" and token.upos == "VERB":
            _mend_appeal(found, first, token)
        elif token.lemma == "time" and token.deprel == "pobj":
            _mend_told(found, first, token)
        if token.lemma == "meeting" and place:
            mend_meeting(found, first, token)
        elif token.text.casefold() == "visiting" and token.tag == "VBG":
            mend_guest(found, first, token, knowledge)
        elif token.lemma == "of" and place:
            _mend_second(found, first, token)
        elif token.lemma == "by" and place:
            _mend_deed(found, first, token)
        elif token.lemma == "dead" and place:
            _mend_outcome(found, first, token)
        elif token.tag in FINITE and place:
            mend_fronted(found, first, token)
        if token.lemma == "and" and place:
            _mend_row(found, first, token, knowledge)
            mend_pair(found, first, token, knowledge)
        elif token.deprel == "compound" and token.upos == "PROPN":
            _mend_subject(found, first, token)
        elif token.deprel == "npadvmod" and token.upos == "PROPN":
            _mend_state(found, first, token, knowledge)
        elif token.deprel == "pobj" and token.upos == "PROPN" and token.i - 1 not in named:
            _mend_holder(found, first, token, named, knowledge)
        elif token.deprel == "pobj" and token.upos == "NOUN" and place:
            _mend_objects(found, first, token)
        elif token.deprel == "npadvmod" and token.upos == "NOUN":
            _mend_measure(found, first, token)
    return tuple(found)


def _mend_deed(tokens: list[Token], first: int, link: Token) -> None:
    """ "fled after [shelling] by Chad": a gerund right before "by" is a noun, and not done by who fled."""
    deed = tokens[link.i - 1 - first]
    if (deed.tag, deed.deprel, link.head) == ("VBG", "pcomp", deed.i):
        lemma = deed.text.casefold()
        tokens[deed.i - first] = replace(deed, upos="NOUN", tag="NN", deprel="pobj", lemma=lemma)


def _mend_outcome(tokens: list[Token], first: int, dead: Token) -> None:
    """ "shot [dead] two men": what became of them belongs to the verb, and is none of their words."""
    verb = tokens[dead.i - 1 - first]
    if verb.lemma == "shoot" and dead.deprel == "amod":
        tokens[dead.i - first] = replace(dead, head=verb.i, deprel="oprd")


def _mend_claims(tokens: list[Token], first: int, noun: Token) -> None:
    """ "accused Mali of lying, [charges] that it denied": a noun that is taken for a verb of the present.

    Nothing but the comma joins it to a verb of the past, nobody does it, and "that" or "which" follows.
    """
    above = tokens[noun.head - first]
    before, after = tokens[noun.i - 1 - first], tokens[min(noun.i + 1 - first, len(tokens) - 1)]
    is_second = noun.deprel in SECOND and above.tag in {"VBD", "VBN"} and before.text == ","
    if not is_second or after.lemma not in {"that", "which"}:
        return
    below = [token for token in tokens if token.head == noun.i]
    clauses = [token for token in below if token.deprel in {"ccomp", "relcl"}]
    if len(clauses) != 1 or any(token.deprel in SUBJECTS for token in below):
        return
    clause = clauses[0]
    if any(t.head == clause.i and t.deprel in ITS_OWN for t in tokens if t.i > clause.i):
        return  # "charges that it had sold arms" tells what is charged
    tokens[noun.i - first] = replace(noun, upos="NOUN", tag="NNS", deprel="appos")
    tokens[clause.i - first] = replace(clause, deprel="relcl")
    tokens[after.i - first] = replace(after, upos="PRON", tag="WDT", head=clause.i, deprel="dobj")


def _mend_told(tokens: list[Token], first: int, time: Token) -> None:
    """ "demanded for the first [time] that Mali yield": what is demanded, and no time at which Mali yields."""
    link = tokens[time.head - first]
    verb = tokens[link.head - first]
    clause = next((t for t in tokens if t.head == time.i and t.deprel == "relcl"), None)
    that = tokens[min(time.i + 1 - first, len(tokens) - 1)]
    is_told = clause is not None and that.lemma == "that" and that.head == clause.i
    if not is_told or clause is None or link.lemma != "for" or verb.upos != "VERB":
        return
    if any(t.head == verb.i and t.deprel in ITS_OWN for t in tokens):
        return
    tokens[that.i - first] = replace(that, upos="SCONJ", tag="IN", deprel="mark")
    clause = replace(clause, head=verb.i, deprel="ccomp")
    if clause.upos == "VERB":
        tokens[clause.i - first] = clause
        return
    # "that Mali's premier Keita [step] down": parsers take the bare verb for a noun
    names = [t for t in tokens if t.head == clause.i and that.i < t.i < clause.i]
    if not names or names[-1].upos != "PROPN" or names[-1].i != clause.i - 1:
        return
    tokens[clause.i - first] = replace(clause, upos="VERB", tag="VB")
    tokens[names[-1].i - first] = replace(names[-1], deprel="nsubj")
    for token in names[:-1]:
        tokens[token.i - first] = replace(token, head=names[-1].i)


def _mend_appeal(tokens: list[Token], first: int, root: Token) -> None:
    """ "The army chief [called] Friday for the premier to be declared unfit": no infinitive is a sentence's verb.

    The participle before "for" that parsers hang on the subject is.
    """
    below = [token for token in tokens if token.head == root.i]
    mark = next((t for t in below if t.deprel == "mark" and t.lemma == "for"), None)
    if mark is None or not any(t.tag == "TO" for t in below):
        return
    doers = [t for t in below if t.deprel in {"nsubj", "nsubjpass"} and t.i < mark.i]
    called = [
        t for t in tokens if doers and t.head == doers[0].i and t.tag == "VBN" and t.i < mark.i
    ]
    if len(called) != 1 or called[0].deprel != "acl":
        return
    verb, doer = called[0], doers[0]
    tokens[verb.i - first] = replace(verb, tag="VBD", head=verb.i, deprel="ROOT")
    tokens[doer.i - first] = replace(doer, head=verb.i, deprel="nsubj")
    tokens[root.i - first] = replace(root, head=verb.i, deprel="advcl")
    for token in tokens:
        if token.head == verb.i and token.deprel == "oprd" and token.i < mark.i:
            tokens[token.i - first] = replace(token, deprel="npadvmod")
        if (
            token.head == root.i
            and token.i != verb.i
            and token.i > root.i
            and token.deprel == "punct"
        ):
            tokens[token.i - first] = replace(token, head=verb.i)


def _mend_measure(tokens: list[Token], first: int, noun: Token) -> None:
    """ "ended [a week] of talks": a time that is filled with something is what the verb before it is done to."""
    verb = tokens[noun.head - first]
    filled = any(t.head == noun.i and (t.deprel, t.lemma) == ("prep", "of") for t in tokens)
    own = [t for t in tokens if t.head == verb.i and t.deprel in {"dobj", "auxpass"}]
    starts = min(t.i for t in tokens if noun.i in (t.i, t.head))
    if filled and not own and verb.upos == "VERB" and starts == verb.i + 1:
        tokens[noun.i - first] = replace(noun, deprel="dobj")


def _mend_objects(tokens: list[Token], first: int, noun: Token) -> None:
    """ "against [FARC] [rebels]": a preposition has one object, and a name right before it is part of it."""
    name = tokens[noun.i - 1 - first]
    if (name.deprel, name.upos, name.head) == (noun.deprel, "PROPN", noun.head):
        tokens[name.i - first] = replace(name, head=noun.i, deprel="compound")


def _mend_holder(
    tokens: list[Token], first: int, name: Token, named: Collection[int], knowledge: Knowledge
) -> None:
    """ "The president of [Peru] [Alan Garcia]": a state or body before a name of two words ends there."""
    link = tokens[name.head - first]
    role = _top_of(tokens, first, link)
    if link.lemma != "of" or role_of(role, knowledge) is None:
        return
    words = tokens[link.i + 1 - first : name.i - first]
    if words and words[0].deprel == "det":
        words = words[1:]
    if any(word.deprel not in _WITHIN_NAMES for word in words):
        return  # "leaders of [Lebanon's] Hezbollah"
    for count in range(len(words) - 1, 0, -1):
        led, rest = words[:count], (*words[count:], name)
        ends = led[-1].i in named or _names("person", rest, knowledge)
        if ends and (_names("state", led, knowledge) or _names("body", led, knowledge)):
            break
    else:
        return
    land = led[-1]
    for token in tokens[link.i + 1 - first : land.i - first]:
        if token.head == name.i:
            tokens[token.i - first] = replace(token, head=land.i)
    tokens[land.i - first] = replace(land, head=link.i, deprel="pobj")
    tokens[name.i - first] = replace(name, head=role.i, deprel="appos")


def _top_of(tokens: Sequence[Token], first: int, link: Token) -> Token:
    """The noun that a chain of "of" hangs on: the president of the Republic [of] Moldova."""
    noun = tokens[link.head - first]
    while noun.deprel == "pobj" and tokens[noun.head - first].lemma == "of":
        noun = tokens[tokens[noun.head - first].head - first]
    return noun


def _names(kind: str, words: Iterable[Token], knowledge: Knowledge) -> bool:
    """Whether words are the name of a state, a body, or a person."""
    senses = knowledge.senses(" ".join(word.text for word in words))
    return any(sense.identity.kind == kind for sense in senses)


def _mend_subject(tokens: list[Token], first: int, name: Token) -> None:
    """ "that President [Suharto] resign": a name right before a verb of a clause is its subject.

    So is whoever is "declared [persona] non grata", as parsers have it of nouns.
    """
    verb = tokens[name.head - first]
    if verb.deprel != "ccomp" or verb.i != name.i + 1:
        return
    if verb.upos != "VERB":
        is_led = any(token.head == verb.i and token.deprel == "mark" for token in tokens)
        if not is_led and verb.lemma != _UNWELCOME:
            return
        tokens[verb.i - first] = replace(verb, upos="VERB", tag="VB")
    tokens[name.i - first] = replace(name, deprel="nsubj")
    for token in tokens:
        if token.head == verb.i and token.i < name.i and token.deprel in _OF_NOUNS:
            tokens[token.i - first] = replace(token, head=name.i)


def _mend_state(tokens: list[Token], first: int, name: Token, knowledge: Knowledge) -> None:
    """ "[Turkey] massed troops": a state right before a finite verb that has no subject is no time."""
    verb = tokens[name.head - first]
    if verb.i != name.i + 1 or verb.tag not in FINITE:
        return
    below = [token for token in tokens if token.head == verb.i]
    words = [*(token for token in tokens if token.head == name.i), name]
    if not any(token.deprel in SUBJECTS for token in below) and _names("state", words, knowledge):
        tokens[name.i - first] = replace(name, deprel="nsubj")


def _mend_second(tokens: list[Token], first: int, link: Token) -> None:
    """ "Chad's government and commanders of [the rebels]": whose the second are, who follow on another's."""
    second = tokens[link.i - 1 - first]
    if (second.deprel, second.head) != ("conj", link.head) or second.upos != "NOUN":
        return
    is_owned = any(token.head == link.head and token.deprel == "poss" for token in tokens)
    if is_owned and link.deprel == "prep":
        tokens[link.i - first] = replace(link, head=second.i)


def _mend_row(tokens: list[Token], first: int, link: Token, knowledge: Knowledge) -> None:
    rulers = tokens[link.i - 1 - first]
    fighters = tokens[rulers.head - first]
    if rulers.deprel not in _MODIFIERS or fighters.i <= link.i or link.head != rulers.i:
        return
    named = tokens[link.i + 1 - first : fighters.i - first]
    is_name = bool(named) and all(token.upos == "PROPN" or token.text.isupper() for token in named)
    if not is_name or _sector(rulers, knowledge) != _RULING:
        return
    if fighters.tag != "NNS" or _sector(fighters, knowledge) not in _FIGHTING:
        return
    for token in tokens:
        if token.i < rulers.i and token.head == fighters.i and token.deprel in _OF_NOUNS:
            tokens[token.i - first] = replace(token, head=rulers.i)
        elif token.head == rulers.i and token.deprel == "conj":
            tokens[token.i - first] = replace(token, head=fighters.i, deprel="compound")
        elif token.head == fighters.i and token.i > fighters.i and token.deprel == "conj":
            tokens[token.i - first] = replace(token, head=rulers.i)
    top = rulers.i if fighters.head == fighters.i else fighters.head
    tokens[rulers.i - first] = replace(rulers, head=top, deprel=fighters.deprel)
    tokens[fighters.i - first] = replace(fighters, head=rulers.i, deprel="conj")


def _sector(token: Token, knowledge: Knowledge) -> str | None:
    role = role_of(token, knowledge)
    return role.sector if role else None
