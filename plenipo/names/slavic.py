"""Russian names in Latin letters, by the systems that the world's press uses."""

from __future__ import annotations

from collections.abc import Callable

_LETTERS = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я".split()


def _row(values: str) -> dict[str, str]:
    spelt = ("" if one == "-" else one for one in values.split())
    return dict(zip(_LETTERS, spelt, strict=True))


SYSTEMS = {
    "BGN/PCGN": ("en", _row("a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya")),
    "ISO 9 (scholarly)": (
        "und-Latn",
        _row("a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč - y - è ju ja"),
    ),
    "Duden": (
        "de",
        _row("a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja"),
    ),
    "French usage": (
        "fr",
        _row("a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia"),
    ),
    "Spanish usage": (
        "es",
        _row("a b v g d e io zh z i i k l m n o p r s t u f j ts ch sh sch - i - e iu ia"),
    ),
}
"""Name of a system: the language whose press uses it, and what it makes of each letter.

BGN/PCGN 1947 and Duden as their publishers print them; the scholarly row is the one of libraries.
"""
_VOWELS = "аеёиоуыэюя"


def romanized(name: str, system: str) -> str:
    """A Russian name in one system; `е` after a vowel, a sign or at the start is written with its glide."""
    _, table = SYSTEMS[system]
    return " ".join(_word(word, table, system) for word in name.split())


def _word(word: str, table: dict[str, str], system: str) -> str:
    letters = word.casefold()
    spelt = ""
    for at, letter in enumerate(letters):
        before, after = letters[at - 1 : at], letters[at + 1 : at + 2]
        spelt += _EXCEPTIONS.get(system, _same)(letter, before, after) or table.get(letter, letter)
    spelt = spelt.replace("ks", "x") if system in {"Duden", "French usage"} else spelt
    return (spelt[:1].upper() + spelt[1:]).replace("\u200b", "")


def _same(letter: str, before: str, after: str) -> str | None:  # noqa: ARG001
    return None


def _english(letter: str, before: str, after: str) -> str | None:  # noqa: ARG001
    return "ye" if letter == "е" and (not before or before in _VOWELS + "ъь") else None


def _german(letter: str, before: str, after: str) -> str | None:
    if letter == "е" and (not before or before in _VOWELS + "ъь"):
        return "je"
    if letter == "с" and before and after and before in _VOWELS and after in _VOWELS:
        return "ss"
    return "\u200b" if letter == "й" and before == "и" else None


def _french(letter: str, before: str, after: str) -> str | None:
    if letter == "г" and after and after in "еиэ":
        return "gu"
    return "ne" if letter == "н" and before in ("и", "ы") and not after else None


_EXCEPTIONS: dict[str, Callable[[str, str, str], str | None]] = {
    "BGN/PCGN": _english,
    "Duden": _german,
    "French usage": _french,
}
"""What a system does with a letter because of its neighbours."""
