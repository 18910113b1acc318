"""The reference of the Python interface, from the docstrings of what is public."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from plenipo import directory, errors
from plenipo.dates import Certainty, PartialDate, Span
from plenipo.directory import Match
from plenipo.history.meetings import MeetingIndex, Seat
from plenipo.history.tenures import Held, Holding

PUBLIC: tuple[Any, ...] = (
    directory.load,
    directory.Directory,
    directory.Collection,
    Match,
    Holding,
    Held,
    MeetingIndex,
    Seat,
    PartialDate,
    Span,
    Certainty,
    errors.PlenipoError,
    errors.UsageError,
    errors.NotFoundError,
    errors.InvalidDatasetError,
    errors.DateError,
)
"""What callers may rely on, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Described:
    """One name with its signature and the paragraphs of its docstring."""

    name: str
    signature: str
    text: list[str]
    members: list[Described]


def described() -> list[Described]:
    """Everything public, with the public members of each class."""
    return [_described(one.__name__, one, list(_members(one))) for one in PUBLIC]


def _described(name: str, one: Any, members: list[Described]) -> Described:
    signature = _signature(name, one)
    text = [_flowing(part) for part in inspect.cleandoc(one.__doc__ or "").split("\n\n")]
    return Described(name if inspect.isclass(one) else signature, signature, text, members)


def _members(one: Any) -> Iterator[Described]:
    if not inspect.isclass(one) or issubclass(one, Exception):
        return
    attributes = {field.name for field in fields(one)} if is_dataclass(one) else set()
    for name, member in vars(one).items():
        if name.startswith("_") or name in attributes or not getattr(member, "__doc__", None):
            continue
        if isinstance(member, (property, staticmethod, classmethod)) or callable(member) or _cached(member):
            yield _described(name, member, [])


def _flowing(paragraph: str) -> str:
    """A paragraph of a docstring; the list under a heading such as `Raises:` becomes one sentence."""
    heading, *items = paragraph.splitlines()
    if not heading.endswith(":") or not items:
        return paragraph
    return f"{heading} {'; '.join(item.strip() for item in items)}"


def _signature(name: str, one: Any) -> str:
    if inspect.isclass(one) or isinstance(one, property) or _cached(one):
        return name
    function = getattr(one, "__func__", one)
    signature = inspect.signature(function)
    kept = [
        parameter.replace(annotation=parameter.empty)
        for parameter in signature.parameters.values()
        if parameter.name not in {"self", "cls"}
    ]
    return name + str(signature.replace(parameters=kept, return_annotation=signature.empty))


def _cached(member: Any) -> bool:
    return type(member).__name__ == "cached_property"
