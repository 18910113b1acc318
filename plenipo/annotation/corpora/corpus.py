"""Annotating a corpus of files: in several processes, in bounded memory, to be continued after a kill.

The corpus is cut into pieces; each gives a part of the output, which is written beside and renamed, and
then a line in a journal. Whoever continues skips what the journal holds and does the rest anew, so that
nothing is lost and nothing is there twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from plenipo.annotation.corpora.batches import Columns
from plenipo.annotation.corpora.documents import Problem
from plenipo.annotation.corpora.inputs import Corpus, Piece, corpus, pieces
from plenipo.annotation.corpora.journal import NAME, Done, Journal, Plan
from plenipo.annotation.corpora.parts import TEMPORARY, beside, form_of, merge
from plenipo.annotation.corpora.work import Job, Worker, begin, do, lines_of, part_name, problems_name
from plenipo.annotation.mention import Annotator
from plenipo.dates import PartialDate
from plenipo.errors import PlenipoError, UsageError

Progress = Callable[[int, int], None]


class Summary(NamedTuple):
    """What was done."""

    files: int
    documents: int
    mentions: int
    problems: int
    """Lines, rows and files that could not be read as they should."""
    left_out: int
    """Files that are no documents."""
    continued: int
    """Pieces that an earlier run had done."""
    report: Path | None
    """Where the problems are listed, if there are any."""


def annotate_corpus(
    source: Path,
    out: Path,
    make: Callable[[], Annotator],
    *,
    settings: str,
    columns: Columns | None = None,
    on: PartialDate | None = None,
    processes: int | None = None,
    afresh: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Annotate a file or a folder of Parquet, JSON Lines and text; also packed as .gz or .zst.

    Args:
        source: what to annotate.
        out: a folder for parts in Parquet; or one file, if its name ends with .parquet, .jsonl, .jsonl.gz
            or .jsonl.zst.
        make: makes an annotator; it is called once in each process and must travel by pickle.
        settings: what tells this annotator from others, such as a digest of its directory; work is
            continued only under the same settings.
        columns: how the fields of the documents are called.
        on: the day of documents that have none of their own.
        processes: how many work at it; as many as there are processors if `None`.
        afresh: throw away what an earlier run left.
        progress: called with the bytes of input that are done and that there are.

    Raises:
        UsageError: there is nothing to read, the output belongs to something else, or a file has changed.
    """
    form, _ = form_of(out)
    folder = out if form == "folder" else out.with_name(f"{out.name}.parts")
    report = folder / "_problems.jsonl" if form == "folder" else out.with_name(f"{out.name}.problems.jsonl")
    found = corpus(source, (out, folder, report))
    chosen = columns or Columns()
    if afresh:
        _clear(folder)
        if form != "folder":
            out.unlink(missing_ok=True)
    _prepare(found.root, out, folder)
    digest = blake2b(repr((settings, chosen, on and on.text)).encode(), digest_size=16).hexdigest()
    work = pieces(found)
    with Journal(folder, Plan(digest, found.digest, len(work))) as journal:
        for path in folder.glob(f"{TEMPORARY}*"):
            path.unlink()
        for number in [number for number, done in journal.done.items() if not _is_there(folder, done)]:
            del journal.done[number]
        continued = len(journal.done)
        job = Job(found.root, folder, make, chosen, on)
        _do_all(job, work, journal, processes or os.cpu_count() or 1, progress)
        results = [journal.done[piece.number] for piece in work]
        reported = _report(report, folder, found, results)
        if form != "folder":
            merge((folder / part_name(done.piece) for done in results if done.mentions), out)
    if form != "folder":
        _clear(folder)
        folder.rmdir()
    totals = [
        sum(column) for column in zip(*((d.documents, d.mentions, d.problems) for d in results), strict=True)
    ]
    documents, mentions, problems = totals or (0, 0, 0)
    left_out = len(found.left_out)
    return Summary(len(found.files), documents, mentions, problems, left_out, continued, reported)


def _do_all(
    job: Job, work: Sequence[Piece], journal: Journal, processes: int, progress: Progress | None
) -> None:
    pending = [piece for piece in work if piece.number not in journal.done]
    total = sum(piece.size for piece in work)
    ready = total - sum(piece.size for piece in pending)
    sizes = {piece.number: piece.size for piece in work}
    for done in (
        _alone(job, pending) if min(processes, len(pending)) <= 1 else _together(job, pending, processes)
    ):
        journal.add(done)
        ready += sizes[done.piece]
        if progress:
            progress(ready, total)


def _alone(job: Job, pending: Sequence[Piece]) -> Iterator[Done]:
    if pending:
        yield from map(Worker(job).do, pending)


def _together(job: Job, pending: Sequence[Piece], processes: int) -> Iterator[Done]:
    """Results as they come; never more than two pieces a process are under way."""
    waiting = iter(pending)
    count = min(processes, len(pending))
    running: set[Future[Done]] = set()
    with ProcessPoolExecutor(count, get_context("spawn"), begin, (job,)) as pool:
        try:
            while True:
                while len(running) < 2 * count and (piece := next(waiting, None)):
                    running.add(pool.submit(do, piece))
                if not running:
                    return
                finished, running = wait(running, return_when=FIRST_COMPLETED)
                for one in finished:
                    yield one.result()
        except BrokenProcessPool:
            raise PlenipoError(
                "a process was ended from outside, perhaps for its memory; run it again"
            ) from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _prepare(root: Path, out: Path, folder: Path) -> None:
    if root == out.resolve() or root.is_relative_to(folder.resolve()):
        raise UsageError(f"{out} would take in what is to be read")
    if folder != out and out.exists() and not (folder / NAME).exists():
        raise UsageError(f"{out} is there already; name another output, or start afresh")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / NAME).exists():
        raise UsageError(f"{folder} holds other things; name an empty folder")
    folder.mkdir(parents=True, exist_ok=True)


def _clear(folder: Path) -> None:
    """Remove what a run made, and only that; the journal last."""
    if (folder / NAME).exists():
        for pattern in ("part-*.parquet", "_problems*.jsonl", f"{TEMPORARY}*", NAME):
            for path in folder.glob(pattern):
                path.unlink()


def _is_there(folder: Path, done: Done) -> bool:
    return not done.mentions or (folder / part_name(done.piece)).exists()


def _report(path: Path, folder: Path, found: Corpus, results: Sequence[Done]) -> Path | None:
    """Make one list of the problems of all parts; where it is, if there are any."""
    lists = [folder / problems_name(done.piece) for done in results if done.problems]
    if not lists and not found.left_out:
        path.unlink(missing_ok=True)
        return None
    with beside(path) as stream:
        stream.write(lines_of([Problem(name, None, f"left out: {why}") for name, why in found.left_out]))
        stream.writelines(one.read_bytes() for one in lists if one.exists())
    return path
