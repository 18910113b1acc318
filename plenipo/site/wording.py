"""Dates, languages and fixed vocabularies in words."""

from __future__ import annotations

from datetime import date
from functools import cache

from plenipo.dates import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

FIELDS = {
    "name": "Name",
    "born": "Date of birth",
    "died": "Date of death",
    "founded": "Founding",
    "dissolved": "Dissolution",
    "latitude": "Coordinates",
    "status": "Status",
    "from": "First day",
    "to": "Last day",
    "place": "Place",
    "form": "Form of the name",
    "tenure": "Office",
    "tenure.from": "Start of office",
    "tenure.to": "End of office",
    "participant": "Participant",
}
"""Claimed fields, as a heading names them."""

STRENGTHS = {
    "official": "A side's own publication says so",
    "corroborated": "Two publishers say so that do not draw on one wire",
    "single": "One publisher says so",
    "disputed": "A source contradicts it",
}

NAME_KINDS = {
    "native": "by the person's own state",
    "press": "by the press",
    "former": "former name",
    "misprint": "misprint",
    "nickname": "short name",
    "full": "name in full",
}

PARTS = {
    "head": "head of delegation",
    "member": "",
    "interpreter": "interpreter",
    "host": "host",
    "observer": "observer",
    "entourage": "entourage",
}

ATTENDANCES = {"attended": "", "reported": "reported", "planned": "was to come", "denied": "denied"}


def in_words(day: PartialDate) -> str:
    """A partial date as a reader says it: `27 February 2019`, `about 1946`, `the 1940s`."""
    notation = day.text.rstrip("?~%")
    words = _plain(notation)
    mark = day.text[len(notation) :]
    if mark in {"~", "%"}:
        words = f"about {words}"
    return f"{words} (uncertain)" if mark in {"?", "%"} else words


def range_in_words(day: PartialDate) -> str:
    """The days that an inexact date may mean; empty for an exact one."""
    return "" if day.exact else f"between {day.earliest.isoformat()} and {day.latest.isoformat()}"


def period(first: PartialDate, last: PartialDate | None) -> str:
    """From one day to another, without saying a month or a year twice."""
    if last is None or last.text == first.text:
        return in_words(first)
    if first.exact and last.exact and first.earliest.year == last.earliest.year:
        start, end = first.earliest, last.earliest
        if start.month == end.month:
            return f"{start.day}–{end.day} {MONTHS[end.month - 1]} {end.year}"
        return f"{start.day} {MONTHS[start.month - 1]} – {in_words(last)}"
    return f"{in_words(first)} – {in_words(last)}"


def day_in_words(day: date) -> str:
    """A calendar day: `27 February 2019`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@cache
def language(tag: str) -> str:
    """A language tag in English: `Korean, Hangul`; the tag itself where nothing knows it."""
    from babel import Locale, UnknownLocaleError

    code, *rest = tag.split("-")
    try:
        english = Locale("en")
        name = Locale.parse(code).english_name
    except (ValueError, UnknownLocaleError):
        return tag
    scripts = [english.scripts[part] for part in rest if part in english.scripts]
    return ", ".join([name or code, *scripts])


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 meeting`, `1,200 people`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def label(word: str) -> str:
    """A word of a fixed vocabulary as a label: `party-body` gives `Party body`."""
    return word.replace("-", " ").capitalize()


def _plain(notation: str) -> str:
    year, *rest = notation.split("-")
    if year.endswith("XX"):
        return f"{year[:2]}00–{year[:2]}99"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    if not rest:
        return str(int(year))
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {int(year)}" if len(rest) > 1 else f"{month} {int(year)}"
