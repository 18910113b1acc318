"""A person's offices and meetings on one axis of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plenipo.history.meetings import Seat
from plenipo.history.tenures import Held
from plenipo.records import Person
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.timeline import Event, Timeline, timeline
from plenipo.site.wording import count

LANES = 4
"""How many sides get a lane of meetings of their own; the others share one."""
OTHERS = "others"


def career(site: Site, sheet: Sheet, person: Person, held: list[Held]) -> Timeline | None:
    """Offices as bars, below them the meetings in a lane for each side that was met most."""
    directory = site.directory
    rows = [(_office(directory.roles[one.tenure.role].name, one), one) for one in held]
    events = list(_events(site, sheet, person))
    said = [count(len(held), "office"), count(len({event.note for event in events}), "meeting")]
    summary = f"Timeline of {person.name}: {' and '.join(said)}. The tables of this page say the same."
    return timeline(rows, events, summary)


def _office(name: str, held: Held) -> str:
    return f"{name} (acting)" if held.tenure.acting else name


def _events(site: Site, sheet: Sheet, person: Person) -> Iterator[Event]:
    """A mark for each side met at each occasion; sessions of a meeting that is marked are left out."""
    seats = [seat for seat in site.directory.sittings.seats(person.id) if _counts(seat)]
    marked = {seat.meeting.id for seat in seats}
    seats = [seat for seat in seats if seat.meeting.kind != "session" or seat.meeting.part_of not in marked]
    met = [(seat, _across(site, seat)) for seat in seats]
    often = Counter(side for _, some in met for side in some)
    for lane in [side for side, _ in often.most_common(LANES)]:
        for seat, some in met:
            if lane in some:
                yield _event(seat, f"Meetings with {sheet.side(lane).text}")
    shown = {side for side, _ in often.most_common(LANES)}
    label = f"Meetings with {OTHERS}" if shown else "Meetings"
    for seat, some in met:
        if not shown & set(some):
            yield _event(seat, label)


def _counts(seat: Seat) -> bool:
    return seat.present and seat.meeting.kind != "process"


def _across(site: Site, seat: Seat) -> list[str]:
    return [side for side in site.backlinks.sides[seat.meeting.id] if side != seat.participant.side]


def _event(seat: Seat, lane: str) -> Event:
    return Event(seat.meeting.from_.earliest, lane, seat.meeting.name)
