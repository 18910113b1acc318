"""Where capitals and signs beyond ASCII stand in a buffer of texts, and which texts are full of these."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.firsts import FIRST_LEAD
from plenipo.annotation.scanning.rewriting import Bytes, Flags, Places

Bits = npt.NDArray[np.uint64]

_BLOCK = 1 << 18
"""Bytes that are looked at together: what is made of them stays in the nearest caches."""
_DENSE = 24
"""A text is full of signs beyond ASCII if one byte of so many begins one."""
_MOSTLY = 2
"""Where more than one part of so many is of such texts, all are taken for full."""
_WORD = 64
_LETTERS = 26
_CASE = 0x20
"""Makes small letters of capitals."""
_ONE = np.uint64(1)


def candidates(values: Bytes, begins: Places, others: bytes, then: bytes) -> tuple[Places, Flags]:
    """Places in order, without most of those in texts that are full; and which texts are.

    Some small letters and digits count too, where one of some small letters, or a sign beyond ASCII, follows.
    """
    leads, capitals = (np.zeros(len(values) // _WORD + 1, np.uint64) for _ in range(2))
    rows = np.empty((4, _BLOCK + 1), np.uint8)
    for start in range(0, len(values), _BLOCK):
        block = values[start : start + _BLOCK + 1]
        shown, beyond, marked, some = rows[:, : len(block)]
        np.greater_equal(block, FIRST_LEAD, out=beyond.view(np.bool_))
        np.subtract(block, np.uint8(ord("A")), out=shown)
        np.less(shown, _LETTERS, out=marked.view(np.bool_))
        if others:
            np.bitwise_or(block, np.uint8(_CASE), out=shown)
            _mark_others(marked, shown, beyond, some, others, then)
        for flags, bits in ((beyond, leads), (marked, capitals)):
            packed = np.packbits(flags[:_BLOCK], bitorder="little")
            bits.view(np.uint8)[start // 8 :][: len(packed)] = packed
    full = _full(leads, begins)
    if np.diff(begins)[full].sum() * _MOSTLY > len(values):
        return np.zeros(0, np.int64), np.ones_like(full)
    capitals |= leads
    for document in np.flatnonzero(full).tolist():
        capitals[begins[document] // _WORD + 1 : begins[document + 1] // _WORD] = 0
    return _places(capitals), full


def _mark_others(marked: Bytes, shown: Bytes, beyond: Bytes, some: Bytes, others: bytes, then: bytes) -> None:
    """Mark signs before letters, of which a text may have either case, or before what is beyond."""
    own, follows = some.view(np.bool_)[1:], beyond[1:].copy().view(np.bool_)
    for letter in then:
        np.equal(shown[1:], letter, out=own)
        follows |= own
    for letter in others:
        np.equal(shown[:-1], letter, out=own)
        own &= follows
        marked[:-1] |= own.view(np.uint8)


def _full(leads: Bits, begins: Places) -> Flags:
    """Which texts have many of these bits, more or less."""
    counts = np.concatenate(([0], np.cumsum(np.bitwise_count(leads), dtype=np.int64)))
    found: Flags = np.diff(counts[(begins + _WORD - 1) // _WORD]) * _DENSE > np.diff(begins)
    return found


def _places(bits: Bits) -> Places:
    """Where bits are set: quicker than numpy's way with flags, where few are."""
    words = np.flatnonzero(bits)
    bits = bits[words]
    counts = np.bitwise_count(bits).astype(np.int64)
    at = np.cumsum(counts) - counts
    found = np.empty(int(counts.sum()), np.int64)
    while len(words):
        low = bits & (~bits + _ONE)
        found[at] = words * _WORD + np.bitwise_count(low - _ONE)
        bits ^= low
        more = np.flatnonzero(bits)
        words, bits, at = words[more], bits[more], at[more] + 1
    return found
