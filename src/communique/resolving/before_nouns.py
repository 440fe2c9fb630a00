"""Words before a noun that name who did or has it: "[government] air strikes", "the [NATO] decision"."""

from communique.codebook.role_marks import role_marks
from communique.model.analysis import Analysis
from communique.resolving.description import Describer
from communique.resolving.phrases import noun_after

# Sectors whose bearers stand before what they do or have ("police raids", "army base").
_DOERS = frozenset({"GOV", "MIL", "COP", "REB", "PRM", "OPP", "SPY", "UAF"})
# Those of them that no article need stand with: "[rebel] positions"; arms are MIL and no service.
_ACTING_BARE = frozenset({"GOV", "COP", "REB", "PRM", "OPP"})
_SELLING = frozenset({"BUS", "JRN", "MED"})
_OF_STATES = frozenset({"GOV", "MIL"})


class BeforeNouns:
    """Tells, in one report, which words before a noun are an actor's."""

    def __init__(self, analysis: Analysis, describer: Describer) -> None:
        self._analysis = analysis
        self._describer = describer

    def owns_a_deed(self, modifier: int) -> bool:
        """Whether a noun before another names who did it: "government air strikes", no "party leader".

        The adjective of a sector owns a deed only as some country's: "[Peruvian military] aid", but "military aid".
        """
        head = noun_after(self._analysis, modifier)
        if head is None or not self._is_thing(head) or not self._describer.may_have_role(modifier):
            return False
        sector = self._describer.sector_of_role(modifier)
        if sector not in _DOERS or self._describer.has_role(head):
            return False
        if self._analysis.tokens[head].lemma in role_marks().ceremonies:
            return False
        is_manner = self._analysis.tokens[modifier].upos == "ADJ" and sector in _OF_STATES
        return not is_manner or bool(self._describer.describe(modifier).of)

    def is_body(self, modifier: int) -> bool:
        """ "the [NATO] decision", but no "NATO envoy", who is of NATO, nor a firm's product."""
        name = self._describer.owners.name_at.get(modifier)
        head = noun_after(self._analysis, modifier)
        if name is None or head is None or name.last != modifier + 1:
            return False
        body = name.senses[0].identity
        is_thing = self._analysis.tokens[head].upos == "NOUN" and not self._describer.has_role(head)
        return is_thing and body.kind in {"body", "group"} and body.sector not in _SELLING

    def acts_bare(self, modifier: int) -> bool:
        """ "[regime] shelling", "the [opposition] plan": before a noun no article of its own is wanting.

        But not "[artillery] fire", "[regime] change", nor "a South Korean [army] plan", which is Korea's.
        """
        tokens, owners = self._analysis.tokens, self._describer.owners
        above = noun_after(self._analysis, modifier)
        if above is None:
            return False
        sector = self._describer.sector_of_role(modifier)
        is_acting = sector in _ACTING_BARE or tokens[modifier].lemma in role_marks().services
        is_named = any(i in owners.name_at for i in self._analysis.children[above] if i < modifier)
        return is_acting and not is_named and tokens[above].lemma not in role_marks().upheavals

    def _is_thing(self, head: int) -> bool:
        """Whether a noun, or a gerund taken for a verb, is had or done ("army [shelling] of a town")."""
        token = self._analysis.tokens[head]
        return token.upos == "NOUN" or token.tag == "VBG"
