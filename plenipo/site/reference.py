"""Pages that explain the data, made from the code that defines it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plenipo.dates import PATTERN
from plenipo.records import MODELS
from plenipo.records.base import Model
from plenipo.records.dataset import DatasetInfo, Redirect, Waiver
from plenipo.site.example import Example, read_example
from plenipo.site.page import Page
from plenipo.site.site import Site
from plenipo.tables.catalog import TABLES

SCOPES = {
    "file": "One file by itself",
    "record": "One record by itself",
    "dataset": "Records together",
}
"""What a check looks at, in the order of the page."""

LAST = {"note", "checked"}
"""Fields that models inherit and files have at their end."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record, as its model describes it."""

    name: str
    type: str
    values: tuple[str, ...]
    part: str
    """The name of the model of its entries, where it has one."""
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Shape:
    """One model: a kind of record, a part of one, or another file of a dataset."""

    name: str
    description: str
    file: str
    fields: list[Field]


def pages(site: Site, examples: Path | None = None) -> Iterator[Page]:
    """The data dictionary, the fields of the records, the checks.

    `examples` is a folder with a small broken dataset for each code of a check, if there is one.
    """
    tables, shapes = list(TABLES.values()), {"records": _records(), "parts": _parts(), "files": _files()}
    scopes = list(_checks(examples))
    said = "Every table and column of the release."
    yield _page(site, "dictionary", "Data dictionary", said, {"tables": tables})
    said = "Every field that a record may have."
    yield _page(
        site, "records", "Fields of the records", said, {name: list(some) for name, some in shapes.items()}
    )
    yield _page(site, "checks", "Checks", "Every finding that validation can report.", {"scopes": scopes})


def _page(site: Site, name: str, title: str, said: str, view: dict[str, Any]) -> Page:
    path = f"data/{name}/"

    def body() -> str:
        return site.render(f"reference/{name}.html", site.sheet(path), title=title, said=said, **view)

    return Page(path, title, said, body, wide=False)


def _records() -> Iterator[Shape]:
    for model in MODELS.values():
        folder = f"{model.FOLDER}/<year>" if model.FOLDER in {"meetings", "sources"} else model.FOLDER
        yield _shape(model.KIND, model.model_json_schema(), f"{folder}/<id>.yaml")


def _files() -> Iterator[Shape]:
    files: dict[str, type[Model]] = {
        "dataset.yaml": DatasetInfo, "redirects.yaml": Redirect, "waivers.yaml": Waiver
    }  # fmt: skip
    for file, model in files.items():
        yield _shape(model.__name__, model.model_json_schema(), file)


def _parts() -> Iterator[Shape]:
    found: dict[str, dict[str, Any]] = {}
    models: tuple[type[Model], ...] = (*MODELS.values(), DatasetInfo)
    for model in models:
        found |= model.model_json_schema().get("$defs", {})
    for name, schema in sorted(found.items()):
        yield _shape(
            name, schema.get("anyOf", [schema])[-1] | {"description": schema.get("description", "")}, ""
        )


def _shape(name: str, schema: dict[str, Any], file: str) -> Shape:
    required = set(schema.get("required", ()))
    fields = [
        _field(field, property, required=field in required)
        for field, property in schema["properties"].items()
        if not (file and field == "id")
    ]
    fields.sort(key=lambda field: field.name in LAST)
    return Shape(name, schema.get("description", ""), file, fields)


def _field(name: str, schema: dict[str, Any], *, required: bool) -> Field:
    options = [option for option in schema.get("anyOf", [schema]) if option.get("type") != "null"]
    types = list(dict.fromkeys(_type(option) for option in options))
    values = tuple(str(value) for option in options for value in _values(option))
    part = next((part for option in options if (part := _part(option))), "")
    return Field(name, " or ".join(types), values, part, required, schema.get("description", ""))


def _type(schema: dict[str, Any]) -> str:
    if schema.get("type") == "array":
        inner = schema.get("items", {})
        return f"list of {_type(inner.get('anyOf', [inner])[0])}"
    if "$ref" in schema or schema.get("type") == "object":
        return "entries"
    if "x-reference" in schema:
        return f"id of a record of the kind {schema['x-reference']}"
    if "enum" in schema:
        return "one of"
    if "const" in schema:
        return "fixed"
    if schema.get("pattern") == PATTERN:
        return "date"
    if schema.get("format") == "uri":
        return "web address"
    plain = str(schema.get("type", "string"))
    return {"boolean": "true or false", "string": "text"}.get(plain, plain)


def _values(schema: dict[str, Any]) -> list[Any]:
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def _part(schema: dict[str, Any]) -> str:
    reference: str = schema.get("$ref") or schema.get("items", {}).get("$ref", "")
    return reference.rpartition("/")[2]


def _checks(examples: Path | None) -> Iterator[tuple[str, list[tuple[Any, Example | None]]]]:
    from plenipo.checks import validate  # noqa: F401 - every rule is registered by it
    from plenipo.checks.base import RULES

    for scope, title in SCOPES.items():
        rules = sorted((rule for rule in RULES.values() if rule.scope == scope), key=lambda rule: rule.code)
        yield title, [(rule, read_example(examples / rule.code) if examples else None) for rule in rules]
