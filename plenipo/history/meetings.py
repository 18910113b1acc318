"""Who sat where: meetings as a tree, and by person, day and place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plenipo.dates import PartialDate
from plenipo.records import Meeting, Participant

AT_THE_TABLE = {"attended", "reported"}
"""Attendances that count as having been there."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One participation: a participant at a meeting."""

    meeting: Meeting
    position: int

    @property
    def participant(self) -> Participant:
        """The participant as recorded."""
        return self.meeting.participants[self.position]

    @property
    def present(self) -> bool:
        """Whether the person sat there: a meeting that took place, and not as entourage."""
        participant = self.participant
        return (
            self.meeting.status == "held"
            and participant.attendance in AT_THE_TABLE
            and participant.part != "entourage"
        )


class MeetingIndex:
    """All meetings of a directory, by tree, person and day."""

    def __init__(self, meetings: Mapping[str, Meeting]) -> None:
        self._meetings = meetings
        self._parts: dict[str, list[Meeting]] = defaultdict(list)
        self._seats: dict[str, list[Seat]] = defaultdict(list)
        self.in_order = sorted(meetings.values(), key=chronological)
        for meeting in self.in_order:
            if meeting.part_of:
                self._parts[meeting.part_of].append(meeting)
            for i, participant in enumerate(meeting.participants):
                self._seats[participant.person].append(Seat(meeting, i))

    def parts(self, meeting: str) -> list[Meeting]:
        """The parts of a meeting, in order of time."""
        return self._parts.get(meeting, [])

    def above(self, meeting: Meeting) -> list[Meeting]:
        """What a meeting is part of, the nearest first."""
        chain: dict[str, Meeting] = {}
        step = meeting
        while step.part_of and step.part_of not in {*chain, meeting.id}:
            step = self._meetings[step.part_of]
            chain[step.id] = step
        return list(chain.values())

    def seats(self, person: str) -> list[Seat]:
        """Every participation of a person, in order of time."""
        return self._seats.get(person, [])

    def table(self, meeting: Meeting) -> list[Seat]:
        """Who was at a meeting or at any of its parts, each person once, at the highest part.

        The seat is the one recorded nearest to the meeting itself.
        """
        found: dict[str, Seat] = {}
        for one in self._with_parts(meeting):
            for i, participant in enumerate(one.participants):
                found.setdefault(participant.person, Seat(one, i))
        return list(found.values())

    def met(self, people: Iterable[str]) -> list[Meeting]:
        """Meetings that took place at which all of these sat together, in order of time."""
        shared: list[Meeting] | None = None
        for person in people:
            own = {seat.meeting.id: seat.meeting for seat in self.seats(person) if seat.present}
            shared = list(own.values()) if shared is None else [m for m in shared if m.id in own]
        return shared or []

    def counterparts(self, person: str, *, other_sides: bool = True) -> Counter[str]:
        """How often others sat with a person; by default only those of other sides.

        A meeting and its sessions count once.
        """
        occasions: dict[str, set[str]] = defaultdict(set)
        for seat in self.seats(person):
            if not seat.present or seat.meeting.kind == "process":
                continue
            occasion = self._occasion(seat.meeting)
            for i, other in enumerate(seat.meeting.participants):
                same_side = other.side == seat.participant.side
                if (
                    other.person != person
                    and Seat(seat.meeting, i).present
                    and not (other_sides and same_side)
                ):
                    occasions[other.person].add(occasion)
        return Counter({other: len(some) for other, some in occasions.items()})

    def between(self, start: PartialDate | None, end: PartialDate | None) -> list[Meeting]:
        """Meetings that may have touched the days from `start` to `end`, processes left out."""
        return [
            meeting
            for meeting in self.in_order
            if meeting.kind != "process"
            and (end is None or meeting.from_.earliest <= end.latest)
            and (start is None or meeting.last.latest >= start.earliest)
        ]

    def _with_parts(self, meeting: Meeting, above: frozenset[str] = frozenset()) -> Iterable[Meeting]:
        yield meeting
        for part in self.parts(meeting.id):
            if part.id not in above:
                yield from self._with_parts(part, above | {meeting.id})

    def _occasion(self, meeting: Meeting) -> str:
        if meeting.kind == "session" and meeting.part_of:
            return meeting.part_of
        return meeting.id


def chronological(meeting: Meeting) -> tuple[object, ...]:
    """Order by first day, longer before shorter, then by id."""
    return meeting.from_.earliest, -meeting.last.latest.toordinal(), meeting.id
