"""Timing of whole processes, in interleaved rounds, so that a noisy machine spoils no ratio."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

ELSEWHERE = tempfile.gettempdir()
"""Where commands run: the repository has a dataset, which they would prefer to the installed one."""


@dataclass(slots=True)
class Series:
    """The rounds of one thing: its seconds, and its peak memory."""

    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    """Bytes resident at the most."""

    @property
    def median(self) -> float:
        """The middle round."""
        return statistics.median(self.seconds)

    def over(self, other: Series) -> list[float]:
        """The ratios to another series, round by round."""
        return [one / two for one, two in zip(self.seconds, other.seconds, strict=True)]


Step = Callable[[], object]
Clock = Literal["wall", "processor", "printed"]


def processes(
    rounds: int, *commands: Sequence[str], before: Sequence[Step] = (), clock: Clock = "wall"
) -> list[Series]:
    """Time commands as whole processes, interleaved, after one round that does not count.

    `before` has a step to take before each command. The seconds are those that pass, those that the
    processor works (what else runs on the machine does not count), or those that the command prints.
    """
    found = [Series() for _ in commands]
    for number in range(rounds + 1):
        for position, (series, command) in enumerate(zip(found, commands, strict=True)):
            if before:
                before[position]()
            seconds, usage, output = _run(command)
            if number:
                series.seconds.append(_read(clock, seconds, usage, output))
                series.peak = max(series.peak, usage.ru_maxrss * 1024)
    return found


def _read(clock: Clock, seconds: float, usage: resource.struct_rusage, output: str) -> float:
    match clock:
        case "wall":
            return seconds
        case "processor":
            return usage.ru_utime + usage.ru_stime
        case "printed":
            return float(output.split(maxsplit=1)[0])


def nothing() -> None:
    """A step for commands that need none before them."""


def _run(command: Sequence[str]) -> tuple[float, resource.struct_rusage, str]:
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        with subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=ELSEWHERE) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        sys.exit(f"{' '.join(command)[:200]} ended with {process.returncode}:\n{text[-2000:]}")
    return seconds, usage, text
