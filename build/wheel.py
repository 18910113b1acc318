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
        snapshot = Path(self._folder.name, "snapshot.json")
        sys.path.insert(0, self.root)
        try:
            _compile(Path(self.root, "dataset"), snapshot)
            carried = _carried(Path(self.root))
        finally:
            sys.path.remove(self.root)
        build_data["force_include"] |= {str(snapshot): "plenipo/snapshot.json", **carried}


def _compile(root: Path, snapshot: Path) -> None:
    from plenipo.checks.validate import validate
    from plenipo.errors import InvalidDatasetError
    from plenipo.findings import errors_in
    from plenipo.reading.dataset import read
    from plenipo.reading.snapshot import write

    report = validate(root, memory=False)
    if not report.good:
        raise InvalidDatasetError(errors_in(report.findings))
    write(read(root), snapshot)


def _carried(root: Path) -> dict[str, str]:
    from plenipo.release.inputs import KEPT

    return {str(root / kept): f"plenipo/release/inputs/{name}" for name, kept in KEPT.items()}
