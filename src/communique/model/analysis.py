"""The parse of one report: tokens with their heads, sentences, and named-entity spans.

Only prose is parsed: headlines, captions and cross-heads are parsed too but their sentences say
so (`region`); every other piece of furniture is left out. Dependency labels are ClearNLP's (as the
English spaCy pipelines print them: nsubj, nsubjpass, dobj, pobj, ccomp, xcomp, agent, prep ...),
parts of speech are Universal Dependencies', `tag` is Penn Treebank.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from communique.model.text import Report, Span

Region = Literal["body", "headline", "heading", "caption"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `i` is its index in `Analysis.tokens`; a root's `head` is itself."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    tag: str
    head: int
    deprel: str

    @property
    def span(self) -> Span:
        """Its characters in the report."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first..last` (last excluded) of one region; paragraphs are counted from 0."""

    first: int
    last: int
    region: Region
    paragraph: int


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """Tokens `first..last` (last excluded) under an OntoNotes label (PERSON, GPE, NORP, ORG, DATE ...)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report with its parse. `children[i]` are the indexes of token i's dependents, in order."""

    report: Report
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[NamedEntity, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)
    sentence_of: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(
        cls,
        report: Report,
        tokens: tuple[Token, ...],
        sentences: tuple[Sentence, ...],
        entities: tuple[NamedEntity, ...] = (),
    ) -> "Analysis":
        """Index tokens, sentences and entities of a report."""
        children: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.i:
                children[token.head].append(token.i)
        sentence_of = [0] * len(tokens)
        for number, sentence in enumerate(sentences):
            for i in range(sentence.first, sentence.last):
                sentence_of[i] = number
        return cls(
            report, tokens, sentences, entities, tuple(map(tuple, children)), tuple(sentence_of)
        )

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first..last` (last excluded)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """The report's own characters for tokens `first..last` (last excluded)."""
        return self.report.text[self.tokens[first].start : self.tokens[last - 1].end]

    def sentence(self, i: int) -> Sentence:
        """The sentence that token i stands in."""
        return self.sentences[self.sentence_of[i]]

    def sentence_span(self, i: int) -> Span:
        """The characters of the sentence that token i stands in."""
        sentence = self.sentence(i)
        return self.span(sentence.first, sentence.last)

    def dependents(self, i: int, *deprels: str) -> tuple[int, ...]:
        """Token i's direct dependents with one of the given labels."""
        children = self.children[i]
        if not children:
            return children
        return tuple([child for child in children if self.tokens[child].deprel in deprels])

    def subtree(self, i: int) -> tuple[int, ...]:
        """Token i and all below it, in text order."""
        found, stack = [], [i]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self.children[current])
        return tuple(sorted(found))

    def subtree_span(self, i: int) -> Span:
        """The characters from the first to the last token below token i."""
        below = self.subtree(i)
        return self.span(below[0], below[-1] + 1)

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above token i, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """Token i and what is coordinated below it ("Russia and China": both, from Russia)."""
        found = [i]
        for current in found:
            found.extend(self.dependents(current, "conj"))
        return tuple(found)

    def tokens_in(self, span: Span) -> range:
        """Indexes of the tokens that lie inside a span of characters."""
        first = bisect_left(self.tokens, span.start, key=attrgetter("start"))
        return range(first, bisect_right(self.tokens, span.end, lo=first, key=attrgetter("end")))
