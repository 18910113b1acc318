"""Pieces of a line that know their own HTML: links, dates, spellings, evidence.

Each has `__html__`, which Jinja takes as it is; so whatever comes from a record is escaped here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from plenipo.dates import PartialDate
from plenipo.site.wording import STRENGTHS, in_words, range_in_words

_UNBROKEN = re.compile(r"[^\s\u2e80-\uffff]{31}")
"""A word so long that no line has room for it; Chinese, Japanese and Korean break anywhere."""


@lru_cache(maxsize=1 << 16)
def _form(text: str, lang: str) -> str:
    long = ' class="pl-long"' if _UNBROKEN.search(text) else ""
    if not lang and not long and text.isascii():
        return escape(text)
    tag = f'bdi lang="{escape(lang)}"' if lang else "bdi"
    return f"<{tag}{long}>{escape(text)}</bdi>"


@lru_cache(maxsize=1 << 16)
def _link(href: str, text: str, full: str) -> str:
    title = f' title="{escape(full)}"' if full else ""
    return f'<a href="{escape(href)}"{title}>{_form(text, "")}</a>'


@dataclass(frozen=True, slots=True)
class Form:
    """A text whose direction must not leak into its surroundings, in its language where that is known."""

    text: str
    lang: str = ""

    def __html__(self) -> str:
        return _form(self.text, self.lang)


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the site."""

    href: str
    text: str
    full: str = ""
    """The name in full, where the text is short for it."""

    def __html__(self) -> str:
        return _link(self.href, self.text, self.full)


@dataclass(frozen=True, slots=True)
class Several:
    """Some links in a row, and how many there are that are not named."""

    links: Sequence[Link]
    more: int = 0
    by: str = ", "

    def __bool__(self) -> bool:
        return bool(self.links)

    def __html__(self) -> str:
        named = self.by.join([link.__html__() for link in self.links])
        return f'{named} <span class="pl-quiet">and {self.more} more</span>' if self.more else named


@dataclass(frozen=True, slots=True)
class Outside:
    """A link to a web address; plain text where the address is none that a page may carry."""

    url: str
    text: str
    lang: str = ""

    def __html__(self) -> str:
        form = Form(self.text, self.lang).__html__()
        if not self.url.startswith(("https://", "http://")):
            return form
        return f'<a href="{escape(self.url)}" rel="noopener external">{form}</a>'


@dataclass(frozen=True, slots=True)
class When:
    """A partial date in words; an inexact one says on demand between which days it lies."""

    day: PartialDate

    def __html__(self) -> str:
        words = escape(in_words(self.day))
        if self.day.exact:
            return f'<time datetime="{escape(self.day.text)}">{words}</time>'
        title = escape(f"{self.day.text}: {range_in_words(self.day)}")
        return f'<time class="pl-loose" title="{title}">{words}</time>'


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of a source on this page, with what is worth saying of this use of it."""

    number: int
    against: bool = False
    remark: str = ""
    """What the source states instead."""

    def __html__(self) -> str:
        against = ' class="pl-against"' if self.against else ""
        return f'<a href="#source-{self.number}"{against}>{self.number}</a>'


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strong a claim is, and the numbers of the sources that bear on it."""

    strength: str
    references: tuple[Reference, ...]

    @property
    def remarks(self) -> list[Reference]:
        """The uses of a source of which there is something to say."""
        return [reference for reference in self.references if reference.remark]

    def __html__(self) -> str:
        in_order = sorted(self.references, key=lambda one: (one.number, one.against))
        numbers = " ".join(one.__html__() for one in {one.number: one for one in in_order}.values())
        return (
            f'<span class="pl-evidence"><span class="pl-strength pl-{self.strength}" '
            f'title="{escape(STRENGTHS[self.strength])}">{self.strength}</span> '
            f'<span class="pl-refs">{numbers}</span></span>'
        )
