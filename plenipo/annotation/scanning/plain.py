"""Finding spellings in one text without any library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plenipo.annotation.scanning.keys import REACH, Key, Stand, after, attached, before, is_cased
from plenipo.annotation.scanning.signs import kind_of
from plenipo.annotation.scanning.spelling import Spelling, spelling
from plenipo.annotation.words import is_titled


class PlainSearch:
    """Looks up what begins at each sign of a text."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._keys = keys
        self._numbers = {key.text: number for number, key in enumerate(keys)}
        lengths: dict[str, set[int]] = defaultdict(set)
        for key in keys:
            lengths[key.text[:2]].add(len(key.text))
        self._lengths = {start: sorted(found, reverse=True) for start, found in lengths.items()}

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Start, end and key of the leftmost and longest matches; weak ones only beside a sure one."""
        spelt = spelling(text)
        found: list[tuple[int, int, int]] = []
        free = 0
        for start, end, number in self._candidates(spelt.text):
            if start >= free and self._stands(text, spelt, start, end, self._keys[number]):
                found.append((spelt.starts[start], spelt.ends[end - 1], number))
                free = end
        sure = any(self._is_sure(text, start, self._keys[number]) for start, _, number in found)
        return found if sure else []

    @staticmethod
    def _is_sure(text: str, start: int, key: Key) -> bool:
        return not key.weak or (key.called and is_titled(text, start))

    def _candidates(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Every spelling in a text, whatever surrounds it: the first first, of these the longest."""
        for start in range(len(text)):
            opening = text[start : start + 2]
            for length in (*self._lengths.get(opening, ()), *self._lengths.get(opening[:1], ())):
                number = self._numbers.get(text[start : start + length])
                if number is not None and start + length <= len(text):
                    yield start, start + length, number

    @staticmethod
    def _stands(text: str, spelt: Spelling, start: int, end: int, key: Key) -> bool:
        shown = text[spelt.starts[start] : spelt.ends[end - 1]]
        if not is_cased(shown, key.case):
            return False
        if start and not before(kind_of(spelt.text[start - 1]), key.first):
            return False
        stand = after(kind_of(spelt.text[end]), key.last) if end < len(spelt.text) else Stand.YES
        return (
            attached(key.sound, spelt.text[end : end + REACH]) if stand == Stand.ASK else stand == Stand.YES
        )
