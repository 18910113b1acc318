"""Who bears a Korean name that a spelling may write."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from plenipo.names.fold import fold
from plenipo.names.korean.hangul import is_name, one_norm
from plenipo.names.korean.hanja import read
from plenipo.names.korean.readings import Readings
from plenipo.names.korean.spellings import ANY, BITS
from plenipo.names.script import HAN, HANGUL, LATIN, OTHER, script_of
from plenipo.names.sounding import in_latin
from plenipo.names.tables import Bearer, Hit


class KoreanNames:
    """The bearers of Korean names, by what Hangul, Chinese characters and other letters may write."""

    def __init__(self, bearers: Mapping[str, Bearer]) -> None:
        self._bearers = bearers

    def hits(self, words: list[str], text: str) -> Iterator[Hit]:
        """Those whom folded words may mean, the family name first or last."""
        script = script_of("".join(words))
        if script == HANGUL:
            yield from self._in_hangul("".join(words))
        elif script == OTHER:
            yield from self._spelt(in_latin(" ".join(words)).split(), LATIN, 0)
        elif script != HAN:
            yield from self._spelt(words, script, 0)
            if len(words) > 1:
                yield from self._spelt([words[-1], *words[:-1]], script, 1)
            if script == LATIN and len(words) > 1 and SLAVIC.search(text.casefold()):
                yield from self._spelt(_english(" ".join(words), text).split(), script, 0)

    def _in_hangul(self, name: str) -> Iterator[Hit]:
        if not is_name(name):
            return
        for person, hangul, guessed in self._by_reading.get(one_norm(name), ()):
            if hangul != name:
                reason = (
                    "Hangul that the display form may stand for" if guessed else f"{hangul} in the other norm"
                )
                yield Hit(person, hangul, 0.75 if guessed else 0.95, reason)

    def read(self, name: str) -> Iterator[Hit]:
        """Those whose name these Chinese characters may write; papers disagree on characters."""
        for key in read(name):
            for person, hangul, guessed in self._by_reading.get(key, ()):
                yield Hit(person, hangul, 0.6 if guessed else 0.66, f"characters that may be read {hangul}")

    def _spelt(self, words: list[str], script: str, moved: int) -> Iterator[Hit]:
        for reading in self._readings.of(words, script).values():
            system = _system(reading.systems)
            for person, hangul, guessed in self._by_reading[reading.key]:
                what = f"the name that {hangul} may be" if guessed else hangul
                score = (0.95 if system else 0.9) - 0.02 * moved - 0.06 * guessed
                how = f"{system or 'press spelling'} of {what}" + (", family name last" if moved else "")
                yield Hit(person, hangul, round(score, 2), how)

    @cached_property
    def _readings(self) -> Readings:
        return Readings(self._by_reading)

    @cached_property
    def _by_reading(self) -> dict[str, list[tuple[str, str, bool]]]:
        found: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
        for person, bearer in self._bearers.items():
            for hangul in bearer.hangul:
                found[one_norm(hangul)].append((person, hangul, False))
            for key in bearer.supposed:
                found[key].append((person, key, True))
        return found


_APART = re.compile(r"[,;()/]")
SLAVIC = re.compile("[čšžćđ]|cz|sz|dż|dz|dź")
SLAVIC_LETTERS = (
    ("dż", "j"),
    ("dž", "j"),
    ("dź", "j"),
    ("dz", "ĵ"),
    ("j", "y"),
    ("ĵ", "j"),
    ("cz", "ch"),
    ("č", "ch"),
    ("ć", "ch"),
    ("sz", "sh"),
    ("š", "sh"),
    ("ž", "j"),
)


def _english(name: str, text: str) -> str:
    """A name as Slavic papers spell it, with English letters: Kim Jo-čong is Kim Yo-chong."""
    said = next((part for part in _APART.split(text.casefold()) if fold(part) == name), name)
    for letters, others in SLAVIC_LETTERS:
        said = said.replace(letters, others)
    return fold(said)


def _system(bits: int) -> str | None:
    if not bits or bits == ANY:
        return None
    return next(name for name, bit in BITS.items() if bits & bit)
