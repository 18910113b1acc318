"""All pages of the site, in a stable order, and the addresses that moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from markupsafe import Markup

from plenipo.site import (
    alphabet,
    annotate,
    downloads,
    indexes,
    meeting,
    missing,
    organization,
    person,
    place,
    reference,
    role,
    source,
    sources,
    years,
)
from plenipo.site.addresses import path_of
from plenipo.site.page import Page, root_of
from plenipo.site.policy import POINTER
from plenipo.site.site import Site
from plenipo.site.views import atlas, chronicle, compare, network, roster

MAKERS: dict[str, Callable[[Site, Any], Page]] = {
    "person": person.page,
    "organization": organization.page,
    "role": role.page,
    "place": place.page,
    "meeting": meeting.page,
    "source": source.page,
}

_MOVED = Markup(
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="{3}"><title>Moved</title>'
    '<meta name="robots" content="noindex"><link rel="canonical" href="{0}">'
    '<link rel="icon" href="{2}assets/icon.svg">'
    '<meta http-equiv="refresh" content="0; url={0}"></head>'
    '<body><p>This page is now at <a href="{0}">{1}</a>.</p></body></html>\n'
)


def record_pages(site: Site) -> Iterator[Page]:
    """A page for every record."""
    for kind, collection in site.directory.collections.items():
        for record in collection.values():
            yield MAKERS[kind](site, record)


def pages(site: Site, release: Path | None = None, examples: Path | None = None) -> Iterator[Page]:
    """Every page that is made from the directory and from the code.

    `release` is the folder of a finished release, `examples` that of small broken datasets by code.
    """
    yield from indexes.pages(site)
    yield from sources.pages(site)
    yield from missing.pages(site)
    yield from alphabet.pages(site)
    yield annotate.page(site)
    yield from reference.pages(site, examples)
    yield downloads.page(site, release)
    for view in (network, chronicle, atlas, roster, compare):
        yield view.page(site)
    yield network.everybody(site)
    yield from record_pages(site)
    yield from years.pages(site)


def moved(site: Site) -> Iterator[tuple[str, str]]:
    """Paths at which only a pointer is left, each with the HTML of the pointer.

    These are the old ids, and the path that a state would have as an organization.
    """
    for redirect in site.directory.redirects:
        target = site.directory.collections[redirect.kind][redirect.to]
        yield _pointer(f"{target.FOLDER}/{redirect.from_}/", path_of(target))
    for record in site.directory.organizations.values():
        path = f"{record.FOLDER}/{record.id}/"
        if path_of(record) != path:
            yield _pointer(path, path_of(record))


def _pointer(old: str, new: str) -> tuple[str, str]:
    return old, _MOVED.format(root_of(old) + new, new, root_of(old), Markup(POINTER))  # noqa: S704 - a constant
