"""JSON Schema for editors, which read YAML scalars by their look where our reader keeps them as text.

An editor takes `born: 1946` for a number and `lang: no` for a truth. A field of text therefore also
accepts each type for which some scalar would have been good text. What only a YAML `null` could
say is left out: an empty value is a finding.
"""

from __future__ import annotations

import re
from typing import Any

from plenipo.records import Record
from plenipo.records.base import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"
COMMENT = "Emitted by `plenipo schema --write`; do not edit."

LOOKS = {
    "boolean": ("true", "false", "yes", "no", "on", "off"),
    "number": ("1.5", "-1.5"),
    "integer": ("0", "-1", *("1" * digits for digits in range(1, 25))),
}
"""Scalars that YAML 1.1 or 1.2 reads as each type. A JSON Schema `number` includes integers."""
NUMERALS = {"integer": r"^[+-]?\d+$", "number": r"^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$"}
"""What a quoted number looks like."""
ORDER = ("$schema", "$comment", "$ref", "title", "description", "type")
"""Keywords that come first, whatever order pydantic gives them."""


def record_schema(model: type[Record]) -> dict[str, Any]:
    """The schema of a record's file: that of its model without `id`, which is the file's name."""
    schema = schema_of(model)
    del schema["properties"]["id"]
    schema["required"].remove("id")
    return schema


def schema_of(model: type[Model]) -> dict[str, Any]:
    """The schema of a file that is one mapping."""
    return {"$schema": DIALECT, "$comment": COMMENT, **_opened(model.model_json_schema())}


def list_schema(model: type[Model]) -> dict[str, Any]:
    """The schema of a file that is a list."""
    item = _opened(model.model_json_schema())
    definitions = item.pop("$defs", None)
    schema = {"$schema": DIALECT, "$comment": COMMENT, "type": "array", "items": item}
    return schema | ({"$defs": definitions} if definitions else {})


def _opened(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema, open to what an editor makes of each scalar."""
    schema = _without_null(schema)
    opened = {key: _value(key, value) for key, value in schema.items()}
    if not opened.get("default", True) and opened["default"] is not False:
        del opened["default"]
    if "enum" not in opened and "const" not in opened:
        opened |= _scalar(opened)
    return dict(sorted(opened.items(), key=lambda item: _rank(item[0])))


def _value(key: str, value: Any) -> Any:
    match key:
        case "properties":
            return {name: _untitled(_opened(field)) for name, field in value.items()}
        case "$defs":
            return {name: _opened(value[name]) for name in sorted(value)}
        case "items":
            return _opened(value)
        case "anyOf" | "oneOf":
            return [_untitled(_opened(branch)) for branch in value]
        case "default" if isinstance(value, dict):
            return {}
        case _:
            return value


def _scalar(schema: dict[str, Any]) -> dict[str, Any]:
    match schema.get("type"):
        case "string":
            also = [look for look in LOOKS if _may_be(look, schema.get("pattern", ""))]
            if "number" in also:
                also.remove("integer")
            return {"type": ["string", *also]} if also else {}
        case "integer" | "number" as type:
            return {"type": [type, "string"], "pattern": NUMERALS[type]}
        case "boolean":
            return {"type": ["boolean", "string"], "enum": [True, False, "true", "false"]}
        case _:
            return {}


def _may_be(look: str, pattern: str) -> bool:
    return any(re.search(pattern, scalar) for scalar in LOOKS[look])


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    branches = [branch for branch in schema.get("anyOf", ()) if branch != {"type": "null"}]
    if not branches:
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**branches[0], **rest} if len(branches) == 1 else {**rest, "anyOf": branches}


def _untitled(schema: dict[str, Any]) -> dict[str, Any]:
    """Without the title that pydantic makes of a field's name; an object's own title stays."""
    if "properties" in schema:
        return schema
    return {key: value for key, value in schema.items() if key != "title"}


def _rank(keyword: str) -> tuple[int, str]:
    return (ORDER.index(keyword) if keyword in ORDER else len(ORDER), keyword)
