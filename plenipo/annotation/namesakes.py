"""Two bearers of one whole name in a text that says itself that they are two."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from plenipo.annotation.lines import sentence

if TYPE_CHECKING:
    from plenipo.annotation.homonyms import Homonyms
    from plenipo.annotation.reading import Found
    from plenipo.dates import PartialDate

_ANOTHER = (
    "the other|another|a second|not the|no relation (?:to|of)|not to be (?:confused|mistaken) (?:with|for)",
    r"(?:his|her|a|the) (?:\w+ )?namesake,?|unlike",
    "der andere|die andere|ein anderer|nicht mit|namensvetter",
    "l[’']autre|un autre|son homonyme|el otro|otro|su tocayo",
    r"друго(?:й|го)|другим|не путать с|т[её]зк\w+|однофамил\w+",
)
_OTHER = re.compile(
    rf"\b(?:{'|'.join(_ANOTHER)})\s(?:[^.;\n]{{0,24}}\s)?$|(?:다른|동명이인인|또 다른) ?$"
    "|(?:另一位|另一个|另一個|別の|もう一人の|同姓同名の)$",
    re.IGNORECASE,
)
"""What stands before the name where it is another's."""
_SAME = re.compile(
    r"동명이인|同名|т[её]зк|однофамил|\bnamesakes?\b|homonym|Namensvetter|tocayo", re.IGNORECASE
)
_COMMA = re.compile("[,;.，、；。]")
_REACH = 48
_BESIDE = 90


def tell_apart(text: str, whole: list[Found], homonyms: Homonyms, on: PartialDate | None) -> None:
    """Give two namesakes of whom a text speaks their own records, and those left open the nearest one's."""
    groups: dict[tuple[str, ...], list[Found]] = {}
    for one in whole:
        if len(one.people) > 1:
            groups.setdefault(tuple(sorted(one.people)), []).append(one)
    for same in groups.values():
        for earlier, later in pairwise(same):
            told = earlier.id and later.id and earlier.id != later.id
            if not told and _is_another(text, earlier, later):
                _part(text, earlier, later, homonyms, on)
        _join(text, same)


def _is_another(text: str, earlier: Found, later: Found) -> bool:
    """Whether the text says that the later one is not the earlier."""
    if _OTHER.search(text[max(earlier.end, later.start - _REACH) : later.start]):
        return True
    begin, end = sentence(text, later.start)
    return begin <= earlier.start and _SAME.search(text, begin, end) is not None


def _part(text: str, earlier: Found, later: Found, homonyms: Homonyms, on: PartialDate | None) -> None:
    """The surer of two keeps its record, and the other gets one of the rest."""
    breaks = [match.end() for match in _COMMA.finditer(text, earlier.end, later.start)]
    parted = breaks[-1] if breaks else later.start
    near = {
        id(earlier): text[max(0, earlier.start - _BESIDE) : parted],
        id(later): text[parted : later.end + _BESIDE],
    }
    for one in (earlier, later):
        one.id, one.sure, one.reason = homonyms.choose(one.people, on, near[id(one)], ())
    surer, other = sorted((earlier, later), key=lambda one: (one.id is None, -one.sure))
    if surer.id is None or other.id not in {None, surer.id}:
        return
    rest = tuple(id for id in other.people if id != surer.id)
    other.id, other.sure, _ = homonyms.choose(rest, on, near[id(other)], ())
    other.people, other.sure = rest, min(other.sure, surer.sure)
    other.reason = "not the namesake whom the text names too"


def _join(text: str, same: list[Found]) -> None:
    """One that nothing told apart is the bearer of the next one, or of the last, that is no other's."""
    for one, other in (*reversed([*pairwise(same)]), *((b, a) for a, b in pairwise(same))):
        earlier, later = (one, other) if one.start < other.start else (other, one)
        if one.id is None and other.id in one.people and not _is_another(text, earlier, later):
            one.id, one.sure, one.reason = other.id, other.sure - 0.1, "the bearer of the same name beside it"
