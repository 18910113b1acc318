"""Whom a family name may follow in one text: its bearers whom the text names in full, and strangers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from plenipo.names.inflection import nominatives
from plenipo.names.korean.hangul import one_norm
from plenipo.names.script import CYRILLIC, HAN, HANGUL

if TYPE_CHECKING:
    from plenipo.annotation.reading import Found, Reading, Stranger
    from plenipo.annotation.standing import Standing

_APPOSED = 12
"""Signs within which a whole name explains a family name: `Bolton, Harry Bolton`."""

_LAST = 30
"""Short names with an office that are asked whether a leader is meant."""


class Family:
    """Those who are named in full in a text and may be called by one short name."""

    def __init__(self, one: Found, reading: Reading, standing: Standing) -> None:
        named = [w for w in reading.whole if w.id and w.id in one.people]
        self.there = list(dict.fromkeys(w.id for w in _spelt_alike(one, named) if w.id))
        """Bearers who are known by name, in this spelling of it if any has it."""
        self.is_spelt_otherwise = one.script == HANGUL and any(
            w.script == HANGUL and w.name[0] != one.name and one_norm(w.name)[0] == one_norm(one.name)
            for w in named
        )
        """Whether the text has the family name in the other norm: 이 beside 리."""
        self._one, self._people, self._reading = one, one.people, reading
        self.sole = self._only(standing) if len(self.there) == 1 else None
        """The one whom the name means wherever no stranger is named, if that is plain."""

    def _only(self, standing: Standing) -> str | None:
        """The bearer who is there, if nobody else is known by the name and no bearer is left open."""
        known = {standing.default(self._one.name, self._people), standing.foremost(self._people)}
        return self.there[0] if known <= {None, self.there[0]} and not self.is_open else None

    @cached_property
    def strangers(self) -> list[Stranger]:
        """Strangers of that family name who did not write the text, in order."""
        return [s for s in self._all_strangers if not s.byline]

    def has_stranger(self, one: Found) -> bool:
        """Whether one of them is named before a short name or right after it."""
        return bool(self.strangers) and self.strangers[0].start < one.end + _APPOSED

    def has_titled_stranger(self, one: Found) -> bool:
        """Whether the office written on to a short name is also written on to a stranger's before it."""
        first = self._titles.get(one.title) if one.title else None
        return first is not None and first < one.end + _APPOSED

    @cached_property
    def _titles(self) -> dict[str, int]:
        """Where each office is first written on to a stranger's name."""
        return {s.title: s.start for s in reversed(self.strangers)}

    @cached_property
    def is_open(self) -> bool:
        """Whether one of its bearers is named of whom it is not known who he is."""
        unsettled = [w.people for w in self._reading.whole if w.id is None]
        return any(not set(self._people).isdisjoint(people) for people in unsettled)

    @cached_property
    def first(self) -> int | None:
        """Where one of its bearers or a stranger of that name is first named in full, if a bearer is."""
        people = set(self._people)
        named = [w.start for w in self._reading.whole if not people.isdisjoint(w.people)]
        return min([*named, *(s.start for s in self._all_strangers)]) if named else None

    @cached_property
    def _all_strangers(self) -> list[Stranger]:
        found = [s for s in self._reading.strangers if shares(s.family, self._one)]
        return sorted(found, key=lambda s: s.start)


class Families:
    """The families of one text; each is looked for once."""

    def __init__(self, reading: Reading, standing: Standing) -> None:
        self._reading, self._standing = reading, standing
        self._known: dict[tuple[str, str, tuple[str, ...]], Family] = {}
        self._by_office: dict[str, list[Found]] = {}

    def of(self, one: Found) -> Family:
        """Whom a short name may follow."""
        key = one.name, one.script, one.people
        if key not in self._known:
            self._known[key] = Family(one, self._reading, self._standing)
        return self._known[key]

    def called_by_office(self, foremost: str, leads: Callable[[Found], bool]) -> list[Found]:
        """The last short names that a leader's office stands before; `leads` tells whether it is his."""
        if foremost not in self._by_office:
            short = [one for one in self._reading.short if foremost in one.people and one.around.office]
            self._by_office[foremost] = list(islice(filter(leads, reversed(short)), _LAST))
        return self._by_office[foremost]

    @cached_property
    def everybody(self) -> frozenset[str]:
        """All people of the directory whom the text names in full."""
        return frozenset(w.id for w in self._reading.whole if w.id)


def shares(family: str, one: Found) -> bool:
    """Whether a folded family name is that of a short name, in whatever case either stands."""
    name = one.name.casefold()
    if family == name or one.script != CYRILLIC:
        return family == name
    return not set(nominatives(family, CYRILLIC)).isdisjoint(nominatives(name, CYRILLIC))


def _spelt_alike(one: Found, named: list[Found]) -> list[Found]:
    """Those whose whole name has the family name in this spelling, if any has."""
    if one.script in (HANGUL, HAN):
        return [
            w
            for w in named
            if w.script != one.script or one.name in (w.name[: len(one.name)], w.name.split()[-1])
        ]
    name = one.name.casefold()
    own = [w for w in named if name in _words_of(w.name)]
    return own or named


@lru_cache(maxsize=65536)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.split(r"[\s\-‐‑]+", name.casefold()))
