"""Where a place is: a small map of the land around it, with meridians, parallels and known cities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, radians
from pathlib import Path

from plenipo.records import Place
from plenipo.site.inline import Link
from plenipo.site.land import FILE, path, within
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.tables.rows import located_by

WIDTH, HEIGHT = 320.0, 200.0
"""Of the drawing, in its own units."""
TALL = 40.0
"""Degrees of latitude that it shows."""
STEP = 10
"""Degrees between two lines."""
MARGIN = 32.0
"""Room for the label of a line."""
AROUND = 7
"""How many other places are shown for orientation."""
LETTER, LINE = 5.6, 14.0
"""Room that a letter and a line of a label take."""
LONGEST = 24
"""Signs of a label before it is cut."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place in the drawing."""

    x: float
    y: float
    left: bool
    """On which side of the dot its label stands."""
    name: str
    link: Link


@dataclass(frozen=True, slots=True)
class Locator:
    """The drawing: the land, lines with their labels, the place, and others around it."""

    land: str
    """The land, as the `d` of an SVG path."""
    meridians: list[tuple[float, str]]
    parallels: list[tuple[float, str]]
    place: Dot
    others: list[Dot]
    coordinates: str
    text: str
    """What the drawing shows, in words."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the earth around a point that the drawing shows, in plate carrée true to its middle."""

    latitude: float
    longitude: float

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a point lies in the drawing, or outside it."""
        x, y = self._put((longitude - self.longitude + 180) % 360 - 180, latitude)
        return round(x, 1), round(y, 1)

    def land(self, file: Path) -> str:
        """The land in the drawing, from a file of outlines."""
        tall, wide = TALL / 2, WIDTH / HEIGHT * TALL / 2 / self._narrow
        rings = within(
            file,
            self.longitude - wide,
            self.latitude - tall,
            self.longitude + wide,
            self.latitude + tall,
        )
        return path(rings, lambda longitude, latitude: self._put(longitude - self.longitude, latitude))

    @property
    def _narrow(self) -> float:
        """How much shorter a degree of longitude is than one of latitude."""
        return max(0.2, cos(radians(self.latitude)))

    def _put(self, east: float, latitude: float) -> tuple[float, float]:
        scale = HEIGHT / TALL
        return WIDTH / 2 + east * self._narrow * scale, HEIGHT / 2 - (latitude - self.latitude) * scale

    def meridians(self) -> Iterator[tuple[float, str]]:
        """Meridians in the drawing, each with its label."""
        for longitude in range(-180, 180, STEP):
            x, _ = self.at(self.latitude, longitude)
            if 0 < x < WIDTH - MARGIN:
                yield x, _degrees(longitude, "E", "W")

    def parallels(self) -> Iterator[tuple[float, str]]:
        """Parallels in the drawing, each with its label."""
        for latitude in range(-90, 91, STEP):
            _, y = self.at(latitude, self.longitude)
            if MARGIN / 2 < y < HEIGHT - MARGIN / 2:
                yield y, _degrees(latitude, "N", "S")


def locator(site: Site, sheet: Sheet, place: Place) -> Locator | None:
    """The drawing for a place; None where neither it nor one around it has coordinates."""
    located = located_by(site.directory, place)
    if located is None:
        return None
    return site.once(("locator", located.id, sheet.root), lambda: _drawn(site, sheet, located))


def _drawn(site: Site, sheet: Sheet, located: Place) -> Locator | None:
    point = _point(located)
    if point is None:
        return None
    window = Window(*point)
    own = _dot(sheet, located, WIDTH / 2, HEIGHT / 2)
    others = _around(site, sheet, window, located)
    said = f"{_degrees(point[0], 'N', 'S')}, {_degrees(point[1], 'E', 'W')}"
    near = ", ".join(dot.link.text for dot in others)
    text = f"Map: {located.name} at {said}" + (f"; around it {near}." if near else ".")
    land = window.land(site.recipe / FILE)
    return Locator(land, list(window.meridians()), list(window.parallels()), own, others, said, text)


def _around(site: Site, sheet: Sheet, window: Window, place: Place) -> list[Dot]:
    """Places with coordinates in the drawing, the most used first, whose labels find room."""
    found, taken = [], [_box(_dot(sheet, place, WIDTH / 2, HEIGHT / 2))]
    used = site.backlinks.meetings_at
    for other in sorted(site.directory.places.values(), key=lambda one: (-len(used[one.id]), one.id)):
        point = _point(other)
        if other.id == place.id or other.within or point is None:
            continue
        x, y = window.at(*point)
        dot = _dot(sheet, other, x, y)
        box = _box(dot)
        if not _inside(box) or any(_overlap(box, one) for one in taken):
            continue
        found.append(dot)
        taken.append(box)
        if len(found) == AROUND:
            break
    return found


def _point(place: Place | None) -> tuple[float, float] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _dot(sheet: Sheet, place: Place, x: float, y: float) -> Dot:
    name = place.name if len(place.name) <= LONGEST else place.name[: LONGEST - 1].rstrip() + "…"
    return Dot(x, y, x > WIDTH * 0.7, name, sheet.link(place))


def _box(dot: Dot) -> tuple[float, float, float, float]:
    long = 12 + LETTER * len(dot.name)
    start = dot.x - long if dot.left else dot.x - 6
    return start, dot.y - LINE / 2, start + long + 6, dot.y + LINE / 2


def _inside(box: tuple[float, float, float, float]) -> bool:
    return box[0] >= 0 and box[1] >= LINE and box[2] <= WIDTH and box[3] <= HEIGHT - LINE


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{round(abs(value), 4)}°{'' if value == 0 else positive if value > 0 else negative}"
