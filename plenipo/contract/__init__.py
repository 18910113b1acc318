"""The published contract, emitted from the models and the catalog: everything in `schema/` but its prose."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plenipo.contract.editors import list_schema, record_schema, schema_of
from plenipo.contract.linked import CONTEXT
from plenipo.records import MODELS
from plenipo.records.dataset import DatasetInfo, Redirect, Waiver
from plenipo.tables.catalog import TABLES

__all__ = ["drift", "emitted", "write"]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}
"""How our CSV is written: that of RFC 4180, said out loud, since readers guess where nothing is said."""
OWN = ("*.schema.json", "records/*.schema.json", "tables/*.schema.json")
"""Files that belong to the contract whatever their name; one that is no longer emitted is out of date."""


def emitted() -> dict[str, str]:
    """The text of every emitted file, by its path below `schema/`."""
    return {path: _as_text(document) for path, document in _documents()}


def write(folder: Path) -> None:
    """Bring a folder up to date; files that are none of the contract's stay as they are."""
    texts = emitted()
    for path in _outdated(folder, texts):
        (folder / path).unlink()
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def drift(folder: Path) -> list[str]:
    """The paths below a folder that are not what `write` would leave there."""
    texts = emitted()
    differing = [path for path, text in texts.items() if _read(folder / path) != text.encode()]
    return sorted([*differing, *_outdated(folder, texts)])


def skeleton() -> dict[str, Any]:
    """The Data Package v2 descriptor that every release fills in: a resource a table, keys included."""
    return {
        "$schema": PROFILE,
        "resources": [
            {
                "name": table.name,
                "type": "table",
                "title": table.title,
                "description": table.description,
                "path": f"{table.name}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": DIALECT,
                "schema": f"tables/{table.name}.schema.json",
            }
            for table in TABLES.values()
        ],
    }


def _documents() -> Iterator[tuple[str, Any]]:
    for kind, model in MODELS.items():
        yield f"records/{kind}.schema.json", record_schema(model)
    yield "dataset.schema.json", schema_of(DatasetInfo)
    yield "redirects.schema.json", list_schema(Redirect)
    yield "waivers.schema.json", list_schema(Waiver)
    for table in TABLES.values():
        yield f"tables/{table.name}.schema.json", {"title": table.title, **table.schema()}
    yield "datapackage.json", skeleton()
    yield "context.jsonld", CONTEXT


def _outdated(folder: Path, texts: dict[str, str]) -> list[str]:
    found = (path.relative_to(folder).as_posix() for pattern in OWN for path in folder.glob(pattern))
    return [path for path in found if path not in texts]


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _as_text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
