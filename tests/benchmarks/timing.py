"""Timing of whole processes and of calls, in interleaved rounds, so that a noisy machine spoils no ratio."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Series:
    """The rounds of one thing: seconds of wall time, and peak memory where a process was timed."""

    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    """Bytes resident at the most."""

    @property
    def median(self) -> float:
        """The middle round."""
        return statistics.median(self.seconds)

    @property
    def least(self) -> float:
        """The fastest round, the one that the rest of the machine disturbed least."""
        return min(self.seconds)

    def over(self, other: Series) -> float:
        """The median of the ratios, round by round."""
        pairs = zip(self.seconds, other.seconds, strict=True)
        return statistics.median(one / two for one, two in pairs)


Step = Callable[[], object]


def calls(rounds: int, *steps: Step) -> list[Series]:
    """Time calls in this process, one after another, round by round, after one round that does not count."""
    found = [Series() for _ in steps]
    for number in range(rounds + 1):
        for series, step in zip(found, steps, strict=True):
            begin = time.perf_counter()
            step()
            if number:
                series.seconds.append(time.perf_counter() - begin)
    return found


def processes(rounds: int, *commands: Sequence[str], before: Sequence[Step] = ()) -> list[Series]:
    """Time commands as whole processes, interleaved; `before` has a step to take before each command."""
    found = [Series() for _ in commands]
    for number in range(rounds + 1):
        for position, (series, command) in enumerate(zip(found, commands, strict=True)):
            if before:
                before[position]()
            seconds, peak = _run(command)
            if number:
                series.seconds.append(seconds)
            series.peak = max(series.peak, peak)
    return found


def once(*commands: Sequence[str]) -> list[Series]:
    """Time commands once each: for those that take minutes."""
    found = []
    for command in commands:
        seconds, peak = _run(command)
        found.append(Series([seconds], peak))
    return found


def _run(command: Sequence[str]) -> tuple[float, int]:
    begin = time.perf_counter()
    elsewhere = tempfile.gettempdir()  # the working folder has a dataset, which a command would prefer
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=elsewhere
    ) as process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begin
    if process.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{told.decode(errors='replace')}")
    return seconds, usage.ru_maxrss * 1024
