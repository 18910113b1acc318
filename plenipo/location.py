"""Where the dataset is that is meant when none is named."""

from __future__ import annotations

import os
from pathlib import Path

HOME = Path(__file__).parent

SNAPSHOT = HOME / "snapshot.json"
"""The compiled dataset of an installed package."""
FINDER = HOME / "finder.json"
"""The compiled names of an installed package."""


def default_path() -> Path:
    """The dataset of the environment variable, of the checkout, or the one that came with the package."""
    named = os.environ.get("PLENIPO_DATASET")
    if named:
        return Path(named)
    checkout = HOME.parent / "dataset"
    return checkout if (checkout / "dataset.yaml").exists() else SNAPSHOT
