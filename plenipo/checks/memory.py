"""What the last validation learnt of each file, so that the next reads only what changed.

Only files without findings are remembered, by the hash of their bytes. The memory is thrown away
when the package's own code changes, or what it stands on; losing it costs time, never an answer.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import platformdirs
import pydantic
import yaml

import plenipo
from plenipo.checks.facts import Facts, restored
from plenipo.reading.files import Entry

WATCHED = ("dates.py", "findings.py", "records", "reading", "checks", "names")


class Memory:
    """The facts of clean files, by file and hash."""

    def __init__(self, root: Path, *, enabled: bool = True) -> None:
        name = hashlib.blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()
        self._path = Path(platformdirs.user_cache_dir("plenipo")) / f"validate-{name}.json"
        self._enabled = enabled
        self._code = _fingerprint() if enabled else ""
        self._known = self._load() if enabled else {}
        self._kept: dict[str, Sequence[Any]] = {}
        self._fresh = 0

    def recall(self, entry: Entry, data: bytes) -> Facts | None:
        """The facts of a file with these bytes, if it was clean."""
        if not self._enabled:
            return None
        row = self._known.get(entry.file)
        if row is None or row[0] != _digest(data):
            return None
        self._kept[entry.file] = row
        return restored(entry.kind, entry.id, entry.file, row[1])

    def keep(self, entry: Entry, data: bytes, facts: Facts) -> None:
        """Remember a clean file."""
        if self._enabled:
            self._kept[entry.file] = (_digest(data), facts[3:])
            self._fresh += 1

    def save(self) -> None:
        """Write the memory, whole or not at all; a folder that cannot be written is no error.

        A hundredth that is fresh or gone is not worth the writing: it is sooner read again.
        """
        gone = len(self._known) - (len(self._kept) - self._fresh)
        if not self._enabled or self._fresh + gone <= len(self._kept) // 100:
            return
        data = orjson.dumps({"code": self._code, "files": self._kept}, default=tuple)
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._path.parent, ignore_cleanup_errors=True) as beside:
                fresh = Path(beside) / self._path.name
                fresh.write_bytes(data)
                fresh.replace(self._path)

    def _load(self) -> dict[str, tuple[str, list[Any]]]:
        try:
            stored = orjson.loads(self._path.read_bytes())
        except (OSError, orjson.JSONDecodeError):
            return {}
        if not isinstance(stored, dict) or stored.get("code") != self._code:
            return {}
        return dict(stored.get("files", {}))


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _fingerprint() -> str:
    home = Path(plenipo.__file__).parent
    digest = hashlib.blake2b(f"{sys.version} {pydantic.VERSION} {yaml.__version__}".encode(), digest_size=16)
    for name in WATCHED:
        path = home / name
        for file in [path] if path.is_file() else sorted(path.glob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()
