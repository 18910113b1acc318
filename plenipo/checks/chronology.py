"""Rules about the order of days. They report what is certainly wrong, never what is only possible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from plenipo.checks.base import Complaint, Remark, dataset_rule, record_rule
from plenipo.checks.facts import FIRST, LAST, Bounds, Facts, TenureFacts, World
from plenipo.dates import PartialDate
from plenipo.findings import Path
from plenipo.records import Meeting, Name, Organization, Person, Place, Role
from plenipo.records.base import CheckedRecord

ONE_DAY_WRONG = "one of the two days is wrong"

RANK = {"process": 0, "conference": 1, "visit": 1, "meeting": 2, "call": 2, "letters": 2, "session": 3}


class Core(NamedTuple):
    """The days on which somebody certainly held a role."""

    first: int
    id: str
    last: int
    person: Facts
    tenure: TenureFacts


@record_rule("end-before-start", Person, Organization, Role, Place, Meeting)
def end_before_start(record: CheckedRecord) -> Iterator[Complaint]:
    """Something ends before it begins.

    A tenure, a meeting, a life, an organization, the use of a name.
    """
    for path, start, end in _stretches(record):
        if start and end and end.latest < start.earliest:
            yield Complaint(path, f"ends on {end}, before it begins on {start}", ONE_DAY_WRONG)


@record_rule("after-check", Person, Organization, Role, Place, Meeting)
def after_check(record: CheckedRecord) -> Iterator[Complaint]:
    """A record speaks of days after the one on which it was checked.

    Only what was held, or is held, must lie before; a meeting that did not come about may lie after.
    """
    if type(record) is Meeting and record.status != "held":
        return
    for path, start, end in _stretches(record):
        last = end or start
        if last and record.checked.latest < last.earliest:
            message = f"speaks of {last}, but the record was checked on {record.checked}"
            yield Complaint(path, message, "mend `checked`, or the day")


@record_rule("attended-unheld", Meeting)
def attended_unheld(meeting: Meeting) -> Iterator[Complaint]:
    """Somebody is said to have attended a meeting that was not held."""
    if meeting.status == "held":
        return
    for i, participant in enumerate(meeting.participants):
        if participant.attendance == "attended":
            message = f"{participant.person} cannot have attended: the meeting is {meeting.status}"
            hint = "write `attendance: planned` or `denied`, or mend `status`"
            yield Complaint(("participants", i), message, hint)


@dataset_rule("outside-life")
def outside_life(world: World) -> Iterator[Remark]:
    """A tenure or a meeting before a person's birth or after their death."""
    lives = {
        id: (facts.dates.get("born", (FIRST, LAST))[0], facts.dates.get("died", (FIRST, LAST))[1])
        for id, facts in world.of("person").items()
        if "born" in facts.dates or "died" in facts.dates
    }
    for id, life in lives.items():
        person = world.of("person")[id]
        for tenure in person.tenures:
            if tenure.start[1] < life[0] or max(tenure.start[0], tenure.end[0]) > life[1]:
                yield from _life_remarks(person, tenure.path, tenure.start, tenure.end, life, "this office")
    youngest = max((born for born, _ in lives.values()), default=FIRST)
    shortest = min((died for _, died in lives.values()), default=LAST)
    for meeting in world.of("meeting").values():
        first, last = meeting.dates["from"]
        if last >= youngest and first <= shortest:
            continue
        for id in meeting.references.get("person", "").split():
            born, died = lives.get(id, (FIRST, LAST))
            if (last < born or first > died) and id not in meeting.traits["absent"]:
                for path in _seats(world, meeting, "person", id):
                    what = f"{id} at this meeting"
                    yield from _life_remarks(meeting, path, (first, last), (FIRST, LAST), (born, died), what)


@dataset_rule("outside-existence")
def outside_existence(world: World) -> Iterator[Remark]:
    """A tenure or a meeting before its organization or role came to be, or after it ceased.

    At a meeting that was held, the organization is the side for which a participant sat.
    """
    bodies = {id: body for id, body in world.of("organization").items() if body.dates}
    bounding = {
        id: [holder for holder in (role, bodies.get(role.traits["organization"])) if holder and holder.dates]
        for id, role in world.of("role").items()
    }
    for person in world.of("person").values():
        for tenure in person.tenures:
            for holder in bounding.get(tenure.role, ()):
                yield from _existence_remarks(person, tenure.path, tenure.start, tenure.end, holder)
    for meeting in world.of("meeting").values():
        if meeting.traits["status"] != "held":
            continue
        days = meeting.dates["from"]
        for side in meeting.references.get("organization", "").split():
            if side in bodies and any(_existence_remarks(meeting, (), days, days, bodies[side])):
                for path in _seats(world, meeting, "side", side):
                    yield from _existence_remarks(meeting, path, days, days, bodies[side])


@dataset_rule("seats-exceeded")
def seats_exceeded(world: World) -> Iterator[Remark]:
    """More people in a role at once than it has seats.

    Only certain overlaps count: known starts and ends, and days on which a source attests the holder.
    A shared day of handing over is none, nor is an acting holder.
    """
    limited = {id: role.traits["seats"] for id, role in world.of("role").items() if role.traits["seats"]}
    holders: dict[str, list[Core]] = defaultdict(list)
    for person in world.of("person").values():
        for tenure in person.tenures:
            if tenure.role in limited and not tenure.acting:
                first, last = _core(tenure, world.published)
                if first < last:
                    holders[tenure.role].append(Core(first, person.id, last, person, tenure))
    for role, cores in holders.items():
        if len(cores) > limited[role]:
            yield from _too_many(role, limited[role], sorted(cores, key=lambda core: core[:3]))


def _too_many(role: str, seats: int, cores: list[Core]) -> Iterator[Remark]:
    """A remark for each holder who came when all seats were taken; `cores` in order of their first day."""
    sitting: list[Core] = []
    for core in cores:
        sitting = [*(other for other in sitting if other.last > core.first), core]
        others = sorted({other.id for other in sitting} - {core.id})
        if len(others) >= seats:
            until = min(other.last for other in sitting)
            message = (
                f"{role} has {seats} seat{'s' * (seats > 1)}, held by {', '.join(others)} as well"
                f" from {_day(core.first)} to {_day(until)}"
            )
            hint = "mend a start or an end, or the source that attests it on another day (`on`, `field`)"
            yield Remark(core.person.file, core.tenure.path, message, hint)


@dataset_rule("outside-parent")
def outside_parent(world: World) -> Iterator[Remark]:
    """A meeting outside the dates of the one it is part of."""
    for meeting in world.of("meeting").values():
        parent = world.of("meeting").get(meeting.traits["part_of"] or "")
        if parent is None:
            continue
        first, last = meeting.dates["from"], meeting.dates.get("to", meeting.dates["from"])
        open_ended = parent.traits["kind"] == "process" and "to" not in parent.dates
        begin = parent.dates["from"][0]
        end = LAST if open_ended else parent.dates.get("to", parent.dates["from"])[1]
        if first[1] < begin or last[0] > end:
            span = f"{_day(begin)} to {_day(end)}" if end != LAST else f"{_day(begin)} on"
            message = f"lies outside {parent.id} ({span})"
            yield Remark(meeting.file, ("part_of",), message, "mend the days of one of the two")


@dataset_rule("part-of-order")
def part_of_order(world: World) -> Iterator[Remark]:
    """A meeting that is part of something smaller than itself.

    The order is process > conference or visit > meeting, call or letters > session.
    """
    for meeting in world.of("meeting").values():
        parent = world.of("meeting").get(meeting.traits["part_of"] or "")
        if parent and RANK[parent.traits["kind"]] >= RANK[meeting.traits["kind"]]:
            message = f"a {meeting.traits['kind']} cannot be part of a {parent.traits['kind']}"
            hint = "process > conference or visit > meeting, call or letters > session"
            yield Remark(meeting.file, ("part_of",), message, hint)


def _stretches(record: CheckedRecord) -> Iterator[tuple[Path, PartialDate | None, PartialDate | None]]:
    if type(record) is Person:
        yield ("died",), record.born, record.died
        for i, tenure in enumerate(record.tenures):
            yield ("tenures", i, "to"), tenure.start, tenure.end
    elif type(record) is Meeting:
        yield ("to",), record.from_, record.to
    elif type(record) is Organization or type(record) is Role:
        yield ("dissolved",), record.founded, record.dissolved
    names: tuple[Name, ...] = vars(record).get("names", ())
    for i, name in enumerate(names):
        if name.since or name.until:
            yield ("names", i, "until"), name.since, name.until


def _core(tenure: TenureFacts, published: Mapping[str, Bounds]) -> Bounds:
    (begin, first), (last, end) = tenure.start, tenure.end
    days = [published[source] for source in tenure.attesting.split() if source in published]
    for earliest, latest in (*days, *tenure.attested):
        if earliest >= begin and latest <= end:
            first, last = min(first, latest), max(last, earliest)
    return first, last


def _life_remarks(
    facts: Facts, path: Path, start: Bounds, end: Bounds, life: Bounds, what: str
) -> Iterator[Remark]:
    born, died = life
    if start[1] < born:
        message = f"{what} comes before the birth ({_day(born)})"
        yield Remark(facts.file, path, message, ONE_DAY_WRONG)
    if max(start[0], end[0]) > died:
        message = f"{what} comes after the death ({_day(died)})"
        yield Remark(facts.file, path, message, ONE_DAY_WRONG)


def _seats(world: World, meeting: Facts, field: str, id: str) -> Iterator[Path]:
    """Where somebody, or some side, is listed at a meeting."""
    record = world.record(meeting)
    if isinstance(record, Meeting):
        for i, participant in enumerate(record.participants):
            if getattr(participant, field) == id:
                yield "participants", i


def _existence_remarks(
    facts: Facts, path: Path, start: Bounds, end: Bounds, holder: Facts
) -> Iterator[Remark]:
    founded, dissolved = holder.dates.get("founded"), holder.dates.get("dissolved")
    if founded and start[1] < founded[0]:
        message = f"begins before {holder.id} came to be ({_day(founded[0])})"
        yield Remark(facts.file, path, message, ONE_DAY_WRONG)
    if dissolved and max(start[0], end[0]) > dissolved[1]:
        message = f"lasts after {holder.id} ceased to be ({_day(dissolved[1])})"
        yield Remark(facts.file, path, message, ONE_DAY_WRONG)


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
