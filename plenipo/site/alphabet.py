"""The index of names: everybody by initial, with every recorded spelling. It serves where no script runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plenipo.names.fold import fold
from plenipo.records import Person
from plenipo.site.inline import Form, Link
from plenipo.site.page import Page
from plenipo.site.site import Site
from plenipo.site.wording import count

PATH = "names/"
TITLE = "Index of names"
OTHERS = "other"
"""Where names stand that begin with no Latin letter."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody with other spellings."""

    link: Link
    forms: list[Form]


def pages(site: Site) -> Iterator[Page]:
    """The index, and a page an initial."""
    people: dict[str, list[Person]] = defaultdict(list)
    for person in sorted(site.directory.people.values(), key=lambda one: (fold(one.name), one.id)):
        people[_initial(person)].append(person)
    initials = dict(sorted(people.items()))
    said = f"Every recorded spelling of {count(len(site.directory.people), 'person', 'people')}, by initial."

    def index() -> str:
        sheet = site.sheet(PATH)
        groups = [(one, [sheet.link(person) for person in some]) for one, some in initials.items()]
        return site.render("names/index.html", sheet, title=TITLE, said=said, groups=groups)

    yield Page(PATH, TITLE, said, index, wide=False)
    for initial, some in initials.items():
        yield _letter(site, initial, some, list(initials))


def _letter(site: Site, initial: str, people: list[Person], initials: list[str]) -> Page:
    path, title = f"{PATH}{initial}/", f"Names: {initial.capitalize()}"

    def body() -> str:
        sheet = site.sheet(path)
        lines = [
            Line(
                sheet.link(person),
                list({name.form: Form(name.form, name.lang) for name in person.names}.values()),
            )
            for person in people
        ]
        return site.render(
            "names/letter.html", sheet, title=title, initials=initials, here=initial, lines=lines
        )

    said = f"{count(len(people), 'person', 'people')} with every recorded spelling."
    return Page(path, title, said, body)


def _initial(person: Person) -> str:
    first = fold(person.name)[:1]
    return first if first.isascii() and first.isalpha() else OTHERS
