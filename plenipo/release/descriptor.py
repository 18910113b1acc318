"""`datapackage.json`: the release described by the Data Package standard, version 2.

Dates come from the dataset, never from a clock. `sources` lists the publishers that are cited; every
cited document is a row of the table of sources.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plenipo.contract import DIALECT, PROFILE
from plenipo.directory import Directory
from plenipo.records.dataset import DatasetInfo
from plenipo.release.formats import FORMATS, Format
from plenipo.tables.catalog import TABLES
from plenipo.tables.spec import Table

NAME = "datapackage.json"
MARK = "plenipo"
"""The property of the descriptor by which a folder is known as a release of ours."""
SHEET_NOTE = (
    " For Excel: the file begins with a byte-order mark, and a text that a spreadsheet would take for a"
    " formula (one that begins with =, +, - or @) has an apostrophe before it."
)


@dataclass(frozen=True, slots=True)
class Made:
    """One file of a release, written."""

    path: str
    format: str
    tables: tuple[str, ...]
    bytes: int
    sha256: str
    rows: int | None = None
    """Rows, where the file is one table."""

    @property
    def table(self) -> Table | None:
        """The table that the file is, if it is one."""
        return TABLES[self.tables[0]] if FORMATS[self.format].tabular else None


def made(folder: Path, path: str, format: str, tables: tuple[str, ...], rows: int | None) -> Made:
    """A written file with its size and hash."""
    data = (folder / path).read_bytes()
    return Made(path, format, tables, len(data), hashlib.sha256(data).hexdigest(), rows)


def descriptor(directory: Directory, files: Iterable[Made]) -> dict[str, Any]:
    """The descriptor of a release with these files."""
    info = directory.info
    head = {
        "$schema": PROFILE,
        "name": info.name,
        "title": info.title,
        "description": info.description,
        "version": info.version,
        "created": f"{info.as_of.latest.isoformat()}T00:00:00Z",
        "homepage": info.homepage,
        "licenses": [{"name": info.licence.name, "title": info.licence.title, "path": info.licence.url}],
        "contributors": _contributors(info),
        "sources": _publishers(directory),
        MARK: {"format": 1, "as_of": info.as_of.text},
    }
    return {key: value for key, value in head.items() if value} | {"resources": [*map(_resource, files)]}


def _contributors(info: DatasetInfo) -> list[dict[str, Any]]:
    return [{"title": one.title, "roles": [one.role]} for one in info.contributors]


def _publishers(directory: Directory) -> list[dict[str, Any]]:
    counts = Counter(source.publisher for source in directory.sources.values())
    return [{"title": publisher} for publisher in sorted(counts, key=lambda one: (-counts[one], one))]


def _resource(file: Made) -> dict[str, Any]:
    format = FORMATS[file.format]
    table = file.table
    resource: dict[str, Any] = {"name": _name(file, table)}
    if table:
        resource |= {"type": "table", "title": table.title, "description": _described(file, table)}
    else:
        resource |= {"title": format.title, "description": format.description}
    resource |= {"path": file.path, "format": format.extension, "mediatype": format.mediatype}
    if not format.binary:
        resource["encoding"] = "utf-8"
    resource |= {"bytes": file.bytes, "hash": f"sha256:{file.sha256}"}
    if format.extension == "csv":
        resource["dialect"] = DIALECT
    if table:
        resource["schema"] = _schema(format, table)
    return resource


def _name(file: Made, table: Table | None) -> str:
    """Tables in CSV have their own name, for foreign keys; other files are named after themselves."""
    if table and FORMATS[file.format].extension == "csv":
        return table.name
    return file.path.rpartition("/")[2].replace(".", "-")


def _described(file: Made, table: Table) -> str:
    return table.description + (SHEET_NOTE if file.format == "excel-csv" else "")


def _schema(format: Format, table: Table) -> dict[str, Any]:
    """The table's schema; references hold between the tables of one format, and so stand there."""
    schema = table.schema()
    if not format.keyed:
        schema.pop("foreignKeys", None)
    return schema
