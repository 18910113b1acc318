"""People spoken of by what they are: `the professor`, `the vice chairman`, who were introduced so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plenipo.names.fold import fold
from plenipo.names.titles import is_address, is_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plenipo.annotation.introduction import Introductions

_KINDS = (
    "professor envoy lawmaker diplomat negotiator general admiral colonel marshal minister ambassador "
    "chairman chairwoman "
    "premier president secretary director governor mayor head chief leader adviser professeur ministre "
    "ambassadeur "
    "botschafter embajador profesor chef"
)
"""Words that say by themselves what somebody is."""
_THE = re.compile(
    rf"\b(?:[Tt]he|[Dd]er|[Dd]ie|[Ll]e|[Ll]a|[Ee]l)\s((?:[a-zà-ÿß]+[\s-]){{0,2}}(?:{'|'.join(_KINDS.split())}))"
    r"(?![\w’'-])(?!,?\s(?:of|for|de|du|von)\b)(?![\s,]+[A-ZÀ-Þ])"
)
_APPOSED = re.compile(r",? (?:the|a|der|die|ein|eine|le|la|un|une|el|un) ([^,.;:()“”]{4,60})[,.;]")
_BEFORE = re.compile(r"(?:^|[\s“(—–])(?:[Tt]he|[Dd]er|[Dd]ie|[Ll]e|[Ll]a|[Ee]l) ([^,.;:()“”]{4,60}), $")
_REACH = 70


def descriptions(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Where somebody is spoken of by an office and no name: start, end, and the words of it."""
    for match in _THE.finditer(text):
        yield match.start(), match.end(), frozenset(fold(match[1]).replace("-", " ").split())


def apposed(text: str, start: int, end: int) -> frozenset[str]:
    """What a short name is said to be between commas, before it or after."""
    match = _APPOSED.match(text[end : end + _REACH].replace("\n", " ")) or _BEFORE.search(
        text[max(0, start - _REACH) : start].replace("\n", " ")
    )
    if not match or "’s" in match[1] or "'s" in match[1]:
        return frozenset()
    return frozenset(word for word in fold(match[1]).split() if is_title(word) and not is_address(word))


def meant(words: frozenset[str], people: Iterable[str], introductions: Introductions) -> str | None:
    """The one of some people who was introduced so, if only one was."""
    found = introductions.by(words, people)
    return found[0] if len(found) == 1 else None
