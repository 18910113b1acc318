"""How a text introduces people: by the office beside the whole name, by which it calls them afterwards."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from plenipo.annotation.lines import sentence
from plenipo.names.fold import fold
from plenipo.names.offices import STATES, meanings
from plenipo.names.script import CYRILLIC, HAN, HANGUL, KANA, LATIN, script_of
from plenipo.names.titles import HAN_OFFICES, HANGUL_OFFICES, is_address, is_title, parts

if TYPE_CHECKING:
    from plenipo.annotation.reading import Found, Reading

_REACH = 70
_END = 3
"""The most signs that end a sentence."""
_EASTERN = 16
"""Signs beside a name within which its office is written in Hangul or Chinese characters."""
_BEFORE = re.compile(r"[;:,.()，。、；（）“”\"]|\n\s*\n")
_AFTER = re.compile(r"[;.()。；“”\"]|\n\s*\n|,\sand\b")
_EASTERN_BREAK = re.compile(r"[;:,.()，。、；（）\n“”\"「」・·]|(?<=[가-힣])[과와은는을를]\s")
_OFFICES = "|".join(HANGUL_OFFICES)
_EASTERN_OFFICES = "|".join(HAN_OFFICES)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS, _MOST_NAMINGS = 3, 8
_RANKS = frozenset("vice deputy first acting assistant under former".split())
_ANYBODY = frozenset("氏 先生 女士 小姐 夫人 さん 여사 씨 님 동지 同志 선생".split())
"""Forms of address in scripts without capitals, which say nothing of an office."""
_LETTERS = 3


def called(one: Found, text: str) -> frozenset[str]:
    """What a short name is called where it stands: words before it, or the title written on to it."""
    if one.title:
        return frozenset([one.title]) - _ANYBODY
    if one.script not in (LATIN, CYRILLIC):
        return frozenset()
    start = one.around.start
    low = max(0, start - _REACH)
    if text[start - 1 : start] == " ":
        last = text[low : start - 1].rsplit(None, 1)
        if len(last) > 1 and text[start - 2] == last[1][-1] and _says_nothing(last[1]):
            return frozenset()
    before = _BEFORE.split(text[low:start])[-1]
    return _calling(tuple(_WORD.findall(before)[-_MOST_WORDS:]))


@lru_cache(maxsize=65536)
def _calling(before: tuple[str, ...]) -> frozenset[str]:
    """What the words before a short name call its bearer."""
    words: set[str] = set()
    for word in reversed(before):
        plain = fold(word)
        if not (is_title(plain) or meanings(plain) or (word[0].isupper() and words)):
            break
        words |= set(parts(plain)) if not is_address(plain) else set()
    return frozenset(words)


@lru_cache(maxsize=65536)
def _says_nothing(word: str) -> bool:
    """Whether the word before a short name calls nobody anything, so that none before it does."""
    plain = fold(word)
    return word.isalpha() and not (is_title(plain) or meanings(plain))


class Introductions:
    """How one text introduces the people whom it names in full."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._known: dict[str, list[tuple[str, frozenset[str]]]] = {}

    @cached_property
    def _named(self) -> tuple[Found, ...]:
        return (*self._reading.whole, *self._reading.short)

    @cached_property
    def _of(self) -> dict[str, list[Found]]:
        """Where each is named in full."""
        found: dict[str, list[Found]] = {}
        for one in self._reading.whole:
            if one.id:
                found.setdefault(one.id, []).append(one)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(one.start for one in self._named if not _is_owner(self._reading.text, one.end))

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(one.end + len(one.title) + bool(one.title) for one in self._named)

    def by(self, words: frozenset[str], people: Iterable[str]) -> list[str]:
        """Those of some people who are introduced by most of these words; nobody where they say nothing."""
        if not words:
            return []
        scores = {id: max((_score(words, *one) for one in self._beside(id)), default=0) for id in people}
        most = max(scores.values(), default=0)
        return [id for id, score in scores.items() if score == most] if most else []

    def partly(self, one: Found, id: str) -> bool:
        """Whether somebody is introduced by some words only of what a short name is called."""
        words = called(one, self._reading.text)
        return max((_score(words, *beside) for beside in self._beside(id)), default=0) < len(words - _RANKS)

    def _beside(self, id: str) -> list[tuple[str, frozenset[str]]]:
        if id not in self._known:
            self._known[id] = [self._words(one) for one in self._of.get(id, ())[:_MOST_NAMINGS]]
        return self._known[id]

    def _words(self, one: Found) -> tuple[str, frozenset[str]]:
        """The text beside a whole name that may introduce it, and its words with what they mean."""
        text = self._reading.text
        begin, end = sentence(text, one.start, _REACH + _END)
        before_it, after_it = bisect_right(self._ends, one.start), bisect_left(self._starts, one.end)
        begin = max([begin, *self._ends[max(0, before_it - 1) : before_it]])
        end = min([end, *self._starts[after_it : after_it + 1]])
        if one.script in (LATIN, CYRILLIC):
            before = _BEFORE.split(text[max(begin, one.start - _REACH) : one.start])[-1]
            after = _without_title(text[one.end : min(end, one.end + _REACH)])
            after = _AFTER.split(after)[0] if after.startswith((",", " (", " -")) else ""
        else:
            before = _EASTERN_BREAK.split(text[max(begin, one.start - _EASTERN) : one.start])[-1]
            after = _EASTERN_BREAK.split(text[one.end : min(end, one.end + _EASTERN)].lstrip("・·"))[0]
        words = {part for word in _WORD.findall(f"{before} {after}") for part in parts(fold(word))}
        meant = frozenset[str]().union(*map(meanings, words)) - STATES
        return f"{before} {after}", frozenset(words) | meant


def _without_title(text: str) -> str:
    """What follows a name up to the next, without the words of the next one's office."""
    words = text.split()
    while words and words[-1][0].isupper() and is_title(fold(words[-1])):
        words.pop()
    return " " * text.startswith(" ") + " ".join(words)


def _is_owner(text: str, end: int) -> bool:
    """Whether a name is that of somebody whose minister, adviser or envoy is spoken of: `Moon’s adviser`."""
    return text[end : end + 2] in {"’s", "'s"}


def _score(words: frozenset[str], text: str, said: frozenset[str]) -> int:
    """How many words of an office are said beside a name; none where only one of them is a vice office."""
    if _are_spaced(words) and _is_vice(words) is not ("vice" in said):
        return 0
    return sum(_is_said(word, text, said) for word in words - _RANKS)


@lru_cache(maxsize=65536)
def _are_spaced(words: frozenset[str]) -> bool:
    return all(script_of(word) in (LATIN, CYRILLIC) for word in words)


@lru_cache(maxsize=65536)
def _is_vice(words: frozenset[str]) -> bool:
    return any("vice" in meanings(word) for word in words)


def _is_said(word: str, text: str, said: frozenset[str]) -> bool:
    script = script_of(word)
    if script == HANGUL:
        return re.search(f"(?<!부){re.escape(word)}(?! \\S*(?:{_OFFICES}))", text) is not None
    if script in (HAN, KANA):
        return (
            re.search(f"(?<!副){re.escape(word)}(?![㐀-鿿]{{0,5}}(?:{_EASTERN_OFFICES}))", text) is not None
        )
    meant = meanings(word) - STATES
    return word in said or bool(meant and meant <= said)
