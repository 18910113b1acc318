"""The script that a folded text is written in."""

from __future__ import annotations

import re

HANGUL, KANA, HAN, CYRILLIC, ARABIC = "Hangul", "Kana", "Han", "Cyrillic", "Arabic"
LATIN, OTHER = "Latin", "other"
UNSPACED = frozenset((HANGUL, HAN, KANA))
"""Scripts that write syllables, and words without spaces; one sign of them is no initial."""
_SCRIPTS = (
    (HANGUL, re.compile("[가-힣]")),
    (KANA, re.compile("[\u3041-\u30ff]")),
    (HAN, re.compile("[\u3400-\u9fff\uf900-\ufaff]")),
    (CYRILLIC, re.compile("[\u0400-\u04ff]")),
    (ARABIC, re.compile("[\u0600-\u06ff]")),
    (OTHER, re.compile("[\u0370-\u03ff\u0530-\u05ff\u0700-\u1cff\U00010000-\U0001e8ff]")),
)


def script_of(text: str) -> str:
    """The first of these scripts that has letters in a text; `other` for one that has none of them."""
    if text.isascii():
        return LATIN
    return next((script for script, letters in _SCRIPTS if letters.search(text)), LATIN)


def large_kana(text: str) -> str:
    """Katakana with small signs made large and long vowels shortened, as papers differ on both."""
    return text.translate(LARGE)


LARGE = str.maketrans("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ", "ー")
