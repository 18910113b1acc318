"""The meetings of a body that has very many, a page for each year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plenipo.records import Meeting, Organization
from plenipo.site.inline import Link
from plenipo.site.listing import MeetingRow, meeting_rows, sides
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count

MANY = 100
"""Meetings that still find room on the page of the body itself."""
LATEST = 30
"""How many are listed there if they do not."""


def pages(site: Site) -> Iterator[Page]:
    """A page for every year of every body with more meetings than its own page has room for."""
    for organization in site.directory.organizations.values():
        for year, meetings in _by_year(site, organization).items():
            yield _page(site, organization, year, meetings)


def years(site: Site, sheet: Sheet, organization: Organization) -> list[tuple[Link, str]]:
    """Links to the pages of the years, each with its number of meetings; none where one page has room."""
    return [
        (sheet.within(_path(organization, year), str(year)), count(len(some), "meeting"))
        for year, some in _by_year(site, organization).items()
    ]


def rows(site: Site, sheet: Sheet, organization: Organization) -> list[MeetingRow]:
    """The meetings for the page of the body itself: all of them, or the latest."""
    listed = meetings_of(site, organization)
    return _rows(site, sheet, organization, listed if len(listed) <= MANY else listed[-LATEST:])


def meetings_of(site: Site, organization: Organization) -> list[Meeting]:
    """All meetings at which the body was a side, processes left out."""
    return [one for one in site.backlinks.meetings_of[organization.id] if one.kind != "process"]


def _by_year(site: Site, organization: Organization) -> dict[int, list[Meeting]]:
    found: dict[int, list[Meeting]] = defaultdict(list)
    listed = meetings_of(site, organization)
    if len(listed) > MANY:
        for meeting in listed:
            found[meeting.from_.earliest.year].append(meeting)
    return dict(sorted(found.items(), reverse=True))


def _page(site: Site, organization: Organization, year: int, meetings: list[Meeting]) -> Page:
    path, title = _path(organization, year), f"{organization.name} in {year}"

    def body() -> str:
        sheet = site.sheet(path)
        listed = _rows(site, sheet, organization, meetings)
        body = sheet.link(organization)
        return site.render("year.html", sheet, body=body, title=title, meetings=listed)

    return Page(path, title, f"{title}: {count(len(meetings), 'meeting')}", body)


def _path(organization: Organization, year: int) -> str:
    return f"years/{organization.id}-{year}/"


def _rows(site: Site, sheet: Sheet, organization: Organization, meetings: list[Meeting]) -> list[MeetingRow]:
    return meeting_rows(sheet, meetings, sides(site, sheet, organization.id))
