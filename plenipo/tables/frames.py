"""Tables as pandas frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plenipo.errors import UsageError
from plenipo.tables.catalog import TABLES

if TYPE_CHECKING:
    import pandas as pd

    from plenipo.directory import Directory

TYPES: dict[str, Any] = {"string": "string", "boolean": "boolean", "integer": "Int64", "number": "Float64"}


def frame(directory: Directory, table: str) -> pd.DataFrame:
    """One table as a frame with nullable types; dates are days without a time of day."""
    try:
        import pandas as pd
    except ModuleNotFoundError as error:
        raise UsageError("to_pandas needs pandas: pip install 'plenipo[pandas]'") from error
    rows = list(directory.rows(table))
    spec = TABLES[table]
    columns = {
        column.name: pd.to_datetime(pd.Series([row[column.name] for row in rows], dtype="object"))
        if column.type == "date"
        else pd.array([row[column.name] for row in rows], dtype=TYPES[column.type])
        for column in spec.columns
    }
    return pd.DataFrame(columns, columns=spec.fields)
