"""Compiled templates, kept in the user's cache beside what a validation remembers.

To compile the theme's templates and ours takes as long as to write some hundred pages. What is kept is what
Python keeps of a module in `__pycache__`; Jinja itself sees whether it belongs to the template as it is now.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import platformdirs
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """A folder of compiled templates; losing it, or being unable to write it, costs time and nothing else."""

    def __init__(self) -> None:
        self._folder = Path(platformdirs.user_cache_dir("plenipo")) / "templates"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template from the folder, if it is there and whole."""
        try:
            bucket.bytecode_from_string(self._file(bucket).read_bytes())
        except Exception:  # noqa: BLE001 - a broken file can fail in any way, and is replaced
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Put a template into the folder, whole or not at all."""
        file = self._file(bucket)
        fresh = file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(bucket.bytecode_to_string())
            fresh.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key
