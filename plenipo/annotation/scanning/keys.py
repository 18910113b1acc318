"""The spellings of patterns as they are compared, each once, with what a match of it must fulfil."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from plenipo.annotation.patterns import Pattern
from plenipo.annotation.scanning.particles import last_sound, may_follow
from plenipo.annotation.scanning.signs import Kind, kind_of
from plenipo.annotation.scanning.spelling import GAP, key

LONGEST_ACRONYM = 12
"""Signs; longer words in capitals are names that somebody typed so."""
REACH = 16
"""Signs after a Hangul name that are looked at; longer words are not made of a name and its particles."""


class Case(IntEnum):
    """Which letters must be capitals where a spelling is found."""

    ANY = 0
    """None: titles are often in small letters."""
    FIRST = 1
    """The first: `Moon` is a name, `moon` is not."""
    ALL = 2
    """All: `US` is a state, `us` is not."""


class Key(NamedTuple):
    """A spelling as it is compared."""

    text: str
    patterns: tuple[int, ...]
    """The patterns that are spelled so."""
    first: Kind
    last: Kind
    sound: str
    """Of its last syllable, if that is Hangul."""
    case: Case
    weak: bool
    called: bool
    """Whether a title right before it makes up for its weakness."""


def keys_of(patterns: Sequence[Pattern]) -> list[Key]:
    """The keys of patterns; those that say nothing (no word, or a gap within) are left out."""
    groups: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for spelt in _spellings(pattern.text):
            groups.setdefault(spelt, []).append(number)
    return [_key(spelt, tuple(dict.fromkeys(numbers)), patterns) for spelt, numbers in groups.items()]


def _spellings(text: str) -> Iterable[str]:
    """A text as it is compared, also where capitals have more letters than small ones (`WEISS`)."""
    forms = (text,) if text.isascii() else dict.fromkeys((text, text.upper()))
    for spelt in dict.fromkeys(map(key, forms)):
        if spelt and GAP not in spelt and kind_of(spelt[0]) not in {Kind.OTHER, Kind.JOINING}:
            yield spelt


def _key(spelt: str, numbers: tuple[int, ...], patterns: Sequence[Pattern]) -> Key:
    own = [patterns[number] for number in numbers]
    last = kind_of(spelt[-1])
    return Key(
        spelt,
        numbers,
        kind_of(spelt[0]),
        last,
        last_sound(spelt) if last == Kind.HANGUL else "",
        min(case_of(pattern) for pattern in own),
        all(pattern.weak for pattern in own),
        any(pattern.called for pattern in own),
    )


def case_of(pattern: Pattern) -> Case:
    """Which letters must be capitals where the pattern is found."""
    text = pattern.text.strip()
    acronym = text.isupper() and text.isascii() and " " not in text and len(text) <= LONGEST_ACRONYM
    if acronym and sum(map(str.isalpha, text)) > 1:
        return Case.ALL
    return Case.FIRST if pattern.kind != "role" and is_capital(text[0]) else Case.ANY


def is_capital(sign: str) -> bool:
    """Whether a sign is a capital letter."""
    return sign.isupper() or sign.istitle()


def is_cased(shown: str, case: Case) -> bool:
    """Whether what stands in a text has its capitals."""
    if case == Case.FIRST:
        return is_capital(shown[0])
    return case == Case.ANY or not any(map(str.islower, shown))


class Stand(IntEnum):
    """What a neighbouring sign means for a match."""

    NO = 0
    YES = 1
    ASK = 2
    """It depends on the word that follows."""


def before(neighbour: Kind, first: Kind) -> Stand:
    """Whether a match whose first sign is of a kind may stand after a sign of another."""
    if first == Kind.FREE:
        return Stand.YES
    own = neighbour in {first, Kind.JOINING}
    return Stand.NO if own else Stand.YES


def after(neighbour: Kind, last: Kind) -> Stand:
    """Whether a match whose last sign is of a kind may stand before a sign of another."""
    if neighbour == Kind.JOINING:
        return Stand.NO
    if last in {Kind.FREE, Kind.OTHER} or neighbour != last:
        return Stand.YES
    return Stand.ASK if last == Kind.HANGUL else Stand.NO


def attached(sound: str, following: str) -> bool:
    """Whether the Hangul that follows a name is attached to it, as particles and titles are.

    `following` is the compared text after the match, at least `REACH` signs of it if there are as many.
    """
    run = _WORD.match(following)
    return run is not None and run.end() < REACH and may_follow(sound, run[0])


_WORD = re.compile("(?:[가-힣ᄀ-ᇿㄱ-ㆎ]|(?<=제)[0-9])+")
