"""The page of a meeting: the table as it was, its parts, what came before and after, the evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plenipo.history.meetings import Seat
from plenipo.records import Meeting
from plenipo.records.claims import bearing_on, value_of
from plenipo.site.addresses import path_of
from plenipo.site.inline import Evidence, Form, Link, Several, When
from plenipo.site.listing import how, meeting_rows, sides, when
from plenipo.site.page import Entry, Page
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.wording import FIELDS, label
from plenipo.tables.rows import offices_at

RANK = {"head": 0, "host": 0, "member": 1, "observer": 2, "interpreter": 3, "entourage": 4}


@dataclass(frozen=True, slots=True)
class Delegate:
    """One person at the table, in the offices held that day."""

    link: Link
    native: Form | None
    lead: bool
    offices: list[Link]
    possible: Several
    capacity: str
    how: str
    note: str
    session: Link | None
    """Where the person sat, if only in a part of the meeting."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the table; who did not sit there is apart."""

    link: Link
    seated: list[Delegate]
    entourage: list[Delegate]
    """Who travelled with the delegation."""
    absent: list[Delegate]
    """Who is named by some, and was not there."""


def page(site: Site, meeting: Meeting) -> Page:
    """The page of one meeting."""
    path = path_of(meeting)
    return Page(
        path,
        meeting.name,
        " · ".join(_outline(site, meeting)),
        lambda: _body(site, meeting, path),
        _entry(site, meeting),
    )


def kind_of(meeting: Meeting) -> str:
    """Level and kind in words: `Summit meeting`, `Ministerial visit`, `Process`."""
    if meeting.level == "summit" and meeting.kind == "conference":
        return "Summit"
    return label(f"{meeting.level} {meeting.kind}" if meeting.level else meeting.kind)


def _body(site: Site, meeting: Meeting, path: str) -> str:
    directory, sheet = site.directory, site.sheet(path)
    seats = site.backlinks.tables[meeting.id]
    facts = [_fact(sheet, meeting, field) for field in ("status", "from", "to", "place")]
    evidence = [fact for fact in facts if fact is not None]
    return site.render(
        "meeting.html",
        sheet,
        meeting=meeting,
        kind=kind_of(meeting),
        when=when(meeting),
        place=sheet.to("place", meeting.place) if meeting.place else None,
        above=[sheet.link(one) for one in directory.sittings.above(meeting)],
        sides=[_side(site, sheet, meeting, seats, side) for side in site.backlinks.sides[meeting.id]],
        parts=meeting_rows(sheet, _below(site, meeting), sides(site, sheet)),
        neighbours=_neighbours(site, sheet, meeting),
        facts=evidence,
        disputed=[fact.label for fact in evidence if fact.evidence and fact.evidence.strength == "disputed"],
    )


def _side(site: Site, sheet: Sheet, meeting: Meeting, seats: Iterable[Seat], side: str) -> Side:
    own = [seat for seat in seats if seat.participant.side == side]
    own.sort(key=lambda seat: RANK[seat.participant.part])
    groups: dict[str, list[Delegate]] = {"seated": [], "entourage": [], "absent": []}
    for seat in own:
        groups[_group(seat)].append(_delegate(site, sheet, meeting, seat))
    return Side(sheet.to("organization", side), **groups)


def _group(seat: Seat) -> str:
    absent = {"planned", "denied"} if seat.meeting.status == "held" else {"denied"}
    if seat.participant.attendance in absent:
        return "absent"
    return "entourage" if seat.participant.part == "entourage" else "seated"


def _delegate(site: Site, sheet: Sheet, meeting: Meeting, seat: Seat) -> Delegate:
    participant = seat.participant
    person = site.directory.people[participant.person]
    certain, possible = offices_at(site.directory, seat.meeting, participant)
    return Delegate(
        sheet.link(person),
        site.native(person),
        participant.part in {"head", "host"},
        [sheet.to("role", role) for role in certain],
        Several([sheet.to("role", role) for role in possible]),
        participant.capacity or "",
        how(participant),
        participant.note or "",
        sheet.link(seat.meeting) if seat.meeting.id != meeting.id else None,
        sheet.evidence(participant.sources),
    )


def _fact(sheet: Sheet, meeting: Meeting, field: str) -> Fact | None:
    value = value_of(meeting, field)
    if value is None:
        return None
    shown: object = value
    if field in {"from", "to"}:
        shown = When(meeting.from_ if field == "from" else meeting.last)
    elif field == "place":
        shown = sheet.to("place", str(value))
    evidence = sheet.evidence(bearing_on(meeting.sources, field))
    return Fact(FIELDS[field], (shown,), evidence)


def _below(site: Site, meeting: Meeting) -> list[Meeting]:
    found = []
    for part in site.directory.sittings.parts(meeting.id):
        found += [part, *_below(site, part)]
    return found


def _neighbours(site: Site, sheet: Sheet, meeting: Meeting) -> list[tuple[str, Link, str]]:
    """The meetings next before and after it, between the same sides."""
    if meeting.kind == "process":
        return []
    own = {one.id for one in (*site.directory.sittings.above(meeting), *_below(site, meeting))}
    among = site.backlinks.between[frozenset(site.backlinks.sides[meeting.id])]
    before = [one for one in among if one.id not in own and one.last.latest < meeting.from_.earliest]
    after = [one for one in among if one.id not in own and one.from_.earliest > meeting.last.latest]
    named = [("Before", before[-1:]), ("After", after[:1])]
    return [(word, sheet.link(one), when(one)) for word, some in named for one in some]


def _outline(site: Site, meeting: Meeting) -> list[str]:
    directory = site.directory
    place = directory.places[meeting.place].name if meeting.place else ""
    names = [directory.organizations[side].name for side in site.backlinks.sides[meeting.id]]
    words = (kind_of(meeting), meeting.status, when(meeting), place, " and ".join(names))
    return [word for word in words if word]


def _entry(site: Site, meeting: Meeting) -> Entry:
    people = [
        site.directory.people[seat.participant.person] for seat in site.directory.sittings.table(meeting)
    ]
    text = " · ".join([*_outline(site, meeting), *(person.name for person in people)])
    return Entry(meeting.name, (), text)
