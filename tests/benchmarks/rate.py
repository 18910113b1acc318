"""How fast one core annotates news: `rate.py [MEGABYTES] [FOLDER]` writes invented news and measures.

The news are English-like, some kilobytes each, with about 240 names of people on record in a megabyte. Processor
time counts: once for the annotator alone, over record batches, and once for the whole work of a process of
`plenipo annotate --corpus`, with reading JSON Lines and writing Parquet.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from invented_texts import Names
from invented_texts import documents as invented

import plenipo
from plenipo.annotation.corpora.batches import Columns, batch_annotator
from plenipo.annotation.corpora.documents import documents
from plenipo.annotation.corpora.inputs import corpus, pieces
from plenipo.annotation.corpora.work import Job, Worker
from plenipo.annotation.mention import Annotator
from plenipo.directory import Directory

ROOT = Path(__file__).parents[2]
NAMES = 240
"""In a megabyte."""


def news(directory: Directory, size: int, random: Random) -> Iterator[str]:
    """Invented documents of so many bytes together, with the names of people on record."""
    people = [
        Names(person.name, person.family or person.name)
        for person in directory.people.values()
        if person.name.isascii()
    ]
    return invented(random, size, people, NAMES)


def write(path: Path, texts: Iterator[str]) -> int:
    """Write the documents as JSON Lines; the bytes of all texts."""
    total = 0
    with path.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(texts):
            total += len(text.encode())
            stream.write(json.dumps({"id": number, "date": "2019-02-28", "text": text}) + "\n")
    return total


def main(megabytes: int, folder: Path) -> None:
    """Measure both, and print them."""
    directory = plenipo.load(ROOT / "dataset")
    source = folder / "news.jsonl"
    size = write(source, news(directory, megabytes * 1_000_000, Random(20190227))) / 1e6
    annotator: Annotator = directory.annotator()
    annotator.scanner.spans("Kim Jong Un")
    job = Job(source, folder, lambda: annotator, Columns(), None)
    (piece,) = pieces(corpus(source), 1 << 40)
    batches = list(documents(piece, lambda _: source, Columns(), lambda _: None))
    begin = time.process_time()
    mentions = sum(map(len, batch_annotator(annotator)(iter(batches))))
    between = time.process_time()
    Worker(job).do(piece)
    end = time.process_time()
    print(  # noqa: T201 - a program
        f"{size:.0f} MB, {mentions / size:.0f} mentions a MB: annotating {size / (between - begin):.1f} MB/s, "
        f"with reading and writing {size / (end - between):.1f} MB/s"
    )


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory() as folder:
        main(wanted, Path(folder))
