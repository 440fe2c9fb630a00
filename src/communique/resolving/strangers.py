"""Persons whom the knowledge does not hold: the report's own words describe them."""

from communique.model.world import Actor
from communique.resolving.at_hand import AtHand
from communique.resolving.description import Description
from communique.resolving.known import as_holder
from communique.resolving.offices import told_sector
from communique.resolving.party_marks import LEGISLATURE, has_party_mark
from communique.resolving.titles import OUT_OF_POWER, Titles


class Strangers:
    """Tells, for one report, who bears a name that nobody known has."""

    def __init__(self, its: AtHand, titles: Titles) -> None:
        self._its = its
        self._titles = titles

    def described(self, first: int, name_first: int, head: int, words: str) -> Actor:
        """The bearer of a name, or of a title that the parser takes for one."""
        may_be_title = name_first == head and self._its.describer.has_role(head)
        if may_be_title and self._its.describer.describe_title(first, name_first).role is None:
            return self._by_title(head, words)
        return self._with(self._titles.around(first, name_first, head), head, words)

    def _with(self, description: Description, head: int, words: str) -> Actor:
        """A person under a name and the description that goes with it."""
        held = self._its.offices.holders(description)
        same = [
            holding for holding in held if _shares_a_name(holding.holder.identifier_text, words)
        ]
        if same:
            return as_holder(same[0], words)
        code, sector = description.code, told_sector(description)
        if has_party_mark(self._its.analysis.report.text, self._its.analysis.tokens[head].end):
            code = LEGISLATURE[0]
            sector = LEGISLATURE[1] if sector in OUT_OF_POWER else sector or LEGISLATURE[1]
        return Actor(
            code=code,
            kind="person",
            sector=sector,
            entity_text=words,
            identifier_id="name:" + "-".join(words.casefold().split()),
            identifier_text=words,
            office=description.role.phrase if description.role else None,
        )

    def _by_title(self, head: int, words: str) -> Actor:
        """ "The Pope", which the parser takes for a name: the holder of the office, else one so called."""
        description = self._its.describer.describe(head)
        held = self._its.offices.holders(description)
        if held:
            return as_holder(held[0], words)
        return Actor(
            code=description.code,
            kind="person",
            sector=description.sector,
            entity_text=words,
            office=description.role.phrase if description.role else None,
        )


def _shares_a_name(known: str, words: str) -> bool:
    return bool(set(known.casefold().split()) & set(words.casefold().split()))
