"""What the scanner should find, in the slowest and plainest way: every pattern at every place."""

import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from plenipo.annotation.scanning.keys import Case, Stand, after, attached, before, case_of
from plenipo.annotation.scanning.particles import last_sound
from plenipo.annotation.scanning.signs import BREAKS, HYPHENS, JOINING, SPACES, equals, kind_of
from plenipo.annotation.words import around

sys.path.insert(0, str(Path(__file__).parent))  # `trivial`, for other processes too

PARTING = SPACES + BREAKS + HYPHENS
EQUALS = equals()


def joins(sign):
    return any(first <= ord(sign) <= last for first, last in JOINING)


def ignored(sign):
    return EQUALS.get(ord(sign)) == ""


def units(text):
    """Signs as they are compared, each with its start and end."""
    found: list[Any] = []
    at = 0
    while at < len(text):
        end = at + 1
        base = text[at]
        if not (ignored(base) or base in PARTING or joins(base)):
            while end < len(text) and joins(text[end]):
                end += 1
        whole = unicodedata.normalize("NFC", text[at:end]) if end > at + 1 else base
        found += [[EQUALS.get(ord(sign), sign), at, end] for sign in whole]
        at = end
    found = [unit for unit in found if unit[0]]
    joined: list[Any] = []
    for unit in found:
        if unit[0] in " \n-" and joined and joined[-1][0][0] in " \n-":
            joined[-1][0] += unit[0]
        else:
            joined.append(unit)
    for unit in joined:
        if unit[0][0] in " \n-":
            bare = unit[0].replace(" ", "")
            unit[0] = (
                " " if bare in {"", "\n"} or unit[0] == "-" or (bare == "-\n" and unit[0][0] == "-") else "\n"
            )
    return joined


def spell(text):
    return "".join(unit[0] for unit in units(text)).strip()


@pytest.fixture(scope="session")
def oracle():
    """Start, end and spelling of each match of patterns in a text."""
    return expected


def expected(patterns, text):
    signs = units(text)
    shown = "".join(unit[0] for unit in signs)
    assert len(shown) == len(signs)
    spellings: dict[str, Any] = {}
    for pattern in patterns:
        for spelt in {spell(pattern.text), spell(pattern.text.upper())}:
            if spelt and "\n" not in spelt and 0 < kind_of(spelt[0]) < 5:
                spellings.setdefault(spelt, []).append(pattern)
    candidates = []
    for spelt, group in spellings.items():
        for at in range(len(shown) - len(spelt) + 1):
            if shown[at : at + len(spelt)] == spelt:
                start, end = signs[at][1], signs[at + len(spelt) - 1][2]
                if stands(shown, at, at + len(spelt)) and cased(text[start:end], min(map(case_of, group))):
                    candidates.append((start, -end, spelt))
    found: list[Any] = []
    free = 0
    for start, end, spelt in sorted(candidates):
        if start >= free:
            found.append((start, -end, spelt))
            free = -end
    sure = any(
        not all(pattern.weak for pattern in spellings[spelt])
        or (any(pattern.called for pattern in spellings[spelt]) and bool(around(text, start, end).titles))
        for start, end, spelt in found
    )
    return found if sure else []


def stands(shown, start, end):
    if start and not before(kind_of(shown[start - 1]), kind_of(shown[start])):
        return False
    if end == len(shown):
        return True
    stand = after(kind_of(shown[end]), kind_of(shown[end - 1]))
    return attached(last_sound(shown[start:end]), shown[end:]) if stand == Stand.ASK else bool(stand)


def cased(shown, case):
    if case == Case.FIRST:
        return shown[0].isupper() or shown[0].istitle()
    return case == Case.ANY or not any(sign.islower() for sign in shown)
