"""The page of a source: what it is, and what it supports."""

from __future__ import annotations

from dataclasses import dataclass

from plenipo.records import Citation, Source
from plenipo.records.claims import Claim
from plenipo.site.addresses import path_of
from plenipo.site.colophon import colophon
from plenipo.site.inline import Evidence, Form, Link, Outside, When
from plenipo.site.page import Entry, Page
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.wording import FIELDS, count, language, period

REFERS = {"tenure": "role", "participant": "person", "place": "place"}
"""Claimed fields whose value is the id of a record of a kind."""


@dataclass(frozen=True, slots=True)
class Support:
    """One claim that a source bears on."""

    field: str
    value: object
    citation: Citation
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Supported:
    """The claims of one record that a source bears on."""

    link: Link
    kind: str
    claims: list[Support]


def page(site: Site, source: Source) -> Page:
    """The page of one source."""
    path = path_of(source)
    published = period(source.published, None) if source.published else ""
    words = " · ".join(word for word in (source.publisher, source.via, published) if word)
    return Page(
        path,
        source.title,
        f"{words} · supports {count(len(site.backlinks.uses[source.id]), 'claim')}",
        lambda: _body(site, source, path),
        Entry(source.title, (), words, boost=0.3),
    )


def _body(site: Site, source: Source, path: str) -> str:
    sheet = site.sheet(path)
    return site.render(
        "source.html",
        sheet,
        source=source,
        title=Form(source.title, source.lang),
        facts=_facts(sheet, source) + _bearing(site, source),
        supported=_supported(site, sheet, source),
        colophon=colophon(site, sheet, source),
    )


def _facts(sheet: Sheet, source: Source) -> list[Fact]:
    def fact(label: str, *values: object) -> Fact:
        return Fact(label, values)

    facts = [fact("Publisher", Form(source.publisher)), fact("Kind", source.kind)]
    if source.authors:
        facts.append(fact("By", *map(Form, source.authors)))
    if source.via:
        facts.append(fact("Text of", Form(source.via)))
    if source.side:
        facts.append(fact("Voice of", sheet.to("organization", source.side)))
    if source.published:
        facts.append(fact("Published", When(source.published)))
    facts.append(fact("Language", language(source.lang)))
    if source.url:
        facts.append(fact("Address", Outside(source.url, source.url)))
    if source.archived:
        facts.append(fact("Archived", Outside(source.archived, source.archived)))
    if source.accessed:
        facts.append(fact("Seen", When(source.accessed)))
    return facts


def _bearing(site: Site, source: Source) -> list[Fact]:
    """How much rests on it, and how much of that on it alone."""
    uses = site.backlinks.uses[source.id]
    records = len({(use.record.KIND, use.record.id) for use in uses})
    alone = sum(len({one.source for one in use.claim.citations}) == 1 for use in uses)
    words = [f"{count(len(uses), 'claim')} of {count(records, 'record')}"]
    words += [f"{alone} of them on nothing else"] if alone else []
    return [Fact("Cited for", tuple(words))] if uses else []


def _supported(site: Site, sheet: Sheet, source: Source) -> list[Supported]:
    found: dict[str, Supported] = {}
    for use in site.backlinks.uses[source.id]:
        record, claim = use.record, use.claim
        row = found.setdefault(f"{record.KIND}/{record.id}", Supported(sheet.link(record), record.KIND, []))
        overall = Evidence(use.strength.value, ())
        row.claims.append(Support(FIELDS[claim.field], _value(sheet, claim), use.citation, overall))
    return list(found.values())


def _value(sheet: Sheet, claim: Claim) -> object:
    kind = REFERS.get(claim.field)
    return sheet.to(kind, claim.value) if kind else Form(claim.value)
