"""A text as it is read for names: whole ones, short ones, and those of strangers to the directory."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from plenipo.annotation.affairs import is_of_states
from plenipo.annotation.eastern import alone, full_names, is_chinese
from plenipo.annotation.lines import in_byline, in_headline, sentence_ends
from plenipo.annotation.people import Bearers, Namesakes
from plenipo.annotation.words import Around, around, goes_on, is_namesake
from plenipo.names.fold import fold
from plenipo.names.korean.readings import is_korean
from plenipo.names.script import CYRILLIC, HAN, HANGUL, KANA, LATIN, script_of
from plenipo.names.titles import HAN_OFFICES

if TYPE_CHECKING:
    from plenipo.annotation.patterns import Pattern
    from plenipo.annotation.scanning.spans import Span

PAIRING = frozenset("-‐‑–—/")
"""Signs between the two names of a pair, as in `the Trump–Kim summit`."""


_THREE = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+")
_GERMAN = re.compile(r"\W(?:d(?:er|ie|as|em|en)|und|nicht|mit|ist|im|von|auf|eine?)\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|was|with|that|his|her|by)\b")
_ENOUGH, _BEGINNING = 4, 1000
_GIVEN = re.compile(r"(?:[ \n-][A-ZÀ-ÞА-Я][\w’]*|-\w+)+")
_REACH = 40
_CERTAIN = re.compile(
    r"\b(?:a certain|an? (?:unrelated|unknown)|un(?:e)? certaine?|ein(?:e[mnr]?)? gewisse[mnr]?|una? tal|"
    r"неки[йм]|некая|некую|некто|некоего)(?: (?:M|Mr|Ms|Mrs|Herr|Frau)\.?)? $",
    re.IGNORECASE,
)
_CERTAIN_FIRST = ("", "a certain", "a", "une", "eine", "una")
_EASTERN = range(2, 5)
"""Signs of a whole name in Chinese characters that begins with its family name."""
_FORMER = "전 "
_PLACES = frozenset("川町市村県駅区山島橋")


@dataclass(slots=True)
class Found:
    """A name in a text, and whom it may mean."""

    start: int
    end: int
    people: tuple[str, ...]
    script: str
    around: Around
    id: str | None = None
    sure: float = 0.0
    reason: str = ""
    kept: bool = True
    name: str = ""
    """As it is written."""
    title: str = ""
    """The office written on to a short name in Hangul or Chinese characters."""
    former: bool = False
    """Whether the office is said to be a former one."""


@dataclass(slots=True)
class Stranger:
    """Somebody with a known family name who is not in the directory."""

    start: int
    family: str
    byline: bool
    title: str = ""
    """The office written on to the name in Hangul or Chinese characters."""
    end: int = 0


@dataclass
class Reading:
    """The names of one text."""

    text: str
    bearers: Bearers
    whole: list[Found] = field(default_factory=list)
    short: list[Found] = field(default_factory=list)
    strangers: list[Stranger] = field(default_factory=list)
    others: list[tuple[int, int, str, tuple[str, ...]]] = field(default_factory=list)
    """Organizations, roles and places: where, what kind, which records."""

    @cached_property
    def of_states(self) -> bool:
        """Whether it is about states and offices, or too short to tell."""
        return is_of_states(self.text)

    @cached_property
    def ends(self) -> list[int]:
        """Where its sentences end."""
        return sentence_ends(self.text)

    @cached_property
    def german(self) -> bool:
        """Whether the text is in a language that gives every noun a capital."""
        return _has_enough(_GERMAN, " " + self.text)

    @cached_property
    def english(self) -> bool:
        """Whether the text is in English."""
        return _has_enough(_ENGLISH, self.text)

    @classmethod
    def of(cls, text: str, spans: Sequence[Span], known: Known, bearers: Bearers) -> Reading:
        """Sort the spans of a text; `known` says what their patterns mean."""
        reading = cls(text, bearers)
        starts = {span.start: known(span.pattern).ids for span in spans}
        for span in spans:
            reading._take(span, known, starts)
        reading._take_eastern()
        reading._take_single()
        return reading

    def _take_single(self) -> None:
        """Family names of one letter, looked for only beside a whole name: `O` after `O Su Yong`."""
        families: dict[str, dict[str, None]] = {}
        for one in self.whole:
            family, _, given = one.name.partition(" ")
            if len(family) == 1 and given and one.script == LATIN:
                families.setdefault(family, {}).update(dict.fromkeys(one.people))
        if not families:
            return
        taken = {at for one in (*self.whole, *self.short) for at in range(one.start, one.end)}
        for family, people in families.items():
            for match in re.finditer(rf"(?<![\w.’'&-]){family}(?=,?\s[a-z]|[’']s\b)", self.text):
                start, end = match.span()
                if start not in taken:
                    beside = around(self.text, start, end)
                    self.short.append(Found(start, end, tuple(people), LATIN, beside, name=family))
        self.short.sort(key=lambda one: one.start)

    def _take_eastern(self) -> None:
        """Family names of one sign by themselves, and strangers, in texts without capitals or spaces."""
        families: dict[str, dict[str, None]] = {}
        for one in self.whole:
            if one.script == HAN and len(one.name) in _EASTERN:
                families.setdefault(one.name[0], {}).update(dict.fromkeys(one.people))
        if families and is_chinese(self.text):
            taken = {at for one in (*self.whole, *self.short) for at in range(one.start, one.end)}
            for at in alone(self.text, families):
                if at not in taken:
                    name = self.text[at]
                    self.short.append(Found(at, at + 1, tuple(families[name]), HAN, _NOTHING, name=name))
        titled = {one.name for one in self.short if one.title and len(one.name) == 1}
        if titled:
            named = {one.start for one in self.whole} | {one.start for one in self.short if len(one.name) > 1}
            longest = {one.start: len(one.title) for one in self.short}
            strangers = {
                start: Stranger(start, family, byline=False, title=title)
                for start, family, title in full_names(self.text, titled)
                if start not in named and longest.get(start, 0) <= len(title)
            }
            self.strangers += strangers.values()
            self.short = [one for one in self.short if one.start not in strangers]
        if families or titled:
            self.short.sort(key=lambda one: one.start)

    def _take(self, span: Span, known: Known, starts: dict[int, tuple[str, ...]]) -> None:
        kind, ids, spelt, is_short = known(span.pattern)
        if kind != "person":
            self.others.append((span.start, span.end, kind, ids))
            return
        shown = self.text[span.start : span.end]
        script = LATIN if shown.isascii() else script_of(shown)
        if self._southern(shown, ids) or _is_place(shown, self.text[span.end : span.end + 2]):
            return
        if script in (LATIN, CYRILLIC):
            self._spaced(span, ids, script, starts, is_short=is_short)
        elif is_short and script in (HANGUL, HAN, KANA) and _is_titled(spelt, script):
            name, title = _parted(shown, script, spelt)
            former = title != title.removeprefix(_FORMER)
            title = title.removeprefix(_FORMER)
            self.short.append(
                Found(
                    span.start,
                    span.start + len(name),
                    ids,
                    script,
                    _NOTHING,
                    name=name,
                    title=title,
                    former=former,
                )
            )
        else:
            (self.short if is_short else self.whole).append(
                Found(span.start, span.end, ids, script, _NOTHING, name=shown)
            )

    def _spaced(
        self,
        span: Span,
        ids: tuple[str, ...],
        script: str,
        starts: dict[int, tuple[str, ...]],
        *,
        is_short: bool,
    ) -> None:
        beside = around(self.text, span.start, span.end)
        next_known = self.text[span.end : span.end + 1] in PAIRING and (
            span.end + 1 in starts or span.end + 2 in starts
        )
        if beside.follows and is_namesake(beside.follows):
            return
        one = Found(span.start, span.end, ids, script, beside, name=self.text[span.start : span.end])
        if not is_short:
            if not next_known and _longer(self.text[span.start : span.end], beside):
                self._stranger(span)
            else:
                self.whole.append(one)
            return
        if (next_known and not beside.given) or self._is_anothers(ids, starts.get(span.end + 1)):
            self.short.append(one)
        elif self._somebody_elses(one) or _is_unknown(self.text, beside.start):
            self._stranger(span)
        else:
            self.short.append(one)

    def _is_anothers(self, ids: tuple[str, ...], after: tuple[str, ...] | None) -> bool:
        """Whether the next word is the name of somebody else: `Pompeo Kim told that he would come`."""
        return after is not None and self.bearers.korean.isdisjoint(ids) and set(ids).isdisjoint(after)

    def _southern(self, shown: str, ids: Sequence[str]) -> bool:
        """Whether three words are written as the DPRK writes its own names, and only others bear the name."""
        return (
            _is_three(shown)
            and self.bearers.south.issuperset(ids)
            and fold(shown) not in self.bearers.recorded
        )

    def _somebody_elses(self, one: Found) -> bool:
        """Whether a family name is a part of a whole name that nobody in the directory bears."""
        beside = one.around
        if not beside.follows:
            return False
        syllable = goes_on(beside.follows) and not self.bearers.korean.isdisjoint(one.people)
        noun = beside.follows[:1] == " " and not syllable
        return syllable or (noun and not self.german and not in_headline(self.text, one.start))

    def _stranger(self, span: Span) -> None:
        family = self.text[span.start : span.end].split()[0].casefold()
        end = span.end + (
            match.end() if (match := _GIVEN.match(self.text[span.end : span.end + _REACH])) else 0
        )
        self.strangers.append(Stranger(span.start, family, in_byline(self.text, span.start), end=end))


class Meaning(NamedTuple):
    """What a spelling means: of several kinds of record, people if there are any."""

    kind: str
    ids: tuple[str, ...]
    spelt: str
    """As the first pattern has it."""
    is_short: bool


Known = Callable[[int], Meaning]


def meaning(patterns: Sequence[Pattern], bearers: Bearers) -> Meaning:
    """What the patterns of one spelling mean."""
    first = next((pattern for pattern in patterns if pattern.kind == "person"), patterns[0])
    ids = dict.fromkeys(id for one in patterns if one.kind == first.kind for id in one.ids)
    return Meaning(first.kind, Namesakes(ids), first.text, first.text in bearers.short)


_NOTHING = Around((), (), 0, "", deictic=False)


def _has_enough(words: re.Pattern[str], text: str) -> bool:
    """Whether a text has some of a language's commonest words near its beginning."""
    return sum(1 for _ in islice(words.finditer(text, 0, _BEGINNING), _ENOUGH)) == _ENOUGH


@lru_cache(maxsize=65536)
def _is_three(shown: str) -> bool:
    return _THREE.fullmatch(shown) is not None


def _is_place(shown: str, after: str) -> bool:
    """Whether a short name begins that of a place: Xi’an, 河野川."""
    if shown.isascii():
        return after[:1] in {"’", "'"} and after[1:2] in {"a", "e", "i", "o", "u"}
    return len(shown) == len("河野") and after[:1] in _PLACES and script_of(shown) == HAN


def _is_unknown(text: str, start: int) -> bool:
    """Whether the text presents the bearer as somebody whom nobody knows: `a certain Bolton`."""
    before = text[max(0, start - _REACH) : start]
    return _may_present(before[:-1].rsplit(" ", 1)[-1]) and _CERTAIN.search(before) is not None


@lru_cache(maxsize=65536)
def _may_present(word: str) -> bool:
    """Whether a word before a space may end what presents somebody so."""
    return any(_CERTAIN.search(f"{first} {word} ") for first in _CERTAIN_FIRST)


def _is_titled(pattern: str, script: str) -> bool:
    return " " in pattern if script == HANGUL else pattern.endswith(tuple(HAN_OFFICES))


def _parted(shown: str, script: str, pattern: str) -> tuple[str, str]:
    if script == HANGUL:
        name, _, title = pattern.partition(" ")
        return shown[: len(name)], title
    title = max((one for one in HAN_OFFICES if pattern.endswith(one)), key=len)
    return shown[: len(shown) - len(title)], title


def _longer(shown: str, beside: Around) -> bool:
    """Whether a whole Korean name of two words goes on, so that it is another's."""
    if not beside.follows or not goes_on(beside.follows):
        return False
    words = re.split(r"[\s\-‐‑]+", shown.strip())
    return len(words) == len(("family", "given")) and is_korean(words[0].casefold())
