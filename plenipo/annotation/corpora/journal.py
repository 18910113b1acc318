"""What of a corpus is done: a line for each part, written when the part is safe on the disk."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import orjson

from plenipo.errors import UsageError

NAME = "_journal.jsonl"


class Plan(NamedTuple):
    """What a run is about; work is only continued where all of it is the same."""

    settings: str
    """Digest of the annotator and its options."""
    inputs: str
    """Digest of the input's files with sizes and times."""
    pieces: int


class Done(NamedTuple):
    """A piece of work that is done."""

    piece: int
    files: list[str]
    """The first and the last."""
    start: int
    end: int | None
    documents: int
    mentions: int
    problems: int


class Journal:
    """The journal of a run, open for it alone."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        """Continue what is there, or begin.

        Raises:
            UsageError: somebody else is at it, or what is there was made otherwise or of something else.
        """
        self.done: dict[int, Done] = {}
        self._stream = (folder / NAME).open("a+b")
        try:
            _lock(self._stream.fileno(), folder)
            self._continue(folder, plan)
        except BaseException:
            self._stream.close()
            raise

    def _continue(self, folder: Path, plan: Plan) -> None:
        self._stream.seek(0)
        lines = self._stream.read().splitlines(keepends=True)
        whole = 0
        known: Plan | None = None
        for line in lines:
            if not line.endswith(b"\n"):
                break  # torn when the machine stopped
            whole += len(line)
            if known is None:
                known = Plan(**orjson.loads(line))
            else:
                done = Done(**orjson.loads(line))
                self.done[done.piece] = done
        self._stream.truncate(whole)
        if known is None:
            self._write(plan)
        elif known != plan:
            what = "other settings or another directory" if known.settings != plan.settings else "other input"
            raise UsageError(f"{folder} holds work on {what}; name another output, or start afresh")

    def add(self, done: Done) -> None:
        """Note that a piece is done."""
        self._write(done)
        self.done[done.piece] = done

    def _write(self, entry: Plan | Done) -> None:
        self._stream.write(orjson.dumps(entry._asdict(), option=orjson.OPT_APPEND_NEWLINE))
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()


def _lock(descriptor: int, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: there two runs at once are the user's own concern
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise UsageError(f"another run is at work on {folder}") from None
