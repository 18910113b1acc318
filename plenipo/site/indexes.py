"""Pages that list all records of a kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plenipo.records import Organization, Role, Source
from plenipo.site.inline import Link, Outside, Several
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
    people = count(len(directory.people), "person", "people")
    roles = count(len(directory.roles), "office or post", "offices and posts")
    bodies = count(len(directory.organizations) - states, "organization")
    meetings = count(len(directory.meetings), "meeting")
    places = count(len(directory.places), "place")
    sources = count(len(directory.sources), "source")
    yield _index(site, "people", f"{people}, by whom they act for.", _people)
    yield _index(site, "meetings", f"{meetings}, by year.", _meetings)
    yield _index(site, "countries", "States, with their people, bodies and meetings.", _countries)
    yield _index(site, "organizations", f"{bodies}, by state.", _organizations)
    yield _index(site, "roles", f"{roles}, by state and organization.", _roles)
    yield _index(site, "places", f"{places}, by state.", _places)
    yield _index(site, "sources", f"{sources}, by year of publication.", _sources)


def _index(site: Site, name: str, said: str, groups: Groups) -> Page:
    path, title = f"{name}/", name.capitalize()

    def body() -> str:
        sheet = site.sheet(path)
        return site.render(f"index/{name}.html", sheet, title=title, said=said, groups=groups(site, sheet))

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
    bodies = Counter(links.country.values())
    for state in site.directory.organizations.values():
        if state.kind != "state":
            continue
        met = list(filter(links.is_occasion, links.meetings_of[state.id]))
        numbers = (len(links.people[state.id]), bodies[state.id] - 1, len(met))
        nouns = (("person", "people"), ("body", "bodies"), ("meeting", "meetings"))
        said = [count(number, *noun) for number, noun in zip(numbers, nouns, strict=True) if number]
        if said:
            found.append(Group(state.id, sheet.link(state), numbers[0], said))
    return sorted(found, key=lambda group: -group.number)


def _organizations(site: Site, sheet: Sheet) -> list[Group]:
    bodies = site.directory.organizations
    country = {id: site.backlinks.country[id] for id, one in bodies.items() if one.kind != "state"}
    return _by_state(sheet, country, lambda body: _organization(sheet, bodies[body]))


def _organization(sheet: Sheet, organization: Organization) -> tuple[Link, str]:
    return sheet.link(organization), label(organization.kind).lower()


def _places(site: Site, sheet: Sheet) -> list[Group]:
    places = site.directory.places
    return _by_state(
        sheet,
        {id: place.country for id, place in places.items()},
        lambda place: (sheet.link(places[place]), count(len(site.backlinks.meetings_at[place]), "meeting")),
    )


def _by_state(
    sheet: Sheet, country: dict[str, str | None], row: Callable[[str], Any], order: Callable[[str], Any] = str
) -> list[Group]:
    """Group the ids of `country` by the state that it gives them, the largest group first."""
    by_state: dict[str, list[str]] = defaultdict(list)
    for id, state in country.items():
        by_state[state or ""].append(id)
    states = sorted(by_state, key=lambda state: (-len(by_state[state]), state))
    return [
        Group(
            state or "none",
            sheet.to("organization", state) if state else "Of no state",
            len(by_state[state]),
            [row(id) for id in sorted(by_state[state], key=order)],
        )
        for state in states
    ]


def _roles(site: Site, sheet: Sheet) -> list[Group]:
    roles, bodies = site.directory.roles, site.directory.organizations
    return _by_state(
        sheet,
        {id: site.backlinks.country[role.organization] for id, role in roles.items()},
        lambda role: _role(site, sheet, roles[role]),
        lambda role: (bodies[roles[role].organization].name, role),
    )


def _role(site: Site, sheet: Sheet, role: Role) -> tuple[Link, Link, Several]:
    held = site.directory.tenures.of_role(role.id)
    people = {one.person.id: one.person for one in reversed(held)}
    named = [sheet.link(person) for person in list(people.values())[:3]]
    held_by = Several(named, len(people) - len(named))
    return sheet.link(role), sheet.to("organization", role.organization), held_by


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
