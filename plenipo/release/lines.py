"""JSON Lines: a row a line, every column in every row, absent values as null."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import orjson

from plenipo.release.content import Content
from plenipo.tables.spec import Table

LINE_ENDS = {b"\xe2\x80\xa8": rb"\u2028", b"\xe2\x80\xa9": rb"\u2029"}
"""Signs at which some readers end a line though JSON does not: written as escapes."""


def write_jsonl(content: Content, tables: Sequence[Table], path: Path) -> None:
    """Write one table."""
    table = tables[0]
    with path.open("wb") as stream:
        for row in content.rows(table):
            stream.write(on_one_line({field: row[field] for field in table.fields}) + b"\n")


def on_one_line(value: object) -> bytes:
    """Compact JSON without anything that could end a line."""
    data = orjson.dumps(value)
    for sign, escape in LINE_ENDS.items():
        data = data.replace(sign, escape)
    return data
