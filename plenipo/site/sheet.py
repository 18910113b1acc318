"""One page in the making: links that lead from where it is, sources numbered as they are cited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from plenipo.dates import PartialDate
from plenipo.directory import Directory
from plenipo.evidence import strength
from plenipo.records import Citation, Name, Record, Source
from plenipo.records.claims import bearing_on, value_of
from plenipo.site.addresses import path_of
from plenipo.site.inline import Evidence, Form, Link, Outside, Reference
from plenipo.site.page import root_of
from plenipo.site.wording import period

SHORT = 9
"""Signs of a name that needs no code in its place."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts: what, the value or values, and the evidence for it."""

    label: str
    values: tuple[object, ...]
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A source in the list at the foot of a page; it is the same on all pages of one depth."""

    document: Outside | Form
    origin: str
    page: Link

    def __html__(self) -> str:
        return _line(self)


@lru_cache(maxsize=1 << 14)
def _line(line: Line) -> str:
    page = line.page.__html__()
    return f'{line.document.__html__()} <span class="pl-quiet">{escape(line.origin)} · {page}</span>'


class Sheet:
    """What the maker of one page writes with."""

    def __init__(self, directory: Directory, path: str) -> None:
        self.directory = directory
        self.root = root_of(path)
        self._numbers: dict[str, int] = {}

    def link(self, record: Record, text: str = "") -> Link:
        """A link to a record's page; its text is the record's name unless another is given."""
        return Link(self.root + path_of(record), text or str(getattr(record, "name", record.id)))

    def to(self, kind: str, id: str, text: str = "") -> Link:
        """A link to the page of the record with an id."""
        return self.link(self.directory.collections[kind][id], text)

    def side(self, id: str) -> Link:
        """A link to a state or body by a short name: a recorded one, its own if short, a state's code."""
        body = self.directory.organizations[id]
        recorded = (name.form for name in body.names if name.kind == "nickname" and name.lang == "en")
        short = next(recorded, None if len(body.name) <= SHORT else body.identifiers.iso3166)
        return Link(self.root + path_of(body), short, body.name) if short else self.link(body)

    def within(self, path: str, text: str) -> Link:
        """A link to any page of the site by its path."""
        return Link(self.root + path, text)

    def evidence(self, citations: Iterable[Citation]) -> Evidence:
        """The strength of a claim with these citations, and their numbers on this page."""
        citations = tuple(citations)
        references = tuple(dict.fromkeys(map(self._reference, citations)))
        return Evidence(strength(citations, self.directory.sources).value, references)

    def fact(self, label: str, record: Record, field: str, *values: object) -> Fact:
        """A fact that rests on the citations that bear on a field of a record."""
        cited = bearing_on(getattr(record, "sources", ()), field)
        return Fact(label, values or (value_of(record, field),), self.evidence(cited) if cited else None)

    def also(self, names: Iterable[Name]) -> list[Fact]:
        """Other forms of a name, a fact each."""
        return [Fact("Also", (Form(name.form, name.lang),), self.evidence(name.sources)) for name in names]

    @property
    def sources(self) -> list[tuple[int, Line]]:
        """All sources cited so far, by number."""
        sources = self.directory.sources
        return [(number, self._cited(sources[id])) for id, number in self._numbers.items()]

    @property
    def newest(self) -> PartialDate | None:
        """When the newest of the sources cited so far was published, as far as that is known."""
        days = [self.directory.sources[id].published for id in self._numbers]
        return max((day for day in days if day), key=lambda day: day.earliest, default=None)

    def _cited(self, source: Source) -> Line:
        via = f"text of {source.via}" if source.via else ""
        day = period(source.published, None) if source.published else ""
        origin = ", ".join(word for word in (source.publisher, via, day) if word)
        title = (source.title, source.lang)
        document = Outside(source.url, *title) if source.url else Form(*title)
        return Line(document, f"{origin} · {source.kind}", self.link(source, "what it supports"))

    def _reference(self, citation: Citation) -> Reference:
        number = self._numbers.setdefault(citation.source, len(self._numbers) + 1)
        return Reference(number, citation.against, citation.states or "")
