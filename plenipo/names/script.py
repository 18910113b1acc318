"""The script that a folded text is written in."""

from __future__ import annotations

import re

HANGUL, KANA, HAN, CYRILLIC, ARABIC, LATIN = "Hangul", "Kana", "Han", "Cyrillic", "Arabic", "Latin"
_SCRIPTS = (
    (HANGUL, re.compile("[가-힣]")),
    (KANA, re.compile("[\u3041-\u30ff]")),
    (HAN, re.compile("[\u3400-\u9fff\uf900-\ufaff]")),
    (CYRILLIC, re.compile("[\u0400-\u04ff]")),
    (ARABIC, re.compile("[\u0600-\u06ff]")),
)


def script_of(text: str) -> str:
    """The script of the first letters found, in that order; all else counts as Latin."""
    return next((script for script, letters in _SCRIPTS if letters.search(text)), LATIN)
