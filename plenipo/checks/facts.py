"""What the rules over the whole dataset need to know of each record, and no more.

Facts are flat and made of texts and numbers, so that they can be kept from run to run: a second
validation reads the facts of unchanged files and builds no record at all. Days are proleptic
Gregorian ordinals (`datetime.date.toordinal`); bounds that are unknown are `FIRST` and `LAST`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from plenipo.dates import PartialDate
from plenipo.findings import Path
from plenipo.records import Meeting, Organization, Participant, Person, Place, Record, Role, Source, Tenure
from plenipo.records.base import Model, Sources
from plenipo.records.claims import cited_entries
from plenipo.records.dataset import DatasetInfo, Redirect
from plenipo.records.walk import references

FIRST, LAST = date.min.toordinal(), date.max.toordinal()

_SOURCE = attrgetter("source")

Bounds = tuple[int, int]
"""Earliest and latest day."""


Cited = tuple[list[str | int], list[str], list[int]]
"""What one entry cites: its path, the sources, and for each the day that it must not precede (0: any).

The days are left out where all are 0.
"""


class TenureFacts(NamedTuple):
    """One tenure: its role, the bounds of its start and end, and what attests it."""

    path: list[str | int]
    role: str
    start: Bounds
    end: Bounds
    acting: bool
    attesting: list[str]
    """Sources that attest it on the day they were published."""
    attested: list[Bounds]
    """Days for which a source attests it, or on which it was checked that it goes on."""


class Facts(NamedTuple):
    """One record, as far as other records are concerned."""

    kind: str
    id: str
    file: str
    references: list[tuple[list[str | int], str, str]]
    """Path, kind and id of each reference that is no citation."""
    cited: list[Cited]
    """The citations, entry by entry."""
    dates: dict[str, Bounds]
    """Born, died, founded, dissolved, published, from, to: those that are known."""
    forms: list[tuple[list[str | int], str, str]]
    """Path, form and kind of each name of a person."""
    keys: list[tuple[list[str | int], str, str]]
    """Path, scheme and value of each identifier; a source's address is one."""
    tenures: list[TenureFacts]
    distinct: list[str]
    """People this person is told apart from."""
    traits: dict[str, Any]
    """Other plain fields: represents, organization, seats, kind, status, part_of."""


@dataclass
class World:
    """The facts of all records, by kind and id."""

    facts: dict[str, dict[str, Facts]]
    redirects: dict[int, Redirect] = field(default_factory=dict)
    """By their position in the file."""
    info: DatasetInfo | None = None
    unread: dict[str, set[str]] = field(default_factory=dict)
    """By kind, the ids of records that are there but could not be read."""

    def has(self, kind: str, id: str) -> bool:
        """Whether there is such a record, readable or not."""
        return id in self.of(kind) or id in self.unread.get(kind, ())

    def all(self) -> Iterator[Facts]:
        """Every record's facts."""
        for some in self.facts.values():
            yield from some.values()

    def of(self, kind: str) -> dict[str, Facts]:
        """The facts of one kind of record, by id."""
        return self.facts.get(kind, {})

    @cached_property
    def unresolved(self) -> list[tuple[Facts, list[str | int], str, str]]:
        """References whose id is no record of the kind that they want, with the record that makes them."""
        there = {kind: {*some, *self.unread.get(kind, ())} for kind, some in self.facts.items()}
        found = []
        for facts in self.all():
            found += [(facts, path, kind, id) for path, kind, id in facts.references if id not in there[kind]]
            for path, sources, _ in facts.cited:
                for i, id in enumerate(sources):
                    if id not in there["source"]:
                        found.append((facts, [*path, "sources", i, "source"], "source", id))
        return found

    @cached_property
    def published(self) -> dict[str, Bounds]:
        """Day of publication of each source that has one."""
        return {
            id: facts.dates["published"]
            for id, facts in self.of("source").items()
            if "published" in facts.dates
        }


def facts_of(record: Record, file: str) -> Facts:
    """Extract the facts of one record."""
    return Facts(
        record.KIND,
        record.id,
        file,
        references(record),
        [
            (list(path), list(map(_SOURCE, citations)), _days(record, entry, citations))
            for path, entry, citations in cited_entries(record)
        ],
        dict(_dates(record)),
        list(_forms(record)),
        list(_keys(record)),
        [_tenure(i, tenure, record) for i, tenure in enumerate(record.tenures)]
        if isinstance(record, Person)
        else [],
        [other.person for other in record.distinct_from] if isinstance(record, Person) else [],
        _traits(record),
    )


def bounds(value: PartialDate) -> Bounds:
    """Earliest and latest day of a partial date."""
    return value.earliest.toordinal(), value.latest.toordinal()


def _dates(record: Record) -> Iterator[tuple[str, Bounds]]:
    fields = vars(record)  # getattr with a default is slow where a model has no such field
    for name in ("born", "died", "founded", "dissolved", "published", "from", "to"):
        value = fields.get("from_" if name == "from" else name)
        if value is not None:
            yield name, bounds(value)


def _forms(record: Record) -> Iterator[tuple[list[str | int], str, str]]:
    if isinstance(record, Person):
        yield ["name"], record.name, "display"
        for i, name in enumerate(record.names):
            yield ["names", i, "form"], name.form, name.kind


def _keys(record: Record) -> Iterator[tuple[list[str | int], str, str]]:
    identifiers = vars(record).get("identifiers")
    if identifiers is not None:
        for scheme, value in identifiers.given().items():
            yield ["identifiers", scheme], scheme, value
    if isinstance(record, Source) and record.url:
        yield ["url"], "url", record.url


def _days(record: Record, entry: Model, citations: Sources) -> list[int]:
    """The days that citations must not precede: nobody knows sooner what they are for.

    That holds for citations of a whole tenure, of a meeting that was held, and of the day of a birth, a
    death, a founding. The first and last day of a tenure may be announced, and so may all that is planned.
    """
    event = _event(record, entry)
    if not event and entry is not record:
        return []
    days = [
        0 if citation.against else _known_after(entry, citation.field) if citation.field else event
        for citation in citations
    ]
    return days if any(days) else []


def _event(record: Record, entry: Model) -> int:
    if isinstance(entry, Tenure):
        return entry.from_.earliest.toordinal() if entry.from_ else 0
    if isinstance(record, Meeting) and record.status == "held" and record.kind != "process":
        took_place = entry is record or (isinstance(entry, Participant) and entry.attendance != "planned")
        return record.from_.earliest.toordinal() if took_place else 0
    return 0


def _known_after(entry: Model, field: str) -> int:
    day = vars(entry).get(field) if field in {"born", "died", "founded", "dissolved"} else None
    return day.earliest.toordinal() if day else 0


def _tenure(position: int, tenure: Tenure, person: Person) -> TenureFacts:
    end = (FIRST, LAST)
    if tenure.end is not None:
        end = bounds(tenure.end)
    elif tenure.ongoing:
        end = (person.checked.earliest.toordinal(), LAST)
    whole = [c for c in tenure.sources if c.field is None and not c.against]
    attested = [bounds(citation.on) for citation in whole if citation.on is not None]
    if tenure.ongoing:
        attested.append(bounds(person.checked))
    return TenureFacts(
        ["tenures", position],
        tenure.role,
        bounds(tenure.from_) if tenure.from_ else (FIRST, LAST),
        end,
        tenure.acting,
        [citation.source for citation in whole if citation.on is None],
        attested,
    )


def _traits(record: Record) -> dict[str, Any]:
    match record:
        case Person():
            return {"represents": record.represents, "name": record.name}
        case Role():
            return {"organization": record.organization, "seats": record.seats}
        case Place():
            return {"located": (record.latitude, record.longitude) != (None, None), "within": record.within}
        case Organization():
            return {"kind": record.kind, "parent": record.parent}
        case Meeting():
            people = [(p.person, p.side, p.attendance) for p in record.participants]
            return {"kind": record.kind, "status": record.status, "part_of": record.part_of, "people": people}
    return {}


def restored(row: list[Any]) -> Facts:
    """Facts that were kept as JSON."""
    facts = Facts(*row)
    return (
        facts._replace(tenures=[TenureFacts(*tenure) for tenure in facts.tenures]) if facts.tenures else facts
    )


def as_path(path: list[str | int]) -> Path:
    """A path as findings have it."""
    return tuple(path)
