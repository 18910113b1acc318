"""How fast names are found in texts, beside a raw scan of the same bytes."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from daachorse import DoubleArrayAhoCorasick
from invented_texts import Names, documents, invented_forms
from report import Figure, Section, page

import plenipo
from plenipo.annotation.corpora.batches import batch_annotator
from plenipo.annotation.corpora.corpus import annotate_corpus
from plenipo.annotation.patterns import Pattern, patterns
from plenipo.annotation.scanning.scan import Scanner
from plenipo.cli.corpus import Maker
from plenipo.directory import Directory

ROOT = Path(__file__).parents[2]
RATE = 240
"""Names in a megabyte."""
TIMES = 20
"""How often the corpus has the same texts: enough for the start of a process to be a small part of its work."""
TEXT = """\
Texts are invented: English-like, some kilobytes each, with about {rate} names in a megabyte. The raw scan is daachorse's
overlapping Aho-Corasick search for the same forms in the same Arrow buffer, which knows nothing of capitals, words or
characters; every second figure is against the same scan of text and forms in small letters, which alone finds what ours
finds, whose names may be in capitals. Finding gives exact character offsets of whole words, leftmost and longest, for 50,000 invented names;
resolving says whom each mention means, for the people of the dataset of this repository in {spellings:,} spellings.
Processor time of one core counts, but for the corpus on two processes. {spacy}\
"""


def annotating(rounds: int, megabytes: int) -> Section:
    """Finding, resolving, and a corpus on one process and on two."""
    random = Random(20261122)
    forms = invented_forms(random, 50_000)
    invented = [Names(form, form.split()[-1]) for form in forms]
    size = megabytes * 1_000_000
    found = list(documents(random, size, invented, RATE))
    directory = plenipo.load(ROOT / "dataset")
    people = [
        Names(one.name, one.family or one.name) for one in directory.people.values() if one.name.isascii()
    ]
    known = list(documents(random, size, people, RATE))
    spellings = patterns(directory, ("person",))
    figures = [
        _finding(rounds, forms, found),
        _in_any_case(rounds, forms, found),
        *(
            _resolving(rounds, directory, known, [pattern.text for pattern in spellings], small=small)
            for small in (False, True)
        ),
        _processes(rounds, known),
    ]
    said = "spaCy was not installed for this run."
    if find_spec("spacy"):
        figures.append(_spacy(forms, found))
        said = "spaCy's PhraseMatcher has a blank English pipeline and matches on lower-case text."
    text = TEXT.format(rate=RATE, spellings=len(spellings), spacy=said)
    return Section("Annotating", text, figures)


def _finding(rounds: int, forms: list[str], texts: list[str]) -> Figure:
    scanner = Scanner([Pattern(form, "person", (str(at),)) for at, form in enumerate(forms)])
    return _beside_raw("finding 50,000 forms / raw scan", 0.5, rounds, forms, texts, scanner.scan)


def _in_any_case(rounds: int, forms: list[str], texts: list[str]) -> Figure:
    """The same against a raw scan that finds capitals and small letters alike, as ours does."""
    scanner = Scanner([Pattern(form, "person", (str(at),)) for at, form in enumerate(forms)])
    small = pc.ascii_lower(pa.array(texts, pa.large_string())).to_pylist()
    what = "finding 50,000 forms / raw scan of small letters"
    lower = [form.lower() for form in forms]
    return _beside_raw(what, 0.5, rounds, lower, texts, scanner.scan, small)


def _resolving(
    rounds: int, directory: Directory, texts: list[str], forms: list[str], *, small: bool
) -> Figure:
    job = batch_annotator(directory.annotator(("person",)))

    def resolve(array: pa.Array) -> None:
        ids = pa.array(list(map(str, range(len(array)))))
        list(job(iter([pa.record_batch({"id": ids, "text": array})])))

    if not small:
        return _beside_raw("finding and resolving / raw scan", 0.25, rounds, forms, texts, resolve)
    lower = pc.ascii_lower(pa.array(texts, pa.large_string())).to_pylist()
    what = "finding and resolving / raw scan of small letters"
    return _beside_raw(what, 0.25, rounds, [form.lower() for form in forms], texts, resolve, lower)


def _beside_raw(
    what: str,
    aim: float,
    rounds: int,
    forms: list[str],
    texts: list[str],
    work: Callable[[pa.Array], object],
    scanned: list[str] | None = None,
) -> Figure:
    raw = DoubleArrayAhoCorasick(list({form.encode() for form in forms}))
    array = pa.array(texts, pa.large_string())
    buffer = pa.array(scanned or texts, pa.large_string()).buffers()[2].to_pybytes()
    work(array.slice(0, 100))
    ratios, own, bare = [], [], []
    for _ in range(rounds):
        bare.append(_seconds(lambda: raw.find_overlapping(buffer)))
        own.append(_seconds(lambda: work(array)))
        ratios.append(bare[-1] / own[-1])
    rates = [len(buffer) / 1e6 / sorted(some)[len(some) // 2] for some in (own, bare)]
    return Figure(what, ratios, aim, f"{rates[0]:.0f} MB/s / {rates[1]:.0f} MB/s", faster=True)


def _processes(rounds: int, texts: list[str]) -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        news = Path(folder) / "news.parquet"
        table = pa.table({"text": texts})
        with pq.ParquetWriter(news, table.schema) as writer:
            for _ in range(TIMES):
                writer.write_table(table, row_group_size=2_000)
        runs = [
            [_whole(news, Path(folder) / f"out{turn}-{count}", count) for count in (1, 2)]
            for turn in range(min(rounds, 3))
        ]
    runs.sort(key=lambda run: run[0] / run[1])
    one, two = runs[len(runs) // 2]
    size = TIMES * sum(len(text.encode()) for text in texts) / 1e6
    detail = f"{one:.1f} s / {two:.1f} s for {size:,.0f} MB, start of the processes included"
    ratios = [alone / together for alone, together in runs]
    return Figure("a corpus on one process / on two", ratios, 1.5, detail, faster=True)


def _whole(news: Path, out: Path, processes: int) -> float:
    begun = time.perf_counter()
    make = Maker(str(ROOT / "dataset"), ("person",))
    annotate_corpus(news, out, make, settings="bench", processes=processes)
    return time.perf_counter() - begun


def _spacy(forms: list[str], texts: list[str]) -> Figure:
    language = import_module("spacy").blank("en")
    matcher = import_module("spacy.matcher").PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("person", list(language.tokenizer.pipe(forms)))
    scanner = Scanner([Pattern(form, "person", (str(at),)) for at, form in enumerate(forms)])
    sample = texts[: max(1, len(texts) // 40)]
    size = sum(len(text.encode()) for text in sample)
    theirs = _seconds(lambda: [matcher(document) for document in language.tokenizer.pipe(sample)])
    array = pa.array(texts, pa.large_string())
    scanner.scan(array.slice(0, 100))
    own = _seconds(lambda: scanner.scan(array))
    whole = sum(len(text.encode()) for text in texts)
    ratio = (whole / own) / (size / theirs)
    detail = f"{whole / own / 1e6:.0f} MB/s / {size / theirs / 1e6:.2f} MB/s"
    return Figure("times as fast as spaCy's PhraseMatcher", [ratio], 100, detail, faster=True)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    print(page([annotating(3, int(sys.argv[1]) if len(sys.argv) > 1 else 20)]))  # noqa: T201
