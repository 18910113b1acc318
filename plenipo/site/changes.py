"""The latest changes of office, from the recorded starts and ends of tenures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plenipo.dates import PartialDate
from plenipo.history.tenures import Held
from plenipo.site.inline import Link, When
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody took or left an office."""

    when: When
    person: Link
    word: str
    role: Link


def latest(site: Site, sheet: Sheet, most: int) -> list[Change]:
    """The latest changes whose month is known, the newest first."""
    directory = site.directory
    found = [
        (day, held, word)
        for id in directory.people
        for held in directory.tenures.of_person(id)
        for day, word in _ends(held)
        if "-" in day.text
    ]
    found.sort(key=lambda one: (one[0].earliest, one[1].person.id), reverse=True)
    return [
        Change(When(day), sheet.link(held.person), word, sheet.to("role", held.tenure.role))
        for day, held, word in found[:most]
    ]


def _ends(held: Held) -> Iterator[tuple[PartialDate, str]]:
    if held.tenure.start:
        yield held.tenure.start, "became"
    if held.tenure.end:
        yield held.tenure.end, "left as"
