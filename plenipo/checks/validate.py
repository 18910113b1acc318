"""Validation of a dataset folder: every finding of every file, in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from plenipo.checks import (  # noqa: F401 - they register
    chronology,
    files,
    form,
    naming,
    offices,
    references,
    sourcing,
)
from plenipo.checks.base import findings_among, findings_of
from plenipo.checks.citing import citing
from plenipo.checks.facts import Facts, World, facts_of
from plenipo.checks.memory import Memory
from plenipo.checks.waivers import unneeded, without_waived
from plenipo.findings import Finding, FoundError, Severity, errors_in, in_order
from plenipo.reading.dataset import (
    Progress,
    located,
    marks_of,
    quiet_collector,
    read_margins,
    read_record,
    read_values,
)
from plenipo.reading.files import BY_YEAR, Entry, entries, read_bytes
from plenipo.reading.models import make
from plenipo.reading.strict import Marks
from plenipo.records import MODELS


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a validation."""

    root: Path
    findings: list[Finding]
    counts: dict[str, int]
    """Readable records by kind."""

    @property
    def good(self) -> bool:
        """Whether a release may be made."""
        return not errors_in(self.findings)


def validate(root: Path, *, memory: bool = True, progress: Progress | None = None) -> Report:
    """Check a dataset; never raises for what is in it."""
    with quiet_collector():  # all but the report is gone when the collector is on again, and costs it nothing
        return _validated(root, Memory(root, enabled=memory), progress or _silent)


def _validated(root: Path, kept: Memory, progress: Progress) -> Report:
    margins = read_margins(root)
    found, misfits = entries(root)
    misfits += margins.findings
    world = World(
        {kind: {} for kind in MODELS},
        margins.redirects,
        margins.info,
        {kind: set() for kind in MODELS},
        lambda facts: read_record(root, Entry(facts.kind, facts.id, facts.file, "")),
    )
    findings: list[Finding] = []
    for done, entry in enumerate(found):
        if done % 100 == 0:
            progress(done, len(found))
        try:
            world.facts[entry.kind][entry.id] = _examine(root, entry, kept, findings)
        except FoundError as error:
            misfits += error.findings
            world.unread[entry.kind].add(entry.id)
    try:
        findings += findings_among(world)
    except FoundError as error:  # a file was changed since it was read
        misfits += error.findings
    kept.save()
    findings, needed = without_waived(findings, margins.waivers)
    if not misfits:
        findings += unneeded(margins.waivers, needed)
    placed = in_order(_located(root, misfits + findings))
    return Report(root, placed, {kind: len(some) for kind, some in world.facts.items()})


def _silent(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def _examine(root: Path, entry: Entry, kept: Memory, findings: list[Finding]) -> Facts:
    data = read_bytes(root, entry.file)
    known = kept.recall(entry, data)
    if known is not None:
        return known
    values = read_values(entry, data)
    record = make(MODELS[entry.kind], values, entry.file)
    cited = citing(record, values)
    facts = facts_of(record, entry.file, cited)
    own = [*findings_of(record, entry.file, cited.uneven), *_misplaced(entry, facts)]
    if own:
        findings += own
    else:
        kept.keep(entry, data, facts)
    return facts


def _misplaced(entry: Entry, facts: Facts) -> Iterator[Finding]:
    if MODELS[entry.kind].FOLDER not in BY_YEAR:
        return
    days = facts.dates.get("from" if entry.kind == "meeting" else "published")
    wanted = str(date.fromordinal(days[0]).year) if days else "undated"
    if entry.folder != wanted:
        message = f"lies in {entry.folder or 'no folder of a year'}"
        yield Finding("folder", Severity.ERROR, message, f"move it to {wanted}/", entry.file)


def _located(root: Path, findings: list[Finding]) -> Iterator[Finding]:
    marks: dict[str, Marks] = {}
    for finding in findings:
        if not finding.line and finding.path and finding.file not in marks:
            marks[finding.file] = marks_of(root, finding.file)
        yield (
            located(root, finding, marks.get(finding.file, {}))
            if finding.path
            else replace(finding, line=finding.line or 1, column=finding.column or 1)
        )
