"""All texts of a buffer in the one spelling in which they are compared, without a look at each text.

The same as `plenipo.annotation.spelling`, on UTF-8 and with numpy: what changes is few, and found by the
first bytes of the signs; what becomes shorter leaves a cut, by which places are found again in the original.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from plenipo.annotation.signs import BREAKS, HYPHENS, JOINING, SPACES
from plenipo.annotation.spelling import composed, plain_signs

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_SPACE, _BREAK, _HYPHEN = 0x20, 0x0A, 0x2D
_KEPT, _TAIL, _LOST = 0, 1, 2
"""What became of a byte: kept, the rest of a sign that is shorter now, or of a sign that is nothing now."""


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
    cuts: tuple[Cut, ...]
    """In the order in which they were made."""

    def origin(self, starts: Places, ends: Places) -> tuple[Places, Places]:
        """Starts and ends in the original buffer."""
        for cut in reversed(self.cuts):
            starts, ends = cut.back(starts), cut.back_ends(ends)
        return starts, ends


def plain(values: Bytes, begins: Places) -> Plain:
    """The texts between `begins` of a UTF-8 buffer, as they are compared."""
    raw = values.tobytes()
    data = np.frombuffer(bytearray(raw).translate(_ascii()), np.uint8)
    cuts = []
    if len(values) and values.max() >= 0x80:  # noqa: PLR2004 - beyond ASCII
        fate = _rewrite(raw, values, data, begins)
        if fate is not None:
            cuts.append(_cut(fate))
            data = data[fate == _KEPT]
    gone = _join_separators(data)
    if len(gone):
        cuts.append(Cut(gone, gone[:0]))
        data = np.delete(data, gone)
    for cut in cuts:
        begins = cut.forward(begins)
    return Plain(data, begins, tuple(cuts))


def _cut(fate: Bytes) -> Cut:
    gone = np.flatnonzero(fate != _KEPT)
    return Cut(gone, gone[fate[gone] == _TAIL])


def _rewrite(raw: bytes, values: Bytes, data: Bytes, begins: Places) -> Bytes | None:
    """Write plain signs over those of two bytes and more; what became of each byte, if anything happened."""
    places = _suspects(raw, values)
    codes, sizes = signs_at(values, places)
    tables = _tables()
    known = codes < len(tables.plain)
    plain_codes = np.where(known, tables.plain[np.where(known, codes, 0)], codes)
    plain_codes[(codes >= 0xE0100) & (codes <= 0xE01EF)] = 0  # noqa: PLR2004 - variants of characters
    joining = known & tables.joining[np.where(known, codes, 0)]
    changed = plain_codes != codes
    if not changed.any() and not joining.any():
        return None
    fate = np.zeros(len(values), np.uint8)
    _overwrite(data, fate, places[changed], plain_codes[changed], sizes[changed])
    if joining.any():
        _compose(raw, data, fate, places[joining], sizes[joining], begins)
    return fate


def _suspects(raw: bytes, values: Bytes) -> Places:
    """Where signs begin that something else may stand for."""
    marked = np.frombuffer(bytearray(raw).translate(_leads()), np.bool_)
    for lead, first, last in ((0xD0, 0x80, 0xAF), (0xD1, 0xA0, 0xBF)):
        if lead in raw:
            marked[:-1] |= (values[:-1] == lead) & (values[1:] >= first) & (values[1:] <= last)
    if 0xE3 in raw:  # noqa: PLR2004 - kana, most of which stand for themselves
        third = np.frombuffer(raw.translate(_thirds()), np.bool_)
        marked[:-2] |= (values[:-2] == 0xE3) & third[2:]  # noqa: PLR2004 - same
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


def _overwrite(data: Bytes, fate: Bytes, places: Places, codes: Places, sizes: Places) -> None:
    for size in range(2, 5):
        for step in range(size):
            fate[places[sizes == size] + step] = _TAIL
    kept = codes > 0
    for size in range(2, 5):
        for step in range(size):
            fate[places[(sizes == size) & ~kept] + step] = _LOST
    places, codes = places[kept], codes[kept]
    narrow, two, three = codes < 0x80, (codes >= 0x80) & (codes < 0x800), codes >= 0x800  # noqa: PLR2004 - UTF-8
    for chosen, parts in (
        (narrow, ((0, 0, 0x7F),)),
        (two, ((6, 0xC0, 0x1F), (0, 0x80, 0x3F))),
        (three, ((12, 0xE0, 0x0F), (6, 0x80, 0x3F), (0, 0x80, 0x3F))),
    ):
        for step, (shift, lead, mask) in enumerate(parts):
            at = places[chosen] + step
            data[at] = lead | codes[chosen] >> shift & mask
            fate[at] = _KEPT


def _compose(raw: bytes, data: Bytes, fate: Bytes, places: Places, sizes: Places, begins: Places) -> None:
    """Write one sign for each that stands with others which join it; the first of a text joins nothing."""
    stops = set(begins[np.isin(begins, places)].tolist())
    ends = (places + sizes).tolist()
    pending = places.tolist()
    number = 0
    while number < len(pending):
        start, end = pending[number], ends[number]
        number += 1
        while number < len(pending) and pending[number] == end and end not in stops:
            end = ends[number]
            number += 1
        if start not in stops:
            _compose_one(raw, data, fate, start, end)


def _compose_one(raw: bytes, data: Bytes, fate: Bytes, joining: int, end: int) -> None:
    start = joining - 1
    while raw[start] & 0xC0 == 0x80:  # noqa: PLR2004 - a later byte of a sign
        start -= 1
    base = raw[start:joining].decode()
    if base in _PARTING or plain_signs().get(ord(base)) == "":
        return
    signs = composed(base + raw[joining:end].decode()).encode()
    stop = start + len(signs)
    data[start:stop] = np.frombuffer(signs, np.uint8)
    fate[start:stop] = _KEPT
    fate[stop:end] = _TAIL


def _join_separators(data: Bytes) -> Places:
    """Make each separator one space, or a gap where no name reaches across; the places that are left over."""
    special = np.flatnonzero((data == _BREAK) | (data == _HYPHEN))
    parting = data == _SPACE
    parting[special] = True
    doubled = np.flatnonzero(parting[1:] & parting[:-1])
    if not len(doubled):
        data[special] = _SPACE
        return doubled
    firsts = np.flatnonzero(np.diff(doubled, prepend=-2) != 1)
    kinds = data[doubled + 1]
    opening = data[doubled[firsts]]
    breaks = np.add.reduceat((kinds == _BREAK).astype(np.int64), firsts) + (opening == _BREAK)
    hyphens = np.add.reduceat((kinds == _HYPHEN).astype(np.int64), firsts)
    hyphenated = opening == _HYPHEN
    near = (hyphens == 0) & np.where(hyphenated, breaks == 1, breaks <= 1)
    data[special] = _SPACE
    data[doubled[firsts][~near]] = _BREAK
    return doubled + 1


class _Tables(NamedTuple):
    plain: npt.NDArray[np.int64]
    """What stands for each sign of the first plane; 0 is nothing."""
    joining: Flags


@cache
def _tables() -> _Tables:
    codes = np.arange(0x10000, dtype=np.int64)
    for code, signs in plain_signs().items():
        if code < len(codes):
            codes[code] = ord(signs) if signs else 0
    joining = np.zeros(len(codes), np.bool_)
    for first, last in JOINING:
        joining[first : last + 1] = True
    return _Tables(codes, joining)


@cache
def _ascii() -> bytes:
    table = bytearray(range(256))
    for code, signs in plain_signs().items():
        if code < 0x80:  # noqa: PLR2004 - ASCII
            table[code] = ord(signs)
    return bytes(table)


@cache
def _leads() -> bytes:
    """First bytes of the signs that something stands for; where most do not, later bytes decide."""
    leads = bytearray(256)
    for sign in _changing():
        leads[sign[0]] = 1
    leads[0xD0] = leads[0xD1] = leads[0xE3] = 0
    return bytes(leads)


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


_PARTING = set(SPACES + BREAKS + HYPHENS)
