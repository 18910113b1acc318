"""Which of the bearers of a name are meant, by a day and a side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plenipo.dates import Certainty
from plenipo.directory import Match
from plenipo.names.manner import WAITING
from plenipo.names.tables import SURE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plenipo.dates import PartialDate
    from plenipo.directory import Directory
    from plenipo.names.tables import Hit
    from plenipo.records import Person

_NO_OFFICE = 0.85
_PERHAPS = 0.95


def narrowed(
    directory: Directory, hits: Iterable[Hit], on: PartialDate | None, side: str | None
) -> list[Match]:
    """The hits that a day and a side leave, the surest first."""
    bodies = set(directory.below(directory.organizations[side].id)) if side else None
    found = [
        _match(directory, hit, on, side)
        for hit in hits
        if _alive(directory.people[hit.person], on)
        and (bodies is None or _acts_for(directory, hit.person, bodies, on))
    ]
    return sorted(found, key=lambda match: -match.score)


def _match(directory: Directory, hit: Hit, on: PartialDate | None, side: str | None) -> Match:
    person = directory.people[hit.person]
    score = max(hit.score, SURE) if side and hit.manner in WAITING else hit.score
    if on is None:
        return Match(person, hit.form, score, hit.reason)
    held = directory.offices(hit.person, on)
    certain = any(holding.certainty is Certainty.CERTAIN for holding in held)
    factor = 1 if certain else _PERHAPS if held else _NO_OFFICE
    why = "" if certain else "; perhaps in office that day" if held else "; no office known that day"
    offices = tuple(directory.roles[holding.held.tenure.role].name for holding in held)
    return Match(person, hit.form, round(score * factor, 2), hit.reason + why, offices)


def _alive(person: Person, on: PartialDate | None) -> bool:
    if on is None:
        return True
    dead = person.died is not None and person.died.latest < on.earliest
    unborn = person.born is not None and person.born.earliest > on.latest
    return not dead and not unborn


def _acts_for(directory: Directory, id: str, bodies: set[str], on: PartialDate | None) -> bool:
    if directory.people[id].represents in bodies:
        return True
    held = [holding.held for holding in directory.offices(id, on)] if on else directory.tenures.of_person(id)
    return any(directory.roles[one.tenure.role].organization in bodies for one in held)
