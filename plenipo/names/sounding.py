"""Foreign names as another script writes them by ear: 제임스 매티스, Рекс Тиллерсон, ジョン・ボルトン.

What two ears keep is the consonants, and of those only the place in the mouth; so names are compared by
them alone. It is the boldest way to a name and serves only between scripts.
"""

from __future__ import annotations

import re

from plenipo.names.fold import fold
from plenipo.names.korean.hangul import syllable
from plenipo.names.korean.systems import REVISED
from plenipo.names.script import HANGUL, KANA, script_of

ENOUGH = 4
"""Consonants that a name must have to be told by them."""

_KANA_ROWS = {
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サシスセソ",
    "z": "ザジズゼゾジャ",
    "t": "タテト",
    "c": "チツ",
    "d": "ダデド",
    "j": "ヂヅ",
    "n": "ナニヌネノン",
    "h": "ハヒヘホ",
    "f": "フ",
    "b": "バビブベボ",
    "p": "パピプペポ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
    "v": "ヴ",
    "w": "ワヲ",
    "y": "ヤユヨ",
    "": "アイウエオャュョァィゥェォッー",
}
KANA_SOUNDS = str.maketrans(
    {
        letter: f"{row}a" if letter != "ン" else "n"
        for row, letters in _KANA_ROWS.items()
        for letter in letters
    }
)
SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("(?:tsch|dsch|tch|sch|dj|dz|ts|tz|ch|sh|zh|dg)"), "s"),
    (re.compile("ck|kh"), "k"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("x"), "ks"),
    (re.compile("ng(?![aeiou])"), "n"),
    (re.compile("[hw\u200b]|y(?=[aeiou])"), ""),
    (re.compile("(?<=[aeiouy])r(?![aeiouy])"), ""),
)
EARS = (("ντ", "d"), ("μπ", "b"), ("γκ", "g"), ("γγ", "ng"), ("τζ", "j"), ("ו", "o"))
"""Letters that are written for other sounds than a letter table gives: Greek d, b, g; the Hebrew vowel."""
CLASSES = str.maketrans("bvpfdtgkqcszjlrmn", "PPPPTTKKKKSSSRRMN")


def in_latin(text: str) -> str:
    """A text in any script in folded Latin letters, roughly."""
    from anyascii import anyascii

    for letters, sounds in EARS:
        text = text.replace(letters, sounds)
    return fold(anyascii(text))


def sound(text: str) -> tuple[str, ...]:
    """The consonants of each word, in classes; empty for a script that is not written by sound."""
    folded = fold(text)
    script = script_of(folded)
    if script == HANGUL:
        folded = "".join(REVISED.spell(syllable(one)) if "가" <= one <= "힣" else one for one in folded)
    elif script == KANA:
        folded = folded.translate(KANA_SOUNDS)
    elif not folded.isascii():
        folded = in_latin(folded)
    return tuple(filter(None, map(_word, folded.split())))


def _word(word: str) -> str:
    for letters, sounds in SOUNDS:
        word = letters.sub(sounds, word)
    kept = "".join(one for one in word.translate(CLASSES) if one.isupper())
    return re.sub(r"(.)\1+", r"\1", kept)
