"""Every record as a file beside its page: as JSON, and as the YAML that a curator wrote."""

from __future__ import annotations

import os
from pathlib import Path

import orjson

from plenipo.release.document import authored, computed
from plenipo.site.addresses import path_of
from plenipo.site.forge import file_of
from plenipo.site.site import Site

JSON, YAML = "record.json", "record.yaml"


def write(site: Site, dataset: Path, out: Path) -> None:
    """Write both files of every record below the folder of the site; `dataset` is where the YAML is."""
    directory, source, target = site.directory, os.fspath(dataset), os.fspath(out)
    for collection in directory.collections.values():
        for record in collection.values():
            folder = f"{target}/{path_of(record)}"
            whole = {"kind": record.KIND, **authored(record), "computed": computed(directory, record)}
            _put(folder + JSON, orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
            _put(folder + YAML, _get(f"{source}/{file_of(record)}"))


def _get(file: str) -> bytes:
    with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 - paths cost more than these files
        return stream.read()


def _put(file: str, data: bytes) -> None:
    with open(file, "wb", buffering=0) as stream:  # noqa: PTH123 - as above
        stream.write(data)
