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
from plenipo.site.page import Page
from plenipo.site.site import Site
from plenipo.tables.catalog import TABLES

SCOPES = {
    "file": "One file by itself",
    "record": "One record by itself",
    "dataset": "Records together",
}
"""What a check looks at, in the order of the page."""


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
    yield _page(site, "data/dictionary/", "Data dictionary", "Every table and column of the release.", "dictionary",
                tables=list(TABLES.values()))  # fmt: skip
    yield _page(site, "data/records/", "Fields of the records", "Every field that a record may have.", "records",
                records=list(_records()), parts=list(_parts()), files=list(_files()))  # fmt: skip
    yield _page(site, "data/checks/", "Checks", "Every finding that validation can report.", "checks",
                scopes=list(_checks(examples)))  # fmt: skip


def _page(site: Site, path: str, title: str, description: str, template: str, **view: Any) -> Page:
    def body() -> str:
        return site.render(f"reference/{template}.html", site.sheet(path), title=title, said=description, **view)

    return Page(path, title, description, body, wide=False)


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
    for model in (*MODELS.values(), DatasetInfo):
        found |= model.model_json_schema().get("$defs", {})
    for name, schema in sorted(found.items()):
        yield _shape(name, schema.get("anyOf", [schema])[-1] | {"description": schema.get("description", "")}, "")


def _shape(name: str, schema: dict[str, Any], file: str) -> Shape:
    required = set(schema.get("required", ()))
    fields = [
        _field(field, property, required=field in required)
        for field, property in schema["properties"].items()
        if not (file and field == "id")
    ]
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
    return {"boolean": "true or false", "string": "text"}.get(schema.get("type", ""), schema.get("type", "text"))


def _values(schema: dict[str, Any]) -> list[Any]:
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def _part(schema: dict[str, Any]) -> str:
    reference: str = schema.get("$ref") or schema.get("items", {}).get("$ref", "")
    return reference.rpartition("/")[2]


def _checks(examples: Path | None) -> Iterator[tuple[str, list[tuple[Any, list[tuple[str, str]]]]]]:
    from plenipo.checks import validate  # noqa: F401 - every rule is registered by it
    from plenipo.checks.base import RULES

    for scope, title in SCOPES.items():
        rules = sorted((rule for rule in RULES.values() if rule.scope == scope), key=lambda rule: rule.code)
        yield title, [(rule, _example(examples / rule.code) if examples else []) for rule in rules]


def _example(folder: Path) -> list[tuple[str, str]]:
    """The files of a small broken dataset: name and text; what is no text is left out."""
    found = []
    for file in sorted(folder.rglob("*.yaml")):
        try:
            found.append((file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError):
            continue
    return found
