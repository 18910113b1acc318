"""What the annotate page looks for beside people: organizations, offices and places, and what signs count as.

One small file a kind, so that a reader loads what is switched on: `build/site/assets/search/others.js` reads
them. The signs are those of `plenipo.annotation.scanning`, whose steps the browser repeats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plenipo.annotation.scanning import signs
from plenipo.annotation.scanning.keys import LONGEST_ACRONYM, REACH
from plenipo.records import Organization, Place, Role
from plenipo.site.addresses import path_of
from plenipo.site.site import Site


def tables(site: Site) -> Iterator[tuple[str, Any]]:
    """The files by name, as JSON has values."""
    for model in (Organization, Role, Place):
        yield model.FOLDER, _spelt(site, site.directory.collections[model.KIND].values())
    yield "signs", counted()


def counted() -> dict[str, Any]:
    """Which signs are equal, which part words, and how long a particle or an acronym may be."""
    return {
        "equal": {
            " ": signs.SPACES,
            "\n": signs.BREAKS,
            "-": signs.HYPHENS,
            "'": signs.APOSTROPHES,
            "·": signs.DOTS,
            "": signs.IGNORED,
        },
        "cased": signs.CASED,
        "joining": signs.JOINING,
        "kinds": [[first, last, kind.value] for first, last, kind in signs.RANGES],
        "reach": REACH,
        "acronym": LONGEST_ACRONYM,
    }


def _spelt(site: Site, records: Iterable[Any]) -> dict[str, Any]:
    """Of each record its place below the folder, what it belongs to, and its spellings."""
    bodies: dict[str, int] = {}
    rows = []
    for record in records:
        forms = dict.fromkeys((record.name, *(name.form for name in record.names)))
        place = path_of(record).removeprefix(f"{record.FOLDER}/").rstrip("/")
        rows.append([place, bodies.setdefault(_body(site, record), len(bodies)), *forms])
    return {"bodies": list(bodies), "rows": rows}


def _body(site: Site, record: Organization | Role | Place) -> str:
    """The name of what tells the record from its namesakes: its state, or the body that a role is in."""
    organizations = site.directory.organizations
    if isinstance(record, Role):
        return organizations[record.organization].name
    if isinstance(record, Place):
        return organizations[record.country].name if record.country else ""
    return "" if record.kind == "state" else site.state(record.id)
