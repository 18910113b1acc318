"""A line on standard error for work that takes longer than two seconds."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

PATIENCE = 2.0
"""Seconds before the first sign."""
PAUSE = 0.2
"""Seconds between two signs."""


class Progress:
    """Call it with what is done and what there is to do; it decides when to speak."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._next = time.monotonic() + PATIENCE
        self._spoke = False
        self._live = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is, if it is time to."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + (PAUSE if self._live else 10.0)
        end = "\r" if self._live else "\n"
        sys.stderr.write(f"{self._what}: {done:,} of {total:,}{end}")
        sys.stderr.flush()
        self._spoke = True

    def step(self, what: str) -> None:
        """Name what comes next, where a whole is made of steps."""
        self._what = what

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._spoke and self._live:
            sys.stderr.write("\x1b[2K\r")
