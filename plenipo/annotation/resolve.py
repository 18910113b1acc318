"""Whom the names in a text mean.

Whole names come first: they say who is there. Family names then follow the people of the text, by the
titles they stand with and by whom the text is about; where two people are as likely, they are left open.
Names of other people, who are not in the directory, take their family names with them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from plenipo.annotation.follow import Follower
from plenipo.annotation.homonyms import Homonyms
from plenipo.annotation.mention import Mention
from plenipo.annotation.patterns import patterns
from plenipo.annotation.people import bearers
from plenipo.annotation.reading import Found, Meaning, Reading, meaning
from plenipo.annotation.scanning.scan import Scanner
from plenipo.annotation.scanning.spans import Span
from plenipo.annotation.standing import Standing
from plenipo.names.script import CYRILLIC, LATIN

if TYPE_CHECKING:
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory

_BESIDE, _BESIDE_EASTERN = (40, 90), (20, 30)
"""Signs before and after a name that may tell which namesake is meant; scripts of syllables need fewer."""


class TextAnnotator:
    """Finds the actors, offices and places of a directory in texts, and says which they are."""

    def __init__(
        self, directory: Directory, kinds: Collection[str] = ("person",), *, engine: str | None = None
    ) -> None:
        """Prepare for these kinds of record; `engine` is that of `Scanner`."""
        self._directory = directory
        self._kinds = tuple(kinds)
        self._engine = engine
        self._bearers = bearers(directory)
        self._standing = Standing(directory)
        self._homonyms = Homonyms(directory, self._standing)
        self._follower = Follower(directory, self._homonyms, self._standing)
        self._known = cache(self._meaning)

    @cached_property
    def scanner(self) -> Scanner:
        """What finds the spans."""
        return Scanner(patterns(self._directory, self._kinds, self._bearers), engine=self._engine)

    def annotate(self, text: str, on: PartialDate | None = None) -> list[Mention]:
        """The mentions of a text, in order; `on` is the day of the text."""
        return self.resolve(text, self.scanner.spans(text), on)

    def resolve(self, text: str, spans: Sequence[Span], on: PartialDate | None) -> list[Mention]:
        """The mentions that these spans of a text are."""
        reading = Reading.of(text, spans, self._known, self._bearers)
        if not (reading.whole or reading.short or reading.others):
            return []
        self._tell_apart(reading, on)
        self._follower.follow(reading, on)
        found = [self._mention(text, one, on) for one in (*reading.whole, *reading.short) if one.kept]
        found += [
            Mention(
                start,
                end,
                text[start:end],
                kind,
                ids[0] if len(ids) == 1 else None,
                ids,
                None,
                1 / len(ids),
                "",
            )
            for start, end, kind, ids in reading.others
        ]
        return sorted(found)

    def _meaning(self, pattern: int) -> Meaning:
        return meaning(self.scanner.meanings(pattern), self._bearers)

    def _tell_apart(self, reading: Reading, on: PartialDate | None) -> None:
        """Settle which namesake each whole name is; those that are settled help with the rest."""
        there = {one.people[0] for one in reading.whole if len(one.people) == 1}
        for one in reading.whole:
            if len(one.people) == 1:
                one.id, one.sure, one.reason = one.people[0], 1.0, "whole name"
                continue
            before, after = _BESIDE if one.script in (LATIN, CYRILLIC) else _BESIDE_EASTERN
            near = reading.text[max(0, one.start - before) : one.end + after]
            others = there - set(one.people)
            one.id, one.sure, one.reason = self._homonyms.choose(one.people, on, near, others)
            one.reason = one.reason or "whole name"

    def _mention(self, text: str, one: Found, on: PartialDate | None) -> Mention:
        role = self._homonyms.office(one.id, on) if one.id else None
        shown = text[one.start : one.end]
        return Mention(
            one.start,
            one.end,
            shown,
            "person",
            one.id,
            tuple(one.people),
            role,
            round(one.sure, 2),
            one.reason,
        )
