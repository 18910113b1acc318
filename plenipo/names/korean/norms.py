"""In which state's norm a name is spelt: Ri Sung Guk is in the Northern one, and so no 리성국; Lee In-yong no 이인영.

North and South write one name with other letters, and with the same letters other names: `yong` is 영 in the
one and 용 in the other, `sung` 승 and 성. Papers of either state write names of the other as their own: in which
norm a name is, its family name tells (Lee Seol-ju is in the Southern one, and so 리설주).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from plenipo.names.korean.hangul import composed, syllable
from plenipo.names.korean.spellings import BITS, FAMILIES, spellings, with_initial_r
from plenipo.names.script import CYRILLIC, LATIN

NORTHERN = {"kp": True, "kr": False}
"""States whose people bear Korean names, and whether they write them in the Northern norm."""
MARKS = re.compile("[ŏŭ]", re.IGNORECASE)
"""Letters of McCune–Reischauer, which tell the syllables apart."""
SOUTH, NORTH = BITS["Revised Romanization"], BITS["DPRK romanization"]
UNMARKED = BITS["McCune-Reischauer"]
"""Bits of the systems of either state, and of the one that is often printed without its marks."""
SYSTEMS = {LATIN: SOUTH | NORTH, CYRILLIC: BITS["Kontsevich system"]}
"""Bits of the systems by which most papers spell in a script."""
RARER = 4
"""How many times rarer among names a syllable must be that a system spells so, for a habit to be taken instead."""


def is_marked(text: str) -> bool:
    """Whether a text has letters that tell the syllables apart."""
    return MARKS.search(unicodedata.normalize("NFC", text)) is not None


class Norms:
    """The syllables of the names of a directory, by what each norm writes for them."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = tuple(keys)

    def another(self, words: list[str], keys: Iterable[str], *, north: bool, recorded: bool = False) -> bool:
        """Whether folded words, family name first, are in their own norm another name than those of some keys.

        `north` says whose names these are. On record may stand what the other state's papers wrote, so of a
        recorded form only the letters are asked.
        """
        text = "".join(words)
        spelt = [(parts, key) for key in keys for parts in _parts(text, key)]
        return bool(spelt) and all(self._is_another(*one, north=north, recorded=recorded) for one in spelt)

    def _is_another(self, parts: list[str], key: str, *, north: bool, recorded: bool) -> bool:
        norm = None if recorded else _family_norm(parts[0], key[0])
        if norm is None and north:
            return False
        pairs = zip(parts[1:], key[1:], strict=True)
        return any(self._is_other(*one, NORTH if norm else SOUTH) for one in pairs)

    def _is_other(self, word: str, character: str, system: int) -> bool:
        """Whether a word spells in one norm other syllables, and this one in the other norm."""
        others = self._tables[system].get(word, set())
        return (
            bool(others)
            and character not in others
            and (system == NORTH or word in _spelt(character, NORTH | UNMARKED))
        )

    def by_habit(self, words: list[str], keys: Iterable[str], script: str) -> bool:
        """Whether words write some keys by habits alone, and by a system other syllables, not much rarer."""
        text = "".join(words)
        spelt = [(parts, key) for key in keys for parts in _parts(text, key, script=script)]
        return bool(spelt) and all(self._is_by_habit(parts, key, script) for parts, key in spelt)

    def _is_by_habit(self, parts: list[str], key: str, script: str) -> bool:
        systems = SYSTEMS[script]
        return any(
            RARER * max(map(self._count, self._tables[systems].get(word, ())), default=0)
            >= self._count(character)
            for word, character in zip(parts[1:], key[1:], strict=True)
            if word not in _spelt(character, systems, script)
        )

    def _count(self, character: str) -> int:
        return self._counts[character]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(character for key in self._keys for character in key[1:])

    @cached_property
    def _tables(self) -> dict[int, dict[str, set[str]]]:
        """Syllables by their spellings in each system, or in some together."""
        return {
            systems: self._by_spelling(systems, script)
            for systems, script in ((SOUTH, LATIN), (NORTH, LATIN), *((SYSTEMS[one], one) for one in SYSTEMS))
        }

    def _by_spelling(self, systems: int, script: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for character in self._counts:
            for spelt in _spelt(character, systems, script):
                found.setdefault(spelt, set()).add(character)
        return found


def _parts(text: str, key: str, *, family: bool = True, script: str = LATIN) -> Iterator[list[str]]:
    """The ways to part a text so that each part spells one syllable of a key."""
    if not key or not text:
        yield from [] if key or text else [[]]
        return
    for spelt in spellings(key[0], script, family=family):
        if text.startswith(spelt):
            yield from (
                [spelt, *rest] for rest in _parts(text[len(spelt) :], key[1:], family=False, script=script)
            )


@lru_cache(maxsize=4096)
def _family_norm(word: str, character: str) -> bool | None:
    """Whether a family name is spelt as in the North; None where both norms spell it so."""
    customary = FAMILIES.get(character, ())
    northern = [character, *map(composed, with_initial_r(syllable(character), family=True))]
    if any(word in _spelt(one, NORTH) for one in northern):
        return None if word in {*_spelt(character, SOUTH), *customary[:1]} else True
    return False if word in customary or word in _spelt(character, SOUTH) else None


@lru_cache(maxsize=4096)
def _spelt(character: str, systems: int, script: str = LATIN) -> frozenset[str]:
    """What systems make of a syllable."""
    return frozenset(
        spelt for spelt, bits in spellings(character, script, family=False).items() if bits & systems
    )
