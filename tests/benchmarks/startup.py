"""What a short command costs beside the start of a bare interpreter, from an installed wheel."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from report import Figure, Section
from timing import processes

ROOT = Path(__file__).parents[2]


def startup(cache: Path, rounds: int) -> Section:
    """Import, help and a query of the installed package against `python -c pass`."""
    python, command = _installed(cache)
    bare, imported, told, found = processes(
        rounds,
        [python, "-c", "pass"],
        [python, "-c", "import plenipo"],
        [command, "--help"],
        [command, "find", "Choi Sun-hee"],
    )
    rows = [("import plenipo", imported, 3), ("plenipo --help", told, 6), ("plenipo find", found, 15)]
    return Section(
        "Starting",
        "Whole processes of an environment into which only the wheel was installed, with the dataset that it "
        "carries.",
        [
            Figure(
                f"`{what}` / bare interpreter",
                series.over(bare),
                aim,
                f"{series.median * 1e3:.0f} ms / {bare.median * 1e3:.0f} ms; {series.peak / 1e6:.0f} MB",
            )
            for what, series, aim in rows
        ],
    )


def _installed(cache: Path) -> tuple[str, str]:
    home, wheels = cache / "installed", cache / "wheels"
    pip = [sys.executable, "-m", "pip"]
    for stale in wheels.glob("plenipo-*.whl"):
        stale.unlink()
    wheel = [*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(wheels), str(ROOT)]
    subprocess.run(wheel, check=True)
    if not home.exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    (built,) = wheels.glob("plenipo-*.whl")
    python = str(home / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(built)], check=True)
    again = ["install", "--quiet", "--force-reinstall", "--no-deps", str(built)]
    subprocess.run([python, "-m", "pip", *again], check=True)
    return python, str(home / "bin" / "plenipo")
