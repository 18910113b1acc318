"""Files of the site that are written without MkDocs; most are the first of their folder."""

from __future__ import annotations

import os


def get(file: str) -> bytes:
    """The bytes of a file."""
    with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 - paths cost more than these files
        return stream.read()


def put(file: str, data: bytes) -> None:
    """Write a file, and its folder where there is none yet."""
    try:
        _write(file, data)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120 - as above
        _write(file, data)


def _write(file: str, data: bytes) -> None:
    with open(file, "wb", buffering=0) as stream:  # noqa: PTH123 - as above
        left = memoryview(data)
        while left:
            left = left[stream.write(left) or 0 :]
