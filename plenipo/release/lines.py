"""JSON Lines: a row a line, every column in every row, absent values as null.

No text in a record has a line end, not even of the sort (U+2028) that JSON leaves as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import orjson

from plenipo.release.content import Content
from plenipo.tables.spec import Table


def write_jsonl(content: Content, tables: Sequence[Table], path: Path) -> None:
    """Write one table."""
    table = tables[0]
    with path.open("wb") as stream:
        for row in content.rows(table):
            stream.write(orjson.dumps({field: row[field] for field in table.fields}) + b"\n")
