"""What the pages of all views have in common: the strip that leads to the others, and their filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.views.occasions import LEVELS, Occasion, occasions

VIEWS = ("network", "timeline", "map", "roster", "compare")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a view can be narrowed to: years, sides with the number of their meetings, levels."""

    years: list[int]
    sides: list[tuple[str, str, int]]
    levels: list[str]


def page(site: Site, name: str, title: str, said: str, contents: Callable[[Sheet], dict[str, Any]]) -> Page:
    """The page of one view.

    Args:
        site: the site in the making.
        name: the view's name; its template, its script and its address are called so.
        title: the heading.
        said: one sentence under it.
        contents: what the template wants, made when the page is written.
    """
    path = f"views/{name}/"

    def body() -> str:
        sheet = site.sheet(path)
        given = contents(sheet)
        return site.render(
            f"views/{name}.html", sheet, title=title, said=said, view=name, views=VIEWS, **given
        )

    return Page(path, title, said, body, wide=False, full=True)


def filters(site: Site) -> Filters:
    """The choices that the meetings of a directory allow."""
    found = occasions(site.directory)
    return Filters(_years(found), _sides(site, found), _levels(found))


def _years(found: list[Occasion]) -> list[int]:
    years = [
        year for one in found for year in (one.meeting.from_.earliest.year, one.meeting.last.latest.year)
    ]
    return list(range(min(years), max(years) + 1)) if years else []


def _sides(site: Site, found: list[Occasion]) -> list[tuple[str, str, int]]:
    sat = Counter(side for one in found for side in {side for _, side in one.seats})
    ranked = sorted(sat, key=lambda side: (-sat[side], side))
    return [(side, site.directory.organizations[side].name, sat[side]) for side in ranked]


def _levels(found: list[Occasion]) -> list[str]:
    had = {one.meeting.level for one in found}
    return [level for level in LEVELS if level in had]
