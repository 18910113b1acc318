"""The output of a corpus: a part for each piece, written beside and renamed; one file made of the parts."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from plenipo.annotation.corpora.batches import MENTIONS

TEMPORARY = "_new-"
"""What names of unfinished files begin with; Spark and others leave out names with an underscore."""


@contextmanager
def beside(path: Path) -> Iterator[IO[bytes]]:
    """A file in the making; it is there when all is written and safe on the disk, or not at all."""
    unfinished = path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}")
    try:
        with unfinished.open("wb") as stream:
            yield stream
        with unfinished.open("r+b") as written:  # a packer may have closed the first stream
            os.fsync(written.fileno())
        unfinished.replace(path)
        _settle(path.parent)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


@contextmanager
def sink(path: Path) -> Iterator[pq.ParquetWriter]:
    """A part in the making, which takes batches of mentions."""
    with beside(path) as stream, pq.ParquetWriter(stream, MENTIONS, compression="zstd") as writer:
        yield writer


def merge(parts: Iterable[Path], path: Path) -> None:
    """Make one file of the parts, in their order: Parquet, or JSON Lines if its name says so."""
    form, compression = form_of(path)
    with beside(path) as stream:
        if form == "parquet":
            with pq.ParquetWriter(stream, MENTIONS, compression="zstd") as writer:
                for batch in _batches(parts):
                    writer.write_batch(batch)
        elif compression:
            with _packed(stream, compression) as packed:
                packed.writelines(map(_lines, _batches(parts)))
        else:
            stream.writelines(map(_lines, _batches(parts)))


def form_of(path: Path) -> tuple[str, str | None]:
    """What a name says of a file: `folder`, `parquet` or `jsonl`, and how it is packed."""
    name = path.name.lower()
    for suffix, compression in ((".gz", "gzip"), (".zst", "zstd"), ("", None)):
        if name.endswith((f".jsonl{suffix}", f".ndjson{suffix}")):
            return "jsonl", compression
    return ("parquet" if name.endswith(".parquet") else "folder"), None


def _batches(parts: Iterable[Path]) -> Iterator[pa.RecordBatch]:
    for part in parts:
        with pq.ParquetFile(part) as table:
            yield from (batch.cast(MENTIONS) for batch in table.iter_batches(16384))


def _lines(batch: pa.RecordBatch) -> bytes:
    return b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in batch.to_pylist())


def _packed(stream: IO[bytes], compression: str) -> IO[bytes]:
    if compression == "gzip":
        return gzip.GzipFile("", "wb", fileobj=stream, mtime=0)  # type: ignore[return-value]
    packed: IO[bytes] = pa.CompressedOutputStream(stream, compression)
    return packed


def _settle(folder: Path) -> None:
    """See to it that a new name in a folder outlasts a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
