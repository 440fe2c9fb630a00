"""The sector that a phrase tells: by its role noun, by who employs its bearer, by the words before it."""

from collections.abc import Mapping

from communique.codebook.coreference import pointing_words
from communique.codebook.role_marks import role_marks
from communique.model.analysis import Analysis
from communique.model.world import Identity, RoleNoun
from communique.resolving.names import NameMatch
from communique.resolving.phrases import preposition_objects
from communique.resolving.role_nouns import RoleNouns

_UNIDENTIFIED = "UNK"
_MILITARY = "MIL"
_UNION = "union"
_MULTINATIONAL = "MNC"
_PEOPLE = "CVL"  # a people employs nobody: the Catalan president is no civilian
# "Boko Haram gunmen", "Taliban soldiers": who bears arms for a group is of its sector.
_ARMED_EMPLOYERS = frozenset({"REB", "PRM", "CRM", "MIL", "COP"})
_ARMED_ROLES = frozenset({"UAF", "REB", "MIL", "UNK"})
# "A government sniper", "cartel gunmen": for whom an unidentified fighter fights, told before him.
_UNIDENTIFIED_ARMED = "UAF"
_REBELS, _PARTY, _LEGISLATURE = "REB", "PTY", "LEG"
_FIGHTS_FOR = {"GOV": "MIL", "OPP": "REB", **{sector: sector for sector in _ARMED_EMPLOYERS}}
# Sectors whose bearers are elites (ELI) once they have left.
_LEAVE_AS_ELITES = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})


class Sectors:
    """Tells, for one report, which sectors its phrases speak of."""

    def __init__(
        self, analysis: Analysis, name_at: Mapping[int, NameMatch], role_nouns: RoleNouns
    ) -> None:
        self._analysis = analysis
        self._name_at = name_at
        self._role_nouns = role_nouns

    def of(
        self, role: RoleNoun | None, first: int, head: int, owners: tuple[Identity, ...]
    ) -> str | None:
        """The sector that a phrase with this role noun and these owners tells, if it tells any."""
        if role is None:
            return self._modifier_sector(first, head) or _of_firm(owners)
        if self._analysis.tokens[head].lemma in role_marks().backers:
            return role.sector
        employers = (owner.sector for owner in owners if owner.kind != "state")
        employer = next((sector for sector in employers if sector != _PEOPLE), None)
        is_named_union = role.phrase == _UNION and self._is_a_name(head)
        if is_named_union and not self._modifier_sector(first, head):
            return None
        if employer == _REBELS and self._is_captive(first, head):
            return employer
        if not self.says_too_little(role, head):
            armed = employer in _ARMED_EMPLOYERS and role.sector in _ARMED_ROLES
            return employer if armed else self._fights_for(role, first, head) or role.sector
        if role.roles:  # the president of a parliament is a lawmaker
            return role.sector if employer in {None, _PEOPLE} else employer
        if self._is_in_chamber(role, first, head):
            return _LEGISLATURE
        told = self._modifier_sector(first, head) or employer
        if told is None and role.phrase in role_marks().forces and _has_state(owners):
            return _MILITARY  # "Chadian forces"
        return told or role.sector

    def says_too_little(self, role: RoleNoun, head: int) -> bool:
        """ "leader", "officer", "president": of what, or in what, tells more than the word itself."""
        is_generic = self._analysis.tokens[head].lemma in pointing_words().generic_heads
        return (is_generic or bool(role.roles)) and " " not in role.phrase

    def _is_captive(self, first: int, head: int) -> bool:
        """ "Taliban prisoners" are of the Taliban, "the Taliban's prisoners" are not."""
        tokens = self._analysis.tokens
        is_held = tokens[head].lemma in role_marks().captives
        return is_held and all(token.tag != "POS" for token in tokens[first:head])

    def _is_in_chamber(self, role: RoleNoun, first: int, head: int) -> bool:
        """ "Senate Republican moderates" sit there; the Senate leader does by the word alone."""
        words = {token.lemma.lower() for token in self._analysis.tokens[first:head]}
        return role.sector == _PARTY and not words.isdisjoint(role_marks().chambers)

    def _is_a_name(self, head: int) -> bool:
        """ "Pacific Union" may be of states or firms; "Union of Miners" is of workers."""
        of_whom = preposition_objects(self._analysis, head, "of")
        return self._analysis.tokens[head].text[0].isupper() and not of_whom

    def _fights_for(self, role: RoleNoun, first: int, head: int) -> str | None:
        """The sector of whom the words before a gunman or sniper tell."""
        if role.sector != _UNIDENTIFIED_ARMED:
            return None
        return _FIGHTS_FOR.get(self._modifier_sector(first, head) or "")

    def _modifier_sector(self, first: int, head: int) -> str | None:
        """The sector that a modifier gives to a head that says too little ("police" in "police chief")."""
        for last in range(head, first, -1):
            if self._is_in_long_name(last - 1):
                continue  # "Islamic State" says nothing of a state
            role = self._role_nouns.ending(first, last)
            if role and role.noun.sector != _UNIDENTIFIED:
                return role.noun.sector
        return None

    def _is_in_long_name(self, i: int) -> bool:
        name = self._name_at.get(i)
        if name is None or name.last - name.first == 1:
            return False
        return name.senses[0].identity.kind in {"body", "group"}


def after_office(sector: str | None) -> str | None:
    """The sector of who has left it: an elite, if the office was a state's."""
    return "ELI" if sector in _LEAVE_AS_ELITES else sector


def _has_state(owners: tuple[Identity, ...]) -> bool:
    return any(owner.kind == "state" for owner in owners)


def _of_firm(owners: tuple[Identity, ...]) -> str | None:
    """ "Volvo AB", "Shell Nigeria": what bears a multinational's name is a business."""
    return next((owner.sector for owner in owners if owner.code == _MULTINATIONAL), None)
