"""What all who resolve the actors of one report have at hand."""

from collections.abc import Mapping
from dataclasses import dataclass

from communique.knowledge import Knowledge
from communique.model.analysis import Analysis, NamedEntity
from communique.resolving.description import Describer
from communique.resolving.discourse import Discourse
from communique.resolving.offices import Offices


@dataclass(frozen=True, slots=True)
class AtHand:
    """One report and those who read it; `discourse` grows as the report is read, the others stay.

    `labels` has the parser's named entity for every token inside one.
    """

    analysis: Analysis
    knowledge: Knowledge
    labels: Mapping[int, NamedEntity]
    offices: Offices
    describer: Describer
    discourse: Discourse
