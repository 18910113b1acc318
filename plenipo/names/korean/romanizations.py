"""The romanizations of a Korean name that a reader is likely to meet, spelt out.

`readings` answers for one spelling at a time; a search through texts needs the spellings themselves, and
few enough of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from plenipo.names.korean.hangul import Syllable, split, syllable
from plenipo.names.korean.spellings import FAMILIES
from plenipo.names.korean.systems import DPRK, KONTSEVICH, REVISED

_INITIALS = {
    "ㄱ": "k g",
    "ㄷ": "d t",
    "ㅂ": "b p",
    "ㅈ": "j ch",
    "ㅊ": "ch",
    "ㅌ": "t th",
    "ㅍ": "p ph",
    "ㅋ": "k kh",
    "ㄹ": "r l",
}
_VOWELS = {
    "ㅓ": "o eo u",
    "ㅕ": "yo yeo you yu",
    "ㅜ": "u oo",
    "ㅡ": "u eu",
    "ㅢ": "ui ee eui",
    "ㅐ": "ae ai",
    "ㅝ": "wo weo",
}
_MOST = 8
_FEW = 4


def spelt_out(hangul: str) -> Iterator[str]:
    """The usual spellings of a name in Latin letters, family name first and last, given name hyphened."""
    family, given = split(hangul)
    if len(given) == 1:
        ways = [[DPRK.spell(syllable(given)), REVISED.spell(syllable(given))]]
    else:
        ways = [_syllable(character) for character in given]
    for first, *rest in product(_family(family), *map(dict.fromkeys, ways)):
        name = "-".join(rest).capitalize()
        yield f"{first} {name}"
        yield f"{name} {first}"
        if len(rest) > 1:
            yield f"{first} {''.join(rest).capitalize()}"


def in_cyrillic(hangul: str) -> Iterator[str]:
    """The usual spellings of a name in Cyrillic: by Kontsevich, and with the е that Russian papers write for ㅓ."""
    family, given = split(hangul)
    ways = [_cyrillic(one) for one in given]
    firsts = list(
        dict.fromkeys(
            ("".join(KONTSEVICH.spell(syllable(one)) for one in family), *_CYRILLIC_HABITS.get(family, ()))
        )
    )
    for first, *rest in product(firsts, *ways):
        yield " ".join(one[:1].upper() + one[1:] for one in (first, *rest))


_CYRILLIC_HABITS = {"최": ("цой",), "리": ("ли",), "이": ("ли",), "로": ("но",), "정": ("чен", "чжон")}


def _cyrillic(character: str) -> list[str]:
    letters = syllable(character)
    spelt = [KONTSEVICH.spell(letters), KONTSEVICH.spell(letters, voiced=True)]
    if letters.initial == "ㅈ":
        spelt.append(KONTSEVICH.spell(letters).replace("ч", "чж", 1))
    if letters.vowel in "ㅓㅕ":
        spelt += [one.replace("о", "е").replace("ё", "е") for one in spelt]
    return list(dict.fromkeys(one.replace("хый", "хи") for one in spelt))


def families(hangul: str) -> list[str]:
    """The usual spellings of the family name of a name in Hangul."""
    return _family(split(hangul).family)


def _family(family: str) -> list[str]:
    letters = syllable(family[0])
    softened = family.translate(_SOFTENED)
    customary = [one for one in FAMILIES.get(softened, ())[:_FEW] if len(one) > 1]
    systems = [DPRK.spell(letters), REVISED.spell(letters)] if len(family) == 1 else []
    if len(family) > 1:
        systems = ["".join(table.spell(syllable(one)) for one in family) for table in (DPRK, REVISED)]
    return list(dict.fromkeys(one.capitalize() for one in (*customary, *systems)))


_SOFTENED = str.maketrans("리림로류량려련라렴", "이임노유양여연나염")


def _syllable(character: str) -> list[str]:
    letters = syllable(character)
    spelt = [DPRK.spell(letters), DPRK.spell(letters, voiced=True), REVISED.spell(letters)]
    return list(dict.fromkeys([*spelt, *_habits(letters)]))[:_MOST]


def _habits(letters: Syllable) -> Iterator[str]:
    plain = REVISED.initials[letters.initial]
    end = REVISED.finals[letters.final]
    for initial in _INITIALS.get(letters.initial, plain).split() or [""]:
        for vowel in _VOWELS.get(letters.vowel, REVISED.vowels[letters.vowel]).split():
            yield initial + vowel + end
