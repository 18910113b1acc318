"""The table of a meeting: sides face each other, heads in the middle, each in the offices of that day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plenipo.history.meetings import Seat
from plenipo.records import Meeting
from plenipo.site.inline import Evidence, Form, Link, Several
from plenipo.site.listing import how
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.tables.rows import offices_at

RANK = {"head": 0, "host": 0, "member": 1, "observer": 2, "interpreter": 3, "entourage": 4}
PAIR, ROUND = 2, 8
"""Two sides sit opposite each other; up to eight around a table; more are listed."""
LONGEST = 9
"""Seats on one side of a drawn table; longer delegations are listed."""


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
    sign: str
    """The short name of the side, as on the card before its head."""
    seated: list[Delegate]
    entourage: list[Delegate]
    """Who travelled with the delegation."""
    absent: list[Delegate]
    """Who is named by some, and was not there."""

    @property
    def heads(self) -> list[Delegate]:
        """Who leads the side."""
        return [one for one in self.seated if one.lead]

    @property
    def others(self) -> list[Delegate]:
        """Who sits there besides."""
        return [one for one in self.seated if not one.lead]

    @property
    def flanks(self) -> tuple[list[Delegate], list[Delegate]]:
        """The others by turns on either hand of the heads, the highest next to them."""
        return self.others[::2], self.others[1::2]


@dataclass(frozen=True, slots=True)
class Table:
    """All sides, and how they are set: as a `pair`, `round` a table, or as a `list`."""

    sides: list[Side]
    form: str

    @property
    def seated(self) -> list[Side]:
        """Sides with people at the table."""
        return [side for side in self.sides if side.seated]

    @property
    def benches(self) -> tuple[list[Side], list[Side]]:
        """The sides beyond the table and on this side of it."""
        half = (len(self.seated) + 1) // 2
        return self.seated[:half], self.seated[half:]

    @property
    def apart(self) -> list[Side]:
        """Sides with people who did not sit there."""
        return [side for side in self.sides if side.entourage or side.absent]


def seated(site: Site, sheet: Sheet, meeting: Meeting) -> Table:
    """The table of a meeting and its parts."""
    seats, sides = site.backlinks.tables[meeting.id], site.backlinks.sides[meeting.id]
    found = [_side(site, sheet, meeting, seats, side) for side in sides]
    return Table(found, "list" if meeting.kind == "process" else _form([len(one.seated) for one in found]))


def _form(numbers: list[int]) -> str:
    sides = sum(map(bool, numbers))
    if sides < PAIR or sides > ROUND or max(numbers) > LONGEST:
        return "list"
    return "pair" if sides == PAIR else "round"


def _side(site: Site, sheet: Sheet, meeting: Meeting, seats: Iterable[Seat], side: str) -> Side:
    own = [seat for seat in seats if seat.participant.side == side]
    leads = _leads(meeting, own)
    own.sort(key=lambda seat: (seat.participant.person not in leads, RANK[seat.participant.part]))
    groups: dict[str, list[Delegate]] = {"seated": [], "entourage": [], "absent": []}
    for seat in own:
        groups[_group(seat)].append(
            _delegate(site, sheet, meeting, seat, lead=seat.participant.person in leads)
        )
    return Side(sheet.to("organization", side), sheet.side(side).text, **groups)


def _leads(meeting: Meeting, seats: list[Seat]) -> set[str]:
    """Who heads a side: its heads, else its hosts, at the meeting itself before those at its parts."""
    seated = [seat for seat in seats if _group(seat) == "seated"]
    own = [seat for seat in seated if seat.meeting.id == meeting.id]
    for some in (own, seated):
        for part in ("head", "host"):
            found = {seat.participant.person for seat in some if seat.participant.part == part}
            if found:
                return found
    return set()


def _group(seat: Seat) -> str:
    absent = {"planned", "denied"} if seat.meeting.status == "held" else {"denied"}
    if seat.participant.attendance in absent:
        return "absent"
    return "entourage" if seat.participant.part == "entourage" else "seated"


def _delegate(site: Site, sheet: Sheet, meeting: Meeting, seat: Seat, *, lead: bool) -> Delegate:
    participant = seat.participant
    person = site.directory.people[participant.person]
    certain, possible = offices_at(site.directory, seat.meeting, participant)
    return Delegate(
        sheet.link(person),
        site.native_beside(person),
        lead,
        [sheet.to("role", role) for role in certain],
        Several([sheet.to("role", role) for role in possible]),
        participant.capacity or "",
        how(participant),
        participant.note or "",
        sheet.link(seat.meeting) if seat.meeting.id != meeting.id else None,
        sheet.evidence(participant.sources),
    )
