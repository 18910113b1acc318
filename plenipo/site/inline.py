"""Pieces of a line that know their own HTML: links, dates, spellings, evidence.

Each has `__html__`, which Jinja and MarkupSafe take as is; whatever comes from a record is escaped here.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plenipo.dates import PartialDate
from plenipo.site.wording import STRENGTHS, in_words, range_in_words

_LINK = Markup('<a href="{}">{}</a>')
_SHORT_LINK = Markup('<a href="{}" title="{}">{}</a>')
_OUTSIDE = Markup('<a href="{}" rel="noopener external">{}</a>')
_FORM = Markup('<bdi lang="{}">{}</bdi>')
_PLAIN_FORM = Markup("<bdi>{}</bdi>")
_EXACT = Markup('<time datetime="{}">{}</time>')
_LOOSE = Markup('<time class="pl-loose" title="{}">{}</time>')
_REFERENCE = Markup('<a href="#source-{0}"{1}>{0}</a>')
_EVIDENCE = Markup(
    '<span class="pl-evidence"><span class="pl-strength pl-{0}" title="{1}">{0}</span> '
    '<span class="pl-refs">{2}</span></span>'
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the site."""

    href: str
    text: str
    full: str = ""
    """The name in full, where the text is short for it."""

    def __html__(self) -> str:
        if self.full:
            return _SHORT_LINK.format(self.href, self.full, Form(self.text))
        return _LINK.format(self.href, Form(self.text))


@dataclass(frozen=True, slots=True)
class Outside:
    """A link to a web address; plain text where the address is none that a page may carry."""

    url: str
    text: str
    lang: str = ""

    def __html__(self) -> str:
        if not self.url.startswith(("https://", "http://")):
            return Form(self.text, self.lang).__html__()
        return _OUTSIDE.format(self.url, Form(self.text, self.lang))


@dataclass(frozen=True, slots=True)
class Form:
    """A text whose direction must not leak into its surroundings, in its language where that is known."""

    text: str
    lang: str = ""

    def __html__(self) -> str:
        return _FORM.format(self.lang, self.text) if self.lang else _PLAIN_FORM.format(self.text)


@dataclass(frozen=True, slots=True)
class When:
    """A partial date in words; an inexact one says on demand between which days it lies."""

    day: PartialDate

    def __html__(self) -> str:
        words = in_words(self.day)
        if self.day.exact:
            return _EXACT.format(self.day.text, words)
        return _LOOSE.format(f"{self.day.text}: {range_in_words(self.day)}", words)


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of a source on this page, with what is worth saying of this use of it."""

    number: int
    against: bool = False
    remark: str = ""
    """What the source states instead, or where in it."""

    def __html__(self) -> str:
        return _REFERENCE.format(self.number, Markup(' class="pl-against"') if self.against else "")


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
        numbers = Markup(" ").join({one.number: one for one in in_order}.values())
        return _EVIDENCE.format(self.strength, STRENGTHS[self.strength], numbers)
