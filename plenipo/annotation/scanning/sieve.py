"""Where in a buffer of texts a name can begin at all.

Most words begin none. In ASCII a capital that follows no letter tells by the word that it begins, and by the
opening of the next one, whether any key begins so; of other signs, whether a key begins with what they may
stand for. What is in doubt stays: the search decides.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.calling import are_called
from plenipo.annotation.scanning.firsts import ANYWHERE, APART, FIRST_LEAD, Rows, row_at, rows_of
from plenipo.annotation.scanning.keys import REACH, Case, Key
from plenipo.annotation.scanning.openings import EIGHT, Words, are_interrupted, eight_at, letters, sizes
from plenipo.annotation.scanning.rewriting import Bytes, Places
from plenipo.annotation.scanning.signs import Kind, kind_of

Tables = npt.NDArray[np.uint8]

SURE, WEAK = 1, 2
"""Which keys may begin at a place: those that mean somebody by themselves, and weak ones."""
_GOES_ON = 4
"""What begins with a word goes on with another, which is looked at too."""
_CALLED = 8
"""A weak key that counts by itself after a title."""
_NEXT = 4
"""Letters of the next word that are looked at."""
_MOST = 3
"""Small letters with which keys may begin; with more, too many places would have to be looked at."""
_SIGN = 4
"""The most bytes of a sign."""
_WORDS, _PAIRS = 18, 20
"""Bits of the two tables; they have many times as many places as names have words."""
_MIX, _MIX_NEXT = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_OPENING = np.uint64((1 << 8 * _NEXT) - 1)
_SEPARATES = np.isin(np.arange(256), list(b" -\t\n\v\f\r"))
_IN_WORDS = np.isin(np.arange(256), [code for code in range(0x80) if kind_of(chr(code)) == Kind.LETTER])
_OPENS = np.array([byte >= FIRST_LEAD or chr(byte).isalpha() for byte in range(256)])
"""Which bytes may begin a word."""


class Starts(NamedTuple):
    """Places where a name can begin, in order."""

    places: Places
    documents: Places
    kinds: Tables
    """For each a sum of `SURE` and `WEAK`."""
    needs: Places
    """How many bytes, as they are compared, tell whether a name stands there."""


class Sieve(NamedTuple):
    """What is known of how keys begin."""

    words: Tables
    """By the letters of a first word what may begin so: a sum of `SURE`, `WEAK`, `_CALLED` and `_GOES_ON`."""
    pairs: Tables
    """By them and the opening of the next word."""
    needs: Places
    """By them how many bytes the longest such key needs; the last is for what begins otherwise."""
    signs: Rows
    others: bytes
    """Small letters and digits with which keys begin, if any do."""
    then: bytes
    """The small letters that follow those, where no sign beyond ASCII does."""

    @classmethod
    def of(cls, keys: Sequence[Key]) -> Self | None:
        """The sieve for keys; none where too many begin with small letters."""
        openings = [_opening(key) for key in keys if key.case == Case.ANY or not key.text[0].isalpha()]
        some = [opening for opening in openings if opening[0].isascii()]
        first, then = ({opening[at:][:1] for opening in some} for at in (0, 1))
        known = all(map(str.isalnum, first)) and all(one.isalpha() or not one.isascii() for one in then)
        if not known or max(len(first), len(then)) > _MOST:
            return None
        words, pairs, needs = _tables([key for key in keys if key.text[0].isascii()])
        longest = max(map(_need, keys), default=0)
        return cls(
            words,
            pairs,
            np.append(needs, longest),
            rows_of(key.text[0] for key in keys),
            *map(_ascii, (first, then)),
        )

    def starts(self, values: Bytes, begins: Places, places: Places) -> Starts:
        """Those of these places where a name can begin: of capitals, and of signs beyond ASCII."""
        documents = np.repeat(np.arange(len(begins) - 1), np.diff(np.searchsorted(places, begins)))
        ends = begins[documents + 1]
        words = eight_at(values, places, ends)
        inside = _IN_WORDS[values[places - 1]] & (places > begins[documents])
        kinds = np.zeros(len(places), np.uint8)
        rows = np.full(len(places), -1, np.int64)
        beyond = values[places] >= FIRST_LEAD
        some = np.flatnonzero(beyond)
        may = self.signs[row_at(words[some])]
        kinds[some] = SURE * ((may == ANYWHERE) | (may == APART) & ~inside[some])
        some = np.flatnonzero(~beyond & ~inside)
        kinds[some], rows[some] = self._begun(values, words[some], places[some], ends[some])
        sure = np.zeros(len(begins), np.bool_)
        sure[documents[kinds & SURE > 0]] = True
        some = np.flatnonzero((kinds & _CALLED > 0) & ~sure[documents])
        called = are_called(values, begins[documents[some]], places[some])
        kinds[some[called]] |= SURE
        kinds &= np.uint8(SURE | WEAK)
        some = np.flatnonzero(kinds)
        return Starts(places[some], documents[some], kinds[some], self.needs[rows[some]])

    def _begun(self, values: Bytes, words: Words, places: Places, ends: Places) -> tuple[Tables, Places]:
        """What may begin with the words at these places, and what row of the tables they are."""
        codes, stops = letters(words)
        rows = _mixed(codes, _WORDS).astype(np.int64)
        known = self.words[rows]
        kinds = known & np.uint8(SURE | WEAK | _CALLED)
        interrupted = are_interrupted(words, stops)
        kinds[interrupted] |= SURE
        rows[interrupted] = -1
        some = np.flatnonzero(known & _GOES_ON)
        after = places[some] + sizes(stops[some])
        more = (after + 1 < ends[some]) & _SEPARATES[values[np.minimum(after, len(values) - 1)]]
        some, after = some[more], after[more]
        kinds[some] |= self._next(values, codes[some], after + 1, ends[some])
        return kinds, rows

    def _next(self, values: Bytes, codes: Words, places: Places, ends: Places) -> Tables:
        """What may begin with words before the words at these places."""
        following = eight_at(values, places, ends)
        own, stops = letters(following)
        kinds = self.pairs[_mixed(codes ^ (own & _OPENING) * _MIX_NEXT, _PAIRS)]
        kinds[are_interrupted(following & _OPENING, stops & _OPENING)] = SURE
        kinds[_SEPARATES[values[places]]] = SURE
        return kinds


def _opening(key: Key) -> str:
    """The first two signs, with marks apart."""
    return (unicodedata.normalize("NFD", key.text[0]) + key.text[1:])[:2]


def _ascii(signs: Iterable[str]) -> bytes:
    return "".join(sorted(signs)).encode("ascii", "ignore")


def _kind(key: Key) -> int:
    if not key.weak:
        return SURE
    return WEAK | _CALLED if key.called else WEAK


def _need(key: Key) -> int:
    """The bytes of a key and of what has to be known of what follows it."""
    return len(key.text.encode()) + (3 * REACH if key.last == Kind.HANGUL else _SIGN)


def _tables(keys: Sequence[Key]) -> tuple[Tables, Tables, Places]:
    words, pairs = np.zeros(1 << _WORDS, np.uint8), np.zeros(1 << _PAIRS, np.uint8)
    texts = [key.text.encode() for key in keys]
    values = np.frombuffer(b"".join((*texts, bytes(EIGHT))), np.uint8)
    ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
    places = np.concatenate(([0], ends[:-1])) if len(ends) else ends
    kinds = np.array([_kind(key) for key in keys], np.uint8)
    own = eight_at(values, places, ends)
    codes, stops = letters(own)
    after = places + sizes(stops)
    goes_on = (after + 1 < ends) & (stops > 0) & (values[after] == ord(" ")) & _OPENS[values[after + 1]]
    known = ~are_interrupted(own, stops)  # such a text is looked at anyway
    np.bitwise_or.at(words, _mixed(codes, _WORDS)[known], np.where(goes_on, _GOES_ON, kinds)[known])
    following, _ = letters(eight_at(values, after + 1, ends))
    at = _mixed(codes ^ (following & _OPENING) * _MIX_NEXT, _PAIRS)
    np.bitwise_or.at(pairs, at[goes_on], kinds[goes_on])
    needs = np.zeros(1 << _WORDS, np.int64)
    np.maximum.at(needs, _mixed(codes, _WORDS), np.array(list(map(_need, keys)), np.int64))
    return words, pairs, needs


def _mixed(codes: Words, bits: int) -> Words:
    """Numbers of so many bits for others, as scattered as can be: Fibonacci hashing."""
    return (codes * _MIX) >> np.uint64(64 - bits)
