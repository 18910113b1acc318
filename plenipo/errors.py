"""Errors a caller can make or meet; every one derives from `PlenipoError`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plenipo.findings import Finding


class PlenipoError(Exception):
    """Base of all errors that plenipo raises on purpose."""


class UsageError(PlenipoError):
    """A call that cannot be answered as it was made (a bad date, an unknown table)."""


class NotFoundError(PlenipoError, KeyError):
    """No record has this id; `suggestions` are ids that look like it."""

    def __init__(self, kind: str, id: str, suggestions: Sequence[str] = ()) -> None:
        self.kind = kind
        self.id = id
        self.suggestions = tuple(suggestions)
        super().__init__(id)

    def __str__(self) -> str:
        message = f"no {self.kind} has the id {self.id!r}"
        if self.suggestions:
            message += f"; did you mean {', '.join(self.suggestions)}?"
        return message


class InvalidDatasetError(PlenipoError):
    """The dataset has errors; `findings` lists them all."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        first = "; ".join(f"{finding.where}: {finding.message}" for finding in self.findings[:3])
        more = len(self.findings) - 3
        super().__init__(first + (f"; and {more} more" if more > 0 else ""))


class DateError(PlenipoError, ValueError):
    """A text that is no date of the supported EDTF subset."""
