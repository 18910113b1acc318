"""One record, shown to a person or as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from plenipo.cli.output import print_fields, print_table
from plenipo.evidence import strength
from plenipo.records import Meeting, Organization, Person, Record, Role, Source
from plenipo.records.claims import bearing_on, claims
from plenipo.tables.rows import offices_at

if TYPE_CHECKING:
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory


def as_data(directory: Directory, record: Record, on: PartialDate | None) -> dict[str, Any]:
    """The record as its model writes it, with what follows from others under `computed`."""
    data: dict[str, Any] = {"kind": record.KIND, **record.model_dump(mode="json", exclude_defaults=True)}
    computed: dict[str, Any] = {}
    if isinstance(record, Person):
        if on:
            computed["offices"] = [
                {"role": h.held.tenure.role, "certainty": h.certainty.word}
                for h in directory.offices(record.id, on)
            ]
        computed["meetings"] = [seat.meeting.id for seat in directory.sittings.seats(record.id)]
    if isinstance(record, Meeting):
        computed["parts"] = [part.id for part in directory.sittings.parts(record.id)]
        computed["offices"] = {p.person: offices_at(directory, record, p)[0] for p in record.participants}
    computed["strength"] = {
        ".".join(map(str, claim.path)): strength(claim.citations, directory.sources).value
        for claim in claims(record)
    }
    return data | {"computed": computed}


def as_lines(directory: Directory, record: Record, on: PartialDate | None) -> None:
    """Print the record for a reader."""
    match record:
        case Person():
            _person(directory, record, on)
        case Meeting():
            _meeting(directory, record)
        case Organization() | Role():
            _body(directory, record)
        case Source():
            print_fields(
                (name, value) for name, value in record.model_dump(mode="json", exclude_defaults=True).items()
            )
        case _:
            print_fields(
                (name, value)
                for name, value in record.model_dump(mode="json", exclude_defaults=True).items()
                if name not in {"sources", "names"}
            )


def _person(directory: Directory, person: Person, on: PartialDate | None) -> None:
    names = ", ".join(dict.fromkeys(name.form for name in person.names))
    print_fields(
        [
            ("id", person.id),
            ("name", person.name),
            ("also", names),
            ("for", directory.organizations[person.represents].name),
            ("born", person.born),
            ("died", person.died),
            *(("not", f"{other.person}: {other.why}") for other in person.distinct_from),
        ]
    )
    click.echo()
    if on:
        rows = [_office(directory, h.held, h.certainty.word) for h in directory.offices(person.id, on)]
        print_table((f"office on {on}", "from", "to", "attested", "strength", "certainty"), rows)
        seats = [
            seat
            for seat in directory.sittings.seats(person.id)
            if seat.meeting in directory.sittings.between(on, on)
        ]
    else:
        rows = [_office(directory, held) for held in directory.tenures.of_person(person.id)]
        print_table(("office", "from", "to", "attested", "strength"), rows)
        seats = directory.sittings.seats(person.id)
    if seats:
        click.echo()
        print_table(
            ("date", "meeting", "part", "attendance", "status"),
            [
                (
                    s.meeting.from_,
                    s.meeting.name,
                    s.participant.part,
                    s.participant.attendance,
                    s.meeting.status,
                )
                for s in seats
            ],
        )


def _office(directory: Directory, held: Any, *more: str) -> tuple[Any, ...]:
    tenure = held.tenure
    title = directory.roles[tenure.role].name + (" (acting)" if tenure.acting else "")
    attested = " – ".join(dict.fromkeys(str(day) for day in held.attested)) if held.attested else ""
    solid = strength(bearing_on(tenure.sources, ""), directory.sources).value
    return (title, tenure.from_, tenure.to, attested, solid, *more)


def _meeting(directory: Directory, meeting: Meeting) -> None:
    above = directory.sittings.above(meeting)
    print_fields(
        [
            ("id", meeting.id),
            ("name", meeting.name),
            ("kind", meeting.kind),
            ("level", meeting.level),
            ("status", meeting.status),
            ("from", meeting.from_),
            ("to", meeting.to),
            ("place", directory.places[meeting.place].name if meeting.place else None),
            ("part of", above[0].id if above else None),
            ("note", meeting.note),
        ]
    )
    seats = sorted(
        directory.sittings.table(meeting), key=lambda s: (s.participant.side, s.participant.part != "head")
    )
    if seats:
        click.echo()
        rows = []
        for seat in seats:
            participant = seat.participant
            certain, possible = offices_at(directory, seat.meeting, participant)
            titles = [directory.roles[role].name for role in certain] or [
                f"{directory.roles[role].name} (possibly)" for role in possible
            ]
            name = directory.people[participant.person].name
            capacity = participant.capacity or "; ".join(titles)
            rows.append((participant.side, name, participant.part, capacity, participant.attendance))
        print_table(("side", "person", "part", "office that day", "attendance"), rows)
    parts = directory.sittings.parts(meeting.id)
    if parts:
        click.echo()
        print_table(("date", "part", "id", "status"), [(p.from_, p.name, p.id, p.status) for p in parts])


def _body(directory: Directory, record: Organization | Role) -> None:
    print_fields(
        (name, value)
        for name, value in record.model_dump(mode="json", exclude_defaults=True).items()
        if name not in {"sources", "names"}
    )
    roles = (
        [record.id]
        if isinstance(record, Role)
        else [r.id for r in directory.roles.values() if r.organization == record.id]
    )
    rows = [
        (directory.roles[role].name, held.person.name, held.person.id, held.tenure.from_, held.tenure.to)
        for role in roles
        for held in directory.tenures.of_role(role)
    ]
    if rows:
        click.echo()
        print_table(("role", "holder", "id", "from", "to"), rows)
