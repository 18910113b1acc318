"""The map: where meetings took place."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from plenipo.records import Meeting, Place
from plenipo.site.inline import Link
from plenipo.site.land import FILE, land
from plenipo.site.listing import when
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.views import view
from plenipo.site.views.occasions import occasions
from plenipo.site.views.projection import Projection, widest_gap
from plenipo.site.wording import count
from plenipo.tables.rows import located_by


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, with all meetings at places that stand where it stands."""

    id: str
    link: Link
    x: float
    y: float
    number: int
    radius: float


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the table; `at` is the place on whose spot it stands, empty where none is known."""

    id: str
    at: str
    link: Link
    country: Link | None
    number: int
    latest: Link | None
    when: str


def page(site: Site) -> Page:
    """The page of the map."""
    places = count(len(site.directory.places), "place")
    said = f"Where they met: {places} on record, with the meetings held there."
    return view.page(site, "map", "Map", said, lambda sheet: _contents(site, sheet))


def _contents(site: Site, sheet: Sheet) -> dict[str, Any]:
    met: dict[str, list[Meeting]] = defaultdict(list)
    for one in occasions(site.directory):
        if one.meeting.place and one.counts_as == one.meeting.id:
            met[one.meeting.place].append(one.meeting)
    places = [site.directory.places[id] for id in met]
    rows = [_row(site, sheet, place, met[place.id]) for place in places]
    spots, projection = _spots(site, sheet, rows)
    return {
        "filters": view.filters(site),
        "width": round(projection.width),
        "height": round(projection.height),
        "edge": projection.edge,
        "land": projection.outline(land(site.recipe / FILE)),
        "spots": spots,
        "rows": sorted(rows, key=lambda row: (-row.number, row.link.text)),
    }


def _row(site: Site, sheet: Sheet, place: Place, meetings: list[Meeting]) -> Row:
    located, latest = located_by(site.directory, place), meetings[-1]
    return Row(
        place.id,
        located.id if located else "",
        sheet.link(place),
        sheet.to("organization", place.country) if place.country else None,
        len(meetings),
        sheet.link(latest),
        when(latest),
    )


def _spots(site: Site, sheet: Sheet, rows: list[Row]) -> tuple[list[Spot], Projection]:
    """The places with coordinates, the busiest first, so that small ones lie on top."""
    numbers: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.at:
            numbers[row.at] += row.number
    located = [(site.directory.places[id], number) for id, number in numbers.items()]
    where = {place.id: (place.longitude or 0.0, place.latitude or 0.0) for place, _ in located}
    projection = Projection(widest_gap(longitude for longitude, _ in where.values()))
    spots = []
    for place, number in sorted(located, key=lambda one: (-one[1], one[0].id)):
        x, y = projection.at(*where[place.id])
        spots.append(Spot(place.id, sheet.link(place), round(x, 1), round(y, 1), number, radius(number)))
    return spots, projection


def radius(number: int) -> float:
    """How far the mark of so many meetings reaches: its area grows with them."""
    return round(2.5 + 1.3 * math.sqrt(number), 1)
