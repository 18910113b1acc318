"""A map of the whole Earth on a plane: the Equal Earth projection, cut where nothing is.

The formula is that of Šavrič, Patterson and Jenny (2018), "The Equal Earth map projection".
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plenipo.site.land import TURN, Point, Ring, path, unwound

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = math.sqrt(3) / 2
SCALE = 178.0
"""Units of the drawing for a radian at the equator: the Earth is about 960 wide."""
SOUTH, NORTH = -57.0, 84.0
"""Where the drawing ends; Antarctica is left out."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Longitude and latitude to places in the drawing, seen with one meridian in the middle."""

    middle: float

    @property
    def width(self) -> float:
        """How wide the drawing is."""
        return 2 * SCALE * math.pi / (M * A1)

    @property
    def height(self) -> float:
        """How high the drawing is."""
        return self._at(0, SOUTH)[1] - self._at(0, NORTH)[1]

    def at(self, longitude: float, latitude: float) -> Point:
        """Where a place is in the drawing."""
        return self._put((longitude - self.middle + TURN / 2) % TURN - TURN / 2, latitude)

    @property
    def edge(self) -> str:
        """The rim of the drawing as the `d` of an SVG path."""
        down = [(TURN / 2, latitude) for latitude in range(round(NORTH), round(SOUTH) - 1, -3)]
        up = [(-x, latitude) for x, latitude in reversed(down)]
        points = (self._put(*point) for point in down + up)
        return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "z"

    def outline(self, rings: Iterable[Ring]) -> str:
        """Closed lines as the `d` of an SVG path; what leaves on one side returns on the other."""
        shown = (turned for ring in rings for turned in self._turned(ring))
        kept = (ring for ring in shown if max(latitude for _, latitude in ring) >= SOUTH)
        return path(kept, lambda x, y: self._put(x, max(SOUTH, min(NORTH, y))))

    def _turned(self, ring: Ring) -> Iterator[Ring]:
        """The ring about the middle, and once more a whole turn away where it reaches over the edge."""
        near = list(unwound((longitude - self.middle, latitude) for longitude, latitude in ring))
        for shift in (-TURN, 0.0, TURN):
            moved = [(x + shift, y) for x, y in near]
            if max(x for x, _ in moved) > -TURN / 2 and min(x for x, _ in moved) < TURN / 2:
                yield moved

    def _put(self, longitude: float, latitude: float) -> Point:
        x, y = self._at(longitude, latitude)
        return x + self.width / 2, y - self._at(0, NORTH)[1]

    @staticmethod
    def _at(longitude: float, latitude: float) -> Point:
        angle = math.asin(M * math.sin(math.radians(latitude)))
        square = angle * angle
        sixth = square**3
        across = M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square))
        up = angle * (A1 + A2 * square + sixth * (A3 + A4 * square))
        return SCALE * math.radians(longitude) * math.cos(angle) / across, -SCALE * up


def widest_gap(longitudes: Iterable[float]) -> float:
    """The meridian opposite to the widest stretch without any of these, to the nearest ten degrees."""
    found = sorted({round(longitude) for longitude in longitudes})
    if not found:
        return 0.0
    gaps = zip(found, [*found[1:], found[0] + TURN], strict=True)
    start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    return round(((start + end) / 2 - TURN / 2) / 10) * 10.0
