"""A product is built beside the old one and takes its place whole.

The new folder is made next to the old one, on the same file system. On Linux the two change places in
one step of the system (`renameat2` with `RENAME_EXCHANGE`); elsewhere the old one steps aside first,
and a run that is killed between the two steps is mended by the next. A lock on the folder around them
keeps two runs apart; it ends with the process, so whatever a lock holder finds half done is left over.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no such locks: unique names still keep runs apart
    fcntl = None  # type: ignore[assignment]

NEW, OLD = "new", "old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replacing(out: Path, check: Callable[[Path], None]) -> Iterator[Path]:
    """Yield an empty folder that becomes `out` when the block ends well, and vanishes otherwise.

    `check` is called with what is at `out` before anything is touched, and again before it is
    replaced; it raises if that must not be deleted.
    """
    out = Path(os.path.realpath(out))
    out.parent.mkdir(parents=True, exist_ok=True)
    with _locked(out.parent) as alone:
        if alone:
            _mend(out)
        check(out)
        new = _beside(out, NEW)
        new.mkdir()
        try:
            yield new
            check(out)
            _swap(new, out)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def _swap(new: Path, out: Path) -> None:
    """Put `new` at `out`; what was there is gone afterwards."""
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        old = _beside(out, OLD)
        out.rename(old)
        try:
            new.rename(out)
        except OSError:
            old.rename(out)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _mend(out: Path) -> None:
    """Bring back an old product whose successor never came, and clear away what killed runs left."""
    for old in _left(out, OLD):
        if not out.exists():
            old.rename(out)
    for left in [*_left(out, OLD), *_left(out, NEW)]:
        shutil.rmtree(left)


def _beside(out: Path, role: str) -> Path:
    return out.with_name(f".{out.name}.plenipo-{role}-{secrets.token_hex(8)}")


def _left(out: Path, role: str) -> list[Path]:
    prefix = f".{out.name}.plenipo-{role}-"
    return sorted(path for path in out.parent.iterdir() if path.name.startswith(prefix))


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


@contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Hold the lock of a folder, waiting for it; yields whether there is such a thing here."""
    if fcntl is None:  # pragma: no cover - see above
        yield False
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield True
    finally:
        os.close(descriptor)
