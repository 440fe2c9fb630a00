"""Who "I" and "we" are: the speaker of the quotation they stand in."""

from communique.codebook.coreference import pointing_words
from communique.finding.voices import innermost_statement
from communique.model.analysis import Analysis
from communique.model.findings import StatementMention
from communique.model.world import ActorMention, Grounding


def ground_first_person(
    analysis: Analysis, grounding: Grounding, statements: tuple[StatementMention, ...]
) -> Grounding:
    """The grounding with the first persons of quotations resolved: "We reject it," Lima said."""
    spoken = [
        ActorMention(first=token.i, last=token.i + 1, head=token.i, form="PRO", actors=(speaker,))
        for token in analysis.tokens
        if token.upos == "PRON"
        and token.text.casefold() in pointing_words().speaker_pronouns
        and (said := innermost_statement(statements, token.span))
        and said.kind != "indirect"
        and (speaker := said.speaker)
        and speaker.kind != "document"
    ]
    if not spoken:
        return grounding
    mentions = sorted((*grounding.actors, *spoken), key=lambda mention: mention.head)
    return Grounding.of(tuple(mentions), grounding.places, grounding.times, grounding.state_words)
