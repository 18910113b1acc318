"""Walking records by the types of their fields: references, and the model at a path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from plenipo.findings import Path
from plenipo.records.base import Citation, Model, Record, Ref

Found = tuple[list[str | int], str, str]
"""Path, kind and id of one reference."""


class _Plan(NamedTuple):
    """Where the references of a model are."""

    own: tuple[tuple[str, str, str], ...]
    """Attribute, key and kind of each field that is one."""
    parts: tuple[tuple[str, str, _Plan], ...]
    """Attribute, key and plan of each field whose entries have some."""


def references(record: Record) -> list[Found]:
    """Every reference that a record makes to another, but for citations: `cited_entries` has those."""
    found: list[Found] = []
    _collect(record, [], _plan(type(record)), found)
    return found


def model_at(model: type[Model], path: Path) -> type[Model] | None:
    """The model of the entry that a path leads to, if it is one."""
    found: type[Model] | None = model
    for step in path:
        if isinstance(step, str) and found is not None:
            found = next(
                (
                    _inner(info.annotation)
                    for name, info in found.model_fields.items()
                    if step in {name, info.alias}
                ),
                None,
            )
    return found


def _collect(entry: Any, path: list[str | int], plan: _Plan, found: list[Found]) -> None:
    for name, key, kind in plan.own:
        value = getattr(entry, name)
        if value is not None:
            found.append(([*path, key], kind, value))
    for name, key, inner in plan.parts:
        for i, part in enumerate(getattr(entry, name)):
            _collect(part, [*path, key, i], inner, found)


@cache
def _plan(model: type[Model]) -> _Plan:
    own, parts = [], []
    for name, info in model.model_fields.items():
        key = info.alias or name
        own += [(name, key, ref.kind) for ref in _refs(info.annotation, info.metadata)]
        inner = _inner(info.annotation)
        if inner is not None and inner is not Citation and any(_plan(inner)):
            parts.append((name, key, _plan(inner)))
    return _Plan(tuple(own), tuple(parts))


def _refs(annotation: Any, metadata: list[Any]) -> Iterator[Ref]:
    for item in metadata:
        if isinstance(item, Ref):
            yield item
    for argument in get_args(annotation):
        yield from _refs(argument, list(getattr(argument, "__metadata__", ())))


def _inner(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    found = (_inner(argument) for argument in get_args(annotation))
    return next((model for model in found if model is not None), None)
