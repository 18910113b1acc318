"""How each record came to be as it is: the last commits that changed its file, as far as git knows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plenipo.dates import PartialDate
from plenipo.errors import DateError
from plenipo.site import git
from plenipo.site.differences import Difference, differences
from plenipo.site.inline import Form, When

MOST = 5
"""Changes of a record that are shown."""
MOST_COMPARED = 3_000
"""Pairs of versions, the newest first, of which is said what differs: so much costs half a second."""
_LONGEST = 160
"""Characters of a commit's subject."""
_FILE = re.compile(r"([a-z]+)/(?:[^/]+/)?([^/]+)\.yaml")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_NONE = re.compile(r"0*")


class _Version(NamedTuple):
    """What one commit did to one record."""

    commit: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a record."""

    when: When | None
    about: Form
    """The commit's subject."""
    fields: list[Difference]
    is_first: bool
    """Whether the record was made by it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The last changes of a record."""

    last: list[Change]
    earlier: int
    """How many there are before these."""
    whole: bool
    """Whether it is known from its first day on."""


class Past:
    """The history of all records of a dataset."""

    def __init__(self, commits: list[git.Commit], moved: Mapping[str, str] | None = None) -> None:
        self._said = [(_day(one.day), Form(_line(one.subject))) for one in commits]
        self._versions = _by_record(commits, moved or {})
        self._fields: dict[tuple[str, str], list[Difference]] = {}

    @classmethod
    def of(cls, dataset: Path, moved: Mapping[str, str]) -> Past:
        """What git knows of a dataset's folder; `moved` leads from given-up records to those in their place.

        Records are named by folder and id: `people/kim-yong-chol`.
        """
        past = cls(git.commits(dataset), moved)
        past._compare(dataset)
        return past

    def changes(self, record: str) -> Changes:
        """The last changes of a record, the newest first."""
        versions = self._versions.get(record, [])
        last = [self._change(one) for one in versions[:MOST]]
        return Changes(last, max(0, len(versions) - MOST), bool(versions) and _is_none(versions[-1].before))

    def _change(self, version: _Version) -> Change:
        when, about = self._said[version.commit]
        fields = self._fields.get((version.before, version.after), [])
        return Change(when, about, fields, _is_none(version.before))

    def _compare(self, dataset: Path) -> None:
        """Compare the versions of all changes that are shown."""
        shown = sorted({one for versions in self._versions.values() for one in versions[:MOST]})
        pairs = [(before, after) for _, before, after in shown if not (_is_none(before) or _is_none(after))][
            :MOST_COMPARED
        ]
        texts = dict(git.contents(dataset, dict.fromkeys(name for pair in pairs for name in pair)))
        for before, after in pairs:
            if before in texts and after in texts:
                self._fields[before, after] = differences(texts[before], texts[after])


def _by_record(commits: Iterable[git.Commit], moved: Mapping[str, str]) -> dict[str, list[_Version]]:
    """What each commit did to each record, the newest first; a file may move within its folder."""
    found: dict[str, list[_Version]] = defaultdict(list)
    for number, commit in enumerate(commits):
        for path, before, after in commit.changes:
            if match := _FILE.fullmatch(path):
                record = f"{match[1]}/{match[2]}"
                _enter(found[moved.get(record, record)], _Version(number, before, after))
    return found


def _enter(versions: list[_Version], one: _Version) -> None:
    if not versions or versions[-1].commit != one.commit:
        versions.append(one)
        return
    known = versions[-1]
    before = known.before if _is_none(one.before) else one.before
    after = known.after if _is_none(one.after) else one.after
    versions[-1] = _Version(one.commit, before, after)


def _is_none(name: str) -> bool:
    return _NONE.fullmatch(name) is not None


def _day(text: str) -> When | None:
    try:
        return When(PartialDate.parse(text))
    except DateError:
        return None


def _line(subject: str) -> str:
    """A subject that keeps to its line."""
    line = _CONTROL.sub(" ", subject).strip()
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
