"""The files of a corpus, cut into pieces of work."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from plenipo.errors import UsageError

Form = Literal["parquet", "jsonl", "text"]
FORMS: dict[str, Form] = {
    ".parquet": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "text",
    ".text": "text",
}
COMPRESSED = {".gz": "gzip", ".zst": "zstd"}
PIECES = 64
"""Of a corpus, so that no process waits long for the last one at work."""
SMALLEST, LARGEST = 4 << 20, 64 << 20
"""Bytes of input that are one piece of work, where a file can be cut."""
FILES = 4096
"""Files of text that are one piece at the most."""


class File(NamedTuple):
    """A file of a corpus; a size and a time tell whether it has changed."""

    path: str
    """Within the corpus."""
    form: Form
    compression: str | None
    size: int
    time: int
    """Of its last change, in nanoseconds."""


class Piece(NamedTuple):
    """A part of the input that is done or not done."""

    number: int
    files: tuple[File, ...]
    """One; or several texts."""
    start: int = 0
    end: int | None = None
    """Bytes of JSON Lines, row groups of Parquet; to the end if `None`."""
    size: int = 0
    """About how many bytes of input it is."""


class Corpus(NamedTuple):
    """The files to annotate and those that are left out, each with the reason."""

    root: Path
    files: tuple[File, ...]
    left_out: tuple[tuple[str, str], ...]

    @property
    def digest(self) -> str:
        """The same as long as no file comes, goes or changes."""
        return blake2b(repr(self.files).encode(), digest_size=16).hexdigest()


def corpus(root: Path, without: Collection[Path] = ()) -> Corpus:
    """The files of a folder and the folders below it, or one file; nothing in `without`.

    Links are not followed, and names that begin with a dot or an underscore are no documents.

    Raises:
        UsageError: there is no such file or folder, or nothing in it can be read.
    """
    try:
        root = root.resolve(strict=True)
        is_file = stat.S_ISREG(root.stat().st_mode)
    except OSError as error:
        raise UsageError(f"{root}: {error.strerror}") from None
    found: list[File] = []
    left_out: list[tuple[str, str]] = []
    without = {path.resolve() for path in without}
    for path in (root,) if is_file else _walk(root, without):
        name = path.name if is_file else path.relative_to(root).as_posix()
        one = _file(path, name, follow=is_file)
        if isinstance(one, File):
            found.append(one)
        else:
            left_out.append((ascii(name)[1:-1], one))
    if not found:
        raise UsageError(f"{root}: no Parquet, JSON Lines or text (.parquet, .jsonl, .txt; also .gz, .zst)")
    return Corpus(root, tuple(found), tuple(left_out))


def locate(root: Path, file: File) -> Path:
    """Where a file of a corpus is."""
    return root if root.is_file() else root / file.path


def _walk(root: Path, without: Collection[Path]) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if name[0] not in "._" and here / name not in without)
        yield from (
            here / name for name in sorted(names) if name[0] not in "._" and here / name not in without
        )


def _file(path: Path, name: str, *, follow: bool) -> File | str:
    """A file of a corpus, or why it is none."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    compression = COMPRESSED.get(suffixes[-1]) if suffixes else None
    form = FORMS.get("".join(suffixes[-2:-1] if compression else suffixes[-1:]))
    if form is None:
        return "neither Parquet nor JSON Lines nor text by its name"
    if not name.isprintable():
        return "a name with signs that cannot be shown"
    try:
        known = path.stat(follow_symlinks=follow)
    except OSError as error:
        return error.strerror or "cannot be read"
    if not stat.S_ISREG(known.st_mode):
        return "no regular file"
    return File(name, form, compression, known.st_size, known.st_mtime_ns)


def unchanged(path: Path, file: File) -> bool:
    """Whether a file is still what it was when the work was planned."""
    known = path.stat()
    return (known.st_size, known.st_mtime_ns) == (file.size, file.time)


def pieces(corpus: Corpus, size: int = 0) -> list[Piece]:
    """The pieces of work of a corpus, in the order of its files; each of about `size` bytes if given."""
    size = size or min(max(sum(file.size for file in corpus.files) // PIECES, SMALLEST), LARGEST)
    found: list[Piece] = []
    texts: list[File] = []
    for file in corpus.files:
        if file.form != "text":
            continue
        texts.append(file)
        if len(texts) == FILES or sum(text.size for text in texts) >= size:
            found.append(_texts(texts))
            texts = []
    if texts:
        found.append(_texts(texts))
    for file in corpus.files:
        if file.form != "text":
            found.extend(_ranges(corpus, file, size))
    return [piece._replace(number=number) for number, piece in enumerate(found)]


def _texts(files: list[File]) -> Piece:
    return Piece(0, tuple(files), size=sum(file.size for file in files))


def _ranges(corpus: Corpus, file: File, size: int) -> Iterator[Piece]:
    if file.compression:
        yield Piece(0, (file,), size=file.size)
    elif file.form == "jsonl":
        for start, end in pairwise((*range(0, file.size, size), file.size)):
            yield Piece(0, (file,), start, end, end - start)
    else:
        groups = _row_groups(locate(corpus.root, file))
        begin = 0
        for end in range(1, len(groups) + 1):
            if end == len(groups) or sum(groups[begin : end + 1]) > size:
                share = sum(groups[begin:end]) / max(sum(groups), 1)
                yield Piece(0, (file,), begin, end, round(file.size * share))
                begin = end
        if not groups:
            yield Piece(0, (file,), size=file.size)  # whoever reads it says what is wrong


def _row_groups(path: Path) -> list[int]:
    """Bytes of each row group; nothing if the file cannot be read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        metadata = pq.read_metadata(path)
    except (OSError, pa.ArrowException):
        return []
    return [metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups)]
