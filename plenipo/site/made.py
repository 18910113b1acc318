"""Pages of MkDocs whose HTML plenipo makes, and the theme's frame around them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from plenipo.site import shell
from plenipo.site.page import Page as Made
from plenipo.site.page import sections
from plenipo.site.shell import Shell


class MadePage(Page):
    """A page that comes as ready HTML, which spares it Python-Markdown and the search plugin's parser."""

    def __init__(self, made: Made, file: File, config: MkDocsConfig) -> None:
        self.made = made
        super().__init__(escape(made.title), file, config)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - the caller's signature
        """Nothing is read; what the theme asks of a page's head is set here."""
        self.markdown = ""
        self.meta = {
            "title": escape(self.made.title),
            "description": escape(self.made.description),
            "search": {"exclude": True},
            "hide": ["navigation", "toc"] if self.made.full else ["navigation"] if self.made.wide else [],
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the caller's signature
        """Nothing is rendered yet: the body is made when the page is written."""
        self.empty()

    def fill(self, body: str) -> None:
        """Take a body, for the theme to write."""
        self.content, self.toc = body, contents(body)

    def empty(self) -> None:
        """Let go of everything that was made, so that memory does not grow with the site."""
        self.content, self.toc = "", TableOfContents([])


class Frames:
    """The theme's frame for the record pages of each folder; from one folder, all addresses are the same."""

    def __init__(self, theme: Environment) -> None:
        self._template = theme.get_template("main.html")
        self._shells: dict[str, Shell | None] = {}

    def quick(self, made: Made, address: str = "") -> str | None:
        """The page with a new body, if a page of its folder was rendered before and it has sections."""
        frame, body = self._shells.get(_folder(made.path)), made.body()
        headings = sections(body)
        if frame is None or not headings:
            return None
        return frame.filled(
            title=escape(made.title),
            description=escape(made.description),
            address=address,
            body=body,
            sections=headings,
        )

    def around(self, page: MadePage, context: Callable[[], Any]) -> str:
        """The page whole; the theme renders the first of a folder and any without sections."""
        body, folder = page.made.body(), _folder(page.made.path)
        headings = sections(body)
        if folder not in self._shells:
            self._shells[folder] = Shell.of(_with_words(self._template, page, context()))
        frame = self._shells[folder]
        if frame is None or not headings:
            page.fill(body)
            try:
                return self._template.render(context())
            finally:
                page.empty()
        return frame.filled(
            title=page.meta["title"],
            description=page.meta["description"],
            address=escape(page.canonical_url or ""),
            body=body,
            sections=headings,
        )


def _folder(path: str) -> str:
    """The folder that a page is in, seen from which all addresses are the same."""
    return path.rstrip("/").rpartition("/")[0]


def contents(body: str) -> TableOfContents:
    """The table of contents of a body."""
    return TableOfContents([AnchorLink(title, anchor, 2) for anchor, title in sections(body)])


def _with_words(template: Template, page: MadePage, context: Any) -> str:
    """The page as the theme renders it, with the shell's words in place of what differs."""
    kept = page.meta, page.canonical_url
    page.meta = {**page.meta, "title": shell.TITLE, "description": shell.DESCRIPTION}
    page.canonical_url = shell.ADDRESS if page.canonical_url else None
    page.content = f"<h1>{shell.BODY}</h1>"
    page.toc = TableOfContents([AnchorLink(shell.HEADING, shell.ANCHOR, 2)])
    try:
        return template.render(context).replace(page.content, shell.BODY)
    finally:
        page.meta, page.canonical_url = kept
        page.empty()
