"""Names with words around them, or with an office written on to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from plenipo.names.fold import fold
from plenipo.names.held import Held
from plenipo.names.korean.readings import is_one_syllable
from plenipo.names.korean.spellings import FAMILY_SPELLINGS
from plenipo.names.manner import ALONE, FREE, INCOMPLETE, WAITING, Manner
from plenipo.names.misspelling import is_syllable
from plenipo.names.offices import STATES, said_of
from plenipo.names.pieces import SPOKEN, cuts, pieces, windows
from plenipo.names.script import CYRILLIC, LATIN, UNSPACED, script_of
from plenipo.names.tables import FAMILY, HINT, NATIVE, SURE, Hit, Tables, is_several, key
from plenipo.names.titles import is_kin

if TYPE_CHECKING:
    from plenipo.names.ways import Way, Ways

SYLLABLE = 6
"""Letters that one syllable of a Korean name may take."""
CYRILLIC_SYLLABLE = 4
HYPHENED = re.compile("(\\w+)[-‐](?=(\\w+))")


class Untitled:
    """Looks by other ways for the names among words."""

    def __init__(self, ways: Ways, tables: Tables, held: Held) -> None:
        self._ways = ways
        self._tables = tables
        self._held = held

    def hits(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name with words around it that are none of anybody's name."""
        script = script_of("".join(words))
        if script in UNSPACED:
            found = list(self._unspaced(text, words))
            yield from found
            if any(hit.score >= SURE for hit in found):
                return
        for name, before, after in self._among(words):
            said = self._held.said(before, after)
            strangers = not all(map(self._held.is_title, (*before, *after)))
            some: tuple[Way, ...] = () if strangers else (self._ways.part,)
            found = [
                hit
                for way in (self._ways.whole, self._ways.loosely, *some, self._ways.inflected)
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
            if len(name) > SPOKEN or any(map(self._held.is_title, name)):
                continue
            said = self._held.said(before, after)
            strangers = not all(map(self._held.is_title, (*before, *after)))
            found = [
                self._among_strangers(hit) if strangers else hit
                for way in (self._ways.sounding, self._ways.nearly)
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
            strangers = not all(map(self._held.is_title, beside))
            parted = last - first == 1 or cuts(words, first) or cuts(words, last)
            if not any(map(is_kin, beside)) and not (strangers and parted):
                yield words[first:last], words[:first], words[last:]

    def _unspaced(self, text: str, words: list[str]) -> Iterator[Hit]:
        """A name in a script without spaces, or with an office written on to it."""
        parts = pieces(words)
        said = said_of(words)
        for way, names in (
            (self._ways.whole, parts.names),
            (self._ways.inside, parts.inside),
            (self._ways.part, parts.names),
            (self._ways.sounding, parts.heard),
            (self._ways.read, parts.names + parts.inside),
            (self._ways.sounding, parts.inside),
            (self._ways.nearly, parts.names),
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
            held = said & self._held.of(hit.person)
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
            return any(word in self._tables.words and not self._held.is_title(word) for word in after[:1])
        bearer, beside = self._tables.bearers[hit.person], before[-1:]
        short = any(len(name) == FAMILY for name in (*bearer.hangul, *bearer.supposed))
        syllable = any(
            _is_short(word) and not self._held.is_title(word)
            for word in (beside if short or hit.manner is Manner.MOVED else [])
        )
        more = short and any(map(_is_short, after[:1]))
        family = any(word in FAMILY_SPELLINGS for word in beside)
        return syllable or more or family or not all(map(self._held.is_title, after))


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
