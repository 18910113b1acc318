"""Who is meant by a family name alone: the one bearer whom everybody knows."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from plenipo.annotation.people import Namesakes
from plenipo.names.derive import hangul_forms

if TYPE_CHECKING:
    from collections.abc import Collection

    from plenipo.directory import Directory

_KNOWN = 6
"""Meetings on record that make somebody known by the family name alone."""
_TIMES = 3
"""How much better known than any other bearer."""
_LEADS = 20
"""Summits of a leader."""
_BEFORE = 3
"""Years before the first that is on record of somebody."""
_TELLING = 4
"""Letters of a family name that tells one bearer by itself, among other people of the directory."""
ORDINARY = frozenset(
    "song park parks moon pence fore long young han jung an do im so no ha su son sin she men he "
    "bach sanders major "
    "king walsh wong ho min hun sung kang kim lee li ri wang ma lu le to in on may hook kelly yun "
    "harris obama".split()
)
"""Family names that are words of a language, or of too many people, to mean anybody by themselves."""


class Standing:
    """How much is on record of everybody."""

    def __init__(self, directory: Directory) -> None:
        self._seats = {id: len(directory.sittings.seats(id)) for id in directory.people}
        self._foreign = {
            person.id
            for person in directory.people.values()
            if not hangul_forms(person) and person.represents not in {"kp", "kr", "cn", "vn"}
        }
        self._summits = {
            id: sum(seat.meeting.level == "summit" for seat in directory.sittings.seats(id))
            for id in directory.people
        }
        self._met = {
            id: frozenset(seat.meeting.id for seat in directory.sittings.seats(id)) for id in directory.people
        }
        self._heads = {
            id
            for id in directory.people
            for seat in directory.sittings.seats(id)
            if seat.meeting.level == "summit" and seat.participant.part == "head"
        }
        self._since = {id: day for id in directory.people if (day := _since(directory, id))}
        self.foremost = lru_cache(maxsize=65536)(self._foremost)
        self.spoken_of = lru_cache(maxsize=65536)(self._spoken_of)
        self.default = lru_cache(maxsize=65536)(self._default)

    def _spoken_of(self, people: tuple[str, ...], year: int) -> tuple[str, ...]:
        """Those of whom may be spoken in a year: not long before anything is on record of them."""
        latest = date(min(year + _BEFORE, date.max.year), 12, 31)
        known = [id for id in people if self._since.get(id, date.min) <= latest]
        return people if len(known) == len(people) else Namesakes(dict.fromkeys(known))

    def are_company(self, people: Collection[tuple[str, ...]]) -> bool:
        """Whether some people are named together by no chance: a head of state, or two of one meeting.

        Each is given by those who bear the name.
        """
        if not all(map(self._heads.isdisjoint, people)):
            return True
        met: set[str] = set()
        for meetings in (self._met[same[0]] for same in people if len(same) == 1):
            if not met.isdisjoint(meetings):
                return True
            met |= meetings
        return False

    def seats(self, person: str) -> int:
        """Meetings on record."""
        return self._seats[person]

    def leads(self, person: str) -> bool:
        """Whether somebody sat at so many summits as leaders do."""
        return self._summits[person] >= _LEADS

    def _foremost(self, people: tuple[str, ...]) -> str | None:
        """The bearer who sat at summits far more often than the others."""
        best, *others = sorted(people, key=self._summits.__getitem__, reverse=True)
        most = max((self._summits[id] for id in others), default=0)
        return best if self._summits[best] >= max(_KNOWN, _TIMES * most) else None

    def is_weak(self, name: str, people: tuple[str, ...]) -> bool:
        """Whether a short name needs a surer one beside it: it is no leader's, nor that of one person."""
        return self.default(name, people) is None and self.foremost(people) is None

    def is_called(self, name: str, people: tuple[str, ...]) -> bool:
        """Whether a short name is a leader's and means nobody without a title or somebody beside it."""
        return self.default(name, people) is None and self.foremost(people) is not None

    def _default(self, name: str, people: tuple[str, ...]) -> str | None:
        """Who is meant by a family name in a text that names nobody in full, if that is plain."""
        if name.casefold() in ORDINARY or not self._foreign.issuperset(people):
            return None
        best, *others = sorted(people, key=self._seats.__getitem__, reverse=True)
        if not others and len(name) >= _TELLING:
            return best
        most = max((self._seats[id] for id in others), default=0)
        return best if self._seats[best] >= max(_KNOWN, _TIMES * most) else None


def _since(directory: Directory, person: str) -> date | None:
    """The first day on which somebody held an office or sat at a meeting, as far as is known."""
    days = [seat.meeting.from_.earliest for seat in directory.sittings.seats(person)]
    for held in directory.tenures.of_person(person):
        days += [held.attested[0]] if held.attested else []
        days += [held.tenure.start.earliest] if held.tenure.start else []
    return min(days, default=None)
