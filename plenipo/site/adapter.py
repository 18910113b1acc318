"""What MkDocs calls while it builds: the pages go in as ready HTML, the index for looking up beside them.

Bodies are made one by one when they are written. Settings are in `extra.plenipo` of `mkdocs.yml`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from plenipo.directory import Directory
from plenipo.errors import InvalidDatasetError
from plenipo.records import MODELS
from plenipo.records.dataset import DatasetInfo
from plenipo.site import downloads
from plenipo.site.compiled import CompiledTemplates
from plenipo.site.inserts import fill
from plenipo.site.made import Frames, MadePage, contents
from plenipo.site.page import Page as Made
from plenipo.site.pages import moved, pages
from plenipo.site.past import Past
from plenipo.site.policy import POLICY
from plenipo.site.render import open_valid
from plenipo.site.site import Site
from plenipo.site.writing import Writing

CHANGELOG, CHANGES = "CHANGELOG.md", "data/changelog.md"
"""The changelog beside the recipe, and the page that it becomes."""
STYLES = "assets/plenipo.css"
"""Where the joined files of styles are."""
SITEMAP, LOST = "sitemap.xml", "404.html"


@dataclass(slots=True)
class Run:
    """One build."""

    site: Site
    pages: list[Made]
    release: Path | None
    nav: Navigation = field(init=False)
    listed: Sequence[File] = ()
    """The files of all pages, those included that MkDocs does not write."""
    written: int = 0
    by_hand: list[tuple[str, str, str]] = field(default_factory=list)
    """Path, title and HTML of the hand-written pages."""


class Adapter:
    """The events of MkDocs that concern us; the recipe's folder has `templates/` and `assets/`."""

    def __init__(self, recipe: Path) -> None:
        self._recipe = recipe
        self._runs: dict[str, Run] = {}

    def on_config(self, config: MkDocsConfig) -> None:
        """Leave pages out of the navigation that need not be there, and are not."""
        docs = Path(config.docs_dir)
        missing = {name for name in _settings(config).get("optional", ()) if not (docs / name).is_file()}
        if not _beside(config, CHANGELOG).is_file():
            missing.add(CHANGES)
        if config.nav is not None and missing:
            config.nav = _without(config.nav, missing)

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Check the dataset before anything is written, and open it."""
        directory = _settings(config).get("directory")
        if directory is None:
            try:
                directory = open_valid(_dataset(config))
            except InvalidDatasetError as error:
                said = (f"{one.where}: {one.severity} {one.code} {one.message}" for one in error.findings)
                raise PluginError("\n".join(["the dataset has errors", *said])) from error
        site = self._site(directory, config, _past(directory, config))
        release = downloads.release_of(_folder(config, "release"), directory.info)
        made = list(pages(site, release, _folder(config, "examples")))
        self._runs[config.site_dir] = Run(site, made, release)
        config.copyright = _imprint(directory.info)

    def _site(self, directory: Directory, config: MkDocsConfig, past: Past) -> Site:
        return Site(
            directory,
            self._recipe / "templates",
            published=config.site_url or "",
            edit=_settings(config).get("edit", ""),
            past=past,
        )

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages, the pointers from old addresses, our assets and the files of the release."""
        run = self._runs[config.site_dir]
        for made in run.pages:
            level = InclusionLevel.NOT_IN_NAV if made.wide else InclusionLevel.UNDEFINED
            file = File.generated(config, f"{made.path}index.md", content="", inclusion=level)
            MadePage(made, file, config)
            files.append(file)
        if (changelog := _beside(config, CHANGELOG)).is_file():
            files.append(File.generated(config, CHANGES, content=changelog.read_text(encoding="utf-8")))
        for path, html in moved(run.site):
            files.append(File.generated(config, f"{path}index.html", content=html))
        assets = self._recipe / "assets"
        for asset in sorted(filter(Path.is_file, assets.rglob("*"))):
            name = asset.relative_to(assets).as_posix()
            files.append(File.generated(config, f"assets/{name}", abs_src_path=str(asset)))
        files.append(File.generated(config, STYLES, content=self._styles(_settings(config))))
        for name, item in downloads.files(run.release):
            # By another name, since MkDocs would take a `README.md` for one of its pages.
            file = File.generated(config, f"{downloads.FOLDER}{name}.file", abs_src_path=str(item))
            file.dest_uri = f"{downloads.FOLDER}{name}"
            files.append(file)
        return files

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put what is made from the directory into a hand-written page: `<!-- plenipo: numbers -->`."""
        run = self._runs[config.site_dir]
        filled = fill(run.site, html, page.url)
        if not isinstance(page, MadePage):
            run.by_hand.append((page.url.removeprefix("./"), unescape(str(page.title)), filled))
        if filled != html:
            page.toc = contents(filled)
        return filled

    def _styles(self, settings: dict[str, Any]) -> str:
        """All that every page needs of styles, since one request is sooner answered than many."""
        folder = self._recipe / "styles"
        names = settings.get("styles") or sorted(file.stem for file in folder.glob("*.css"))
        return "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names)

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep the navigation tree, which the theme's frame needs."""
        self._runs[config.site_dir].nav = nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Tell the theme the content policy, and write all pages that stand outside the navigation tree."""
        env.globals["content_policy"] = Markup(POLICY)  # noqa: S704 - a constant without `<` or `"`
        env.bytecode_cache = CompiledTemplates()
        run, frames = self._runs[config.site_dir], Frames(env)
        if keep := _settings(config).get("keep"):
            keep(frames, lambda directory: self._site(directory, config, run.site.past))
        run.listed = files.documentation_pages()
        wide = [file for file in run.listed if isinstance(file.page, MadePage) and file.page.made.wide]
        for file in wide:
            files.remove(file)

        def html(page: MadePage) -> str:
            return frames.around(page, lambda: get_context(run.nav, run.listed, config, page))

        pages = [file.page for file in wide if isinstance(file.page, MadePage)]
        out = Path(config.site_dir)
        writing = Writing(run.site, _root(config), out, run.pages, run.by_hand, pages, html)
        writing.run(lambda number: self._tell(config, number), alone=bool(keep))
        run.written = len(wide)

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> None:
        """List all pages in the map of the site, and say where the site is to the page for missing ones."""
        if template_name == SITEMAP:
            context["pages"] = self._runs[config.site_dir].listed
        elif template_name == LOST:
            path = urlsplit(config.site_url or "").path
            context["root"] = f"{path.rstrip('/')}/" if config.site_url else ""

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Any) -> None:  # noqa: ARG002
        """Make the body of a page, now that it is going to be written."""
        if isinstance(page, MadePage):
            page.fill(page.made.body())

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Let go of a body that was written, and say how far the build is."""
        if isinstance(page, MadePage):
            page.empty()
            run = self._runs[config.site_dir]
            run.written += 1
            self._tell(config, run.written)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Let go of the build."""
        del self._runs[config.site_dir]

    def _tell(self, config: MkDocsConfig, number: int) -> None:
        if progress := _settings(config).get("progress"):
            progress(number, len(self._runs[config.site_dir].pages))

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        """Watch the records and the recipe as well."""
        server.watch(str(_dataset(config)))
        server.watch(str(self._recipe))
        return server


def _imprint(info: DatasetInfo) -> str:
    """The line at the foot of every page, as HTML."""
    licence = f'<a href="{escape(info.licence.url)}" rel="license noopener">{escape(info.licence.title)}</a>'
    return f"{escape(info.title)}, version {info.version}, as of {info.as_of}. Data: {licence}."


def _without(items: list[Any], missing: set[str]) -> list[Any]:
    """A navigation tree without these pages."""
    kept: list[Any] = []
    for item in items:
        title, inner = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        if isinstance(inner, list):
            kept.append({title: _without(inner, missing)})
        elif inner not in missing:
            kept.append(item)
    return kept


def _settings(config: MkDocsConfig) -> dict[str, Any]:
    settings: dict[str, Any] = config.extra.get("plenipo", {})
    return settings


def _dataset(config: MkDocsConfig) -> Path:
    named = os.environ.get("PLENIPO_DATASET")
    return Path(named) if named else _beside(config, _settings(config).get("dataset", "dataset"))


def _root(config: MkDocsConfig) -> Path:
    """The dataset that is being built, from wherever it was opened."""
    opened = _settings(config).get("root")
    return Path(opened) if opened else _dataset(config)


def _past(directory: Directory, config: MkDocsConfig) -> Past:
    """The history of the records, those with given-up ids included."""
    folders = {kind: model.FOLDER for kind, model in MODELS.items()}
    moved = {
        f"{folders[one.kind]}/{one.from_}": f"{folders[one.kind]}/{one.to}" for one in directory.redirects
    }
    return Past.of(_root(config), moved)


def _folder(config: MkDocsConfig, setting: str) -> Path | None:
    name = _settings(config).get(setting)
    folder = _beside(config, name) if name else None
    return folder if folder and folder.is_dir() else None


def _beside(config: MkDocsConfig, name: str) -> Path:
    return Path(config.config_file_path).parent / name
