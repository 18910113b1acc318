"""A live preview of the site: a server on this machine that builds anew when a file changes.

An edit of a record is shown at once: its dataset is read again, and the pages of records are made when
somebody asks for them. Behind that the whole site is built into another folder, with its indexes and its
search, and takes over when it is ready. An edit of a template or of a hand-written page waits for that.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING

from plenipo.directory import Directory
from plenipo.errors import InvalidDatasetError, PlenipoError, UsageError
from plenipo.site.page import Page
from plenipo.site.pages import record_pages
from plenipo.site.render import SiteError, build, collected, configured, find_recipe, open_valid

if TYPE_CHECKING:
    from plenipo.site.live import LiveServer
    from plenipo.site.made import Frames
    from plenipo.site.site import Site


def serve(root: Path, *, address: str = "127.0.0.1:8000", recipe: Path | None = None) -> None:
    """Serve the site of the dataset in `root` at `address` (host:port) until interrupted.

    While the dataset has errors they are printed, and the last good site stays.

    Raises:
        UsageError: the address cannot be served.
        InvalidDatasetError: the dataset has errors from the start.
        SiteError: MkDocs cannot build the site from the start.
    """
    folder = Path(tempfile.mkdtemp(prefix="plenipo-"))
    try:
        kept = Preview(root, recipe or find_recipe(root), folder)
        server = _server(kept, address)
        try:
            server.serve()  # type: ignore[no-untyped-call] # MkDocs has no types here
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Preview:
    """The site as it is shown, and the work that is left to do on it."""

    def __init__(self, root: Path, recipe: Path, folder: Path) -> None:
        self.root, self.recipe, self._folder = root, recipe, folder
        self.server: LiveServer | None = None
        self._recipe_at = self._recipe_stamp()
        self._number = 0
        self._frames: Frames | None = None
        self._site: Callable[[Directory], Site] | None = None
        self._stale: dict[str, Page] = {}
        self._writing = Lock()
        self._edited = Condition()
        self._waiting = False
        self.shown = self._build(open_valid(root))
        Thread(target=self._follow, daemon=True).start()

    @property
    def watched(self) -> list[Path]:
        """The files and folders whose change is to be seen."""
        return [self.root, *self._recipe_files]

    def edited(self) -> None:
        """Take up what has changed; the last good pages stay while there are errors."""
        try:
            directory = open_valid(self.root)
            if self._recipe_at != (stamp := self._recipe_stamp()):
                self._recipe_at = stamp
                self._take_over(self._build(directory))
                return
        except InvalidDatasetError as error:
            for finding in error.findings:
                _say(f"{finding.where}: {finding.severity} {finding.code} {finding.message}")
            _say(f"{len(error.findings)} findings: the last good pages stay")
            return
        except SiteError as error:
            _say(str(error))
            return
        if self._site is not None:
            site = self._site(directory)
            with self._writing:
                self._stale = {page.path: page for page in record_pages(site)}
        with self._edited:
            self._waiting = True
            self._edited.notify()

    def fresh(self, path: str) -> None:
        """Write the page at a path, if an edit may have changed it since."""
        with self._writing:
            page = self._stale.pop(path, None)
            html = self._frames.quick(page) if page and self._frames else None
            if html is not None:
                file = self.shown / path / "index.html"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(html, encoding="utf-8")

    def _follow(self) -> None:
        """Build the whole site after an edit, in a process of its own; a newer edit ends it."""
        while True:
            with self._edited:
                self._edited.wait_for(lambda: self._waiting)
                self._waiting = False
            folder = self._next()
            process = get_context("spawn").Process(
                target=_whole, args=(self.root, folder, self.recipe), daemon=True
            )
            process.start()
            while process.is_alive() and not self._newer():
                pass
            if process.is_alive():
                process.terminate()
            process.join()
            if process.exitcode == 0 and not self._waiting:
                self._take_over(folder)
            else:
                shutil.rmtree(folder, ignore_errors=True)

    def _newer(self) -> bool:
        """Whether another edit comes within a moment."""
        with self._edited:
            return self._edited.wait_for(lambda: self._waiting, timeout=0.1)

    def _next(self) -> Path:
        self._number += 1
        return self._folder / str(self._number)

    def _take_over(self, folder: Path) -> None:
        with self._writing:
            old, self.shown, self._stale = self.shown, folder, {}
        if self.server:
            self.server.show(folder)
        shutil.rmtree(old, ignore_errors=True)

    def _build(self, directory: Directory) -> Path:
        """The whole site of a directory, in a new folder."""
        from mkdocs.commands.build import build as run
        from mkdocs.exceptions import MkDocsException

        folder = self._next()
        config = configured(
            self.recipe, folder, strict=False, directory=directory, root=self.root, keep=self._keep
        )
        with collected() as said:
            try:
                run(config)
            except MkDocsException as error:
                raise SiteError("\n".join([*said, str(error)])) from error
        for line in said:
            _say(line)
        return folder

    def _keep(self, frames: Frames, site: Callable[[Directory], Site]) -> None:
        self._frames, self._site = frames, site

    @property
    def _recipe_files(self) -> list[Path]:
        beside = self.recipe.parent
        return [one for one in (self.recipe, beside / "docs", beside / "build" / "site") if one.exists()]

    def _recipe_stamp(self) -> list[tuple[str, int]]:
        """When each file that is not the dataset's was last changed."""
        found = [file for one in self._recipe_files for file in (one.rglob("*") if one.is_dir() else [one])]
        return sorted((str(file), file.stat().st_mtime_ns) for file in found if file.is_file())


def _server(kept: Preview, address: str) -> LiveServer:
    from plenipo.site.live import LiveServer

    host, _, port = address.rpartition(":")
    try:
        kept.server = LiveServer(kept.edited, host, int(port), kept.shown, kept.fresh)
    except (OSError, ValueError) as error:
        raise UsageError(f"{address} cannot be served: {error}") from error
    for watched in kept.watched:
        kept.server.watch(str(watched))
    _say(f"serving on {kept.server.url}; Ctrl-C ends it")
    return kept.server


def _whole(root: Path, folder: Path, recipe: Path) -> None:
    """Build the whole site; what stops it was said when the edit was taken up."""
    try:
        build(root, folder, recipe=recipe, strict=False)
    except PlenipoError:
        sys.exit(1)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
