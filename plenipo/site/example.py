"""Small broken datasets, shown as examples of what a check finds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plenipo.reading.strict import parse

EXPECTED, DELETED = "expected.yaml", "DELETE"


@dataclass(frozen=True, slots=True)
class Example:
    """A change to a good dataset, and the findings that come of it."""

    files: list[tuple[str, str]]
    """Files that are added or replaced: name and text."""
    deleted: list[str]
    """Files that are taken away."""
    made: str
    """What is done beyond that, in words."""
    findings: list[tuple[str, str]]
    """Where each finding points, and its message."""


def read_example(folder: Path) -> Example | None:
    """The example in a folder, if there is one; bytes that are no text are shown as escapes."""
    expected = folder / EXPECTED
    if not expected.is_file():
        return None
    values = parse(_text(expected))
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    shown = [file for file in files if file.name not in {EXPECTED, DELETED}]
    gone = folder / DELETED
    return Example(
        [(file.relative_to(folder).as_posix(), _text(file)) for file in shown],
        _text(gone).split() if gone.is_file() else [],
        values.get("made", ""),
        [(f"{one['file']}:{one['line']}:{one['column']}", one["message"]) for one in values["findings"]],
    )


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "backslashreplace").replace("\r", "␍")
