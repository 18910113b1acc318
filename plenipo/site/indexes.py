"""Pages that list all records of a kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from plenipo.dates import PartialDate
from plenipo.records import Meeting, Organization, Person, Place, Role
from plenipo.site.inline import Link, Several
from plenipo.site.keys import by_letter, by_quarter, by_state, by_year, in_states
from plenipo.site.listing import MeetingRow, meeting_rows, people_rows, sides
from plenipo.site.page import Page
from plenipo.site.parts import Group, Key, Listing, Node
from plenipo.site.parts import pages as parted
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count, label

PEOPLE = ("person", "people")
LATEST = 40
"""How many meetings the index names itself, where the years have pages of their own."""


def pages(site: Site) -> Iterator[Page]:
    """The index pages of the kinds of records but sources, and those of their parts."""
    yield from parted(site, _people(site))
    yield from parted(site, _meetings(site))
    yield _countries(site)
    yield from parted(site, _organizations(site))
    yield from parted(site, _roles(site))
    yield from parted(site, _places(site))


def _people(site: Site) -> Node[Person]:
    people = in_states(site.directory.people.values(), lambda one: one.represents, lambda one: one.name)
    listing: Listing[Person] = Listing(
        "index/people.html",
        lambda sheet, some: people_rows(site, sheet, some),
        (by_state(site, lambda one: one.represents), by_letter(lambda one: one.name)),
        PEOPLE,
        folder="of/",
    )
    return Node(listing, "people/", "People", f"{count(len(people), *PEOPLE)}, by whom they act for.", people)


def _meetings(site: Site) -> Node[Meeting]:
    meetings = sorted(site.directory.sittings.in_order, key=lambda one: -one.from_.earliest.year)
    said = f"{count(len(meetings), 'meeting')}, by year."
    return Node(meetings_listing(site), "meetings/", "Meetings", said, meetings)


def meetings_listing(site: Site) -> Listing[Meeting]:
    """Meetings by year, and by quarter where a year has many."""

    def latest(sheet: Sheet) -> list[MeetingRow]:
        occasions = [
            one for one in site.directory.sittings.in_order if one.kind not in {"process", "session"}
        ]
        return meeting_rows(sheet, occasions[: -LATEST - 1 : -1], sides(site, sheet))

    return Listing(
        "index/meetings.html",
        lambda sheet, some: meeting_rows(sheet, some, sides(site, sheet)),
        (by_year(_start), by_quarter(_start, lambda one: one.name)),
        ("meeting", "meetings"),
        room=220,
        folder="in/",
        facets="Sides, Where",
        latest=latest,
    )


def _start(meeting: Meeting) -> PartialDate:
    return meeting.from_


def _countries(site: Site) -> Page:
    path, title, said = "countries/", "Countries", "States, with their people, bodies and meetings."

    def body() -> str:
        sheet = site.sheet(path)
        view = {"title": title, "said": said, "groups": _states(site, sheet)}
        return site.render("index/countries.html", sheet, **view)

    return Page(path, title, said, body, wide=False)


def _states(site: Site, sheet: Sheet) -> list[Group]:
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


def _organizations(site: Site) -> Node[Organization]:
    country = site.backlinks.country
    bodies = (one for one in site.directory.organizations.values() if one.kind != "state")
    items = in_states(bodies, lambda one: country[one.id], lambda one: one.id)
    listing = Listing(
        "index/organizations.html",
        lambda sheet, some: [(sheet.link(one), label(one.kind).lower()) for one in some],
        (by_state(site, lambda one: country[one.id]), _named()),
        ("organization", "organizations"),
        room=500,
        folder="of/",
    )
    said = f"{count(len(items), 'organization')}, by state."
    return Node(listing, "organizations/", "Organizations", said, items)


def _places(site: Site) -> Node[Place]:
    items = in_states(site.directory.places.values(), lambda one: one.country, lambda one: one.id)
    met = site.backlinks.meetings_at
    listing = Listing(
        "index/places.html",
        lambda sheet, some: [(sheet.link(one), count(len(met[one.id]), "meeting")) for one in some],
        (by_state(site, lambda one: one.country), _named()),
        ("place", "places"),
        room=500,
        folder="of/",
    )
    return Node(listing, "places/", "Places", f"{count(len(items), 'place')}, by state.", items)


def _roles(site: Site) -> Node[Role]:
    bodies, country = site.directory.organizations, site.backlinks.country
    items = in_states(
        site.directory.roles.values(),
        lambda one: country[one.organization],
        lambda one: (bodies[one.organization].name, one.id),
    )
    listing = Listing(
        "index/roles.html",
        lambda sheet, some: [_role(site, sheet, one) for one in some],
        (by_state(site, lambda one: country[one.organization]), _named()),
        ("role", "roles"),
        room=250,
        folder="of/",
        facets="Organization",
    )
    said = f"{count(len(items), 'office or post', 'offices and posts')}, by state and organization."
    return Node(listing, "roles/", "Roles", said, items)


def _named() -> Key[Any]:
    return by_letter(lambda one: one.name)


def _role(site: Site, sheet: Sheet, role: Role) -> tuple[Link, Link, Several]:
    held = site.directory.tenures.of_role(role.id)
    people = {one.person.id: one.person for one in reversed(held)}
    named = [sheet.link(person) for person in list(people.values())[:3]]
    held_by = Several(named, len(people) - len(named))
    return sheet.link(role), sheet.to("organization", role.organization), held_by
