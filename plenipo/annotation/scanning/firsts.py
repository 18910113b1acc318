"""Signs beyond ASCII with which a key may begin in a text, whatever they are compared as."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.openings import Words
from plenipo.annotation.scanning.rewriting import Places
from plenipo.annotation.scanning.signs import Kind, kind_of
from plenipo.annotation.scanning.spelling import plain_signs

Rows = npt.NDArray[np.uint8]

NEVER, APART, ANYWHERE = 0, 1, 2
"""Whether a key begins with a sign: no; where no letter of ASCII stands before it; wherever it stands."""
FIRST_LEAD = 0xC2
"""The first byte of the first sign beyond ASCII."""
_LOW, _BYTE = np.uint64(0x3F), np.uint64(0xFF)


def rows_of(firsts: Iterable[str]) -> Rows:
    """A table over the first three bytes of signs of what keys with these first signs begin with.

    Signs beyond the first plane are few and may all begin one, but for pictures.
    """
    table = np.full((0xF5 - FIRST_LEAD, 64, 64), NEVER, np.uint8)
    table[0xF0 - FIRST_LEAD :] = ANYWHERE
    table[0xF0 - FIRST_LEAD, 0x1F] = NEVER
    for sign, may in _signs(frozenset(firsts)):
        lead, middle, *last = sign.encode()
        row = table[lead - FIRST_LEAD, middle & 0x3F]
        where = last[0] & 0x3F if last else slice(None)
        row[where] = np.maximum(row[where], may)
    return table.ravel()


def row_at(words: Words) -> Places:
    """Where the table speaks of the signs with which these bytes begin."""
    lead = (words & _BYTE) - np.uint64(FIRST_LEAD)
    found = (lead << np.uint64(12)) | ((words >> np.uint64(8) & _LOW) << np.uint64(6))
    rows: Places = (found | (words >> np.uint64(16) & _LOW)).astype(np.int64)
    return rows


def _signs(firsts: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The signs that, alone or with those that join them, are compared as one of these."""
    parts = {part: _where(first) for first in firsts for part in _parts(first)}
    yield from ((part, may) for part, may in parts.items() if not part.isascii())
    for code, spelt in plain_signs().items():
        if code >= 0x80 and spelt in parts:  # noqa: PLR2004 - beyond ASCII
            yield chr(code), parts[spelt]


def _parts(first: str) -> Iterator[str]:
    """A sign without some of its marks, or of the later letters of its syllable."""
    spread = unicodedata.normalize("NFD", first)
    base, marks = spread[0], spread[1:]
    yield first
    for some in chain.from_iterable(combinations(marks, size) for size in range(len(marks) + 1)):
        part = unicodedata.normalize("NFC", "".join((base, *some)))
        if len(part) == 1:
            yield part


def _where(first: str) -> int:
    return APART if kind_of(first) == Kind.LETTER else ANYWHERE
