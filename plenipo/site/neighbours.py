"""What came before a meeting and after it: in what it is part of, and between its sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plenipo.records import Meeting
from plenipo.site.inline import Link, Several
from plenipo.site.listing import when
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site


@dataclass(frozen=True, slots=True)
class Step:
    """A neighbouring meeting, and its days."""

    link: Link
    when: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of meetings in which one has its place, and the neighbours there."""

    word: str
    """`In` a meeting or `Between` sides."""
    of: Link | Several
    before: Step | None
    after: Step | None


def neighbours(site: Site, sheet: Sheet, meeting: Meeting) -> list[Row]:
    """The rows in which the meeting has a neighbour; one that says what another says is left out."""
    rows = []
    if meeting.part_of:
        above = site.directory.meetings[meeting.part_of]
        siblings = site.directory.sittings.parts(above.id)
        at = [one.id for one in siblings].index(meeting.id)
        ends = siblings[:at][-1:], siblings[at + 1 :][:1]
        rows.append(Row("In", sheet.link(above), *(_step(sheet, end) for end in ends)))
    if meeting.kind not in {"process", "session"}:
        between = _between(site, sheet, meeting)
        if not any((row.before, row.after) == (between.before, between.after) for row in rows):
            rows.append(between)
    return [row for row in rows if row.before or row.after]


def _between(site: Site, sheet: Sheet, meeting: Meeting) -> Row:
    """The meetings next before and after it, between the same sides; what overlaps it is left out."""
    sittings, sides = site.directory.sittings, site.backlinks.sides[meeting.id]
    own = {one.id for one in (*sittings.above(meeting), *below(site, meeting))}
    among = [one for one in site.backlinks.between[frozenset(sides)] if one.id not in own]
    before = [one for one in among if one.last.latest < meeting.from_.earliest]
    after = [one for one in among if one.from_.earliest > meeting.last.latest]
    named = Several([sheet.side(side) for side in sides], by=" and ")
    return Row("Between", named, _step(sheet, before[-1:]), _step(sheet, after[:1]))


def below(site: Site, meeting: Meeting) -> list[Meeting]:
    """All parts of a meeting and their parts, in order of time within each."""
    found = []
    for part in site.directory.sittings.parts(meeting.id):
        found += [part, *below(site, part)]
    return found


def _step(sheet: Sheet, some: Iterable[Meeting]) -> Step | None:
    return next((Step(sheet.link(one), when(one)) for one in some), None)
