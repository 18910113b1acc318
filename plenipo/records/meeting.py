"""Meetings, from a process of years down to one session, and who sat there."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plenipo.dates import PartialDate
from plenipo.records.base import (
    CheckedRecord,
    Cited,
    MeetingId,
    Model,
    OrganizationId,
    PersonId,
    PlaceId,
    Text,
)

Attendance = Literal["attended", "reported", "planned", "denied"]


class Participant(Model):
    """One person at one meeting, on a side."""

    person: PersonId
    """Who."""
    side: OrganizationId
    """For whom: usually a state."""
    part: Literal["head", "member", "interpreter", "host", "observer", "entourage"] = "member"
    """What the person did there; `entourage` travelled with the delegation and did not sit at the table."""
    attendance: Attendance = "attended"
    """Whether the person was there."""
    capacity: Text | None = None
    """The capacity a source gives, where it is not an office held that day."""
    note: Text | None = None
    """A remark in the curator's own, neutral words."""
    sources: Cited
    """Pages that place the person there."""


class Meeting(CheckedRecord):
    """An occasion on which sides met, or were to meet."""

    KIND: ClassVar[str] = "meeting"
    FOLDER: ClassVar[str] = "meetings"

    name: Annotated[Text, Field(max_length=200)]
    """A short, neutral name."""
    kind: Literal["process", "conference", "visit", "meeting", "session", "call", "letters"]
    """Its place in the order process > conference or visit > meeting > session."""
    level: (
        Literal["summit", "ministerial", "envoy", "working", "military", "parliamentary", "party", "courtesy"]
        | None
    ) = None
    """How high the sides sat; only a process may do without."""
    status: Literal["held", "announced", "postponed", "cancelled", "denied"]
    """Whether it came about; `held` needs a page from after it."""
    from_: Annotated[PartialDate, Field(alias="from")]
    """First day, local to the place."""
    to: PartialDate | None = None
    """Last day; absent where it lasted one day."""
    place: PlaceId | None = None
    """The most exact place that is known."""
    part_of: MeetingId | None = None
    """The process, conference, visit or meeting that it belongs to."""
    participants: tuple[Participant, ...] = ()
    """Who was there; who sat in a session is recorded at the session."""
    sources: Cited
    """Pages that speak of it; with `field`, pages for one field such as `from` or `place`."""

    @model_validator(mode="after")
    def _has_a_level(self) -> Meeting:
        if self.level is None and self.kind != "process":
            raise PydanticCustomError("level", "the level is missing: give `level`")
        return self

    @property
    def last(self) -> PartialDate:
        """The last day; the first where it lasted one."""
        return self.to or self.from_

    @property
    def open_ended(self) -> bool:
        """Whether it is a process without a known end."""
        return self.kind == "process" and self.to is None
