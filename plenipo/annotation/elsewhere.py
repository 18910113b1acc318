"""Whole names that are somebody else's: of who wrote the text, of another walk of life, of other affairs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from plenipo.annotation.lines import in_byline
from plenipo.annotation.reading import Stranger
from plenipo.names.fold import fold
from plenipo.names.offices import STATES, is_elsewhere, is_walk, said_of
from plenipo.names.script import CYRILLIC, HANGUL, LATIN

if TYPE_CHECKING:
    from plenipo.annotation.reading import Found, Reading
    from plenipo.annotation.standing import Standing

_REACH, _EASTERN = 48, 10
"""Signs beside a name in which a text says what its bearer does."""
_AFTER = {HANGUL: 6}
"""And after it where names are not parted from what follows; 3 in Chinese characters."""
_OF_STATE = frozenset("minister foreign ambassador envoy premier secretary министр посол".split())
"""Words before a name that settle what a text is about, so that no more of it need be asked."""
_BREAK = re.compile(r"[;:,.()!?，。、；（）\n“”\"「」・·]")
_APPOSED = re.compile(r",\s(?:an?|the|ein\w*|une?|un[ao]|il|la|le)?\s?([^,.;:()\n]*)")
_EASTERN_APPOSED = re.compile(r"^(?:，|、|\(|（|\s)?([^\s，。、；）)]*)")


def part(reading: Reading, standing: Standing) -> None:
    """Take whole names that are somebody else's out of a reading, and remember their family names."""
    if not reading.whole:
        return
    others = {one.people for one in reading.whole if _is_elsewhere(reading.text, one)}
    others -= {one.people for one in reading.whole if not all(map(is_walk, one.around.office))}
    named = {one.people for one in reading.whole}
    if not (standing.are_company(named) or any(map(_holds_office, reading.whole)) or reading.of_states):
        others = named
    whole = []
    for one in reading.whole:
        if one.people in others or in_byline(reading.text, one.start):
            reading.strangers.append(_stranger(one, reading.short))
        else:
            whole.append(one)
    reading.whole = whole


def _holds_office(one: Found) -> bool:
    """Whether a name stands with an office of state."""
    return not _OF_STATE.isdisjoint(one.around.titles)


def _is_elsewhere(text: str, one: Found) -> bool:
    """Whether the words beside a name make its bearer an actor, a player, a baker, and say no office."""
    if one.script in (LATIN, CYRILLIC) and not _may_be_said(text, one):
        return False
    words = {fold(word) for word in _beside(text, one)}
    return is_elsewhere(words) and not said_of(words) - STATES


def _may_be_said(text: str, one: Found) -> bool:
    """Whether what stands beside a name may say so, in a script with spaces."""
    near = text[max(0, one.start - _REACH) : one.start].rsplit(None, 2)[-2:]
    return any(map(_may_say, near)) or text[one.end : one.end + 1] == ","


@lru_cache(maxsize=65536)
def _may_say(word: str) -> bool:
    """Whether a part of a word between spaces is of another walk of life."""
    return any(is_walk(fold(part)) for part in _BREAK.split(word))


def _beside(text: str, one: Found) -> Iterable[str]:
    if one.script in (LATIN, CYRILLIC):
        before = _BREAK.split(text[max(0, one.start - _REACH) : one.start])[-1].split()[-2:]
        after = _APPOSED.match(text, one.end, one.end + _REACH)
        return (*before, *(after[1].split() if after else ()))
    before = _BREAK.split(text[max(0, one.start - _EASTERN) : one.start])[-1].split()[-1:]
    after = _EASTERN_APPOSED.match(text[one.end : one.end + _EASTERN])
    return (*before, *([after[1][: _AFTER.get(one.script, 3)]] if after else ()))


def _stranger(one: Found, short: Iterable[Found]) -> Stranger:
    """Somebody of a whole name, with the family name by which the text may go on."""
    words = one.name.casefold().split()
    called = {other.name.casefold() for other in short}
    family = next((word for word in words if word in called), words[-1])
    if one.script not in (LATIN, CYRILLIC):
        family = next((one.name[:size] for size in (2, 1) if one.name[:size] in called), one.name[:1])
    return Stranger(one.start, family, byline=False, end=one.end)
