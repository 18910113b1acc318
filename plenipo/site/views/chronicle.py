"""The timeline and the calendar: every meeting in order of time, by counterpart and level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from plenipo.site.inline import Form, Link
from plenipo.site.listing import when
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.views import view
from plenipo.site.views.occasions import Occasion, centre, occasions
from plenipo.site.wording import MONTHS, count

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """One meeting in the list, with what the drawing needs of it."""

    link: Link
    when: str
    first: date
    last: date
    loose: bool
    """Whether a day is not known, only a month or a year."""
    level: str
    sides: list[str]
    named: list[Form]
    """The short names of the sides."""


@dataclass(frozen=True, slots=True)
class Group:
    """The meetings that begin in one month; `anchor` is `m2019-02`."""

    month: str
    anchor: str
    heading: str
    items: list[Item]


def page(site: Site) -> Page:
    """The page of the timeline and the calendar."""
    meetings = count(len(occasions(site.directory)), "meeting")
    said = f"{meetings} that took place, by counterpart and level; look closer at any stretch of time."
    return view.page(site, "timeline", "Timeline and calendar", said, lambda sheet: _contents(site, sheet))


def _contents(site: Site, sheet: Sheet) -> dict[str, Any]:
    found, choices = occasions(site.directory), view.filters(site)
    middle = centre(found)
    months = Counter(_month(one) for one in found)
    return {
        "filters": choices,
        "middle": middle,
        "others": [side for side in choices.sides if side[0] != middle],
        "groups": list(_groups(sheet, found)),
        "calendar": [(year, [months[year, month] for month in range(1, 13)]) for year in choices.years],
        "months": MONTHS,
    }


def _month(one: Occasion) -> Month:
    return one.meeting.from_.earliest.year, one.meeting.from_.earliest.month


def _groups(sheet: Sheet, found: list[Occasion]) -> Iterator[Group]:
    for (year, month), some in groupby(found, _month):
        name = f"{year:04}-{month:02}"
        yield Group(name, f"m{name}", f"{MONTHS[month - 1]} {year}", [_item(sheet, one) for one in some])


def _item(sheet: Sheet, one: Occasion) -> Item:
    sides = list(dict.fromkeys(side for _, side in one.seats))
    return Item(
        sheet.link(one.meeting),
        when(one.meeting),
        one.meeting.from_.earliest,
        one.meeting.last.latest,
        not (one.meeting.from_.exact and one.meeting.last.exact),
        one.meeting.level or "",
        sides,
        [Form(sheet.side(side).text) for side in sides],
    )
