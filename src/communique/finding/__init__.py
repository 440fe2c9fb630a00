"""Analysis and grounding to findings. Statements come first: events inside them are their speakers'."""

from dataclasses import replace

from communique.finding.agreements import find_agreements
from communique.finding.confidence import rated
from communique.finding.events import find_events
from communique.finding.first_person import ground_first_person
from communique.finding.positions import find_positions
from communique.finding.second_reading import read_again
from communique.finding.statements import find_statements
from communique.finding.telling import told
from communique.finding.updating import with_updates
from communique.finding.votes import find_votes
from communique.model.analysis import Analysis
from communique.model.findings import Findings
from communique.model.scores import SecondReader
from communique.model.world import Grounding

__all__ = ["find"]


def find(analysis: Analysis, grounding: Grounding, reader: SecondReader | None = None) -> Findings:
    """Run the finders in order; each sees what those before it found.

    `reader` reads events and stances a second time; without one the rules' own reading stands.
    """
    found = Findings()
    statements = find_statements(analysis, grounding, found)
    found = replace(found, statements=told(analysis, statements))
    grounding = ground_first_person(analysis, grounding, found.statements)
    events = read_again(analysis, find_events(analysis, grounding, found), reader)
    events = rated(analysis, grounding, events)
    found = replace(found, events=with_updates(analysis, grounding, found, events))
    found = replace(found, positions=find_positions(analysis, grounding, found, reader))
    found = replace(found, agreements=find_agreements(analysis, grounding, found))
    return replace(found, votes=find_votes(analysis, grounding, found))
