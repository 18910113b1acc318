"""Hangul syllables: their letters, the norms of both states, and family names."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
COMPOUND_FAMILIES = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방", "망절")

_NAME = re.compile("[가-힣]{2,5}")
_FIRST = 0xAC00
_Y_VOWELS = frozenset("ㅑㅒㅕㅖㅛㅠㅣ")


class Syllable(NamedTuple):
    """The letters of one syllable; `initial` is ㅇ where it begins with its vowel."""

    initial: str
    vowel: str
    final: str


class Name(NamedTuple):
    """A personal name in Hangul, in two parts."""

    family: str
    given: str


def syllable(character: str) -> Syllable:
    """The letters of a composed syllable (Unicode, section 3.12)."""
    number = ord(character) - _FIRST
    return Syllable(INITIALS[number // 588], VOWELS[number % 588 // 28], FINALS[number % 28])


def composed(letters: Syllable) -> str:
    """The syllable of these letters."""
    initial, vowel, final = letters
    number = INITIALS.index(initial) * 588 + VOWELS.index(vowel) * 28 + FINALS.index(final)
    return chr(_FIRST + number)


def is_name(text: str) -> bool:
    """Whether a text is a personal name in Hangul: two to five syllables and nothing else but spaces."""
    return _NAME.fullmatch(compact(text)) is not None


def compact(text: str) -> str:
    """A name in composed syllables without spaces."""
    return "".join(unicodedata.normalize("NFC", text).split())


def split(name: str) -> Name:
    """A name by its parts: the family name is the first syllable, but for some of two."""
    length = 2 if len(name) > 2 and name.startswith(COMPOUND_FAMILIES) else 1  # noqa: PLR2004
    return Name(name[:length], name[length:])


def one_norm(name: str) -> str:
    """A name as one key for both norms.

    In the South a family name loses or changes an initial ㄹ or ㄴ (리 이, 로 노, 녀 여), and within
    given names 렬 and 률 become 열 and 율; the North writes them as they are (Standard Pronunciation
    and Hangul Orthography, articles 10 to 12, on initial sounds).
    """
    family, given = split(name)
    return _softened(family[0]) + family[1:] + given.replace("렬", "열").replace("률", "율")


def _softened(character: str) -> str:
    letters = syllable(character)
    if letters.initial in "ㄹㄴ" and letters.vowel in _Y_VOWELS:
        return composed(letters._replace(initial="ㅇ"))
    if letters.initial == "ㄹ":
        return composed(letters._replace(initial="ㄴ"))
    return character
