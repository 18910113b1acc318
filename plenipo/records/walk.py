"""Walking records by the types of their fields: references, and the model at a path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args

from plenipo.findings import Path
from plenipo.records.base import Model, Record, Ref

Step = Callable[[Any, Path], Iterator[tuple[Path, str, str]]]


def references(record: Record) -> Iterator[tuple[Path, str, str]]:
    """Yield path, kind and id of every reference that a record makes to another."""
    for walk in _plan(type(record)):
        yield from walk(record, ())


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


@cache
def _plan(model: type[Model]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for name, info in model.model_fields.items():
        key = info.alias or name
        inner = _inner(info.annotation)
        steps.extend(_leaf(name, key, ref.kind) for ref in _refs(info.annotation, info.metadata))
        if inner is not None and _plan(inner):
            steps.append(_branch(name, key, _plan(inner)))
    return tuple(steps)


def _leaf(name: str, key: str, kind: str) -> Step:
    def walk(entry: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
        value = getattr(entry, name)
        if value is not None:
            yield (*path, key), kind, value

    return walk


def _branch(name: str, key: str, plan: tuple[Step, ...]) -> Step:
    def walk(entry: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
        for i, part in enumerate(getattr(entry, name)):
            for step in plan:
                yield from step(part, (*path, key, i))

    return walk


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
