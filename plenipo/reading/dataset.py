"""One dataset folder, read whole: its head, its redirects and waivers, its records."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from plenipo.errors import InvalidDatasetError, UsageError
from plenipo.findings import Finding, FoundError, Severity
from plenipo.reading.files import HEAD, REDIRECTS, WAIVERS, Entry, decode, entries, nothing_in, read_bytes
from plenipo.reading.models import make
from plenipo.reading.strict import Marks, StrictYamlError, parse
from plenipo.records import MODELS, Record
from plenipo.records.base import Model
from plenipo.records.dataset import DatasetInfo, Redirect, Waiver

M = TypeVar("M", bound=Model)
Progress = Callable[[int, int], None]
"""Called with the number of files done and of files in all."""


@dataclass(slots=True)
class Dataset:
    """All that a dataset folder says."""

    info: DatasetInfo
    records: dict[str, dict[str, Record]]
    """By kind, then by id; both in a stable order."""
    redirects: tuple[Redirect, ...] = ()


@dataclass(slots=True)
class Margins:
    """What a dataset says beside its records, with the findings met while reading it."""

    info: DatasetInfo | None = None
    redirects: dict[int, Redirect] = field(default_factory=dict)
    waivers: dict[int, Waiver] = field(default_factory=dict)
    """Both by their position in the file."""
    findings: list[Finding] = field(default_factory=list)


def read(root: Path, progress: Progress | None = None) -> Dataset:
    """Read a dataset; raise `InvalidDatasetError` if any of its files cannot be read as what it is.

    Whether the records agree with one another is for `plenipo.checks`.
    """
    margins = read_margins(root)
    found, findings = entries(root)
    findings += margins.findings
    records: dict[str, dict[str, Record]] = {kind: {} for kind in MODELS}
    with quiet_collector():
        for done, entry in enumerate(found):
            try:
                records[entry.kind][entry.id] = read_record(root, entry)
            except FoundError as error:
                findings += error.findings
            if progress and done % 100 == 0:
                progress(done, len(found))
    if findings or margins.info is None:
        raise InvalidDatasetError([located(root, finding) for finding in findings])
    by_id = {kind: dict(sorted(some.items())) for kind, some in records.items()}
    return Dataset(margins.info, by_id, tuple(margins.redirects.values()))


def read_record(root: Path, entry: Entry) -> Record:
    """The record in one file. Raises `FoundError`."""
    return make(MODELS[entry.kind], read_values(entry, read_bytes(root, entry.file)), entry.file)


def read_values(entry: Entry, data: bytes) -> Any:
    """The plain values in the bytes of a record's file, with its id. Raises `FoundError`."""
    values = _values(data, entry.file)
    if values is None:
        raise FoundError(nothing_in(entry.file))
    if isinstance(values, dict):
        if "id" in values:
            hint = "take the line away: the file name is the id"
            raise FoundError(
                Finding("schema", Severity.ERROR, "`id` is no field here", hint, entry.file, ("id",))
            )
        values["id"] = entry.id
    return values


def read_margins(root: Path) -> Margins:
    """The head, the redirects and the waivers of a dataset."""
    if not root.is_dir():
        raise UsageError(f"{root} is no folder: name the folder that has {HEAD} in it")
    margins = Margins()
    if not os.path.lexists(root / HEAD):
        hint = "every dataset has one: copy that of another and edit it"
        margins.findings.append(Finding("head", Severity.ERROR, f"there is no {HEAD}", hint, HEAD))
    else:
        try:
            margins.info = make(DatasetInfo, _values(read_bytes(root, HEAD), HEAD), HEAD)
        except FoundError as error:
            margins.findings += error.findings
    margins.redirects = _read_list(root, REDIRECTS, Redirect, margins.findings)
    margins.waivers = _read_list(root, WAIVERS, Waiver, margins.findings)
    return margins


def located(root: Path, finding: Finding, marks: Marks | None = None) -> Finding:
    """The finding with the line and column of its path, looked up in its file."""
    if finding.line:
        return finding
    if marks is None:
        marks = marks_of(root, finding.file)
    path = finding.path
    while path and path not in marks:
        path = path[:-1]
    line, column = marks.get(path, (1, 1))
    return replace(finding, line=line, column=column)


def marks_of(root: Path, file: str) -> Marks:
    """Where every value of a file stands; empty for a file that cannot be read."""
    marks: Marks = {}
    try:
        parse(decode(read_bytes(root, file), file), marks)
    except (FoundError, StrictYamlError):
        return {}
    return marks


@contextmanager
def quiet_collector() -> Iterator[None]:
    """Switch the cyclic collector off while many records are built.

    With ten thousand records alive it triples the cost of each further one and finds nothing. Afterwards
    they count as old, so that it does not go through all of them at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _values(data: bytes, file: str) -> Any:
    text = decode(data, file)
    try:
        return parse(text)
    except StrictYamlError as error:
        finding = Finding(error.code, Severity.ERROR, error.message, error.hint, file, (), *error.mark)
        raise FoundError(finding) from error


def _read_list(root: Path, file: str, model: type[M], findings: list[Finding]) -> dict[int, M]:
    items: dict[int, M] = {}
    if not os.path.lexists(root / file):
        return items
    try:
        values = _values(read_bytes(root, file), file)
    except FoundError as error:
        findings += error.findings
        return items
    if not isinstance(values, list | None):
        message, hint = "is no list", "write a line with `- ` for each"
        findings.append(Finding("schema", Severity.ERROR, message, hint, file))
        return items
    for position, value in enumerate(values or ()):
        try:
            items[position] = make(model, value, file)
        except FoundError as error:
            findings += [replace(found, path=(position, *found.path)) for found in error.findings]
    return items
