"""Findings that are known and accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plenipo.checks.base import declare
from plenipo.findings import Finding, Severity
from plenipo.records.dataset import Waiver

UNNEEDED = declare(
    "unneeded-waiver",
    Severity.ERROR,
    "dataset",
    """A waiver for a finding that there is not.

    What it excused was mended, or its code or record is misspelt: take it out. A file that cannot be
    read as a record cannot be excused.
    """,
)


def without_waived(
    findings: Iterable[Finding], waivers: Mapping[int, Waiver]
) -> tuple[list[Finding], set[int]]:
    """The findings that no waiver covers, and the positions of the waivers that cover one."""
    kept, needed = [], set()
    for finding in findings:
        covering = {i for i, waiver in waivers.items() if _covers(waiver, finding)}
        needed |= covering
        if not covering:
            kept.append(finding)
    return kept, needed


def unneeded(waivers: Mapping[int, Waiver], needed: set[int]) -> Iterator[Finding]:
    """A finding for each waiver that covers none."""
    for i, waiver in waivers.items():
        if i not in needed:
            message = f"there is no finding {waiver.code} in {waiver.record} that it could excuse"
            hint = "take the waiver out"
            yield Finding(UNNEEDED.code, UNNEEDED.severity, message, hint, "waivers.yaml", (i,))


def _covers(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.code == finding.code
        and finding.file == f"{waiver.record}.yaml"
        and (waiver.about is None or waiver.about in finding.message)
    )
