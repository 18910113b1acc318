"""`plenipo.json`: every record as its model writes it, and apart from them what was computed.

    {"@context": "context.jsonld", "format": 1, "dataset": {…}, "redirects": […],
     "people": [{…}, …], "organizations": […], …, "sources": […],
     "computed": {"people": {"<id>": {…}}, "meetings": {"<id>": {…}}, …}}

Under `computed`, `strength` gives the strength of every cited claim of a record by its JSON Pointer (RFC
6901) in that record; `tenures` and `participants` are lists parallel to the record's own. There is
one record a line, so that two releases can be compared line by line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from plenipo.contract.linked import CONTEXT
from plenipo.directory import Directory
from plenipo.evidence import strength
from plenipo.findings import Path as Steps
from plenipo.records import MODELS, Meeting, Person, Record
from plenipo.records.claims import claims
from plenipo.tables.rows import offices_at, sides_of

FORMAT = 1


def write_json(directory: Directory, path: Path) -> None:
    """Write the whole directory."""
    with path.open("wb") as stream:
        stream.writelines(_lines(directory))


def write_context(path: Path) -> None:
    """Write the JSON-LD context that the document names."""
    path.write_bytes(orjson.dumps(CONTEXT, option=orjson.OPT_INDENT_2) + b"\n")


def _lines(directory: Directory) -> Iterator[bytes]:
    head = {
        "@context": "context.jsonld",
        "format": FORMAT,
        "dataset": directory.info.model_dump(mode="json", exclude_none=True),
        "redirects": [redirect.model_dump(mode="json") for redirect in directory.redirects],
    }
    yield orjson.dumps(head)[:-1]
    for kind, collection in directory.collections.items():
        yield b',\n"%s":[\n' % MODELS[kind].FOLDER.encode()
        yield b",\n".join(orjson.dumps(authored(record)) for record in collection.values())
        yield b"\n]"
    yield b',\n"computed":{'
    for number, (kind, collection) in enumerate(directory.collections.items()):
        yield b'%s\n"%s":{\n' % (b"," if number else b"", MODELS[kind].FOLDER.encode())
        yield b",\n".join(
            orjson.dumps(record.id) + b":" + orjson.dumps(computed(directory, record))
            for record in collection.values()
        )
        yield b"\n}"
    yield b"\n}}\n"


def authored(record: Record) -> dict[str, Any]:
    """A record as its model writes it, without what it leaves open."""
    return record.model_dump(mode="json", exclude_none=True)


def computed(directory: Directory, record: Record) -> dict[str, Any]:
    """What follows from a record and those around it."""
    own: dict[str, Any] = {}
    cited = [claim for claim in claims(record) if claim.citations]
    found = {pointer(one.path): strength(one.citations, directory.sources).value for one in cited}
    if found:
        own["strength"] = found
    if isinstance(record, Person):
        own["tenures"] = _tenures(directory, record)
    if isinstance(record, Meeting):
        own["sides"] = sides_of(directory, record)
        own["participants"] = _participants(directory, record)
    return own


def pointer(path: Steps) -> str:
    """The JSON Pointer of a path; our keys have no sign that it must escape."""
    return "".join(f"/{step}" for step in path)


def _tenures(directory: Directory, person: Person) -> list[dict[str, Any]]:
    in_file = sorted(directory.tenures.of_person(person.id), key=lambda held: held.position)
    return [
        {"attested_first": held.attested[0], "attested_last": held.attested[1]} if held.attested else {}
        for held in in_file
    ]


def _participants(directory: Directory, meeting: Meeting) -> list[dict[str, Any]]:
    rows = []
    for participant in meeting.participants:
        certain, possible = offices_at(directory, meeting, participant)
        rows.append({"offices": certain, "offices_possible": possible})
    return rows
