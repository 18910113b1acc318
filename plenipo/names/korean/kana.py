"""Korean names in katakana, as the Japanese press writes them by their sound."""

from __future__ import annotations

from plenipo.names.korean.hangul import Name, Syllable, syllable
from plenipo.names.korean.systems import VOICED_FINALS

_ROWS = {
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サシスセソ",
    "t": "タティトゥテト",
    "d": "ダディドゥデド",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "p": "パピプペポ",
    "b": "バビブベボ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
    "c": "チャチチュチェチョ",
    "j": "ジャジジュジェジョ",
    "": "アイウエオ",
}
_CELLS: dict[str, tuple[str, ...]] = {
    row: tuple(cells)
    for row, cells in _ROWS.items()
    if len(cells) == 5  # noqa: PLR2004
} | {
    "t": ("タ", "ティ", "トゥ", "テ", "ト"),
    "d": ("ダ", "ディ", "ドゥ", "デ", "ド"),
    "c": ("チャ", "チ", "チュ", "チェ", "チョ"),
    "j": ("ジャ", "ジ", "ジュ", "ジェ", "ジョ"),
}
_INITIALS = dict(
    zip(
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ",
        (
            "k",
            "k",
            "n",
            "t",
            "t",
            "r",
            "m",
            "p",
            "p",
            "s",
            "s",
            "",
            "c",
            "c",
            "c",
            "k",
            "t",
            "p",
            "h",
        ),
        strict=True,
    )
)
_VOICED = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
_VOWELS = {
    "ㅏ": "a",
    "ㅐ": "e",
    "ㅑ": "ya",
    "ㅒ": "ye",
    "ㅓ": "o",
    "ㅔ": "e",
    "ㅕ": "yo",
    "ㅖ": "ye",
    "ㅗ": "o",
    "ㅘ": "wa",
    "ㅙ": "we",
    "ㅚ": "we",
    "ㅛ": "yo",
    "ㅜ": "u",
    "ㅝ": "wo",
    "ㅞ": "we",
    "ㅟ": "wi",
    "ㅠ": "yu",
    "ㅡ": "u",
    "ㅢ": "wi",
    "ㅣ": "i",
}
_SMALL = {"ya": "ャ", "yo": "ョ", "yu": "ュ", "ye": "ェ", "wa": "ァ", "we": "ェ", "wo": "ォ", "wi": "ィ"}
_ALONE = {
    "ya": "ヤ",
    "yo": "ヨ",
    "yu": "ユ",
    "ye": "イェ",
    "wa": "ワ",
    "we": "ウェ",
    "wo": "ウォ",
    "wi": "ウィ",
}
_FINALS = (
    {"": "", "ㄴ": "ン", "ㄹ": "ル", "ㅁ": "ム", "ㅇ": "ン"}
    | dict.fromkeys("ㄱㄲㅋㄺ", "ク")
    | dict.fromkeys("ㅂㅍㅄ", "プ")
    | dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ッ")
)


def katakana(name: Name) -> str:
    """A name by its sound, with the dot between family and given name."""
    return f"{_sounds(name.family)}・{_sounds(name.given)}"


def spell(letters: Syllable, *, voiced: bool = False) -> str:
    """One syllable in katakana, by itself or after a voiced sound."""
    row = _VOICED.get(letters.initial) if voiced else None
    return (
        _onset(_INITIALS[letters.initial] if row is None else row, _VOWELS[letters.vowel])
        + _FINALS[letters.final]
    )


def _sounds(text: str) -> str:
    spelt, before = "", None
    for letters in map(syllable, text):
        spelt += spell(letters, voiced=before is not None and before in VOICED_FINALS)
        before = letters.final
    return spelt


def _onset(row: str, vowel: str) -> str:
    if len(vowel) == 1:
        return _CELLS[row]["aiueo".index(vowel)]
    if not row:
        return _ALONE[vowel]
    if row in "cj" and vowel[0] in "yw":
        return _CELLS[row]["aiueo".index(vowel[1])]
    if vowel == "wi":
        return _CELLS[row][1]
    if vowel in {"ye", "we"}:
        return _CELLS[row][2] + "ェ" if row == "h" and vowel == "we" else _CELLS[row][3]
    return _CELLS[row][1 if vowel[0] == "y" else 2] + _SMALL[vowel]
