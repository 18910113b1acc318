"""Hatchling's hook for the wheel: it carries the checked dataset, compiled, and the inputs of a release."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface[BuilderConfig]):
    """Adds to a wheel what a checkout reads from `dataset/`, `build/` and `schema/`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the dataset; an editable install reads the checkout itself and needs nothing."""
        if version == "editable":
            return
        self._folder = TemporaryDirectory(prefix="plenipo-wheel-")
        compiled = Path(self._folder.name)
        sys.path.insert(0, self.root)
        try:
            _compile(Path(self.root, "dataset"), compiled)
            carried = _carried(Path(self.root))
        finally:
            sys.path.remove(self.root)
        made = {str(file): f"plenipo/{file.name}" for file in sorted(compiled.iterdir())}
        build_data["force_include"] |= {**made, **carried}


def _compile(root: Path, folder: Path) -> None:
    from plenipo.checks.validate import validate
    from plenipo.directory import Directory
    from plenipo.errors import InvalidDatasetError
    from plenipo.finder import Finder
    from plenipo.findings import errors_in
    from plenipo.location import FINDER, SNAPSHOT
    from plenipo.reading.dataset import read
    from plenipo.reading.snapshot import write

    report = validate(root, memory=False)
    if not report.good:
        raise InvalidDatasetError(errors_in(report.findings))
    dataset = read(root)
    write(dataset, folder / SNAPSHOT.name)
    Finder.of(Directory(dataset.info, dataset.records, dataset.redirects)).write(folder / FINDER.name)


def _carried(root: Path) -> dict[str, str]:
    from plenipo.release.inputs import KEPT

    return {str(root / kept): f"plenipo/release/inputs/{name}" for name, kept in KEPT.items()}
