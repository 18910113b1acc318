"""What checking costs: against the bare path, against itself at other sizes, after an edit."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copytree, rmtree

from invented_dataset import dataset
from report import Figure, Section
from timing import nothing, processes

ONCE = str(Path(__file__).parent / "once.py")


def cold(cache: Path, rounds: int, sizes: tuple[int, int, int]) -> Section:
    """Validation without memory against the bare path, and the cost of a record as datasets grow."""
    small, middle, large = (str(dataset(size, cache)) for size in sizes)
    bare, own, few, many = processes(
        rounds,
        [sys.executable, ONCE, "bare", middle],
        [sys.executable, ONCE, "checks", middle],
        [sys.executable, ONCE, "checks", small],
        [sys.executable, ONCE, "checks", large],
        clock="printed",
    )
    growth = [ratio * sizes[0] / sizes[2] for ratio in many.over(few)]
    each = [series.median / size * 1e6 for series, size in zip((few, own, many), sizes, strict=True)]
    return Section(
        "Checking",
        "The bare path reads each file, takes libyaml's events to plain values and lets pydantic make the "
        "record: what any validation of this kind costs. plenipo does the same and every check on top, those "
        "across records included, in one process and without its memory. Each round is a fresh process with "
        "the cyclic collector off; processor time is compared, imports left out.",
        [
            Figure(
                f"validation of {sizes[1]:,} records / bare path",
                own.over(bare),
                1.3,
                f"{own.median:.2f} s / {bare.median:.2f} s; {own.peak / 1e6:.0f} / {bare.peak / 1e6:.0f} MB",
            ),
            Figure(
                f"cost of a record at {sizes[2]:,} / at {sizes[0]:,}",
                growth,
                1.3,
                f"{each[2]:.0f} µs / {each[0]:.0f} µs ({each[1]:.0f} µs at {sizes[1]:,}); peak memory "
                f"{many.peak / 1e6:.0f} / {few.peak / 1e6:.0f} MB",
            ),
        ],
    )


def again(cache: Path, rounds: int, size: int) -> Section:
    """A second run after one edit against the first, as whole commands."""
    folder, memory = cache / "edited", cache / "memory"
    rmtree(folder, ignore_errors=True)
    copytree(dataset(size, cache), folder)
    person = min((folder / "people").iterdir())
    original = person.read_text(encoding="utf-8")
    years = iter(range(1800, 1900))

    def forget() -> None:
        rmtree(memory, ignore_errors=True)

    def edit() -> None:
        head, _, rest = original.partition("born: ")
        person.write_text(f"{head}born: {next(years)}{rest[4:]}", encoding="utf-8")

    first, words, fact = processes(
        rounds,
        command := [sys.executable, "-m", "plenipo", "validate", str(folder)],
        command,
        command,
        before=(forget, nothing, edit),
        clock="processor",
    )
    return Section(
        "Checking again",
        "The whole command `plenipo validate`, interpreter and imports included, in processor time: the first "
        "run of a dataset, a second one, and one after an edit that changes what other records are compared "
        "with (a year of birth), so that every check across records runs anew.",
        [
            Figure(
                f"run after one edit / first run, {size:,} records",
                fact.over(first),
                0.25,
                f"{fact.median:.2f} s / {first.median:.2f} s; {fact.peak / 1e6:.0f} / {first.peak / 1e6:.0f} MB",
            ),
            Figure(
                f"run without an edit / first run, {size:,} records",
                words.over(first),
                0.25,
                f"{words.median:.2f} s / {first.median:.2f} s",
            ),
        ],
    )
