"""The data that the views' scripts read: two compact files, rows instead of objects.

Rows refer to one another by their position. Days are counted from 1 January 1970.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import orjson

from plenipo.history.tenures import Held
from plenipo.records import Person
from plenipo.site.addresses import path_of
from plenipo.site.listing import when
from plenipo.site.organization import held_in_words
from plenipo.site.site import Site
from plenipo.site.views.layout import layout
from plenipo.site.views.occasions import LEVELS, across, occasions

MEETINGS, OFFICES = "views/meetings.json", "views/offices.json"
_EPOCH = date(1970, 1, 1).toordinal()

Rows = list[list[Any]]


def files(site: Site) -> Iterator[tuple[str, str]]:
    """The data files, each with its path below the site's root."""
    yield MEETINGS, orjson.dumps(meetings(site)).decode()
    yield OFFICES, orjson.dumps(offices(site)).decode()


def meetings(site: Site) -> dict[str, Any]:
    """Who sat where, for whom, when; and where everybody stands in the network.

    `people`: id, name, native spelling and its language, side, x, y. `sides`: id, name, path.
    `places`: id, name. `meetings`: id, name, days in words, first and last day, level, place, the
    meeting that it counts as, and its seats as person and side by turns.
    """
    directory, found = site.directory, occasions(site.directory)
    people = list(directory.people.values())
    spots = layout(tuple(person.id for person in people), tuple(across(found)))
    sides = sorted({side for one in found for _, side in one.seats} | {one.represents for one in people})
    places = sorted({one.meeting.place for one in found if one.meeting.place})
    side_at, place_at = _positions(sides), _positions(places)
    person_at = _positions(list(directory.people))
    meeting_at = _positions([one.meeting.id for one in found])
    return {
        "levels": LEVELS,
        "people": [[*_named(site, one), side_at[one.represents], *spots[one.id]] for one in people],
        "sides": [
            [side, directory.organizations[side].name, path_of(directory.organizations[side])]
            for side in sides
        ],
        "places": [[place, directory.places[place].name] for place in places],
        "meetings": [
            [
                one.meeting.id,
                one.meeting.name,
                when(one.meeting),
                days(one.meeting.from_.earliest),
                days(one.meeting.last.latest),
                LEVELS.index(one.meeting.level) if one.meeting.level else -1,
                place_at[one.meeting.place] if one.meeting.place else -1,
                meeting_at.get(one.counts_as, meeting_at[one.meeting.id]),
                [number for person, side in one.seats for number in (person_at[person], side_at[side])],
            ]
            for one in found
        ],
    }


def offices(site: Site) -> dict[str, Any]:
    """Who held what when.

    `people`: id, name, native spelling and its language, side. `bodies`: id, name, path, parent.
    `roles`: id, name, body, seats. `tenures`: person, role, the four bounds of the span (null where
    unknown), whether acting, and the time in words; in the order in which a roster has them.
    """
    directory = site.directory
    people = [person for person in directory.people.values() if person.tenures]
    bodies = list(directory.organizations.values())
    roles = list(directory.roles.values())
    person_at, body_at = _positions([one.id for one in people]), _positions([one.id for one in bodies])
    return {
        "people": [[*_named(site, one), one.represents] for one in people],
        "bodies": [
            [one.id, one.name, path_of(one), body_at[one.parent] if one.parent else -1] for one in bodies
        ],
        "roles": [[one.id, one.name, body_at[one.organization], one.seats or 0] for one in roles],
        "tenures": [
            [person_at[held.person.id], i, *_bounds(held), int(held.tenure.acting), held_in_words(held)]
            for i, role in enumerate(roles)
            for held in directory.tenures.of_role(role.id)
        ],
    }


def days(day: date) -> int:
    """A day as a number, 1 January 1970 being 0."""
    return day.toordinal() - _EPOCH


def _bounds(held: Held) -> list[int | None]:
    span = held.span
    return [
        None if day in {date.min, date.max} else days(day)
        for day in (span.start_earliest, span.start_latest, span.end_earliest, span.end_latest)
    ]


def _named(site: Site, person: Person) -> list[str]:
    native = site.native_beside(person)
    return [person.id, person.name, native.text if native else "", native.lang if native else ""]


def _positions(ids: list[str]) -> dict[str, int]:
    return {id: i for i, id in enumerate(ids)}
