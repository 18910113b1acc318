"""What is written without MkDocs, as pieces of work that any process may do.

MkDocs writes the pages of its navigation tree. The pages outside of it are nine tenths of the site; they need
no more of MkDocs than the frame that the theme puts around them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from plenipo.records import Record
from plenipo.site import lookup, raw
from plenipo.site.made import MadePage
from plenipo.site.output import put
from plenipo.site.page import Page
from plenipo.site.share import Piece, share
from plenipo.site.site import Site
from plenipo.site.views import data

T = TypeVar("T")

BATCH = 25
"""Pages, or records, in a piece of work."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Everything that is to be written without MkDocs, and where to."""

    site: Site
    dataset: Path
    out: Path
    pages: Sequence[Page]
    """All pages, for the search box."""
    by_hand: Sequence[tuple[str, str, str]]
    """Path, title and HTML of the hand-written ones."""
    wide: Sequence[MadePage]
    """Those to be written."""
    html: Callable[[MadePage], str]

    def run(self, told: Callable[[int], object], *, alone: bool) -> None:
        """Write it all; `told` is called with the number of pages so far. `alone`: see `share`."""
        records = [one for some in self.site.directory.collections.values() for one in some.values()]
        pieces: list[tuple[int, Piece]] = [(0, self._views), (0, self._lookup)]
        pieces += [(len(some), partial(self._pages, some)) for some in _batches(self.wide)]
        pieces += [(0, partial(self._raw, some)) for some in _batches(records)]
        so_far = list(accumulate(number for number, _ in pieces))
        share([piece for _, piece in pieces], lambda done: told(so_far[done - 1]), alone=alone)

    def _views(self) -> None:
        for path, text in data.files(self.site):
            self._put(path, text)

    def _lookup(self) -> None:
        for path, text in lookup.files(self.site, self.pages, self.by_hand):
            self._put(path, text)

    def _pages(self, pages: Sequence[MadePage]) -> None:
        for page in pages:
            self._put(f"{page.made.path}index.html", self.html(page))

    def _raw(self, records: Sequence[Record]) -> None:
        for record in records:
            raw.write(self.site, record, str(self.dataset), str(self.out))

    def _put(self, path: str, text: str) -> None:
        put(f"{self.out}/{path}", text.encode("utf-8", errors="xmlcharrefreplace"))


def _batches(items: Sequence[T]) -> list[Sequence[T]]:
    return [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
