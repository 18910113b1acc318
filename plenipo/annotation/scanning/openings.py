"""The letters of ASCII with which words begin, eight bytes at once.

Bytes are read as one number, and letters are told from what is none by its bits: SIMD within a register, as
in Hacker's Delight, chapter 6.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.rewriting import Bytes, Flags, Places

Words = npt.NDArray[np.uint64]

EIGHT = 8
"""Bytes of a number."""
_ONES = np.uint64(0x0101010101010101)
_CODES = _ONES * np.uint64(0x1F)
"""The bits by which letters differ, large and small ones alike: 1 to 26."""
_BEYOND = _ONES * np.uint64(0x20 - 27)
_BELOW = np.array([(1 << 8 * size) - 1 for size in range(EIGHT + 1)], np.uint64)
_FIVE, _SIX, _SEVEN, _ONE = (np.uint64(bits) for bits in (5, 6, 7, 1))


def eight_at(values: Bytes, places: Places, ends: Places) -> Words:
    """The bytes at these places, the first one lowest; what is not before `ends` is nothing."""
    top = len(values) - EIGHT
    words = np.ndarray(top + 1, "<u8", values.data, strides=(1,))
    found: Words = words[np.minimum(places, top)]
    over = np.flatnonzero(places > top)
    found[over] >>= ((places[over] - top) * 8).astype(np.uint64)
    short = np.flatnonzero(ends - places < EIGHT)
    found[short] &= _BELOW[np.maximum(ends[short] - places[short], 0)]
    return found


def letters(words: Words) -> tuple[Words, Words]:
    """The letters before the first byte that is none, as codes; and the lowest bit of that byte, if any."""
    codes = words & _CODES
    some, beyond = (codes + _CODES) >> _FIVE, (codes + _BEYOND) >> _FIVE
    others = ~((words >> _SIX) & some & ~beyond) | (words >> _SEVEN)
    others &= _ONES
    stops = others & (~others + _ONE)
    return codes & (stops - _ONE), stops


def sizes(stops: Words) -> Places:
    """How many letters there are."""
    found: Places = (np.bitwise_count(stops - _ONE) >> 3).astype(np.int64)
    return found


def are_interrupted(words: Words, stops: Words) -> Flags:
    """Whether what follows the letters is beyond ASCII, so that nobody knows yet what it stands for."""
    found: Flags = words & (stops << _SEVEN) != 0
    return found
