"""What long lists are parted by: state, letter, year, quarter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar
from unicodedata import normalize

from plenipo.dates import PartialDate
from plenipo.site.parts import Key
from plenipo.site.site import Site

T = TypeVar("T")

NONE, UNDATED, OPEN, OTHER = "none", "undated", "open", "other"
"""The parts of what belongs to no state, has no day, no quarter, no letter."""

QUARTERS = {
    "q1": "January to March",
    "q2": "April to June",
    "q3": "July to September",
    "q4": "October to December",
    OPEN: "quarter not known",
}
RANGES = {
    "a-d": "A to D",
    "e-k": "E to K",
    "l-r": "L to R",
    "s-z": "S to Z",
    OTHER: "other scripts and figures",
}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def by_state(site: Site, state: Callable[[T], str | None]) -> Key[T]:
    """By the state that something belongs to."""
    bodies = site.directory.organizations
    return Key(
        lambda item: state(item) or NONE,
        lambda part: bodies[part].name if part != NONE else "of no state",
        lambda sheet, part: sheet.to("organization", part) if part != NONE else "Of no state",
        gather=True,
    )


def in_states(items: Iterable[T], state: Callable[[T], str | None], order: Callable[[T], object]) -> list[T]:
    """What belongs to states, that with the most first."""
    items = list(items)
    sizes = Counter(map(state, items))
    return sorted(items, key=lambda one: (-sizes[state(one)], state(one) or "", order(one)))


def by_year(day: Callable[[T], PartialDate | None]) -> Key[T]:
    """By the year of a day."""

    def year(item: T) -> str:
        found = day(item)
        return str(found.earliest.year) if found else UNDATED

    return Key(year, str.capitalize, anchor="y")


def by_quarter(day: Callable[[T], PartialDate | None], text: Callable[[T], str]) -> Key[T]:
    """By the quarter of a day, or by the first letter of a text where there is no day."""

    def quarter(item: T) -> str:
        found = day(item)
        if found is None:
            return range_of(text(item))
        first, last = ((one.year, (one.month - 1) // 3 + 1) for one in (found.earliest, found.latest))
        return f"q{first[1]}" if first == last else OPEN

    return Key(quarter, lambda part: QUARTERS.get(part) or RANGES[part])


def by_letter(text: Callable[[T], str]) -> Key[T]:
    """By the first letter of a text, four ranges of them."""
    return Key(lambda item: range_of(text(item)), RANGES.__getitem__)


def range_of(text: str) -> str:
    """The range of letters that a text belongs to."""
    letters = (sign for sign in normalize("NFKD", text.casefold()) if sign.isalnum())
    first = next(letters, "")
    if first not in LETTERS or not first:
        return OTHER
    return next(range for range in RANGES if range[0] <= first <= range[-1])
