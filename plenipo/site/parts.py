"""Long lists on pages of a bearable size: by state, by year, by quarter, each part at a lasting address.

A list that fits on one page stays there. Of a longer one the page names the parts, under the same anchors
as before; the parts have pages of their own, and may be parted in turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from plenipo.site.inline import Link
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Key(Generic[T]):
    """What a list is parted by. Parts come in the order in which the list first has them."""

    of: Callable[[T], str]
    """The part of an item, as a piece of an address."""
    name: Callable[[str], str]
    """A part in words."""
    heading: Callable[[Sheet, str], object] | None = None
    """A part as the heading over its rows, where that is more than words."""
    anchor: str = ""
    """What stands before the part in its anchor."""
    gather: bool = False
    """Whether small parts of a long list stay on the page above."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list in the making: how its rows look and how much a page has room for."""

    template: str
    rows: Callable[[Sheet, list[T]], Sequence[Any]]
    keys: tuple[Key[T], ...]
    noun: tuple[str, str]
    """One item and several of them in words."""
    room: int = 300
    """How many rows make a page."""
    folder: str = ""
    """The first piece of the address of every part: `of/`, `in/`."""
    facets: str = ""
    """Headings of the columns that the reader may choose by."""
    latest: Callable[[Sheet], Sequence[Any]] | None = None
    """Rows for the first page, where all others are on pages of their own."""


@dataclass(frozen=True, slots=True)
class Group:
    """One section of a page: an anchor, a heading, and its rows, or the page that has them."""

    anchor: str
    heading: object
    number: int
    rows: Sequence[Any]
    away: Link | None = None
    parts: Sequence[Link] = ()
    """Where its page has parts of its own."""


@dataclass(frozen=True, slots=True)
class Node(Generic[T]):
    """A list, or a part of one: what its page needs."""

    listing: Listing[T]
    path: str
    title: str
    said: str
    items: list[T]
    above: tuple[tuple[str, str], ...] = ()
    """Path and title of the pages above."""
    word: str = ""
    """What a way back to it says, where that is not its title."""

    @property
    def short(self) -> str:
        """What a way back to it says."""
        return self.word or self.title

    @property
    def fits(self) -> bool:
        """Whether all rows stand on the page."""
        return len(self.items) <= self.listing.room


def pages(site: Site, node: Node[T]) -> Iterator[Page]:
    """The page of a list, and those of its parts."""
    yield Page(node.path, node.title, node.said, lambda: _body(site, node), wide=bool(node.above))
    for part in _away(node).values():
        yield from pages(site, part)


def _body(site: Site, node: Node[T]) -> str:
    sheet, listing = site.sheet(node.path), node.listing
    groups = list(_groups(sheet, node))
    newest = listing.latest(sheet) if listing.latest and all(group.away for group in groups) else []
    return site.render(
        listing.template,
        sheet,
        title=node.title,
        said=node.said,
        groups=groups,
        trail=[sheet.within(path, title) for path, title in node.above],
        facets=listing.facets,
        latest=newest,
    )


def _groups(sheet: Sheet, node: Node[T]) -> Iterator[Group]:
    key, away = _key(node), _away(node)
    for id, items in _parted(node, key).items():
        heading = key.heading(sheet, id) if key.heading else key.name(id)
        part = away.get(id)
        if part is None:
            yield Group(key.anchor + id, heading, len(items), node.listing.rows(sheet, items))
        else:
            link = sheet.within(part.path, count(len(items), *node.listing.noun))
            below = [sheet.within(one.path, name) for name, one in _named(part)]
            yield Group(key.anchor + id, heading, len(items), (), link, below)


def _named(node: Node[T]) -> Iterator[tuple[str, Node[T]]]:
    key = _key(node)
    for id, part in _away(node).items():
        yield key.name(id), part


def _away(node: Node[T]) -> dict[str, Node[T]]:
    """The parts that have a page of their own."""
    if node.fits:
        return {}
    key = _key(node)
    parts = _parted(node, key)
    kept = _kept(node, key, parts)
    listing = replace(node.listing, keys=node.listing.keys[1:], folder="", latest=None)
    above = (*node.above, (node.path, node.short))
    return {
        id: Node(
            listing,
            f"{node.path}{node.listing.folder}{id}/",
            f"{node.title}, {key.name(id)}",
            count(len(items), *listing.noun) + ".",
            items,
            above,
            key.name(id),
        )
        for id, items in parts.items()
        if id not in kept
    }


def _kept(node: Node[T], key: Key[T], parts: dict[str, list[T]]) -> set[str]:
    """The small parts that stay on the page above."""
    kept: set[str] = set()
    left = node.listing.room if key.gather else 0
    for id, items in sorted(parts.items(), key=lambda part: len(part[1])):
        left -= len(items)
        if left < 0:
            break
        kept.add(id)
    return kept


def _key(node: Node[T]) -> Key[T]:
    """What a list is parted by; runs of the list, where nothing else is left."""
    if node.listing.keys:
        return node.listing.keys[0]
    if node.fits:
        return Key(lambda _: "all", lambda _: count(len(node.items), *node.listing.noun))
    place, room = {id(item): number for number, item in enumerate(node.items)}, node.listing.room
    return Key(lambda item: str(place[id(item)] // room + 1), lambda run: f"Part {run}")


def _parted(node: Node[T], key: Key[T]) -> dict[str, list[T]]:
    parts: dict[str, list[T]] = {}
    for item in node.items:
        parts.setdefault(key.of(item), []).append(item)
    return parts
