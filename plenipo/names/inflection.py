"""Names in the cases of Slavic languages: Игорем Моргуловым, Kim Yong Nama."""

from __future__ import annotations

ENDINGS = {
    "Cyrillic": (
        "ами",
        "ого",
        "ему",
        "ому",
        "ыми",
        "ой",
        "ом",
        "ем",
        "ым",
        "им",
        "ою",
        "ей",
        "ую",
        "а",
        "у",
        "е",
        "ы",
        "и",
        "я",
        "ю",
    ),
    "Latin": ("owi", "ovi", "em", "om", "ie", "a", "u", "i", "y", "s"),
}
NOMINATIVE = {
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
    "Latin": {},
}
_SHORTEST = 2


def nominatives(word: str, script: str) -> list[str]:
    """The words that a folded word may be a case of, itself first."""
    found = [word]
    for ending in ENDINGS.get(script, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word[: -len(ending)]
            found += [stem + end for end in NOMINATIVE[script].get(ending, ("",))]
    return list(dict.fromkeys(found))
