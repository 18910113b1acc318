"""Rows that several pages list: meetings with their sessions, people with their latest office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plenipo.history.meetings import Seat
from plenipo.records import Meeting, Participant, Person
from plenipo.site.inline import Form, Link, Several
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import ATTENDANCES, PARTS, count, period

MANY = 3
"""How many people a cell names before it counts the rest."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list, with those of its sessions that the list has as well."""

    meeting: Meeting
    when: str
    link: Link
    place: Link | None
    others: Several
    """Who or which sides the list wants to see beside it."""
    remark: str
    depth: int
    """How deep it lies below others of the list."""
    sessions: Several


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list."""

    link: Link
    native: Form | None
    office: Link | None
    held: str
    meetings: int


Others = Callable[[Meeting], Several]
Remark = Callable[[Meeting], str]


def meeting_rows(
    sheet: Sheet, meetings: Iterable[Meeting], others: Others, remark: Remark = lambda _: ""
) -> list[MeetingRow]:
    """Rows in the order given; parts of a listed visit or meeting follow it, sessions go into its row."""
    listed = {meeting.id: meeting for meeting in meetings}
    parts: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in listed.values():
        above = listed.get(meeting.part_of or "")
        parts["" if above is None or above.kind == "process" else above.id].append(meeting)

    def rows(above: str, depth: int) -> Iterator[MeetingRow]:
        for meeting in parts[above]:
            sessions = [part for part in parts[meeting.id] if part.kind == "session"]
            if meeting.kind == "session" and above:
                continue
            place = sheet.to("place", meeting.place) if meeting.place else None
            yield MeetingRow(
                meeting,
                when(meeting),
                sheet.link(meeting),
                place,
                others(meeting),
                remark(meeting),
                depth,
                Several([sheet.link(session) for session in sessions], by=" · "),
            )
            yield from rows(meeting.id, depth + 1)

    return list(rows("", 0))


def when(meeting: Meeting) -> str:
    """The days of a meeting in words."""
    if meeting.open_ended:
        return f"from {period(meeting.from_, None)}"
    return period(meeting.from_, meeting.to)


def sides(site: Site, sheet: Sheet, without: str = "") -> Others:
    """Name the sides of a meeting, one left out."""

    def name(meeting: Meeting) -> Several:
        found = [side for side in site.backlinks.sides[meeting.id] if side != without]
        return Several([sheet.side(side) for side in found])

    return name


def across(site: Site, sheet: Sheet, side_of: dict[str, str]) -> Others:
    """Name who sat across the table: the heads of the other sides, else some of those who were there."""

    def name(meeting: Meeting) -> Several:
        own = side_of.get(meeting.id)
        seats = [seat for seat in site.backlinks.tables[meeting.id] if seat.participant.side != own]
        seats = [seat for seat in seats if seat.participant.part not in {"entourage", "interpreter"}]
        heads = [seat for seat in seats if seat.participant.part in {"head", "host"}]
        named = (heads or seats)[:MANY]
        return Several(
            [sheet.to("person", seat.participant.person) for seat in named], len(seats) - len(named)
        )

    return name


def manner(seat: Seat) -> str:
    """What is worth saying of how a person took part, empty where they simply sat there."""
    words = [how(seat.participant), "" if seat.meeting.status == "held" else seat.meeting.status]
    return ", ".join(word for word in words if word)


def how(participant: Participant) -> str:
    """Part and attendance, where they say more than that somebody was there."""
    words = (PARTS[participant.part], ATTENDANCES[participant.attendance])
    return ", ".join(word for word in words if word)


def person_row(site: Site, sheet: Sheet, person: Person) -> PersonRow:
    """A person with the latest office and the number of meetings."""
    latest = site.directory.tenures.latest(person.id)
    office = sheet.to("role", latest.tenure.role) if latest else None
    held = ""
    if latest and latest.attested:
        first, last = latest.attested
        held = f"{first.year}–{last.year}" if first.year != last.year else str(last.year)
    meetings = sum(seat.meeting.kind != "session" for seat in site.directory.sittings.seats(person.id))
    return PersonRow(sheet.link(person), site.native_beside(person), office, held, meetings)


def people_rows(site: Site, sheet: Sheet, people: Iterable[Person]) -> list[PersonRow]:
    """Rows of people, by name."""
    return [person_row(site, sheet, person) for person in sorted(people, key=lambda one: one.name)]


def summary(site: Site, person: Person) -> str:
    """One line about a person, in plain text."""
    latest = site.directory.tenures.latest(person.id)
    office = site.directory.roles[latest.tenure.role].name if latest else ""
    meetings = sum(seat.meeting.kind != "session" for seat in site.directory.sittings.seats(person.id))
    words = [person.name, site.state(person.represents), office, count(meetings, "meeting")]
    return " · ".join(word for word in words if word)
