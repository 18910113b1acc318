"""The JSON-LD context of `plenipo.json`: what its fields mean in vocabularies that others know.

Fields that no common vocabulary has keep a name of their own, relative to the document (`#side`).
Partial dates are in the EDTF notation and say so by their data type.
"""

from __future__ import annotations

from typing import Any

PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
}


def _typed(term: str, type: str) -> dict[str, str]:
    return {"@id": term, "@type": type} if term else {"@type": type}


OWN = ""
"""A field that keeps its own name."""
LITERALS = {
    "name": "schema:name",
    "title": "dcterms:title",
    "description": "dcterms:description",
    "version": "schema:version",
    "note": "rdfs:comment",
    "family": "schema:familyName",
    "form": "skosxl:literalForm",
    "lang": "dcterms:language",
    "latitude": "schema:latitude",
    "longitude": "schema:longitude",
    "publisher": "dcterms:publisher",
    "authors": "dcterms:creator",
    "identifiers": "schema:identifier",
    "licence": "dcterms:license",
}
LINKS = {
    "represents": "schema:affiliation",
    "organization": "org:postIn",
    "parent": "org:subOrganizationOf",
    "country": OWN,
    "within": "schema:containedInPlace",
    "place": "schema:location",
    "part_of": "schema:superEvent",
    "side": OWN,
    "role": "org:role",
    "person": "prov:agent",
    "source": "prov:entity",
    "url": "schema:url",
    "archived": "schema:archivedAt",
    "homepage": "foaf:homepage",
    "repository": "schema:codeRepository",
}
DAYS = {
    "born": "schema:birthDate",
    "died": "schema:deathDate",
    "founded": "schema:foundingDate",
    "dissolved": "schema:dissolutionDate",
    "from": "schema:startDate",
    "to": "schema:endDate",
    "published": "dcterms:issued",
    "as_of": "dcterms:date",
    "since": OWN,
    "until": OWN,
    "accessed": OWN,
    "checked": OWN,
    "on": OWN,
}
PARTS: dict[str, Any] = {
    "sources": "prov:qualifiedDerivation",
    "names": "skosxl:altLabel",
    "tenures": "org:hasMembership",
    "participants": "prov:qualifiedAssociation",
    "contributors": {"@id": "dcterms:contributor", "@context": {"role": "schema:roleName"}},
    "distinct_from": {"@context": {"person": _typed("owl:differentFrom", "@id")}},
    "redirects": {"@context": {"from": {"@type": "@id"}, "to": _typed("dcterms:isReplacedBy", "@id")}},
}
"""Nested entries: a citation is a PROV derivation, a tenure an ORG membership, a name a SKOS-XL label."""
APART = ("@context", "format", "computed", "minimum")
"""Parts of the document that are no statements about the world."""

CONTEXT: dict[str, Any] = {
    "@context": {
        "@version": 1.1,
        "@vocab": "#",
        **PREFIXES,
        "id": "@id",
        **LITERALS,
        **{field: _typed(term, "@id") for field, term in LINKS.items()},
        **{field: _typed(term, "edtf:EDTF") for field, term in DAYS.items()},
        **PARTS,
        **{field: None for field in APART if not field.startswith("@")},
    }
}
