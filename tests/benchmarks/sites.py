"""What the site costs: against plain MkDocs with Material, and as it grows."""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from shutil import rmtree

from invented_dataset import dataset
from report import Figure, Section
from timing import Series, Step, processes

USUAL = 1_300
"""Bytes of a plain page beside an invented one."""

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


def sites(cache: Path, rounds: int, sizes: tuple[int, int], flagship: Path | None) -> Section:
    """Our pages against as many Markdown pages of the same size outside the navigation.

    `flagship` is the dataset of the repository, left out of a smoke run.
    """
    own = [_flagship(cache, rounds, flagship)] if flagship else []
    return Section(
        "The site",
        "Whole commands. The plain sites have Markdown pages of prose, tables and links outside the navigation, "
        "with Material's search; ours have the checks, the drawings, the search index and two files a record on "
        "top, and use what processors there are. Python keeps compiled modules as it does by default, so that the "
        "round which does not count is the only one to compile them. The plain pages beside the flagship, which is the dataset of this repository, are as many as the "
        "built site has, each of as many bytes as there are on average in the text of the article of one of them; "
        "those beside the invented records are as many as the records, of 1.3 kB.",
        [*own, *_invented(cache, rounds, sizes)],
    )


def _flagship(cache: Path, rounds: int, folder: Path) -> Figure:
    """The dataset of the repository against plain pages of the same number and size."""
    out = cache / "site"
    processes(0, _site(folder, out), before=(_without(out),))
    pages = [_text_of(page) for page in out.rglob("*.html")]
    size = sum(pages) // len(pages)
    plain = _markdown(cache, len(pages), size)
    ours, theirs = processes(
        rounds, _site(folder, out), _plain(plain), before=(_without(out), _without(plain / "site"))
    )
    return Figure(
        f"the flagship, {len(pages):,} pages / as many Markdown pages of {size / 1000:.1f} kB",
        ours.over(theirs),
        1,
        _detail(ours, theirs),
    )


def _invented(cache: Path, rounds: int, sizes: tuple[int, int]) -> list[Figure]:
    small, large = (dataset(size, cache) for size in sizes)
    plain, out = _markdown(cache, sizes[0], USUAL), cache / "site"
    ours, theirs, many = processes(
        rounds,
        _site(small, out),
        _plain(plain),
        _site(large, out),
        before=(_without(out), _without(plain / "site"), _without(out)),
    )
    return [
        Figure(
            f"site of {sizes[0]:,} records / {sizes[0]:,} Markdown pages",
            ours.over(theirs),
            0.8,
            _detail(ours, theirs),
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
    ]


def _detail(ours: Series, theirs: Series) -> str:
    return f"{ours.median:.1f} s / {theirs.median:.1f} s; {ours.peak / 1e6:.0f} / {theirs.peak / 1e6:.0f} MB"


def _site(folder: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "plenipo", "--dataset", str(folder), "site", "--out", str(out)]


def _plain(folder: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]


def _without(folder: Path) -> Step:
    return lambda: rmtree(folder, ignore_errors=True)


class _Article(HTMLParser):
    """Counts the bytes of text in the article of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.size = 0
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._inside |= tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "article"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.size += len(" ".join(data.split()).encode())


def _text_of(page: Path) -> int:
    """How many bytes of text a page carries, without markup and what surrounds the article."""
    article = _Article()
    article.feed(page.read_text(encoding="utf-8"))
    return article.size


def _markdown(cache: Path, count: int, size: int) -> Path:
    """A project of so many plain pages of about so many bytes, made at the first call."""
    folder = cache / f"plain-{count}-{size}"
    docs = folder / "docs"
    if not docs.exists():
        docs.mkdir(parents=True)
        (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
        (docs / "index.md").write_text("# Plain\n", "utf-8")
        random = Random(count)
        for number in range(count):
            (docs / f"page-{number}.md").write_text(_text(random, number, count, size / USUAL), "utf-8")
    return folder


def _text(random: Random, number: int, count: int, share: float) -> str:
    """A page of a share of the usual size: as much longer are its prose, its table and its list."""
    rows = "".join(
        f"| {random.choice(WORDS)} | 20{random.randrange(10, 20)}-0{random.randrange(1, 10)} | {random.choice(WORDS)} |\n"
        for _ in range(round(8 * share))
    )
    links = "".join(
        f"- [page](page-{random.randrange(count)}.md) {random.choice(WORDS)}\n"
        for _ in range(round(9 * share))
    )
    prose = " ".join(random.choice(WORDS) for _ in range(round(100 * share)))
    return f"# Page {number}\n\n{prose}\n\n| what | when | who |\n| --- | --- | --- |\n{rows}\n{links}"
