"""The spellings to look for in texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from plenipo.names.script import CYRILLIC, LATIN, script_of

if TYPE_CHECKING:
    from plenipo.annotation.people import Bearers
    from plenipo.directory import Directory

KINDS = ("person", "organization", "role", "place")


class Pattern(NamedTuple):
    """A spelling, and the records that it may mean."""

    text: str
    kind: str
    """person, organization, role or place."""
    ids: tuple[str, ...]
    weak: bool = False
    """A surname or a short form: it counts only beside something surer in the same document."""
    called: bool = False
    """A weak one that counts by itself with a title right before it: `President Xi`."""


def patterns(
    directory: Directory, kinds: Collection[str] = KINDS, names: Bearers | None = None
) -> list[Pattern]:
    """The spellings of all records of these kinds, each once a kind; family names of people are weak.

    `names` are those of the directory's people, if they are known already.
    """
    found = _people(directory, names) if "person" in kinds else []
    for collection in (directory.organizations, directory.roles, directory.places):
        ids: dict[str, dict[str, None]] = defaultdict(dict)
        kind = ""
        for record in collection.values():
            kind = record.KIND
            for form in (record.name, *(name.form for name in record.names)):
                ids[form][record.id] = None
        if kind in kinds:
            found += [Pattern(text, kind, tuple(records)) for text, records in ids.items()]
    return found


def _people(directory: Directory, names: Bearers | None) -> list[Pattern]:
    from plenipo.annotation.people import bearers
    from plenipo.annotation.standing import Standing

    names, known = names or bearers(directory), Standing(directory)
    found = [Pattern(text, "person", tuple(people)) for text, people in names.whole.items()]
    for text, people in names.short.items():
        called = script_of(text) in (LATIN, CYRILLIC) and known.is_called(text, tuple(people))
        weak = called or known.is_weak(text, tuple(people))
        found.append(Pattern(text, "person", tuple(people), weak=weak, called=called))
    return found
