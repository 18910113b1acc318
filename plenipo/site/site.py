"""What the makers of all pages share: the directory, what refers to what, the templates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plenipo.directory import Directory
from plenipo.records import Person
from plenipo.site.backlinks import Backlinks
from plenipo.site.inline import Form
from plenipo.site.sheet import Sheet
from plenipo.site.templates import Templates


class Site:
    """One site in the making."""

    def __init__(self, directory: Directory, templates: Path) -> None:
        self.directory = directory
        self.recipe = Path(templates).parent
        self.backlinks = Backlinks(directory)
        self._templates = Templates(templates)
        self._natives = {
            person.id: Form(name.form, name.lang)
            for person in directory.people.values()
            for name in reversed(person.names)
            if name.kind == "native"
        }

    def sheet(self, path: str) -> Sheet:
        """A fresh sheet for the page at a path."""
        return Sheet(self.directory, path)

    def render(self, template: str, sheet: Sheet, **view: Any) -> str:
        """The body of a page."""
        return self._templates.render(template, sheet=sheet, info=self.directory.info, **view)

    def state(self, organization: str) -> str:
        """The name of the state that a body belongs to, or its own where it belongs to none."""
        country = self.backlinks.country.get(organization)
        return self.directory.organizations[country or organization].name

    def native(self, person: Person) -> Form | None:
        """The first native spelling of a person's name."""
        return self._natives.get(person.id)
