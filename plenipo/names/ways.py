"""The ways to take a spelling, from the plainest to the boldest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import product

from plenipo.names.by_ear import ByEar
from plenipo.names.fold import fold
from plenipo.names.inflection import nominatives
from plenipo.names.korean.bearers import KoreanNames
from plenipo.names.korean.norms import NORTHERN
from plenipo.names.korean.readings import is_korean, is_one_syllable
from plenipo.names.korean.spellings import FAMILY_SPELLINGS
from plenipo.names.manner import ALONE, FREE, INCOMPLETE, KEPT, WAITING, Manner
from plenipo.names.misspelling import LONG, is_pinyin, is_syllable, near
from plenipo.names.nicknames import alternatives
from plenipo.names.offices import STATES, is_elsewhere, meanings, said_of
from plenipo.names.pieces import SPOKEN, cuts, pieces, windows
from plenipo.names.script import CYRILLIC, HAN, HANGUL, KANA, LATIN, script_of
from plenipo.names.tables import HINT, NATIVE, SURE, Hit, Tables, doubtful, is_several, key
from plenipo.names.titles import is_address, is_kin, is_title

Way = Callable[[str, list[str]], Iterator[Hit]]
PARTICLES = frozenset("al el bin ibn abu аль эль бин van von de da dos del la 알 アル".split())
GIVEN = 6
"""Letters of a given name from which a slip is taken for one: Ivana is not Ivanka."""
UNSPACED = frozenset((HANGUL, HAN, KANA))
"""Scripts that write syllables, and words without spaces; one sign of them is no initial."""
CHARACTERS = re.compile("(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,4}(?![\u3400-\u9fff])")
MOST_CASES, MOST_WORDS = 40, 4
FAMILY = 2
SYLLABLE = 6
"""Letters that one syllable of a Korean name may take."""
CYRILLIC_SYLLABLE = 4
HYPHENED = re.compile("(\\w+)[-‐](?=(\\w+))")


class Ways:
    """The ways into the tables of a directory. Each takes a text and its folded words, and gives hits."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._korean = KoreanNames(tables.bearers)
        self._ear = ByEar(tables)

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
            self._nearly,
        )

    def _whole(self, text: str, words: list[str]) -> Iterator[Hit]:
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
        if not self._tables.korean(hit.person):
            return hit
        if not recorded and script_of("".join(words)) == KANA:
            return doubtful(hit, Manner.KANA)
        orders = (words, [words[-1], *words[:-1]])
        if any(self._korean.in_other_norm(some, text, hit.person, recorded=recorded) for some in orders):
            return doubtful(hit, Manner.NORM)
        return hit

    def _untitled(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name with words around it that are none of anybody's name."""
        script = script_of("".join(words))
        if script in UNSPACED:
            found = list(self._unspaced(text, words))
            yield from found
            if any(hit.score >= SURE for hit in found):
                return
        for name, before, after in self._among(words):
            said, strangers = self._said(before, after), not all(map(self._is_title, (*before, *after)))
            some: tuple[Way, ...] = () if strangers else (self._part,)
            found = [
                hit
                for way in (self._whole, self._loosely, *some, self._inflected)
                for hit in self._titled(said, way(text, name))
                if not (strangers and not self._is_whole(hit))
                and not self._goes_on(hit, before, after)
                and not _is_joined(text, name, before, after)
            ]
            yield from found
            if found:
                return
        if script not in UNSPACED:
            yield from self._overheard(text, words, script)

    def _overheard(self, text: str, words: list[str], script: str) -> Iterator[Hit]:
        """The same by its sound."""
        for name, before, after in self._among(words):
            if len(name) > SPOKEN or any(map(self._is_title, name)):
                continue
            said = self._said(before, after)
            strangers = not all(map(self._is_title, (*before, *after)))
            found = [
                self._among_strangers(hit) if strangers else hit
                for way in (self._sounding, self._nearly)
                for hit in self._titled(said, way(text, name))
                if script != LATIN or not self._goes_on(hit, before, after)
            ]
            yield from found
            if any(hit.score >= SURE for hit in found):
                return

    def _among_strangers(self, hit: Hit) -> Hit:
        """A name that was heard among words that may be more of it: one of syllables is a hint."""
        short = all(map(is_syllable, key(hit.form).split()))
        return replace(hit, score=min(hit.score, HINT)) if short else hit

    def _among(self, words: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
        """Names that words may hold, with the words before and after."""
        for first, last in windows(len(words)):
            beside = (*words[:first], *words[last:])
            strangers = not all(map(self._is_title, beside))
            parted = last - first == 1 or cuts(words, first) or cuts(words, last)
            if not any(map(is_kin, beside)) and not (strangers and parted):
                yield words[first:last], words[:first], words[last:]

    def _said(self, before: list[str], after: list[str]) -> frozenset[str]:
        """What the words around a name say of an office, in English, those too that are no office elsewhere."""
        titles = {word for word in (*before, *after) if self._is_title(word) and not is_address(word)}
        plain = frozenset(word for word in titles if word in self._office_words and not meanings(word))
        return said_of((*before, *after)) | plain

    def _unspaced(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name in a script without spaces, or with an office written on to it."""
        parts = pieces(words)
        said = said_of(words)
        for way, names in (
            (self._whole, parts.names),
            (self._inside, parts.inside),
            (self._part, parts.names),
            (self._sounding, parts.heard),
            (self._read, parts.names + parts.inside),
            (self._sounding, parts.inside),
            (self._nearly, parts.names),
        ):
            found = [hit for name in names for hit in self._titled(said, way(text, name))]
            yield from (
                hit if self._is_whole(hit) else replace(hit, score=min(hit.score, HINT)) for hit in found
            )
            if any(hit.score >= SURE for hit in found):
                return

    def _is_whole(self, hit: Hit) -> bool:
        """Whether a form is a whole name, and no family name that papers use by itself."""
        return (
            self._tables.korean(hit.person)
            or self._tables.bearers[hit.person].chinese
            or (
                (is_several(hit.form) or hit.form in self._natives[hit.person])
                and hit.manner not in INCOMPLETE
            )
        )

    @cached_property
    def _natives(self) -> dict[str, set[str]]:
        """The forms of everybody that are their whole names in their own script."""
        found: dict[str, set[str]] = defaultdict(set)
        for person, form, label, _ in self._tables.forms:
            if label.startswith(NATIVE):
                found[person].add(form)
        return found

    def _titled(self, said: frozenset[str], hits: Iterable[Hit]) -> Iterator[Hit]:
        """Hits for a name that stood with words: those who held the office that these say come first.

        A family name or a short name with an office that its bearer never held is somebody else's, as like as not;
        so is a name that was turned or read by habit, unless the office says that it is the bearer's.
        """
        for hit in hits:
            held = said & self._offices[hit.person]
            fits = " that fits" if said and said == held else ""
            alone = said and hit.manner in ALONE
            doubtful = not held and (alone or hit.manner in FREE or self._is_foreign(said, hit.person))
            sure = hit.score >= SURE or (held and hit.manner in WAITING)
            most = 0.99 if sure and not doubtful else HINT
            score = min(hit.score - 0.02 + 0.07 * (len(held) / len(said) if said else 0), most)
            yield replace(hit, score=round(score, 2), reason=f"{hit.reason}; with a title{fits}")

    def _is_foreign(self, said: frozenset[str], person: str) -> bool:
        """Whether words name states, and not that of a person."""
        states, own = said & STATES, self._tables.bearers[person].state
        return bool(states) and own in STATES and own not in states

    def _goes_on(self, hit: Hit, before: list[str], after: list[str]) -> bool:
        """Whether the words beside a name may be more of it, so that it is another's."""
        if not self._tables.korean(hit.person):
            return any(word in self._tables.words and not self._is_title(word) for word in after[:1])
        bearer, beside = self._tables.bearers[hit.person], before[-1:]
        short = any(len(name) == FAMILY for name in (*bearer.hangul, *bearer.supposed))
        syllable = any(
            _is_short(word) and not self._is_title(word)
            for word in (beside if short or hit.manner is Manner.MOVED else [])
        )
        more = short and any(map(_is_short, after[:1]))
        family = any(word in FAMILY_SPELLINGS for word in beside)
        return syllable or more or family or not all(map(self._is_title, after))

    def _is_title(self, word: str) -> bool:
        return is_title(word) or (
            word not in self._tables.words and (word in self._office_words or bool(meanings(word)))
        )

    def _loosely(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
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

    def _inside(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A whole name of which the next character may be more: a hint."""
        yield from (replace(hit, score=HINT) for hit in self._whole(text, words))

    def _part(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
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
                    score = 0.6 if self._is_another(person, word) else 0.75
                    yield self._tables.hit(number, score, f"{word} for {meant} in {{form}}", Manner.SLIP)

    def _is_another(self, person: str, word: str) -> bool:
        """Whether a slip may be another name: one letter makes one of every Korean syllable, and of pinyin."""
        if len(word) < LONG or is_syllable(word):
            return True
        if self._tables.korean(person):
            return script_of(word) != LATIN or is_korean(word)
        return self._tables.bearers[person].chinese and is_pinyin(word)

    def _inflected(self, text: str, words: list[str]) -> Iterator[Hit]:
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
        found = list(self._whole(text, said))
        yield from found
        if not found and script == LATIN:
            yield from (replace(hit, score=min(hit.score, HINT)) for hit in self._ear.hits(said))

    def _sounding(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Names that another script, or another ear, writes otherwise."""
        yield from self._ear.hits(words)

    def _read(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Chinese characters that no page gave a Korean name, by their reading; and Japanese family names."""
        yield from self._korean.read("".join(words))
        if len(words) == 1 and len(words[0]) == FAMILY:
            for number in self._families_in_han.get(words[0], ()):
                yield self._tables.hit(number, 0.5, "part of {form}", Manner.PART)

    def doubted(self, text: str, hit: Hit) -> Hit:
        """A hit, as a hint where the text says otherwise: 金容哲(キム・ヨンチョル), actor Kim Yong-chol."""
        another = any(
            self._korean.contradicts(one, hit.person) or self._written_otherwise(one, hit.person)
            for one in CHARACTERS.findall(text)
        ) or self._is_elsewhere(text, hit.person)
        return replace(hit, score=min(hit.score, HINT)) if another else hit

    def _is_elsewhere(self, text: str, person: str) -> bool:
        """Whether words say that a name's bearer is of another walk of life, and nothing of a person's offices."""
        words = key(text).split()
        return is_elsewhere(words) and not said_of(words) & self._offices[person]

    def _written_otherwise(self, characters: str, person: str) -> bool:
        """Whether a Korean name in characters is another than a person's own.

        In the North nobody writes characters, and papers choose some; in the South they are part of the name.
        """
        if NORTHERN.get(self._tables.bearers[person].state) is not False:
            return False
        own = [known for known in self._in_han.get(person, ()) if len(known) == len(characters)]
        said = key(characters)
        return bool(own) and said not in own and any(said[0] == known[0] for known in own)

    @cached_property
    def _in_han(self) -> dict[str, list[str]]:
        """The forms in Chinese characters of those who bear Korean names."""
        found: dict[str, list[str]] = defaultdict(list)
        for number, (person, form, *_) in enumerate(self._tables.forms):
            if self._tables.korean(person) and self._tables.recorded(number) and script_of(form) == HAN:
                found[person].append(key(form))
        return found

    def _nearly(self, text: str, words: list[str]) -> Iterator[Hit]:  # noqa: ARG002
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

    @cached_property
    def _offices(self) -> dict[str, frozenset[str]]:
        """The words of everybody's offices, with what they say elsewhere."""
        words = {person: bearer.offices.split() for person, bearer in self._tables.bearers.items()}
        states = {person: bearer.state for person, bearer in self._tables.bearers.items()}
        return {person: (said_of(some) - STATES) | {*some, states[person]} for person, some in words.items()}

    @cached_property
    def _office_words(self) -> frozenset[str]:
        return frozenset(word for bearer in self._tables.bearers.values() for word in bearer.offices.split())


def _is_short(word: str) -> bool:
    """Whether a folded word may be a syllable of a Korean name."""
    if script_of(word) == CYRILLIC:
        return len(word) <= CYRILLIC_SYLLABLE
    return len(word) <= SYLLABLE and is_one_syllable(word)


def _is_joined(text: str, name: list[str], before: list[str], after: list[str]) -> bool:
    """Whether a hyphen joins a name with the words beside it, which are more of it then: Kim Song-un."""
    pairs = {(fold(one), fold(other)) for one, other in HYPHENED.findall(text)}
    return any(
        pair in pairs
        for pair in (*zip(before[-1:], name[:1], strict=False), *zip(name[-1:], after[:1], strict=False))
    )


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
