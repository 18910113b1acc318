"""All texts of a buffer in the one spelling in which they are compared, without a look at each text.

The same as `plenipo.annotation.spelling`, on UTF-8 and with numpy: what changes is few, and found by the
first bytes of the signs; what becomes shorter leaves a cut, by which places are found again in the original.
Inside, separators are the bytes 1 to 4, so that one comparison finds them all.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from plenipo.annotation.signs import JOINING
from plenipo.annotation.spelling import composed, plain_signs

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_NOTHING, _BREAK, _HYPHEN, _SPACE = 1, 2, 3, 4
"""What parts words; the first is no sign, or the rest of a separator of several bytes."""
_TAIL = 0xFF
"""A byte left over from a sign that is shorter now; it is in no UTF-8."""
_CODES = {"": _NOTHING, "\n": _BREAK, "-": _HYPHEN, " ": _SPACE}


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

    data: Bytes
    begins: Places
    """Where each text begins, and where the last one ends."""
    cut: Cut


def encoded(key: str) -> bytes:
    """A key as it stands in such a buffer."""
    return key.encode().replace(b" ", bytes([_SPACE]))


def plain(values: Bytes, begins: Places) -> Plain:
    """The texts between `begins` of a UTF-8 buffer, as they are compared."""
    data = np.frombuffer(bytearray(values.data).translate(_ascii()), np.uint8)
    tails = _rewrite(values, data, begins)
    gone = np.sort(np.concatenate((tails, _join_separators(data))))
    cut = Cut(gone, tails)
    return Plain(np.delete(data, gone) if len(gone) else data, cut.forward(begins), cut)


def _rewrite(values: Bytes, data: Bytes, begins: Places) -> Places:
    """Write plain signs over those of two bytes and more; the places of the bytes that are left over."""
    places = _suspects(values)
    codes, sizes = signs_at(values, places)
    tables = _tables()
    known = codes < len(tables.plain)
    plain_codes = np.where(known, tables.plain[np.where(known, codes, 0)], codes)
    plain_codes[(codes >= 0xE0100) & (codes <= 0xE01EF)] = _NOTHING  # noqa: PLR2004 - variants of characters
    joining = known & tables.joining[np.where(known, codes, 0)]
    changed = plain_codes != codes
    tails = _overwrite(data, places[changed], plain_codes[changed], sizes[changed])
    if joining.any():
        composed = _compose(values, data, places[joining], sizes[joining], begins)
        tails = np.union1d(tails[data[tails] == _TAIL], composed)
    return tails


def _suspects(values: Bytes) -> Places:
    """Where signs begin that something else may stand for."""
    leading = values >= 0xC2  # noqa: PLR2004 - the first byte of a sign of several
    if np.count_nonzero(leading) < len(values) // 16:
        places = np.flatnonzero(leading)
        return places[_leads()[values[places]] > 0]
    marked = np.frombuffer(bytearray(values.data).translate((_leads() == _ALWAYS).tobytes()), np.bool_)
    for lead, first, last in ((0xD0, 0x80, 0xAF), (0xD1, 0xA0, 0xBF)):
        marked[:-1] |= (values[:-1] == lead) & (values[1:] >= first) & (values[1:] <= last)
    third = np.frombuffer(bytearray(values.data).translate(_thirds()), np.bool_)
    marked[:-2] |= (values[:-2] == 0xE3) & third[2:]  # noqa: PLR2004 - kana, most of which stand for themselves
    return np.flatnonzero(marked)


def signs_at(values: Bytes, places: Places) -> tuple[Places, Places]:
    """Code points and sizes in bytes of the signs that begin at these places."""
    top = len(values) - 1
    one, two, three, four = (values[np.minimum(places + step, top)].astype(np.int64) for step in range(4))
    sizes = 1 + (one >= 0xC0).astype(np.int64) + (one >= 0xE0) + (one >= 0xF0)  # noqa: PLR2004 - UTF-8
    codes = np.choose(
        sizes - 1,
        (
            one,
            (one & 0x1F) << 6 | two & 0x3F,
            (one & 0x0F) << 12 | (two & 0x3F) << 6 | three & 0x3F,
            (one & 0x07) << 18 | (two & 0x3F) << 12 | (three & 0x3F) << 6 | four & 0x3F,
        ),
    )
    return codes, sizes


def _overwrite(data: Bytes, places: Places, codes: Places, sizes: Places) -> Places:
    """Write signs in the places of longer ones; the places of the bytes that are left over."""
    rest = np.where(codes <= _SPACE, _NOTHING, _TAIL).astype(np.uint8)
    lengths = 1 + (codes >= 0x80).astype(np.int64) + (codes >= 0x800)  # noqa: PLR2004 - UTF-8
    leads = np.choose(lengths - 1, (codes, 0xC0 | codes >> 6, 0xE0 | codes >> 12))
    tails = []
    for step in range(4):
        later = 0x80 | codes >> 6 * np.maximum(lengths - 1 - step, 0) & 0x3F
        signs = np.where(step < lengths, later if step else leads, rest).astype(np.uint8)
        own = step < sizes
        data[places[own] + step] = signs[own]
        tails.append(places[own & (step >= lengths) & (rest == _TAIL)] + step)
    return np.sort(np.concatenate(tails))


def _compose(values: Bytes, data: Bytes, places: Places, sizes: Places, begins: Places) -> Places:
    """Write one sign for each that stands with others which join it; the first of a text joins nothing."""
    stops = set(begins[np.isin(begins, places)].tolist())
    ends = (places + sizes).tolist()
    pending = places.tolist()
    tails: list[int] = []
    number = 0
    while number < len(pending):
        start, end = pending[number], ends[number]
        number += 1
        while number < len(pending) and pending[number] == end and end not in stops:
            end = ends[number]
            number += 1
        if start not in stops:
            tails.extend(_compose_one(values.data, data, start, end))
    return np.array(tails, np.int64)


def _compose_one(raw: memoryview, data: Bytes, joining: int, end: int) -> range:
    start = joining - 1
    while raw[start] & 0xC0 == 0x80:  # noqa: PLR2004 - a later byte of a sign
        start -= 1
    base = str(raw[start:joining], "utf-8")
    if plain_signs().get(ord(base), base) in _CODES:
        return range(0)
    signs = composed(base + str(raw[joining:end], "utf-8")).encode()
    stop = start + len(signs)
    data[start:stop] = np.frombuffer(signs, np.uint8)
    data[stop:end] = _TAIL
    return range(stop, end)


def _join_separators(data: Bytes) -> Places:
    """Make each separator one space, or a gap where no name reaches across; the places that are left over."""
    parting = data <= _SPACE
    marked = data < _SPACE
    doubled = parting[1:] & parting[:-1]
    marked[1:] |= doubled
    marked[:-1] |= doubled
    places = np.flatnonzero(marked)
    if not len(places):
        return places
    kinds = data[places]
    begins = np.diff(places, prepend=-2) != 1
    firsts = np.flatnonzero(begins)
    spaces, breaks, hyphens = (
        np.add.reduceat(kinds == kind, firsts, dtype=np.int64) for kind in (_SPACE, _BREAK, _HYPHEN)
    )
    solid = np.flatnonzero(kinds != _NOTHING)
    runs = np.cumsum(begins)[solid] - 1
    opening = np.full(len(firsts), _NOTHING, np.uint8)
    opening[runs[::-1]] = kinds[solid[::-1]]
    broken = (hyphens == 1) & (opening == _HYPHEN) & ((breaks == 1) | (breaks + spaces == 0))
    near = broken | (hyphens == 0) & (breaks <= 1)
    data[places[firsts]] = np.where(near, _SPACE, _BREAK)
    begins[firsts[opening == _NOTHING]] = False
    left: Places = places[~begins]
    return left


class _Tables(NamedTuple):
    plain: npt.NDArray[np.int64]
    """What stands for each sign of the first plane."""
    joining: Flags


@cache
def _tables() -> _Tables:
    codes = np.arange(0x10000, dtype=np.int64)
    for code, signs in plain_signs().items():
        if code < len(codes):
            codes[code] = _CODES.get(signs) or ord(signs)
    joining = np.zeros(len(codes), np.bool_)
    for first, last in JOINING:
        joining[first : last + 1] = True
    return _Tables(codes, joining)


@cache
def _ascii() -> bytes:
    table = bytearray(range(256))
    for code in range(0x80):
        signs = plain_signs().get(code, chr(code))
        table[code] = _CODES.get(signs) or ord(signs)
    return bytes(table)


_ALWAYS = 2


@cache
def _leads() -> Bytes:
    """For each byte 0, or a number if signs that something stands for begin with it; `_ALWAYS` if most do."""
    leads = np.zeros(256, np.uint8)
    for sign in _changing():
        leads[sign[0]] = _ALWAYS
    leads[[0xD0, 0xD1, 0xE3]] = 1
    return leads


@cache
def _thirds() -> bytes:
    """Third bytes of those that begin with E3."""
    thirds = bytearray(256)
    for sign in _changing():
        if sign[0] == 0xE3:  # noqa: PLR2004 - kana and their punctuation
            thirds[sign[2]] = 1
    return bytes(thirds)


def _changing() -> list[bytes]:
    joining = (code for first, last in JOINING for code in range(first, last + 1))
    return [chr(code).encode() for code in (*plain_signs(), *joining) if code >= 0x80]  # noqa: PLR2004 - beyond ASCII
