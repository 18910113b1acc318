"""Reading a piece of a corpus: batches of documents, and what could not be read."""

from __future__ import annotations

import gzip
import io
import tempfile
from collections.abc import Callable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, NamedTuple

import orjson
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from plenipo.annotation.corpora.batches import Batches, Columns, day_of, valid
from plenipo.annotation.corpora.inputs import File, Piece

LARGEST = 16 << 20
"""Bytes of a document; longer ones are reported and left out."""
BATCH = 4 << 20
"""Bytes of text in a batch, more or less."""
ROWS = 16384
"""Documents in a batch at the most."""


class Problem(NamedTuple):
    """Something that could not be read; the rest is read all the same."""

    file: str
    line: int | None
    """In JSON Lines the line, in Parquet the row; both count from 1."""
    reason: str


Report = Callable[[Problem], None]


class Gathering:
    """Documents on their way into a batch."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, str, str | None]] = []
        self._size = 0

    def add(self, id: str, text: str, date: str | None) -> None:
        """Take one more document."""
        self._rows.append((id, text, date))
        self._size += len(text)

    def batch(self, *, last: bool = False) -> Iterator[pa.RecordBatch]:
        """A batch, if there is enough for one or nothing more will come."""
        if self._rows and (last or self._size >= BATCH or len(self._rows) >= ROWS):
            ids, texts, dates = zip(*self._rows, strict=True)
            arrays = [
                pa.array(ids, pa.string()),
                pa.array(texts, pa.large_string()),
                pa.array(dates, pa.string()),
            ]
            self._rows, self._size = [], 0
            yield pa.RecordBatch.from_arrays(arrays, ["id", "text", "date"])


def documents(piece: Piece, locate: Callable[[File], Path], columns: Columns, report: Report) -> Batches:
    """Batches with the columns id, text and date of the documents in a piece.

    A document without an id is called by its file and, in JSON Lines, the number of bytes before it
    (`a.jsonl#1024`), in Parquet of the rows before it.
    """
    if piece.files[0].form == "text":
        yield from _texts(piece, locate, report)
        return
    (file,) = piece.files
    read = _lines if file.form == "jsonl" else _rows
    try:
        yield from read(piece, file, locate(file), columns, report)
    except (OSError, EOFError, pa.ArrowException) as error:
        report(Problem(file.path, None, f"the rest cannot be read: {error}"))


def _texts(piece: Piece, locate: Callable[[File], Path], report: Report) -> Batches:
    gathering = Gathering()
    for file in piece.files:
        try:
            with opened(locate(file), file.compression) as stream:
                raw = stream.read(LARGEST + 1)
        except (OSError, EOFError) as error:
            report(Problem(file.path, None, f"cannot be read: {error}"))
            continue
        if len(raw) > LARGEST:
            report(Problem(file.path, None, _TOO_LONG))
            continue
        gathering.add(file.path, _decoded(raw, Problem(file.path, None, _NO_UTF8), report), None)
        yield from gathering.batch()
    yield from gathering.batch(last=True)


def _lines(piece: Piece, file: File, path: Path, columns: Columns, report: Report) -> Batches:
    gathering = Gathering()
    with opened(path, file.compression) as stream:
        lines = Lines(stream, piece.start, piece.end)
        for number, line in enumerate(lines):
            if isinstance(line, bytes) and not line.strip():
                continue

            def complain(reason: str, number: int = number) -> None:
                line_number = _line_number(path, piece.start) + number
                report(Problem(file.path, line_number, reason))

            if line is None:
                complain(_TOO_LONG)
                continue
            document = _document(line, columns, complain)
            if document is not None:
                id, text, date = document
                gathering.add(f"{file.path}#{lines.place}" if id is None else id, text, date)
                yield from gathering.batch()
    yield from gathering.batch(last=True)


class Lines:
    """The lines that begin in a range of a file; `None` for one that is too long."""

    def __init__(self, stream: IO[bytes], start: int, end: int | None) -> None:
        self.place = start
        """Bytes before the current line."""
        self._stream = stream
        self._next = start
        self._end = end

    def __iter__(self) -> Iterator[bytes | None]:
        if self._next:
            self._stream.seek(self._next - 1)
            self._next -= 1
            self._skip()
        while self._end is None or self._next < self._end:
            self.place = self._next
            line = self._stream.readline(LARGEST)
            self._next += len(line)
            if not line:
                return
            if len(line) == LARGEST and not line.endswith(b"\n"):
                self._skip()
                yield None
            else:
                yield line

    def _skip(self) -> None:
        while line := self._stream.readline(BATCH):
            self._next += len(line)
            if line.endswith(b"\n"):
                return


def _document(
    line: bytes, columns: Columns, complain: Callable[[str], None]
) -> tuple[str | None, str, str | None] | None:
    try:
        values = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        try:
            values = orjson.loads(line.decode(errors="replace"))
        except orjson.JSONDecodeError:
            complain(f"no JSON: {error}")
            return None
        complain(_NO_UTF8)
    text = values.get(columns.text) if isinstance(values, dict) else None
    if not isinstance(text, str):
        complain(f"no text under {columns.text!r}")
        return None
    id, date = values.get(columns.id), values.get(columns.date) if columns.date else None
    if date is not None and day_of(date) is None:
        complain(f"no date: {str(date)[:40]!r}")
        date = None
    return None if id is None else str(id), text, date


def _rows(piece: Piece, file: File, path: Path, columns: Columns, report: Report) -> Batches:
    with tempfile.TemporaryFile() as unpacked:
        if file.compression:
            with opened(path, file.compression) as stream:
                while chunk := stream.read(BATCH):
                    unpacked.write(chunk)
            unpacked.seek(0)
        with pq.ParquetFile(unpacked if file.compression else path) as table:
            yield from _groups(table, piece, file, columns, report)


def _groups(table: pq.ParquetFile, piece: Piece, file: File, columns: Columns, report: Report) -> Batches:
    names = table.schema_arrow.names
    kind = table.schema_arrow.field(columns.text).type if columns.text in names else pa.null()
    if getattr(kind, "value_type", kind) not in {pa.string(), pa.large_string(), pa.string_view()}:
        report(Problem(file.path, None, f"no column {columns.text!r} of texts"))
        return
    metadata = table.metadata
    groups = range(piece.start, metadata.num_row_groups if piece.end is None else piece.end)
    wanted = [name for name in dict.fromkeys(columns) if name in names]
    begin = sum(metadata.row_group(group).num_rows for group in range(piece.start))
    for group in groups:
        known = metadata.row_group(group)
        rows = max(1, min(ROWS, BATCH * known.num_rows // max(known.total_byte_size, 1)))
        for batch in table.iter_batches(rows, [group], columns=wanted):
            yield from _sound(batch, begin, file, columns, report)
            begin += len(batch)


def _sound(batch: pa.RecordBatch, begin: int, file: File, columns: Columns, report: Report) -> Batches:
    """The rows of a Parquet batch as documents; those that are none are reported."""
    values: dict[str | None, pa.Array] = {name: batch.column(name) for name in batch.schema.names}
    shown = values[columns.text].cast(pa.large_string())
    texts = shown.cast(pa.large_binary())
    ids = [
        f"{file.path}#{begin + number}" if id is None else str(id)
        for number, id in enumerate(_values(values.get(columns.id), len(batch)))
    ]
    problems: list[tuple[int, str]] = []
    dates: list[str | None] = []
    for number, date in enumerate(_values(values.get(columns.date), len(batch))):
        day = day_of(date)
        dates.append(day.text if day else None)
        if date is not None and day is None:
            problems.append((number, f"no date: {str(date)[:40]!r}"))
    sizes = pc.binary_length(texts)
    is_there = pc.fill_null(pc.less_equal(sizes, LARGEST), False)  # noqa: FBT003 - what stands for nothing
    problems += (
        (number, _TOO_LONG if sizes[number].is_valid else f"no text under {columns.text!r}")
        for number in pc.indices_nonzero(pc.invert(is_there)).to_pylist()
    )
    for number, reason in sorted(problems, key=itemgetter(0)):
        report(Problem(file.path, begin + number + 1, reason))
    kept = pc.indices_nonzero(is_there)
    repaired = valid(shown)
    for number in kept.to_pylist() if repaired is not shown else ():
        _decoded(texts[number].as_py(), Problem(file.path, begin + number + 1, _NO_UTF8), report)
    arrays = [pa.array(ids, pa.string()), repaired, pa.array(dates, pa.string())]
    found = pa.RecordBatch.from_arrays(arrays, ["id", "text", "date"])
    yield found if len(kept) == len(found) else found.take(kept)


def _values(column: pa.Array | None, count: int) -> list[Any]:
    return [None] * count if column is None else column.to_pylist()


def opened(path: Path, compression: str | None) -> IO[bytes]:
    """A file, unpacked as it is read."""
    if compression == "gzip":
        return gzip.open(path)  # type: ignore[return-value]
    if compression:
        return io.BufferedReader(pa.input_stream(str(path), compression=compression), 1 << 20)
    return path.open("rb")


def _decoded(raw: bytes, problem: Problem, report: Report) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        report(problem)
        return raw.decode(errors="replace")


def _line_number(path: Path, start: int) -> int:
    """The number of the line that begins first after a place in a file, from 1."""
    if not start:
        return 1
    found = 1
    with path.open("rb") as stream:
        while start > 0 and (chunk := stream.read(min(start, BATCH))):
            found += chunk.count(b"\n")
            start -= len(chunk)
        stream.seek(-1, io.SEEK_CUR)
        return found if stream.read(1) == b"\n" else found + 1


_TOO_LONG = f"longer than {LARGEST >> 20} MiB"
_NO_UTF8 = "bytes that are no UTF-8; U+FFFD stands for them"
