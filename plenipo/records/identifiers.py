"""Identifiers of the same thing in other directories, each with its pattern."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plenipo.records.base import Model


class Identifiers(Model):
    """Keys of the same entity elsewhere, only where a curator saw them."""

    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]{0,11}$")] | None = None
    """Wikidata item, such as Q15030."""
    viaf: Annotated[str, Field(pattern=r"^[1-9][0-9]{1,21}$")] | None = None
    """Virtual International Authority File."""
    isni: Annotated[str, Field(pattern=r"^[0-9]{15}[0-9X]$")] | None = None
    """International Standard Name Identifier (ISO 27729), without spaces."""
    gnd: Annotated[str, Field(pattern=r"^[1-9][0-9]{2,9}-?[0-9X]$")] | None = None
    """Gemeinsame Normdatei of the German National Library."""
    lcnaf: Annotated[str, Field(pattern=r"^n[a-z]{0,2}[0-9]{8,10}$")] | None = None
    """Library of Congress Name Authority File."""
    opensanctions: (
        Annotated[str, Field(pattern=r"^(?:NK-[A-Za-z0-9]{22}|Q[1-9][0-9]*|[a-z][a-z0-9-]{3,120})$")] | None
    ) = None
    """OpenSanctions entity."""
    un_sc: Annotated[str, Field(pattern=r"^[A-Z]{2}[ei]\.[0-9]{3}$")] | None = None
    """Permanent reference number on a United Nations Security Council list, such as KPi.001."""
    ofac: Annotated[str, Field(pattern=r"^[0-9]{3,6}$")] | None = None
    """Entry number on the list of the Office of Foreign Assets Control."""
    iso3166: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    """ISO 3166-1 alpha-2 code of a state."""
    geonames: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,9}$")] | None = None
    """GeoNames feature."""

    def given(self) -> dict[str, str]:
        """Those that are set, by scheme."""
        if not self.model_fields_set:
            return {}
        return {scheme: str(value) for scheme, value in self if value is not None}
