"""What an annotator says of a text, and what one must be able to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from plenipo.annotation.scanning.scan import Scanner
    from plenipo.annotation.scanning.spans import Span
    from plenipo.dates import PartialDate


class Mention(NamedTuple):
    """An actor, office or place that a text speaks of."""

    start: int
    """Code points before it."""
    end: int
    """Code points up to its end."""
    text: str
    """As it is written there."""
    kind: str
    """person, organization, role or place."""
    id: str | None
    """The record that is meant, if that is clear."""
    candidates: tuple[str, ...]
    """The records that may be meant."""
    role: str | None
    """The office of a person that day."""
    sure: float
    """From 0 to 1."""
    reason: str
    """Why this record."""


class Resolver(Protocol):
    """Decides which record each span of a text means."""

    def resolve(self, text: str, spans: Sequence[Span], on: PartialDate | None) -> list[Mention]:
        """The mentions of a text, in order; `on` is the day of the text."""
        ...


class Annotator(Resolver, Protocol):
    """A resolver with the scanner that finds the spans for it."""

    @property
    def scanner(self) -> Scanner:
        """What finds the spans."""
        ...
