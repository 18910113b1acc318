"""What an automaton looks for: the spellings of keys, with the capitals that a text may have in them.

A buffer keeps a capital that no ASCII letter stands before (`plenipo.annotation.buffers`), and a name needs
its first one: so an automaton rests until a capital comes, and is not led astray by every `kim` in `kimono`.
Within a name a word may begin with either letter. A key with many words is looked for by its first ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from plenipo.annotation.keys import Case, Key

_FREE = 3
"""Letters of a needle that may be large or small: at the most twice as many needles for each."""

Endings = dict[int, dict[bytes, int]]
"""Keys by their length and their bytes in small letters."""


class Needles(NamedTuple):
    """What to look for, and what it means where it is found."""

    texts: list[bytes]
    keys: list[int]
    """The number of the key that a needle is; -1 where more has to be compared."""
    endings: dict[int, Endings]
    """For such needles, the keys that begin with them."""


def needles_of(keys: Sequence[Key]) -> Needles:
    """The needles of keys, each once."""
    whole: dict[bytes, int] = {}
    openings: dict[bytes, Endings] = defaultdict(lambda: defaultdict(dict))
    for number, key in enumerate(keys):
        small = key.text.encode()
        places = _open(small)
        end = len(small)
        if key.case != Case.ALL and len(places) > _FREE:
            end = places[_FREE]
        for needle in _spellings(small[:end], [place for place in places if place < end], key.case):
            if end == len(small):
                whole[needle] = number
            else:
                openings[needle][len(small)][small] = number
    for needle in openings.keys() & whole.keys():
        number = whole.pop(needle)
        openings[needle][len(needle)][keys[number].text.encode()] = number
    texts = [*whole, *openings]
    return Needles(
        texts,
        [*whole.values(), *[-1] * len(openings)],
        {len(whole) + at: dict(endings) for at, endings in enumerate(openings.values())},
    )


def _open(small: bytes) -> list[int]:
    """Where a text may have a capital: at ASCII letters that follow none."""
    letters = [b"a"[0] <= byte <= b"z"[0] for byte in small]
    return [at for at, letter in enumerate(letters) if letter and not (at and letters[at - 1])]


def _spellings(small: bytes, places: Sequence[int], case: Case) -> Iterator[bytes]:
    """A text with every choice of capitals at these places that its case allows."""
    choices = [
        (True,) if case == Case.ALL or (case == Case.FIRST and place == 0) else (False, True)
        for place in places
    ]
    for chosen in product(*choices):
        spelt = bytearray(small)
        for place, large in zip(places, chosen, strict=True):
            spelt[place] -= 32 * large
        yield bytes(spelt)
