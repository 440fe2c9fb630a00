"""Who only tells of a deed has not done it: "the [monitors] said shells hit a school"."""

from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.finding.casting import Casting
from communique.finding.participants import Party
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT", "AID"})
_REPORTING = frozenset({"JRN", "SOC"})
# "said it was late and [left]", "spoke before [leaving]": the speaker's own deed.
_SHARING = frozenset({"conj", "advcl"})


def without_reporters(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """The candidate without actors that are linked only as subjects of a verb of saying."""
    if casting.event not in _DEEDS:
        return casting
    doers = tuple(
        party for party in casting.actors if not _only_tells(analysis, grounding, casting, party)
    )
    return replace(casting, actors=doers)


def _only_tells(analysis: Analysis, grounding: Grounding, casting: Casting, party: Party) -> bool:
    verbs = [
        analysis.tokens[i].head
        for i in analysis.tokens_in(party.span)
        if analysis.tokens[i].deprel == "nsubj"
    ]
    saying = [verb for verb in verbs if cue_words().says(analysis.tokens[verb].lemma)]
    if not saying or casting.anchor in verbs or casting.trigger.token in verbs:
        return False
    if _is_pronoun_too(analysis, grounding, casting, party):
        return False
    is_reporter = all(actor.sector in _REPORTING for actor in party.actors)
    links = _SHARING if is_reporter else _SHARING | {"xcomp"}
    return not any(_shares_subject(analysis, casting.anchor, verb, links) for verb in saying)


def _is_pronoun_too(
    analysis: Analysis, grounding: Grounding, casting: Casting, party: Party
) -> bool:
    """ "Kenya said [it] would send troops": the phrase cited is Kenya's, the doer's word is "it"."""
    sentence = analysis.sentence(casting.trigger.token)
    mentions = (grounding.by_token.get(i) for i in range(sentence.first, sentence.last))
    return any(
        mention.form == "PRO" and not set(party.actors).isdisjoint(mention.actors)
        for mention in mentions
        if mention
    )


def _shares_subject(analysis: Analysis, anchor: int, verb: int, links: frozenset[str]) -> bool:
    """Whether all that lies between the deed and the verb of saying lets it share its subject."""
    for i in (anchor, *analysis.ancestors(anchor)):
        if i == verb:
            return True
        if analysis.tokens[i].deprel not in links:
            return False
    return False
