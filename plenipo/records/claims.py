"""The claims that a record makes, each with the citations that bear on it.

A citation with `field` bears on that field alone. A field that has citations of its own rests on
them; one that has none, or only some that contradict it, rests on those of the entry as a whole.
What an entry is about (that somebody held the office, that the name is so) rests on any of its
citations where none is for the whole: a page that says when a tenure ended says that there was one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plenipo.findings import Path
from plenipo.records.base import Model, Name, Record, Sources
from plenipo.records.meeting import Meeting, Participant
from plenipo.records.organization import Organization
from plenipo.records.person import Person, Tenure
from plenipo.records.place import Place
from plenipo.records.role import Role

FIELDS: dict[type[Model], tuple[str, ...]] = {
    Person: ("name", "born", "died"),
    Organization: ("name", "founded", "dissolved"),
    Role: ("name", "founded", "dissolved"),
    Place: ("name", "latitude", "longitude"),
    Meeting: ("name", "status", "from", "to", "place"),
    Tenure: ("from", "to"),
    Participant: (),
    Name: (),
}
"""The fields of a record, or of a part of one, that are claims. A coordinate pair is one claim."""

PARTS: dict[type[Record], tuple[str, ...]] = {
    Person: ("names", "tenures"),
    Organization: ("names",),
    Role: ("names",),
    Place: ("names",),
    Meeting: ("participants",),
}
"""The fields of a record whose entries are claims with citations of their own."""

NOUNS: dict[type[Model], str] = {Name: "form", Tenure: "tenure", Participant: "participant"}
"""What the claims that such entries make are called."""

CitedEntry = tuple[Path, Model, Sources]
"""An entry that cites: its path, itself, its citations."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that a record asserts.

    `field` names it across the dataset (`born`, `tenure`, `tenure.from`, `participant`, `form`);
    `path` is where it stands in the file.
    """

    field: str
    value: str
    path: Path
    citations: Sources
    entry: Model


def claims(record: Record) -> Iterator[Claim]:
    """All claims of one record, in the order of its file."""
    if type(record) not in FIELDS:
        return
    for field, value in claimed(record):
        cited = bearing_on(vars(record)["sources"], field)
        yield Claim(field, _text(record, field, value), (field,), cited, record)
    for key, part in _parts(record):
        name = NOUNS[type(part)]
        yield Claim(name, _subject(part), key, bearing_on(part.sources, ""), part)
        for field, value in claimed(part):
            cited = bearing_on(part.sources, field)
            yield Claim(f"{name}.{field}", str(value), (*key, field), cited, part)


def claimed(entry: Model) -> Iterator[tuple[str, object]]:
    """The fields of an entry that are claims and have a value, with the value."""
    for field in FIELDS[type(entry)]:
        value = value_of(entry, field)
        if value is not None and field != "longitude":
            yield field, value


def bearing_on(citations: Sources, field: str) -> Sources:
    """The citations that bear on a field, or with `""` on the entry itself."""
    own = tuple(citation for citation in citations if citation.field == field)
    if any(not citation.against for citation in own):
        return own
    whole = tuple(citation for citation in citations if citation.field is None)
    return own + (whole or (citations if field in {"", "name"} else ()))


def value_of(entry: Model, field: str) -> object:
    """The value of a field by its name in the file."""
    return getattr(entry, "from_" if field == "from" else field)


def cited_entries(record: Record) -> Iterator[CitedEntry]:
    """Every entry of a record that has citations; a source has none."""
    fields = vars(record)
    if "sources" in fields:
        yield (), record, fields["sources"]
        for key, part in _parts(record):
            yield key, part, part.sources


def _parts(record: Record) -> Iterator[tuple[Path, Tenure | Participant | Name]]:
    for name in PARTS[type(record)]:
        for i, part in enumerate(getattr(record, name)):
            yield (name, i), part


def _subject(part: Tenure | Participant | Name) -> str:
    match part:
        case Tenure():
            return part.role
        case Participant():
            return part.person
        case Name():
            return part.form


def _text(record: Record, field: str, value: object) -> str:
    if field == "latitude":
        return f"{value}, {getattr(record, 'longitude', None)}"
    return str(value)
