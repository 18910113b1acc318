"""What a page of the site is, before anything knows how it is published."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r'<a class="headerlink".*?</a>|<[^>]*>')


@dataclass(frozen=True, slots=True)
class Entry:
    """What the search box knows of a page."""

    title: str
    spellings: tuple[str, ...] = ()
    """Other ways of writing the title, in every script."""
    text: str = ""
    boost: float = 1.0
    """How much a hit here counts against hits elsewhere."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it is, what it is called, and how its HTML is made.

    `title` and `description` are plain text; `body` returns HTML in which every string from a
    record is escaped, and is called once, when the page is written.
    """

    path: str
    """Address below the site's root, with a slash at the end: `people/kim-yong-chol/`."""
    title: str
    description: str
    body: Callable[[], str]
    entry: Entry | None = None
    wide: bool = True
    """Whether it stands outside the navigation tree and uses its room."""
    full: bool = False
    """Whether it is in the navigation tree and yet uses the whole width."""


def root_of(path: str) -> str:
    """The way from a page back to the site's root, as the start of a relative address."""
    return "../" * path.count("/")


def sections(body: str) -> list[tuple[str, str]]:
    """The second-level headings of a body: anchor and heading, without the tags in it."""
    return [(anchor, _TAG.sub("", heading)) for anchor, heading in _SECTION.findall(body)]
