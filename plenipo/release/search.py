"""Words under which a name is found by SQLite's full-text search, in any script.

FTS5's own tokenizer takes 최선희 for one word, so that 선희 would not find it, and its trigrams need
three signs. Here every run of signs within a word of a script without case or spaces (Hangul, Han,
kana) is a word of its own. Neighbouring words are also joined, since people write `Sun-hee`, `Sunhee`
and `Sun hee`, and every word is folded as `plenipo find` folds it, so that `Ch'oe` is `choe`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from plenipo.names.fold import fold

LONGEST_RUN = 8
"""Signs in the longest run that is a word of its own; names in these scripts have two to five."""
LONGEST_JOIN = 4
"""Words in the longest join."""


def search_words(form: str) -> str:
    """The search words of one spelling, each once, parted by spaces."""
    return " ".join(dict.fromkeys(_words(fold(form).split())))


def _words(words: list[str]) -> Iterator[str]:
    yield from words
    for first in range(len(words)):
        for last in range(first + 2, min(first + LONGEST_JOIN, len(words)) + 1):
            yield "".join(words[first:last])
    for word in words:
        if all(unicodedata.category(sign) == "Lo" for sign in word):
            yield from _runs(word)


def _runs(word: str) -> Iterator[str]:
    for first in range(len(word)):
        for last in range(first + 1, min(first + LONGEST_RUN, len(word)) + 1):
            yield word[first:last]
