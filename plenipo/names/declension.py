"""Russian names in all their cases."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "аеёиоуыэюя"
_SHORT = 3
"""Letters of a Korean syllable, which is no Russian family name in -ин or -ын."""
_HARD = ("а", "у", "ом", "е")
_NAMES = {
    "ов": ("а", "у", "ым", "е"),
    "ев": ("а", "у", "ым", "е"),
    "ин": ("а", "у", "ым", "е"),
    "ын": ("а", "у", "ым", "е"),
}


def declined(name: str) -> Iterator[str]:
    """A man's name in the oblique cases, as far as its words end in consonants; a woman's in -а and -ова too.

    Korean names in three words are declined at their end alone.
    """
    words = name.split()
    if len(words) > 2:  # noqa: PLR2004
        yield from (" ".join([*words[:-1], last]) for last in _cases(words[-1]))
        return
    yield from (" ".join(case) for case in zip(*(_cases(word) or [word] * 4 for word in words), strict=False))


def _cases(word: str) -> list[str]:
    stem, end = word[:-1], word[-1].casefold()
    if end == "й":
        return [stem + one for one in ("я", "ю", "ем", "е")]
    if end == "ь":
        return [stem + one for one in ("я", "ю", "ем", "е")]
    if end == "а":
        return [stem + one for one in ("ы", "е", "у", "ой", "и")]
    if end in _VOWELS:
        return []
    endings = _NAMES.get(word[-2:].casefold(), _HARD) if len(word) > _SHORT else _HARD
    return [word + one for one in endings]
