"""Rules about the offices in which people sat at meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plenipo.checks.base import Remark, dataset_rule
from plenipo.checks.facts import TenureFacts, World
from plenipo.findings import Severity
from plenipo.records import Meeting


@dataset_rule("no-office", Severity.WARNING)
def no_office(world: World) -> Iterator[Remark]:
    """A participant who held no recorded office that day, and for whom no capacity is given.

    A reader wants to know in what office somebody sat there. An office that may have covered the day
    is enough; where no source names one, `capacity` says in the source's words what the person was.
    """
    people = world.of("person")
    for facts in world.of("meeting").values():
        unexplained = [
            id
            for id in facts.traits["uncapped"]
            if id in people and not _in_office(people[id].tenures, *facts.dates["from"])
        ]
        if not unexplained:
            continue
        meeting = world.record(facts)
        assert isinstance(meeting, Meeting)  # noqa: S101 - the kind is part of the facts
        for i, participant in enumerate(meeting.participants):
            if participant.person in unexplained:
                message = f"{participant.person} has no office on {meeting.from_}, and no capacity"
                hint = "add a tenure to the person's record, or the `capacity` that a source gives"
                yield Remark(facts.file, ("participants", i), message, hint)


def _in_office(tenures: Sequence[TenureFacts], first: int, last: int) -> bool:
    for tenure in tenures:  # noqa: SIM110 - `any` with a generator costs twice as much, for every seat
        if tenure.start[0] <= last and first <= tenure.end[1]:
            return True
    return False
