"""The outlines of the land, which every map has, and the part of them in a window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

FILE = "outlines/land-110m.json"
"""The outlines, below the recipe's folder."""
TURN = 360.0

Point = tuple[float, float]
Ring = list[Point]


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed line of longitudes and latitudes without a leap, and how far it reaches."""

    ring: Ring
    west: float
    east: float
    south: float
    north: float


@cache
def land(file: Path) -> list[Ring]:
    """The outlines of the land in a TopoJSON file, with its delta-coded arcs laid end to end."""
    topology: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    (scale_x, scale_y), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for coded in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in coded:
            x, y = x + step_x, y + step_y
            arc.append((x * scale_x + left, y * scale_y + low))
        arcs.append(arc)
    shapes = topology["objects"]["land"]["geometries"]
    polygons = [polygon for shape in shapes for polygon in shape["arcs"]]
    return [
        [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
        for polygon in polygons
        for ring in polygon
    ]


@cache
def outlines(file: Path) -> list[Outline]:
    """The same with what is needed to see quickly whether an outline touches a window."""
    found = []
    for ring in land(file):
        whole = list(unwound(ring))
        across, up = [x for x, _ in whole], [y for _, y in whole]
        found.append(Outline(whole, min(across), max(across), min(up), max(up)))
    return found


def unwound(ring: Iterable[Point]) -> Iterator[Point]:
    """The same points without a leap from one end of the degrees to the other."""
    before, turns = None, 0.0
    for x, y in ring:
        if before is not None and abs(x - before) > TURN / 2:
            turns += TURN if x < before else -TURN
        before = x
        yield x + turns, y


def within(file: Path, west: float, south: float, east: float, north: float) -> Iterator[Ring]:
    """The land in a window of longitudes and latitudes, cut at its rim; `west` may be below -180 degrees."""
    for one in outlines(file):
        if one.north <= south or one.south >= north:
            continue
        for shift in (-TURN, 0.0, TURN):
            if one.east + shift > west and one.west + shift < east:
                ring = _cut([(x + shift, y) for x, y in one.ring], 0, west, east)
                if ring := _cut(ring, 1, south, north):
                    yield ring


def path(rings: Iterable[Ring], put: Callable[[float, float], Point]) -> str:
    """Closed lines as the `d` of an SVG path in whole units; `put` says where a point is in the drawing."""
    return "".join(piece for ring in rings for piece in _line(ring, put))


def _line(ring: Ring, put: Callable[[float, float], Point]) -> Iterator[str]:
    points = [tuple(map(round, put(*point))) for point in ring]
    steps = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
    if len(set(steps)) > 2:  # noqa: PLR2004 - a line is no land
        yield f"M{steps[0][0]} {steps[0][1]}l"
        yield " ".join(
            f"{x - before_x} {y - before_y}" for (before_x, before_y), (x, y) in pairwise(steps)
        ).replace(" -", "-")
        yield "z"


def _cut(ring: Ring, axis: int, least: float, most: float) -> Ring:
    """A closed line without what lies outside of two bounds (Sutherland and Hodgman 1974)."""
    for bound, inside in ((least, float.__ge__), (most, float.__le__)):
        kept: Ring = []
        for before, point in pairwise([*ring[-1:], *ring]):
            if inside(before[axis], bound) != inside(point[axis], bound):
                share = (bound - before[axis]) / (point[axis] - before[axis])
                other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
                kept.append((bound, other) if axis == 0 else (other, bound))
            if inside(point[axis], bound):
                kept.append(point)
        ring = kept
    return ring
