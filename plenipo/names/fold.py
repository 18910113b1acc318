"""One key for all the ways of typing a name: case, marks, hyphens, apostrophes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)
SISTERS = str.maketrans(
    {"ј": "й", "џ": "дж", "љ": "ль", "њ": "нь", "ћ": "ч", "ђ": "дж", "і": "и", "є": "е", "ґ": "г"}
    | {"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك"}
)
"""Letters of other Cyrillic and Arabic alphabets, as Russian and Arabic write their sound."""
_MARKS = re.compile("(?<![иу])\u0306|(?<!і)\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u064b-\u065f\u0670]")
"""Marks on Latin, Greek, Cyrillic and Arabic letters, but for those that make й, ў and ї letters of their own."""
_UNSPOKEN = re.compile("[\u02b0-\u02ff\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Modifier letters that serve as apostrophes, and selectors of a glyph."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case letters and digits in words parted by one space.

    Marks are dropped (`Nguyễn` gives `nguyen`, `ё` gives `е`), hyphens and dots part words, apostrophes
    vanish (`Ch'oe` gives `choe`). Hangul stays composed; other scripts keep their letters and signs.
    """
    folded = text.casefold()
    simple = folded.translate(_SIMPLE)
    return " ".join((_spelt(folded) if _JOINING in simple else simple).split())


def _spelt(folded: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", folded).casefold())
    spread = _MARKS.sub("", plain).translate(LETTERS)
    return unicodedata.normalize("NFC", "".join(map(_reduced, spread))).translate(SISTERS)


def _reduced(character: str) -> str:
    if character in "'’‘`´" or _UNSPOKEN.match(character):
        return ""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return character if category[0] in "LNM" else " "


class _Simple(dict[int, str]):
    """What characters become by themselves, found out when one is first met.

    Those that can join the one before them, marks and the later letters of a Hangul syllable, do not
    stand by themselves.
    """

    def __missing__(self, code: int) -> str:
        first = unicodedata.normalize("NFKD", chr(code))[0]
        joins = unicodedata.category(first)[0] == "M" or "\u1160" <= first <= "\u11ff"
        self[code] = found = _JOINING if joins else _spelt(chr(code))
        return found


_JOINING = "\0"
_SIMPLE = _Simple()
