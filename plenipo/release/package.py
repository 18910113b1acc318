"""The last word before a release goes out: its descriptor and every file, checked by others' rules.

The descriptor must be valid by the JSON Schema of the Data Package standard, and Frictionless must
read every table as described: types, required and admitted values, keys, references, sizes, hashes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plenipo.errors import PlenipoError, UsageError
from plenipo.release.descriptor import NAME
from plenipo.release.inputs import input_file

if TYPE_CHECKING:
    from frictionless import Error, ReportTask

SHOWN = 20


class PackageError(PlenipoError):
    """The release is not what its descriptor says; `problems` lists each with file, row and field."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        more = len(problems) - SHOWN
        listed = "\n  ".join([*problems[:SHOWN], *([f"and {more} more"] if more > 0 else [])])
        super().__init__(f"the release does not hold, and was not published:\n  {listed}")


def check_package(folder: Path) -> None:
    """Check a written release; raise `PackageError` with all that is wrong."""
    described = json.loads((folder / NAME).read_text("utf-8"))
    problems = [*_against_profile(described), *_missing(folder, described)] or _against_frictionless(folder)
    if problems:
        raise PackageError(problems)


def _against_profile(described: dict[str, Any]) -> list[str]:
    try:
        from jsonschema import Draft7Validator
    except ModuleNotFoundError as error:
        raise _extra() from error
    profile = json.loads(input_file("datapackage-2.0.json").read_text("utf-8"))
    found = Draft7Validator(profile).iter_errors(described)
    return [f"{NAME}: {error.json_path}: {error.message}" for error in found]


def _missing(folder: Path, described: dict[str, Any]) -> list[str]:
    """Files that are described and not there."""
    paths = {resource["path"] for resource in described["resources"]}
    return [f"{path}: is described and not there" for path in paths if not (folder / path).is_file()]


def _against_frictionless(folder: Path) -> list[str]:
    try:
        from frictionless import Package
    except ModuleNotFoundError as error:
        raise _extra() from error
    report = Package(str(folder / NAME)).validate()
    found = [f"{NAME}: {error.message}" for error in report.errors]
    return found + [_worded(task, error) for task in report.tasks for error in task.errors]


def _worded(task: ReportTask, error: Error) -> str:
    places = [str(task.place)]
    row = getattr(error, "row_number", None)
    if row:
        places.append(f"row {row}")
    fields = getattr(error, "field_names", None) or [getattr(error, "field_name", None)]
    if fields[0]:
        places.append(f"field {', '.join(fields)}")
    return f"{', '.join(places)}: {error.message}"


def _extra() -> UsageError:
    return UsageError("a release is validated before it goes out: pip install 'plenipo[release]'")
