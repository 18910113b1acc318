"""Reports of findings: for people, for programs, for a forge, for code-scanning tools."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from plenipo.checks.base import RULES
from plenipo.checks.validate import Report
from plenipo.findings import Finding, Severity
from plenipo.reading.files import FOLDERS
from plenipo.version import __version__

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(reports: list[Report]) -> str:
    """A finding a line, its hint below it, a count at the end."""
    lines = []
    for report in reports:
        for finding in report.findings:
            place = f"{_file(report, finding)}:{finding.line}:{finding.column}"
            lines.append(f"{place}: {finding.severity} {finding.code} {_printable(finding.message)}")
            if finding.hint:
                lines.append(f"    {_printable(finding.hint)}")
    return "\n".join([*lines, *map(_summary, reports)])


def as_json(reports: list[Report]) -> str:
    """One object: findings and counts."""
    return json.dumps(
        {
            "findings": [_plain(report, finding) for report in reports for finding in report.findings],
            "counts": [{"dataset": str(report.root), **report.counts} for report in reports],
        },
        ensure_ascii=False,
        indent=2,
    )


def as_github(reports: list[Report]) -> str:
    """Workflow commands that a forge shows beside the changed lines."""
    return "\n".join(
        [_annotation(report, finding) for report in reports for finding in report.findings]
        + [_summary(report) for report in reports]
    )


def as_sarif(reports: list[Report]) -> str:
    """A log in the Static Analysis Results Interchange Format (OASIS, version 2.1.0)."""
    findings = [(report, finding) for report in reports for finding in report.findings]
    rules = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.description or rule.title},
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in RULES.values()
    ]
    driver = {"name": "plenipo", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(report, finding) for report, finding in findings],
    }
    return json.dumps(
        {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


FORMATS: dict[str, Callable[[list[Report]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def _summary(report: Report) -> str:
    count = sum(report.counts.values())
    kinds = ", ".join(f"{report.counts[kind]} {folder}" for folder, kind in FOLDERS.items())
    errors = sum(finding.severity is Severity.ERROR for finding in report.findings)
    warnings = len(report.findings) - errors
    verdict = [
        f"{number} {what}{'s' * (number != 1)}"
        for number, what in ((errors, "error"), (warnings, "warning"))
        if number
    ]
    return f"{report.root}: {count} records ({kinds}): {', '.join(verdict) or 'no findings'}"


def _file(report: Report, finding: Finding) -> str:
    return (report.root / finding.file).as_posix()


def _printable(text: str) -> str:
    """Text that a terminal only shows: what records say reaches messages, and may hold control characters."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _plain(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "file": _file(report, finding),
        "line": finding.line,
        "column": finding.column,
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
        "path": list(finding.path),
    }


def _annotation(report: Report, finding: Finding) -> str:
    file = _escaped(_file(report, finding)).replace(":", "%3A").replace(",", "%2C")
    text = _escaped(_printable(finding.message + (f" ({finding.hint})" if finding.hint else "")))
    place = f"file={file},line={finding.line},col={finding.column},title={finding.code}"
    return f"::{finding.severity} {place}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sarif_result(report: Report, finding: Finding) -> dict[str, Any]:
    from urllib.parse import quote

    region = {"startLine": finding.line, "startColumn": finding.column}
    location = {"artifactLocation": {"uri": quote(Path(_file(report, finding)).as_posix())}, "region": region}
    return {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": finding.message + (f". {finding.hint}" if finding.hint else "")},
        "locations": [{"physicalLocation": location}],
    }
