"""Making a release: check, load, write, describe, validate, swap in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from plenipo.checks.validate import validate
from plenipo.directory import Directory
from plenipo.errors import InvalidDatasetError, UsageError
from plenipo.findings import Finding, errors_in
from plenipo.reading.dataset import Progress, read
from plenipo.release.content import Content
from plenipo.release.descriptor import MARK, NAME, Made, descriptor, made
from plenipo.release.formats import FORMATS
from plenipo.release.notice import citation, readme
from plenipo.release.package import check_package
from plenipo.release.recipe import Recipe, read_recipe
from plenipo.release.swap import replacing
from plenipo.tables.catalog import TABLES

README, CITATION = "README.md", "CITATION.cff"
EXPENDABLE = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers leave behind in a folder that somebody looked at."""


@dataclass(frozen=True, slots=True)
class Release:
    """A finished release."""

    folder: Path
    files: tuple[Made, ...]
    """What the descriptor lists, in its order."""
    warnings: tuple[Finding, ...]
    """Findings of the dataset that did not stop it."""


def make_release(
    root: Path, out: Path, *, recipe: Path | None = None, progress: Progress | None = None
) -> Release:
    """Make a release of the dataset in `root` and put it at `out`, in place of the one there.

    Args:
        root: the dataset folder.
        out: the folder of the release; it is made, or must be an earlier release.
        recipe: the recipe's file; without one, that of the package.
        progress: called with the number of files done and of files in all.

    Raises:
        UsageError: `out` is something else than a release, or the recipe cannot be used.
        InvalidDatasetError: the dataset has errors; `findings` lists them.
        PackageError: what was written does not hold.
    """
    chosen = read_recipe(recipe)
    _apart(root, out)
    with replacing(out, refuse_others) as new:
        report = validate(root)
        if not report.good:
            raise InvalidDatasetError(errors_in(report.findings))
        dataset = read(root)
        directory = Directory(dataset.info, dataset.records, dataset.redirects)
        files = write_release(directory, chosen, new, progress)
        check_package(new)
    return Release(out, tuple(files), tuple(report.findings))


def write_release(
    directory: Directory, recipe: Recipe, folder: Path, progress: Progress | None = None
) -> list[Made]:
    """Write a release's files into an empty folder, the descriptor last."""
    content = Content(directory)
    wanted = [(product, *file) for product in recipe.products for file in product.files]
    files = []
    for done, (product, path, tables) in enumerate(wanted):
        if progress:
            progress(done, len(wanted))
        specs = [TABLES[table] for table in tables]
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        FORMATS[product.format].write(content, specs, folder / path)
        rows = len(content.rows(specs[0])) if FORMATS[product.format].tabular else None
        files.append(made(folder, path, product.format, tables, rows))
    _write(folder / README, readme(directory, files))
    _write(folder / CITATION, citation(directory.info))
    _write(folder / NAME, json.dumps(descriptor(directory, files), ensure_ascii=False, indent=2) + "\n")
    return files


def refuse_others(out: Path) -> None:
    """Raise `UsageError` unless `out` is free, empty, or a release with nothing added to it."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return
    listed = _listed(out / NAME)
    if listed is None:
        raise UsageError(f"{out} is no release: it would be deleted; name another folder")
    for path in sorted(out.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            continue
        if path.name not in EXPENDABLE and path.relative_to(out).as_posix() not in listed:
            raise UsageError(f"{path} is no part of the release there and would be deleted: move it away")


def _listed(path: Path) -> set[str] | None:
    """The files of the release that a descriptor describes; None if it is none of ours."""
    try:
        described = json.loads(path.read_text("utf-8"))
        if MARK not in described:
            return None
        return {NAME, README, CITATION, *(resource["path"] for resource in described["resources"])}
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _apart(root: Path, out: Path) -> None:
    one, other = root.resolve(), out.resolve()
    if one == other or one in other.parents or other in one.parents:
        raise UsageError(f"{out} and the dataset {root} lie in one another: name another folder")


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
