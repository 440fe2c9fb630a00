"""Who only tells of a deed has not done it: "the [monitors] said shells hit a school"."""

from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.casting import Casting
from communique.finding.dependents import first_conjunct
from communique.finding.participants import Party
from communique.finding.verb_groups import TENSED
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT", "AID"})
_REPORTING = frozenset({"JRN", "SOC"})
# "said it was late and [left]", "spoke before [leaving]": the speaker's own deed.
_SHARING = frozenset({"conj", "advcl"})


def without_reporters(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """The candidate without parties that are linked only as subjects of a verb of saying."""
    heard = tuple(party for party in casting.actors if not _is_source(analysis, party))
    hit = tuple(party for party in casting.recipients if not _is_source(analysis, party))
    casting = replace(casting, actors=heard, recipients=hit)
    if casting.event not in _DEEDS:
        return casting
    doers = tuple(
        party for party in casting.actors if not _only_tells(analysis, grounding, casting, party)
    )
    return replace(casting, actors=doers)


def _is_source(analysis: Analysis, party: Party) -> bool:
    """Whether parsers made the source a member of a list: "hit by rockets, state [television] and radio said".

    After a comma that may be anybody, without one it must be a medium or a monitor.
    """
    head = _head_of(analysis, party)
    if head is None or analysis.tokens[head].deprel != "conj":
        return False
    first = analysis.subtree(head)[0]
    is_cut_off = analysis.tokens[first - 1].text == ","
    is_reporter = all(actor.sector in _REPORTING for actor in party.actors)
    if not is_cut_off and not is_reporter:
        above = analysis.tokens[analysis.tokens[head].head]
        first = analysis.subtree(above.i)[0]
        is_cut_off = above.deprel == "conj" and analysis.tokens[first - 1].text == ","
    verb = analysis.subtree(head)[-1] + 1
    # "Peru, Chile and Bolivia warned Guyana": the list is the verb's own subject
    if analysis.tokens[first_conjunct(analysis, head)].head == verb:
        return False
    return (is_cut_off or is_reporter) and _is_said_by_list(analysis, verb)


def _head_of(analysis: Analysis, party: Party) -> int | None:
    """The token by which a party's phrase hangs on the rest of the sentence."""
    tokens = analysis.tokens_in(party.span)
    return next((i for i in tokens if analysis.tokens[i].head not in tokens), None)


def _is_said_by_list(analysis: Analysis, i: int) -> bool:
    """Whether a verb of saying stands here whose subject the parser has given to the list before it."""
    if i >= analysis.sentence(i - 1).last:
        return False
    token = analysis.tokens[i]
    if token.deprel == "nsubj":  # "the news agency [SABA] said"
        token = analysis.tokens[token.head]
    return token.tag in TENSED and cue_words().says(token.lemma)


def _only_tells(analysis: Analysis, grounding: Grounding, casting: Casting, party: Party) -> bool:
    verbs = [
        analysis.tokens[i].head
        for i in analysis.tokens_in(party.span)
        if analysis.tokens[i].deprel == "nsubj"
    ]
    saying = [verb for verb in verbs if _only_says(analysis, verb)]
    if not saying or casting.anchor in verbs or casting.trigger.token in verbs:
        return False
    if casting.event == "SANCTION" and casting.mode in manner_words().sending_away:
        return False  # "the minister said six envoys had been expelled": by whom he speaks for
    if _is_pronoun_too(analysis, grounding, casting, party):
        return False
    is_reporter = all(actor.sector in _REPORTING for actor in party.actors)
    links = _SHARING if is_reporter else _SHARING | {"xcomp"}
    return not any(_shares_subject(analysis, casting.anchor, verb, links) for verb in saying)


def _only_says(analysis: Analysis, verb: int) -> bool:
    """Whether a verb tells words alone: who "claimed the raid" did it."""
    lemma = analysis.tokens[verb].lemma
    is_claim = lemma in event_table().claiming and bool(analysis.dependents(verb, "dobj"))
    return cue_words().says(lemma) and not is_claim


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
