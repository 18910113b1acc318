"""Where in a text a place is: in a headline, a byline, which sentence."""

from __future__ import annotations

import re

_HEADLINE_WORD = re.compile(r"[^\W\d_]{4,}")
_WHERE = re.compile(r"(?:^|\W)(?:in|at|near|outside|inside|on|dans|à|en|в|во|на|tại|ở)\s$", re.IGNORECASE)
_BYLINE = re.compile(
    r"\s*(?:By|\((?:Reporting|Writing) by|Von|Par|Por)\s(?:[^\W\d_a-z][\w.'’-]*,?\s|and\s)*$"
)
_BYLINE_SIZE = 100
_WHERE_SIZE = 12
"""Signs before a place within which its preposition stands."""
_LONGEST = 2400
"""Signs after a place within which its sentence ends."""
_LINE = 1000
"""Signs before or after a name in a line that is neither a headline nor a byline."""


def in_headline(text: str, start: int) -> bool:
    """Whether a place is in a line in which most words have capitals, as in headlines."""
    low, high = max(0, start - _LINE), start + _LINE
    begin, end = text.rfind("\n", low, start) + 1 or low, text.find("\n", start, high)
    if (begin == low > 0 and text[low - 1] != "\n") or (end < 0 and high < len(text)):
        return False
    line = text[begin : end if end >= 0 else len(text)].strip()
    if line.endswith((".", "”", '"')):
        return False
    words = _HEADLINE_WORD.findall(line)
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def is_where(text: str, start: int) -> bool:
    """Whether a preposition of place stands before: `At Dupont Circle Kim waited`."""
    return _WHERE.search(text[max(0, start - _WHERE_SIZE) : start]) is not None


def sign_before(text: str, at: int, passed: str) -> str:
    """The nearest sign before a place that is none of those passed over; nothing at the text's beginning."""
    while at and text[at - 1] in passed:
        at -= 1
    return text[at - 1 : at]


def in_byline(text: str, start: int) -> bool:
    """Whether a place is in a line that names those who wrote the text, with nothing but names before it."""
    low = max(0, start - _BYLINE_SIZE)
    begin = text.rfind("\n", low, start) + 1
    return (begin > 0 or low == 0) and _BYLINE.match(text, begin, start) is not None


def sentence_ends(text: str) -> list[int]:
    """Where the sentences of a text end."""
    return [match.end() for match in _END.finditer(text)]


def sentence(text: str, at: int, reach: int = 600) -> tuple[int, int]:
    """The bounds of the sentence around a place.

    It begins so many signs before it at the most, and ends 2,400 after it.
    """
    low = max(0, at - reach)
    begin = max((match.end() for match in _END.finditer(text, low, at)), default=low)
    match = _END.search(text, at, at + _LONGEST)
    return begin, match.start() if match else min(len(text), at + _LONGEST)


_END = re.compile(
    r"[.!?。！？다\n](?:"
    r"(?<=[.!?])(?<![A-Z].)(?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bGen.)(?<!\bDr.)[”\"’]?\s"
    r"|(?<=[。！？])|(?<=다)\.\s|(?<=\n)\n)"
)
"""The sign that ends a sentence comes first: what stands before it is asked only where there is one."""
