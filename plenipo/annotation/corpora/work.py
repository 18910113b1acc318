"""Doing one piece of a corpus, in whatever process."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple

import orjson

from plenipo.annotation.corpora.batches import Columns, batch_annotator
from plenipo.annotation.corpora.documents import Problem, documents
from plenipo.annotation.corpora.inputs import Piece, locate, unchanged
from plenipo.annotation.corpora.journal import Done
from plenipo.annotation.corpora.parts import sink
from plenipo.annotation.mention import Annotator
from plenipo.dates import PartialDate
from plenipo.errors import UsageError

LISTED = 1000
"""Problems of a piece that are listed; more are counted."""


class Job(NamedTuple):
    """What all pieces of a run have in common."""

    root: Path
    """The folder of the corpus, or its only file."""
    folder: Path
    """Where the parts go."""
    make: Callable[[], Annotator]
    """Makes the annotator, once in each process; it travels by pickle."""
    columns: Columns
    on: PartialDate | None


class Worker:
    """A process's annotator at work."""

    def __init__(self, job: Job) -> None:
        self._job = job
        with _without_collection():
            annotator = job.make()
            annotator.scanner.spans("")  # the automaton is made when it is first asked
        self._annotate = batch_annotator(annotator, on=job.on)

    def do(self, piece: Piece) -> Done:
        """Annotate a piece: write its part and its problems; nothing is there before all is.

        Raises:
            UsageError: a file is not the one that the work was planned with.
        """
        job = self._job
        problems: list[Problem] = []
        counts = {"documents": 0, "mentions": 0, "problems": 0}

        def report(problem: Problem) -> None:
            counts["problems"] += 1
            if len(problems) < LISTED:
                problems.append(problem)

        self._check(piece)
        part = job.folder / part_name(piece.number)
        with sink(part) as made:
            for batch in documents(piece, lambda file: locate(job.root, file), job.columns, report):
                for mentions in self._annotate(iter([batch])):
                    made.write_batch(mentions)
                    counts["mentions"] += len(mentions)
                counts["documents"] += len(batch)
            self._check(piece)
        if problems:
            (job.folder / problems_name(piece.number)).write_bytes(lines_of(problems))
        if not counts["mentions"]:
            part.unlink()
        files = [piece.files[0].path, piece.files[-1].path]
        return Done(piece.number, files, piece.start, piece.end, **counts)

    def _check(self, piece: Piece) -> None:
        for file in piece.files:
            if not unchanged(locate(self._job.root, file), file):
                raise UsageError(f"{file.path} changes while it is read; start afresh when it is at rest")


@contextmanager
def _without_collection() -> Iterator[None]:
    """Make many objects that are kept, without looking through them for garbage again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def part_name(number: int) -> str:
    """The name of a piece's part."""
    return f"part-{number:06}.parquet"


def problems_name(number: int) -> str:
    """The name of the list of a piece's problems."""
    return f"_problems-{number:06}.jsonl"


def lines_of(problems: list[Problem]) -> bytes:
    """A line of JSON a problem."""
    return b"".join(orjson.dumps(problem._asdict(), option=orjson.OPT_APPEND_NEWLINE) for problem in problems)


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


_worker: list[Worker] = []


def begin(job: Job) -> None:
    """Make this process a worker; it ends when the process that started it does."""
    import pyarrow as pa

    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)
    _worker[:] = [Worker(job)]
    gc.freeze()


def do(piece: Piece) -> Done:
    """Do a piece in a process that has begun."""
    return _worker[0].do(piece)
