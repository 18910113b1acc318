"""Where names may stand in scripts that write no spaces, or write offices on to names: 北김기철, 劉煥鑫氏."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plenipo.names.titles import is_kin, is_office

BESIDE = re.compile("北|南|韓|朝|美|中|日|俄|露|故|前|現|이|전|현")
"""Signs that papers put before a name: the state, or that somebody is late or was."""
_KANA_RUN = re.compile("[\u30a1-\u30fa]+(?: [\u30a1-\u30fa]+)*")
_KANA = re.compile("[\u30a1-\u30fa]+")
_HIRAGANA = re.compile("[\u3041-\u309f]+")
_HANGUL = re.compile("[가-힣]+")
_HAN = re.compile("[\u3400-\u9fff]+")
THREE = 3
"""Syllables of most Korean names."""
SPOKEN, WRITTEN = 3, 5
"""Words, and Chinese characters, of the longest names that are compared by their sound."""
LONGEST, INSIDE = 6, 3
"""Words or signs that a name may take, and Chinese characters of one that is written on to something unknown."""


class Pieces(NamedTuple):
    """Parts of a text that may be names, each as its words."""

    names: list[list[str]]
    heard: list[list[str]]
    """Those among them that are no office, so that they may be compared by their sound."""
    inside: list[list[str]]
    """Chinese characters at one end of a word whose other end says nothing known."""


def pieces(words: list[str]) -> Pieces:
    """The parts of folded words that may be names, the longest first, but not all of them together."""
    joined = "".join(words)
    runs = [run for run in _KANA_RUN.findall(" ".join(words)) if len(run) > 1]
    names = [run.split() for run in runs if run.replace(" ", "") != joined]
    names += [
        words[first:last]
        for first, last in windows(len(words))
        if (len(words[first]) > 1 or last > first + 1)
        and not any(map(is_kin, words[last : last + 1]))
        and not cuts(words, first)
        and not cuts(words, last)
    ]
    heard = [name for name in names if len(name) <= SPOKEN and not any(map(is_office, name))]
    chinese = [part for word in words for part in _HIRAGANA.split(word) if part]
    names += [[part] for part in chinese if len(part) > 1 and part not in words]
    unofficial = [[part] for word in chinese for part in _without_office(word)]
    names += unofficial
    heard += [
        name
        for name in unofficial
        if _HAN.fullmatch(name[0]) and len(name[0]) <= WRITTEN and not is_office(name[0])
    ]
    inside = [[part] for word in chinese if _HAN.fullmatch(word) for part in _ends(word)]
    return Pieces(names, heard, inside)


def cuts(words: list[str], at: int) -> bool:
    """Whether a place is between two words in katakana, which are one name."""
    beside = words[at - 1 : at + 1] if 0 < at < len(words) else []
    return bool(beside) and all(_KANA.fullmatch(word) for word in beside)


def _without_office(word: str) -> Iterator[str]:
    for first, last in windows(len(word)):
        before, after = word[:first], word[last:]
        if (
            last - first > 1
            and not _is_cut(word, last - first)
            and (_is_beside(before) or is_office(before))
            and (not after or is_office(after))
        ):
            yield word[first:last]


def _is_cut(word: str, length: int) -> bool:
    """Whether two syllables of Hangul are cut from three, which are a name as they stand: 김성상."""
    return length < len(word) <= length + 1 == THREE and _HANGUL.fullmatch(word) is not None


def _is_beside(text: str) -> bool:
    return not text or BESIDE.fullmatch(text) is not None


def _ends(word: str) -> Iterator[str]:
    for first, last in windows(len(word)):
        if last - first >= INSIDE and (not first or last == len(word) or is_office(word[last:])):
            yield word[first:last]


def windows(length: int) -> Iterator[tuple[int, int]]:
    """The parts of a sequence, the longest first, and of those the last first."""
    for size in range(min(length - 1, LONGEST), 0, -1):
        yield from ((first, first + size) for first in range(length - size, -1, -1))
