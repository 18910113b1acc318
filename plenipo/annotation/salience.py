"""Whom a text is about at a place: those named as subjects, lately, and again.

Every naming adds to a person's salience, and every sentence that ends takes some of it away, a paragraph
more; so a text moves from one person to another of the same name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from plenipo.annotation.grammar import before_then, goes_on_with, held, oblique, second, speaks, within
from plenipo.annotation.lines import sentence

_SENTENCE, _PARAGRAPH = 0.85, 0.6
_REST = 0.12
"""What earlier namings add to the one that is felt most."""
_SUBJECT, _OTHER, _AGAIN, _LISTED, _FIRST, _HELD, _ASIDE = 1.0, 0.3, 0.45, 0.4, 0.45, 0.8, 0.25
_DWELT, _BEFORE_THEN = 0.3, 0.6
_BREATH, _LATER, _SPOKEN_OF = 0.15, 1.5, 0.6
_LINK = 25
_AND = re.compile(r"\b(?:and|und|et|y|и|và)\b|[와과및、和与]")
_NAME = re.compile(r"[\w’]*")
_CLAUSE = re.compile(r"[;:—–“”«»]")
_BREAK = re.compile(r"\n\s*(?:\.{3}|\*)?\s*\n|\n\.{3}\n")


class Naming(NamedTuple):
    """One naming of somebody in a text."""

    start: int
    who: str
    whole: bool
    """Whether in full."""
    end: int = 0
    called: str | None = None
    """What a short name was called: its titles, or nothing."""


class _Told(NamedTuple):
    """What the sentence of a whole name does with its bearer."""

    begin: int
    end: int
    held: bool
    dwelt: float | None
    """What the name weighs where nobody else is named, if the next sentence goes on with a pronoun."""
    plain: float
    """What it weighs otherwise."""


class Salience:
    """How much one text is about people, from place to place; every sentence is asked once."""

    def __init__(self, text: str, everybody: Sequence[int], ends: Sequence[int]) -> None:
        """`everybody` is where anybody at all is named, `ends` where the sentences end, both in order."""
        self._text = text
        self._everybody = everybody
        self._ends = ends
        self._breaks = [match.start() for match in _BREAK.finditer(text)]
        self.sentence = cache(lambda at: sentence(text, at))
        self._told = cache(self._what_is_told)
        self._linked = cache(lambda low, high: _AND.search(text, low, high) is not None)

    def of(self, at: int, namings: Sequence[Naming]) -> dict[str, float]:
        """How much the text is about each of those who are named, at a place; the namings are in order."""
        starts = [one.start for one in namings]
        before = namings[: bisect_left(starts, at)] or namings
        felt: dict[str, list[float]] = {}
        for one in before:
            weight = self._weight(one, namings, starts)
            weight += _FIRST * bool(one is before[0] and one.who and weight not in (_LISTED, _HELD, _ASIDE))
            felt.setdefault(one.who, []).append(weight * self._faded(one.start, at))
        scores = {who: max(values) + _REST * (sum(values) - max(values)) for who, values in felt.items()}
        self._take_breath(at, namings, scores)
        return scores

    def _take_breath(self, at: int, namings: Sequence[Naming], scores: dict[str, float]) -> None:
        """Those whom the same sentence names too are hardly meant again."""
        text = self._text
        begin, end = self.sentence(at)
        name = _NAME.match(text, at)
        speaking = name is not None and speaks(text, at, name.end())
        for one in namings:
            if one.whole and one.who in scores and at < one.start < end:
                scores[one.who] -= _LATER
            elif (
                (one.whole or one.called is None)
                and one.who in scores
                and begin <= one.start < at
                and not _CLAUSE.search(text, one.end, at)
            ):
                scores[one.who] -= _SPOKEN_OF if speaking else _BREATH

    def _weight(self, one: Naming, namings: Sequence[Naming], starts: Sequence[int]) -> float:
        if not one.whole:
            return _AGAIN
        told = self._told(one.start, one.end)
        if told.held:
            return _HELD
        near = namings[bisect_left(starts, told.begin) : bisect_left(starts, told.end)]
        beside = [other for other in near if other.who != one.who]
        if any(other.whole and self._listed(one.start, other.start) for other in beside):
            return _LISTED
        return told.plain if beside or told.dwelt is None else told.dwelt

    def _what_is_told(self, start: int, last: int) -> _Told:
        text = self._text
        begin, end = self.sentence(start)
        if held(text, last):
            return _Told(begin, end, held=True, dwelt=None, plain=_HELD)
        acts = start == self._everybody[bisect_left(self._everybody, begin)]
        dwelt = (_SUBJECT + _DWELT if acts else _HELD) if goes_on_with(text, end) else None
        plain = _SUBJECT if acts or speaks(text, start, last) else _OTHER
        if within(text, begin, start) or second(text, begin, start):
            plain = _ASIDE
        elif oblique(text, start, last):
            plain = _OTHER
        elif before_then(text, last):
            plain = _BEFORE_THEN
        return _Told(begin, end, held=False, dwelt=dwelt, plain=plain)

    def _listed(self, one: int, other: int) -> bool:
        """Whether two are named in one breath, with an `and` before the second."""
        low, high = (one, other) if one < other else (other, one)
        return self._linked(max(low, high - _LINK), high)

    def _faded(self, start: int, at: int) -> float:
        low, high = sorted((start, at))
        sentences = bisect_right(self._ends, high) - bisect_right(self._ends, low)
        paragraphs = bisect_left(self._breaks, high) - bisect_left(self._breaks, low)
        return float(_SENTENCE**sentences * _PARAGRAPH**paragraphs)
