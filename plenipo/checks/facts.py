"""What the rules over the whole dataset need to know of each record, and no more.

Facts are flat and made of texts and numbers, so that they can be kept from run to run: a second
validation reads the facts of unchanged files and builds no record at all. Days are proleptic
Gregorian ordinals (`datetime.date.toordinal`); bounds that are unknown are `FIRST` and `LAST`.

Types are compared with `is`: asking pydantic whether a model is an instance of another one is slow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from plenipo.checks.citing import Citing
from plenipo.dates import PartialDate
from plenipo.findings import Path
from plenipo.names.fold import fold
from plenipo.records import (
    MODELS,
    Meeting,
    Organization,
    Person,
    Place,
    Record,
    Role,
    Source,
    Tenure,
)
from plenipo.records.dataset import DatasetInfo, Redirect
from plenipo.records.walk import references, uncited

FIRST, LAST = date.min.toordinal(), date.max.toordinal()

Ids = str
"""Ids parted by spaces: one text for all of them takes a fraction of the memory, and of the time to read."""

Bounds = tuple[int, int]
"""Earliest and latest day."""


class TenureFacts(NamedTuple):
    """One tenure: its position in the record, its role, the bounds of its start and end, what attests it."""

    position: int
    role: str
    start: Bounds
    end: Bounds
    acting: bool
    attesting: Ids
    """Sources that attest it on the day they were published."""
    attested: Sequence[Bounds]
    """Days for which a source attests it, or on which it was checked that it goes on."""

    @property
    def path(self) -> Path:
        """Where it stands in its record."""
        return "tenures", self.position


class Facts(NamedTuple):
    """One record, as far as other records are concerned.

    Facts tell whether there is something to say; where it is, `World.record` tells. They stay in memory
    for all records, so they are of few and small parts: an empty tuple costs nothing, an empty list does.
    """

    kind: str
    id: str
    file: str
    references: dict[str, Ids]
    """By kind, the ids of the records that it refers to."""
    dates: dict[str, Bounds]
    """Born, died, founded, dissolved, published, from, to: those that are known."""
    forms: Sequence[tuple[str, str, str]]
    """Each name of a person, with its kind and, where it has several words, these folded."""
    keys: Sequence[tuple[str, str]]
    """Scheme and value of each identifier; a source's address is one."""
    evidence: Sequence[tuple[int, Ids]]
    """Days, each with the sources that must not precede it."""
    tenures: Sequence[TenureFacts]
    distinct: Sequence[str]
    """People this person is told apart from."""
    traits: dict[str, Any]
    """Other plain fields, such as represents or seats; of a meeting also the participants who were absent,
    and those without a capacity of their own."""


@dataclass
class World:
    """The facts of all records, by kind and id."""

    facts: dict[str, dict[str, Facts]]
    redirects: dict[int, Redirect] = field(default_factory=dict)
    """By their position in the file."""
    info: DatasetInfo | None = None
    unread: dict[str, set[str]] = field(default_factory=dict)
    """By kind, the ids of records that are there but could not be read."""
    read: Callable[[Facts], Record] | None = None
    """Reads a record again."""

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

    def record(self, facts: Facts) -> Record:
        """The record that the facts are of, for the places of what they tell."""
        if self.read is None:
            raise LookupError(facts.file)
        return self.read(facts)

    @cached_property
    def referred(self) -> dict[str, set[str]]:
        """By kind, the ids that other records refer to."""
        found: dict[str, set[str]] = {kind: set() for kind in MODELS}
        for facts in self.all():
            for kind, text in facts.references.items():
                ids = text.split()
                found[kind].update(ids if kind != facts.kind else (id for id in ids if id != facts.id))
        return found

    @cached_property
    def unresolved(self) -> list[tuple[Facts, Path, str, str]]:
        """References whose id is no record of the kind that they want, with the record that makes them."""
        there = {kind: {*self.of(kind), *self.unread.get(kind, ())} for kind in MODELS}
        missing = {kind: ids - there[kind] for kind, ids in self.referred.items()}
        if not any(missing.values()):
            return []
        return [
            (facts, path, kind, id)
            for facts in self.all()
            if any(not missing[kind].isdisjoint(ids.split()) for kind, ids in facts.references.items())
            for path, kind, id in references(self.record(facts))
            if id in missing[kind]
        ]

    @cached_property
    def published(self) -> dict[str, Bounds]:
        """Day of publication of each source that has one."""
        return {
            id: facts.dates["published"]
            for id, facts in self.of("source").items()
            if "published" in facts.dates
        }


def facts_of(record: Record, file: str, cited: Citing) -> Facts:
    """Extract the facts of one record; `cited` is what it cites."""
    person = record if type(record) is Person else None
    references = uncited(record)
    if cited.sources:
        references["source"] = cited.sources
    return Facts(
        record.KIND,
        record.id,
        file,
        {kind: " ".join(ids) for kind, ids in references.items()},
        dict(_dates(record)),
        tuple(_forms(person)) if person else (),
        tuple(_keys(record)),
        tuple((day, " ".join(sources)) for day, sources in cited.evidence.items()),
        tuple(_tenure(i, tenure, person) for i, tenure in enumerate(person.tenures)) if person else (),
        tuple(other.person for other in person.distinct_from) if person else (),
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


def _forms(person: Person) -> Iterator[tuple[str, str, str]]:
    yield person.name, "display", fold(person.name)
    for name in person.names:
        yield name.form, name.kind, fold(name.form) if " " in name.form else ""


def _keys(record: Record) -> Iterator[tuple[str, str]]:
    identifiers = vars(record).get("identifiers")
    if identifiers is not None:
        yield from identifiers.given().items()
    if type(record) is Source and record.url:
        yield "url", record.url


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
        position,
        tenure.role,
        bounds(tenure.from_) if tenure.from_ else (FIRST, LAST),
        end,
        tenure.acting,
        " ".join([citation.source for citation in whole if citation.on is None]),
        tuple(attested),
    )


def _traits(record: Record) -> dict[str, Any]:
    if type(record) is Person:
        return {"represents": record.represents}
    if type(record) is Role:
        return {"organization": record.organization, "seats": record.seats}
    if type(record) is Place:
        return {"located": (record.latitude, record.longitude) != (None, None), "within": record.within}
    if type(record) is Organization:
        return {"kind": record.kind, "parent": record.parent}
    if type(record) is Meeting:
        absent = [p.person for p in record.participants if p.attendance in {"planned", "denied"}]
        uncapped = [p.person for p in record.participants if p.capacity is None]
        traits = {"kind": record.kind, "status": record.status, "part_of": record.part_of}
        return {**traits, "absent": absent, "uncapped": uncapped}
    return {}


def restored(kind: str, id: str, file: str, kept: list[Any]) -> Facts:
    """The facts of a record from what follows its kind, id and file, read back from JSON."""
    references, dates, forms, keys, evidence, tenures, distinct, traits = kept
    held = [TenureFacts(*tenure) for tenure in tenures] if tenures else ()
    return Facts(kind, id, file, references, dates, forms, keys, evidence, held, distinct, traits)
