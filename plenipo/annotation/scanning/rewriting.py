"""What is done about the few signs of a buffer that other signs stand for, and about its separators."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.alphabet import (
    BEYOND,
    BREAK,
    CHANGES,
    ELIDES,
    HYPHEN,
    JOINS,
    NOTHING,
    SPACE,
    TAIL,
    Alphabet,
    in_bytes,
    is_separator,
    separating,
)
from plenipo.annotation.scanning.spelling import composed

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_CASE = 32
"""From a capital of ASCII to its small letter."""


def rewrite(
    values: Bytes, data: Bytes, begins: Places, places: Places, alphabet: Alphabet
) -> tuple[Places, Places]:
    """Write plain signs over those of two bytes and more.

    Returns:
        The places of the bytes that are left over, and the second ones of two separators that are new.
    """
    if not len(places):
        return places, places
    codes, sizes = signs_at(values, places)
    codes = np.minimum(codes, BEYOND)
    does = alphabet.does[codes]
    changed = does & CHANGES > 0
    elided = np.flatnonzero(does & ELIDES)
    changed[elided] = _are_in_keys(data, places[elided], sizes[elided], alphabet)
    tails, pairs = _overwrite(data, places[changed], sizes[changed], alphabet.written[codes[changed]])
    joining = does & JOINS > 0
    if joining.any():
        composed = _compose(values, data, places[joining], sizes[joining], begins)
        tails = np.array(sorted({*tails[data[tails] == TAIL].tolist(), *composed.tolist()}), np.int64)
    return tails, pairs


def _overwrite(data: Bytes, places: Places, sizes: Places, written: Bytes) -> tuple[Places, Places]:
    """Write rows of bytes over signs; returns what `rewrite` does."""
    steps = np.arange(4)
    own = steps < sizes[:, None]
    where = places[:, None] + steps
    data[where[own]] = written[own]
    tails = where[own & (written == TAIL)]
    spaces = np.flatnonzero(_PARTING[written[:, 0]])
    touched = np.unique((places[spaces, None] + np.arange(5))[np.arange(5) <= sizes[spaces, None]])
    touched = touched[(touched > 0) & (touched < len(data))]
    return tails, touched[_PARTING[data[touched]] & _PARTING[data[touched - 1]]]


_PARTING = np.isin(np.arange(256), (SPACE, BREAK, HYPHEN, NOTHING))


def _are_in_keys(data: Bytes, places: Places, sizes: Places, alphabet: Alphabet) -> Flags:
    """Whether these apostrophes stand between signs between which a key has one."""
    last, following = (
        data[at] for at in (np.maximum(places - 1, 0), np.minimum(places + sizes, len(data) - 1))
    )
    unknown = (last | following) >= 0x80  # noqa: PLR2004 - beyond ASCII anything may stand for anything
    last, following = (_smallest(some) for some in (last, following))
    found: Flags = unknown | alphabet.elisions[last, following]
    return found


def _smallest(some: Bytes) -> Bytes:
    """Bytes of ASCII as they are in keys."""
    capitals = (some >= ord("A")) & (some <= ord("Z"))
    found: Bytes = some + capitals.view(np.uint8) * np.uint8(_CASE)
    return found


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
    if is_separator(base):
        return range(0)
    spelt = composed(base + str(raw[joining:end], "utf-8"))
    signs = in_bytes(base, spelt[0]) + spelt[1:].encode()
    stop = start + len(signs)
    data[start:stop] = np.frombuffer(signs, np.uint8)
    data[stop:end] = TAIL
    return range(stop, end)


def join_separators(values: Bytes, data: Bytes, pairs: Places) -> Places:
    """Make one space of several separators, or a gap where no name reaches across; the places left over.

    `pairs` are the places of separators that follow another.
    """
    if not len(pairs):
        return pairs
    pairs = np.sort(pairs, kind="stable")
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    begins = pairs[np.diff(pairs, prepend=-1) != 1]
    places = np.sort(np.concatenate((begins - 1, pairs)), kind="stable")
    kinds = data[places]
    kinds = np.where(kinds == SPACE, separating()[values[places]], kinds)
    opens = np.diff(places, prepend=-2) != 1
    firsts, runs = np.flatnonzero(opens), np.cumsum(opens) - 1
    spaces, breaks, hyphens = (
        np.add.reduceat(kinds == kind, firsts, dtype=np.int64) for kind in (SPACE, BREAK, HYPHEN)
    )
    solid = np.flatnonzero(kinds != NOTHING)
    opening = np.full(len(firsts), NOTHING, np.uint8)
    opening[runs[solid[::-1]]] = kinds[solid[::-1]]
    broken = (hyphens == 1) & (opening == HYPHEN) & ((breaks == 1) | (breaks + spaces == 0))
    near = broken | (hyphens == 0) & (breaks <= 1)
    data[places] = np.where(near, SPACE, BREAK)[runs]
    kept = opens & (opening != NOTHING)[runs]
    left: Places = places[near[runs] & ~kept]
    return left
