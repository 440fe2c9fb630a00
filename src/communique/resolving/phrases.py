"""Noun phrases: how far a phrase reaches to the left of its head, and what its words say."""

from communique.model.analysis import Analysis, Token

# What may stand before a head and still belong to its phrase (ClearNLP labels).
_PREMODIFIERS = frozenset(
    {"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod"}
)
BEFORE_A_NOUN = frozenset({"compound", "amod"})  # "[army] patrols", "[rebel] fire"
_BEFORE_OR_BESIDE = BEFORE_A_NOUN | {"npadvmod"}
_QUALIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
_LONGEST_NAME = 8  # words that an acronym stands for
_NOT_COUNTED = "medium"  # "media" are the press, and no plural of what a medium is
_TIES = frozenset({"prep", "agent"})
_NO_WORDS = frozenset({"DET", "PUNCT", "SPACE"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
MAY_HEAD = _NOMINAL | {"ADJ", "NUM"}  # parts of speech of what heads a noun phrase


def phrase_start(analysis: Analysis, head: int) -> int:
    """The first token of the phrase: "[the Syrian opposition] groups" starts at "the".

    What stands before a noun has no phrase of its own in the parse: "[Malian army] patrols",
    "[Malian army] air strikes".
    """
    start = head
    for child in reversed(analysis.children[head]):
        if child < start and analysis.tokens[child].deprel in _PREMODIFIERS:
            start = min(start, _left_edge(analysis, child))
    above = head
    while analysis.tokens[above].deprel in BEFORE_A_NOUN:
        above = analysis.tokens[above].head
        for other in reversed(analysis.children[above]):
            if other == start - 1 and analysis.tokens[other].deprel in _QUALIFIERS:
                start = _left_edge(analysis, other)
    return start


def _left_edge(analysis: Analysis, i: int) -> int:
    """The first token at or below a token; most modifiers have nothing below them."""
    below = analysis.children[i]
    return min(i, *(_left_edge(analysis, child) for child in below)) if below else i


def is_phrase_head(analysis: Analysis, i: int) -> bool:
    """Whether a token heads a noun phrase: not a mere modifier, or a possessor ("Russia's envoy")."""
    token = analysis.tokens[i]
    if token.upos in _NOMINAL:
        return token.deprel not in {"compound", "nmod", "amod", "npadvmod"} or _is_coordinated(
            analysis, i
        )
    # "the rich", "two Russians" tagged as adjectives: a determiner makes a noun of them.
    may_head = token.upos in MAY_HEAD and bool(analysis.children[i])
    return may_head and bool(analysis.dependents(i, "det", "predet"))


def _is_coordinated(analysis: Analysis, i: int) -> bool:
    return token_deprel(analysis, i) == "nmod" and bool(analysis.dependents(i, "conj"))


def token_deprel(analysis: Analysis, i: int) -> str:
    """The label by which a token hangs, looking through coordination ("Russia and China": both nsubj)."""
    while analysis.tokens[i].deprel == "conj":
        i = analysis.tokens[i].head
    return analysis.tokens[i].deprel


def governor(analysis: Analysis, i: int) -> int:
    """The head above a token, looking through coordination."""
    while analysis.tokens[i].deprel == "conj":
        i = analysis.tokens[i].head
    return analysis.tokens[i].head


def words_of(analysis: Analysis, first: int, last: int) -> tuple[str, ...]:
    """The lemmas of tokens `first..last` (last excluded) without articles, points and hyphens."""
    return tuple(word_of(t) for t in analysis.tokens[first:last] if is_word(t))


def is_word(token: Token) -> bool:
    """Whether a token counts in a phrase: no article, point or hyphen does."""
    return token.upos not in _NO_WORDS and token.text != "-"


def word_of(token: Token) -> str:
    """A token as it is compared: a noun by its lemma. The parser leaves the plural of proper nouns as it is ("Rebels").

    Other words stay as written: the lemma of "ruling" in "the ruling party" is "rule".
    """
    if token.upos == "PROPN":
        word = token.lemma.removesuffix(".")
        return word if word.endswith("ss") else word.removesuffix("s")  # "Congress", "Rebels"
    is_counted = token.upos == "NOUN" and token.lemma != _NOT_COUNTED
    return token.lemma if is_counted else token.text.casefold()


def preposition_objects(analysis: Analysis, head: int, *prepositions: str) -> tuple[int, ...]:
    """Heads of the phrases that prepositions tie to a head ("president of [Kenya] and [Uganda]")."""
    found: list[int] = []
    for prep in analysis.children[head]:
        token = analysis.tokens[prep]
        if token.deprel in _TIES and token.lemma in prepositions:
            for thing in analysis.dependents(prep, "pobj"):
                found.extend(analysis.conjuncts(thing))
    return tuple(found)


def is_plural(analysis: Analysis, head: int) -> bool:
    """Whether the head is a plural noun."""
    return analysis.tokens[head].tag in {"NNS", "NNPS"}


def noun_after(analysis: Analysis, i: int) -> int | None:
    """The noun that a word stands before: "[army] patrols", by way of a participle "a [rebel]-led raid".

    But "an anti-[rebel] raid" is not theirs.
    """
    token = analysis.tokens[i]
    if token.deprel not in _BEFORE_OR_BESIDE or (i and analysis.tokens[i - 1].text == "-"):
        return None
    if token.deprel in BEFORE_A_NOUN:
        return token.head
    above = analysis.tokens[token.head]
    return above.head if (above.tag, above.deprel) == ("VBN", "amod") else None


def introduced_acronym(analysis: Analysis, last: int) -> str | None:
    """The capitals in brackets right after a phrase that ends before `last` ("... Front (FPF)")."""
    if last + 2 >= len(analysis.tokens) or analysis.tokens[last].text != "(":
        return None
    _, word, closing = analysis.tokens[last : last + 3]
    if closing.text != ")" or not word.text.isupper():
        return None
    initials = {t.text[0].upper() for t in analysis.tokens[max(0, last - _LONGEST_NAME) : last]}
    is_acronym = 2 <= len(word.text) <= _LONGEST_NAME and set(word.text) <= initials
    return word.text if is_acronym else None
