"""One SQLite file: typed tables with keys and indexes, and full-text search over names.

The bytes are those of the content: a fixed page size, no clock, and `VACUUM INTO`, which leaves no
free pages. What remains is SQLite itself: its version number stands in bytes 96 to 99 of the file,
and another version may lay the search index out otherwise, so equal bytes need one SQLite version.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from plenipo.errors import PlenipoError
from plenipo.release.content import Content
from plenipo.release.search import search_words
from plenipo.tables.spec import Column, Table

USER_VERSION = 1
"""`pragma user_version`: the version of this layout."""
TYPES = {"string": "TEXT", "date": "TEXT", "boolean": "INTEGER", "integer": "INTEGER", "number": "REAL"}
SEARCH = """
create virtual table names_search using fts5(
  person_id unindexed, form, words, tokenize = 'unicode61 remove_diacritics 2'
)"""


class DatabaseError(PlenipoError):
    """The database cannot be written, or is not whole."""


def write_sqlite(content: Content, tables: Sequence[Table], path: Path) -> None:
    """Write the tables into one file; raises `DatabaseError`."""
    try:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
            database.execute("pragma page_size = 4096")
            database.execute("pragma encoding = 'UTF-8'")
            database.execute(f"pragma user_version = {USER_VERSION}")
            database.execute("begin")
            _fill(database, content, tables)
            database.execute("commit")
            _check(database, path.name)
            database.execute("vacuum into ?", (str(path),))
    except sqlite3.Error as error:
        raise DatabaseError(f"{path.name} cannot be written: {error}") from error


def _fill(database: sqlite3.Connection, content: Content, tables: Sequence[Table]) -> None:
    _add_about(database, content)
    for table in tables:
        database.execute(create_statement(table))
        marks = ", ".join("?" * len(table.columns))
        database.executemany(
            f"insert into {_quoted(table.name)} values ({marks})",  # noqa: S608 - names of our own catalog
            ([_plain(row[field]) for field in table.fields] for row in content.rows(table)),
        )
        for number, columns in enumerate(_indexed(table), 1):
            on = ", ".join(map(_quoted, columns))
            database.execute(f"create index {table.name}_{number} on {_quoted(table.name)} ({on})")
        if table.name == "names":
            _add_search(database, content.rows(table))


def create_statement(table: Table) -> str:
    """The statement that creates a table, with its types, keys and the values it admits."""
    parts = [_column(column) for column in table.columns]
    if table.key:
        parts.append(f"primary key ({', '.join(map(_quoted, table.key))})")
    parts += [
        f'foreign key ({_quoted(column.name)}) references {_quoted(column.to)} ("id")'
        for column in table.columns
        if column.to
    ]
    return f"create table {_quoted(table.name)} (\n  " + ",\n  ".join(parts) + "\n)"


def _column(column: Column) -> str:
    name = _quoted(column.name)
    words = [name, TYPES[column.type]]
    if column.required:
        words.append("not null")
    if column.type == "boolean":
        words.append(f"check ({name} in (0, 1))")
    if column.values:
        words.append(f"check ({name} in ({', '.join(map(_literal, column.values))}))")
    return " ".join(words)


def _indexed(table: Table) -> Iterable[tuple[str, ...]]:
    for column in table.columns:
        if column.to and column.name != next(iter(table.key), None):
            yield (column.name,)
    yield from table.looked_up


def _add_search(database: sqlite3.Connection, rows: list[dict[str, Any]]) -> None:
    database.execute(SEARCH)
    database.executemany(
        "insert into names_search values (?, ?, ?)",
        ((row["person_id"], row["form"], search_words(row["form"])) for row in rows),
    )
    database.execute("insert into names_search (names_search) values ('optimize')")


def _add_about(database: sqlite3.Connection, content: Content) -> None:
    info = content.directory.info
    database.execute('create table about ("key" TEXT not null primary key, "value" TEXT not null)')
    about = {
        "name": info.name,
        "title": info.title,
        "description": info.description,
        "version": info.version,
        "as_of": info.as_of.text,
        "licence": info.licence.name,
        "licence_url": info.licence.url,
    }
    database.executemany("insert into about values (?, ?)", about.items())


def _check(database: sqlite3.Connection, name: str) -> None:
    broken = database.execute("pragma foreign_key_check").fetchall()
    if broken:
        table, row, parent, _ = broken[0]
        raise DatabaseError(f"{name}: {table}, row {row}, refers to what is not in {parent}")
    (answer,) = database.execute("pragma integrity_check").fetchone()
    if answer != "ok":
        raise DatabaseError(f"{name}: {answer}")


def _plain(value: Any) -> Any:
    match value:
        case bool():
            return int(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _quoted(name: str) -> str:
    return f'"{name}"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
