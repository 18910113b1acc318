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

OWN_FIELDS: dict[type[Record], tuple[str, ...]] = {
    Person: ("name", "born", "died"),
    Organization: ("name", "founded", "dissolved"),
    Role: ("name", "founded", "dissolved"),
    Place: ("name", "latitude", "longitude"),
    Meeting: ("name", "status", "from", "to", "place"),
}
"""The fields of a record itself that are claims. A coordinate pair is one claim."""

PARTS: dict[type[Record], tuple[tuple[str, str], ...]] = {
    Person: (("names", "form"), ("tenures", "tenure")),
    Organization: (("names", "form"),),
    Role: (("names", "form"),),
    Place: (("names", "form"),),
    Meeting: (("participants", "participant"),),
}
"""The fields of a record whose entries are claims with citations of their own, and what those are called."""

PART_FIELDS: dict[type[Model], tuple[str, ...]] = {
    Tenure: ("from", "to"),
    Participant: (),
    Name: (),
}
"""The fields of a record's parts that are claims beside the part itself."""


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
    own = OWN_FIELDS.get(type(record))
    if own is None:
        return
    cited: Sources = getattr(record, "sources", ())
    for field in own:
        value = value_of(record, field)
        if value is not None and field != "longitude":
            yield Claim(field, _text(record, field, value), (field,), bearing_on(cited, field), record)
    for key, name, part in _parts(record):
        yield Claim(name, _subject(part), key, bearing_on(part.sources, ""), part)
        for field in PART_FIELDS[type(part)]:
            value = value_of(part, field)
            if value is not None:
                yield Claim(
                    f"{name}.{field}", str(value), (*key, field), bearing_on(part.sources, field), part
                )


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


def cited_entries(record: Record) -> list[tuple[Path, Model, Sources]]:
    """Every entry of a record that has citations, with the path of the entry; a source has none."""
    fields = vars(record)
    if "sources" not in fields:
        return []
    found: list[tuple[Path, Model, Sources]] = [((), record, fields["sources"])]
    for name, _ in PARTS[type(record)]:
        found += [((name, i), part, part.sources) for i, part in enumerate(fields[name])]
    return found


def _parts(record: Record) -> Iterator[tuple[Path, str, Tenure | Participant | Name]]:
    for name, claim in PARTS[type(record)]:
        for i, part in enumerate(getattr(record, name)):
            yield (name, i), claim, part


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
