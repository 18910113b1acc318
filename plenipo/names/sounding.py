"""Foreign names as another script writes them by ear: 제임스 매티스, Рекс Тиллерсон, ジョン・ボルトン.

What two ears keep is the consonants, and of those only the place in the mouth; so names are compared by
them alone. It is the boldest way to a name and serves only between scripts.
"""

from __future__ import annotations

import re

from plenipo.names.fold import fold
from plenipo.names.korean.hangul import syllable
from plenipo.names.korean.systems import REVISED
from plenipo.names.script import ARABIC, CYRILLIC, HANGUL, KANA, script_of

ENOUGH = 4
"""Consonants that a name must have to be told by them."""

_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            (
                "a b v g d e z z i i k l m n o p r s t u f h s s s s - i - e u a".replace(
                    "-", "\u200b"
                ).split()
            ),
            strict=True,
        )
    )
)
_ARABIC = str.maketrans(
    dict(
        zip(
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ",
            "a b t t j h h d d r z s s s d t z a g f k k l m n h u i a u i".split(),
            strict=True,
        )
    )
)
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
_KANA = str.maketrans(
    {
        letter: f"{row}a" if letter != "ン" else "n"
        for row, letters in _KANA_ROWS.items()
        for letter in letters
    }
)
_SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("(?:tsch|dsch|tch|sch|dj|dz|ts|tz|ch|sh|zh|dg)"), "s"),
    (re.compile("ck|kh"), "k"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("x"), "ks"),
    (re.compile("ng(?![aeiou])"), "n"),
    (re.compile("[hw\u200b]|y(?=[aeiou])"), ""),
    (re.compile("r(?![aeiouy])"), ""),
)
_CLASSES = str.maketrans("bvpfdtgkqcszjlrmn", "BBPPTTKKKKSSSRRMN")


def sound(text: str) -> tuple[str, ...]:
    """The consonants of each word, in classes; empty for a script that is not written by sound."""
    folded = fold(text)
    script = script_of(folded)
    if script == CYRILLIC:
        folded = folded.translate(_CYRILLIC)
    elif script == HANGUL:
        folded = "".join(REVISED.spell(syllable(one)) if "가" <= one <= "힣" else one for one in folded)
    elif script == KANA:
        folded = folded.translate(_KANA)
    elif script == ARABIC:
        folded = folded.translate(_ARABIC)
    if not folded.isascii():
        folded = folded.encode("ascii", "ignore").decode()
    return tuple(filter(None, map(_word, folded.split())))


def _word(word: str) -> str:
    for letters, sounds in _SOUNDS:
        word = letters.sub(sounds, word)
    kept = "".join(one for one in word.translate(_CLASSES) if one.isupper())
    return re.sub(r"(.)\1+", r"\1", kept)
