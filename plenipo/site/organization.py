"""The pages of organizations; that of a state is its country page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from plenipo.records import Organization
from plenipo.site.addresses import elsewhere, path_of
from plenipo.site.inline import Form, Link, When
from plenipo.site.listing import meeting_rows, people_rows, sides
from plenipo.site.page import Entry, Page
from plenipo.site.person import Office, offices
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count, label


@dataclass(frozen=True, slots=True)
class Seat:
    """A role of an organization, with those who held it."""

    link: Link
    holders: list[Office]


@dataclass(frozen=True, slots=True)
class Branch:
    """A body below, and how deep."""

    link: Link
    kind: str
    depth: int


def page(site: Site, organization: Organization) -> Page:
    """The page of one organization."""
    path = path_of(organization)
    state = organization.kind == "state"
    within = "" if state else site.state(organization.id)
    words = [organization.name, label(organization.kind), within if within != organization.name else ""]
    return Page(
        path,
        organization.name,
        " · ".join(word for word in words if word),
        lambda: _body(site, organization, path),
        Entry(
            organization.name,
            tuple(dict.fromkeys(name.form for name in organization.names)),
            " · ".join(word for word in words[1:] if word),
        ),
    )


def _body(site: Site, organization: Organization, path: str) -> str:
    sheet, links = site.sheet(path), site.backlinks
    met = Counter(
        side for meeting in links.meetings_of[organization.id] for side in links.sides[meeting.id]
        if meeting.kind not in {"process", "session"} and side != organization.id
    )  # fmt: skip
    return site.render(
        "organization.html",
        sheet,
        organization=organization,
        above=list(_above(sheet, organization)),
        facts=_facts(sheet, organization),
        elsewhere=elsewhere(organization.identifiers),
        roles=[
            Seat(sheet.link(role), offices(sheet, site.directory.tenures.of_role(role.id), by_person=True))
            for role in links.roles[organization.id]
        ],
        branches=list(_branches(site, sheet, organization, 0)),
        people=people_rows(site, sheet, links.people[organization.id]),
        met=[(sheet.to("organization", side), count(times, "meeting")) for side, times in met.most_common()],
        meetings=meeting_rows(
            sheet,
            (meeting for meeting in links.meetings_of[organization.id] if meeting.kind != "process"),
            sides(site, sheet, organization.id),
        ),
    )


def _facts(sheet: Sheet, organization: Organization) -> list[Fact]:
    facts = [sheet.fact("Name", organization, "name", Form(organization.name))]
    facts += sheet.also(organization.names)
    if organization.founded:
        facts.append(sheet.fact("Founded", organization, "founded", When(organization.founded)))
    if organization.dissolved:
        facts.append(sheet.fact("Dissolved", organization, "dissolved", When(organization.dissolved)))
    return facts


def _above(sheet: Sheet, organization: Organization) -> Iterator[Link]:
    """What the organization is part of, the nearest last."""
    if organization.parent:
        parent = sheet.directory.organizations[organization.parent]
        yield from _above(sheet, parent)
        yield sheet.link(parent)


def _branches(site: Site, sheet: Sheet, organization: Organization, depth: int) -> Iterator[Branch]:
    for body in site.backlinks.bodies[organization.id]:
        yield Branch(sheet.link(body), label(body.kind).lower(), depth)
        yield from _branches(site, sheet, body, depth + 1)
