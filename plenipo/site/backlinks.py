"""What refers to what: the links of the records, turned around."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from plenipo.directory import Directory
from plenipo.evidence import Strength, strength
from plenipo.history.meetings import Seat
from plenipo.records import Citation, Meeting, Organization, Person, Place, Record, Role
from plenipo.records.claims import Claim, claims
from plenipo.tables.rows import country_of


@dataclass(frozen=True, slots=True)
class Use:
    """One claim of a record, and one citation that bears on it."""

    record: Record
    claim: Claim
    citation: Citation
    strength: Strength
    """That of the claim, all its citations taken together."""


class Backlinks:
    """Indexes that lead from a record to those that name it, each in a stable order."""

    def __init__(self, directory: Directory) -> None:
        self.roles: dict[str, list[Role]] = defaultdict(list)
        self.bodies: dict[str, list[Organization]] = defaultdict(list)
        self.country: dict[str, str | None] = {}
        self.people: dict[str, list[Person]] = defaultdict(list)
        self.places: dict[str, list[Place]] = defaultdict(list)
        self.meetings_at: dict[str, list[Meeting]] = defaultdict(list)
        self.meetings_of: dict[str, list[Meeting]] = defaultdict(list)
        self.between: dict[frozenset[str], list[Meeting]] = defaultdict(list)
        self.tables: dict[str, list[Seat]] = {}
        """Who was at each meeting or at a part of it, as `MeetingIndex.table` has it."""
        self.sides: dict[str, list[str]] = {}
        self._within_another: set[str] = set()
        self.uses: dict[str, list[Use]] = defaultdict(list)
        self._bodies(directory)
        self._places(directory)
        self._meetings(directory)
        self._uses(directory)

    def is_occasion(self, meeting: Meeting) -> bool:
        """Whether a meeting counts when occasions are counted: it was held, and is no part of another one."""
        return (
            meeting.status == "held" and meeting.kind != "process" and meeting.id not in self._within_another
        )

    def _bodies(self, directory: Directory) -> None:
        for organization in directory.organizations.values():
            self.country[organization.id] = country_of(directory, organization)
            if organization.parent:
                self.bodies[organization.parent].append(organization)
        for role in directory.roles.values():
            self.roles[role.organization].append(role)
        for person in directory.people.values():
            self.people[person.represents].append(person)

    def _places(self, directory: Directory) -> None:
        for place in directory.places.values():
            if place.within:
                self.places[place.within].append(place)

    def _meetings(self, directory: Directory) -> None:
        for meeting in directory.sittings.in_order:
            table = self.tables[meeting.id] = directory.sittings.table(meeting)
            sides = self.sides[meeting.id] = list(dict.fromkeys(seat.participant.side for seat in table))
            if meeting.part_of and directory.meetings[meeting.part_of].kind != "process":
                self._within_another.add(meeting.id)
            if meeting.place:
                self.meetings_at[meeting.place].append(meeting)
            for side in sides:
                self.meetings_of[side].append(meeting)
            if meeting.kind not in {"process", "session"}:
                self.between[frozenset(sides)].append(meeting)

    def _uses(self, directory: Directory) -> None:
        for collection in directory.collections.values():
            for record in collection.values():
                for claim in claims(record):
                    strong = strength(claim.citations, directory.sources)
                    for citation in claim.citations:
                        self.uses[citation.source].append(Use(record, claim, citation, strong))
