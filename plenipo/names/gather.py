"""What the index of names needs to know of people, from their records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from plenipo.names.derive import derived, hangul_forms
from plenipo.names.fold import fold
from plenipo.names.index import NameIndex
from plenipo.names.korean.hangul import compact
from plenipo.names.korean.norms import NORTHERN
from plenipo.names.korean.readings import supposed
from plenipo.names.tables import DISPLAY, Bearer, Form

if TYPE_CHECKING:
    from plenipo.records import Person


def index_of(
    people: Iterable[Person], titles: Callable[[Person], Iterable[str]], weight: Callable[[Person], int]
) -> NameIndex:
    """The index of these people; `titles` gives the titles of their offices, `weight` how much is on record."""
    known = list(people)
    used = {character for person in known for form in hangul_forms(person) for character in compact(form)}
    bearers = {
        person.id: Bearer(
            weight(person),
            " ".join(sorted({word for title in titles(person) for word in fold(title).split()})),
            tuple(hangul_forms(person)),
            tuple(_supposed(person, used)),
            person.represents == "cn"
            or any(name.kind == "native" and name.lang.startswith("zh") for name in person.names),
            person.represents or "",
        )
        for person in known
    }
    return NameIndex((form for person in known for form in forms_of(person)), bearers)


def forms_of(person: Person) -> Iterator[Form]:
    """Every recorded form of a person's name, and every derived one."""
    yield Form(person.id, person.name, DISPLAY, person.family or "")
    for name in person.names:
        label = f"{name.kind} form ({name.lang})"
        yield Form(person.id, name.form, label, _family_in(name.form, person))
    for one in derived(person):
        yield Form(
            person.id, one.form, f"{one.system} of {one.of}", one.form.split()[0] if one.of[0] > "가" else ""
        )


def _family_in(form: str, person: Person) -> str:
    """The family name in a form: as in the display form, else the word at the same end of the name."""
    family = person.family or ""
    words, shown = form.replace(",", " ").split(), person.name.split()
    if family in words or len(words) < 2 or not family:  # noqa: PLR2004
        return family if family in words else ""
    return words[0] if shown[0] == family else words[-1]


def _supposed(person: Person, used: set[str]) -> list[str]:
    state = person.represents
    if state not in NORTHERN or hangul_forms(person):
        return []
    return supposed(person.name, used, north=NORTHERN[state])
