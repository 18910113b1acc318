"""How much two names sound alike, whatever ear wrote them down, and who bears such a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from statistics import median
from typing import NamedTuple

from plenipo.names.sounding import bones, sounds

VOWELS, CONSONANTS = "aeiou", "PTKSRMNH"
SOUNDS = CONSONANTS + VOWELS
BONE_SOUNDS = CONSONANTS.replace("R", "").replace("H", "")
ARTICLES = frozenset(("aR", "eR", "R"))
"""How Arabic articles sound."""
HEARD_AS = {"HK": 0.4, "MN": 0.5, "ST": 0.5, "KS": 0.7, "HP": 0.5, "NR": 0.6, "RT": 0.6} | {
    "Pu": 0.7,
    "Si": 0.5,
    "Ha": 0.4,
    "He": 0.4,
    "Hi": 0.4,
    "Ho": 0.4,
    "Hu": 0.4,
    "Ra": 0.4,
    "Re": 0.4,
    "Ri": 0.4,
    "Ro": 0.4,
    "Ru": 0.4,
}
"""What it costs that one sound is heard as another; others cost 1."""
BONES = 4
"""Consonants that a word must have to be a candidate by itself."""
SHARED = 0.6
"""Share of its bones that a name must have in common with another to be compared."""
ALONE = 2.7
"""Weight of a family name that is heard by itself."""
FULL_NAME = 2
UNPAIRED = 0.5


class Ear:
    """What sounds count for in a name, and what it costs to drop one or to hear it as another."""

    def __init__(self, vowel: float, drop: float, change: float) -> None:
        self.change = change
        self.weights = dict.fromkeys(CONSONANTS, 1.0) | {"H": 0.5, "R": 0.5} | dict.fromkeys(VOWELS, vowel)
        self.dropped = dict.fromkeys(CONSONANTS, 1.0) | {"H": 0.3, "R": 0.4} | dict.fromkeys(VOWELS, drop)
        self.heard = {one: {other: self._heard(one, other) for other in SOUNDS} for one in SOUNDS}

    def _heard(self, one: str, other: str) -> float:
        if one == other:
            return 0.0
        if one in VOWELS and other in VOWELS:
            return self.change
        return HEARD_AS.get(min(one, other) + max(one, other), 1)


FULL, BARE = Ear(0.25, 0.2, 0.12), Ear(0.1, 0.05, 0.05)
"""The ears for scripts that write all vowels, and for those that write few."""
LEAST_DROPPED = 0.5
"""No sound costs less of its weight than this to drop."""


class Heard(NamedTuple):
    """A form that sounds like what was said."""

    number: int
    likeness: float
    """From 0 to 1, of the whole names."""
    weakest: float
    """The least of the words' likenesses; of names in other words, less than any that counts."""
    length: float
    """Median weight of the words, of the name in which it is less."""
    whole: bool
    """Whether it is the whole form, and no family name alone."""


class Hearing:
    """Forms in Latin letters, by their sound, and family names by themselves where they are long enough."""

    def __init__(self, forms: Iterable[tuple[int, str, str]]) -> None:
        """Each form comes with its number and its family name."""
        self._forms: dict[tuple[tuple[str, ...], bool], list[int]] = defaultdict(list)
        for number, form, family in forms:
            said, alone = spoken(form), spoken(family)
            self._forms[said, True].append(number)
            if len(said) > len(alone) and weight("".join(alone)) >= ALONE:
                self._forms[alone, False].append(number)
        self._by_bones: dict[str, list[tuple[tuple[str, ...], bool]]] = defaultdict(list)
        for known in self._forms:
            for one in _keys(known[0]) if known[0] else ():
                self._by_bones[one].append(known)

    def like(self, said: tuple[str, ...], least: float, *, bare: bool = False) -> Iterator[Heard]:
        """The forms that sound at least so much like words said, in a script of few vowels if `bare`."""
        candidates = {known for one in _keys(said) for known in self._by_bones.get(one, ())} if said else ()
        for known, whole in sorted(candidates):
            if (not whole and len(said) > 1) or not _comparable(said, known):
                continue
            alike, weakest, one = max(
                (*_alike(one, known, least, bare=bare), one) for one in _shortened(said, known)
            )
            if alike >= least:
                length = min(_length(one, bare=bare), _length(known, bare=bare))
                yield from (
                    Heard(number, alike, weakest, length, whole) for number in self._forms[known, whole]
                )


def spoken(name: str) -> tuple[str, ...]:
    """What the words of a name sound like, without Arabic articles."""
    said = sounds(name)
    return tuple(one for one in said if one not in ARTICLES) or said


def likeness(one: str, other: str, *, bare: bool = False) -> float:
    """How much two sounds are alike, from 0 to 1: the weight of what both ears kept."""
    return _bounded(one, other, 0, bare=bare)


def weight(said: str, *, bare: bool = False) -> float:
    """How much of a name there is to be heard."""
    weights = (BARE if bare else FULL).weights
    return sum(weights[sound] for sound in said)


@lru_cache(maxsize=65536)
def _bounded(one: str, other: str, least: float, *, bare: bool) -> float:
    """The likeness of two sounds; 0 where their weights alone keep it below the least."""
    weights = weight(one, bare=bare), weight(other, bare=bare)
    most = max(weights)
    if not most or LEAST_DROPPED * (most - min(weights)) > (1 - least) * most:
        return 0.0
    return 1 - _cost(one, other, BARE if bare else FULL, (1 - least) * most) / most


def _alike(said: tuple[str, ...], known: tuple[str, ...], least: float, *, bare: bool) -> tuple[float, float]:
    """The likeness of two names, and that of their least alike words; names in other words are taken as one."""
    if len(said) != len(known):
        return _bounded("".join(said), "".join(known), least, bare=bare), UNPAIRED
    pairs = [
        (_bounded(one, other, 0, bare=bare), max(weight(one, bare=bare), weight(other, bare=bare)))
        for one, other in zip(said, known, strict=True)
    ]
    whole = sum(most for _, most in pairs)
    return sum(alike * most for alike, most in pairs) / whole, min(alike for alike, _ in pairs)


def _cost(one: str, other: str, ear: Ear, limit: float) -> float:
    """The least cost of making one sound of the other, step by step (Wagner and Fischer, 1974).

    Of a cost above the limit it only says that it is above.
    """
    drops = [ear.dropped[sound] for sound in other]
    row = [0.0, *accumulate(drops)]
    for sound in one:
        dropped, heard = ear.dropped[sound], ear.heard[sound]
        before, so_far = row[0], row[0] + dropped
        row[0] = so_far
        for at, known in enumerate(other):
            above = row[at + 1]
            so_far = min(before + heard[known], above + dropped, so_far + drops[at])
            before, row[at + 1] = above, so_far
        if min(row) > limit:
            break
    return row[-1]


@lru_cache(maxsize=65536)
def _bones(said: tuple[str, ...]) -> str:
    return bones("".join(said))


def _comparable(said: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether two names begin alike, unless with a sound that an ear may drop, and have bones enough in common."""
    one, other = _bones(said), _bones(known)
    if one[:1] != other[:1] and said[0][0] in BONE_SOUNDS and known[0][0] in BONE_SOUNDS:
        return False
    least = SHARED * max(len(one), len(other))
    if min(len(one), len(other)) < least:
        return False
    common = 0
    for sound in BONE_SOUNDS:
        common += min(one.count(sound), other.count(sound))
    return common >= least


def _keys(said: tuple[str, ...]) -> set[str]:
    words = [bones(word) for word in said]
    return {bones("".join(words)), *(word for word in words if len(word) >= BONES)}


def _shortened(said: tuple[str, ...], known: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What was said, and the same without a middle name that the form has not."""
    return [said, (said[0], said[-1])] if len(said) == FULL_NAME + 1 > len(known) > 1 else [said]


def _length(said: tuple[str, ...], *, bare: bool) -> float:
    return median(weight(one, bare=bare) for one in said)
