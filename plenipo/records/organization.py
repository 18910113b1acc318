"""Organizations: states, ministries, party departments, international bodies."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from plenipo.dates import PartialDate
from plenipo.records.base import CheckedRecord, Name, OrganizationId, Sources, Text
from plenipo.records.identifiers import Identifiers


class Organization(CheckedRecord):
    """A body that people act for or hold offices in; a state is one."""

    KIND: ClassVar[str] = "organization"
    FOLDER: ClassVar[str] = "organizations"

    name: Annotated[Text, Field(max_length=200)]
    """The usual English name."""
    kind: Literal[
        "state", "government", "ministry", "agency", "party", "party-body", "legislature",
        "military", "office", "international", "company", "media", "other",
    ]  # fmt: skip
    """What sort of body it is."""
    parent: OrganizationId | None = None
    """The body that it is part of."""
    names: tuple[Name, ...] = ()
    """Other forms of the name."""
    founded: PartialDate | None = None
    """When it came to be."""
    dissolved: PartialDate | None = None
    """When it ceased to be."""
    identifiers: Identifiers = Identifiers()
    """The same body in other directories."""
    sources: Sources = ()
    """Pages that name the body; only a state may do without."""
