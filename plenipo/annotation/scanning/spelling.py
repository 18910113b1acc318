"""Texts in the one spelling in which they are compared, and where each sign of it stood."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from plenipo.annotation.scanning.signs import BREAKS, HYPHENS, IGNORED, JOINING, SPACES, equals

GAP = "\n"
"""Stands for what parts words so far that no name reaches across: an empty line, a dash between spaces."""
_JOINING = "".join(f"{chr(first)}-{chr(last)}" for first, last in JOINING)
_PARTING = re.escape(SPACES + BREAKS + HYPHENS) + IGNORED + "\U000e0100-\U000e01ef"
_UNUSUAL = re.compile(f"[^{_JOINING}{_PARTING}][{_JOINING}]+|[{_PARTING}]+")
_NEAR = re.compile(" *\n? *|-|- *\n *")
"""What may stand between two words of a name: a space, a line break, a hyphen, a hyphen at the line's end."""


class Spelling(NamedTuple):
    """A text as it is compared, and for each sign of that where it began and ended in the original."""

    text: str
    starts: list[int]
    ends: list[int]


def key(text: str) -> str:
    """The text as it is compared."""
    if _JOINS.search(text):
        return spelling(text).text.strip()
    return _SEPARATORS.sub(lambda match: _parting(match[0]), text).translate(plain_signs()).strip()


def spelling(text: str) -> Spelling:
    """The text as it is compared: composed, in small letters, with plain and single separators."""
    found: Spelling = Spelling("", [], [])
    shown: list[str] = []
    begin = 0
    for match in _UNUSUAL.finditer(text):
        start, end = match.span()
        shown.append(text[begin:start].translate(plain_signs()))
        signs = composed(match[0]) if _JOINS.search(match[0]) else _parting(match[0])
        shown.append(signs)
        found.starts.extend((*range(begin, start), *[start] * len(signs)))
        found.ends.extend((*range(begin + 1, start + 1), *[end] * len(signs)))
        begin = end
    shown.append(text[begin:].translate(plain_signs()))
    found.starts.extend(range(begin, len(text)))
    found.ends.extend(range(begin + 1, len(text) + 1))
    return Spelling("".join(shown), found.starts, found.ends)


@lru_cache(maxsize=65536)
def composed(cluster: str) -> str:
    """A sign and those that join it as one sign, if there is one; it never grows in UTF-8."""
    found = unicodedata.normalize("NFC", cluster).translate(plain_signs())
    return found if len(found.encode()) <= len(cluster.encode()) else cluster.translate(plain_signs())


@cache
def plain_signs() -> dict[int, str]:
    """The table of `equals`, made once."""
    return equals()


@lru_cache(maxsize=1024)
def _parting(run: str) -> str:
    signs = run.translate(plain_signs())
    if not signs:
        return ""
    return " " if _NEAR.fullmatch(signs) else GAP


_JOINS = re.compile(f"[{_JOINING}]")
_SEPARATORS = re.compile(f"[{_PARTING}]+")
