"""The roster of any organization on any date; the choosing is done in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plenipo.dates import Certainty
from plenipo.records import Organization
from plenipo.site.inline import Link
from plenipo.site.organization import held_in_words
from plenipo.site.page import Page
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.views import view
from plenipo.site.wording import count, day_in_words


@dataclass(frozen=True, slots=True)
class Body:
    """An organization with roles in it or below, and how many people held them."""

    link: Link
    id: str
    name: str
    roles: int
    people: int


@dataclass(frozen=True, slots=True)
class Row:
    """Who held a role on the day."""

    role: Link
    body: Link
    person: Link
    certain: bool
    acting: bool
    time: str


def page(site: Site) -> Page:
    """The page of the rosters."""
    bodies = count(len(site.directory.organizations), "organization")
    said = f"Who held which office on a day, in any of {bodies}, and what changed since another day."
    return view.page(site, "roster", "Roster by date", said, lambda sheet: _contents(site, sheet))


def _contents(site: Site, sheet: Sheet) -> dict[str, Any]:
    bodies = sorted(
        (_body(site, sheet, one) for one in site.directory.organizations.values()),
        key=lambda body: (-body.people, body.name),
    )
    bodies = [body for body in bodies if body.people]
    day = site.directory.info.as_of.latest
    first = bodies[0].id if bodies else None
    return {
        "bodies": bodies,
        "first": first,
        "day": day,
        "day_words": day_in_words(day),
        "rows": _rows(site, sheet, first, day.isoformat()) if first else [],
    }


def _body(site: Site, sheet: Sheet, organization: Organization) -> Body:
    below = site.directory.below(organization.id)
    roles = [role for body in below for role in site.backlinks.roles[body]]
    held = [held for role in roles for held in site.directory.tenures.of_role(role.id)]
    people = {one.person.id for one in held}
    return Body(sheet.link(organization), organization.id, organization.name, len(roles), len(people))


def _rows(site: Site, sheet: Sheet, organization: str, day: str) -> list[Row]:
    roles = site.directory.roles
    return [
        Row(
            sheet.to("role", (tenure := holding.held.tenure).role),
            sheet.to("organization", roles[tenure.role].organization),
            sheet.link(holding.held.person),
            holding.certainty is Certainty.CERTAIN,
            tenure.acting,
            held_in_words(holding.held),
        )
        for holding in site.directory.roster(organization, day)
    ]
