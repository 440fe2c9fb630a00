"""Stances put to the trained reader: who is for or against whom in the sentence (DSE: Park et al. 2021).

The reader knows pairs of parties, so it is asked only where the issue is a party itself ("China backs
Sudan"), and it only turns a stance around. It makes no position: of the 13 pairs of a speaker and somebody
named in their words that it was sure of (0.9) in 74 reports, 5 were wrong, and the rules had 5 of the others.
"""

from communique.finding.second_reading import first_tokens, sentence_of
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Stance
from communique.model.scores import SecondReader
from communique.model.world import Grounding

# On dse_valid, which the reader has not seen, it contradicts 7 of the rules' 174 stands so firmly; 6 were wrong.
_CONTRARY = 0.7


def stance_again(
    analysis: Analysis,
    grounding: Grounding,
    event: EventMention,
    issue: int,
    stance: Stance,
    reader: SecondReader,
) -> Stance:
    """The stance of the event's first actor on an issue, where that is a party in the same sentence."""
    party = grounding.by_token.get(issue)
    holder = first_tokens(analysis, event.actor_spans, sentence_of(analysis, event))
    if party is None or not holder or stance not in ("support", "oppose"):
        return stance
    scores = reader.stance(holder, range(party.first, party.last))
    if scores is None:
        return stance
    return checked(stance, favours=scores.source_favours, opposes=scores.source_opposes)


def checked(stance: Stance, *, favours: float, opposes: float) -> Stance:
    """The rules' stance, turned around where the reader firmly says the contrary."""
    if stance == "support" and opposes >= _CONTRARY:
        return "oppose"
    if stance == "oppose" and favours >= _CONTRARY:
        return "support"
    return stance
