"""The page of downloads: the files of the release, if one was made."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from plenipo.records.dataset import DatasetInfo
from plenipo.site.page import Page
from plenipo.site.site import Site

PATH = "data/downloads/"
FOLDER = "release/"
"""Where the site has the files of the release."""
DESCRIPTOR = "datapackage.json"
UNITS = ("B", "kB", "MB", "GB")
STEP = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """One file of the release."""

    name: str
    size: str
    sha256: str


def page(site: Site, release: Path | None) -> Page:
    """The page of downloads; it says how to make a release where there is none."""
    title, said = "Downloads", "The directory as files: tables, JSON, SQLite and their data package."

    def body() -> str:
        sheet = site.sheet(PATH)
        found = [_download(name, file) for name, file in files(release)]
        view = {"title": title, "said": said, "downloads": found, "folder": sheet.root + FOLDER}
        return site.render("reference/downloads.html", sheet, **view)

    return Page(PATH, title, said, body, wide=False)


def release_of(folder: Path | None, info: DatasetInfo) -> Path | None:
    """The folder, if it has the release of this dataset in this version."""
    try:
        described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8")) if folder else {}
    except (OSError, ValueError):
        return None
    return folder if (described.get("name"), described.get("version")) == (info.name, info.version) else None


def files(release: Path | None) -> list[tuple[str, Path]]:
    """The files of a release: name below its folder and path, in the order of their names."""
    if release is None or not release.is_dir():
        return []
    found = (file for file in release.rglob("*") if file.is_file() and not file.is_symlink())
    return sorted((file.relative_to(release).as_posix(), file) for file in found)


def _download(name: str, file: Path) -> Download:
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return Download(name, _size(file.stat().st_size), digest)


def _size(number: float) -> str:
    for unit in UNITS[:-1]:
        if number < STEP:
            return f"{number:.3g} {unit}"
        number /= STEP
    return f"{number:.3g} {UNITS[-1]}"
