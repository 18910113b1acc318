"""The page of a role: who held it when."""

from __future__ import annotations

from plenipo.records import Role
from plenipo.site.addresses import path_of
from plenipo.site.colophon import colophon
from plenipo.site.inline import Form, When
from plenipo.site.page import Entry, Page
from plenipo.site.person import offices
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.timeline import timeline


def page(site: Site, role: Role) -> Page:
    """The page of one role."""
    path = path_of(role)
    body = site.directory.organizations[role.organization]
    return Page(
        path,
        role.name,
        f"{role.name}, {body.name}",
        lambda: _body(site, role, path),
        Entry(role.name, tuple(dict.fromkeys(name.form for name in role.names)), _holders(site, role)),
    )


def _body(site: Site, role: Role, path: str) -> str:
    directory, sheet = site.directory, site.sheet(path)
    held = directory.tenures.of_role(role.id)
    return site.render(
        "role.html",
        sheet,
        role=role,
        body=sheet.to("organization", role.organization),
        facts=_facts(sheet, role),
        timeline=timeline(
            [(one.person.name, one) for one in held], [], f"Holders of {role.name}; the table says the same"
        ),
        holders=offices(sheet, held, by_person=True),
        colophon=colophon(site, sheet, role),
    )


def _facts(sheet: Sheet, role: Role) -> list[Fact]:
    facts = [
        sheet.fact("Title", role, "name", Form(role.name)),
        Fact("Organization", (sheet.to("organization", role.organization),)),
    ]
    facts += sheet.also(role.names)
    if role.seats:
        facts.append(Fact("Seats", (role.seats,)))
    if role.founded:
        facts.append(sheet.fact("Founded", role, "founded", When(role.founded)))
    if role.dissolved:
        facts.append(sheet.fact("Dissolved", role, "dissolved", When(role.dissolved)))
    return facts


def _holders(site: Site, role: Role) -> str:
    names = dict.fromkeys(held.person.name for held in site.directory.tenures.of_role(role.id))
    return " · ".join([site.directory.organizations[role.organization].name, *names])
