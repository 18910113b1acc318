"""Spans of time as bars on an axis, and events in lanes below them, in hundredths of its width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from plenipo.dates import Span
from plenipo.history.tenures import Held
from plenipo.site.wording import day_in_words

FADE = 4.0
"""How far a bar fades out where nobody says when it began or ended."""
THINNEST = 0.5
"""The width of a bar for a single day."""
STEPS = (1, 2, 5, 10, 20, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Bar:
    """One span: solid where it is certain, pale where it is possible, fading where its end is unknown.

    Offsets and widths are in hundredths of the axis; a width of 0 draws nothing.
    """

    label: str
    note: str
    """What the bar says when asked."""
    core: tuple[float, float]
    possible: tuple[float, float]
    fade_in: tuple[float, float]
    fade_out: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Event:
    """Something on one day, to be marked in a lane."""

    day: date
    lane: str
    note: str
    """What the mark says when asked."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Events of one sort: where each lies on the axis, and what it says when asked."""

    label: str
    marks: list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars, lanes of marks and year lines that share one axis."""

    bars: list[Bar]
    lanes: list[Lane]
    ticks: list[tuple[float, int]]
    summary: str
    """What the picture shows, for those who do not see it."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from the first to the last, both in the picture."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day lies; days outside are moved to the nearer end."""
        share = (day.toordinal() - self.first.toordinal()) / max(1, (self.last - self.first).days)
        return round(100 * min(1.0, max(0.0, share)), 2)

    def ticks(self) -> list[tuple[float, int]]:
        """At most seven years to write below."""
        years = self.last.year - self.first.year + 1
        step = next((step for step in STEPS if years / step <= 7), STEPS[-1])  # noqa: PLR2004 - see above
        found = range(self.first.year - self.first.year % -step, self.last.year + 1, step)
        return [(self.at(date(year, 1, 1)), year) for year in found if year > self.first.year]


def timeline(rows: Sequence[tuple[str, Held]], events: Iterable[Event], summary: str) -> Timeline | None:
    """Draw tenures, each with its label, and events, a lane for each sort; None where no tenure has a day.

    Lanes come in the order of their first events.
    """
    events = list(events)
    known = [day for _, held in rows for day in _known(held.span)]
    if not known:
        return None
    days = known + [event.day for event in events]
    axis = Axis(*_padded(min(days), max(days)))
    lanes: dict[str, Lane] = {}
    for event in events:
        lane = lanes.setdefault(event.lane, Lane(event.lane, []))
        lane.marks.append((axis.at(event.day), f"{day_in_words(event.day)}: {event.note}"))
    bars = [_bar(axis, label, held) for label, held in rows]
    return Timeline(bars, list(lanes.values()), axis.ticks(), summary)


def _known(span: Span) -> list[date]:
    days = (span.start_earliest, span.start_latest, span.end_earliest, span.end_latest)
    return [day for day in days if day not in {date.min, date.max}]


def _padded(first: date, last: date) -> tuple[date, date]:
    margin = max(60, (last - first).days // 20)
    start, end = first.toordinal() - margin, last.toordinal() + margin
    return date.fromordinal(max(1, start)), date.fromordinal(min(date.max.toordinal(), end))


def _bar(axis: Axis, label: str, held: Held) -> Bar:
    span, note = held.span, _note(held)
    known = _known(span)
    if not known:
        return Bar(label, note, (0, 0), (0, 0), (0, 0), (0, 100))
    start = axis.at(span.start_earliest if span.start_earliest != date.min else min(known))
    end = axis.at(span.end_latest if span.end_latest != date.max else max(known))
    core = (0.0, 0.0)
    if span.has_core:
        core = _stretch(axis.at(span.start_latest), axis.at(span.end_earliest))
    return Bar(
        label,
        note,
        core,
        _stretch(start, end),
        (max(0.0, start - FADE), min(FADE, start)) if span.start_earliest == date.min else (0.0, 0.0),
        (end, min(FADE, 100 - end)) if span.end_latest == date.max else (0.0, 0.0),
    )


def _note(held: Held) -> str:
    span = held.span
    parts = []
    if span.has_core:
        parts.append(f"certain {_days(span.start_latest, span.end_earliest)}")
    if not span.has_core or (span.start_earliest, span.end_latest) != (span.start_latest, span.end_earliest):
        parts.append(f"possible {_days(span.start_earliest, span.end_latest)}")
    return "; ".join(parts)


def _days(first: date, last: date) -> str:
    days = ("an unknown day" if day in {date.min, date.max} else day_in_words(day) for day in (first, last))
    return " to ".join(days)


def _stretch(start: float, end: float) -> tuple[float, float]:
    return start, round(max(THINNEST, end - start), 2)
