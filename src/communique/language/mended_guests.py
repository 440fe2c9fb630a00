"""Guests and those who meet, whom parsers take for deeds or for second names.

"Told [visiting] Prime Minister Peres" speaks of a guest, and nobody visits him; "the two ministers, [meeting] in
Oslo" tells what they do.
"""

from dataclasses import replace

from communique.knowledge import Knowledge
from communique.model.analysis import Token

_OPENING = frozenset({"csubj", "advcl"})
_OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
# "talks [with] visiting officials", "[told] visiting officials"; "after visiting officials" he went.
_BEFORE_GUESTS = frozenset({"with", "to", "by", "against", "on", "at"})
_BEFORE_GERUNDS = frozenset(
    {"start", "begin", "stop", "finish", "quit", "resume", "continue", "keep", "avoid", "enjoy", "like", "love", "hate",
     "consider", "contemplate", "recall", "remember", "deny", "admit", "report", "suggest", "recommend", "propose",
     "mention", "delay", "postpone", "risk", "mind", "miss", "oppose", "describe", "go", "be"}
)  # fmt: skip


def mend_meeting(tokens: list[Token], first: int, noun: Token) -> None:
    """ "The two ministers, [meeting] in Oslo, said": no second name of theirs, but what they do."""
    before, after = tokens[noun.i - 1 - first], tokens[noun.i + 1 - first :][:1]
    is_led = bool(after) and after[0].deprel == "prep" and after[0].head == noun.i
    if noun.tag != "NN" or before.text != "," or not is_led:
        return
    meeting = replace(noun, lemma="meet", upos="VERB", tag="VBG", deprel="acl")
    if noun.deprel == "appos":
        tokens[noun.i - first] = meeting
    who = next((t for t in tokens if (t.head, t.deprel) == (noun.i, "nsubj")), None)
    if who is not None and noun.deprel == "nsubj":
        tokens[who.i - first] = replace(who, head=noun.head)
        tokens[noun.i - first] = replace(meeting, head=who.i)


def mend_guest(tokens: list[Token], first: int, visiting: Token, knowledge: Knowledge) -> None:
    """ "told [visiting] Prime Minister Peres", "talks with [visiting] officials": who they are, and no deed."""
    above, link = tokens[visiting.head - first], visiting.deprel
    if visiting.i < above.i and link in _OPENING:
        _mend_opening(tokens, first, visiting, knowledge)
        return
    is_next = above.i == visiting.i - 1
    is_with = link == "pcomp" and above.lemma in _BEFORE_GUESTS
    is_object = link in {"xcomp", "advcl", "ccomp"} and above.upos == "VERB"
    if not is_next or not (is_with or is_object) or above.lemma in _BEFORE_GERUNDS:
        return
    below = [t for t in tokens if t.head == visiting.i and t.i != visiting.i]
    guest = next((t for t in below if t.deprel == "dobj"), None)
    if guest is None or not _is_guest(tokens, first, visiting, guest, knowledge):
        return
    for token in below:
        # what parsers hang on the participle is the guest's, or the verb's above it
        tokens[token.i - first] = replace(token, head=guest.i if is_with else above.i)
    tokens[guest.i - first] = replace(guest, head=above.i, deprel="pobj" if is_with else "dobj")
    tokens[visiting.i - first] = replace(visiting, head=guest.i, deprel="amod")


def _mend_opening(tokens: list[Token], first: int, visiting: Token, knowledge: Knowledge) -> None:
    """ "[Visiting] Prime Minister Peres said": whom it opens the sentence with is its subject, not the visit."""
    found = {
        t.deprel: t
        for t in tokens
        if (t.head, t.deprel) in {(visiting.head, "nsubj"), (visiting.i, "dobj")}
    }
    guest = found.get("nsubj") or found.get("dobj")
    is_one = len(found) == 1 and guest is not None and visiting.i < guest.i < visiting.head
    if guest is None or not is_one or not _is_guest(tokens, first, visiting, guest, knowledge):
        return
    tokens[guest.i - first] = replace(guest, head=visiting.head, deprel="nsubj")
    tokens[visiting.i - first] = replace(visiting, head=guest.i, deprel="amod")


def _is_guest(
    tokens: list[Token], first: int, visiting: Token, guest: Token, knowledge: Knowledge
) -> bool:
    """Whether somebody with a title or trade, and with no article, stands right behind "visiting"."""
    phrase = tokens[visiting.i + 1 - first : guest.i + 1 - first]
    before = [token for token in phrase if token.deprel in _OF_NOUNS]
    is_bare = len(phrase) == 1 or phrase[0] in before
    is_led = any(token.deprel in {"det", "poss"} for token in before)
    is_many = guest.tag == "NNS" or guest.upos == "PROPN"
    is_role = any(_has_role(token, knowledge) for token in phrase)
    return is_bare and not is_led and is_many and is_role


def _has_role(token: Token, knowledge: Knowledge) -> bool:
    return bool(knowledge.role_noun(token.text.lower()) or knowledge.role_noun(token.lemma))
