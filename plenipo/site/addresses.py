"""Where things are: the page of every record, and the pages of other directories."""

from __future__ import annotations

from plenipo.records import Identifiers, Organization, Record

ELSEWHERE = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}"),
    "lcnaf": ("Library of Congress", "https://id.loc.gov/authorities/names/{}"),
    "opensanctions": ("OpenSanctions", "https://www.opensanctions.org/entities/{}/"),
    "un_sc": ("UN Security Council list", ""),
    "ofac": ("OFAC list", "https://sanctionssearch.ofac.treas.gov/Details.aspx?id={}"),
    "iso3166": ("ISO 3166-1", ""),
    "geonames": ("GeoNames", "https://www.geonames.org/{}"),
}
"""Schemes of identifiers: the directory's name, and the address of an entry where it has one."""


def path_of(record: Record) -> str:
    """The path of a record's page below the site's root; a state's is that of its country."""
    if isinstance(record, Organization) and record.kind == "state":
        return f"countries/{record.id}/"
    return f"{record.FOLDER}/{record.id}/"


def elsewhere(identifiers: Identifiers) -> list[tuple[str, str, str]]:
    """The same thing in other directories: name, identifier, address (may be empty)."""
    found = []
    for scheme, value in identifiers.given().items():
        name, address = ELSEWHERE[scheme]
        found.append((name, value, address.format(value)))
    return found
