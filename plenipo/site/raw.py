"""Every record as a file beside its page: as JSON, and as the YAML that a curator wrote."""

from __future__ import annotations

import shutil
from pathlib import Path

import orjson

from plenipo.release.document import authored, computed
from plenipo.site.addresses import path_of
from plenipo.site.forge import file_of
from plenipo.site.site import Site

JSON, YAML = "record.json", "record.yaml"


def write(site: Site, dataset: Path, out: Path) -> None:
    """Write both files of every record below the folder of the site; `dataset` is where the YAML is."""
    directory = site.directory
    for collection in directory.collections.values():
        for record in collection.values():
            folder = out / path_of(record)
            whole = {"kind": record.KIND, **authored(record), "computed": computed(directory, record)}
            folder.joinpath(JSON).write_bytes(orjson.dumps(whole, option=orjson.OPT_INDENT_2) + b"\n")
            shutil.copyfile(dataset / file_of(record), folder / YAML)
