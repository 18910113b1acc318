"""The page of a meeting: the table as it was, its parts, what came before and after, the evidence."""

from __future__ import annotations

from plenipo.records import Meeting
from plenipo.records.claims import bearing_on, value_of
from plenipo.site.addresses import path_of
from plenipo.site.colophon import colophon
from plenipo.site.inline import When
from plenipo.site.listing import meeting_rows, sides, when
from plenipo.site.locator import locator
from plenipo.site.neighbours import below, neighbours
from plenipo.site.page import Entry, Page
from plenipo.site.seating import Table, seated
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.wording import FIELDS, label


def page(site: Site, meeting: Meeting) -> Page:
    """The page of one meeting."""
    path = path_of(meeting)
    return Page(
        path,
        meeting.name,
        " · ".join(_outline(site, meeting)),
        lambda: _body(site, meeting, path),
        _entry(site, meeting),
    )


def kind_of(meeting: Meeting) -> str:
    """Level and kind in words: `Summit meeting`, `Ministerial visit`, `Process`."""
    if meeting.level == "summit" and meeting.kind == "conference":
        return "Summit"
    return label(f"{meeting.level} {meeting.kind}" if meeting.level else meeting.kind)


def _body(site: Site, meeting: Meeting, path: str) -> str:
    directory, sheet = site.directory, site.sheet(path)
    facts = [_fact(sheet, meeting, field) for field in ("status", "from", "to", "place")]
    evidence = [fact for fact in facts if fact is not None]
    parts = below(site, meeting)
    table = seated(site, sheet, meeting)
    place = directory.places[meeting.place] if meeting.place else None
    return site.render(
        "meeting.html",
        sheet,
        meeting=meeting,
        kind=kind_of(meeting),
        when=when(meeting),
        place=sheet.link(place) if place else None,
        above=[sheet.link(one) for one in directory.sittings.above(meeting)],
        table=table,
        parts=meeting_rows(sheet, parts, sides(site, sheet)),
        sessions=all(part.kind == "session" for part in parts),
        rows=neighbours(site, sheet, meeting),
        facts=evidence,
        differing=_differing(evidence, table),
        disputed=[fact.label for fact in evidence if fact.evidence and fact.evidence.strength == "disputed"],
        locator=locator(site, sheet, place) if place else None,
        colophon=colophon(site, sheet, meeting),
    )


def _differing(facts: list[Fact], table: Table) -> list[Fact]:
    """Every claim of the page of which a source says something else than the record."""
    people = [
        Fact(f"{side.sign}: {one.link.text}", (one.how or "at the table",), one.evidence)
        for side in table.sides
        for one in (*side.seated, *side.entourage, *side.absent)
    ]
    return [fact for fact in (*facts, *people) if fact.evidence and fact.evidence.remarks]


def _fact(sheet: Sheet, meeting: Meeting, field: str) -> Fact | None:
    value = value_of(meeting, field)
    if value is None:
        return None
    shown: object = value
    if field in {"from", "to"}:
        shown = When(meeting.from_ if field == "from" else meeting.last)
    elif field == "place":
        shown = sheet.to("place", str(value))
    evidence = sheet.evidence(bearing_on(meeting.sources, field))
    return Fact(FIELDS[field], (shown,), evidence)


def _outline(site: Site, meeting: Meeting) -> list[str]:
    directory = site.directory
    place = directory.places[meeting.place].name if meeting.place else ""
    names = [directory.organizations[side].name for side in site.backlinks.sides[meeting.id]]
    words = (kind_of(meeting), meeting.status, when(meeting), place, " and ".join(names))
    return [word for word in words if word]


def _entry(site: Site, meeting: Meeting) -> Entry:
    people = [
        site.directory.people[seat.participant.person] for seat in site.directory.sittings.table(meeting)
    ]
    text = " · ".join([*_outline(site, meeting), *(person.name for person in people)])
    return Entry(meeting.name, (), text)
