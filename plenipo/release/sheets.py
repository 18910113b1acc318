"""CSV by RFC 4180: UTF-8, CRLF, a header, quotes where they are needed.

The tables hold exactly what the records say. The sheet for spreadsheets differs in two points, since
Excel would otherwise garble or run it: it begins with a byte-order mark, without which Excel does
not take a file for UTF-8; and an apostrophe stands before a text that a spreadsheet would take for a
formula (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from plenipo.release.content import Content
from plenipo.tables.spec import Table

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with. Tabs and line ends, which also do, are in no record."""


def write_csv(content: Content, tables: Sequence[Table], path: Path) -> None:
    """Write one table for programs."""
    _write(content.rows(tables[0]), tables[0], path, "utf-8", as_text)


def write_excel_csv(content: Content, tables: Sequence[Table], path: Path) -> None:
    """Write one table for spreadsheets."""
    _write(content.rows(tables[0]), tables[0], path, "utf-8-sig", as_harmless_text)


def as_text(value: Any) -> str:
    """One cell: ISO dates, `true` and `false`, shortest numbers, nothing for an absent value."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def as_harmless_text(value: Any) -> str:
    """One cell that no spreadsheet takes for a formula."""
    text = as_text(value)
    return f"'{text}" if isinstance(value, str) and text.lstrip().startswith(FORMULA) else text


def _write(
    rows: Iterable[dict[str, Any]], table: Table, path: Path, encoding: str, cell: Callable[[Any], str]
) -> None:
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(table.fields)
        writer.writerows([cell(row[field]) for field in table.fields] for row in rows)
