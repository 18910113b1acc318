"""Where a scanner found spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

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
