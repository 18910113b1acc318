"""Findings that are known and accepted."""

from __future__ import annotations

from collections.abc import Iterable

from plenipo.checks.base import declare
from plenipo.findings import Finding, Severity
from plenipo.records.dataset import Waiver

UNNEEDED = declare(
    "unneeded-waiver",
    Severity.ERROR,
    "dataset",
    """A waiver for a finding that there is not.

    What it excused was mended, or its code or record is misspelt: take it out.
    """,
)


def without_waived(findings: Iterable[Finding], waivers: list[Waiver]) -> list[Finding]:
    """The findings that no waiver covers, and one for each waiver that covers none."""
    kept = []
    needed = set()
    for finding in findings:
        covering = [i for i, waiver in enumerate(waivers) if _covers(waiver, finding)]
        needed.update(covering)
        if not covering:
            kept.append(finding)
    for i, waiver in enumerate(waivers):
        if i not in needed:
            message = f"there is no finding {waiver.code} in {waiver.record}"
            kept.append(
                Finding(
                    UNNEEDED.code, UNNEEDED.severity, message, "take the waiver out", "waivers.yaml", (i,)
                )
            )
    return kept


def _covers(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.code == finding.code
        and finding.file == f"{waiver.record}.yaml"
        and (waiver.about is None or waiver.about in finding.message)
    )
