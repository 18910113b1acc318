"""The pages of organizations; that of a state is its country page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from plenipo.history.tenures import Held
from plenipo.records import Organization, Role
from plenipo.site.addresses import elsewhere, path_of
from plenipo.site.colophon import colophon
from plenipo.site.inline import Form, Link, When
from plenipo.site.listing import people_rows
from plenipo.site.page import Entry, Page
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.wording import count, in_words, label
from plenipo.site.years import rows, years


@dataclass(frozen=True, slots=True)
class Holders:
    """A role of an organization, with those who held it, the latest first: a link and the time."""

    role: Link
    people: list[tuple[Link, str]]


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
    occasions = [meeting for meeting in links.meetings_of[organization.id] if links.is_occasion(meeting)]
    met = Counter(side for one in occasions for side in links.sides[one.id] if side != organization.id)
    return site.render(
        "organization.html",
        sheet,
        organization=organization,
        above=list(_above(sheet, organization)),
        facts=_facts(sheet, organization),
        elsewhere=elsewhere(organization.identifiers),
        roles=[_holders(site, sheet, role) for role in links.roles[organization.id]],
        branches=list(_branches(site, sheet, organization, 0)),
        people=people_rows(site, sheet, links.people[organization.id]),
        met=[(sheet.side(side), count(times, "meeting")) for side, times in met.most_common()],
        years=years(site, sheet, organization),
        meetings=rows(site, sheet, organization),
        colophon=colophon(site, sheet, organization),
    )


def _facts(sheet: Sheet, organization: Organization) -> list[Fact]:
    facts = [sheet.fact("Name", organization, "name", Form(organization.name))]
    facts += sheet.also(organization.names)
    if organization.founded:
        facts.append(sheet.fact("Founded", organization, "founded", When(organization.founded)))
    if organization.dissolved:
        facts.append(sheet.fact("Dissolved", organization, "dissolved", When(organization.dissolved)))
    return facts


def _holders(site: Site, sheet: Sheet, role: Role) -> Holders:
    held = reversed(site.directory.tenures.of_role(role.id))
    return Holders(sheet.link(role), [(sheet.link(one.person), held_in_words(one)) for one in held])


def held_in_words(held: Held) -> str:
    """When a role was held, as short as it can be said: `April 2019 – June 2022`, `seen in office 2019`."""
    tenure = held.tenure
    if tenure.start or tenure.end:
        start = in_words(tenure.start) if tenure.start else "?"
        end = in_words(tenure.end) if tenure.end else "" if tenure.ongoing else "?"
        return f"{start} – {end}".strip()
    if held.attested is None:
        return ""
    years = sorted({day.year for day in held.attested})
    return f"seen in office {'–'.join(map(str, years))}"


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
