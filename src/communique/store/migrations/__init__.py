"""Numbered steps from an empty database to today's tables; a released step is never edited.

`NNNN_name.sql` is for every database, `NNNN_name.<dialect>.sql` for one. Statements end with a
semicolon at the end of a line.
"""

from dataclasses import dataclass
from importlib.resources import files

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step: its number, its name, and the statements for one kind of database."""

    number: int
    name: str
    statements: tuple[str, ...]


def load_migrations(dialect: str) -> tuple[Migration, ...]:
    """All steps for a kind of database, in order."""
    scripts = {
        file.name: file.read_text()
        for file in files(__package__).iterdir()
        if file.name.endswith(".sql")
    }
    names = sorted(name.removesuffix(".sql") for name in scripts if name.count(".") == 1)
    return tuple(
        Migration(
            number=int(name[:4]),
            name=name,
            statements=(
                *_statements(scripts[f"{name}.sql"]),
                *_statements(scripts.get(f"{name}.{dialect}.sql", "")),
            ),
        )
        for name in names
    )


def _statements(script: str) -> tuple[str, ...]:
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    parts = "\n".join(lines).split(";\n")
    return tuple(part.strip().rstrip(";") for part in parts if part.strip())


def migrate(connection: Connection, migrations: tuple[Migration, ...], done: int) -> None:
    """Take the steps after number `done`, inside the caller's transaction."""
    for migration in migrations[done:]:
        for statement in migration.statements:
            connection.execute(text(statement))
        connection.execute(
            text("INSERT INTO schema_migrations (number, name) VALUES (:number, :name)"),
            {"number": migration.number, "name": migration.name},
        )
