"""All texts of a buffer in the one spelling in which they are compared, without a look at each text.

The same as `spelling`, on UTF-8 and with numpy, but for what makes no difference to a
search: signs that no key has stay as they are, and so does an ASCII capital that no ASCII letter stands
before, see `needles`. What becomes shorter leaves a cut, by which places are found again
in the original.

Every step over all bytes is one that processors do for many bytes at once, in memory that is kept.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from plenipo.annotation.scanning.alphabet import KANA, SPACE, Alphabet
from plenipo.annotation.scanning.rewriting import Bytes, Flags, Places, join_separators, rewrite

_CASE = 32
"""From a capital of ASCII to its small letter."""
_OFTEN = 256
"""A first byte is frequent if one byte of so many is it."""
CAPITALS = 0xD0
"""The first byte of Cyrillic capitals, and of some small letters."""


_MIDDLE = (np.arange(256, dtype=np.int32) & 0x3F) << 6
_LAST = np.arange(256, dtype=np.int32) & 0x3F
"""What the later bytes of a sign add to its place in `Alphabet.quick`."""


class Cut(NamedTuple):
    """Which bytes were taken out of a buffer."""

    gone: Places
    tails: Places
    """Those of the bytes gone that belong to the sign before them."""

    def back(self, places: Places) -> Places:
        """Where bytes of the shorter buffer stood in the longer one."""
        return places + np.searchsorted(self.gone - np.arange(len(self.gone)), places, "right")

    def back_ends(self, ends: Places) -> Places:
        """Where signs ended in the longer buffer of which these are the ends in the shorter one."""
        last, following = self.back(ends - 1), self.back(ends)
        tails = np.searchsorted(self.tails, following) - np.searchsorted(self.tails, last)
        return last + 1 + tails

    def forward(self, places: Places) -> Places:
        """Where bytes of the longer buffer are in the shorter one."""
        return places - np.searchsorted(self.gone, places)


class Plain(NamedTuple):
    """A buffer of texts as they are compared."""

    raw: bytes
    begins: Places
    """Where each text begins, and where the last one ends."""
    cut: Cut

    @property
    def data(self) -> Bytes:
        """The bytes as numbers."""
        return np.frombuffer(self.raw, np.uint8)


class Workspace:
    """Memory for the bytes of a buffer and for flags of each; asking for more throws away what it holds."""

    def __init__(self) -> None:
        self._held = np.empty((4, 0), np.uint8)

    def take(self, size: int) -> tuple[Bytes, Bytes, Flags, Flags]:
        """Two rows of bytes and two of flags."""
        if self._held.shape[1] < size:
            self._held = np.empty((4, size), np.uint8)
        data, other, some, more = self._held[:, :size]
        return data, other, some.view(np.bool_), more.view(np.bool_)


def plain(values: Bytes, begins: Places, alphabet: Alphabet, space: Workspace) -> Plain:
    """The texts between `begins` of a UTF-8 buffer, as they are compared."""
    data, meeting = _spaced(values, space)
    signs, pairs = _suspects(data, meeting, alphabet, space)
    tails, more = rewrite(values, data, begins, signs, alphabet)
    gone = np.sort(np.concatenate((tails, join_separators(values, data, np.concatenate((pairs, more))))))
    cut = Cut(gone, tails)
    _lower_inside(data, begins, gone, space)
    return Plain(_without(data, gone), cut.forward(begins), cut)


def _spaced(values: Bytes, space: Workspace) -> tuple[Bytes, Flags]:
    """The bytes with spaces for all separators of ASCII, and where two of these meet."""
    data, other, spaces, flags = space.take(len(values))
    np.subtract(values, np.uint8(0x09), out=other)
    np.less(other, 5, out=spaces)  # the breaks of lines, and tabulators
    for separator in (SPACE, ord("-")):
        np.equal(values, separator, out=flags)
        spaces |= flags
    np.subtract(np.uint8(SPACE), values, out=other)
    other *= spaces.view(np.uint8)
    np.add(values, other, out=data)
    np.equal(values, ord("`"), out=flags)
    if flags.any():
        data[flags] = ord("'")
    np.logical_and(spaces[1:], spaces[:-1], out=flags[1:])
    flags[:1] = False
    return data, flags


def _suspects(data: Bytes, pairs: Flags, alphabet: Alphabet, space: Workspace) -> tuple[Places, Places]:
    """Where signs begin that something else may stand for, and the second ones of two separators."""
    _, other, marked, _ = space.take(len(data))
    np.greater_equal(data, 0xC2, out=marked)  # the first byte of a sign of several
    often = np.bincount(data[::61], minlength=256) * _OFTEN > len(data) // 61
    if often[0xE4:0xEE].any():
        np.subtract(data, np.uint8(0xE4), out=other)
        marked &= other >= 0xEE - 0xE4  # Chinese characters and Hangul: nothing else stands for them
        often[0xE4:0xEE] = False
    if often[KANA]:
        _mark_kana(marked, data, alphabet)
    if often[CAPITALS]:
        marked &= ~_lower_cyrillic(data)
    for lead in np.flatnonzero(often & ~alphabet.matters).tolist():
        if lead >= 0xC2:  # noqa: PLR2004 - as above
            marked &= data != lead
    marked |= pairs
    places = np.flatnonzero(marked)
    second = data[places] == SPACE
    signs: Places = places[~second]
    top = len(data) - 1
    does = alphabet.leads[data[signs]]
    does += _MIDDLE[data[np.minimum(signs + 1, top)]]
    does += _LAST[data[np.minimum(signs + 2, top)]]
    return signs[alphabet.quick[does]], places[second]


def _mark_kana(marked: Flags, data: Bytes, alphabet: Alphabet) -> None:
    """Mark of the signs that begin like kana those that change; others are few enough to be looked up."""
    begins = data == KANA
    marked &= ~begins
    telling = np.frombuffer(bytearray(data.data).translate(alphabet.kana), np.bool_)
    marked[:-2] |= begins[:-2] & telling[2:]


def _lower_cyrillic(data: Bytes) -> Flags:
    """Make small letters of all capitals from U+0400 to U+042F; where their first bytes are."""
    begins: Flags = data == CAPITALS
    later = data[1:] - np.uint8(0x80)
    first, second, third = (
        begins[:-1] & (later - np.uint8(row) < 0x10)  # noqa: PLR2004 - sixteen signs
        for row in (0x00, 0x10, 0x20)
    )
    for row, step in ((first, 0x10), (second, 0x20), (third, 0xE0)):
        data[1:] += row.view(np.uint8) * np.uint8(step)
    data[:-1] += (first | third).view(np.uint8)
    return begins


def _lower_inside(data: Bytes, begins: Places, gone: Places, space: Workspace) -> None:
    """Make small letters of the capitals that follow an ASCII letter of their text."""
    _, other, capitals, letters = space.take(len(data))
    np.subtract(data, np.uint8(ord("A")), out=other)
    np.less(other, 26, out=capitals)
    other |= np.uint8(_CASE)
    other -= np.uint8(_CASE)
    np.less(other, 26, out=letters)
    before = letters[:-1]
    before[begins[(begins > 0) & (begins < len(data))] - 1] = False
    if len(gone):
        last = gone[np.diff(gone, append=-1) != 1]
        first = gone[np.diff(gone, prepend=-2) != 1]
        inner = np.searchsorted(begins, first) == np.searchsorted(begins, last + 1, "right")
        before[last[inner]] = letters[first[inner] - 1]
    capitals[1:] &= before
    capitals[:1] = False
    np.multiply(capitals.view(np.uint8), np.uint8(_CASE), out=other)
    data += other


def _without(data: Bytes, gone: Places) -> bytes:
    """The bytes but for some; where these are few, the pieces between them are put together."""
    if len(gone) > len(data) // 512:
        return np.delete(data, gone).tobytes()
    raw = data.data
    return b"".join(raw[start + 1 : end] for start, end in pairwise((-1, *gone.tolist(), len(raw))))
