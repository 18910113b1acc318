"""One text in the course of being followed: who is there, and what is made out only where it is asked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from plenipo.annotation.about import About
from plenipo.annotation.families import Families
from plenipo.annotation.introduction import Introductions
from plenipo.annotation.people import Namesakes
from plenipo.names.script import HAN

if TYPE_CHECKING:
    from plenipo.annotation.homonyms import Homonyms
    from plenipo.annotation.reading import Found, Reading
    from plenipo.annotation.standing import Standing
    from plenipo.dates import PartialDate


def is_bare_character(one: Found) -> bool:
    """Whether a family name in Chinese characters stands without a title, as parts of other words do."""
    return one.script == HAN and not one.title


class Course:
    """What the family names of a text may follow."""

    def __init__(
        self, reading: Reading, on: PartialDate | None, homonyms: Homonyms, standing: Standing
    ) -> None:
        self.reading = reading
        self.on = on
        self.families = Families(reading, standing)
        self._homonyms = homonyms
        self._standing = standing
        self._about: About | None = None
        self._settled: list[tuple[Found, str]] = []
        self._names: list[tuple[str, tuple[str, ...]]] = []

    def keep_in_time(self) -> None:
        """Leave short names those of whom a text of its day may speak, and those whom it names in full."""
        reading, named = self.reading, self.families.everybody
        if self.on is not None:
            for one in reading.short:
                known = self._standing.spoken_of(one.people, self.on.latest.year)
                if known is not one.people:
                    one.people = Namesakes([id for id in one.people if id in named or id in known])
            reading.short = [one for one in reading.short if one.people]
        self._names = [(one.name, one.people) for one in reading.short if not is_bare_character(one)]

    @cached_property
    def introductions(self) -> Introductions:
        """How the text introduces people."""
        return Introductions(self.reading)

    @property
    def about(self) -> About:
        """Whom the text is about, with all that was settled so far."""
        if self._about is None:
            self._about = About(
                self.reading, self.families, self._homonyms, self._standing, self.introductions
            )
        for one, who in self._settled:
            self._about.named(one, who)
        self._settled.clear()
        return self._about

    def settled(self, one: Found, who: str) -> None:
        """Note whom a short name meant."""
        self._settled.append((one, who))

    @cached_property
    def alone(self) -> frozenset[str]:
        """Those who are meant by family names of the text by themselves."""
        return frozenset(id for name in self._names if (id := self._standing.default(*name)))

    @cached_property
    def actors(self) -> int:
        """Of how many people the text surely speaks."""
        named = self.families.everybody
        return len(named | self.alone if self.alone and self.reading.of_states else named)
