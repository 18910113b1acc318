"""An annotator that travels by pickle: for the workers of Spark, Ray and Dask, which have no dataset.

What travels is the dataset, compiled and packed: half a megabyte for a thousand people or two. Each process
makes its annotator of it at the first batch, in a second or two, and keeps it.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from plenipo.annotation.corpora.batches import Batches, Columns, batch_annotator
from plenipo.annotation.mention import Annotator
from plenipo.dates import PartialDate
from plenipo.directory import Day, Directory
from plenipo.errors import UsageError
from plenipo.location import default_path
from plenipo.reading.dataset import read
from plenipo.reading.snapshot import compiled, opened


@dataclass(frozen=True, slots=True)
class Portable:
    """A function from batches of documents to batches of mentions; see `portable`."""

    dataset: bytes
    """A snapshot, packed with gzip."""
    kinds: tuple[str, ...]
    columns: Columns
    on: PartialDate | None

    def __call__(self, batches: Batches) -> Batches:
        """The mentions of the documents, a batch for each."""
        return batch_annotator(annotator(self.dataset, self.kinds), self.columns, on=self.on)(batches)


def portable(
    dataset: str | os.PathLike[str] | None = None,
    kinds: Collection[str] = ("person",),
    columns: Columns | None = None,
    on: Day | None = None,
) -> Portable:
    """What `batch_annotator` makes of a dataset, fit to be sent to other machines.

    Args:
        dataset: a folder or a snapshot, by default the one that `plenipo.load` opens.
        kinds: of record to look for: person, organization, role, place.
        columns: how the fields of the documents are called.
        on: the day of documents that have none of their own.

    Raises:
        UsageError: there is no dataset there.
        InvalidDatasetError: some of its records cannot be read.
    """
    path = Path(dataset) if dataset is not None else default_path()
    try:
        snapshot = compiled(read(path)) if path.is_dir() else path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    opened(snapshot, str(path))
    packed = gzip.compress(snapshot, mtime=0)
    return Portable(packed, tuple(sorted(kinds)), columns or Columns(), PartialDate.of(on) if on else None)


@lru_cache(maxsize=2)
def annotator(dataset: bytes, kinds: tuple[str, ...]) -> Annotator:
    """The annotator of a packed snapshot, made once in each process."""
    return Directory(*opened(gzip.decompress(dataset))).annotator(kinds)
