"""Words that one slip of the finger makes of another."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя")
SHORTEST = 5
PINYIN = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|"
    "ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)|hm|ng)+"
)
SYLLABLE = re.compile(
    "(?:ngh?|nh|ph|th|tr|ch|gi|gh|kh|qu|[bcdghjklmnpqrstvxy])?[aeiouy]{1,3}(?:ng|nh|ch|[ckmnpt])?"
)
LONG = 7
"""Letters of a word from which a slip is likelier than somebody else: Coates is not Coats, and Tilleson Tillerson."""


def slips(word: str) -> Iterator[str]:
    """Every word one slip away: a letter more, less, other, or two in turn (Damerau, 1964)."""
    alphabet = next((letters for letters in ALPHABETS if word[0] in letters), "")
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in alphabet)
            if len(tail) > 1:
                yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in alphabet)


def near(word: str, known: Container[str]) -> list[str]:
    """The known words one slip away; short words are taken at their letters."""
    if len(word) < SHORTEST:
        return []
    return [one for one in dict.fromkeys(slips(word)) if one in known and one != word]


def differ_by_one(one: str, other: str) -> bool:
    """Whether one slip makes one word of the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if start < 0:
        return True
    head, tail = one[start:], other[start:]
    return (
        head[1:] == tail[1:]
        or head[1:] == tail
        or head == tail[1:]
        or (head[:2] == tail[1::-1] and head[2:] == tail[2:])
    )


def is_syllable(word: str) -> bool:
    """Whether a word is one syllable, as in Vietnamese names, so that one vowel makes another name of it."""
    return SYLLABLE.fullmatch(word) is not None


def is_pinyin(word: str) -> bool:
    """Whether a word is spelt as Chinese names are, so that one letter makes another name of it."""
    return PINYIN.fullmatch(word) is not None
