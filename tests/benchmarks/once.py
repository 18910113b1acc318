"""One measurement in a process of its own: `once.py bare|checks FOLDER` prints processor seconds.

A fresh process has no warm caches, and processor time leaves out what else the machine does meanwhile.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

import bare_path

from plenipo.checks.validate import validate
from plenipo.records import MODELS


def main(what: str, folder: Path) -> None:
    """Measure the bare path, or all checks without memory, with the cyclic collector off."""
    for model in MODELS.values():
        model.model_rebuild()  # part of the imports
    gc.collect()
    gc.disable()
    begin = time.process_time()
    if what == "bare":
        kept = bare_path.records(folder)
        print(time.process_time() - begin, len(kept))  # noqa: T201 - read by the benchmark
    else:
        report = validate(folder, memory=False)
        print(time.process_time() - begin, sum(report.counts.values()))  # noqa: T201 - as above
        if report.findings:
            sys.exit(f"{folder} has findings: {report.findings[:3]}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
