"""What each sign of a text counts as: which ones are equal, and which ones make words."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache

SPACES = (
    "\t\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
BREAKS = "\n\v\f\u0085\u2028\u2029"
HYPHENS = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07"
DOTS = "\u00b7\u0387\u2022\u2024\u2027\u22c5\u30a0\u30fb\u318d\uff1d\uff65"
"""Dots and double hyphens that part the words of a foreign name in Chinese, Japanese and Korean."""
IGNORED = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b"
    "\ufe0c\ufe0d\ufe0e\ufe0f\ufeff"
)
"""Signs without a shape: soft hyphens, joiners, directions, selectors of a glyph."""
CASED = ((0xC0, 0x58F), (0x1E00, 0x1FFF), (0x2126, 0x212B), (0xF900, 0xFAFF), (0xFF01, 0xFF5E))
"""Ranges whose letters change, be it to lower case or to the plain form of the same character."""
JOINING = ((0x300, 0x36F), (0x1160, 0x11FF), (0x3099, 0x309A))
"""Signs that join the one before them: marks, later letters of a Hangul syllable, voicing of kana."""


class Kind(IntEnum):
    """How a sign takes part in words."""

    OTHER = 0
    """It parts words."""
    LETTER = 1
    """Words of such signs stand between spaces: Latin, Cyrillic, Arabic, digits."""
    HANGUL = 2
    """Words stand between spaces, and particles are attached to them."""
    KATAKANA = 3
    """A word is a run of such signs."""
    FREE = 4
    """Nothing parts words: Chinese characters, hiragana, Thai."""
    JOINING = 5
    """Part of the sign before it."""


_HANGUL = ((0x1100, 0x115F), (0x3131, 0x318C), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xD7B0, 0xD7FB))
_KATAKANA = ((0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F))
_FREE = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3041, 0x3096),
    (0x309D, 0x309F),
    (0x3105, 0x312F),
    (0x31A0, 0x31BF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
RANGES = (
    *((first, last, Kind.JOINING) for first, last in JOINING),
    *((first, last, Kind.HANGUL) for first, last in _HANGUL),
    *((first, last, Kind.KATAKANA) for first, last in _KATAKANA),
    *((first, last, Kind.FREE) for first, last in _FREE),
)


@lru_cache(maxsize=65536)
def kind_of(sign: str) -> Kind:
    """How a sign takes part in words."""
    code = ord(sign)
    if code < 0x80:  # noqa: PLR2004 - most signs of most texts
        return Kind.LETTER if sign.isalnum() or sign == "_" else Kind.OTHER
    for first, last, kind in RANGES:
        if first <= code <= last:
            return kind
    return Kind.LETTER if unicodedata.category(sign)[0] in "LMN" and sign not in APOSTROPHES else Kind.OTHER


def equals() -> dict[int, str]:
    """What stands for a sign when spellings are compared, for all that something else stands for.

    Capitals become small letters one by one, full-width signs become narrow; spaces, line breaks, hyphens,
    apostrophes and dots each become one; signs without a shape become nothing. No sign grows in UTF-8.
    """
    found: dict[int, str] = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    for first, last in CASED:
        found |= {code: plain for code in range(first, last + 1) if (plain := _plain(chr(code))) != chr(code)}
    for group, one in ((SPACES, " "), (BREAKS, "\n"), (HYPHENS, "-"), (APOSTROPHES, "'"), (DOTS, "·")):
        found |= {ord(sign): one for sign in group if sign != one}
    found |= dict.fromkeys(range(5), "\x05")  # so that the signs before it are free for other use
    found |= dict.fromkeys(map(ord, IGNORED), "")
    return found | dict.fromkeys(range(0xE0100, 0xE01F0), "")


def _plain(sign: str) -> str:
    wide = 0xFF01 <= ord(sign) <= 0xFF5E  # noqa: PLR2004 - the full-width forms of ASCII
    plain = chr(ord(sign) - 0xFEE0) if wide else unicodedata.normalize("NFC", sign)
    small = "i" if plain == "İ" else plain.lower()
    grows = len(small.encode()) > len(sign.encode())
    return sign if len(small) != 1 or grows else small
