"""What the site costs: against plain MkDocs with Material, and as it grows."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from shutil import rmtree

from invented_dataset import dataset
from report import Figure, Section
from timing import Step, processes

WORDS = [
    "talks",
    "minister",
    "envoy",
    "delegation",
    "visit",
    "summit",
    "office",
    "department",
    "party",
    "state",
    "council",
    "letter",
]
CONFIG = """\
site_name: plain
docs_dir: docs
site_dir: site
theme: {name: material, font: false}
plugins: [search]
nav: [{Home: index.md}]
validation: {nav: {omitted_files: ignore}}
"""


def sites(cache: Path, rounds: int, sizes: tuple[int, int]) -> Section:
    """Our pages against as many Markdown pages of 1.5 kB outside the navigation."""
    small, large = (dataset(size, cache) for size in sizes)
    plain = _markdown(cache / f"plain-{sizes[0]}", sizes[0])
    out = cache / "site"
    ours, theirs, many = processes(
        rounds,
        _site(small, out),
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain / "mkdocs.yml")],
        _site(large, out),
        before=(_without(out), _without(plain / "site"), _without(out)),
    )
    return Section(
        "The site",
        "Whole commands. The plain site has as many Markdown pages of 1.5 kB with tables and links, outside "
        "the navigation, with Material's search; ours has the index pages and the checks on top.",
        [
            Figure(
                f"site of {sizes[0]:,} records / {sizes[0]:,} Markdown pages",
                ours.over(theirs),
                0.8,
                f"{ours.median:.1f} s / {theirs.median:.1f} s; {ours.peak / 1e6:.0f} / {theirs.peak / 1e6:.0f} MB",
            ),
            Figure(
                f"site of {sizes[1]:,} records / of {sizes[0]:,}",
                many.over(ours),
                6,
                f"{many.median:.1f} s / {ours.median:.1f} s",
            ),
            Figure(
                f"peak memory at {sizes[1]:,} records, in 300 MB",
                [many.peak / 300e6],
                1,
                f"{many.peak / 1e6:.0f} MB",
            ),
        ],
    )


def _site(folder: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "plenipo", "--dataset", str(folder), "site", "--out", str(out)]


def _without(folder: Path) -> Step:
    return lambda: rmtree(folder, ignore_errors=True)


def _markdown(folder: Path, count: int) -> Path:
    """A project of plain pages, made at the first call."""
    docs = folder / "docs"
    if not docs.exists():
        docs.mkdir(parents=True)
        (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
        (docs / "index.md").write_text("# Plain\n", "utf-8")
        random = Random(count)
        for number in range(count):
            (docs / f"page-{number}.md").write_text(_text(random, number, count), "utf-8")
    return folder


def _text(random: Random, number: int, count: int) -> str:
    rows = "".join(
        f"| {random.choice(WORDS)} | 20{random.randrange(10, 20)}-0{random.randrange(1, 10)} | {random.choice(WORDS)} |\n"
        for _ in range(8)
    )
    links = "".join(f"- [page](page-{random.randrange(count)}.md) {random.choice(WORDS)}\n" for _ in range(9))
    prose = " ".join(random.choice(WORDS) for _ in range(100))
    return f"# Page {number}\n\n{prose}\n\n| what | when | who |\n| --- | --- | --- |\n{rows}\n{links}"
