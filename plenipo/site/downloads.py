"""The page of downloads: the files of the release, if one was made."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plenipo.records.dataset import DatasetInfo
from plenipo.site.page import Page
from plenipo.site.site import Site

PATH = "data/downloads/"
FOLDER = "release/"
"""Where the site has the files of the release."""
DESCRIPTOR = "datapackage.json"
FORMATS = {
    "csv": "Tables for spreadsheets and data frames (CSV)",
    "jsonl": "The same tables, an object a line (JSON Lines)",
    "sqlite": "All tables with their keys (SQLite)",
    "json": "Records whole (JSON)",
    "jsonld": "For linked data (JSON-LD)",
    "": "About the release",
}
"""Kinds of files in the order of the page, by format; the rest is about the release."""
ABOUT = {
    DESCRIPTOR: "Every table and column, with sizes and hashes, for programs (Frictionless Data Package).",
    "README.md": "What is in the release, in words.",
    "CITATION.cff": "How to cite it.",
}
UNITS = ("B", "kB", "MB", "GB")
STEP = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """One file of the release."""

    name: str
    said: str
    """What is in it."""
    size: str
    sha256: str


def page(site: Site, release: Path | None) -> Page:
    """The page of downloads; it says how to make a release where there is none."""
    title, said = "Downloads", "The directory as files: tables, JSON, SQLite and their data package."

    def body() -> str:
        sheet = site.sheet(PATH)
        view = {"title": title, "said": said, "groups": _groups(release), "folder": sheet.root + FOLDER}
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


def _groups(release: Path | None) -> list[tuple[str, str, list[Download]]]:
    """The files by format: anchor, heading, files."""
    known = _described(release)
    found: dict[str, list[Download]] = {format: [] for format in FORMATS}
    for name, file in files(release):
        resource = known.get(name, {})
        format = resource.get("format", "")
        said = resource.get("description") or ABOUT.get(name, "")
        found[format if format in FORMATS else ""].append(_download(name, said, file))
    return [(format or "about", FORMATS[format], some) for format, some in found.items() if some]


def _described(release: Path | None) -> dict[str, dict[str, Any]]:
    """What the release's own description says of its files, by name."""
    if release is None or not (release / DESCRIPTOR).is_file():
        return {}
    descriptor = json.loads((release / DESCRIPTOR).read_text(encoding="utf-8"))
    return {resource["path"]: resource for resource in descriptor.get("resources", ())}


def _download(name: str, said: str, file: Path) -> Download:
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return Download(name, said, _size(file.stat().st_size), digest)


def _size(number: float) -> str:
    for unit in UNITS[:-1]:
        if number < STEP:
            return f"{number:.3g} {unit}"
        number /= STEP
    return f"{number:.3g} {UNITS[-1]}"
