"""Where a record id went when an earlier finding joined the record and gave it another id.

A record's id is one of its findings' ids, so the edges that hold its findings together lead from
the old id to the new one. A story is followed by the reports that it holds.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete, insert, select, update

from communique.model.ids import ReportId
from communique.model.record import Record, Story
from communique.store.anatomy import iter_all
from communique.store.queries import get_record
from communique.store.tables import RECORDS, REDIRECTS


def write_redirects(connection: Connection, record: Record) -> None:
    """Redirect the ids that the coming swap replaces; to be called before it."""
    current: set[str] = {one.id for _, one in iter_all(record)}
    moved = dict(_moves(connection, record, current))
    for old, new in moved.items():
        earlier = update(REDIRECTS).where(REDIRECTS.c.new_id == old)
        connection.execute(earlier.values(new_id=new))
    _drop_redirects_of(connection, current | moved.keys())
    if moved:
        connection.execute(
            insert(REDIRECTS), [{"old_id": o, "new_id": n} for o, n in moved.items()]
        )


def drop_dangling(connection: Connection) -> None:
    """Forget redirects to records that are no more; to be called after the swap."""
    lost = REDIRECTS.c.new_id.not_in(select(RECORDS.c.id))
    connection.execute(delete(REDIRECTS).where(lost))


def _drop_redirects_of(connection: Connection, names: Iterable[str]) -> None:
    kept = set(connection.scalars(select(REDIRECTS.c.old_id)))
    for name in kept.intersection(names):
        connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old_id == name))


def _moves(connection: Connection, record: Record, current: set[str]) -> Iterator[tuple[str, str]]:
    rows = connection.execute(select(RECORDS.c.kind, RECORDS.c.id)).all()
    gone = [(kind, name) for kind, name in rows if name not in current]
    if not gone:
        return
    groups = _groups(record)
    leaders = {groups[name]: name for name in current if name in groups}
    story_of = {report: story.id for story in record.stories for report in story.reports}
    for kind, name in gone:
        new: str | None
        if kind == "story":
            reports = _reports_of_story(connection, name)
            new = next((story_of[report] for report in reports if report in story_of), None)
        else:
            new = leaders.get(groups.get(name, ""))
        if new is not None:
            yield name, new


def _reports_of_story(connection: Connection, name: str) -> tuple[ReportId, ...]:
    story = get_record(connection, "story", name)
    return story.reports if isinstance(story, Story) else ()


def _groups(record: Record) -> dict[str, str]:
    """Each finding that an edge holds to another, with one finding that stands for all of them."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for edge in record.edges:
        if edge.judgement == "same":
            parent[root(edge.left)] = root(edge.right)
    return {name: root(name) for name in list(parent)}
