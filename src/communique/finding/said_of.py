"""What somebody says that another's deed is: "Mali said [Togo]'s decision was unacceptable" blames Togo."""

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.addressees import behind
from communique.finding.casting import Casting
from communique.finding.clauses import clause_of
from communique.finding.participants import codes_of, known, parties_at
from communique.finding.triggers import Trigger
from communique.model.analysis import Analysis
from communique.model.world import Grounding


def is_said_of_subject(analysis: Analysis, trigger: Trigger) -> bool:
    """ "was [unacceptable]": a word by which the subject is judged, and nothing that the subject does."""
    if trigger.particle is None:
        return False
    found = event_table().predicates.get(analysis.tokens[trigger.particle].lemma)
    return found is not None and found.of_subject


def cast_said_of(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Who says it, and whose the deed is; None where nobody says it, or of his own country."""
    token = analysis.tokens[trigger.token]
    saying = analysis.tokens[token.head]
    if token.deprel != "ccomp" or not cue_words().says(saying.lemma) or trigger.category is None:
        return None
    speakers = known(parties_at(analysis, grounding, clause_of(analysis, saying.i).subjects))
    judged = known(behind(analysis, grounding, analysis.dependents(token.i, "nsubj")))
    others = codes_of(judged) - {None}
    if not speakers or not others or others & codes_of(speakers):
        return None
    return Casting(
        trigger=trigger,
        anchor=trigger.token,
        event=trigger.category,
        mode="disapprove",
        actors=speakers,
        recipients=judged,
        objects=(),
    )
