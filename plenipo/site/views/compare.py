"""Two people side by side: the choosing is done in the browser; the page lists who met most often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plenipo.site.inline import Link
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.views import view
from plenipo.site.views.occasions import across, occasions

MOST = 40
"""How many pairs are listed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who met across the table, the way to see them side by side, and how often they met."""

    one: Link
    other: Link
    both: Link
    times: int


def page(site: Site) -> Page:
    """The page that compares two people."""
    said = (
        "Two people side by side: the meetings that they shared, and the offices that they held at one time."
    )
    return view.page(site, "compare", "Compare two people", said, lambda sheet: _contents(site, sheet))


def _contents(site: Site, sheet: Sheet) -> dict[str, Any]:
    met = across(occasions(site.directory))
    ranked = sorted(met, key=lambda pair: (-met[pair], pair))[:MOST]
    return {"pairs": [_pair(sheet, *pair, met[pair]) for pair in ranked]}


def _pair(sheet: Sheet, one: str, other: str, times: int) -> Pair:
    both = Link(f"?a={one}&b={other}", "compare")
    return Pair(sheet.to("person", one), sheet.to("person", other), both, times)
