"""The spellings to look for in texts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plenipo.directory import Directory


class Pattern(NamedTuple):
    """A spelling, and the records that it may mean."""

    text: str
    kind: str
    """person, organization, role or place."""
    ids: tuple[str, ...]
    weak: bool = False
    """A surname or a short form: it counts only beside something surer in the same document."""


def patterns(directory: Directory) -> list[Pattern]:
    """Every recorded spelling of people, organizations, roles and places, once a kind."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in directory.rows("names"):
        found[row["form"], "person"][row["person_id"]] = None
    for collection in (directory.organizations, directory.roles, directory.places):
        for record in collection.values():
            for form in (record.name, *(name.form for name in record.names)):
                found[form, record.KIND][record.id] = None
    return [Pattern(text, kind, tuple(ids)) for (text, kind), ids in found.items()]
