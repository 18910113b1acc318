"""The meetings that the views count: held, no mere frame around others, and who sat there for whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from plenipo.directory import Directory
from plenipo.history.meetings import Seat
from plenipo.records import Meeting

LEVELS = ("summit", "ministerial", "envoy", "working", "military", "parliamentary", "party", "courtesy")
"""The levels of a meeting, in the order in which a reader expects them."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One meeting with those who sat there, each with the side."""

    meeting: Meeting
    seats: list[tuple[str, str]]
    """Person and side."""
    counts_as: str
    """The meeting that it counts as: a session counts as what it belongs to."""


def occasions(directory: Directory) -> list[Occasion]:
    """All meetings but processes that took place, in order of time."""
    found = []
    for meeting in directory.sittings.in_order:
        if meeting.kind == "process" or meeting.status != "held":
            continue
        seats = (Seat(meeting, i) for i in range(len(meeting.participants)))
        present = (seat.participant for seat in seats if seat.present)
        session = meeting.kind == "session" and meeting.part_of
        found.append(
            Occasion(
                meeting,
                [(participant.person, participant.side) for participant in present],
                meeting.part_of if session and meeting.part_of else meeting.id,
            )
        )
    return found


def across(found: list[Occasion]) -> dict[tuple[str, str], int]:
    """How often two people of different sides sat together; a meeting and its sessions count once."""
    met: set[tuple[str, str, str]] = set()
    for one in found:
        for (person, side), (other, theirs) in combinations(one.seats, 2):
            if side != theirs and person != other:
                met.add((min(person, other), max(person, other), one.counts_as))
    pairs = Counter((person, other) for person, other, _ in met)
    return {pair: pairs[pair] for pair in sorted(pairs)}


def centre(found: list[Occasion]) -> str | None:
    """The side that sat in more than half of the meetings, where there is one: the directory is about it."""
    sat = Counter(side for one in found for side in {side for _, side in one.seats})
    for side, times in sat.most_common(1):
        if times * 2 > len(found):
            return side
    return None
