"""Rules about the order of days. They report what is certainly wrong, never what is only possible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from plenipo.checks.base import Complaint, Remark, dataset_rule, record_rule
from plenipo.checks.facts import FIRST, LAST, Bounds, Facts, TenureFacts, World
from plenipo.dates import Certainty, PartialDate
from plenipo.findings import Path
from plenipo.records import Meeting, Organization, Person, Record, Role

RANK = {"process": 0, "conference": 1, "visit": 1, "meeting": 2, "call": 2, "letters": 2, "session": 3}


@record_rule("end-before-start")
def end_before_start(record: Record) -> Iterator[Complaint]:
    """Something ends before it begins.

    A tenure, a meeting, a life, an organization, the use of a name.
    """
    for path, start, end in _stretches(record):
        if start and end and end.before(start) is Certainty.CERTAIN:
            yield Complaint(
                path, f"ends on {end}, before it begins on {start}", "one of the two days is wrong"
            )


@record_rule("after-check")
def after_check(record: Record) -> Iterator[Complaint]:
    """A record speaks of days after the one on which it was checked."""
    checked = getattr(record, "checked", None)
    if checked is None:
        return
    for path, start, end in _stretches(record):
        last = end or start
        planned = isinstance(record, Meeting) and record.status in {"announced", "postponed"}
        if last and not planned and checked.before(last) is Certainty.CERTAIN:
            yield Complaint(
                path, f"speaks of {last}, but the record was checked on {checked}", "mend `checked`"
            )


@dataset_rule("outside-life")
def outside_life(world: World) -> Iterator[Remark]:
    """A tenure or a meeting before a person's birth or after their death."""
    lives = {
        id: (facts.dates.get("born", (FIRST, LAST))[0], facts.dates.get("died", (FIRST, LAST))[1])
        for id, facts in world.of("person").items()
        if "born" in facts.dates or "died" in facts.dates
    }
    for id, (born, died) in lives.items():
        person = world.of("person")[id]
        for tenure in person.tenures:
            yield from _life_remarks(
                person, tenure.path, tenure.start, tenure.end, (born, died), "this office"
            )
    for meeting in world.of("meeting").values():
        days = meeting.dates["from"]
        for i, (person_id, attendance) in enumerate(meeting.traits["people"]):
            if person_id in lives and attendance == "attended":
                path: list[str | int] = ["participants", i]
                yield from _life_remarks(
                    meeting, path, days, (FIRST, LAST), lives[person_id], f"{person_id} at this meeting"
                )


@dataset_rule("outside-existence")
def outside_existence(world: World) -> Iterator[Remark]:
    """A tenure before its organization or role came to be, or after it ceased."""
    for person in world.of("person").values():
        for tenure in person.tenures:
            role = world.of("role").get(tenure.role)
            body = world.of("organization").get(role.traits["organization"]) if role else None
            for holder in (role, body):
                if holder is None:
                    continue
                founded = holder.dates.get("founded")
                dissolved = holder.dates.get("dissolved")
                if founded and tenure.start[1] < founded[0]:
                    message = f"begins before {holder.id} came to be ({_day(founded[0])})"
                    yield Remark(person.file, tuple(tenure.path), message, "one of the two days is wrong")
                if dissolved and tenure.end[0] > dissolved[1]:
                    message = f"ends after {holder.id} ceased to be ({_day(dissolved[1])})"
                    yield Remark(person.file, tuple(tenure.path), message, "one of the two days is wrong")


@dataset_rule("seats-exceeded")
def seats_exceeded(world: World) -> Iterator[Remark]:
    """More people in a role at once than it has seats.

    Only certain overlaps count: known starts and ends, and days on which a source attests the holder.
    A shared day of handing over is none, nor is an acting holder.
    """
    holders: dict[str, list[tuple[int, int, Facts, TenureFacts]]] = defaultdict(list)
    for person in world.of("person").values():
        for tenure in person.tenures:
            first, last = _core(tenure, world)
            if first <= last and not tenure.acting:
                holders[tenure.role].append((first, last, person, tenure))
    for role_id, cores in holders.items():
        role = world.of("role").get(role_id)
        seats = role.traits["seats"] if role else None
        if not seats or len(cores) <= seats:
            continue
        for group in combinations(sorted(cores, key=lambda core: (core[0], core[2].id)), seats + 1):
            first, last = max(core[0] for core in group), min(core[1] for core in group)
            names = {core[2].id for core in group}
            if first < last and len(names) > seats:
                _, _, person, tenure = group[-1]
                others = ", ".join(sorted(names - {person.id}))
                message = f"{role_id} has {seats} seat{'s' * (seats > 1)}, held by {others} as well from {_day(first)} to {_day(last)}"
                hint = "mend a start or an end, or the source that attests it on another day (`on`, `field`)"
                yield Remark(person.file, tuple(tenure.path), message, hint)


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


def _stretches(record: Record) -> Iterator[tuple[Path, PartialDate | None, PartialDate | None]]:
    match record:
        case Person():
            yield ("died",), record.born, record.died
            for i, tenure in enumerate(record.tenures):
                yield ("tenures", i, "to"), tenure.start, tenure.end
        case Organization() | Role():
            yield ("dissolved",), record.founded, record.dissolved
        case Meeting():
            yield ("to",), record.from_, record.to
    for i, name in enumerate(getattr(record, "names", ())):
        yield ("names", i, "until"), name.since, name.until


def _core(tenure: TenureFacts, world: World) -> Bounds:
    first, last = tenure.start[1], tenure.end[0]
    days = [
        world.published[source] for source in tenure.attesting if source in world.published
    ] + tenure.attested
    for earliest, latest in days:
        if earliest >= tenure.start[0] and latest <= tenure.end[1]:
            first, last = min(first, latest), max(last, earliest)
    return first, last


def _life_remarks(
    facts: Facts, path: list[str | int], start: Bounds, end: Bounds, life: Bounds, what: str
) -> Iterator[Remark]:
    born, died = life
    if start[1] < born:
        yield Remark(
            facts.file,
            tuple(path),
            f"{what} comes before the birth ({_day(born)})",
            "one of the two days is wrong",
        )
    last = max(start[0], end[0])
    if last > died:
        yield Remark(
            facts.file,
            tuple(path),
            f"{what} comes after the death ({_day(died)})",
            "one of the two days is wrong",
        )


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
