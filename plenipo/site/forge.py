"""Where the file of a record can be edited, on the forge that keeps the dataset."""

from __future__ import annotations

from urllib.parse import urlsplit

from plenipo.records import Meeting, Record, Source

FORGES = {
    "github.com": "{repository}/edit/main/dataset/{file}",
    "gitlab.com": "{repository}/-/edit/main/dataset/{file}",
    "codeberg.org": "{repository}/_edit/main/dataset/{file}",
}
"""Patterns of well-known forges, for a dataset in `dataset/` on the branch `main`."""


def pattern_of(repository: str) -> str:
    """The pattern for a repository's address; empty where the forge is not known.

    In a pattern, `{file}` stands for the path of a file below the dataset: `people/kim-yong-chol.yaml`.
    """
    pattern = FORGES.get(urlsplit(repository).hostname or "", "")
    return pattern.replace("{repository}", repository.rstrip("/").removesuffix(".git"))


def edit_address(pattern: str, record: Record) -> str:
    """The address for one record; empty without a pattern."""
    return pattern.replace("{file}", file_of(record))


def file_of(record: Record) -> str:
    """Where a record's file is, below its dataset."""
    year = ""
    if isinstance(record, Meeting):
        year = f"{record.from_.earliest.year}/"
    elif isinstance(record, Source):
        year = f"{record.published.earliest.year}/" if record.published else "undated/"
    return f"{record.FOLDER}/{year}{record.id}.yaml"
