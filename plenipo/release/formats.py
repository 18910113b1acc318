"""The register of formats: a name, a media type, and the function that writes one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plenipo.release.content import Content
from plenipo.release.database import write_sqlite
from plenipo.release.document import write_context, write_json
from plenipo.release.lines import write_jsonl
from plenipo.release.sheets import write_csv, write_excel_csv
from plenipo.tables.spec import Table

Writer = Callable[[Content, Sequence[Table], Path], None]
"""Writes the given tables to a path that does not exist yet."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write what is released."""

    title: str
    description: str
    extension: str
    """The format's short name in a data package, which is the usual ending of its files."""
    mediatype: str
    write: Writer
    tabular: bool = False
    """Whether a file is one table, and so has a Table Schema."""
    keyed: bool = False
    """Whether the tables in it refer to one another, so that none may lack."""
    binary: bool = False


FORMATS = {
    "csv": Format("CSV", "One table.", "csv", "text/csv", write_csv, tabular=True, keyed=True),
    "excel-csv": Format(
        "CSV for spreadsheets",
        "One table, for Excel.",
        "csv",
        "text/csv",
        write_excel_csv,
        tabular=True,
    ),
    "jsonl": Format("JSON Lines", "One table.", "jsonl", "application/jsonl", write_jsonl, tabular=True),
    "json": Format(
        "Nested JSON",
        "Every record with all its parts, citations included, and apart from them what was computed.",
        "json",
        "application/json",
        lambda content, _tables, path: write_json(content.directory, path),
    ),
    "jsonld-context": Format(
        "JSON-LD context",
        "What the fields of the nested JSON mean in common vocabularies.",
        "jsonld",
        "application/ld+json",
        lambda _content, _tables, path: write_context(path),
    ),
    "sqlite": Format(
        "SQLite database",
        "All tables with keys and indexes, and full-text search over names.",
        "sqlite",
        "application/vnd.sqlite3",
        write_sqlite,
        keyed=True,
        binary=True,
    ),
}
