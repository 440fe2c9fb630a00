"""What the parser is given to read: "IS fighters" and "WHO experts" under names that it knows.

Taken for the verb and the pronoun, these acronyms spoil the parse of the whole sentence. The tokens keep
the report's own words; the lemma is the parser's, so that none is taken for "who".
"""

from typing import TYPE_CHECKING

from communique.codebook.acronyms import stand_ins

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Subjects that a stressed "IS" stands behind ("it IS true"); "that IS was holding" is no such case.
_STRESSING = frozenset({"it", "he", "she", "this", "there", "here"})


def with_stand_ins(doc: "Doc") -> "Doc":
    """The text as the parser reads it, token for token; mostly the same object."""
    names = stand_ins()
    printed = [token.text for token in doc]
    if names.keys().isdisjoint(printed):
        return doc
    words = [names[t] if t in names and _is_name(doc[i]) else t for i, t in enumerate(printed)]
    return type(doc)(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def _is_name(token: "Token") -> bool:
    """Whether capitals set the word apart from the words beside it, and no stress does."""
    beside = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    words = [other for other in beside if other.is_alpha]
    is_stressed = any(other.lower_ in _STRESSING for other in words if other.i < token.i)
    return not is_stressed and any(not other.is_upper for other in words)
