"""People whose names another script, or another ear, writes otherwise: สี จิ้นผิง, ジョン・ボルトン, Mahathir Muhamad."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property

from plenipo.names.fold import fold
from plenipo.names.hearing import ALONE, Heard, Hearing, likeness, spoken, weight
from plenipo.names.korean.hangul import one_norm
from plenipo.names.korean.readings import is_korean
from plenipo.names.korean.spellings import FAMILY_SPELLINGS, spellings
from plenipo.names.manner import Manner
from plenipo.names.misspelling import LONG as SLIP_LONG
from plenipo.names.misspelling import is_pinyin, is_syllable
from plenipo.names.script import ARABIC, HAN, HANGUL, LATIN, OTHER, script_of
from plenipo.names.sounding import bones
from plenipo.names.tables import DISPLAY, HINT, SURE, Hit, Tables, is_several, key

LIKE, PAIRED, NEARLY, FIRM, ALIKE, EQUAL = 0.72, 0.6, 0.7, 0.8, 0.82, 0.93
"""How much names must sound alike for a hint, each of their words, those of a sure name, and the whole of it, long
or short."""
LONG, LONG_BARE = 2.7, 2.2
"""Median weight of a word from which a name is long, and the same where vowels are not written."""
RESPELT = 4.25
"""Weight of a name that may be spelt otherwise in its own letters."""
ANOTHER = 0.6
"""What a name scores of which one short word is another."""
BARE = re.compile("[\u0590-\u06ff]")
"""Letters of Hebrew and Arabic, which write few vowels."""
BY_LETTER = "Yale"
"""A system that spells letters and no sounds, so that no other name is spelt alike."""


class ByEar:
    """The names in Latin letters of a directory, by their sound."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def hits(self, words: list[str]) -> Iterator[Hit]:
        """Those whose names sound like folded words; family names and short names are no more than hints."""
        script = script_of("".join(words))
        if script == LATIN:
            yield from self._respelt(words) if len(words) > 1 else ()
            return
        said = spoken(" ".join(words))
        if len(words) == 1 and weight("".join(said)) < ALONE:
            return
        if script == HAN:
            yield from (self._hint(heard) for heard in self._foreign.like(said, ALIKE))
            return
        bare = BARE.search("".join(words)) is not None
        for heard in self._foreign.like(said, LIKE if len(words) > 1 else ALIKE, bare=bare):
            sure = self._is_sure(heard, bare=bare) and not self._is_anothers(words[-1], self._person(heard))
            yield self._sure(heard) if sure else self._hint(heard)
        if script in (HANGUL, ARABIC, OTHER):
            for heard in self._korean.like(said, EQUAL if script == HANGUL else LIKE, bare=bare):
                if script != HANGUL or not self._tables.bearers[self._person(heard)].hangul:
                    yield self._hint(heard)

    def _respelt(self, words: list[str]) -> Iterator[Hit]:
        """Names that begin and sound as these words do, and are spelt nearly so."""
        said = spoken(" ".join(words))
        if weight("".join(said)) < RESPELT:
            return
        for number in self._beginnings.get((_initials(words), bones("".join(said))), ()):
            known = key(self._tables.forms[number][1]).split()
            if _alike(words, known) and min(map(likeness, said, spoken(" ".join(known)))) >= ALIKE:
                sure = not self._is_another(words, known, number)
                how, manner = ("sounds", Manner.SOUND) if sure else ("may sound", Manner.MAYBE)
                yield self._tables.hit(number, 0.72 if sure else ANOTHER, f"{how} like {{form}}", manner)

    def _is_another(self, words: list[str], known: list[str], number: int) -> bool:
        """Whether a word that is spelt otherwise is short, or a syllable, and so as like as not of another name."""
        chinese = self._tables.bearers[self._tables.forms[number][0]].chinese
        return any(
            min(len(one), len(other)) < SLIP_LONG or is_syllable(one) or (chinese and is_pinyin(one))
            for one, other in zip(words, known, strict=True)
            if one != other
        )

    def _is_sure(self, heard: Heard, *, bare: bool) -> bool:
        """Whether what was heard leaves no doubt: names of short words are many and sound alike."""
        person, form = self._tables.forms[heard.number][:2]
        whole = heard.whole and (is_several(form) or person in self._mononyms)
        if not whole or self._tables.bearers[person].chinese:
            return False
        if all(map(is_syllable, key(form).split())):
            return heard.likeness == 1
        if heard.length >= (LONG_BARE if bare else LONG):
            return heard.likeness >= ALIKE and heard.weakest >= FIRM
        return heard.likeness >= EQUAL and heard.weakest >= ALIKE

    def _is_anothers(self, word: str, person: str) -> bool:
        """Whether a word is a name of others, and not of a person."""
        bearers = {self._tables.forms[number][0] for number in self._tables.words.get(word, ())}
        return bool(bearers) and person not in bearers

    @cached_property
    def _mononyms(self) -> frozenset[str]:
        """People of one name."""
        return frozenset(
            person
            for person, form, label, _ in self._tables.forms
            if label == DISPLAY and len(key(form).split()) == 1
        )

    def _sure(self, heard: Heard) -> Hit:
        score = round(SURE - 0.04 + 0.08 * heard.likeness, 2)
        return self._tables.hit(heard.number, score, "sounds like {form}", Manner.SOUND)

    def _hint(self, heard: Heard) -> Hit:
        known = self._tables.bearers[self._person(heard)].weight.bit_length()
        score = 0.3 + 0.33 * heard.likeness - 0.03 * (heard.weakest < PAIRED) + 0.005 * known
        score = round(min(score, HINT), 2)
        return self._tables.hit(heard.number, score, "may sound like {form}", Manner.MAYBE)

    def _person(self, heard: Heard) -> str:
        return self._tables.forms[heard.number][0]

    @cached_property
    def _foreign(self) -> Hearing:
        return Hearing(self._forms(korean=False))

    @cached_property
    def _korean(self) -> Hearing:
        return Hearing(self._forms(korean=True))

    @cached_property
    def _beginnings(self) -> dict[tuple[str, str], list[int]]:
        """Foreign names by their first letters and the consonants that no ear drops."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, form, _ in self._forms(korean=False):
            words = key(form).split()
            found[_initials(words), bones("".join(spoken(" ".join(words))))].append(number)
        return found

    def _forms(self, *, korean: bool) -> Iterator[tuple[int, str, str]]:
        """Numbers of forms that are Korean names, or of the others, with the forms and the family names in them."""
        for number, (person, form, label, family) in enumerate(self._tables.forms):
            is_korean_form = self._tables.korean(person) and self._is_korean(person, key(form).split())
            if not is_korean_form and self._tables.korean(person) and not self._tables.recorded(number):
                continue
            latin = (form if korean else fold(form)).isascii()
            if is_korean_form == korean and latin and not label.startswith(BY_LETTER):
                yield number, form, family

    def _is_korean(self, person: str, words: list[str]) -> bool:
        """Whether a form of somebody with a Korean name has it, and no name of another language: Joseph Yun has none."""
        bearer = self._tables.bearers[person]
        names = (*bearer.hangul, *bearer.supposed)
        own = {spelt for name in names for spelt in spellings(one_norm(name)[0], LATIN, family=True)}
        families = FAMILY_SPELLINGS | own
        return words[0] in families or (words[-1] in families and all(map(is_korean, words)))


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _alike(said: list[str], known: list[str]) -> bool:
    """Whether words that sound alike are spelt alike too, as two romanizations of one name are."""
    pairs = zip(said, known, strict=False)
    return len(said) == len(known) > 1 and all(
        one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= NEARLY for one, other in pairs
    )
