"""Finding spellings in all texts of an Arrow array at once: no step is taken text by text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from plenipo.annotation.scanning.alphabet import Alphabet
from plenipo.annotation.scanning.buffers import Plain, Workspace, plain
from plenipo.annotation.scanning.calling import are_called
from plenipo.annotation.scanning.candidates import candidates
from plenipo.annotation.scanning.engines import engine
from plenipo.annotation.scanning.keys import (
    REACH,
    Case,
    Key,
    Stand,
    after,
    attached,
    before,
    is_capital,
    is_cased,
)
from plenipo.annotation.scanning.needles import Endings, needles_of
from plenipo.annotation.scanning.rewriting import Bytes, Flags, Places, signs_at
from plenipo.annotation.scanning.sieve import SURE, Sieve
from plenipo.annotation.scanning.signs import Kind, kind_of
from plenipo.annotation.scanning.spans import Hits
from plenipo.annotation.scanning.stretches import Stretches

if TYPE_CHECKING:
    from pyarrow import Array, ChunkedArray

CHUNK = 1 << 22
"""Bytes of text that are searched at once: what is made of them stays near the processor."""
FEW = 1 << 14
"""Of fewer bytes it takes longer to say where a name can begin than to search them."""


class Texts(NamedTuple):
    """Consecutive texts of an array: where they stand in one buffer of UTF-8."""

    first: int
    values: Bytes
    begins: Places


class ArraySearch:
    """An automaton over the buffer of many texts, and the tests of its hits."""

    def __init__(self, keys: Sequence[Key], library: str, ready: bytes = b"") -> None:
        """Prepare for keys with an automaton of a library, restored if it was serialized."""
        needles = needles_of(keys)
        self._keys = keys
        self._alphabet = Alphabet.of(key.text for key in keys)
        self._engine = engine(library, needles.texts, ready)
        self._key = np.array(needles.keys, np.int64)
        self._endings = needles.endings
        self._first = np.fromiter((int(key.first) for key in keys), np.uint8)
        self._last = np.fromiter((int(key.last) for key in keys), np.uint8)
        asked = [key.case if key.case == Case.ALL or not key.text[:1].isascii() else Case.ANY for key in keys]
        self._case = np.fromiter(
            map(int, asked), np.uint8
        )  # a first capital of ASCII is one that the needle has
        self._weak = np.array([key.weak for key in keys], np.bool_)
        self._called = np.array([key.called for key in keys], np.bool_)

    def find(self, texts: Array | ChunkedArray) -> Hits:
        """The leftmost and longest matches of each text; weak ones only beside a sure one."""
        space = Workspace()
        parts = [self._find(some, space) for some in consecutive(texts)]
        empty = np.zeros(0, np.int64)
        return Hits(*map(np.concatenate, zip(*parts, strict=True))) if parts else Hits(*[empty] * 4)

    def serialized(self) -> bytes:
        """The automaton as bytes; empty if it has to be built again."""
        return self._engine.serialized()

    @cached_property
    def _sieve(self) -> Sieve | None:
        return Sieve.of(self._keys)

    def _find(self, texts: Texts, space: Workspace) -> Hits:
        shown, spelt = self._spelt(texts, space)
        start, end, key = self._matches(spelt.raw)
        own = np.searchsorted(spelt.begins, start, "right") - 1
        inside = end <= spelt.begins[own + 1]
        inside[inside] = self._stand(spelt, own[inside], start[inside], end[inside], key[inside])
        own, start, end, key = (column[inside] for column in (own, start, end, key))
        first, last = spelt.cut.back(start), spelt.cut.back_ends(end)
        kept = shown.may_begin(own, first)
        kept[kept] = self._is_cased(shown.values, first[kept], last[kept], key[kept])
        kept[kept] = longest(first[kept], last[kept])
        order = np.flatnonzero(kept)
        order = order[np.argsort(first[order], kind="stable")]
        own, first, last, key = (column[order] for column in (own, first, last, key))
        document = shown.documents[own]
        moved = (shown.origins - shown.begins[:-1])[own]
        weak = self._weak[key]
        some = _alone(document, weak, self._called[key])
        weak[some] = ~are_called(texts.values, texts.begins[document[some]], (first + moved)[some])
        beside = _beside_sure(document, weak)
        document, moved, first, last, key = (column[beside] for column in (document, moved, first, last, key))
        begin = texts.begins[document]
        return Hits(
            texts.first + document, *_code_points(texts.values, begin, first + moved, last + moved), key
        )

    def _spelt(self, texts: Texts, space: Workspace) -> tuple[Stretches, Plain]:
        """What has to be searched of some texts: all that can hold a name."""
        values, begins = texts.values, texts.begins
        if len(values) < FEW or self._sieve is None:
            shown = Stretches.all_of(values, begins)
            return shown, plain(shown.values, shown.begins, self._alphabet, space)
        places, whole = candidates(values, begins, self._sieve.others, self._sieve.then)
        starts = self._sieve.starts(values, begins, places)
        sure = whole.copy()
        sure[starts.documents[starts.kinds & SURE > 0]] = True
        kept = sure[starts.documents]
        places, needs = starts.places[kept], starts.needs[kept]
        while True:
            shown = Stretches.around(values, begins, whole, places, needs)
            spelt = plain(shown.values, shown.begins, self._alphabet, space)
            short = shown.too_short(spelt, begins)
            if not len(short):
                return shown, spelt
            whole[short] = True

    def _matches(self, data: bytes) -> tuple[Places, Places, Places]:
        """Starts, ends and keys of all that is spelled like a key."""
        start, end, needle = self._engine.find(data).T
        key = self._key[needle]
        opened = np.flatnonzero(key < 0)
        if not len(opened):
            return start, end, key
        rows = [
            row
            for at, number in zip(start[opened].tolist(), needle[opened].tolist(), strict=True)
            for row in _ended(data, at, self._endings[number])
        ]
        more = np.array(rows, np.int64).reshape(-1, 3).T
        whole = key >= 0
        start, end, key = (
            np.concatenate((column[whole], other))
            for column, other in zip((start, end, key), more, strict=True)
        )
        return start, end, key

    def _stand(self, spelt: Plain, document: Places, start: Places, end: Places, key: Places) -> Flags:
        """Whether matches may stand between their neighbours."""
        left, right = _rules()
        data, begins = spelt.data, spelt.begins
        kept = np.ones(len(start), np.bool_)
        inner = np.flatnonzero(start > begins[document])
        kept[inner] = left[_kinds(_before(data, start[inner])), self._first[key[inner]]] == Stand.YES
        inner = np.flatnonzero(kept & (end < begins[document + 1]))
        answers = right[_kinds(_at(data, end[inner])), self._last[key[inner]]]
        kept[inner] = answers != Stand.NO
        for number in inner[answers == Stand.ASK].tolist():
            stop = min(end[number] + 3 * REACH, begins[document[number] + 1])
            following = data[end[number] : stop].tobytes().decode(errors="ignore")
            kept[number] = attached(self._keys[key[number]].sound, following)
        return kept

    def _is_cased(self, values: Bytes, first: Places, last: Places, key: Places) -> Flags:
        """Whether matches have capitals where they must."""
        case = self._case[key]
        kept = np.ones(len(first), np.bool_)
        chosen = np.flatnonzero(case == Case.FIRST)
        kept[chosen] = _are_capitals(_at(values, first[chosen]))
        for number in np.flatnonzero(case == Case.ALL).tolist():
            shown = values[first[number] : last[number]].tobytes().decode()
            kept[number] = is_cased(shown, Case.ALL)
        return kept


def _ended(data: bytes, start: int, endings: Endings) -> Iterator[tuple[int, int, int]]:
    """The keys that stand at a place where the opening of several was found."""
    shown = data[start : start + max(endings)].lower()
    for size, keys in endings.items():
        number = keys.get(shown[:size])
        if number is not None:
            yield start, start + size, number


def consecutive(texts: Array | ChunkedArray) -> Iterator[Texts]:
    """The texts in runs of some megabytes, or of one text that is larger."""
    done = 0
    for chunk in texts.chunks if isinstance(texts, pa.ChunkedArray) else (texts,):
        filled = chunk.fill_null("") if chunk.null_count else chunk
        array = filled.cast(pa.large_string())
        _, ends, data = array.buffers()
        if len(array) and data is not None and data.size:
            begins = np.frombuffer(ends, np.int64)[array.offset : array.offset + len(array) + 1]
            values = np.frombuffer(data, np.uint8)
            at = 0
            while at < len(array):
                stop = max(int(np.searchsorted(begins, begins[at] + CHUNK, "right")) - 1, at + 1)
                own = begins[at : stop + 1]
                yield Texts(done + at, values[own[0] : own[-1]], own - own[0])
                at = stop
        done += len(array)


def longest(start: Places, end: Places) -> Flags:
    """Which of the matches remain where they overlap: the leftmost, of these the longest."""
    order = np.lexsort((-end, start))
    start, end = start[order], end[order]
    reach = np.maximum.accumulate(end)
    overlaps = np.zeros(len(start) + 1, np.bool_)
    overlaps[1:-1] = start[1:] < reach[:-1]
    disputed = np.flatnonzero(overlaps[:-1] | overlaps[1:])
    kept = np.ones(len(start), np.bool_)
    free = -1
    for number, first, last in zip(
        disputed.tolist(), start[disputed].tolist(), end[disputed].tolist(), strict=True
    ):
        kept[number] = first >= free
        free = last if first >= free else free
    found = np.empty(len(start), np.bool_)
    found[order] = kept
    return found


def _beside_sure(document: Places, weak: Flags) -> Flags:
    """Which of some matches have one in their document that is not weak; the documents are in order."""
    sure = np.zeros(int(document[-1]) + 1 if len(document) else 0, np.bool_)
    sure[document[~weak]] = True
    kept: Flags = sure[document]
    return kept


def _alone(document: Places, weak: Flags, called: Flags) -> Places:
    """Those matches that a title would make sure, where nothing else is."""
    return np.flatnonzero(weak & called & ~_beside_sure(document, weak))


_LATER = -0x40
"""Bytes below, with a sign, are later ones of signs."""


def _code_points(values: Bytes, begin: Places, first: Places, last: Places) -> tuple[Places, Places]:
    """Starts and ends within their texts, which begin there, counted in code points instead of bytes."""
    if not len(first):
        return first, last
    opens = np.flatnonzero(np.diff(begin, prepend=-1))
    own, ends = begin[opens], np.maximum.reduceat(last, opens)
    raw = values.data
    texts = b"".join(raw[start:end] for start, end in zip(own.tolist(), ends.tolist(), strict=True))
    if texts.isascii():
        return first - begin, last - begin
    sizes = ends - own
    moved = np.repeat(np.cumsum(sizes) - ends, np.diff(opens, append=len(begin)))
    signs = _counter(np.frombuffer(texts, np.uint8))
    before_text = signs(begin + moved)
    return signs(first + moved) - before_text, signs(last + moved) - before_text


def _counter(values: Bytes) -> Callable[[Places], Places]:
    """Counts the signs before places of a buffer."""
    later = np.packbits(values.view(np.int8) < _LATER, bitorder="little")
    words = np.zeros(len(later) // 8 + 1, np.uint64)
    words.view(np.uint8)[: len(later)] = later
    counts = np.concatenate(([0], np.cumsum(np.bitwise_count(words), dtype=np.int64)))

    def signs(places: Places) -> Places:
        word, bit = places >> 6, (places & 63).astype(np.uint64)
        below = words[word] & ((np.uint64(1) << bit) - np.uint64(1))
        found: Places = places - counts[word] - np.bitwise_count(below)
        return found

    return signs


def _at(data: Bytes, places: Places) -> Places:
    """Code points of the signs that begin at these places."""
    codes = data[places].astype(np.int64)
    some = np.flatnonzero(codes >= 0x80)  # noqa: PLR2004 - beyond ASCII
    codes[some] = signs_at(data, places[some])[0]
    return codes


def _before(data: Bytes, places: Places) -> Places:
    """Code points of the signs that end at these places."""
    begins = places - 1
    some = np.flatnonzero(data[begins] >= 0x80)  # noqa: PLR2004 - beyond ASCII
    for _ in range(3 if len(some) else 0):
        begins[some] -= (data[begins[some]] & 0xC0) == 0x80  # noqa: PLR2004 - a later byte of a sign
    return _at(data, begins)


def _kinds(codes: Places) -> npt.NDArray[np.uint8]:
    """The kinds of signs, as `kind_of` has them."""
    return _looked_up(_KINDS, kind_of, codes)


def _are_capitals(codes: Places) -> Flags:
    return _looked_up(_CAPITALS, is_capital, codes).astype(np.bool_)


def _looked_up(
    known: npt.NDArray[np.uint8], ask: Callable[[str], int], codes: Places
) -> npt.NDArray[np.uint8]:
    """The answers for signs; each is asked for once, for it takes long to ask for all that there are."""
    found: npt.NDArray[np.uint8] = known[codes]
    if (found == _UNKNOWN).any():
        for code in np.unique(codes[found == _UNKNOWN]).tolist():
            known[code] = ask(chr(code))
        found = known[codes]
    return found


_UNKNOWN = 0xFF
_KINDS, _CAPITALS = (np.full(0x110000, _UNKNOWN, np.uint8) for _ in range(2))


@cache
def _rules() -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    left = [[before(neighbour, own) for own in Kind] for neighbour in Kind]
    right = [[after(neighbour, own) for own in Kind] for neighbour in Kind]
    return np.array(left, np.uint8), np.array(right, np.uint8)
