"""A live preview of the site: a server on this machine that builds anew when a file changes."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from plenipo.errors import InvalidDatasetError, UsageError
from plenipo.site.render import SiteError, collected, configured, open_valid

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def preview(root: Path, recipe: Path, address: str) -> None:
    """Serve the site of the dataset in `root` at `address` (host:port) until interrupted.

    Raises:
        UsageError: the address cannot be served.
        InvalidDatasetError: the dataset has errors from the start.
        SiteError: MkDocs cannot build the site from the start.
    """
    folder = Path(tempfile.mkdtemp(prefix="plenipo-"))
    try:
        _build(root, recipe, folder)
        server = _server(root, recipe, folder, address)
        try:
            server.serve()  # type: ignore[no-untyped-call] # MkDocs has no types here
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _server(root: Path, recipe: Path, folder: Path, address: str) -> LiveReloadServer:
    from mkdocs.livereload import LiveReloadServer

    def rebuild() -> None:
        try:
            _build(root, recipe, folder)
        except InvalidDatasetError as error:
            for finding in error.findings:
                _say(f"{finding.where}: {finding.severity} {finding.code} {finding.message}")
            _say(f"{len(error.findings)} findings: the last good pages stay")
        except SiteError as error:
            _say(str(error))

    host, _, port = address.rpartition(":")
    try:
        server = LiveReloadServer(rebuild, host, int(port), str(folder))
    except (OSError, ValueError) as error:
        raise UsageError(f"{address} cannot be served: {error}") from error
    for watched in (root, recipe, recipe.parent / "docs", recipe.parent / "build" / "site"):
        if watched.exists():
            server.watch(str(watched))
    _say(f"serving on {server.url}; Ctrl-C ends it")
    return server


def _build(root: Path, recipe: Path, folder: Path) -> None:
    """Build into the folder; it keeps what it has while the dataset has errors."""
    directory = open_valid(root)
    config = configured(recipe, folder, strict=False, directory=directory, root=root)
    from mkdocs.commands.build import build
    from mkdocs.exceptions import MkDocsException

    with collected() as said:
        try:
            build(config)
        except MkDocsException as error:
            raise SiteError("\n".join([*said, str(error)])) from error
    for line in said:
        _say(line)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
