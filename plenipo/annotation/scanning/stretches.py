"""The stretches of texts in which names may stand, so that the rest need not be searched.

A stretch goes from some bytes before a place where a name can begin to where the longest name would end. It
gives what its text gives, if enough is left on both sides of the places once it is spelled as it is compared;
where not, as there are long runs of separators, the text is searched whole.
"""

from __future__ import annotations

from typing import NamedTuple, Self

import numpy as np

from plenipo.annotation.scanning.buffers import Plain
from plenipo.annotation.scanning.rewriting import Bytes, Flags, Places

BEFORE, BEHIND = 24, 24
"""Bytes before a place, and behind what a name there needs."""
_ENOUGH = 8
"""Of these so many must be left: then what stands beside a name is there to its last mark."""
_WORTH_IT = 2
"""Stretches that together are more than one part of so many of the texts are not worth it."""


class Stretches(NamedTuple):
    """Parts of texts, in a buffer one after the other."""

    values: Bytes
    begins: Places
    """Where each begins in the buffer, and where the last one ends."""
    origins: Places
    """Where each begins among the texts."""
    documents: Places
    """The text of each."""
    whole: Flags
    """Whether it is all of its text."""
    places: Places
    """Where names can begin in those that are not whole: among the texts, in order."""
    needs: Places
    """How many bytes a name at each needs."""

    @classmethod
    def all_of(cls, values: Bytes, begins: Places) -> Self:
        """The texts themselves."""
        count = len(begins) - 1
        whole = np.ones(count, np.bool_)
        return cls(values, begins, begins[:-1], np.arange(count), whole, *[np.zeros(0, np.int64)] * 2)

    @classmethod
    def around(cls, values: Bytes, begins: Places, whole: Flags, places: Places, needs: Places) -> Self:
        """What stands around these places, and some texts whole; `needs` is of bytes after each."""
        documents = np.searchsorted(begins, places, "right") - 1
        apart = ~whole[documents]
        places, documents, needs = places[apart], documents[apart], needs[apart]
        low, high = _bounds(values, begins, documents, places, needs)
        opens = np.flatnonzero(low >= np.concatenate(([0], np.maximum.accumulate(high)[:-1])))
        entire = np.flatnonzero(whole)
        origins = np.concatenate((low[opens], begins[entire]))
        ends = np.concatenate((np.maximum.reduceat(high, opens) if len(opens) else high, begins[entire + 1]))
        if (ends - origins).sum() * _WORTH_IT > len(values):
            return cls.all_of(values, begins)
        order = np.argsort(origins, kind="stable")
        origins, ends = origins[order], ends[order]
        raw = values.data
        pieces = [raw[start:end] for start, end in zip(origins.tolist(), ends.tolist(), strict=True)]
        documents = np.concatenate((documents[opens], entire))[order]
        buffer = np.frombuffer(b"".join(pieces), np.uint8)
        own = np.concatenate(([0], np.cumsum(ends - origins)))
        return cls(buffer, own, origins, documents, whole[documents], places, needs)

    def too_short(self, spelt: Plain, begins: Places) -> Places:
        """The texts, which begin there, whose stretches show too little now that they are spelled."""
        own = np.searchsorted(self.origins, self.places, "right") - 1
        moved = (self.begins[:-1] - self.origins)[own]
        at = spelt.cut.forward(self.places + moved)
        documents, ends = self.documents[own], self.begins[own + 1] - moved
        short = (at - spelt.begins[own] < _ENOUGH) & (self.origins[own] > begins[documents])
        short |= (spelt.begins[own + 1] - at < self.needs + _ENOUGH) & (ends < begins[documents + 1])
        return documents[short]

    def may_begin(self, own: Places, places: Places) -> Flags:
        """Whether a name can begin at places of the buffer, each in a stretch of its own."""
        where = places + (self.origins - self.begins[:-1])[own]
        at = np.searchsorted(self.places, where)
        found: Flags = self.whole[own]
        known = np.flatnonzero(at < len(self.places))
        found[known] |= self.places[at[known]] == where[known]
        return found


def _bounds(
    values: Bytes, begins: Places, documents: Places, places: Places, needs: Places
) -> tuple[Places, Places]:
    """Where the stretches around places begin and end: within their texts, and between signs."""
    low = np.maximum(places - BEFORE, begins[documents])
    ends = begins[documents + 1]
    high = np.minimum(places + needs + BEHIND, ends)
    for _ in range(3):
        low -= _is_later(values[low])
        high += (high < ends) & _is_later(values[np.minimum(high, len(values) - 1)])
    return low, high


def _is_later(some: Bytes) -> Flags:
    found: Flags = (some & 0xC0) == 0x80  # noqa: PLR2004 - a later byte of a sign
    return found
