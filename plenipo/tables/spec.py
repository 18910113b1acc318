"""What a table is: columns, keys, and the Frictionless schema they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Type = Literal["string", "date", "boolean", "integer", "number"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: Type
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    """The values that it may have, where they are few."""
    to: str = ""
    """The table whose `id` it refers to."""
    format: str = "default"


@dataclass(frozen=True, slots=True)
class Table:
    """One released table."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    """The columns that together tell rows apart; empty where nothing does."""
    flat: bool = False
    """Whether it only repeats what other tables say, for convenience."""
    looked_up: tuple[tuple[str, ...], ...] = ()
    """Columns by which rows are looked up, beside keys and references: a database indexes them."""

    @property
    def fields(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]

    def schema(self) -> dict[str, Any]:
        """The Table Schema (Data Package v2) of this table."""
        schema: dict[str, Any] = {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [_field(column) for column in self.columns],
            "missingValues": [""],
        }
        if self.key:
            schema["primaryKey"] = list(self.key)
        foreign = [column for column in self.columns if column.to]
        if foreign:
            schema["foreignKeys"] = [
                {
                    "fields": [column.name],
                    "reference": {"resource": column.to, "fields": ["id"]},
                }
                for column in foreign
            ]
        return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    if column.format != "default":
        field["format"] = column.format
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        field["constraints"] = constraints
    return field
