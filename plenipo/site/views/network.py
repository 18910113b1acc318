"""The network: who sat at a table with whom, across it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from plenipo.records import Person
from plenipo.site.inline import Form, Link
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.views import view
from plenipo.site.views.occasions import across, occasions
from plenipo.site.wording import count

MOST = 10
"""How many counterparts a row names without a script; the page of the person has all of them."""
ROWS = 100
"""How many people the page of the drawing lists without being asked; a page of its own has everybody."""


@dataclass(frozen=True, slots=True)
class Row:
    """One person, and whom the person met, the most often met first: name and how often."""

    link: Link
    id: str
    side: Link
    met: list[tuple[Form, int]]


def page(site: Site) -> Page:
    """The page of the network."""
    people = count(len(site.directory.people), "person", "people")
    said = f"Who met whom: {people}, joined where they sat at one table for different sides."
    return view.page(site, "network", "Network", said, lambda sheet: _contents(site, sheet, ROWS))


def everybody(site: Site) -> Page:
    """The table of everybody who met somebody: the network for those who read rather than look."""
    path = "views/network/everybody/"
    said = "Everybody who sat at a table with another side, and whom they met most often."

    def body() -> str:
        sheet = site.sheet(path)
        return site.render(
            "views/everybody.html", sheet, title="Who met whom", said=said, **_contents(site, sheet, None)
        )

    return Page(path, "Who met whom", said, body, wide=True)


def _contents(site: Site, sheet: Sheet, rows: int | None) -> dict[str, Any]:
    met: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (one, other), times in across(occasions(site.directory)).items():
        met[one].append((other, times))
        met[other].append((one, times))
    people = site.directory.people
    ranked = sorted(met, key=lambda one: (-len(met[one]), people[one].name))
    return {
        "filters": view.filters(site),
        "most": MOST,
        "rows": [_row(sheet, people[id], met[id]) for id in ranked[:rows]],
        "number": len(ranked),
        "alone": [sheet.link(person) for id, person in people.items() if id not in met],
    }


def _row(sheet: Sheet, person: Person, met: list[tuple[str, int]]) -> Row:
    people = sheet.directory.people
    ordered = sorted(met, key=lambda one: (-one[1], people[one[0]].name))
    named = [(Form(people[other].name), times) for other, times in ordered]
    return Row(sheet.link(person), person.id, sheet.side(person.represents), named)
