"""Harm held out in what somebody says: "said it would retaliate", "warned that an attack would be met with force"."""

from communique.codebook.cues import cue_words
from communique.codebook.events import Frame, event_table
from communique.codebook.manners import manner_words
from communique.finding.addressees import behind, is_hostile
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import first_conjunct, lemmas_of
from communique.finding.lands import states_below
from communique.finding.participants import Party, actors_of, codes_of, known, parties_at
from communique.finding.verb_groups import is_infinitive, is_willed
from communique.model.analysis import Analysis
from communique.model.world import Grounding

# Who has force or measures to hold out; monitors and analysts only foresee harm.
_ABLE = frozenset({None, "GOV", "MIL", "REB", "PRM", "UAF", "SPY", "LEG", "PTY"})
_ORDERED = frozenset({"xcomp", "ccomp", "advcl"})
_SAYING = frozenset({"REQUEST", "THREATEN", "AGREE"})


def is_held_out(analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause) -> bool:
    """Whether the speaker would do it himself ("own"), or answers with it whoever provokes it ("answer")."""
    if analysis.dependents(clause.verb, "neg"):
        return False
    if _is_alternative(analysis, clause.verb):
        return frame.held_out == "answer"
    if _is_vowed(analysis, clause.verb):
        return frame.held_out == "own"
    saying = _saying(analysis, clause.verb)
    if not is_willed(analysis, clause.verb):
        return False
    if saying is None:
        return frame.held_out == "own" and analysis.tokens[clause.verb].deprel == "ROOT"
    # "warned Mali that it would retaliate": the warning is told of by its own verb
    if _threatens(analysis, saying) and analysis.dependents(saying, "dobj"):
        return False
    speakers = threatening(analysis, grounding, clause.verb)
    if not speakers:
        return False
    return frame.held_out == "answer" or _is_own(analysis, grounding, clause, speakers)


def is_uttered(analysis: Analysis, verb: int) -> bool:
    """Whether a threat is made by saying so, whatever it depends on: "would retaliate if", "or face war"."""
    return is_willed(analysis, verb) or _is_alternative(analysis, verb)


def threatening(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """Who holds it out: "[Mali] said it would retaliate", "[Mali] told Togo to yield or face war"."""
    saying = (
        _ordering(analysis, verb) if _is_alternative(analysis, verb) else _saying(analysis, verb)
    )
    if saying is None:
        return parties_at(analysis, grounding, clause_of(analysis, verb).subjects)
    speakers = known(parties_at(analysis, grounding, clause_of(analysis, saying).subjects))
    return tuple(p for p in speakers if all(_is_able(a.code, a.sector) for a in p.actors))


def threatened(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """Who provokes it: "any raid by [Togo] would be met with force", "the use of gas in [Togo]", "or [Togo] would face war"."""
    heads = clause.objects if clause.passive else clause.subjects
    ordering = _ordering(analysis, clause.verb)
    if ordering is not None:
        heads = clause_of(analysis, ordering).objects
    # "any raid on Togo": whom the provocation would hit does not provoke
    told = [i for i in heads if not is_hostile(analysis, i)]
    return behind(analysis, grounding, heads) or states_below(analysis, grounding, told)


def _is_able(code: str | None, sector: str | None) -> bool:
    return code is not None and sector in _ABLE


def _saying(analysis: Analysis, verb: int) -> int | None:
    """The verb of saying that the clause is the content of."""
    token = analysis.tokens[first_conjunct(analysis, verb)]
    above = analysis.tokens[token.head]
    is_told = token.deprel == "ccomp" and above.upos == "VERB"
    is_word = cue_words().says(above.lemma) or event_table().verb_tells(above.lemma, _SAYING)
    return above.i if is_told and is_word else None


def _is_vowed(analysis: Analysis, verb: int) -> bool:
    """ "vowed to [make] them pay" """
    token = analysis.tokens[verb]
    is_vow = analysis.tokens[token.head].lemma in manner_words().promising
    return is_vow and token.deprel in {"xcomp", "advcl"} and is_infinitive(analysis, verb)


def _is_alternative(analysis: Analysis, verb: int) -> bool:
    return _ordering(analysis, verb) is not None


def _ordering(analysis: Analysis, verb: int) -> int | None:
    """ "[told] them to yield or face war"; parsers hang "face" on any verb between."""
    token = analysis.tokens[verb]
    is_bare = token.tag in {"VB", "VBP"} and not analysis.dependents(verb, "nsubj", "aux")
    if token.deprel != "conj" or not is_bare or "or" not in lemmas_of(analysis, token.head, "cc"):
        return None
    for above in (token.head, *analysis.ancestors(token.head)):
        if is_infinitive(analysis, above) and analysis.tokens[above].deprel in _ORDERED:
            return analysis.tokens[above].head
    return None


def _threatens(analysis: Analysis, saying: int) -> bool:
    return event_table().verb_tells(analysis.tokens[saying].lemma, {"THREATEN"})


def _is_own(
    analysis: Analysis, grounding: Grounding, clause: Clause, speakers: tuple[Party, ...]
) -> bool:
    """ "Mali said [it] would retaliate", "that [Bamako] would", "that [its army] would"; not "that Togo would"."""
    if all(analysis.tokens[i].upos == "PRON" for i in clause.subjects):
        return bool(clause.subjects)
    doers = parties_at(analysis, grounding, clause.subjects)
    return bool(actors_of(doers)) and codes_of(doers) <= codes_of(speakers)
