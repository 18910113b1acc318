"""What a check reports: one finding, with the place it is about and what would mend it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Keys and list positions that lead from the top of a file to a value."""


class Severity(enum.StrEnum):
    """How bad a finding is: an `error` stops a release, a `warning` does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check has to say about one place in one file.

    `line` and `column` count from 1; 0 means that the place is the file as a whole.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    file: str = ""
    path: Path = ()
    line: int = 0
    column: int = 0

    @property
    def where(self) -> str:
        """`file:line:column`, as editors and terminals link it."""
        return f"{self.file}:{self.line or 1}:{self.column or 1}"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by file, place and code: the order of a report."""
    return sorted(findings, key=lambda f: (f.file, f.line, f.column, f.code, f.message))


def errors_in(findings: Sequence[Finding]) -> list[Finding]:
    """Those findings that stop a release."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


class FoundError(Exception):
    """Ends the reading of one file; carries everything that was found wrong with it."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = list(findings)
