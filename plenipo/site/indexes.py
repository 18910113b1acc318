"""Pages that list all records of a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plenipo.records import Organization, Role, Source
from plenipo.site.inline import Link, Outside
from plenipo.site.listing import meeting_rows, people_rows, sides
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count, label, period


@dataclass(frozen=True, slots=True)
class Group:
    """One section of an index: an anchor, a heading, and its rows."""

    anchor: str
    heading: object
    number: int
    rows: list[Any]


Groups = Callable[[Site, Sheet], list[Group]]


def pages(site: Site) -> Iterator[Page]:
    """The seven index pages."""
    directory = site.directory
    states = sum(one.kind == "state" for one in directory.organizations.values())
    roles = f"{count(len(directory.roles), 'office')} and posts, by organization."
    for path, title, said, template, groups in (
        ("people/", "People", f"{count(len(directory.people), 'person', 'people')}, by whom they act for.",
         "people.html", _people),
        ("meetings/", "Meetings", f"{count(len(directory.meetings), 'meeting')}, by year.",
         "meetings.html", _meetings),
        ("countries/", "Countries", f"{count(states, 'state')}: their people, bodies and meetings.",
         "countries.html", _countries),
        ("organizations/", "Organizations", f"{count(len(directory.organizations), 'organization')}, by state.",
         "organizations.html", _organizations),
        ("roles/", "Roles", roles, "roles.html", _roles),
        ("places/", "Places", f"{count(len(directory.places), 'place')}, by state.", "places.html", _places),
        ("sources/", "Sources", f"{count(len(directory.sources), 'source')}, by year of publication.",
         "sources.html", _sources),
    ):  # fmt: skip
        yield _index(site, path, title, said, template, groups)


def _index(site: Site, path: str, title: str, said: str, template: str, groups: Groups) -> Page:
    def body() -> str:
        sheet = site.sheet(path)
        return site.render(f"index/{template}", sheet, title=title, said=said, groups=groups(site, sheet))

    return Page(path, title, said, body, wide=False)


def _people(site: Site, sheet: Sheet) -> list[Group]:
    by_state = sorted(site.backlinks.people.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Group(id, sheet.to("organization", id), len(some), people_rows(site, sheet, some))
        for id, some in by_state
        if some
    ]


def _meetings(site: Site, sheet: Sheet) -> list[Group]:
    by_year = defaultdict(list)
    for meeting in site.directory.sittings.in_order:
        by_year[meeting.from_.earliest.year].append(meeting)
    return [
        Group(f"y{year}", year, len(some), meeting_rows(sheet, some, sides(site, sheet)))
        for year, some in sorted(by_year.items(), reverse=True)
    ]


def _countries(site: Site, sheet: Sheet) -> list[Group]:
    links, found = site.backlinks, []
    for state in site.directory.organizations.values():
        if state.kind == "state":
            people = count(len(links.people[state.id]), "person", "people")
            bodies = count(sum(country == state.id for country in links.country.values()) - 1, "body", "bodies")
            meetings = count(
                sum(meeting.kind not in {"process", "session"} for meeting in links.meetings_of[state.id]),
                "meeting",
            )
            found.append(Group(state.id, sheet.link(state), len(links.people[state.id]), [people, bodies, meetings]))
    return sorted(found, key=lambda group: -group.number)


def _organizations(site: Site, sheet: Sheet) -> list[Group]:
    return _by_state(
        site,
        sheet,
        {id: site.backlinks.country[id] for id, one in site.directory.organizations.items() if one.kind != "state"},
        lambda id: _organization(sheet, site.directory.organizations[id]),
    )


def _organization(sheet: Sheet, organization: Organization) -> tuple[Link, str]:
    return sheet.link(organization), label(organization.kind).lower()


def _places(site: Site, sheet: Sheet) -> list[Group]:
    return _by_state(
        site,
        sheet,
        {id: place.country for id, place in site.directory.places.items()},
        lambda id: (sheet.to("place", id), count(len(site.backlinks.meetings_at[id]), "meeting")),
    )


def _by_state(
    site: Site, sheet: Sheet, country: dict[str, str | None], row: Callable[[str], Any]
) -> list[Group]:
    by_state: dict[str, list[str]] = defaultdict(list)
    for id, state in country.items():
        by_state[state or ""].append(id)
    states = sorted(by_state, key=lambda state: (-len(by_state[state]), state))
    return [
        Group(
            state or "none",
            sheet.to("organization", state) if state else "Of no state",
            len(by_state[state]),
            [row(id) for id in sorted(by_state[state])],
        )
        for state in states
    ]


def _roles(site: Site, sheet: Sheet) -> list[Group]:
    return [
        Group(id, sheet.to("organization", id), len(some), [_role(site, sheet, role) for role in some])
        for id in sorted(site.backlinks.roles)
        if (some := site.backlinks.roles[id])
    ]


def _role(site: Site, sheet: Sheet, role: Role) -> tuple[Link, list[Link], int]:
    held = site.directory.tenures.of_role(role.id)
    people = {one.person.id: one.person for one in reversed(held)}
    named = [sheet.link(person) for person in list(people.values())[:3]]
    return sheet.link(role), named, len(people) - len(named)


def _sources(site: Site, sheet: Sheet) -> list[Group]:
    by_year = defaultdict(list)
    for source in site.directory.sources.values():
        by_year[source.published.earliest.year if source.published else 0].append(source)
    return [
        Group(
            f"y{year}" if year else "undated",
            year or "Undated",
            len(some),
            [_source(site, sheet, source) for source in sorted(some, key=_by_day)],
        )
        for year, some in sorted(by_year.items(), reverse=True)
    ]


def _by_day(source: Source) -> tuple[str, str]:
    return (source.published.text if source.published else ""), source.id


def _source(site: Site, sheet: Sheet, source: Source) -> tuple[Link, str, str, int, Outside | None]:
    published = period(source.published, None) if source.published else ""
    supports = len({(use.record.KIND, use.record.id) for use in site.backlinks.uses[source.id]})
    document = Outside(source.url, "page") if source.url else None
    publisher = f"{source.publisher}, {source.via}" if source.via else source.publisher
    return sheet.link(source, source.title), publisher, published, supports, document
