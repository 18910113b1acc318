"""The tables by which names are found, as plain values for a reader in another language.

The site's search box looks names up in the browser by the same rules as `NameIndex`; only the steps are
written there once more, the tables come from here.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from plenipo.names import fold, inflection, misspelling, nicknames, sounding, titles
from plenipo.names.han import TRADITIONAL
from plenipo.names.korean import bearers, hangul, hanja, spellings, systems
from plenipo.names.korean.hangul import one_norm
from plenipo.names.korean.readings import syllables
from plenipo.names.script import LARGE
from plenipo.names.ways import PARTICLES

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
        "german": titles.GERMAN.pattern,
        "kin": " ".join(sorted(titles.KIN)),
        "office": titles.OFFICE.pattern,
        "particles": " ".join(sorted(PARTICLES)),
        "nicknames": nicknames.GROUPS.strip().splitlines(),
        "endings": inflection.ENDINGS,
        "nominative": inflection.NOMINATIVE,
        "alphabets": misspelling.ALPHABETS,
        "pinyin": misspelling.PINYIN.pattern,
        "sounds": {
            "kana": _signs(sounding.KANA_SOUNDS),
            "ears": sounding.EARS,
            "latin": _latin(),
            "steps": [[letters.pattern, sound] for letters, sound in sounding.SOUNDS],
            "classes": _signs(sounding.CLASSES),
        },
        "korean": _korean(korean),
    }


def _latin() -> dict[str, str]:
    """What letters of scripts that the press writes in sound like, in Latin letters."""
    from anyascii import anyascii

    letters = (chr(code) for first, last in _SPOKEN for code in range(first, last))
    return {
        one: latin
        for one in letters
        if unicodedata.category(one)[0] in "LM" and (fold.fold(one) in {one, ""}) and (latin := anyascii(one))
    }


def _korean(names: Iterable[str]) -> dict[str, Any]:
    keys = [one_norm(name) for name in names]
    return {
        "compound": hangul.COMPOUND_FAMILIES,
        "syllables": syllables().pattern,
        "hanja": _by_reading(hanja.READINGS),
        "bits": spellings.BITS,
        "slavic": {"letters": bearers.SLAVIC.pattern, "english": bearers.SLAVIC_LETTERS},
        "families": {"Latin": spellings.FAMILIES, "Cyrillic": spellings.CYRILLIC_FAMILIES},
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


def _by_reading(readings: Mapping[str, str]) -> list[str]:
    found: dict[str, str] = defaultdict(str)
    for character, some in readings.items():
        for reading in some:
            found[reading] += character
    return [reading + characters for reading, characters in sorted(found.items())]


def _signs(table: Mapping[int, Any]) -> dict[str, str]:
    """A table of `str.maketrans` by its signs."""
    return {chr(code): chr(sign) if isinstance(sign, int) else sign or "" for code, sign in table.items()}
