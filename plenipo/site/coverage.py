"""How much the directory has of each side, month by month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plenipo.evidence import Strength, strength
from plenipo.records import Meeting
from plenipo.site.inline import Link
from plenipo.site.sheet import Sheet
from plenipo.tables.rows import sides_of

STEPS = (1, 2, 4, 8, 16)
"""The least number of meetings for each shade of a cell."""
SPARSEST = 3
"""Meetings that a side must have for a row of its own."""
SOLID = {Strength.OFFICIAL, Strength.CORROBORATED}

Month = tuple[int, int]
"""A year and a month."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The meetings of one side in one month, and the shade they give, from 0 to `len(STEPS)`."""

    meetings: int
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """One side over the months."""

    side: Link
    cells: list[Cell]
    total: int
    people: int
    solid: int
    """Percent of its participations that two publishers or an official page vouch for."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sides by months; the sides with the most meetings come first."""

    months: list[Month]
    rows: list[Row]
    others: list[Link]
    """Sides with too few meetings for a row."""
    undated: int
    """Meetings that are not placed in a month."""


def coverage(sheet: Sheet) -> Coverage:
    """Count meetings by side and month; processes, sessions and mere frames are left out."""
    directory = sheet.directory
    counted = [meeting for meeting in directory.meetings.values() if _counts(sheet, meeting)]
    dated = {one.id: month for one in counted if (month := _month(one)) is not None}
    by_side: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in counted:
        for side in sides_of(directory, meeting):
            by_side[side].append(meeting)
    months = _months(dated.values())
    ranked = sorted(by_side, key=lambda side: (-len(by_side[side]), side))
    rows = [
        _row(sheet, side, by_side[side], months, dated) for side in ranked if len(by_side[side]) >= SPARSEST
    ]
    others = [sheet.to("organization", side) for side in ranked if len(by_side[side]) < SPARSEST]
    return Coverage(months, rows, others, len(counted) - len(dated))


def _counts(sheet: Sheet, meeting: Meeting) -> bool:
    frame = meeting.kind in {"visit", "conference"} and sheet.directory.sittings.parts(meeting.id)
    return meeting.kind not in {"process", "session"} and meeting.status == "held" and not frame


def _month(meeting: Meeting) -> Month | None:
    first, last = meeting.from_.earliest, meeting.from_.latest
    return (first.year, first.month) if (first.year, first.month) == (last.year, last.month) else None


def _months(found: Iterable[Month]) -> list[Month]:
    numbers = [year * 12 + month - 1 for year, month in found]
    if not numbers:
        return []
    return [(number // 12, number % 12 + 1) for number in range(min(numbers), max(numbers) + 1)]


def _row(
    sheet: Sheet, side: str, meetings: list[Meeting], months: list[Month], dated: dict[str, Month]
) -> Row:
    directory = sheet.directory
    counts = Counter(dated[meeting.id] for meeting in meetings if meeting.id in dated)
    seats = [p for meeting in meetings for p in meeting.participants if p.side == side]
    solid = sum(strength(participant.sources, directory.sources) in SOLID for participant in seats)
    return Row(
        sheet.to("organization", side),
        [Cell(counts[month], sum(counts[month] >= step for step in STEPS)) for month in months],
        len(meetings),
        len({participant.person for participant in seats}),
        round(100 * solid / len(seats)) if seats else 0,
    )
