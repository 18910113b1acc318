"""Building the whole site with MkDocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plenipo.checks.validate import validate
from plenipo.directory import Directory, load
from plenipo.errors import InvalidDatasetError, PlenipoError, UsageError
from plenipo.findings import errors_in
from plenipo.reading.dataset import Progress, quiet_collector
from plenipo.release.swap import replacing

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

RECIPE = "mkdocs.yml"
MARK = "assets/plenipo.css"
"""A file that every site of ours has."""


class SiteError(PlenipoError):
    """The site could not be built; the message says why."""


def build(
    root: Path,
    out: Path,
    *,
    recipe: Path | None = None,
    strict: bool = True,
    progress: Progress | None = None,
) -> None:
    """Build the site of the dataset in `root` and put it at `out`, in place of the one there.

    Args:
        root: the dataset folder.
        out: the folder of the site; it is made, or must be an earlier site.
        recipe: the `mkdocs.yml`; without one, the nearest above the dataset or the working folder.
        strict: whether a warning, such as a link that leads nowhere, stops the build.
        progress: called with the number of pages written and of pages in all.

    Raises:
        UsageError: `out` is something else than a site, or there is no recipe.
        InvalidDatasetError: the dataset has errors; `findings` lists them.
        SiteError: MkDocs gave up.
    """
    recipe = recipe or find_recipe(root)
    with replacing(out, refuse_others) as new, quiet_collector(), collected() as said:
        directory = open_valid(root)
        config = configured(recipe, new, strict=strict, directory=directory, root=root, progress=progress)
        beside = out.absolute().parent / "release"
        if beside.is_dir():
            config.extra["plenipo"]["release"] = str(beside)
        from mkdocs.commands.build import build as run
        from mkdocs.exceptions import MkDocsException

        config.plugins.on_startup(command="build", dirty=False)
        try:
            run(config)
        except MkDocsException as error:
            raise SiteError("\n".join([*said, str(error)])) from error
        finally:
            config.plugins.on_shutdown()


def open_valid(root: Path) -> Directory:
    """The directory of a dataset without errors; warnings pass.

    Raises:
        InvalidDatasetError: there are errors; `findings` lists them.
    """
    report = validate(root)
    if not report.good:
        raise InvalidDatasetError(errors_in(report.findings))
    return load(root)


def find_recipe(root: Path) -> Path:
    """The nearest `mkdocs.yml` above a dataset, or above the working folder."""
    for folder in (*root.resolve().parents, Path.cwd(), *Path.cwd().parents):
        if (folder / RECIPE).is_file():
            return folder / RECIPE
    raise UsageError(f"no {RECIPE} is near {root}: the site is built from a checkout")


def refuse_others(out: Path) -> None:
    """Raise `UsageError` unless `out` is free, empty, or a site."""
    if out.exists() and not (out / MARK).is_file() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"{out} is no site: it would be deleted; name another folder")


def configured(recipe: Path, out: Path, *, strict: bool, **extra: Any) -> MkDocsConfig:
    """The settings of MkDocs for one build; `extra` is for the hook."""
    # The theme advertises its successor unless told not to, when it is first imported.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    try:
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException
    except ImportError as error:
        raise UsageError("the site is built with MkDocs: pip install 'plenipo[site]'") from error
    try:
        config = load_config(str(recipe), site_dir=str(out), strict=strict)
    except MkDocsException as error:
        raise SiteError(f"{recipe} cannot be used: {error}") from error
    config.extra["plenipo"] = {**config.extra.get("plenipo", {}), **extra}
    return config


class _Collector(logging.Handler):
    """Keeps warnings and errors, to say them together."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def collected() -> Iterator[list[str]]:
    """Catch what MkDocs has to say while it builds."""
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        yield collector.said
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagated
