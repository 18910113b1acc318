"""The lists of sources: by year, publisher, kind and language."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize
from zlib import crc32

from plenipo.dates import PartialDate
from plenipo.records import Source
from plenipo.site.inline import Link
from plenipo.site.keys import by_letter, by_quarter, by_year, range_of
from plenipo.site.page import Page
from plenipo.site.parts import Key, Listing, Node
from plenipo.site.parts import pages as parted
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count, label, language, period

NOUN = ("source", "sources")
FEW = 2
"""How many sources a publisher must have for a page of its own."""
TOP = (("sources/", "Sources"),)


@dataclass(frozen=True, slots=True)
class Publisher:
    """One publisher with its sources."""

    name: str
    path: str
    """Its page; that of its one source, where it has no other."""
    sources: list[Source]
    claims: int
    """How many claims its sources bear on."""
    alone: int
    """How many of them rest on one publisher's word."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source in a list."""

    link: Link
    publisher: str
    kind: str
    language: str
    published: str
    supports: int


@dataclass(frozen=True, slots=True)
class PublisherRow:
    """One publisher in a list."""

    link: Link
    kinds: str
    languages: str
    sources: int
    claims: int
    alone: int


def pages(site: Site) -> Iterator[Page]:
    """The index of sources, and the same sources by publisher, kind and language."""
    sources = sorted(site.directory.sources.values(), key=_by_day)
    total = count(len(sources), *NOUN)
    yield from parted(
        site, _listed(site, "sources/", "Sources", f"{total}, by year of publication.", sources)
    )
    found = publishers(site)
    yield from parted(site, _publishers(found))
    for one in found:
        if len(one.sources) >= FEW:
            yield from parted(site, _of_publisher(site, one))
    kind: Key[Source] = Key(lambda one: one.kind, label)
    yield from parted(site, _by(site, "sources/kinds/", "Sources by kind", f"{total}, by kind.", kind))
    tongue: Key[Source] = Key(lambda one: one.lang.lower(), _tongue, gather=True)
    said = f"{total}, by the language of their text."
    yield from parted(site, _by(site, "sources/languages/", "Sources by language", said, tongue))


def publishers(site: Site) -> list[Publisher]:
    """All publishers, by name, each at an address of its own."""
    by_name: dict[str, list[Source]] = defaultdict(list)
    for source in site.directory.sources.values():
        by_name[source.publisher].append(source)
    found: list[Publisher] = []
    taken: set[str] = set()
    for name in sorted(by_name, key=lambda name: (range_of(name), name.casefold(), name)):
        sources = sorted(by_name[name], key=_by_day)
        path = _address(name, taken) if len(sources) >= FEW else f"sources/{sources[0].id}/"
        uses = [use for source in sources for use in site.backlinks.uses[source.id]]
        claims = {(use.record.KIND, use.record.id, use.claim.path): use.strength.value for use in uses}
        alone = Counter(claims.values())["single"]
        found.append(Publisher(name, path, sources, len(claims), alone))
    return found


def slug(name: str) -> str:
    """A name as a piece of an address; a number made from it, where it has no Latin letters."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or f"n{crc32(name.encode()):08x}"


def _address(name: str, taken: set[str]) -> str:
    piece = slug(name)
    if piece in taken:
        piece = f"{piece}-{crc32(name.encode()):08x}"
    taken.add(piece)
    return f"sources/by/{piece}/"


def _publishers(found: list[Publisher]) -> Node[Publisher]:
    listing = Listing(
        "index/publishers.html",
        _publisher_rows,
        (by_letter(lambda one: one.name),),
        ("publisher", "publishers"),
        room=350,
        facets="Kinds, Languages",
    )
    said = f"{count(len(found), 'publisher')}, with what their pages support."
    return Node(listing, "sources/publishers/", "Publishers", said, found, TOP)


def _publisher_rows(sheet: Sheet, some: list[Publisher]) -> list[PublisherRow]:
    return [
        PublisherRow(
            sheet.within(one.path, one.name),
            ", ".join(sorted({source.kind for source in one.sources})),
            "; ".join(sorted({language(source.lang) for source in one.sources})),
            len(one.sources),
            one.claims,
            one.alone,
        )
        for one in some
    ]


def _of_publisher(site: Site, one: Publisher) -> Node[Source]:
    said = f"{count(len(one.sources), *NOUN)}; they bear on {count(one.claims, 'claim')}"
    said += f", {one.alone:,} of which rest on one publisher's word." if one.alone else "."
    above = (*TOP, ("sources/publishers/", "Publishers"))
    return _listed(site, one.path, one.name, said, one.sources, above)


def _by(site: Site, path: str, title: str, said: str, key: Key[Source]) -> Node[Source]:
    sizes = Counter(map(key.of, site.directory.sources.values()))
    sources = sorted(
        site.directory.sources.values(), key=lambda one: (-sizes[key.of(one)], key.of(one), _by_day(one))
    )
    return Node(_listing(site, (key, *_TIME)), path, title, said, sources, TOP)


def _listed(
    site: Site,
    path: str,
    title: str,
    said: str,
    sources: list[Source],
    above: tuple[tuple[str, str], ...] = (),
) -> Node[Source]:
    return Node(_listing(site, _TIME, "" if above else "in/"), path, title, said, sources, above)


def _listing(site: Site, keys: tuple[Key[Source], ...], folder: str = "") -> Listing[Source]:
    return Listing(
        "index/sources.html",
        lambda sheet, some: [_row(site, sheet, one) for one in some],
        keys,
        NOUN,
        room=300,
        folder=folder,
        facets="Publisher, Kind, Language",
    )


def _day(source: Source) -> PartialDate | None:
    return source.published


_TIME = (by_year(_day), by_quarter(_day, lambda one: one.publisher))


def _by_day(source: Source) -> tuple[int, str, str, str]:
    """The latest year first, in the order of days; what has no day last, by publisher."""
    if source.published is None:
        return 0, range_of(source.publisher), source.publisher, source.id
    return -source.published.earliest.year, source.published.text, "", source.id


def _tongue(tag: str) -> str:
    code, *rest = tag.split("-")
    return language("-".join([code, *(part.title() for part in rest)]))


def _row(site: Site, sheet: Sheet, source: Source) -> SourceRow:
    return SourceRow(
        sheet.link(source, source.title),
        f"{source.publisher}, {source.via}" if source.via else source.publisher,
        source.kind,
        language(source.lang),
        period(source.published, None) if source.published else "",
        len({(use.record.KIND, use.record.id) for use in site.backlinks.uses[source.id]}),
    )
