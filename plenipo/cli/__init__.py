"""The command: parse, call, print; nothing else."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    from plenipo.checks.report import FORMATS
    from plenipo.checks.validate import validate

    report = validate(Path("dataset"))
    print(FORMATS["text"]([report]))
    sys.exit(bool(report.findings))
