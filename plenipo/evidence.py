"""How strong a claim is: computed from its citations, never typed in."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping

from plenipo.records import Citation, Source


class Strength(enum.StrEnum):
    """What stands behind a claim."""

    OFFICIAL = "official"
    """A side's own publication says so."""
    CORROBORATED = "corroborated"
    """Two publishers say so that do not draw on one wire; encyclopedias do not count."""
    SINGLE = "single"
    """One publisher says so."""
    DISPUTED = "disputed"
    """A source contradicts it."""


def strength(citations: Iterable[Citation], sources: Mapping[str, Source]) -> Strength:
    """The strength of a claim with these citations."""
    citations = tuple(citations)
    if any(citation.against for citation in citations):
        return Strength.DISPUTED
    cited = [sources[citation.source] for citation in citations]
    if any(source.kind == "primary" for source in cited):
        return Strength.OFFICIAL
    origins = {source.origin.casefold() for source in cited if source.kind != "tertiary"}
    return Strength.CORROBORATED if len(origins) > 1 else Strength.SINGLE
