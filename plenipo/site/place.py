"""The page of a place: where it is, and what took place there."""

from __future__ import annotations

from plenipo.records import Meeting, Place
from plenipo.site.addresses import elsewhere, path_of
from plenipo.site.colophon import colophon
from plenipo.site.inline import Form
from plenipo.site.listing import meeting_rows, sides
from plenipo.site.locator import locator
from plenipo.site.page import Entry, Page
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count
from plenipo.tables.rows import located_by


def page(site: Site, place: Place) -> Page:
    """The page of one place."""
    path = path_of(place)
    country = site.directory.organizations[place.country].name if place.country else ""
    meetings = _meetings(site, place)
    text = " · ".join(word for word in (country, count(len(meetings), "meeting")) if word)
    return Page(
        path,
        place.name,
        f"{place.name} · {text}",
        lambda: _body(site, place, path, meetings),
        Entry(place.name, tuple(dict.fromkeys(name.form for name in place.names)), text),
    )


def _body(site: Site, place: Place, path: str, meetings: list[Meeting]) -> str:
    sheet = site.sheet(path)
    return site.render(
        "place.html",
        sheet,
        place=place,
        country=sheet.to("organization", place.country) if place.country else None,
        facts=_facts(site, sheet, place),
        locator=locator(site, sheet, place),
        elsewhere=elsewhere(place.identifiers),
        inside=[sheet.link(one) for one in site.backlinks.places[place.id]],
        meetings=meeting_rows(sheet, meetings, sides(site, sheet)),
        colophon=colophon(site, sheet, place),
    )


def _facts(site: Site, sheet: Sheet, place: Place) -> list[Fact]:
    facts = [sheet.fact("Name", place, "name", Form(place.name))]
    facts += sheet.also(place.names)
    if place.within:
        facts.append(Fact("In", (sheet.to("place", place.within),)))
    located = located_by(site.directory, place)
    if located is not None:
        where = f"{located.latitude}, {located.longitude}"
        if located is place:
            facts.append(sheet.fact("Coordinates", place, "latitude", where))
        else:
            facts.append(Fact("Coordinates", (where, sheet.link(located, f"those of {located.name}"))))
    return facts


def _meetings(site: Site, place: Place) -> list[Meeting]:
    """What took place there or in a place within it, in order of time."""
    found, pending = [], [place.id]
    while pending:
        id = pending.pop()
        found += site.backlinks.meetings_at[id]
        pending += [one.id for one in site.backlinks.places[id]]
    order = {meeting.id: i for i, meeting in enumerate(site.directory.sittings.in_order)}
    return sorted(found, key=lambda meeting: order[meeting.id])
