"""Names in the cases of other languages, both ways: Игорем Моргуловым, Kim Yong Nama, Kim Yong-namiga."""

from __future__ import annotations

from collections.abc import Iterator

ENDINGS = {
    "Cyrillic": tuple(
        "ами аас ээс оос тай тэй той ийн ого ему ому ыми ой ом ем ым им ою ей ую а у е ы и я ю".split()
    ),
    "Latin": tuple("owi ovi ova iga ile iem ego emu em om ho mu ie ia in a u i y s".split()),
}
"""Ends of words in oblique cases, the longest first."""
NOMINATIVE: dict[str, dict[str, tuple[str, ...]]] = {
    "Cyrillic": {
        "я": ("й", "ь", ""),
        "ю": ("й", "ь", ""),
        "ем": ("й", "ь", ""),
        "ой": ("а", ""),
        "ы": ("а", ""),
        "и": ("а", "й", ""),
        "ого": ("ий", "ый", ""),
        "у": ("а", ""),
        "е": ("а", ""),
        "ей": ("я", "а", ""),
    },
    "Latin": {"ova": ("", "a"), "ego": ("i", "y"), "emu": ("i", "y")},
}
"""What stood in the place of an end in the nominative, where that is not nothing."""
SHORTEST = 2
_VOWELS = "аеёиоуыэюя"
_SYLLABLE = 3
"""Letters of a Korean syllable, which is no Russian family name in -ин or -ын."""
_HARD, _SOFT, _FEMININE = ("а", "у", "ом", "е"), ("я", "ю", "ем", "е"), ("ы", "е", "у", "ой", "и")
_FAMILY = ("а", "у", "ым", "е")
_FAMILIES = ("ов", "ев", "ин", "ын")


def nominatives(word: str, script: str) -> list[str]:
    """The words that a folded word may be a case of, itself first."""
    found = [word]
    for ending in ENDINGS.get(script, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: -len(ending)]
            found += [stem + end for end in NOMINATIVE[script].get(ending, ("",))]
    return list(dict.fromkeys(found))


def declined(name: str) -> Iterator[str]:
    """A Russian form in the oblique cases, word by word; Korean names in three words at their end alone."""
    words = name.split()
    if len(words) > len(("given", "family")):
        yield from (" ".join([*words[:-1], last]) for last in _cases(words[-1]))
        return
    yield from (" ".join(case) for case in zip(*(_cases(word) or [word] * 4 for word in words), strict=False))


def _cases(word: str) -> list[str]:
    stem, end = word[:-1], word[-1].casefold()
    if end in "йь":
        return [stem + one for one in _SOFT]
    if end == "а":
        return [stem + one for one in _FEMININE]
    if end in _VOWELS:
        return []
    family = len(word) > _SYLLABLE and word.casefold().endswith(_FAMILIES)
    return [word + one for one in (_FAMILY if family else _HARD)]
