"""One key for all the ways of typing a name: case, marks, hyphens, apostrophes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = re.compile(r"[a-z0-9 ]*")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case letters and digits in words parted by one space.

    Latin marks are dropped (`Nguyễn` gives `nguyen`), hyphens and dots part words, apostrophes
    vanish (`Ch'oe` gives `choe`). Hangul stays composed; other scripts keep their letters.
    """
    folded = text.casefold()
    if not _PLAIN.fullmatch(folded):
        spread = unicodedata.normalize("NFKD", folded).translate(_LETTERS)
        folded = unicodedata.normalize("NFC", "".join(map(_reduced, spread)))
    return " ".join(folded.split())


@lru_cache(maxsize=4096)
def _reduced(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] in "LN" or category == "Mc":
        return character
    if category in {"Mn", "Lm", "Cf"} or character in "'’‘ʼ`´":
        return ""
    return " "
