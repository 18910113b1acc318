"""The hook by which MkDocs takes in the pages that plenipo makes.

Pages come as ready HTML, so that Python-Markdown and the search plugin's parser are spared them; their
bodies are made one by one when they are written. Settings are in `extra.plenipo` of `mkdocs.yml`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from plenipo.errors import InvalidDatasetError
from plenipo.site import downloads, search, shell
from plenipo.site.inserts import fill
from plenipo.site.page import Page as Made
from plenipo.site.page import sections
from plenipo.site.pages import moved, pages
from plenipo.site.render import open_valid
from plenipo.site.shell import Shell
from plenipo.site.site import Site

HERE = Path(__file__).parent
WHOLE = "whole.html"
"""The template that writes `MadePage.whole` and nothing else."""


@dataclass(slots=True)
class Run:
    """One build."""

    site: Site
    made: list[Made]
    release: Path | None
    written: int = 0
    theme: Environment | None = None
    shells: dict[str, Shell | None] = field(default_factory=dict)
    """The theme's frame by folder: from the pages of one folder, addresses are the same."""


_runs: dict[str, Run] = {}
"""The builds under way, by the folder that each writes to."""


class MadePage(Page):
    """A page whose HTML plenipo makes."""

    def __init__(self, made: Made, file: File, config: MkDocsConfig) -> None:
        self.made = made
        self.whole = ""
        super().__init__(escape(made.title), file, config)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - the caller's signature
        """Nothing is read; what the theme asks of a page's head is set here."""
        self.markdown = ""
        self.meta = {
            "title": escape(self.made.title),
            "description": escape(self.made.description),
            "search": {"exclude": True},
            "hide": ["navigation"] if self.made.wide else [],
        }
        if self.made.wide:
            self.meta["template"] = WHOLE

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the caller's signature
        """Nothing is rendered yet: the body is made when the page is written."""
        self.content = ""
        self.toc = TableOfContents([])


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the dataset before anything is written, and open it."""
    settings = config.extra.get("plenipo", {})
    directory = settings.get("directory")
    if directory is None:
        try:
            directory = open_valid(_dataset(config))
        except InvalidDatasetError as error:
            said = (f"{one.where}: {one.severity} {one.code} {one.message}" for one in error.findings)
            raise PluginError("\n".join(["the dataset has errors", *said])) from error
    site = Site(directory, HERE / "templates")
    release = downloads.release_of(_beside(config, "release"), directory.info)
    made = list(pages(site, release, _beside(config, "examples")))
    _runs[config.site_dir] = Run(site, made, release)
    info = directory.info
    licence = f'<a href="{escape(info.licence.url)}" rel="license noopener">{escape(info.licence.title)}</a>'
    config.copyright = f"{escape(info.title)}, version {info.version}, as of {info.as_of}. Data: {licence}."


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages, the pointers from old addresses, our assets and the files of the release."""
    run = _runs[config.site_dir]
    for made in run.made:
        level = InclusionLevel.NOT_IN_NAV if made.wide else InclusionLevel.UNDEFINED
        file = File.generated(config, f"{made.path}index.md", content="", inclusion=level)
        MadePage(made, file, config)
        files.append(file)
    for path, html in moved(run.site):
        files.append(File.generated(config, f"{path}index.html", content=html))
    for asset in sorted((HERE / "assets").iterdir()):
        files.append(File.generated(config, f"assets/{asset.name}", abs_src_path=str(asset)))
    for name, item in downloads.files(run.release):
        # By another name, since MkDocs would take a `README.md` for one of its pages.
        file = File.generated(config, f"{downloads.FOLDER}{name}.file", abs_src_path=str(item))
        file.dest_uri = f"{downloads.FOLDER}{name}"
        files.append(file)
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put what is made from the directory into a hand-written page: `<!-- plenipo: numbers -->`."""
    filled = fill(_runs[config.site_dir].site, html, page.url)
    if filled != html:
        page.toc = _contents(filled)
    return filled


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Keep the theme's templates at hand."""
    _runs[config.site_dir].theme = env


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> None:  # noqa: ARG001
    """Make the body of a page, now that it is going to be written."""
    if isinstance(page, MadePage):
        body = page.made.body()
        if page.made.wide:
            page.whole = _whole(_runs[config.site_dir], context, page, body)
        else:
            page.content, page.toc = body, _contents(body)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:  # noqa: ARG001
    """Let go of a body that was written, so that memory does not grow with the site."""
    if isinstance(page, MadePage):
        page.content = page.whole = ""
        run, progress = _runs[config.site_dir], config.extra.get("plenipo", {}).get("progress")
        run.written += 1
        if progress:
            progress(run.written, len(run.made))


def on_post_build(config: MkDocsConfig) -> None:
    """Add every spelling of every name to the search index."""
    index = Path(config.site_dir, "search", "search_index.json")
    if index.exists():
        search.extend(index, _runs.pop(config.site_dir).made)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001
    """Watch the records and the recipe as well."""
    server.watch(str(_dataset(config)))
    server.watch(str(HERE))
    return server


def _whole(run: Run, context: Any, page: MadePage, body: str) -> str:
    """A record page with the theme's frame around it, which is rendered at the first of them."""
    assert run.theme is not None  # noqa: S101 - MkDocs gives it before the first page
    theme, headings = run.theme.get_template("main.html"), sections(body)
    folder = page.made.path.partition("/")[0]
    if folder not in run.shells:
        run.shells[folder] = Shell.of(_with_words(theme, context, page))
    frame = run.shells[folder]
    if frame is None or not headings:
        page.content, page.toc = body, _contents(body)
        return theme.render(context)
    return frame.filled(
        title=page.meta["title"],
        description=page.meta["description"],
        address=escape(page.canonical_url or ""),
        body=body,
        sections=headings,
    )


def _with_words(theme: Template, context: Any, page: MadePage) -> str:
    """The page as the theme renders it, with the shell's words in place of what differs."""
    kept = page.meta, page.canonical_url
    page.meta = {**page.meta, "title": shell.TITLE, "description": shell.DESCRIPTION}
    page.canonical_url = shell.ADDRESS if page.canonical_url else None
    page.content = f"<h1>{shell.BODY}</h1>"
    page.toc = TableOfContents([AnchorLink(shell.HEADING, shell.ANCHOR, 2)])
    try:
        return theme.render(context).replace(page.content, shell.BODY)
    finally:
        page.meta, page.canonical_url = kept
        page.content, page.toc = "", TableOfContents([])


def _contents(body: str) -> TableOfContents:
    return TableOfContents([AnchorLink(title, anchor, 2) for anchor, title in sections(body)])


def _dataset(config: MkDocsConfig) -> Path:
    named = os.environ.get("PLENIPO_DATASET")
    return Path(named) if named else _root(config) / config.extra.get("plenipo", {}).get("dataset", "dataset")


def _beside(config: MkDocsConfig, setting: str) -> Path | None:
    name = config.extra.get("plenipo", {}).get(setting)
    folder = _root(config) / name if name else None
    return folder if folder and folder.is_dir() else None


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
