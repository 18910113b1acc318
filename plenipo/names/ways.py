"""The ways to take a spelling, from the plainest to the boldest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import product

from plenipo.names.fold import fold
from plenipo.names.inflection import nominatives
from plenipo.names.korean.bearers import KoreanNames
from plenipo.names.korean.readings import is_korean
from plenipo.names.korean.spellings import FAMILY_SPELLINGS
from plenipo.names.misspelling import is_pinyin, near
from plenipo.names.nicknames import alternatives
from plenipo.names.script import ARABIC, HAN, HANGUL, KANA, LATIN, OTHER, script_of
from plenipo.names.sounding import ENOUGH, sound
from plenipo.names.tables import SURE, Hit, Tables, key
from plenipo.names.titles import is_kin, is_office, is_title

Way = Callable[[str, list[str]], Iterator[Hit]]
PARTICLES = frozenset("al el bin ibn abu аль эль бин van von de da dos del la 알 アル".split())
_KANA_RUN = re.compile("[\u30a1-\u30fa]+(?: [\u30a1-\u30fa]+)*")
_LONGEST = 6
_HINT = 0.68
_GIVEN = 6
"""Letters of a given name from which a slip is taken for one: Ivana is not Ivanka."""
_NEARLY = 0.7
_MOST_CASES, _MOST_WORDS = 40, 4
_SYLLABLE = 6
"""Letters that one syllable of a Korean name may take."""


class Ways:
    """The ways into the tables of a directory. Each takes a text and its folded words, and gives hits."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._korean = KoreanNames(tables.bearers)

    @cached_property
    def bolder(self) -> tuple[Way, ...]:
        """All of them, in the order in which they are tried."""
        return (
            self._whole,
            self._untitled,
            self._loosely,
            self._part,
            self._misspelt,
            self._inflected,
            self._sounding,
            self._read,
        )

    def _whole(self, text: str, words: list[str]) -> Iterator[Hit]:
        joined = "".join(words)
        for number in self._tables.keys.get(joined, ()):
            exact = self._tables.forms[number][1] == text
            yield self._tables.hit(
                number, 1.0 if exact else 0.98, "" if exact else "{label}, other capitals or marks"
            )
        for number in self._tables.turned.get(joined, ()):
            yield self._tables.hit(number, 0.95, "{label}, family name moved")
        yield from self._korean.hits(words, text)

    def _untitled(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name with words around it that are none of anybody's name."""
        if script_of("".join(words)) in (HANGUL, HAN, KANA):
            found = list(self._unspaced(text, words))
            yield from found
            if any(hit.score >= SURE for hit in found):
                return
        for first, last in _windows(len(words)):
            name, before, after = words[first:last], words[:first], words[last:]
            known = {word for word in (*before, *after) if self._is_title(word)}
            strangers = len(known) < len({*before, *after})
            if any(map(is_kin, (*before, *after))) or (strangers and len(name) == 1):
                continue
            ways: tuple[Way, ...] = (self._whole, self._loosely)
            ways += (self._inflected, self._sounding) if strangers else (self._part, self._inflected)
            found = [
                hit
                for way in ways
                for hit in self._titled(known, way(text, name))
                if not self._goes_on(hit, before, after)
            ]
            yield from found
            if found:
                return

    def _unspaced(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name to which an office is written on, before or after; or one in katakana among kanji."""
        joined = "".join(words)
        runs = [run for run in _KANA_RUN.findall(" ".join(words)) if len(run) > 1]
        names = [run.split() for run in runs if run.replace(" ", "") != joined]
        names += [[word] for word in words if len(words) > 1 and len(word) > 1]
        for first, last in _windows(len(joined)):
            before, after = joined[:first], joined[last:]
            if last - first > 1 and (not before or is_office(before)) and (not after or is_office(after)):
                names.append([joined[first:last]])
        for way in (self._whole, self._part, self._sounding, self._by_characters):
            found = [hit for name in names for hit in self._titled(set(), way(text, name))]
            yield from (
                hit if self._is_whole(hit) else replace(hit, score=min(hit.score, _HINT)) for hit in found
            )
            if found:
                return

    def _is_whole(self, hit: Hit) -> bool:
        """Whether a form is a whole name, and no family name that papers use by itself."""
        return (
            self._tables.korean(hit.person)
            or self._tables.bearers[hit.person].chinese
            or (len(key(hit.form).split()) > 1 and not hit.reason.startswith(("family", "part")))
        )

    def _by_characters(self, text: str, words: list[str]) -> Iterator[Hit]:
        return self._read(text, words)

    def _titled(self, titles: set[str], hits: Iterable[Hit]) -> Iterator[Hit]:
        """Hits for a name that stood with titles: those who held such an office come first."""
        for hit in hits:
            fits = titles and titles <= set(self._tables.bearers[hit.person].offices.split())
            score = min(hit.score + 0.05, 0.99) if fits else hit.score - 0.02
            reason = f"{hit.reason}; with a title" + (" that fits" if fits else "")
            yield Hit(hit.person, hit.form, round(score, 2), reason)

    def _goes_on(self, hit: Hit, before: list[str], after: list[str]) -> bool:
        """Whether the words beside a name may be more of it, so that it is another's."""
        if not self._tables.korean(hit.person):
            return any(word in self._tables.words and not self._is_title(word) for word in after[:1])
        last = before[-1:] if "last" in hit.reason or "moved" in hit.reason else []
        syllable = any(
            len(word) <= _SYLLABLE and is_korean(word) and not self._is_title(word) for word in last
        )
        family = any(word in FAMILY_SPELLINGS for word in before[-1:])
        return syllable or family or not all(map(self._is_title, after))

    def _is_title(self, word: str) -> bool:
        return is_title(word) or (word in self._office_words and word not in self._tables.words)

    def _loosely(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Short names, initials and middle names: the family name stands as it is."""
        if len(words) == 1:
            return
        for number in self._tables.words.get(words[-1], ()) or ():
            have = key(self._tables.forms[number][1]).split()
            have = [word for word in have if word not in PARTICLES]
            family = key(self._tables.forms[number][3]).split()
            if len(have) < 2 or words[-1] != have[-1] or family[-1:] != have[-1:]:  # noqa: PLR2004
                continue
            how = _given_alike([word for word in words[:-1] if word not in PARTICLES], have[:-1])
            if how:
                yield self._tables.hit(number, how[0], f"{how[1]} of {{form}}")

    def _part(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """A part of a name; a family name that one person alone bears is as good as the whole."""
        wanted = set(words)
        found = []
        for number in self._tables.words.get(words[-1], ()):
            have = key(self._tables.forms[number][1]).split()
            if wanted < set(have):
                family = words == key(self._tables.forms[number][3]).split()
                found.append((number, 0.4 + 0.25 * len(wanted) / len(have) + 0.02 * family, family))
        alone = len({self._tables.forms[number][0] for number, *_ in found}) == 1
        for number, score, family in found:
            sure = alone and family and not self._tables.korean(self._tables.forms[number][0])
            how = "family name, borne by nobody else here, of {form}" if sure else "part of {form}"
            yield self._tables.hit(number, 0.78 if sure else round(score, 2), how)

    def _misspelt(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """One slip of the finger; where the slip spells another name, it is another name."""
        for at, word in enumerate(words):
            for meant in near(word, self._tables.words):
                joined = "".join([*words[:at], meant, *words[at + 1 :]])
                for number in (*self._tables.keys.get(joined, ()), *self._tables.turned.get(joined, ())):
                    person, _, _, family = self._tables.forms[number]
                    if len(word) < _GIVEN and meant not in key(family).split():
                        continue
                    chinese = self._tables.bearers[person].chinese
                    if not (is_korean(word) if self._tables.korean(person) else chinese and is_pinyin(word)):
                        yield self._tables.hit(number, 0.75, f"{word} for {meant} in {{form}}")

    def _inflected(self, text: str, words: list[str]) -> Iterator[Hit]:
        """Names in another case of a Slavic language."""
        if len(words) > _MOST_WORDS:
            return
        script = script_of("".join(words))
        options = [nominatives(word, script) for word in words]
        for number, said in enumerate(product(*options)):
            if number > _MOST_CASES:
                return
            for hit in self._whole(text, list(said)) if number else ():
                if script != LATIN or self._tables.korean(hit.person):
                    yield Hit(hit.person, hit.form, 0.75, f"a case of {' '.join(said)}: {hit.reason}")

    def _sounding(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Names that another script writes by ear."""
        script = script_of("".join(words))
        said = sound(" ".join(words)) if script != HAN else ()
        if sum(map(len, said)) < ENOUGH + (script == LATIN):
            return
        for number in self._sounds.get(said, ()):
            if script != LATIN or _alike(words, key(self._tables.forms[number][1]).split()):
                yield self._tables.hit(number, 0.72, "sounds like {form}")
        if script in (ARABIC, OTHER):
            for number in self._korean_sounds.get("".join(said), ()):
                yield self._tables.hit(number, 0.6, "may sound like {form}")

    def _read(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Chinese characters that no page gave a Korean name, by their reading."""
        return self._korean.read("".join(words))

    @cached_property
    def _sounds(self) -> dict[tuple[str, ...], list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, (person, form, *_) in enumerate(self._tables.forms):
            if fold(form).isascii() and not (
                self._tables.korean(person) or self._tables.bearers[person].chinese
            ):
                said = sound(form)
                found[said].append(number)
                if len(said) > 1 and len(said[-1]) >= ENOUGH:
                    found[said[-1:]].append(number)
        return found

    @cached_property
    def _korean_sounds(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, (person, form, *_) in enumerate(self._tables.forms):
            if form.isascii() and self._tables.korean(person):
                found["".join(sound(form))].append(number)
        return found

    @cached_property
    def _office_words(self) -> frozenset[str]:
        return frozenset(word for bearer in self._tables.bearers.values() for word in bearer.offices.split())


def _windows(length: int) -> Iterator[tuple[int, int]]:
    """The parts of a sequence, the longest first, and of those the last first."""
    for size in range(min(length - 1, _LONGEST), 0, -1):
        yield from ((first, first + size) for first in range(length - size, -1, -1))


def _alike(said: list[str], known: list[str]) -> bool:
    """Whether words that sound alike are spelt alike too, as two romanizations of one name are."""
    pairs = zip(said, known, strict=False)
    return len(said) == len(known) > 1 and all(
        one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _NEARLY for one, other in pairs
    )


def _given_alike(said: list[str], known: list[str]) -> tuple[float, str] | None:
    """How the given names that somebody said go with those on record: a score and a reason."""
    if not said or not known:
        return None
    if said == known:
        return 0.88, "without particles, form"
    first, other = said[0], known[0]
    if first == other:
        return (0.88, "with middle names, form") if _extra(said[1:], known[1:]) else None
    if other in alternatives(first) and _extra(said[1:], known[1:]):
        return 0.86, "short name, form"
    initials = [word for word in said if len(word) == 1]
    if len(initials) == len(said) and all(a == b[0] for a, b in zip(said, known, strict=False)):
        return 0.75, "initials, form"
    return None


def _extra(said: list[str], known: list[str]) -> bool:
    """Whether middle names agree: one side has none, or they are the same or each other's initials."""
    pairs = zip(said, known, strict=False)
    return not said or not known or all(a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in pairs)
