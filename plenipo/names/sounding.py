"""How a name sounds, roughly, whatever the script it is written in: 매슈 포틴저, ジョン・ボルトン, بشار الأسد.

What two ears keep is the place in the mouth of each consonant, and little of the vowels. So a name is told
in a handful of letters: P T K S R M N H for kinds of consonants, and five vowels.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plenipo.names.fold import fold
from plenipo.names.korean.hangul import syllable
from plenipo.names.korean.systems import REVISED
from plenipo.names.script import HANGUL, KANA, script_of

_KANA_ROWS = {
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サシスセソ",
    "z": "ザジズゼゾ",
    "t": "タチツテト",
    "d": "ダヂヅデド",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "b": "バビブベボ",
    "p": "パピプペポ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
    "y": "ヤイユエヨ",
    "w": "ワイウエヲ",
    "": "アイウエオ",
}
_KANA_OTHERS = {"チ": "chi", "ツ": "tsu", "フ": "fu", "ヴ": "vu", "ン": "n", "ッ": "", "ー": ""} | dict(
    zip("ァィゥェォャュョ", "aiueoauo", strict=True)
)
KANA_SOUNDS = str.maketrans(
    {
        letter: row + vowel
        for row, letters in _KANA_ROWS.items()
        for vowel, letter in zip("aiueo", letters, strict=True)
    }
    | _KANA_OTHERS
)
HANGUL_VOWELS = (("eu", ""), ("eo", "o"), ("ae", "e"), ("oe", "e"), ("ui", "i"))
"""Vowels of Hangul, which writes foreign names with one (eu) that nobody says."""
EARS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("ντ", "d"),
        ("μπ", "b"),
        ("γκ", "g"),
        ("γγ", "ng"),
        ("τζ", "j"),
        ("ו", "o"),
        ("(?<!\\S)אל (?=\\S)", ""),
        ("[चচ]", "ch"),
        ("[ंং]", "n"),
        ("^(?:นางสาว|นาย|นาง|ปธน |ประธานาธิบดี|รัฐมนตรี)", ""),
        ("х", "h"),
        ("(?<=\\S\\S)(?:аас|ээс|оос|өөс|ийн|ийг|ыг)(?!\\S)", ""),
        ("(?<!\\S)ال(?=\\S\\S)", ""),
        ("ن[جغگ](?!\\S)", "n"),
    )
)
"""Letters that are written for other sounds than a letter table gives: Greek d, b, g; the Arabic ng; articles, and Mongolian cases."""
SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("tsch|dsch|tch|sch|cz|sz|rz|dj|dz|ts|tz|ch|sh|zh|dg(?=e)", "S"),
        ("^x|q(?=i)", "S"),
        ("ph", "P"),
        ("kh", "H"),
        ("th", "T"),
        ("ck", "K"),
        ("c(?=[eiy])", "S"),
        ("x", "KS"),
        ("ng(?![aeiouy])", "N"),
        ("[bpfv]", "P"),
        ("[td]", "T"),
        ("[kgqc]", "K"),
        ("[szj]", "S"),
        ("[lr]", "R"),
        ("m", "M"),
        ("n", "N"),
        ("h", "H"),
        ("w", "u"),
        ("y", "i"),
        ("[^PTKSRMNHaeiou]", ""),
        (r"(.)\1+", r"\1"),
    )
)
SOFT = re.compile("[aeiouRH]")


def in_latin(text: str) -> str:
    """A folded text in any script in folded Latin letters, roughly."""
    from anyascii import anyascii

    for letters, sound in EARS:
        text = letters.sub(sound, text)
    return fold(anyascii(text))


@lru_cache(maxsize=8192)
def sounds(text: str) -> tuple[str, ...]:
    """What each word sounds like; a script that is not written by sound is taken as another's."""
    folded = fold(text)
    script = script_of(folded)
    if script == HANGUL:
        folded = "".join(_spelt(one) if "가" <= one <= "힣" else one for one in folded)
    elif script == KANA:
        folded = folded.translate(KANA_SOUNDS)
    elif not folded.isascii():
        folded = in_latin(folded)
    return tuple(filter(None, map(_sound, folded.split())))


def _spelt(character: str) -> str:
    spelt = REVISED.spell(syllable(character))
    for letters, sound in HANGUL_VOWELS:
        spelt = spelt.replace(letters, sound)
    return spelt


def _sound(word: str) -> str:
    for letters, sound in SOUNDS:
        word = letters.sub(sound, word)
    return word


def bones(said: str) -> str:
    """The consonants of a sound that no ear drops; by these sounds are sorted before they are compared."""
    return re.sub(r"(.)\1+", r"\1", SOFT.sub("", said))
