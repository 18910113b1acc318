"""Korean names that differ from a spelling in one syllable: a misprint, or somebody else.

No rule tells which, since one letter makes another name of a Korean one; so these are hints.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plenipo.names.korean.hangul import syllable
from plenipo.names.korean.spellings import spellings
from plenipo.names.misspelling import differ_by_one

LETTERS = 3
PARTS = (2, 4)
"""Syllables of the names that are compared."""


class Nearly:
    """Names in Hangul, in one norm, by all of their syllables but one."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._without: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._characters: set[str] = set()
        for key in keys:
            if PARTS[0] < len(key) <= PARTS[1]:
                self._characters.update(key)
                for at in range(len(key)):
                    self._without[at, key[:at] + key[at + 1 :]].append(key)
        self._spelt: dict[tuple[str, bool], dict[str, set[str]]] = {}

    def in_hangul(self, name: str) -> Iterator[str]:
        """Names of which one syllable differs by one letter, or whose given syllables are in another order."""
        if len(name) == LETTERS:
            yield from (key for key in self._without.get((0, name[:0:-1]), ()) if key[0] == name[0])
        for at in range(1, len(name)):
            for key in self._without.get((at, name[:at] + name[at + 1 :]), ()):
                if sum(a != b for a, b in zip(syllable(key[at]), syllable(name[at]), strict=True)) == 1:
                    yield key

    def spelt(self, words: list[str], script: str) -> Iterator[str]:
        """The same for a spelling with a word for each syllable, the family name first."""
        if not PARTS[0] < len(words) <= PARTS[1]:
            return
        read = [self._read(word, script, family=not at) for at, word in enumerate(words)]
        if len(words) == LETTERS:
            yield from self._turned(read)
        for at, word in enumerate(words):
            for rest in _all([*read[:at], *read[at + 1 :]]):
                for key in self._without.get((at, rest), ()):
                    known = spellings(key[at], script, family=not at)
                    if any(differ_by_one(word, one) for one in known):
                        yield key

    def _turned(self, read: list[set[str]]) -> Iterator[str]:
        family, first, second = read
        for given in _all([second, first]):
            yield from (key for key in self._without.get((0, given), ()) if key[0] in family)

    def _read(self, word: str, script: str, *, family: bool) -> set[str]:
        """The syllables that a word may spell."""
        known = self._spelt.get((script, family))
        if known is None:
            known = self._spelt[script, family] = defaultdict(set)
            for character in self._characters:
                for one in spellings(character, script, family=family):
                    known[one].add(character)
        return known.get(word, set())


def _all(options: list[set[str]]) -> Iterator[str]:
    found = [""]
    for some in options:
        found = [head + one for head in found for one in sorted(some)]
    return iter(found)
