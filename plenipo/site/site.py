"""What the makers of all pages share: the directory, what refers to what, the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from plenipo.directory import Directory
from plenipo.records import Person, Record
from plenipo.records.dataset import Redirect
from plenipo.site.backlinks import Backlinks
from plenipo.site.forge import pattern_of
from plenipo.site.inline import Form
from plenipo.site.past import Past
from plenipo.site.sheet import Sheet
from plenipo.site.templates import Templates

T = TypeVar("T")


class Site:
    """One site in the making.

    `published` is the address where it is going to be, empty where none is known; `edit` the pattern of the
    addresses at which a record's file can be edited, as in `plenipo.site.forge`; `past` the history of the
    records.
    """

    def __init__(
        self,
        directory: Directory,
        templates: Path,
        *,
        published: str = "",
        edit: str = "",
        past: Past | None = None,
    ) -> None:
        self.directory = directory
        self.past = past or Past([])
        self.published = published or directory.info.homepage or ""
        self.edit = edit or pattern_of(directory.info.repository or "")
        self.recipe = Path(templates).parent
        self.backlinks = Backlinks(directory)
        self._templates = Templates(templates)
        self._made: dict[Hashable, Any] = {}
        self._met: dict[str, Counter[str]] = {}
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

    def native_beside(self, person: Person) -> Form | None:
        """The native spelling where it has to stand beside the name, as it is not the same."""
        native = self.native(person)
        return native if native and native.text != person.name else None

    def met(self, person: str) -> Counter[str]:
        """How often a person sat with people of other sides, by their ids."""
        if person not in self._met:
            self._met[person] = self.directory.sittings.counterparts(person)
        return self._met[person]

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under a key, which many pages show; it is made when the first of them needs it."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def former(self, record: Record) -> list[Redirect]:
        """The ids that were given up for a record's."""
        return [one for one in self.directory.redirects if (one.kind, one.to) == (record.KIND, record.id)]
