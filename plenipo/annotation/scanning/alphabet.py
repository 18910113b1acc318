"""What of a text can make a difference to a search: the signs of its keys, and what stands for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from string import digits
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from plenipo.annotation.scanning.keys import is_capital
from plenipo.annotation.scanning.signs import JOINING, kind_of
from plenipo.annotation.scanning.spelling import plain_signs

Flags = npt.NDArray[np.bool_]

SPACE, BREAK = 0x20, 0x0A
HYPHEN, NOTHING, TAIL = 0xFD, 0xFE, 0xFF
"""Bytes that are in no UTF-8: a separator; no sign, or the rest of a separator; the rest of another sign."""
BEYOND = 0xFFFF
"""Stands for the signs beyond the first plane that change, all of them to nothing; it is itself no sign."""
CHANGES, JOINS, ELIDES = 1, 2, 4
"""What is to be done about a sign: another stands for it; it joins the one before; it is an apostrophe."""
KANA = 0xE3
"""The first byte of signs of which whole texts are made, and few of which change."""
_CODES = {"": NOTHING, "\n": BREAK, "-": HYPHEN, " ": SPACE}
_SELECTORS = range(0xE0100, 0xE01F0)


class Alphabet(NamedTuple):
    """The signs that a search has to look at; tables over the signs of the first plane."""

    written: npt.NDArray[np.uint8]
    """What is written over each sign: four bytes."""
    does: npt.NDArray[np.uint8]
    """What is to be done about each: a sum of `CHANGES`, `JOINS` and `ELIDES`."""
    elisions: Flags
    """Between which two bytes an apostrophe stands in a key."""
    kana: bytes
    """Of signs that begin with `KANA`, whether a third byte is one of a sign that changes."""
    matters: Flags
    """Of each byte whether it is the first of a sign that changes."""
    leads: npt.NDArray[np.int32]
    """For each first byte, where `quick` begins to speak of its signs; add six bits of each later byte."""
    quick: Flags
    """Whether anything is to be done, by the first three bytes of a sign."""

    @classmethod
    def of(cls, keys: Iterable[str]) -> Self:
        """The alphabet of keys as they are compared."""
        texts = list(keys)
        signs = set(chain(digits, *texts))  # Hangul is read with the digits in it
        written = np.full((BEYOND + 1, 4), TAIL, np.uint8)
        does = np.zeros(BEYOND + 1, np.uint8)
        written[BEYOND], does[BEYOND] = NOTHING, CHANGES
        for code, spelt in plain_signs().items():
            if 0x80 <= code < BEYOND and (spelt in _CODES or _differs(chr(code), spelt, signs)):  # noqa: PLR2004
                row = in_bytes(chr(code), spelt)
                written[code] = list(row.ljust(4, bytes([NOTHING if spelt in _CODES else TAIL])))
                does[code] = CHANGES | ELIDES * (spelt == "'")
        for first, last in JOINING:
            does[first : last + 1] |= JOINS
        touched = [chr(code).encode() for code in (*np.flatnonzero(does[:BEYOND]).tolist(), *_SELECTORS)]
        thirds = {sign[2] for sign in touched if sign[0] == KANA}
        kana = bytes(byte in thirds for byte in range(256))
        matters = np.isin(np.arange(256), [sign[0] for sign in touched])
        return cls(written, does, _elisions(texts), kana, matters, *_quick(touched))


def in_bytes(sign: str, spelt: str) -> bytes:
    """What is written for a sign: its plain form, but a capital of ASCII stays one."""
    if spelt in _CODES:
        return bytes([_CODES[spelt]])
    return (spelt.upper() if spelt.isascii() and is_capital(sign) else spelt).encode()


def is_separator(sign: str) -> bool:
    """Whether a sign is one that parts words, or is none."""
    return plain_signs().get(ord(sign), sign) in _CODES


@cache
def separating() -> npt.NDArray[np.uint8]:
    """What each byte is as a separator: `SPACE`, unless it is another one of ASCII."""
    kinds = np.full(256, SPACE, np.uint8)
    for code in range(0x80):
        kinds[code] = _CODES.get(plain_signs().get(code, chr(code)), SPACE)
    return kinds


def _differs(sign: str, spelt: str, signs: set[str]) -> bool:
    """Whether it makes a difference what stands for a sign: a key has it, or it parts words otherwise."""
    return spelt in signs or kind_of(sign) != kind_of(spelt)


def _quick(touched: Iterable[bytes]) -> tuple[npt.NDArray[np.int32], Flags]:
    leads = np.zeros(256, np.int32)
    leads[0xC2:0xF5] = np.arange(1, 0xF5 - 0xC2 + 1) << 12
    quick = np.zeros((0xF5 - 0xC2 + 1, 64, 64), np.bool_)
    for sign in touched:
        row = quick[leads[sign[0]] >> 12, sign[1] & 0x3F]
        row[sign[2] & 0x3F if len(sign) > 2 else slice(None)] = True  # noqa: PLR2004
    return leads, quick.ravel()


def _elisions(texts: Iterable[str]) -> Flags:
    found = np.zeros((256, 256), np.bool_)
    for text in texts:
        if "'" in text:
            for first, last in _beside_apostrophes(text):
                found[first, last] = True
    return found


def _beside_apostrophes(text: str) -> Iterator[tuple[int, int]]:
    """The bytes before and after each apostrophe of a key; signs after it also as they are taken apart."""
    small = text.encode()
    for at in range(1, len(small)):
        if small[at : at + 1] != b"'":
            continue
        if at + 1 == len(small):
            yield from ((small[at - 1], byte) for byte in range(256))
        else:
            yield small[at - 1], small[at + 1]
    for before, after in zip(text, text[2:], strict=False):
        yield before.encode()[-1], unicodedata.normalize("NFD", after).encode()[0]
