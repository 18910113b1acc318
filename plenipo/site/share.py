"""Work that several processes share: each takes the next piece when it has done one.

The others are forks of this one. They know all that it knows and hand nothing back: a piece of work leaves
files behind. Where forks are not to be had or not safe, with threads or elsewhere than on Linux, everything
is done here, one piece after the other.
"""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from plenipo.errors import PlenipoError

MOST = 4
"""Processes at the most: more would wait for the disk."""
_SIZE = 4
"""Bytes of a number in the queue."""

Piece = Callable[[], object]


class WorkerError(PlenipoError):
    """A piece of work failed in another process; the message is what Python said there."""


def share(
    pieces: Sequence[Piece], told: Callable[[int], object] = lambda _: None, *, alone: bool = False
) -> None:
    """Do every piece of work, the first ones first.

    Args:
        pieces: what is to be done; none may need what another one does.
        told: called in this process, after each piece that it did, with how many were begun by then.
        alone: whether to do everything in this process, so that it keeps what the work teaches it.

    Raises:
        WorkerError: a piece failed in another process. One that fails here raises what it raises.
    """
    workers = 0 if alone else min(processors(), MOST, len(pieces)) - 1
    if workers < 1:
        for number, piece in enumerate(pieces, 1):
            piece()
            told(number)
        return
    with tempfile.TemporaryFile(buffering=0) as queue, tempfile.TemporaryFile(buffering=0) as said:
        queue.write(b"".join(number.to_bytes(_SIZE, "big") for number in range(len(pieces))))
        queue.seek(0)
        children = [_forked(pieces, queue.fileno(), said.fileno()) for _ in range(workers)]
        try:
            for number in _taken(queue.fileno()):
                pieces[number]()
                told(number + 1)
        finally:
            queue.seek(0, os.SEEK_END)  # after an error nobody begins another piece
            failed = [status for status in map(_awaited, children) if status]
        if failed:
            said.seek(0)
            raise WorkerError(said.read().decode() or f"a process that wrote the site ended with {failed[0]}")


def processors() -> int:
    """How many processes may work at once; 1 where a fork would not be safe."""
    try:
        threads = sum(1 for _ in Path("/proc/self/task").iterdir())
        return len(os.sched_getaffinity(0)) if sys.platform == "linux" and threads == 1 else 1
    except OSError:
        return 1


def _taken(queue: int) -> Iterator[int]:
    """Numbers from the queue, each for one process only: forks share the place up to which it was read."""
    while number := os.read(queue, _SIZE):
        yield int.from_bytes(number, "big")


def _forked(pieces: Sequence[Piece], queue: int, said: int) -> int:
    """The id of a new process that takes pieces of work until none is left."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        for number in _taken(queue):
            pieces[number]()
        status = 0
    except BaseException:  # noqa: BLE001 - it is said where somebody hears it
        os.write(said, traceback.format_exc().encode())
    finally:
        os._exit(status)  # nothing of what the parent has open may end twice


def _awaited(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
