"""Partial dates and spans of time that compare as certain, possible or no.

The notation is a subset of EDTF (ISO 8601-2:2019, levels 0 and 1): `1946`, `1946-07`, `1946-07-02`,
the decade `194X`, the century `19XX`, and the suffixes `?` (uncertain), `~` (approximate) and `%` (both).
A partial date stands for one unknown day between its earliest and its latest day.

EDTF leaves open how far a qualified date may be off. Here a qualifier widens the date by one unit of
its own precision on either side: `1946~` is a day from 1945 to 1947.
"""

from __future__ import annotations

import enum
import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from plenipo.errors import DateError

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

PATTERN = r"^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{3}X|\d{2}XX)[?~%]?$"
_PARTS = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[?~%]?)", re.ASCII
)
_ONE_DAY = timedelta(days=1)


class Certainty(enum.IntEnum):
    """A three-valued answer; a greater value is a surer yes."""

    NO = 0
    POSSIBLE = 1
    CERTAIN = 2

    @property
    def word(self) -> str:
        """`no`, `possible` or `certain`."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=False)
class PartialDate:
    """A day that is known to lie between `earliest` and `latest`, both included.

    Equality is that of the notation; order is three-valued, by `before` and `same_day`.
    """

    text: str
    earliest: date = field(compare=False)
    latest: date = field(compare=False)

    @staticmethod
    def parse(text: str) -> PartialDate:
        """Read the notation; raise `DateError` on anything else, calendar errors included."""
        return _parse(text)

    @classmethod
    def of(cls, value: PartialDate | date | str) -> PartialDate:
        """Take a date in any of the forms that a caller may have."""
        if isinstance(value, PartialDate):
            return value
        return _parse(value.isoformat()[:10] if isinstance(value, date) else value)

    @property
    def exact(self) -> bool:
        """Whether it is one known day."""
        return self.earliest == self.latest

    def before(self, other: PartialDate) -> Certainty:
        """Does this day lie before that one?"""
        if self.latest < other.earliest:
            return Certainty.CERTAIN
        return Certainty.NO if self.earliest >= other.latest else Certainty.POSSIBLE

    def after(self, other: PartialDate) -> Certainty:
        """Does this day lie after that one?"""
        return other.before(self)

    def same_day(self, other: PartialDate) -> Certainty:
        """Are the two one day?"""
        if self.latest < other.earliest or other.latest < self.earliest:
            return Certainty.NO
        return Certainty.CERTAIN if self.exact and other.exact else Certainty.POSSIBLE

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import PydanticCustomError, core_schema

        def validate(value: Any) -> PartialDate:
            if isinstance(value, PartialDate):
                return value
            if not isinstance(value, str):
                raise PydanticCustomError("date", "is no date but a list or a mapping")
            try:
                return _parse(value)
            except DateError as error:
                raise PydanticCustomError("date", "{reason}", {"reason": str(error)}) from error

        return core_schema.no_info_plain_validator_function(
            validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": PATTERN, "examples": ["1946", "2019-02", "2019-02-27", "1946~"]}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days whose ends are each known between two bounds.

    Unknown bounds are `date.min` and `date.max`. The days from `start_latest` to `end_earliest` are
    the certain core; those from `start_earliest` to `end_latest` are possible.
    """

    start_earliest: date = date.min
    start_latest: date = date.max
    end_earliest: date = date.min
    end_latest: date = date.max

    @classmethod
    def between(cls, start: PartialDate | None, end: PartialDate | None) -> Span:
        """From one partial date to another; None is an unknown end."""
        return cls(
            start.earliest if start else date.min,
            start.latest if start else date.max,
            end.earliest if end else date.min,
            end.latest if end else date.max,
        )

    def attested(self, first: date, last: date) -> Span:
        """The same span, known to have lasted at least from `first` to `last`."""
        return Span(
            self.start_earliest, min(self.start_latest, first), max(self.end_earliest, last), self.end_latest
        )

    @property
    def has_core(self) -> bool:
        """Whether any day at all is certain."""
        return self.start_latest <= self.end_earliest

    def covers(self, on: PartialDate | date) -> Certainty:
        """Does the span include that day?"""
        first, last = (on, on) if isinstance(on, date) else (on.earliest, on.latest)
        if last < self.start_earliest or first > self.end_latest:
            return Certainty.NO
        if self.start_latest <= first and last <= self.end_earliest:
            return Certainty.CERTAIN
        return Certainty.POSSIBLE

    def overlaps(self, other: Span) -> Certainty:
        """Do the two share a day?"""
        if self.end_latest < other.start_earliest or other.end_latest < self.start_earliest:
            return Certainty.NO
        first, last = max(self.start_latest, other.start_latest), min(self.end_earliest, other.end_earliest)
        return Certainty.CERTAIN if first <= last else Certainty.POSSIBLE


@lru_cache(maxsize=65536)
def _parse(text: str) -> PartialDate:
    match = _PARTS.fullmatch(text)
    if match is None:
        raise DateError(
            f"{text!r} is no date: write 1946, 1946-07 or 1946-07-02, with ~ or ? behind it if need be"
        )
    year, month, day, mark = match.groups()
    if "X" in year and month:
        raise DateError(f"{text!r} has a month in an unknown year: write 194X, or the year with the month")
    try:
        first, last = _bounds(year, int(month or 0), int(day or 0))
        if mark:
            first, last = _widen(first, last, by_month=bool(month), by_day=bool(day))
    except (ValueError, OverflowError) as error:
        raise DateError(f"{text!r} is not in the calendar") from error
    return PartialDate(text, first, last)


def _bounds(year: str, month: int, day: int) -> tuple[date, date]:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if day:
        only = date(first, month, day)
        return only, only
    if month:
        return date(first, month, 1), _end_of_month(date(first, month, 1))
    return date(first, 1, 1), date(last, 12, 31)


def _widen(first: date, last: date, *, by_month: bool, by_day: bool) -> tuple[date, date]:
    before, after = first - _ONE_DAY, last + _ONE_DAY
    if by_day:
        return before, after
    if by_month:
        return before.replace(day=1), _end_of_month(after)
    years = last.year - first.year + 1
    return first.replace(year=first.year - years), last.replace(year=last.year + years)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
