"""Roles: offices and posts in organizations."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from plenipo.dates import PartialDate
from plenipo.records.base import CheckedRecord, Cited, Name, OrganizationId, Text


class Role(CheckedRecord):
    """An office or post that people hold one after another, or several at once."""

    KIND: ClassVar[str] = "role"
    FOLDER: ClassVar[str] = "roles"

    name: Annotated[Text, Field(max_length=200)]
    """The usual English title."""
    organization: OrganizationId
    """The body in which the role is."""
    seats: Annotated[int, Field(ge=1, le=1000)] | None = None
    """How many can hold it at once; absent where that is not fixed."""
    names: tuple[Name, ...] = ()
    """Other forms of the title."""
    founded: PartialDate | None = None
    """When the role came to be."""
    dissolved: PartialDate | None = None
    """When the role ceased to be."""
    sources: Cited
    """Pages that name the role."""
