"""From plain values to models, with pydantic's errors in the curator's words."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plenipo.findings import Finding, FoundError, Path, Severity
from plenipo.records.base import LANGUAGE, PLAIN, SLUG, Model
from plenipo.records.walk import model_at

M = TypeVar("M", bound=Model)

PATTERNS = {
    SLUG: ("is no id", "ids are lower-case letters, digits and single hyphens: `kim-yong-chol`"),
    PLAIN: (
        "is empty, or has a line break, a control character or spaces around it",
        "write one line of text",
    ),
    LANGUAGE: ("is no language tag", "use BCP 47: `en`, `ko-Hang`, `zh-Hant`"),
}


def make(model: type[M], values: Any, file: str) -> M:
    """Build a model, or raise `FoundError` with all that is wrong."""
    if not isinstance(values, dict):
        message = "is no mapping of keys to values"
        raise FoundError(Finding("schema", Severity.ERROR, message, "write `key: value` lines", file))
    try:
        return model.model_validate(values)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        raise FoundError(*_findings(model, values, details, file)) from error


def _findings(
    model: type[Model], values: dict[str, Any], details: list[ErrorDetails], file: str
) -> Iterator[Finding]:
    for detail in details:
        path = _existing(values, detail["loc"])
        code, message, hint = _words(model, detail, path)
        yield Finding(code, Severity.ERROR, message, hint, file, path)


def _existing(values: Any, loc: tuple[str | int, ...]) -> Path:
    """The part of a location that is in the file: pydantic adds steps of its own for unions."""
    path: list[str | int] = []
    for step in loc:
        try:
            values = values[step]
        except (KeyError, IndexError, TypeError):
            continue
        path.append(step)
    return tuple(path)


def _words(model: type[Model], detail: ErrorDetails, path: Path) -> tuple[str, str, str]:
    kind, key = detail["type"], detail["loc"][-1]
    context = detail.get("ctx", {})
    if path == ("id",):
        return (
            "file-name",
            f"{_short(detail['input'])} is no id",
            "name the file after its id: `kim-yong-chol.yaml`",
        )
    label = f"`{path[-1] if path and isinstance(path[-1], str) else key}`"
    match kind:
        case "missing":
            if key == "sources":
                return "unsourced", "a claim without a source", "add `sources:` with a page that says so"
            return "schema", f"`{key}` is missing", f"add `{key}:`"
        case "too_short" if key == "sources":
            return "unsourced", "a claim without a source", "add a page that says so to `sources`"
        case "extra_forbidden":
            return "schema", f"`{key}` is no field here", _fields_hint(model, str(key), path)
        case "literal_error":
            return "schema", f"{label} cannot be {detail['input']!r}", f"one of {context['expected']}"
        case "string_pattern_mismatch":
            what, hint = PATTERNS.get(
                context["pattern"], ("has not the right form", f"it must match {context['pattern']}")
            )
            code = "identifier" if "identifiers" in path else "schema"
            return code, f"{label} {what}: {_short(detail['input'])}", hint
        case "url" | "spaces" | "truth":
            return ("address" if kind == "url" else "schema"), f"{label} {detail['msg']}", ""
        case "date":
            return "date", f"{label}: {detail['msg']}", ""
        case "less_than_equal" | "greater_than_equal" if key in {"latitude", "longitude"}:
            return (
                "coordinates",
                f"{label} is out of range: {detail['input']}",
                "decimal degrees, north and east positive",
            )
        case _:
            return "schema", f"{label}: {detail['msg'][0].lower()}{detail['msg'][1:]}", ""


def _fields_hint(model: type[Model], key: str, path: Path) -> str:
    if key == "id":
        return "the file name is the id"
    entry = model_at(model, path[:-1])
    fields = [info.alias or name for name, info in entry.model_fields.items()] if entry else []
    near = difflib.get_close_matches(key, fields, 1)
    return (
        f"did you mean `{near[0]}`?" if near else f"fields here: {', '.join(f for f in fields if f != 'id')}"
    )


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
