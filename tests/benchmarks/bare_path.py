"""The least that any validation of records does: read, libyaml's events to plain values, pydantic.

No place of any value, no refusal of what YAML allows, no check: what is above this is plenipo's own.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from plenipo.records import MODELS, Record

_FOLDERS = {model.FOLDER: model for model in MODELS.values()}


def records(root: Path) -> list[Record]:
    """Every record of a dataset; raises on the first that is none."""
    made: list[Record] = []
    for folder, model in _FOLDERS.items():
        for file in _files(f"{root}/{folder}"):
            with open(file, "rb") as stream:  # noqa: PTH123 - pathlib costs more than the reading
                text = stream.read().decode()
            values = values_of(text)
            values["id"] = os.path.basename(file)[:-5]  # noqa: PTH119 - as above
            made.append(model.model_validate(values))
    return made


def _files(folder: str) -> list[str]:
    found: list[str] = []
    with os.scandir(folder) as scan:
        for item in scan:
            found += _files(item.path) if item.is_dir() else [item.path]
    return found


def values_of(text: str) -> Any:
    """The plain values of one document."""
    parser = yaml.CSafeLoader(text)
    get_event: Any = parser.get_event
    stack: list[tuple[Any, str | None]] = []
    container: Any = []
    key: str | None = None
    while True:
        event: Any = get_event()
        kind = type(event)
        if kind is ScalarEvent:
            if type(container) is list:
                container.append(event.value)
            elif key is None:
                key = event.value
            else:
                container[key] = event.value
                key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            opened: Any = {} if kind is MappingStartEvent else []
            if type(container) is list:
                container.append(opened)
            else:
                container[key] = opened
            stack.append((container, key))
            container, key = opened, None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            container, _ = stack.pop()
            key = None
        elif kind is StreamEndEvent:
            parser.dispose()
            return container[0]
