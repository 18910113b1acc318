"""The files of a dataset: which there are, and their text."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from plenipo.findings import Finding, FoundError, Severity
from plenipo.records import MODELS

MAX_BYTES = 1 << 20
"""The size of a file above which it is not opened; records have one to twenty kilobytes."""

HEAD, REDIRECTS, WAIVERS = "dataset.yaml", "redirects.yaml", "waivers.yaml"
BY_YEAR = {"meetings", "sources"}
"""Folders whose records lie in a folder a year."""

_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)

FOLDERS = {model.FOLDER: kind for kind, model in MODELS.items()}


class Entry(NamedTuple):
    """One record's file: `file` is relative to the dataset, with forward slashes."""

    kind: str
    id: str
    file: str
    folder: str
    """The folder of the year, for meetings and sources."""


def entries(root: Path) -> tuple[list[Entry], list[Finding]]:
    """List the record files below a dataset, in a stable order, and what does not belong there."""
    found: list[Entry] = []
    findings: list[Finding] = []
    for item in _scan(root, "", findings):
        if item.name in {HEAD, REDIRECTS, WAIVERS}:
            continue
        if item.name not in FOLDERS:
            hint = f"a dataset has {', '.join(FOLDERS)}, {HEAD}, {REDIRECTS} and {WAIVERS}"
            findings.append(_stray(item.name, "does not belong in a dataset", hint))
        elif not item.is_dir():
            findings.append(_stray(item.name, "is no folder", "records of a kind lie in a folder"))
        else:
            _list(root, item.name, found, findings, deep=item.name in BY_YEAR)
    return _once(found, findings), findings


def _list(root: Path, folder: str, found: list[Entry], findings: list[Finding], *, deep: bool) -> None:
    top, _, year = folder.partition("/")
    kind = FOLDERS[top]
    for item in _scan(root, folder, findings):
        file = f"{folder}/{item.name}"
        if item.is_dir():
            if deep:
                _list(root, file, found, findings, deep=False)
            else:
                findings.append(_stray(file, "is a folder where records are", "move its records up"))
        elif not item.name.endswith(".yaml"):
            findings.append(_stray(file, "is no record", "records end in .yaml"))
        else:
            found.append(Entry(kind, item.name[:-5], file, year))


def _scan(root: Path, folder: str, findings: list[Finding]) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder, in order; hidden files, links and names that no screen can show left out."""
    try:
        with os.scandir(root / folder) as scan:
            items = sorted(scan, key=attrgetter("name"))
    except OSError as error:
        findings.append(_finding("unreadable", folder, f"cannot be opened: {error.strerror}"))
        return
    for item in items:
        file = f"{folder}/{item.name}" if folder else item.name
        if item.name.startswith("."):
            continue
        if not item.name.isprintable():
            shown = file.encode("unicode_escape").decode()
            hint = "name the file after its id: `kim-yong-chol.yaml`"
            findings.append(_finding("file-name", shown, "has a name that cannot be shown", hint))
        elif item.is_symlink():
            findings.append(_link(file))
        else:
            yield item


def _once(found: list[Entry], findings: list[Finding]) -> list[Entry]:
    """The entries whose ids are their own: a year's folder does not make an id another one."""
    first: dict[tuple[str, str], str] = {}
    kept = []
    for entry in found:
        other = first.setdefault((entry.kind, entry.id), entry.file)
        if other == entry.file:
            kept.append(entry)
        else:
            hint = "one id, one record: rename one of the two"
            findings.append(_finding("id-twice", entry.file, f"has the same id as {other}", hint))
    return kept


def read_bytes(root: Path, file: str) -> bytes:
    """The bytes of one file, if it is a plain file of a sensible size inside the dataset."""
    try:
        descriptor = os.open(f"{root}/{file}", _FLAGS)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise FoundError(_link(file)) from error
        raise FoundError(_finding("unreadable", file, f"cannot be opened: {error.strerror}")) from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise FoundError(_finding("unreadable", file, "is no plain file"))
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size / 1e6:.1f} MB"
            hint = "records have a few kilobytes: put long texts where they can be cited"
            raise FoundError(_finding("too-large", file, f"has {size}; 1 MB is the most", hint))
        return os.read(descriptor, status.st_size)
    finally:
        os.close(descriptor)


def decode(data: bytes, file: str) -> str:
    """UTF-8 text with plain line ends and no byte-order mark, or the finding that says why not."""
    if data.startswith(b"\xef\xbb\xbf"):
        hint = "save it as UTF-8 without a byte-order mark"
        raise FoundError(_finding("byte-order-mark", file, "begins with a byte-order mark", hint))
    if b"\r" in data:
        line = data.count(b"\n", 0, data.index(b"\r")) + 1
        hint = "save it with Unix line ends (LF)"
        raise FoundError(_finding("line-ends", file, "has carriage returns (Windows line ends)", hint, line))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        message = f"is not UTF-8: byte 0x{data[error.start]:02X}"
        hint = "save it as UTF-8"
        raise FoundError(_finding("encoding", file, message, hint, line, column)) from error
    if not text or text.isspace():
        raise FoundError(nothing_in(file))
    return text


def nothing_in(file: str) -> Finding:
    """What there is to say of a file without content."""
    return _finding("empty-file", file, "is empty", "write the record, or delete the file")


def _finding(code: str, file: str, message: str, hint: str = "", line: int = 1, column: int = 1) -> Finding:
    return Finding(code, Severity.ERROR, message, hint, file, (), line, column)


def _link(file: str) -> Finding:
    return _finding("link", file, "is a symbolic link", "put the file itself there")


def _stray(file: str, message: str, hint: str) -> Finding:
    return _finding("stray-file", file, message, hint)
