"""From plain values to models, with everything that is wrong as findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plenipo.findings import Finding, FoundError, Path, Severity
from plenipo.reading.wording import Trouble, worded
from plenipo.records.base import Model

M = TypeVar("M", bound=Model)


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
        if detail["type"] == "too_short" and _follows(detail, details):
            continue
        path, key = _existing(values, detail["loc"]), str(detail["loc"][-1]) if detail["loc"] else ""
        trouble = Trouble(model, key, path, detail["input"], detail.get("ctx", {}), detail["msg"])
        code, message, hint = worded(detail["type"], trouble)
        yield Finding(code, Severity.ERROR, message, hint, file, path)


def _follows(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is too short only because none of its items is good."""
    loc = detail["loc"]
    return any(other["loc"][: len(loc)] == loc != other["loc"] for other in details)


def _existing(values: Any, loc: tuple[str | int, ...]) -> Path:
    """The part of a location that is in the file: pydantic adds steps of its own for unions."""
    path: list[str | int] = []
    for step in loc:
        if isinstance(values, (dict, list)):
            try:
                values = values[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                continue
            path.append(step)
    return tuple(path)
