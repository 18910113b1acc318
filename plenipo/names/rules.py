"""The tables by which names are found, as plain values for a reader in another language.

The site's search box looks names up in the browser by the same rules as `NameIndex`; only the steps are
written there once more, the tables come from here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from plenipo.names import (
    by_ear,
    doubts,
    fold,
    hearing,
    index,
    inflection,
    manner,
    misspelling,
    nicknames,
    offices,
    pieces,
    sounding,
    tables,
    titles,
    untitled,
    ways,
)
from plenipo.names.han import TRADITIONAL
from plenipo.names.korean import bearers, hangul, hanja, nearly, norms, readings, spellings, systems
from plenipo.names.korean.hangul import one_norm
from plenipo.names.script import LARGE

_LATIN = {1: systems.REVISED, 2: systems.DPRK, 4: systems.MCCUNE_REISCHAUER, 8: systems.YALE}
_CYRILLIC = {16: systems.KONTSEVICH}


_SPOKEN = (
    (0xA0, 0x250),  # Latin
    (0x370, 0x700),  # Greek, Cyrillic, Armenian, Hebrew, Arabic
    (0x900, 0xF00),  # of India, Thai, Lao
    (0x1000, 0x1100),  # Burmese, Georgian
    (0x1780, 0x1800),  # Khmer
)


def rules(korean: Iterable[str]) -> dict[str, Any]:
    """The tables, as JSON has values; `korean` are the names in Hangul that a spelling may write."""
    return {
        "fold": {"letters": _signs(fold.LETTERS), "sisters": _signs(fold.SISTERS)},
        "traditional": "".join(f"{old}{new}" for old, new in TRADITIONAL.items()),
        "kana": _signs(LARGE),
        "titles": " ".join(sorted(titles.WORDS)),
        "address": " ".join(sorted(titles.ADDRESS)),
        "german": titles.GERMAN.pattern,
        "kin": " ".join(sorted(titles.KIN)),
        "office": titles.OFFICE.pattern,
        "particles": " ".join(sorted(ways.PARTICLES)),
        "nicknames": nicknames.GROUPS.strip().splitlines(),
        "endings": inflection.ENDINGS,
        "nominative": inflection.NOMINATIVE,
        "alphabets": misspelling.ALPHABETS,
        "pinyin": misspelling.PINYIN.pattern,
        "syllable": misspelling.SYLLABLE.pattern,
        "limits": _limits(),
        "characters": doubts.CHARACTERS.pattern,
        "manners": _manners(),
        "parted": tables.PARTED.pattern,
        "hyphened": untitled.HYPHENED.pattern,
        "pieces": {
            "beside": pieces.BESIDE.pattern,
            "longest": pieces.LONGEST,
            "inside": pieces.INSIDE,
            "spoken": pieces.SPOKEN,
            "written": pieces.WRITTEN,
            "three": pieces.THREE,
        },
        "meanings": {
            "words": offices.MEANINGS.strip().splitlines(),
            "whole": offices.WHOLE,
            "eastern": offices.EASTERN.pattern,
            "states": " ".join(sorted(offices.STATES)),
            "elsewhere": offices.OTHER_WALKS.pattern,
        },
        "sounds": {
            "kana": _signs(sounding.KANA_SOUNDS),
            "hangul": sounding.HANGUL_VOWELS,
            "ears": _steps(sounding.EARS),
            "latin": _latin(),
            "steps": _steps(sounding.SOUNDS),
            "soft": sounding.SOFT.pattern,
        },
        "hearing": _hearing(),
        "ear": _ear(),
        "korean": _korean(korean),
    }


def _manners() -> dict[str, list[str]]:
    """Groups of the manners in which a spelling was taken, and those that stay in another case."""
    groups = {
        "free": manner.FREE,
        "waiting": manner.WAITING,
        "spelt": manner.SPELT,
        "alone": manner.ALONE,
        "incomplete": manner.INCOMPLETE,
        "heard": manner.HEARD,
        "kept": manner.KEPT,
    }
    return {name: sorted(some) for name, some in groups.items()}


def _limits() -> dict[str, float]:
    """From which score a hit is sure, and how long names and words must or may be."""
    return {
        "sure": tables.SURE,
        "hint": tables.HINT,
        "doubt": index.DOUBT,
        "agreed": index.AGREED,
        "given": ways.GIVEN,
        "family": tables.FAMILY,
        "syllable": untitled.SYLLABLE,
        "cyrillicSyllable": untitled.CYRILLIC_SYLLABLE,
        "cases": ways.MOST_CASES,
        "words": ways.MOST_WORDS,
        "slip": misspelling.SHORTEST,
        "long": misspelling.LONG,
        "another": by_ear.ANOTHER,
        "stem": inflection.SHORTEST,
    }


def _hearing() -> dict[str, Any]:
    """What sounds weigh for either ear, what it costs to drop or to change them, and which names are compared."""
    return {
        "vowels": hearing.VOWELS,
        "sounds": hearing.SOUNDS,
        "articles": " ".join(sorted(hearing.ARTICLES)),
        "as": hearing.HEARD_AS,
        "full": _weights(hearing.FULL),
        "bare": _weights(hearing.BARE),
        "bones": hearing.BONES,
        "alone": hearing.ALONE,
        "name": hearing.FULL_NAME,
        "unpaired": hearing.UNPAIRED,
        "dropped": hearing.LEAST_DROPPED,
        "firm": hearing.BONE_SOUNDS,
        "shared": hearing.SHARED,
    }


def _weights(ear: hearing.Ear) -> dict[str, Any]:
    return {"weights": ear.weights, "dropped": ear.dropped, "change": ear.change}


def _ear() -> dict[str, Any]:
    """How much alike names must sound."""
    return {
        "like": by_ear.LIKE,
        "paired": by_ear.PAIRED,
        "nearly": by_ear.NEARLY,
        "firm": by_ear.FIRM,
        "alike": by_ear.ALIKE,
        "equal": by_ear.EQUAL,
        "long": by_ear.LONG,
        "longBare": by_ear.LONG_BARE,
        "respelt": by_ear.RESPELT,
        "bare": by_ear.BARE.pattern,
        "byLetter": by_ear.BY_LETTER,
    }


def _steps(steps: Iterable[tuple[re.Pattern[str], str]]) -> list[list[str]]:
    """Expressions and what comes in their place, a group as JavaScript refers to it."""
    return [[letters.pattern, sound.replace("\\", "$")] for letters, sound in steps]


def _latin() -> list[list[str]]:
    """What letters of scripts that the press writes in sound like, in Latin letters: runs of them, from the first.

    Scripts of one origin have their letters in one order, so that these rows are much alike and small when packed.
    """
    return [
        [chr(first), " ".join(map(_sound, map(chr, range(first, last)))).rstrip()] for first, last in _SPOKEN
    ]


def _sound(letter: str) -> str:
    """What a folded letter sounds like in Latin letters; nothing for a sign that is none."""
    from anyascii import anyascii

    if unicodedata.category(letter)[0] not in "LM" or fold.fold(letter) not in {letter, ""}:
        return ""
    return anyascii(letter).replace(" ", "")


def _korean(names: Iterable[str]) -> dict[str, Any]:
    keys = [one_norm(name) for name in names]
    return {
        "compound": hangul.COMPOUND_FAMILIES,
        "syllables": readings.syllables().pattern,
        "hanja": _by_reading(hanja.READINGS),
        "mostReadings": hanja.MOST,
        "bits": spellings.BITS,
        "any": spellings.ANY,
        "longest": readings.LONGEST,
        "nearly": {"letters": nearly.LETTERS, "parts": nearly.PARTS},
        "norms": {
            "northern": norms.NORTHERN,
            "marks": norms.MARKS.pattern,
            "south": norms.SOUTH,
            "north": norms.NORTH,
            "unmarked": norms.UNMARKED,
            "systems": norms.SYSTEMS,
            "rarer": norms.RARER,
        },
        "slavic": {"letters": bearers.SLAVIC.pattern, "english": bearers.SLAVIC_LETTERS},
        "families": {"Latin": spellings.FAMILIES, "Cyrillic": spellings.CYRILLIC_FAMILIES},
        "familySpellings": " ".join(sorted(spellings.FAMILY_SPELLINGS)),
        "letters": {
            "Latin": (spellings.INITIALS, spellings.VOWELS, spellings.FINALS),
            "Cyrillic": spellings.CYRILLIC_LETTERS,
            "Arabic": spellings.ARABIC_LETTERS,
        },
        "systems": {
            "Latin": {bit: _system(table) for bit, table in _LATIN.items()},
            "Cyrillic": {bit: _system(table) for bit, table in _CYRILLIC.items()},
        },
        "kana": {
            "family": _kana({key[0] for key in keys}, family=True),
            "given": _kana({character for key in keys for character in key}, family=False),
        },
    }


def _kana(characters: Iterable[str], *, family: bool) -> dict[str, dict[str, int]]:
    return {one: spellings.spellings(one, "Kana", family=family) for one in sorted(characters)}


def _system(table: systems.Table) -> list[dict[str, str]]:
    parts = (table.initials, table.vowels, table.finals, table.voiced)
    return [{letter: fold.fold(sound) for letter, sound in part.items()} for part in parts]


def _by_reading(table: Mapping[str, str]) -> list[str]:
    found: dict[str, str] = defaultdict(str)
    for character, some in table.items():
        for reading in some:
            found[reading] += character
    return [reading + characters for reading, characters in sorted(found.items())]


def _signs(table: Mapping[int, Any]) -> dict[str, str]:
    """A table of `str.maketrans` by its signs."""
    return {chr(code): chr(sign) if isinstance(sign, int) else sign or "" for code, sign in table.items()}
