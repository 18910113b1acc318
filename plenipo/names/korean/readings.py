"""From a spelling back to the Korean names that it may write.

The names of a directory make a tree of syllables. A spelling is walked through it: at every step those
syllables go on that the next letters can spell. So nothing is guessed that nobody bears.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property
from itertools import product
from typing import Any, NamedTuple

from plenipo.names.fold import fold
from plenipo.names.korean.hangul import VOWELS, Syllable, composed, one_norm
from plenipo.names.korean.spellings import ANY, FAMILIES, first_letters, spellings
from plenipo.names.korean.systems import DPRK, MCCUNE_REISCHAUER, REVISED, Table
from plenipo.names.script import LATIN

LONGEST = 8
_MOST_READINGS = 48


class Reading(NamedTuple):
    """A name that a spelling may write, and the bits of the systems that write it so."""

    key: str
    systems: int


class Readings:
    """The Korean names of a directory, by their key in one norm."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = tuple(dict.fromkeys(keys))
        self._next: dict[tuple[str, str, str], list[tuple[str, dict[str, Any]]]] = {}

    def of(self, words: list[str], script: str) -> dict[str, Reading]:
        """What folded words, family name first, may write: readings by key."""
        if not words or not self._keys:
            return {}
        text, breaks, position = "".join(words), set(), 0
        for word in words:
            position += len(word)
            breaks.add(position)
        found: dict[str, Reading] = {}
        for key, bits in self._walk(text, script, 0, breaks, self._tree, "", ANY):
            if key not in found or bits > found[key].systems:
                found[key] = Reading(key, bits)
        return found

    def _walk(
        self, text: str, script: str, start: int, breaks: set[int], node: dict[str, Any], key: str, bits: int
    ) -> Iterator[tuple[str, int]]:
        if start == len(text):
            if "" in node:
                yield key, bits
            return
        family = not key
        for character, below in self._beginning(node, key, script, text[start]):
            known = spellings(character, script, family=family)
            for end in range(start + 1, min(start + LONGEST, len(text)) + 1):
                systems = known.get(text[start:end])
                if systems is not None:
                    yield from self._walk(text, script, end, breaks, below, key + character, bits & systems)
                if end in breaks:
                    break

    def _beginning(
        self, node: dict[str, Any], key: str, script: str, letter: str
    ) -> list[tuple[str, dict[str, Any]]]:
        """The syllables that may come next and whose spellings may begin with a letter."""
        found = self._next.get((key, script, letter))
        if found is None:
            found = self._next[key, script, letter] = [
                (character, below)
                for character, below in node.items()
                if character and letter in first_letters(character, script, family=not key)
            ]
        return found

    @cached_property
    def _tree(self) -> dict[str, Any]:
        root: dict[str, Any] = {}
        for key in self._keys:
            node = root
            for character in key:
                node = node.setdefault(character, {})
            node[""] = None
        return root


def supposed(name: str, used: Collection[str], *, north: bool) -> list[str]:
    """Keys of the Hangul that a romanized display form may stand for; none where it is not one.

    It serves for people whose Hangul no page showed. Northern forms follow the DPRK's system, Southern
    ones the Revised Romanization or McCune–Reischauer; syllables that other names use come before all others,
    and alone may be spelt by habit: Kak-soo.
    """
    family, *given = fold(name).split()
    table = _inverse(DPRK) if north else _inverse(REVISED, MCCUNE_REISCHAUER)
    options = [table.get(word) or _customary(word, used) for word in given]
    families = table.get(family) or [one for one, forms in FAMILIES.items() if family in forms]
    if not given or not families or not all(options):
        return []
    likely = [[one for one in some if one in used] or some for some in (families, *options)]
    return list(dict.fromkeys(one_norm("".join(one)) for one in product(*likely)))[:_MOST_READINGS]


def _customary(word: str, used: Iterable[str]) -> list[str]:
    """The syllables, of those that other names use, that newspapers spell with a word."""
    return sorted(one for one in used if word in spellings(one, LATIN, family=False))


@cache
def _inverse(*systems: Table) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for initial, vowel, final in product("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", VOWELS, ("", *"ㄱㄴㄹㅁㅂㅇ")):
        letters = Syllable(initial, vowel, final)
        for system, voiced in product(systems, (False, True)):
            characters = table.setdefault(fold(system.spell(letters, voiced=voiced)), [])
            if composed(letters) not in characters:
                characters.append(composed(letters))
    return table


@cache
def syllables() -> re.Pattern[str]:
    """Anything that the published Latin systems and the press can spell of one or more syllables."""
    initial = "(?:kk|tt|pp|ss|jj|ch|kh|th|ph|sh|[kgndtrlmbpsjch])?"
    vowel = "(?:yae|yeo|wae|yoo|woo|eui|ae|ya|eo|ye|wa|oe|yo|wo|we|wi|yu|eu|ui|ee|oo|ou|a|e|o|u|i)"
    return re.compile(f"(?:{initial}{vowel}(?:ng|[kgntlrmpb])?)+")


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile(syllables().pattern.removesuffix("+"))


def is_one_syllable(word: str) -> bool:
    """Whether a folded word is spelt as one syllable of a Korean name is."""
    return _syllable().fullmatch(word) is not None


def is_korean(word: str) -> bool:
    """Whether a folded word is spelt as Korean names are, so that one letter makes another name of it."""
    return syllables().fullmatch(word) is not None
