"""Whom a text is about at a place: those named as subjects, lately, and again.

Every naming adds to a person's salience, and every sentence that ends takes some of it away, a paragraph
more; so a text moves from one person to another of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from plenipo.annotation.grammar import before_then, goes_on_with, held, oblique, second, speaks, within
from plenipo.annotation.words import sentence

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


def salience(
    text: str, at: int, namings: Sequence[Naming], everybody: Sequence[int], ends: Sequence[int]
) -> dict[str, float]:
    """How much the text is about each person at a place.

    `everybody` is where anybody at all is named in full, `ends` where the sentences end.
    """
    before = [one for one in namings if one.start < at] or list(namings)
    first = min(before)
    felt: dict[str, list[float]] = {}
    for one in before:
        weight = _weight(text, one, namings, everybody)
        weight += _FIRST * bool(one == first and one.who and weight not in (_LISTED, _HELD, _ASIDE))
        felt.setdefault(one.who, []).append(weight * _faded(text, one.start, at, ends))
    scores = {who: max(values) + _REST * (sum(values) - max(values)) for who, values in felt.items()}
    begin, end = sentence(text, at)
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
    return scores


def _weight(text: str, one: Naming, namings: Collection[Naming], everybody: Iterable[int]) -> float:
    if not one.whole:
        return _AGAIN
    begin, end = sentence(text, one.start)
    acts = one.start == min(start for start in everybody if begin <= start)
    if held(text, one.end):
        return _HELD
    beside = [other for other in namings if other.who != one.who and begin <= other.start < end]
    if any(other.whole and _listed(text, one, other) for other in beside):
        return _LISTED
    if not beside and goes_on_with(text, end):
        return _SUBJECT + _DWELT if acts else _HELD
    if within(text, begin, one.start) or second(text, begin, one.start):
        return _ASIDE
    if oblique(text, one.start, one.end):
        return _OTHER
    if before_then(text, one.end):
        return _BEFORE_THEN
    return _SUBJECT if acts or speaks(text, one.start, one.end) else _OTHER


def _listed(text: str, one: Naming, other: Naming) -> bool:
    """Whether two are named in one breath, with an `and` before the second."""
    if one.who == other.who:
        return False
    low, high = sorted((one.start, other.start))
    return _AND.search(text, max(low, high - _LINK), high) is not None


def _faded(text: str, start: int, at: int, ends: Sequence[int]) -> float:
    low, high = sorted((start, at))
    sentences = sum(low < end <= high for end in ends)
    paragraphs = len(_BREAK.findall(text, low, high))
    return float(_SENTENCE**sentences * _PARAGRAPH**paragraphs)
