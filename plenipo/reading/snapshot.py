"""A dataset compiled into one file, for answers without reading YAML.

The wheel carries one. It is plain JSON: the head, the redirects, and every record as its model
writes it; records become models again only when somebody asks for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from plenipo.errors import UsageError
from plenipo.reading.dataset import Dataset
from plenipo.records.dataset import DatasetInfo, Redirect

FORMAT = 1

Raw = dict[str, dict[str, Any]]


def write(dataset: Dataset, path: Path) -> None:
    """Compile a dataset; equal datasets give equal bytes."""
    path.write_bytes(compiled(dataset))


def compiled(dataset: Dataset) -> bytes:
    """The bytes of a dataset's snapshot."""
    document = {
        "format": FORMAT,
        "info": dataset.info.model_dump(mode="json", exclude_defaults=True),
        "redirects": [redirect.model_dump(mode="json") for redirect in dataset.redirects],
        "records": {
            kind: {id: record.model_dump(mode="json", exclude_defaults=True) for id, record in some.items()}
            for kind, some in dataset.records.items()
        },
    }
    return orjson.dumps(document)


def read(path: Path) -> tuple[DatasetInfo, Raw, tuple[Redirect, ...]]:
    """Read a snapshot without building its records."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read as a snapshot: {error}") from error
    return opened(data, str(path))


def opened(data: bytes, name: str = "this") -> tuple[DatasetInfo, Raw, tuple[Redirect, ...]]:
    """What is in the bytes of a snapshot; `name` is for messages.

    Raises:
        UsageError: these are no bytes of a snapshot.
    """
    try:
        document = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise UsageError(f"{name} cannot be read as a snapshot: {error}") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UsageError(f"{name} is no snapshot of format {FORMAT}")
    try:
        info = DatasetInfo.model_validate(document["info"])
        redirects = tuple(Redirect.model_validate(row) for row in document["redirects"])
        return info, document["records"], redirects
    except (KeyError, ValueError) as error:
        raise UsageError(f"{name} is a snapshot that lacks a part or has a broken one") from error
