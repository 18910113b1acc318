"""What the entries of a record cite, gathered in one pass over it.

Types are compared with `is`: asking pydantic whether a model is an instance of another one is slow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from sys import intern
from typing import Any, NamedTuple

from plenipo.findings import Path
from plenipo.records import Meeting, Participant, Record, Tenure
from plenipo.records.base import Model, Sources
from plenipo.records.claims import PARTS, CitedEntry, cited_entries

_SOURCE, _ATTENDANCE = attrgetter("source"), attrgetter("attendance")

NEWS = {"born", "died", "founded", "dissolved"}
"""Fields of a record whose day no page knows before it comes."""


class Citing(NamedTuple):
    """The citations of one record."""

    sources: set[str]
    """Every source that is cited."""
    evidence: dict[int, set[str]]
    """Days, each with the sources that must not precede it; see `told`."""
    uneven: list[CitedEntry]
    """Entries whose citations differ: one is of a single field, contradicts, or is there twice."""


def citing(record: Record, values: Mapping[str, Any]) -> Citing:
    """Gather the citations of a record; `values` are those that it was made of."""
    if type(record) is Meeting and _all_alike(record, values):
        day = _event(record, record)
        sources = set(values["sources"]).union(*(seat["sources"] for seat in values.get("participants", ())))
        return Citing(sources, {day: sources} if day else {}, [])
    found = Citing(set(), {}, [])
    for path, entry, written in _entries(record, values):
        try:
            supporting = set(
                map(intern, written)
            )  # bare ids, as most are, need no look at the citations made of them
        except TypeError:
            supporting = {c.source for c in entry.sources if not c.field and not c.against}
        found.sources.update(supporting)
        day = _event(record, entry)
        if day:
            found.evidence.setdefault(day, set()).update(supporting)
        if len(supporting) < len(written):
            found.uneven.append((path, entry, entry.sources))
            found.sources.update(map(_SOURCE, entry.sources))
    if found.uneven and found.uneven[0][1] is record:
        for _, source, day in _told(record, *found.uneven[0]):
            found.evidence.setdefault(day, set()).add(source)
    return found


def _all_alike(meeting: Meeting, values: Mapping[str, Any]) -> bool:
    """Whether every citation of a meeting is a bare id, and of somebody who was to be there no more."""
    written = [values["sources"], *(seat["sources"] for seat in values.get("participants", ()))]
    try:
        even = sum(map(len, map(set, written))) == sum(map(len, written))
    except TypeError:  # a mapping among them cannot be hashed
        return False
    return even and "planned" not in map(_ATTENDANCE, meeting.participants)


def told(record: Record) -> Iterator[tuple[Path, str, int]]:
    """Path and source of each citation that must not precede a day, and the day: nobody knows sooner.

    Those are the citations of a whole tenure, of a meeting that was held, and of the day of a birth, a
    death, a founding. The first and last day of a tenure may be announced, and so may all that is planned.
    """
    for path, entry, citations in cited_entries(record):
        yield from _told(record, path, entry, citations)


def _told(record: Record, path: Path, entry: Model, citations: Sources) -> Iterator[tuple[Path, str, int]]:
    event = _event(record, entry)
    for i, citation in enumerate(citations):
        day = _known_after(entry, citation.field) if citation.field else event
        if day and not citation.against:
            yield (*path, "sources", i), citation.source, day


def _entries(record: Record, values: Mapping[str, Any]) -> Iterator[tuple[Path, Any, list[Any]]]:
    if "sources" in values:
        yield (), record, values["sources"]
    for name in PARTS.get(type(record), ()):
        if name in values:
            for i, part in enumerate(getattr(record, name)):
                yield (name, i), part, values[name][i]["sources"]


def _event(record: Record, entry: Model) -> int:
    """The day before which nobody can tell of an entry as a whole, or 0."""
    if type(entry) is Tenure:
        return entry.from_.earliest.toordinal() if entry.from_ else 0
    if type(record) is Meeting and record.status == "held" and record.kind != "process":
        took_place = type(entry) is not Participant or entry.attendance != "planned"
        return record.from_.earliest.toordinal() if took_place else 0
    return 0


def _known_after(entry: Model, field: str) -> int:
    day = vars(entry).get(field) if field in NEWS else None
    return day.earliest.toordinal() if day else 0
