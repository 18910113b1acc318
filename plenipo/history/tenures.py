"""Who held which office, with what certainty on which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plenipo.dates import Certainty, PartialDate, Span
from plenipo.records import Person, Role, Source, Tenure


@dataclass(frozen=True, slots=True)
class Held:
    """One tenure of one person, placed in time.

    `span` combines the recorded start and end with the days on which sources attest the tenure;
    `attested` is the first and the last of those days, None where they are known too roughly to
    name one: a source dated 2001 attests no certain day by itself.
    """

    person: Person
    position: int
    span: Span
    attested: tuple[date, date] | None

    @property
    def tenure(self) -> Tenure:
        """The tenure as recorded."""
        return self.person.tenures[self.position]


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure as of a day, with how sure it is."""

    held: Held
    certainty: Certainty


class TenureIndex:
    """All tenures of a directory, by person and by role."""

    def __init__(
        self, people: Iterable[Person], roles: Mapping[str, Role], sources: Mapping[str, Source]
    ) -> None:
        self._roles = roles
        self._by_person: dict[str, list[Held]] = {}
        self._by_role: dict[str, list[Held]] = defaultdict(list)
        for person in people:
            held = [placed(person, i, sources) for i in range(len(person.tenures))]
            self._by_person[person.id] = sorted(held, key=_chronological)
            for one in held:
                self._by_role[one.tenure.role].append(one)
        for some in self._by_role.values():
            some.sort(key=_chronological)

    def of_person(self, person: str) -> list[Held]:
        """A person's career, in order of time."""
        return self._by_person.get(person, [])

    def of_role(self, role: str) -> list[Held]:
        """All who held a role, in order of time."""
        return self._by_role.get(role, [])

    def latest(self, person: str) -> Held | None:
        """The office that a person was last known to take or hold."""
        return max(self.of_person(person), key=_last_known, default=None)

    def offices(self, person: str, on: PartialDate) -> list[Holding]:
        """What a person held on a day, the certain first."""
        return self._as_of(self.of_person(person), on)

    def holders(self, role: str, on: PartialDate) -> list[Holding]:
        """Who held a role on a day, the certain first."""
        return self._as_of(self.of_role(role), on)

    def _as_of(self, held: Iterable[Held], on: PartialDate) -> list[Holding]:
        found = [Holding(one, one.span.covers(on)) for one in held]
        possible = [h for h in found if h.certainty is not Certainty.NO and not self._ousted(h, on)]
        return sorted(possible, key=lambda holding: -holding.certainty)

    def _ousted(self, holding: Holding, on: PartialDate) -> bool:
        """Whether a merely possible holder finds every seat certainly taken by others."""
        if holding.certainty is Certainty.CERTAIN:
            return False
        tenure = holding.held.tenure
        seats = self._roles[tenure.role].seats
        if seats is None or tenure.acting:
            return False
        others = {
            one.person.id
            for one in self.of_role(tenure.role)
            if one.person.id != holding.held.person.id
            and not one.tenure.acting
            and one.span.covers(on) is Certainty.CERTAIN
        }
        return len(others) >= seats


def placed(person: Person, position: int, sources: Mapping[str, Source]) -> Held:
    """One tenure with its span, from its own days and from those of its sources."""
    tenure = person.tenures[position]
    span = Span.between(tenure.start, tenure.end)
    days = [day for day in _attested(tenure, sources) if _within(day, span)]
    if tenure.ongoing:
        span = span.attested(person.checked.latest, person.checked.earliest)
    if not days:
        return Held(person, position, span, None)
    first, last = min(day.latest for day in days), max(day.earliest for day in days)
    return Held(person, position, span.attested(first, last), (first, last) if first <= last else None)


def _attested(tenure: Tenure, sources: Mapping[str, Source]) -> Iterable[PartialDate]:
    for citation in tenure.sources:
        if citation.field is None and not citation.against:
            day = citation.on or sources[citation.source].published
            if day is not None:
                yield day


def _within(day: PartialDate, span: Span) -> bool:
    return span.start_earliest <= day.earliest and day.latest <= span.end_latest


def _chronological(held: Held) -> tuple[date, date, str]:
    start = held.span.start_earliest if held.span.start_earliest != date.min else held.span.start_latest
    return start, held.span.end_latest, held.tenure.role


def _last_known(held: Held) -> tuple[date, date]:
    known = [
        day for day in (held.span.end_earliest, held.span.start_latest) if day not in {date.min, date.max}
    ]
    return max(known, default=date.min), held.span.start_earliest
