"""What checking costs: against the bare path, against itself at other sizes, against its peers."""

from __future__ import annotations

import gc
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import bare_path
import peers
from invented_dataset import dataset
from report import Figure, Section
from timing import calls, once, processes

from plenipo.checks.validate import validate


def cold(cache: Path, rounds: int, sizes: tuple[int, int, int]) -> Section:
    """Validation without memory against the bare path, and the cost of a record as datasets grow."""
    small, middle, large = (dataset(size, cache) for size in sizes)
    bare, own = calls(rounds, _quietly(lambda: bare_path.records(middle)), _quietly(lambda: _clean(middle)))
    one, many = calls(max(2, rounds // 2), _quietly(lambda: _clean(small)), _quietly(lambda: _clean(large)))
    per = [one.median / sizes[0], many.median / sizes[2]]
    (peak,) = once([*_plenipo("validate"), "--no-memory", str(large)])
    return Section(
        "Checking",
        "The bare path reads each file, takes libyaml's events to plain values and lets pydantic make the "
        "record: what any validation of this kind costs. plenipo does the same and every check on top, those "
        "across records included, in one process. Both run with the cyclic collector off.",
        [
            Figure(
                f"validation of {sizes[1]:,} records / bare path",
                own.over(bare),
                1.3,
                f"{own.median:.2f} s / {bare.median:.2f} s, {own.median / sizes[1] * 1e6:.0f} µs a record",
            ),
            Figure(
                f"cost of a record at {sizes[2]:,} / at {sizes[0]:,}",
                per[1] / per[0],
                1.3,
                f"{per[1] * 1e6:.0f} µs / {per[0] * 1e6:.0f} µs; {peak.peak / 1e6:.0f} MB at {sizes[2]:,}",
            ),
        ],
    )


def again(cache: Path, rounds: int, size: int) -> Section:
    """A second run after one edit against the cold run, as whole commands."""
    folder = dataset(size, cache)
    edited = min((folder / "people").iterdir())
    original = edited.read_text(encoding="utf-8")
    texts = iter(range(10_000))

    def edit() -> None:
        edited.write_text(f"{original}note: Edited {next(texts)} times.\n", encoding="utf-8")

    def forget() -> None:
        shutil.rmtree(cache / "memory", ignore_errors=True)

    try:
        first, second = processes(
            rounds,
            [*_plenipo("validate"), str(folder)],
            [*_plenipo("validate"), str(folder)],
            before=(forget, edit),
        )
    finally:
        edited.write_text(original, encoding="utf-8")
    figure = Figure(
        f"second run after one edit / first, {size:,} records",
        second.over(first),
        0.25,
        f"{second.median:.2f} s / {first.median:.2f} s; {second.peak / 1e6:.0f} / {first.peak / 1e6:.0f} MB",
    )
    text = "The whole command `plenipo validate`, interpreter and imports included."
    return Section("Checking again", text, [figure])


def against_peers(cache: Path, size: int) -> Section:
    """Validation of one record against the two schema validators on the same files."""
    folder = dataset(size, cache)
    tools = peers.installed(cache)
    own, schema, linkml = once(
        [*_plenipo("validate"), "--no-memory", str(folder)],
        tools.check_jsonschema(folder),
        tools.linkml(folder, cache),
    )
    count = peers.people(folder)
    per = own.median / size
    return Section(
        "Against its peers",
        "Whole commands on the same files. check-jsonschema uses the schema that we publish, linkml-validate an "
        f"equivalent one; both see the {count} people of the dataset only, and neither looks across records. The "
        "cost of a record is compared.",
        [
            Figure(
                "times as fast as check-jsonschema",
                schema.median / count / per,
                15,
                f"{schema.median / count * 1e3:.2f} ms / {per * 1e3:.2f} ms a record",
                faster=True,
            ),
            Figure(
                "times as fast as linkml-validate",
                linkml.median / count / per,
                15,
                f"{linkml.median / count * 1e3:.2f} ms / {per * 1e3:.2f} ms a record",
                faster=True,
            ),
        ],
    )


def _clean(folder: Path) -> None:
    report = validate(folder, memory=False)
    if report.findings:
        sys.exit(json.dumps([finding.message for finding in report.findings[:5]], ensure_ascii=False))


def _quietly(step: Callable[[], object]) -> Callable[[], object]:
    def run() -> None:
        gc.collect()
        gc.disable()
        try:
            step()
        finally:
            gc.enable()

    return run


def _plenipo(command: str) -> list[str]:
    return [sys.executable, "-m", "plenipo", command]
