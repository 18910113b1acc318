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


@dataclass(slots=True)
class Series:
    """The rounds of one thing: its seconds, its processor seconds, and its peak memory."""

    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
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


def processes(
    rounds: int, *commands: Sequence[str], before: Sequence[Step] = (), told: bool = False
) -> list[Series]:
    """Time commands as whole processes, interleaved, after one round that does not count.

    `before` has a step to take before each command. With `told`, the seconds are those that the command
    prints, not those that pass.
    """
    found = [Series() for _ in commands]
    for number in range(rounds + 1):
        for position, (series, command) in enumerate(zip(found, commands, strict=True)):
            if before:
                before[position]()
            seconds, usage, output = _run(command)
            if number:
                series.seconds.append(float(output.split()[0]) if told else seconds)
                series.processor.append(usage.ru_utime + usage.ru_stime)
                series.peak = max(series.peak, usage.ru_maxrss * 1024)
    return found


def nothing() -> None:
    """A step for commands that need none before them."""


def _run(command: Sequence[str]) -> tuple[float, resource.struct_rusage, str]:
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        with subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        sys.exit(f"{' '.join(command)[:200]} ended with {process.returncode}:\n{text[-2000:]}")
    return seconds, usage, text
