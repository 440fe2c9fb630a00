"""What belonging to somebody says of a phrase's bearer: "its fighters", "his forces", "Japan's allies"."""

from communique.codebook.coreference import pointing_words
from communique.codebook.home import home_words
from communique.codebook.role_marks import role_marks
from communique.model.analysis import Analysis
from communique.model.world import Actor, Identity
from communique.resolving.description import Describer, Description
from communique.resolving.references import References

_NATIONAL = frozenset({"adjective", "demonym"})
_OF_A_STATE = frozenset({None, "GOV", "MIL"})
_SAYING_LITTLE = frozenset({None, "UNK"})
_ORGANISED = frozenset({"body", "group"})
_REBEL = "REB"
_GOVERNMENT = "government"
_ARMED = frozenset({"REB", "PRM", "CRM"})
_POLITICAL = frozenset({"PTY", "OPP"})
_FIGHTERS = frozenset({"UAF", "REB", "MIL"})


class Possessors:
    """Tells, in one report, whose the bearer of a phrase is by the possessive before it."""

    def __init__(self, analysis: Analysis, describer: Describer, references: References) -> None:
        self._analysis = analysis
        self._describer = describer
        self._references = references

    def of(self, head: int, description: Description) -> Description:
        """ "its army", "whose president", "the movement's fighters": of whom the words before stand for.

        Allies, rivals and victims are somebody else's people: "Japan's allies" are not Japanese.
        """
        noun = self._analysis.tokens[head].lemma
        if noun in pointing_words().others:
            is_own = description.sector == _REBEL or self._tells_nation(head)  # "Taliban prisoners"
            return description if is_own else description._replace(of=())
        if description.code and not self._is_told_behind(head):
            return description
        owner = self._references.possessor(head)
        if owner is None:
            return self._of_several(head, description)
        is_staff = owner.kind == "body" and noun in home_words().staff
        if description.code and not (is_staff or self._describer.is_state(owner.code)):
            return description
        if owner.code is None:  # "the rebels and their leader", of whom no country is told
            return description._replace(sector=_sector_of_led(owner, noun, description.sector))
        before = self._analysis.tokens[self._describer.start(head) : head]
        # "his foreign minister" is no foreigner
        office = description.role.phrase.split() if description.role else []
        words = {token.lemma for token in before}.difference(office)
        if not home_words().abroad.isdisjoint(words):
            return description
        if owner.kind == "body" and any(token.lemma == _GOVERNMENT for token in before):
            return description  # "its government troops" are no agency's
        role = description.role
        # "The country's president": the whole that it is of says nothing of the part.
        sector = role.sector if role and description.sector == "UNK" else description.sector
        return description._replace(
            of=(self._as_owner(owner),), sector=_sector_under(owner, noun, sector)
        )

    def _of_several(self, head: int, description: Description) -> Description:
        """ "The two neighbours' armies": of each of the states, as "Malian and Chadian armies" are."""
        states = self._references.possessing_states(head)
        if not states:
            return description
        of = tuple(self._as_owner(state) for state in states)
        noun = self._analysis.tokens[head].lemma
        sector = _sector_under(states[0], noun, description.sector)
        return description._replace(of=of, sector=sector)

    def _is_told_behind(self, head: int) -> bool:
        """ "[its] soldiers in Chad": where they are, and not whose."""
        whose = self._analysis.dependents(head, "poss")
        is_pronoun = bool(whose) and all(self._analysis.tokens[i].upos == "PRON" for i in whose)
        owners = self._describer.owners.between(self._describer.start(head), head + 1)
        return is_pronoun and not any(owner.code for owner in owners)

    def _tells_nation(self, head: int) -> bool:
        """ "its [Russian] ally", "[Syrian] victims" say who they are; "[American] allies" may be anybody."""
        tokens = self._analysis.tokens
        possessors = self._analysis.dependents(head, "poss")
        if possessors:
            return all(tokens[i].upos == "PRON" for i in possessors)
        before = self._analysis.dependents(head, "amod", "compound")
        names = [
            self._describer.owners.name_at[i] for i in before if i in self._describer.owners.name_at
        ]
        is_relation = tokens[head].lemma in pointing_words().state_members
        return not is_relation and any(n.senses[0].name_kind in _NATIONAL for n in names)

    def _as_owner(self, actor: Actor) -> Identity:
        """Whose the possessed is: the state of a person or party that has one, else the party itself."""
        is_of_state = self._describer.is_state(actor.code)
        return Identity(
            identifier_id=f"state:{actor.code}" if is_of_state else actor.key,
            identifier_text=actor.entity_text,
            kind="state" if is_of_state else actor.kind,
            code=actor.code,
            sector=None if is_of_state else actor.sector,
        )


def _sector_under(owner: Actor, noun: str, sector: str | None) -> str | None:
    """A movement's fighters and members are of its sector; the forces of a state, or of its leader, are MIL."""
    if noun in role_marks().forces and owner.sector in _OF_A_STATE:
        return "MIL"
    sector = _sector_of_led(owner, noun, sector)
    says_little = sector in _SAYING_LITTLE and owner.kind in _ORGANISED
    bears_arms = owner.sector in _ARMED and sector in _SAYING_LITTLE | _FIGHTERS
    return owner.sector if says_little or bears_arms else sector


def _sector_of_led(owner: Actor, noun: str, sector: str | None) -> str | None:
    """A movement's or party's "leader" and "spokesman" are of it, and of no government."""
    is_of_theirs = owner.kind != "person" and owner.sector in _ARMED | _POLITICAL
    is_generic = noun in pointing_words().generic_heads and sector in _SAYING_LITTLE | _OF_A_STATE
    return owner.sector if is_of_theirs and is_generic else sector
