"""Pieces that hand-written pages take from the directory and the code: `<!-- plenipo: numbers -->`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from plenipo.site.api import described
from plenipo.site.changes import latest
from plenipo.site.coverage import SPARSEST, coverage
from plenipo.site.listing import meeting_rows, sides
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import STRENGTHS

PLACE = re.compile(r"^<!-- plenipo: ([a-z-]+) -->$", re.MULTILINE)
LATEST = 8
"""How many of the latest meetings and changes the home page lists."""


def fill(site: Site, html: str, path: str) -> str:
    """The HTML of the page at a path, every place for a piece filled; raises `KeyError` on unknown ones."""

    def piece(found: re.Match[str]) -> str:
        sheet = site.sheet(path)
        return site.render(f"insert/{found[1]}.html", sheet, **INSERTS[found[1]](site, sheet))

    return PLACE.sub(piece, html)


def _numbers(site: Site, sheet: Sheet) -> dict[str, Any]:  # noqa: ARG001 - as the others
    directory = site.directory
    states = sum(one.kind == "state" for one in directory.organizations.values())
    tenures = sum(len(person.tenures) for person in directory.people.values())
    return {
        "numbers": [
            ("people/", len(directory.people), "people"),
            ("roles/", tenures, "tenures"),
            ("meetings/", len(directory.meetings), "meetings"),
            ("organizations/", len(directory.organizations) - states, "organizations"),
            ("countries/", states, "states"),
            ("sources/", len(directory.sources), "sources"),
        ]
    }


def _latest(site: Site, sheet: Sheet) -> dict[str, Any]:
    held = [one for one in site.directory.sittings.in_order if one.kind not in {"process", "session"}]
    return {"meetings": meeting_rows(sheet, held[: -LATEST - 1 : -1], sides(site, sheet))}


def _changes(site: Site, sheet: Sheet) -> dict[str, Any]:
    return {"changes": latest(site, sheet, LATEST)}


def _years(site: Site, sheet: Sheet) -> dict[str, Any]:  # noqa: ARG001 - as the others
    held = Counter(one.from_.earliest.year for one in site.directory.sittings.in_order)
    return {"years": sorted(held.items(), reverse=True)}


def _strengths(site: Site, sheet: Sheet) -> dict[str, Any]:  # noqa: ARG001 - as the others
    return {"strengths": STRENGTHS}


def _python(site: Site, sheet: Sheet) -> dict[str, Any]:  # noqa: ARG001 - as the others
    return {"objects": described()}


def _coverage(site: Site, sheet: Sheet) -> dict[str, Any]:  # noqa: ARG001 - as the others
    return {"table": coverage(sheet), "sparsest": SPARSEST}


INSERTS: dict[str, Callable[[Site, Sheet], dict[str, Any]]] = {
    "numbers": _numbers,
    "latest": _latest,
    "changes": _changes,
    "years": _years,
    "coverage": _coverage,
    "strengths": _strengths,
    "python": _python,
}
"""The values for each piece's template, `insert/<name>.html`."""
