"""A way to run the command as its user does: a process, its output, its exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"


@pytest.fixture
def run(tmp_path):
    """Run `plenipo` in an empty folder, on the tiny directory unless told otherwise."""

    def call(*arguments, dataset=TINY, **environment):
        given = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), **environment}
        given.pop("PLENIPO_DATASET", None)
        if dataset is not None:
            given["PLENIPO_DATASET"] = str(dataset)
        return subprocess.run(
            [sys.executable, "-c", "from plenipo.cli import main; main()", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            env=given,
            cwd=tmp_path,
            check=False,
        )

    return call
