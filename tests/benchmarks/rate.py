"""How fast one core annotates news: `rate.py [MEGABYTES] [FOLDER]` writes invented news and measures.

The news are English-like, three kilobytes each, with 240 names of people on record in a megabyte. Processor
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

import plenipo
from plenipo.annotation.batches import Columns, batch_annotator
from plenipo.annotation.documents import documents
from plenipo.annotation.inputs import corpus, pieces
from plenipo.annotation.mention import Annotator
from plenipo.annotation.work import Job, Worker
from plenipo.directory import Directory

ROOT = Path(__file__).parents[2]
COMMON = (
    "the of and to in a is that for it was on are as with his they at be this from have or by had not but what "
    "all were when there can said which their will each about how up out them then some so would other into has "
    "more two see time could no make than first been its who now people made over did down only way may long"
)
SYLLABLES = "ta re mon fi lar sto ver ing con dis per al ti ous en ga shi pro ment ly sub or ex tra ble ci"
NAMES = 240
"""In a megabyte."""


def news(directory: Directory, size: int, random: Random) -> Iterator[str]:
    """Documents of so many bytes together; half of them name two or three people, again and again."""
    common, syllables = COMMON.split(), SYLLABLES.split()
    rare = ["".join(random.choices(syllables, k=random.randint(2, 4))) for _ in range(20_000)]
    weights = [1 / (rank + 10) for rank in range(len(rare))]
    people = [person for person in directory.people.values() if person.name.isascii()]
    written = 0
    while written < size:
        words = [
            one if random.random() < 0.5 else random.choice(common)
            for one in random.choices(rare, weights, k=500)
        ]
        if random.random() < 0.5:
            length = sum(map(len, words)) + len(words)
            shown = [
                form for one in random.sample(people, 3) for form in (one.name, one.name, f"Mr. {one.family}")
            ]
            for _ in range(round(2 * NAMES * length / 1e6)):
                words[random.randrange(len(words))] = random.choice(shown)
        for at in range(0, len(words), 20):
            words[at] = words[at][:1].upper() + words[at][1:]
            words[at - 1] += "."
        text = " ".join(words)
        written += len(text)
        yield text


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
