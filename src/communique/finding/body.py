"""The body of a report, where findings are read; its headline and furniture repeat what it tells."""

from collections.abc import Iterator

from communique.model.analysis import Analysis


def body_tokens(analysis: Analysis) -> Iterator[int]:
    """The tokens of the body's sentences, in text order."""
    for sentence in analysis.sentences:
        if sentence.region == "body":
            yield from range(sentence.first, sentence.last)
