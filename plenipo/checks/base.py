"""The register of rules: every code that a finding can have, with what it means."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from plenipo.checks.facts import World
from plenipo.findings import Finding, Path, Severity
from plenipo.records import Record
from plenipo.records.base import Model, Sources
from plenipo.records.claims import CitedEntry


class Complaint(NamedTuple):
    """What a rule has to say about one place in the record it looks at."""

    path: Path
    message: str
    hint: str = ""


class Remark(NamedTuple):
    """What a rule over the whole dataset has to say about one place in one file."""

    file: str
    path: Path
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold."""

    code: str
    severity: Severity
    scope: str
    """`file` (its text), `record` (one record by itself) or `dataset` (records together)."""
    title: str
    description: str


RecordRule = Callable[[Any], Iterable[Complaint]]
EntryRule = Callable[[Model, Sources], Iterable[Complaint]]
DatasetRule = Callable[[World], Iterable[Remark]]

RULES: dict[str, Rule] = {}
RECORD_RULES: list[tuple[Rule, tuple[type[Record], ...], RecordRule]] = []
ENTRY_RULES: list[tuple[Rule, EntryRule]] = []
DATASET_RULES: list[tuple[Rule, DatasetRule]] = []


def record_rule(
    code: str, *models: type[Record], severity: Severity = Severity.ERROR
) -> Callable[[RecordRule], RecordRule]:
    """Register a rule that needs one record only, of one of the kinds given."""

    def register(function: RecordRule) -> RecordRule:
        RECORD_RULES.append((declare(code, severity, "record", function.__doc__), models, function))
        return function

    return register


def entry_rule(code: str, severity: Severity = Severity.ERROR) -> Callable[[EntryRule], EntryRule]:
    """Register a rule that needs one entry and its citations only; its paths begin at the entry.

    It is asked about entries whose citations differ: one is of a single field, contradicts, or is there
    twice. A function without a text adds to the rule that was declared before.
    """

    def register(function: EntryRule) -> EntryRule:
        ENTRY_RULES.append((declare(code, severity, "record", function.__doc__), function))
        return function

    return register


def dataset_rule(code: str, severity: Severity = Severity.ERROR) -> Callable[[DatasetRule], DatasetRule]:
    """Register a rule that needs the facts of all records."""

    def register(function: DatasetRule) -> DatasetRule:
        DATASET_RULES.append((declare(code, severity, "dataset", function.__doc__), function))
        return function

    return register


def declare(code: str, severity: Severity, scope: str, text: str | None) -> Rule:
    """Enter a code in the register; the text's first line is its title."""
    if text is None:
        return RULES[code]
    title, _, description = inspect.cleandoc(text).partition("\n")
    rule = Rule(code, severity, scope, title.rstrip("."), description.strip())
    if RULES.setdefault(code, rule) != rule:
        raise ValueError(f"two rules are called {code}")
    return rule


def findings_of(record: Record, file: str, uneven: Iterable[CitedEntry]) -> Iterator[Finding]:
    """Everything that the record rules find in one record, and the entry rules in its uneven entries."""
    for rule, check in _rules_for(type(record)):
        for path, message, hint in check(record):
            yield Finding(rule.code, rule.severity, message, hint, file, path)
    for above, entry, citations in uneven:
        for rule, judge in ENTRY_RULES:
            for path, message, hint in judge(entry, citations):
                yield Finding(rule.code, rule.severity, message, hint, file, (*above, *path))


def findings_among(world: World) -> Iterator[Finding]:
    """Everything that the dataset rules find among the records."""
    for rule, check in DATASET_RULES:
        for file, path, message, hint in check(world):
            yield Finding(rule.code, rule.severity, message, hint, file, path)


@cache
def _rules_for(model: type[Record]) -> list[tuple[Rule, RecordRule]]:
    return [(rule, check) for rule, models, check in RECORD_RULES if model in models]
