"""What git keeps of a folder: which files each commit changed, and what stood in them.

It is asked three times for a whole site, fetches nothing, and starts no other program; what it says is cut at
fixed sizes. Where there is no git or no repository, there is no history, and no error.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, NamedTuple

MOST_COMMITS = 2_000
MOST_SAID = 64 << 20
"""Bytes of a log; of a longer one the newest commits are read."""
LONGEST = 1 << 20
"""Bytes of a version of a file; longer ones are passed over."""
PATIENCE = 60.0
"""Seconds for one answer."""
_COMMAND = (
    "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs",
    "-c", "log.showSignature=false", "-c", "i18n.logOutputEncoding=UTF-8", "-c", "core.fsmonitor=false",
)  # fmt: skip
_LOG = (
    "log", f"--max-count={MOST_COMMITS}", "--format=format:%x01%x00%as%x00%P%x00%s%x00", "-z",
    "--raw", "--no-abbrev", "--no-renames", "--no-diff-merges", "--no-color", "--no-ext-diff",
    "--no-textconv", "--relative", "--", ".",
)  # fmt: skip
_SETTINGS = {"GIT_ALLOW_PROTOCOL": "", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class Change(NamedTuple):
    """What a commit did to a file."""

    path: str
    """Below the folder."""
    before: str
    """The name of what stood in it; zeros where there was no file."""
    after: str


class Commit(NamedTuple):
    """One commit, with the files below the folder that it changed."""

    day: str
    """Its author's, as `2026-11-22`."""
    parents: str
    subject: str
    changes: list[Change]


def commits(folder: Path) -> list[Commit]:
    """The commits that changed a folder, the newest first; merges are left out.

    In a repository that was cloned only in part, the oldest commit looks as if it had made every file:
    that one is left out too.
    """
    with _said(folder, *_LOG) as stream:
        tokens = iter(stream.read(MOST_SAID).decode(errors="replace").split("\0")[:-1])
    found = list(_commits(tokens))
    with _said(folder, "rev-parse", "--is-shallow-repository") as stream:
        whole = stream.read(LONGEST).strip() == b"false"
    return [one for one in found if one.parents or whole]


def _commits(tokens: Iterator[str]) -> Iterator[Commit]:
    """The commits of a log; each text is known by its place, so that none is taken for another."""
    commit = None
    for token in tokens:
        mark = token.lstrip("\n")
        if mark.startswith(":") and commit:
            _, _, before, after, _ = mark.split(" ")
            commit.changes.append(Change(next(tokens, ""), before, after))
        elif mark == "\1":
            if commit:
                yield commit
            day, parents, subject = (next(tokens, "") for _ in range(3))
            commit = Commit(day, parents, subject, [])
    if commit:
        yield commit


def contents(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The texts that have these names; what is missing, too long or no text is passed over."""
    with TemporaryFile() as asked:
        asked.write("".join(f"{name}\n" for name in names).encode())
        asked.seek(0)
        with _said(folder, "cat-file", "--batch", asked=asked) as stream:
            while head := stream.readline(LONGEST):
                name, kind, *size = head.decode(errors="replace").split()
                text = _content(stream, int(size[0])) if size else None
                if text is not None and kind == "blob":
                    yield name, text


def _content(stream: IO[bytes], size: int) -> str | None:
    """One content, read to its end."""
    kept = stream.read(min(size, LONGEST))
    left = size + len("\n") - len(kept)
    while left > 0 and (piece := stream.read(min(left, LONGEST))):
        left -= len(piece)
    try:
        return kept.decode() if size <= LONGEST else None
    except UnicodeDecodeError:
        return None


@contextmanager
def _said(folder: Path, *arguments: str, asked: IO[bytes] | None = None) -> Iterator[IO[bytes]]:
    """What git answers; nothing where it cannot."""
    program = which("git")
    if program is None:
        yield BytesIO()
        return
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG_")
    }
    process = subprocess.Popen(  # noqa: S603 - our own arguments, a folder, and names that git gave
        [program, *_COMMAND, "-C", os.fspath(folder), *arguments],
        env=own | _SETTINGS,
        stdin=asked or subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    watch = Timer(PATIENCE, process.kill)
    watch.start()
    try:
        yield process.stdout or BytesIO()
    finally:
        watch.cancel()
        watch.join()  # pages are written by forks, and these want no other thread
        process.kill()
        process.communicate()
