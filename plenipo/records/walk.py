"""Walking records by the types of their fields: references, and the model at a path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, get_args

from plenipo.findings import Path
from plenipo.records.base import Citation, Model, Record, Ref

Getter = Callable[[Any], Any]


class _Plan(NamedTuple):
    """Where the references of a model are."""

    own: tuple[tuple[Getter, str, str], ...]
    """Getter, key and kind of each field that is one."""
    parts: tuple[tuple[Getter, str, _Plan], ...]
    """Getter, key and plan of each field whose entries have some."""


def references(record: Record) -> Iterator[tuple[Path, str, str]]:
    """Path, kind and id of every reference that a record makes to another; citations are some."""
    return _walk(record, (), _plan(type(record), cited=True))


def uncited(record: Record) -> dict[str, set[str]]:
    """By kind, the ids that a record refers to otherwise than by citing them."""
    found: dict[str, set[str]] = {}
    _gather((record,), _plan(type(record), cited=False), found)
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


def _walk(entry: Any, path: Path, plan: _Plan) -> Iterator[tuple[Path, str, str]]:
    for get, key, kind in plan.own:
        value = get(entry)
        if value is not None:
            yield (*path, key), kind, value
    for get, key, inner in plan.parts:
        for i, part in enumerate(get(entry)):
            yield from _walk(part, (*path, key, i), inner)


def _gather(entries: Sequence[Any], plan: _Plan, found: dict[str, set[str]]) -> None:
    for get, _, kind in plan.own:
        ids = {id for id in map(get, entries) if id is not None}
        if ids:
            found.setdefault(kind, set()).update(ids)
    for get, _, inner in plan.parts:
        parts = [part for entry in entries for part in get(entry)]
        if parts:
            _gather(parts, inner, found)


@cache
def _plan(model: type[Model], *, cited: bool) -> _Plan:
    own, parts = [], []
    for name, info in model.model_fields.items():
        key = info.alias or name
        own += [(attrgetter(name), key, ref.kind) for ref in _refs(info.annotation, info.metadata)]
        inner = _inner(info.annotation)
        if inner is not None and (cited or inner is not Citation) and any(_plan(inner, cited=cited)):
            parts.append((attrgetter(name), key, _plan(inner, cited=cited)))
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
