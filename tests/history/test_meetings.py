"""Who sat where, with whom, and as part of what."""

import pytest

from plenipo.dates import PartialDate
from plenipo.history.meetings import MeetingIndex
from plenipo.records import Meeting

PROCESS = "bridge-talks-2001-2003"
VISIT = "2002-05-10-han-visit-ruritania"
SUMMIT = "2002-05-11-stern-han-strelsau"
ALONE = "2002-05-11-stern-han-one-on-one"
DINNER = "2002-05-11-stern-han-dinner"
CALL = "2001-06-20-halasz-orlak-call"
EDELWEISS = "2001-11-05-orlak-ryu-edelweiss"
BRIDGE = "2002-09-03-bridge-conference"
PLANNED = "2003-02-10-halasz-ryu-solmaru"


def ids(meetings):
    return [meeting.id for meeting in meetings]


def test_meetings_are_in_order_of_time_the_longer_first(directory):
    assert ids(directory.sittings.in_order) == [
        PROCESS, CALL, EDELWEISS, VISIT, DINNER, ALONE, SUMMIT, BRIDGE, PLANNED,
    ]  # fmt: skip


def test_a_meeting_knows_what_it_is_part_of_and_its_parts(directory):
    sittings = directory.sittings
    assert ids(sittings.above(directory.meetings[DINNER])) == [SUMMIT, VISIT, PROCESS]
    assert ids(sittings.parts(SUMMIT)) == [DINNER, ALONE]
    assert ids(sittings.parts(PROCESS)) == [CALL, EDELWEISS, VISIT, BRIDGE, PLANNED]
    assert sittings.parts(DINNER) == []


def test_the_table_of_a_meeting_is_the_union_of_its_parts(directory):
    table = directory.sittings.table(directory.meetings[VISIT])
    assert [(seat.participant.person, seat.meeting.id) for seat in table] == [
        ("han-son-u", VISIT),
        ("ryu-sol-a", VISIT),
        ("han-son-u-1971", VISIT),
        ("rudolf-stern", SUMMIT),
        ("anna-halasz", DINNER),
        ("vera-orlak", DINNER),
        ("ivan-dragan", ALONE),
    ]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (["rudolf-stern", "han-son-u"], [DINNER, ALONE, SUMMIT]),
        (["han-son-u", "rudolf-stern", "ivan-dragan"], [ALONE]),
        (["anna-halasz", "ryu-sol-a"], [DINNER, BRIDGE]),
        (["han-son-u", "han-son-u-1971"], []),
        (["vera-orlak"], [CALL, EDELWEISS, DINNER, BRIDGE]),
        ([], []),
    ],
)
def test_people_met_where_all_of_them_sat(directory, people, expected):
    """Travelling along, denied attendance and meetings that were called off are no meeting."""
    assert ids(directory.met(*people)) == expected


def test_counterparts_are_counted_by_occasion_and_not_by_session(directory):
    assert directory.sittings.counterparts("han-son-u") == {
        "rudolf-stern": 1, "ivan-dragan": 1, "anna-halasz": 1, "vera-orlak": 1,
    }  # fmt: skip
    assert directory.sittings.counterparts("anna-halasz")["vera-orlak"] == 3


def test_people_of_the_own_side_are_counterparts_only_on_demand(directory):
    assert "ryu-sol-a" not in directory.sittings.counterparts("han-son-u")
    assert directory.sittings.counterparts("han-son-u", other_sides=False)["ryu-sol-a"] == 1


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2002-05-12", "2002-09-02", [VISIT]),
        ("2002-05-13", "2002-09-03", [BRIDGE]),
        (None, "2001-06", [CALL]),
        ("2003", None, [PLANNED]),
        ("2004", None, []),
        (None, None, [CALL, EDELWEISS, VISIT, DINNER, ALONE, SUMMIT, BRIDGE, PLANNED]),
    ],
)
def test_meetings_between_days_are_those_that_may_touch_them(directory, start, end, expected):
    first, last = (PartialDate.parse(day) if day else None for day in (start, end))
    assert ids(directory.sittings.between(first, last)) == expected


def test_meetings_that_are_part_of_each_other_are_no_endless_chain():
    """The checks refuse them; a directory opened without the checks must not hang."""

    def one(id, part_of):
        fields = {"id": id, "name": id, "kind": "meeting", "level": "envoy", "status": "held", "from": "2001"}
        return Meeting.model_validate(fields | {"part_of": part_of, "sources": ["s"], "checked": "2003"})

    meetings = {"a": one("a", "b"), "b": one("b", "a")}
    sittings = MeetingIndex(meetings)
    assert ids(sittings.above(meetings["a"])) == ["b"]
    assert sittings.table(meetings["a"]) == []


def test_who_sat_nowhere_has_no_seats(directory):
    assert directory.sittings.seats("nobody") == []
    assert directory.sittings.counterparts("nobody") == {}
