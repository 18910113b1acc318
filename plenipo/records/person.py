"""People, and the offices they held."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from plenipo.dates import PartialDate
from plenipo.records.base import (
    CheckedRecord,
    Cited,
    Model,
    Name,
    OrganizationId,
    PersonId,
    RoleId,
    Text,
    Truth,
)
from plenipo.records.identifiers import Identifiers

ONGOING: Literal[".."] = ".."
"""What `to` says where an office goes on as of the day the record was checked."""

End = Annotated[
    Annotated[Literal[".."], Tag("ongoing")] | Annotated[PartialDate, Tag("date")],
    Discriminator(lambda value: "ongoing" if value == ONGOING else "date"),
]


class Tenure(Model):
    """One person in one role, over time."""

    role: RoleId
    """The office or post."""
    from_: Annotated[PartialDate | None, Field(alias="from")] = None
    """When it began; absent where no source says."""
    to: End | None = None
    """When it ended; absent where no source says, `..` where it goes on as of `checked`."""
    acting: Truth = False
    """Whether the person only acted in the role."""
    note: Text | None = None
    """A remark in the curator's own, neutral words."""
    sources: Cited
    """Pages that say so; each attests the tenure on the day it was published, or on its `on`."""

    @property
    def start(self) -> PartialDate | None:
        """When it began, where known."""
        return self.from_

    @property
    def end(self) -> PartialDate | None:
        """When it ended, where known."""
        return self.to if isinstance(self.to, PartialDate) else None

    @property
    def ongoing(self) -> bool:
        """Whether the record says that it goes on."""
        return self.to == ONGOING


class Distinction(Model):
    """A judgement that two people with like names are not one."""

    person: PersonId
    """The other person."""
    why: Text
    """What tells them apart."""


class Person(CheckedRecord):
    """A public official, in public capacity."""

    KIND: ClassVar[str] = "person"
    FOLDER: ClassVar[str] = "people"

    name: Annotated[Text, Field(max_length=200)]
    """The display form, in the style that the person's own state uses."""
    family: Annotated[Text, Field(max_length=100)] | None = None
    """The family-name part of `name`, spelt as there."""
    represents: OrganizationId
    """The state or body for which the person acts."""
    born: PartialDate | None = None
    """Date of birth, as far as it is public."""
    died: PartialDate | None = None
    """Date of death."""
    names: tuple[Name, ...] = ()
    """Other forms of the name."""
    identifiers: Identifiers = Identifiers()
    """The same person in other directories."""
    distinct_from: tuple[Distinction, ...] = ()
    """People with like names who are somebody else."""
    tenures: tuple[Tenure, ...] = ()
    """The offices held."""
    sources: Cited
    """Pages that name the person; with `field`, pages for one field such as `born`."""
