"""What an annotator says of a text, and what one must be able to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from plenipo.annotation.scan import Scanner
    from plenipo.dates import PartialDate

    Places = npt.NDArray[np.int64]


class Span(NamedTuple):
    """A place in a text where a pattern was found."""

    start: int
    """Code points before it."""
    end: int
    """Code points up to its end."""
    pattern: int
    """The number of the spelling; `Scanner.meanings` has the patterns that are spelled so."""


class Hits(NamedTuple):
    """Spans in an array of texts, in order: numpy arrays with one entry a span."""

    document: Places
    """The text's number in the array."""
    start: Places
    """Code points before the span."""
    end: Places
    """Code points up to its end."""
    pattern: Places
    """The number of the spelling; `Scanner.meanings` has the patterns that are spelled so."""


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
