"""Votes of the UN Security Council and other named bodies, as the report tells them."""

from communique.finding.body import body_tokens
from communique.finding.clauses import clause_of
from communique.finding.dating import event_date
from communique.finding.participants import actors_of, parties_at
from communique.finding.voices import innermost_voice
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.findings import Ballot, CastBallot, Findings, VoteMention, VoteOutcome
from communique.model.ids import finding_id
from communique.model.text import Span, cite
from communique.model.world import Grounding

_SECURITY_COUNCIL = "UN Security Council"

# What a verb says of the vote; "vote" itself needs its preposition.
_BALLOTS: dict[str, Ballot] = {
    "veto": "veto",
    "vote_against": "no",
    "vote_for": "yes",
    "vote_in": "yes",
    "abstain": "abstain",
    "abstain_from": "abstain",
}
_BODIES = {
    "security council": _SECURITY_COUNCIL,
    "unsc": _SECURITY_COUNCIL,
    "general assembly": "UN General Assembly",
    "human rights council": "UN Human Rights Council",
}


def find_votes(
    analysis: Analysis, grounding: Grounding, found: Findings
) -> tuple[VoteMention, ...]:
    """Every ballot cast in a body that the sentence names, in text order."""
    mentions = (
        _mention(analysis, grounding, found, i)
        for i in body_tokens(analysis)
        if analysis.tokens[i].upos == "VERB"
    )
    return tuple(mention for mention in mentions if mention)


def _mention(
    analysis: Analysis, grounding: Grounding, found: Findings, verb: int
) -> VoteMention | None:
    ballot = _ballot(analysis, verb)
    body = _body(analysis, verb) if ballot else None
    if ballot is None or body is None:
        return None
    clause = clause_of(analysis, verb)
    voters = actors_of(parties_at(analysis, grounding, clause.subjects))
    if not voters:
        return None
    trigger = analysis.tokens[verb].span
    voiced_by = innermost_voice(found.statements, trigger)
    return VoteMention(
        id=finding_id(analysis.report.id, "vote", trigger.start, trigger.end),
        body=body,
        date=event_date(grounding.times, analysis, verb, None).date,
        matter=analysis.report.exact(_matter(analysis, verb, clause.objects)),
        votes=tuple(CastBallot(actor=voter, vote=ballot) for voter in voters),
        outcome=_outcome(ballot),
        voiced_by=voiced_by,
        citation=cite(analysis.report, analysis.sentence_span(verb), trigger, voiced_by=voiced_by),
    )


def _ballot(analysis: Analysis, verb: int) -> Ballot | None:
    lemma = analysis.tokens[verb].lemma
    for prep in analysis.dependents(verb, "prep"):
        ballot = _BALLOTS.get(f"{lemma}_{analysis.tokens[prep].lemma}")
        if ballot:
            return ballot
    return _BALLOTS.get(lemma)


def _body(analysis: Analysis, verb: int) -> str | None:
    """The body that the sentence names."""
    words = analysis.report.exact(analysis.sentence_span(verb)).casefold()
    return next((name for sign, name in _BODIES.items() if sign in words), None)


def _matter(analysis: Analysis, verb: int, objects: tuple[int, ...]) -> Span:
    """What was voted on: the object's phrase, else the sentence."""
    return label_span(analysis, objects[0]) if objects else analysis.sentence_span(verb)


def _outcome(ballot: Ballot) -> VoteOutcome:
    return "vetoed" if ballot == "veto" else "unknown"
