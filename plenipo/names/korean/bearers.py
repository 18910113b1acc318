"""Who bears a Korean name that a spelling may write."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from plenipo.names.fold import fold
from plenipo.names.inflection import nominatives
from plenipo.names.korean.hangul import is_name, one_norm
from plenipo.names.korean.hanja import may_be_read, read, readings
from plenipo.names.korean.nearly import Nearly
from plenipo.names.korean.norms import NORTHERN, SYSTEMS, Norms, is_marked
from plenipo.names.korean.readings import Readings
from plenipo.names.korean.spellings import ANY, BITS
from plenipo.names.manner import Manner
from plenipo.names.script import CYRILLIC, HAN, HANGUL, KANA, LATIN, OTHER, script_of
from plenipo.names.sounding import in_latin
from plenipo.names.tables import Bearer, Hit, doubtful


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
            yield from self._weighed(words, text, self._spelt(words, script, 0))
            if len(words) > 1:
                last = [words[-1], *words[:-1]]
                yield from self._weighed(last, text, self._spelt(last, script, 1))
            if script == LATIN and len(words) > 1 and SLAVIC.search(text.casefold()):
                english = _english(" ".join(words), text).split()
                yield from self._spelt(english, script, 0)
                yield from self._declined(english)

    def _weighed(self, words: list[str], text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Readings, as hints where their letters are another name's as well."""
        script = script_of("".join(words))
        kana = script == KANA
        for hit in hits:
            if (
                kana
                or self.in_other_norm(words, text, hit.person)
                or self._by_habit(words, text, script, hit)
            ):
                manner = Manner.KANA if kana else Manner.NORM
                yield doubtful(hit, manner)
            else:
                yield hit

    def in_other_norm(self, words: list[str], text: str, person: str, *, recorded: bool = False) -> bool:
        """Whether Latin letters, family name first, write in their own norm another name than a person's."""
        bearer = self._bearers[person]
        north = NORTHERN.get(bearer.state)
        if north is None or script_of("".join(words)) != LATIN or is_marked(text):
            return False
        keys = tuple(map(one_norm, bearer.hangul)) or bearer.supposed
        return self._norms.another(words, keys, north=north, recorded=recorded)

    def _by_habit(self, words: list[str], text: str, script: str, hit: Hit) -> bool:
        """Whether letters write a name by habits that a system has for another one."""
        return (
            script in SYSTEMS
            and not is_marked(text)
            and self._norms.by_habit(words, [one_norm(hit.form)], script)
        )

    @cached_property
    def _norms(self) -> Norms:
        return Norms(self._by_reading)

    def _in_hangul(self, name: str) -> Iterator[Hit]:
        if not is_name(name):
            return
        for person, hangul, guessed in self._by_reading.get(one_norm(name), ()):
            if guessed or hangul != name:
                reason = (
                    "Hangul that the display form may stand for" if guessed else f"{hangul} in the other norm"
                )
                manner = Manner.GUESSED if guessed else Manner.SYSTEM
                yield Hit(person, hangul, 0.75 if guessed else 0.95, reason, manner)

    def read(self, name: str) -> Iterator[Hit]:
        """Those whose name these Chinese characters may write; papers disagree on characters."""
        for key in read(name):
            for person, hangul, guessed in self._by_reading.get(key, ()):
                reason = f"characters that may be read {hangul}"
                yield Hit(person, hangul, 0.6 if guessed else 0.66, reason, Manner.CHARACTERS)

    def _declined(self, words: list[str]) -> Iterator[Hit]:
        """Those whose name stands in a case of a Slavic language: Kim Hjok-čchola."""
        for last in nominatives(words[-1], LATIN)[1:]:
            for hit in self._spelt([*words[:-1], last], LATIN, 0):
                manner = hit.manner if hit.manner is Manner.GUESSED else Manner.CASE
                yield replace(hit, score=0.75, reason=f"a case of {hit.reason}", manner=manner)

    def nearly(self, words: list[str]) -> Iterator[Hit]:
        """Those whose names differ in one syllable from what folded words may mean: hints."""
        script = script_of("".join(words))
        if script == HANGUL:
            keys = self._nearly.in_hangul(one_norm("".join(words))) if is_name("".join(words)) else ()
        elif script in (LATIN, CYRILLIC):
            keys = (
                key
                for turned in ((), (-1,))
                for key in self._nearly.spelt(
                    [*(words[at] for at in turned), *words[: len(words) - len(turned)]], script
                )
            )
        else:
            keys = ()
        for key in dict.fromkeys(keys):
            for person, hangul, guessed in self._by_reading[key]:
                reason = f"one syllable is another in {hangul}"
                yield Hit(person, hangul, 0.55 if guessed else 0.6, reason, Manner.NEARLY)

    @cached_property
    def _nearly(self) -> Nearly:
        return Nearly(self._by_reading)

    def contradicts(self, characters: str, person: str) -> bool:
        """Whether Chinese characters are a name of the same family that is not read as this person's."""
        own = [one_norm(hangul) for hangul in self._bearers[person].hangul]
        if not readings(characters[0]):
            return False
        same = [key for key in own if len(key) == len(characters) and may_be_read(characters[0], key[0])]
        return bool(same) and not any(all(map(may_be_read, characters, key)) for key in same)

    def _spelt(self, words: list[str], script: str, moved: int) -> Iterator[Hit]:
        for reading in self._readings.of(words, script).values():
            system = _system(reading.systems)
            for person, hangul, guessed in self._by_reading[reading.key]:
                what = f"the name that {hangul} may be" if guessed else hangul
                score = (0.95 if system else 0.9) - 0.02 * moved - 0.06 * guessed
                how = f"{system or 'press spelling'} of {what}" + (", family name last" if moved else "")
                plain = Manner.SYSTEM if system else Manner.PRESS
                manner = Manner.MOVED if moved else Manner.GUESSED if guessed else plain
                yield Hit(person, hangul, round(score, 2), how, manner)

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
    ("čch", "ch"),
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
