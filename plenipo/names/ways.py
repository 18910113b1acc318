"""The ways to take a spelling, from the plainest to the boldest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import product

from plenipo.names.by_ear import BY_LETTER, ByEar
from plenipo.names.doubts import Doubts
from plenipo.names.held import Held
from plenipo.names.inflection import nominatives
from plenipo.names.korean.bearers import KoreanNames
from plenipo.names.korean.readings import is_korean
from plenipo.names.manner import KEPT, Manner
from plenipo.names.misspelling import LONG, is_pinyin, is_syllable, near
from plenipo.names.nicknames import alternatives
from plenipo.names.script import HAN, KANA, LATIN, UNSPACED, script_of
from plenipo.names.tables import FAMILY, HINT, Hit, Tables, doubtful, key
from plenipo.names.untitled import Untitled

Way = Callable[[str, list[str]], Iterator[Hit]]
PARTICLES = frozenset("al el bin ibn abu аль эль бин van von de da dos del la 알 アル".split())
GIVEN = 6
"""Letters of a given name from which a slip is taken for one: Ivana is not Ivanka."""
MOST_CASES, MOST_WORDS = 40, 4


class Ways:
    """The ways into the tables of a directory. Each takes a text and its folded words, and gives hits."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._korean = KoreanNames(tables.bearers)
        self._ear = ByEar(tables)
        held = Held(tables)
        self._untitled = Untitled(self, tables, held)
        self._doubts = Doubts(tables, self._korean, held)

    @cached_property
    def bolder(self) -> tuple[Way, ...]:
        """All of them, in the order in which they are tried."""
        return (
            self.whole,
            self._untitled.hits,
            self.loosely,
            self.part,
            self._misspelt,
            self.inflected,
            self.sounding,
            self.read,
            self.nearly,
        )

    def whole(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name as it stands, or as its letters are read."""
        joined = "".join(words)
        for number in self._tables.keys.get(joined, ()):
            exact = self._tables.forms[number][1] == text
            how = "" if exact else "{label}, other capitals or marks"
            hit = self._tables.hit(number, 1.0 if exact else 0.98, how)
            yield hit if exact and self._tables.recorded(number) else self._weighed(hit, number, words, text)
        for number in self._tables.turned.get(joined, ()):
            hit = self._tables.hit(number, 0.95, "{label}, family name moved", Manner.MOVED)
            yield self._weighed(hit, number, words, text)
        yield from self._korean.hits(words, text)

    def _weighed(self, hit: Hit, number: int, words: list[str], text: str) -> Hit:
        """A form that is not on record as it stands, as a hint where its letters are another name's as well."""
        recorded = self._tables.recorded(number)
        if not self._tables.korean(hit.person) or self._tables.forms[number][2].startswith(BY_LETTER):
            return hit
        if not recorded and script_of("".join(words)) == KANA:
            return doubtful(hit, Manner.KANA)
        orders = (words, [words[-1], *words[:-1]])
        if any(self._korean.in_other_norm(some, text, hit.person, recorded=recorded) for some in orders):
            return doubtful(hit, Manner.NORM)
        return hit

    def loosely(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Short names, initials and middle names: the family name stands as it is."""
        if len(words) == 1:
            return
        for number in self._tables.words.get(words[-1], ()) or ():
            have, family = self._tables.split(number)
            have = [word for word in have if word not in PARTICLES]
            if len(have) < 2 or words[-1] != have[-1] or family[-1:] != have[-1:] or words == have:  # noqa: PLR2004
                continue
            how = _given_alike([word for word in words[:-1] if word not in PARTICLES], have[:-1])
            if how and (how[2] is not Manner.INITIALS or self._may_be_initials(number, words, have)):
                yield self._tables.hit(number, how[0], f"{how[1]} of {{form}}", how[2])

    def _may_be_initials(self, number: int, words: list[str], have: list[str]) -> bool:
        """Whether letters are initials, and those on record stand for no other names."""
        if script_of("".join(words)) in UNSPACED:
            return False
        person, said = self._tables.forms[number][0], words[0]
        known = (
            self._tables.split(other) for other in self._tables.words[words[-1]] if self._owns(other, person)
        )
        full = {some[0] for some, _ in known if len(some) > 1 and len(some[0]) > 1}
        return len(have[0]) > 1 or not full or said in full

    def _owns(self, number: int, person: str) -> bool:
        return self._tables.forms[number][0] == person

    def inside(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A whole name of which the next character may be more: a hint."""
        yield from (replace(hit, score=HINT) for hit in self.whole(text, words))

    def part(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """A part of a name; a family name that one person alone bears is as good as the whole."""
        wanted = set(words)
        found = []
        for number in self._tables.words.get(words[-1], ()):
            have, own = self._tables.split(number)
            if wanted < set(have):
                family = words == own
                found.append((number, 0.4 + 0.25 * len(wanted) / len(have) + 0.02 * family, family))
        alone = len({self._tables.forms[number][0] for number, *_ in found}) == 1
        for number, score, family in found:
            sure = alone and family and not self._tables.korean(self._tables.forms[number][0])
            how = "family name, borne by nobody else here, of {form}" if sure else "part of {form}"
            manner = Manner.FAMILY if sure else Manner.PART
            yield self._tables.hit(number, 0.78 if sure else round(score, 2), how, manner)

    def _misspelt(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """One slip of the finger; where the slip spells another name, it is another name."""
        for at, word in enumerate(words):
            for meant in near(word, self._tables.words):
                joined = "".join([*words[:at], meant, *words[at + 1 :]])
                for number in (*self._tables.keys.get(joined, ()), *self._tables.turned.get(joined, ())):
                    person, _, _, family = self._tables.forms[number]
                    if len(word) < GIVEN and meant not in key(family).split():
                        continue
                    score = 0.6 if self._is_another(person, word, meant) else 0.75
                    yield self._tables.hit(number, score, f"{word} for {meant} in {{form}}", Manner.SLIP)

    def _is_another(self, person: str, word: str, meant: str) -> bool:
        """Whether a slip may be another name: one letter makes one of every Korean syllable, and of pinyin.

        In short words it does too, but two letters that changed places are a slip.
        """
        turned = sorted(word) == sorted(meant)
        if (len(word) < LONG and not turned) or is_syllable(word):
            return True
        if self._tables.korean(person):
            return script_of(word) != LATIN or is_korean(word)
        return self._tables.bearers[person].chinese and is_pinyin(word)

    def inflected(self, text: str, words: list[str]) -> Iterator[Hit]:
        """Names in another case of a Slavic language, Korean ones with an ending at their end alone."""
        if len(words) > MOST_WORDS:
            return
        script = script_of("".join(words))
        options = [nominatives(word, script) for word in words]
        for number, said in enumerate(product(*options)):
            if number > MOST_CASES:
                return
            for hit in self._as_case(text, list(said), script) if number else ():
                korean = self._tables.korean(hit.person)
                if list(said[:-1]) == words[:-1] if korean else script != LATIN or len(words) > 1:
                    reason = f"a case of {' '.join(said)}: {hit.reason}"
                    manner = hit.manner if hit.manner in KEPT else Manner.CASE
                    yield replace(hit, score=min(hit.score, 0.75), reason=reason, manner=manner)

    def _as_case(self, text: str, said: list[str], script: str) -> Iterator[Hit]:
        """Those whom words mean in the nominative; in Latin letters, those too that are spelt nearly so: hints."""
        found = list(self.whole(text, said))
        yield from found
        if not found and script == LATIN:
            yield from (replace(hit, score=min(hit.score, HINT)) for hit in self._ear.hits(said))

    def sounding(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Names that another script, or another ear, writes otherwise."""
        yield from self._ear.hits(words)

    def read(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Chinese characters that no page gave a Korean name, by their reading; and Japanese family names."""
        yield from self._korean.read("".join(words))
        if len(words) == 1 and len(words[0]) == FAMILY:
            for number in self._families_in_han.get(words[0], ()):
                yield self._tables.hit(number, 0.5, "part of {form}", Manner.PART)

    def doubted(self, text: str, hit: Hit) -> Hit:
        """A hit, as a hint where the text says otherwise."""
        return self._doubts.doubted(text, hit)

    def nearly(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Korean names of which one syllable differs."""
        yield from self._korean.nearly(words)

    @cached_property
    def _families_in_han(self) -> dict[str, list[int]]:
        """Names in four or more Chinese characters by the first two, which are mostly the family name."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, (_, form, *_) in enumerate(self._tables.forms):
            known = key(form)
            if len(known) >= 2 * FAMILY and script_of(known) == HAN and " " not in known:
                found[known[:FAMILY]].append(number)
        return found


def _given_alike(said: list[str], known: list[str]) -> tuple[float, str, Manner] | None:
    """How the given names that somebody said go with those on record: a score, a reason and its manner."""
    if not said or not known:
        return None
    if said == known:
        return 0.88, "without particles, form", Manner.LOOSE
    first, other = said[0], known[0]
    if first == other:
        return (0.88, "with middle names, form", Manner.LOOSE) if _extra(said[1:], known[1:]) else None
    if other in alternatives(first) and _extra(said[1:], known[1:]):
        return 0.86, "short name, form", Manner.SHORT
    initials = [word for word in said if len(word) == 1]
    if len(initials) == len(said) and all(a == b[0] for a, b in zip(said, known, strict=False)):
        return 0.75, "initials, form", Manner.INITIALS
    if len(said) == len(known) and _extra(said, known):
        return 0.8, "initials written out, form", Manner.INITIALS
    return None


def _extra(said: list[str], known: list[str]) -> bool:
    """Whether middle names agree: one side has none, or they are the same or each other's initials."""
    pairs = zip(said, known, strict=False)
    return not said or not known or all(a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in pairs)
