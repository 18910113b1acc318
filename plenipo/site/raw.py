"""Every record as a file beside its page: as JSON, and as the YAML that a curator wrote."""

from __future__ import annotations

import orjson

from plenipo.records import Record
from plenipo.release.document import authored, computed
from plenipo.site.addresses import path_of
from plenipo.site.forge import file_of
from plenipo.site.output import get, put
from plenipo.site.site import Site

JSON, YAML = "record.json", "record.yaml"


def write(site: Site, record: Record, dataset: str, out: str) -> None:
    """Write both files of a record below the folder of the site; `dataset` is where the YAML is."""
    folder = f"{out}/{path_of(record)}"
    whole = {"kind": record.KIND, **authored(record), "computed": computed(site.directory, record)}
    put(folder + JSON, orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    put(folder + YAML, get(f"{dataset}/{file_of(record)}"))
