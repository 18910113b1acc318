"""Where words of office stand before names in a buffer of texts, as in `President Xi`.

Most places are told by the letters of a short word before them, many at once; the rest are read.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.openings import EIGHT, are_interrupted, eight_at, letters
from plenipo.annotation.scanning.rewriting import Bytes, Flags, Places
from plenipo.annotation.words import is_titled
from plenipo.names.titles import GERMAN_OFFICES, WORDS, is_title

_JOINS = np.isin(np.arange(256), [*b" \n-", 0xA0])
"""Last bytes of the signs that may part a word from a name; 0xA0 is that of a no-break space."""
_LONG = frozenset(
    word[-EIGHT:]
    for word in (*WORDS, *GERMAN_OFFICES, *(f"{one}in" for one in GERMAN_OFFICES))
    if len(word) >= EIGHT
)
"""The last letters of long words of office."""
_BYTE, _APOSTROPHE = np.uint64(0xFF), np.uint64(ord("'"))
_REACH = 160
"""Bytes before a place that are read."""


def are_called(values: Bytes, begins: Places, places: Places) -> Flags:
    """Whether a word of office may stand right before places, each in a text that begins there."""
    found = np.zeros(len(places), np.bool_)
    apart = (places > begins) & _JOINS[values[places - 1]]
    some = np.flatnonzero(apart & (places - begins > EIGHT + 1) & (values[places - 1] != ord("\n")))
    if len(some):
        codes, doubtful = _word_before(values, places[some] - 1)
        words, which = np.unique(codes, return_inverse=True)
        apart[some] = np.fromiter(map(_may_be_office, words.tolist()), np.bool_, len(words))[which] | doubtful
    for number in np.flatnonzero(apart).tolist():
        start = places[number]
        text = values[max(begins[number], start - _REACH) : start].tobytes().decode(errors="ignore")
        found[number] = is_titled(text, len(text))
    return found


def _word_before(values: Bytes, ends: Places) -> tuple[npt.NDArray[np.uint64], Flags]:
    """The last letters of ASCII before places, as codes, the last lowest; and whether there may be others.

    A point that ends a word is passed over.
    """
    points = values[ends - 1] == ord(".")
    before = eight_at(values, ends - EIGHT - points, ends).byteswap()
    codes, stops = letters(before)
    quoted = (stops > 0) & (before & stops * _BYTE == stops * _APOSTROPHE)
    return codes, quoted | are_interrupted(before, stops)


@lru_cache(maxsize=65536)
def _may_be_office(code: int) -> bool:
    """Whether a word with these last letters may be one of office; given as codes, the last lowest."""
    word = bytes(byte + ord("a") - 1 for byte in code.to_bytes(EIGHT, "big") if byte).decode()
    return is_title(word) or word in _LONG
