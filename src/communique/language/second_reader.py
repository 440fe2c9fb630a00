"""The encoder asked about one report: each sentence is read at most once, and only when asked about."""

from collections.abc import Sequence

from communique.language.encoder import EncodedSentence, Encoder
from communique.model.analysis import Analysis
from communique.model.scores import RelationScores, StanceScores


class ReportReader:
    """Answers questions about tokens of one analysis (`model.scores.SecondReader`)."""

    def __init__(self, encoder: Encoder, analysis: Analysis) -> None:
        self._encoder = encoder
        self._analysis = analysis
        self._encoded: dict[int, EncodedSentence] = {}

    def relation(self, source: Sequence[int], target: Sequence[int]) -> RelationScores | None:
        """What the source does to the target; the target may be empty."""
        asked = self._sentence_of(source, target)
        return self._encoder.relation_scores(*asked) if asked else None

    def stance(self, source: Sequence[int], target: Sequence[int]) -> StanceScores | None:
        """Who of the two is for or against whom."""
        asked = self._sentence_of(source, target)
        return self._encoder.stance(*asked) if asked else None

    def factuality(self, predicate: int) -> float | None:
        """Whether what the predicate tells of happened, from -3 (no) to 3 (yes)."""
        first = self._analysis.sentence(predicate).first
        (value,) = self._encoder.factuality(self._encode(predicate), [[predicate - first]])
        return value

    def _sentence_of(
        self, source: Sequence[int], target: Sequence[int]
    ) -> tuple[EncodedSentence, list[int], list[int]] | None:
        """The sentence that both stand in, and their words in it."""
        sentences = {self._analysis.sentence_of[i] for i in (*source, *target)}
        if len(sentences) != 1 or not source:
            return None
        first = self._analysis.sentence(source[0]).first
        return self._encode(source[0]), [i - first for i in source], [i - first for i in target]

    def _encode(self, token: int) -> EncodedSentence:
        number = self._analysis.sentence_of[token]
        if number not in self._encoded:
            sentence = self._analysis.sentences[number]
            tokens = self._analysis.tokens[sentence.first : sentence.last]
            self._encoded[number] = self._encoder.encode([token.text for token in tokens])
        return self._encoded[number]
