"""Places: cities, and the venues in them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from plenipo.records.base import CheckedRecord, Cited, Name, OrganizationId, PlaceId, Text
from plenipo.records.identifiers import Identifiers


class Place(CheckedRecord):
    """Where people met."""

    KIND: ClassVar[str] = "place"
    FOLDER: ClassVar[str] = "places"

    name: Annotated[Text, Field(max_length=200)]
    """The usual English name."""
    country: OrganizationId | None = None
    """The state it is in."""
    within: PlaceId | None = None
    """The larger place that it is in."""
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    """Decimal degrees, WGS 84, north positive."""
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    """Decimal degrees, WGS 84, east positive."""
    names: tuple[Name, ...] = ()
    """Other forms of the name."""
    identifiers: Identifiers = Identifiers()
    """The same place in other directories."""
    sources: Cited
    """Pages that name or locate the place."""
