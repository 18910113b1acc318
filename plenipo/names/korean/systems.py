"""The published systems that write Korean names in Latin letters, Cyrillic and kana.

Every function takes a name in Hangul, as `split` parts it, and gives it as the system prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plenipo.names.korean.hangul import INITIALS, VOWELS, Name, Syllable, syllable

VOICED_FINALS = frozenset(("", "ㄴ", "ㄹ", "ㅁ", "ㅇ"))
"""Ends of a syllable after which ㄱ, ㄷ, ㅂ and ㅈ are voiced."""


def _row(letters: str, values: str) -> dict[str, str]:
    return {
        letter: "" if value == "-" else value for letter, value in zip(letters, values.split(), strict=True)
    }


def _finals(ends: str) -> dict[str, str]:
    """The seven sounds in which a syllable can end, spread over the letters that give them."""
    k, n, t, l, m, p, ng = ends.split()  # noqa: E741
    groups = {
        "ㄱㄲㅋㄳㄺ": k,
        "ㄴㄵㄶ": n,
        "ㄷㅅㅆㅈㅊㅌㅎ": t,
        "ㄹㄼㄽㄾㅀ": l,
        "ㅁㄻ": m,
        "ㅂㅍㅄㄿ": p,
        "ㅇ": ng,
    }
    return {"": ""} | {letter: sound for letters, sound in groups.items() for letter in letters}


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """What a system makes of initials, vowels and finals, and of initials after a voiced sound."""

    initials: Mapping[str, str]
    vowels: Mapping[str, str]
    finals: Mapping[str, str]
    voiced: Mapping[str, str] = field(default_factory=dict)

    def spell(self, letters: Syllable, *, voiced: bool = False) -> str:
        """One syllable by itself, or after a voiced sound."""
        initial = self.initials[letters.initial]
        if voiced:
            initial = self.voiced.get(letters.initial, initial)
        return initial + self.vowels[letters.vowel] + self.finals[letters.final]


REVISED = Table(
    _row(INITIALS, "g kk n d tt r m b pp s ss - j jj ch k t p h"),
    _row(VOWELS, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"),
    _finals("k n t l m p ng"),
)
MCCUNE_REISCHAUER = Table(
    _row(INITIALS, "k kk n t tt r m p pp s ss - ch tch ch’ k’ t’ p’ h"),
    _row(VOWELS, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i"),
    _finals("k n t l m p ng"),
    {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"},
)
DPRK = Table(
    _row(INITIALS, "k kk n t tt r m p pp s ss - j jj ch kh th ph h"),
    _row(VOWELS, "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"),
    _finals("k n t l m p ng"),
    {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b"},
)
YALE = Table(
    _row(INITIALS, "k kk n t tt l m p pp s ss - c cc ch kh th ph h"),
    _row(VOWELS, "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i"),
    _finals("k n t l m p ng") | _row("ㅅㅆㅈㅊㅋㅌㅍㅎ", "s ss c ch kh th ph h"),
)
KONTSEVICH = Table(
    _row(INITIALS, "к кк н т тт р м п пп с сс - ч чч чх кх тх пх х"),
    _row(VOWELS, "а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и"),
    _finals("к н т ль м п н"),
    {"ㄱ": "г", "ㄷ": "д", "ㅂ": "б", "ㅈ": "дж"},
)


def revised(name: Name) -> str:
    """Revised Romanization (National Institute of Korean Language, 2000), with its hyphen in given names.

    Sound changes between the syllables of a given name are not written (rule 3.4).
    """
    return f"{_title(_plain(REVISED, name.family))} {_title('-'.join(REVISED.spell(syllable(c)) for c in name.given))}"


def mccune_reischauer(name: Name) -> str:
    """McCune–Reischauer (1939): voicing and assimilation within the given name are written."""
    return f"{_title(_assimilated(name.family))} {_title(_assimilated(name.given))}"


def dprk(name: Name) -> str:
    """The DPRK's own system (1992), without marks as its news agency prints it: a word a syllable."""
    return " ".join(map(_title, (_plain(DPRK, name.family), *_by_syllable(DPRK, name.given))))


def yale(name: Name) -> str:
    """Yale (Martin, 1992): letter by letter; ㅜ after a labial is written u."""
    return f"{_title(_yale(name.family))} {_title(_yale(name.given))}"


def kontsevich(name: Name) -> str:
    """The Cyrillic system of Kontsevich, a word a syllable; 희 is written хи."""
    words = (_plain(KONTSEVICH, name.family), *_by_syllable(KONTSEVICH, name.given))
    return " ".join(_title(word.replace("хый", "хи")) for word in words)


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]


def _plain(table: Table, text: str) -> str:
    return "".join(table.spell(syllable(character)) for character in text)


def _by_syllable(table: Table, given: str) -> list[str]:
    """The syllables of a given name; all but the first are voiced by a voiced sound before them."""
    words, before = [], None
    for letters in map(syllable, given):
        words.append(table.spell(letters, voiced=before is not None and before in VOICED_FINALS))
        before = letters.final
    return words


_MEETINGS = {
    **{
        end + start: sound
        for end, sounds in {
            "ㄱ": {"ㄴ": "ngn", "ㅁ": "ngm", "ㄹ": "ngn", "ㅇ": "g"},
            "ㄴ": {"ㄱ": "n’g", "ㄹ": "ll"},
            "ㄹ": {"ㄴ": "ll", "ㄹ": "ll", "ㅇ": "r", "ㅎ": "rh", "ㄷ": "lt", "ㅈ": "lch"},
            "ㅁ": {"ㄹ": "mn"},
            "ㅇ": {"ㄹ": "ngn"},
            "ㅂ": {"ㄴ": "mn", "ㅁ": "mm", "ㄹ": "mn", "ㅇ": "b"},
            "ㅅ": {"ㄴ": "nn", "ㅁ": "nm", "ㅇ": "s"},
        }.items()
        for start, sound in sounds.items()
    },
}
"""What the end of one syllable and the beginning of the next become, where neither stays."""


def _assimilated(text: str) -> str:
    table, spelt, before = MCCUNE_REISCHAUER, "", None
    for letters in map(syllable, text):
        vowel = table.vowels[letters.vowel]
        if before is None:
            spelt += table.initials[letters.initial] + vowel
        elif met := _MEETINGS.get(before + letters.initial):
            spelt += met + vowel
        else:
            initial = table.initials[letters.initial]
            if before in VOICED_FINALS:
                initial = table.voiced.get(letters.initial, initial)
            spelt += table.finals[before] + initial + vowel
        before = letters.final
    return spelt + table.finals[before or ""]


def _yale(text: str) -> str:
    parts = []
    for letters in map(syllable, text):
        spelt = YALE.spell(letters)
        labial = letters.initial in "ㅁㅂㅃㅍ"
        parts.append(spelt.replace("wu", "u", 1) if labial and letters.vowel == "ㅜ" else spelt)
    return "".join(parts)


SYSTEMS: Mapping[str, tuple[str, Callable[[Name], str]]] = {
    "Revised Romanization": ("ko-Latn", revised),
    "McCune-Reischauer": ("ko-Latn", mccune_reischauer),
    "DPRK romanization": ("ko-Latn", dprk),
    "Yale romanization": ("ko-Latn", yale),
    "Kontsevich system": ("ru", kontsevich),
}
"""Name of a system: the language of what it gives, and the function."""
