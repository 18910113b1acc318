"""What differs between two versions of a record, compared as values: field by field, entry by entry."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, NamedTuple

from plenipo.reading.strict import StrictYamlError, parse

_FIELD = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_ENTRY = re.compile(r"^(?=  - )", re.MULTILINE)


class Difference(NamedTuple):
    """A field that changed, and how."""

    field: str
    how: str
    """`added`, `removed`, `2 added, 1 changed`; empty where another value stands there."""


def differences(before: str, after: str) -> list[Difference]:
    """The fields that changed, in their order; none where only the writing did."""
    old, new = _fields(before), _fields(after)
    found = []
    for field in dict.fromkeys((*new, *old)):
        if field not in old or field not in new:
            found.append(Difference(field, "added" if field in new else "removed"))
        elif old[field] != new[field]:
            how = _how(old[field], new[field])
            if how is not None:
                found.append(Difference(field, how))
    return found


def _fields(text: str) -> dict[str, str]:
    """The text of each field: only what differs is read as YAML, which costs most."""
    return {piece.partition(":")[0]: piece for piece in _FIELD.split(text) if _FIELD.match(piece)}


def _how(before: str, after: str) -> str | None:
    """How a field changed; None if it has the same value."""
    try:
        (old,), (new,) = (parse(text).values() for text in _only(before, after))
    except StrictYamlError:
        return ""
    if isinstance(old, list) and isinstance(new, list):
        return _entries(old, new)
    return None if old == new else ""


def _only(before: str, after: str) -> tuple[str, str]:
    """Both texts without the entries that they share."""
    (head, *old), (other, *new) = _ENTRY.split(before), _ENTRY.split(after)
    if not old or not new:
        return before, after
    shared = Counter(old) & Counter(new)
    return _without(head, old, shared), _without(other, new, shared)


def _without(head: str, entries: list[str], shared: Counter[str]) -> str:
    left, kept = Counter(shared), []
    for entry in entries:
        if left[entry]:
            left[entry] -= 1
        else:
            kept.append(entry)
    return head + "".join(kept or ["  []"])


def _entries(old: list[Any], new: list[Any]) -> str | None:
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    changed = (Counter(map(_subject, gone)) & Counter(map(_subject, come))).total()
    counts = {"added": len(come) - changed, "removed": len(gone) - changed, "changed": changed}
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count) or None


def _subject(entry: Any) -> str:
    """What an entry of a list is about: a role, a person, a form, a source."""
    return str(next(iter(entry.values()), "") if isinstance(entry, dict) else entry)
