"""The directory: all records in memory, and the questions it answers."""

from __future__ import annotations

import os
from collections.abc import Collection as Collection_
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from plenipo.dates import PartialDate
from plenipo.errors import NotFoundError, UsageError
from plenipo.history.meetings import MeetingIndex
from plenipo.history.tenures import Holding, TenureIndex
from plenipo.location import default_path
from plenipo.names.gather import index_of
from plenipo.names.index import NameIndex
from plenipo.records import MODELS, Meeting, Organization, Person, Place, Record, Role, Source

if TYPE_CHECKING:
    import pandas as pd

    from plenipo.annotation.meetings import Likely
    from plenipo.annotation.mention import Mention
    from plenipo.annotation.resolve import TextAnnotator
    from plenipo.reading.dataset import Progress
    from plenipo.records.dataset import DatasetInfo, Redirect

R = TypeVar("R", bound=Record)
Day = PartialDate | date | str
"""A day as a caller may give it: a date, or a text such as `2019-02-27` or `2019-02`."""


@dataclass(frozen=True, slots=True)
class Match:
    """A person whom a spelling may mean.

    `score` runs from 0 to 1; `reason` says which form matched, and how.
    """

    person: Person
    form: str
    score: float
    reason: str
    offices: tuple[str, ...] = ()
    """Titles of the offices held on the day that was asked about."""


class Collection(Mapping[str, R], Generic[R]):
    """The records of one kind, by id; a redirected id gives the record that answers for it."""

    def __init__(self, model: type[R], records: Mapping[str, Any], moved: Mapping[str, str]) -> None:
        self._model = model
        self._records = dict(records)
        self._moved = moved

    def __getitem__(self, id: str) -> R:
        current = self._moved.get(id, id)
        record = self._records.get(current)
        if record is None:
            raise NotFoundError(self._model.KIND, id, self._like(id))
        if not isinstance(record, self._model):
            record = self._model.model_validate(record)
            self._records[current] = record
        return record

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, id: object) -> bool:
        return self._moved.get(id, id) in self._records if isinstance(id, str) else False

    def _like(self, id: str) -> list[str]:
        import difflib

        return difflib.get_close_matches(id, self._records, 3, 0.6)


class Directory:
    """A dataset, indexed. Get one from `plenipo.load`; it never changes.

    "Today" is always an argument: what is asked about a day takes it as `on`, and what is asked
    without a day covers all time.
    """

    def __init__(
        self,
        info: DatasetInfo,
        records: Mapping[str, Mapping[str, Any]],
        redirects: tuple[Redirect, ...] = (),
    ) -> None:
        self.info = info
        self._annotators: dict[tuple[str, ...], TextAnnotator] = {}
        self.redirects = redirects
        moved: dict[str, dict[str, str]] = {kind: {} for kind in MODELS}
        for redirect in redirects:
            moved[redirect.kind][redirect.from_] = redirect.to
        self.people = Collection(Person, records["person"], moved["person"])
        self.organizations = Collection(Organization, records["organization"], moved["organization"])
        self.roles = Collection(Role, records["role"], moved["role"])
        self.places = Collection(Place, records["place"], moved["place"])
        self.meetings = Collection(Meeting, records["meeting"], moved["meeting"])
        self.sources = Collection(Source, records["source"], moved["source"])

    @cached_property
    def collections(self) -> dict[str, Collection[Any]]:
        """All six collections, by kind."""
        own = (self.people, self.organizations, self.roles, self.places, self.meetings, self.sources)
        return dict(zip(MODELS, own, strict=True))

    @cached_property
    def tenures(self) -> TenureIndex:
        """Who held what when."""
        return TenureIndex(self.people.values(), self.roles, self.sources)

    @cached_property
    def sittings(self) -> MeetingIndex:
        """Who sat where."""
        return MeetingIndex(self.meetings)

    @cached_property
    def names(self) -> NameIndex:
        """Every form of every name."""
        return index_of(
            self.people.values(),
            lambda person: {self.roles[tenure.role].name for tenure in person.tenures},
            lambda person: len(person.tenures) + len(self.sittings.seats(person.id)),
        )

    def get(self, id: str) -> Record:
        """The record with an id, of whatever kind; raises `NotFoundError`."""
        for collection in self.collections.values():
            if id in collection:
                record: Record = collection[id]
                return record
        near = [like for collection in self.collections.values() for like in collection._like(id)]  # noqa: SLF001
        raise NotFoundError("record", id, near[:3])

    def find(self, text: str, *, on: Day | None = None, side: str | None = None) -> list[Match]:
        """The people whom a spelling may mean, the surest first.

        Homonyms are all given. A day puts those first who held an office then and leaves out the dead; a
        side leaves those who act for it, or hold an office in it or below.
        """
        from plenipo.narrowing import narrowed

        return narrowed(self, self.names.find(text), PartialDate.of(on) if on else None, side)

    def annotate(
        self, text: str, on: Day | None = None, kinds: Collection_[str] = ("person",)
    ) -> list[Mention]:
        """The actors whom a text names, in order, with code-point offsets; see `Mention`.

        `on` is the day of the text: it tells namesakes apart and gives the office of that day. `kinds` are
        those of record to look for: person, organization, role, place.
        """
        return self.annotator(kinds).annotate(text, PartialDate.of(on) if on else None)

    def annotator(self, kinds: Collection_[str] = ("person",)) -> TextAnnotator:
        """The annotator for these kinds of record, made once."""
        from plenipo.annotation.resolve import TextAnnotator

        wanted = tuple(sorted(kinds))
        if wanted not in self._annotators:
            self._annotators[wanted] = TextAnnotator(self, wanted)
        return self._annotators[wanted]

    def meetings_in(self, text: str, on: Day | None = None) -> list[Likely]:
        """The meetings that a text is most probably about, the likeliest first, with reasons."""
        from plenipo.annotation.meetings import likely

        return likely(self, text, PartialDate.of(on) if on else None)

    def suggest(self, text: str) -> list[Match]:
        """People with names that look like a spelling that `find` knows nobody for."""
        return [
            Match(self.people[hit.person], hit.form, hit.score, hit.reason) for hit in self.names.near(text)
        ]

    def offices(self, person: str, on: Day) -> list[Holding]:
        """What a person held on a day, certain before possible."""
        return self.tenures.offices(self.people[person].id, PartialDate.of(on))

    def holders(self, role: str, on: Day | None = None) -> list[Holding]:
        """Who held a role on a day; without a day, all who ever held it, in order of time."""
        from plenipo.dates import Certainty

        id = self.roles[role].id
        if on is None:
            return [Holding(held, Certainty.CERTAIN) for held in self.tenures.of_role(id)]
        return self.tenures.holders(id, PartialDate.of(on))

    def roster(self, organization: str, on: Day) -> list[Holding]:
        """Who held which role in an organization and the bodies below it on a day."""
        day = PartialDate.of(on)
        bodies = self.below(self.organizations[organization].id)
        return [
            holding
            for body in bodies
            for role in self.roles.values()
            if role.organization == body
            for holding in self.tenures.holders(role.id, day)
        ]

    def below(self, organization: str) -> list[str]:
        """An organization and all bodies that are part of it, itself first."""
        found = [organization]
        for id in found:
            found.extend(child.id for child in self._children.get(id, ()) if child.id not in found)
        return found

    def met(self, *people: str) -> list[Meeting]:
        """The meetings at which all of these people sat together, in order of time."""
        return self.sittings.met(self.people[person].id for person in people)

    def find_meetings(
        self,
        *people: str,
        start: Day | None = None,
        end: Day | None = None,
        place: str | None = None,
    ) -> list[Meeting]:
        """Meetings by participants, days and place, in order of time; processes are left out."""
        wanted = {self.people[person].id for person in people}
        places = self.within(self.places[place].id) if place else None
        return [
            meeting
            for meeting in self.sittings.between(
                PartialDate.of(start) if start else None, PartialDate.of(end) if end else None
            )
            if wanted <= {participant.person for participant in meeting.participants}
            and (places is None or meeting.place in places)
        ]

    def within(self, place: str) -> set[str]:
        """A place and all places in it."""
        found = {place}
        grown = True
        while grown:
            more = {one.id for one in self.places.values() if one.within in found} - found
            found |= more
            grown = bool(more)
        return found

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of a released table, as plain values; see `plenipo.tables.catalog`."""
        from plenipo.tables.catalog import TABLES
        from plenipo.tables.rows import rows

        if table not in TABLES:
            raise UsageError(f"no table is called {table!r}; there are {', '.join(TABLES)}")
        return rows(self, table)

    def to_pandas(self, table: str) -> pd.DataFrame:
        """A released table as a pandas frame with nullable types; needs the `pandas` extra."""
        from plenipo.tables.frames import frame

        return frame(self, table)

    @cached_property
    def _children(self) -> dict[str, list[Organization]]:
        children: dict[str, list[Organization]] = {}
        for organization in self.organizations.values():
            if organization.parent:
                children.setdefault(organization.parent, []).append(organization)
        return children


def load(path: str | os.PathLike[str] | None = None, *, progress: Progress | None = None) -> Directory:
    """Open a directory.

    `path` is a dataset folder or a snapshot file. Without one it is the dataset named by the
    environment variable `PLENIPO_DATASET`, else the one that came with the package. `progress` is
    called now and then with the number of files read and of files in all.

    Raises:
        UsageError: there is no dataset there.
        InvalidDatasetError: some of its records cannot be read.
    """
    found = Path(path) if path is not None else default_path()
    if found.is_dir():
        from plenipo.reading.dataset import read

        dataset = read(found, progress)
        return Directory(dataset.info, dataset.records, dataset.redirects)
    from plenipo.reading.snapshot import read as read_snapshot

    return Directory(*read_snapshot(found))
