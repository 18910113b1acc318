"""The files that a release is made with: kept in the checkout, carried along by a wheel."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
_CHECKOUT = _HERE.parent.parent

KEPT = {
    "release.yaml": "build/release.yaml",
    "datapackage-2.0.json": "schema/vendor/datapackage-2.0.json",
}
"""Where a checkout keeps each file; a wheel has them in `plenipo/release/inputs/`."""


def input_file(name: str) -> Path:
    """Where the named file is on this machine."""
    kept = _CHECKOUT / KEPT[name]
    return kept if kept.is_file() else _HERE / "inputs" / name
