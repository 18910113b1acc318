"""What is released: a directory, and its tables' rows made once for all formats."""

from __future__ import annotations

from typing import Any

from plenipo.directory import Directory
from plenipo.tables.spec import Table


class Content:
    """A directory on its way into files."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self._rows: dict[str, list[dict[str, Any]]] = {}

    def rows(self, table: Table) -> list[dict[str, Any]]:
        """All rows of a table."""
        if table.name not in self._rows:
            self._rows[table.name] = list(self.directory.rows(table.name))
        return self._rows[table.name]
