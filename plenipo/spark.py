"""Annotating a corpus on a Spark cluster: as `plenipo annotate --corpus` does on one machine.

    python -m plenipo.spark IN OUT [--master URL] [--dataset PATH] [--on DATE]

Driver and workers need the `spark` extra, but the workers need no dataset: it travels with the job, as a
packed snapshot within the function that is mapped. Each Python worker makes its annotator of it once and
keeps it; see `plenipo.annotation.corpora.portable`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from typing import TYPE_CHECKING

import click
import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, octet_length
from pyspark.sql.types import StringType

from plenipo.annotation.corpora.batches import MENTIONS, Columns
from plenipo.annotation.corpora.documents import LARGEST
from plenipo.annotation.corpora.portable import portable
from plenipo.errors import PlenipoError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from plenipo.directory import Day

_TYPES = {
    pa.string(): "string",
    pa.int64(): "bigint",
    pa.float64(): "double",
    pa.list_(pa.string()): "array<string>",
}
SCHEMA = ", ".join(f"`{field.name}` {_TYPES[field.type]}" for field in MENTIONS)
"""The columns of `MENTIONS`, as Spark declares them."""
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def annotate(
    df: DataFrame,
    dataset: str | os.PathLike[str] | None = None,
    kinds: Collection[str] = ("person",),
    columns: Columns | None = None,
    on: Day | None = None,
) -> DataFrame:
    """A row a mention in the documents of a frame, with the columns of `MENTIONS`, in no order.

    A text that is null or longer than 16 MiB gives none. A column of times is read as days of the session's
    time zone.

    Args:
        df: a row a document; its id may have any type, its day too, and may be missing.
        dataset: a folder or a snapshot on the driver, by default the one that `plenipo.load` opens.
        kinds: of record to look for: person, organization, role, place.
        columns: how the columns of the documents are called.
        on: the day of documents that have none of their own.

    Raises:
        UsageError: there is no dataset there, or the frame has no such columns.
        InvalidDatasetError: some records of the dataset cannot be read.
    """
    chosen = columns or Columns()
    if chosen.id not in df.columns or chosen.text not in df.columns:
        raise UsageError(f"no columns {chosen.id!r} and {chosen.text!r}; there are {', '.join(df.columns)}")
    if not isinstance(df.schema[chosen.text].dataType, StringType):
        raise UsageError(f"the column {chosen.text!r} is not of texts")
    wanted = {own: name for own, name in zip(Columns(), chosen, strict=True) if name in df.columns}
    documents = df.select(*(col(_quoted(name)).alias(own) for own, name in wanted.items() if own and name))
    job = portable(dataset, kinds, on=on)
    return documents.where(octet_length("text") <= LARGEST).mapInArrow(job, SCHEMA)


def read(session: SparkSession, source: str, columns: Columns) -> DataFrame:
    """The documents of Parquet files, or of JSON Lines if the path or pattern ends as their names do."""
    if not source.lower().endswith(_LINES):
        return session.read.parquet(source)
    fields = ", ".join(f"{_quoted(name)} string" for name in dict.fromkeys(columns) if name)
    return session.read.schema(fields).json(source)


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


@click.command(epilog="A folder of JSON Lines is named by a pattern: 'news/*.jsonl.gz'.")
@click.argument("source", metavar="IN")
@click.argument("out", metavar="OUT")
@click.option("--dataset", help="A dataset folder or snapshot, on this machine.")
@click.option("--on", help="The day of documents that have none of their own.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["person", "organization", "role", "place"]),
    default=["person"],
    show_default=True,
    help="What to look for; give several.",
)
@click.option("--text-field", default="text", show_default=True, help="Field of the text.")
@click.option("--id-field", default="id", show_default=True, help="Field of the document's id.")
@click.option("--date-field", default="date", show_default=True, help="Field of its day.")
@click.option("--master", help="The cluster, or local[*]; default: what Spark is set up for.")
def main(
    source: str,
    out: str,
    dataset: str | None,
    on: str | None,
    kinds: tuple[str, ...],
    text_field: str,
    id_field: str,
    date_field: str,
    master: str | None,
) -> None:
    """Annotate the Parquet or JSON Lines of IN, and write the mentions as Parquet into the new folder OUT."""
    if master and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("plenipo").config("spark.sql.session.timeZone", "UTC")
    session = (builder.master(master) if master else builder).getOrCreate()
    columns = Columns(id_field, text_field, date_field)
    try:
        annotate(read(session, source, columns), dataset, kinds, columns, on).write.parquet(out)
    except PlenipoError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
