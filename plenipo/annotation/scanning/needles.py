"""What an automaton looks for: the spellings of keys, with the capitals that a text may have in them.

A buffer keeps a capital that no ASCII letter stands before (`buffers`), and a name needs
its first one: so an automaton rests until a capital comes, and is not led astray by every `kim` in `kimono`.
Within a name a word may begin with either letter. A key with many words is looked for by its first ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from plenipo.annotation.scanning.keys import Case, Key

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
        words = _STARTS.split(small)  # the first has no ASCII letter, and perhaps nothing
        opening = words if key.case == Case.ALL else words[: _FREE + 1]
        if len(opening) == len(words):
            whole.update(dict.fromkeys(_spellings(opening, key.case), number))
        else:
            for needle in _spellings(opening, key.case):
                openings[needle][len(small)][small] = number
    for needle in openings.keys() & whole.keys():
        openings[needle][len(needle)][needle.lower()] = whole.pop(needle)
    return Needles(
        [*whole, *openings],
        [*whole.values(), *[-1] * len(openings)],
        {len(whole) + at: dict(endings) for at, endings in enumerate(openings.values())},
    )


_STARTS = re.compile(rb"(?<![a-z])(?=[a-z])")
"""Where a text may have a capital: at ASCII letters that follow none."""


def _spellings(words: Sequence[bytes], case: Case) -> Iterator[bytes]:
    """A text with every choice of capitals that its case allows."""
    choices: list[tuple[bytes, ...]] = [
        (word.capitalize(),) if case == Case.ALL else (word, word.capitalize()) for word in words[1:]
    ]
    if case == Case.FIRST and choices and not words[0]:
        choices[0] = choices[0][1:]
    return map(b"".join, product(words[:1], *choices))
