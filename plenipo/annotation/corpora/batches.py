"""An annotator as a function over Arrow record batches: what Spark, Ray and Dask map over a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import lru_cache, partial
from typing import Any, NamedTuple

import pyarrow as pa

from plenipo.annotation.mention import Annotator, Mention
from plenipo.annotation.scanning.spans import Span
from plenipo.dates import PartialDate
from plenipo.errors import DateError

Batches = Iterator[pa.RecordBatch]

MENTIONS = pa.schema(
    [
        pa.field("document", pa.string()),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("id", pa.string()),
        pa.field("candidates", pa.list_(pa.string())),
        pa.field("role", pa.string()),
        pa.field("sure", pa.float64()),
        pa.field("reason", pa.string()),
    ]
)
"""A row a mention: the id of its document, then the fields of `Mention`."""


class Columns(NamedTuple):
    """Names of the columns of a corpus."""

    id: str = "id"
    text: str = "text"
    date: str | None = "date"
    """May be missing in the batches."""


def batch_annotator(
    annotator: Annotator, columns: Columns | None = None, *, on: PartialDate | None = None
) -> Callable[[Batches], Batches]:
    """A function from batches of documents to batches of mentions; see `MENTIONS`.

    `on` is the day of documents that have none of their own. Texts that are no UTF-8 get U+FFFD for what
    cannot be read, as Python's `errors="replace"` does, and offsets count it.
    """
    return partial(_annotate_batches, annotator, columns or Columns(), on)


def _annotate_batches(
    annotator: Annotator, columns: Columns, on: PartialDate | None, batches: Batches
) -> Batches:
    for batch in batches:
        yield _annotated(annotator, columns, on, batch)


def _annotated(
    annotator: Annotator, columns: Columns, on: PartialDate | None, batch: pa.RecordBatch
) -> pa.RecordBatch:
    texts = valid(batch.column(columns.text))
    dated = columns.date is not None and columns.date in batch.schema.names
    ids, days = batch.column(columns.id), batch.column(columns.date) if dated else None
    documents: list[str | None] = []
    mentions: list[Mention] = []
    for number, spans in _by_document(annotator, texts):
        own = day_of(days[number].as_py()) if days is not None else None
        found = annotator.resolve(texts[number].as_py(), spans, own or on)
        id = ids[number].as_py()
        documents += [None if id is None else str(id)] * len(found)
        mentions += found
    fields = zip(*mentions, strict=True) if mentions else [()] * (len(MENTIONS) - 1)
    arrays = [
        pa.array(values, kind) for values, kind in zip((documents, *fields), MENTIONS.types, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=MENTIONS)


def _by_document(annotator: Annotator, texts: pa.Array) -> Iterator[tuple[int, list[Span]]]:
    """The spans of each text that has any."""
    documents, *columns = (column.tolist() for column in annotator.scanner.scan(texts))
    spans = list(map(partial(tuple.__new__, Span), zip(*columns, strict=True)))  # as `Span` does, in C
    begin = 0
    for end in range(1, len(documents) + 1):
        if end == len(documents) or documents[end] != documents[begin]:
            yield documents[begin], spans[begin:end]
            begin = end


def valid(texts: pa.Array) -> pa.Array:
    """The texts, surely UTF-8."""
    texts = texts if pa.types.is_large_string(texts.type) else texts.cast(pa.large_string())
    try:
        texts.validate(full=True)
    except pa.ArrowInvalid:
        raw = texts.cast(pa.large_binary()).to_pylist()
        repaired = [None if text is None else text.decode(errors="replace") for text in raw]
        return pa.array(repaired, pa.large_string())
    return texts


def day_of(value: Any) -> PartialDate | None:
    """The day that a date column means: a date, a time, or a text that begins with either; `None` if none."""
    if isinstance(value, datetime):
        return PartialDate.of(value.date())
    if isinstance(value, date):
        return PartialDate.of(value)
    return _read_day(value) if isinstance(value, str) else None


@lru_cache(maxsize=65536)
def _read_day(text: str) -> PartialDate | None:
    try:
        return PartialDate.of(text[:10] if text[10:11] in {"T", " "} else text)
    except DateError:
        return None
