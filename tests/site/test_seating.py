"""How the table of a meeting is set."""

import pytest

from plenipo.history.meetings import Seat
from plenipo.site.neighbours import neighbours
from plenipo.site.seating import _form, _leads, seated


def table(site, meeting):
    return seated(site, site.sheet(f"meetings/{meeting}/"), site.directory.meetings[meeting])


@pytest.mark.parametrize(
    ("numbers", "form"),
    [
        ([2, 3], "pair"),
        ([2, 0, 3], "pair"),
        ([1] * 6, "round"),
        ([4], "list"),
        ([], "list"),
        ([2, 12], "list"),
    ],
)
def test_two_sides_face_each_other_and_more_sit_around_the_table(numbers, form):
    assert _form(numbers) == form


def test_heads_are_in_the_middle_of_their_side(site):
    found = table(site, "2002-05-11-stern-han-strelsau")
    for side in found.seated:
        above, below = side.flanks
        assert abs(len(above) - len(below)) <= 1
        assert [*side.heads, *side.others] == side.seated


def test_every_side_of_a_round_table_has_its_place(site):
    found = table(site, "2002-09-03-bridge-conference")
    one, other = found.benches
    assert [*one, *other] == found.seated
    assert len(one) - len(other) in {0, 1}


def test_head_of_a_part_does_not_head_the_whole(site):
    """Whoever hosts the meeting itself comes before those who lead only in a part of it."""

    def seat(meeting, person, part):
        participant = site.directory.meetings["2002-09-03-bridge-conference"].participants[0]
        told = {"person": person, "part": part, "attendance": "attended"}
        changed = meeting.model_copy(update={"participants": (participant.model_copy(update=told),)})
        return Seat(changed, 0)

    whole = site.directory.meetings["2002-05-11-stern-han-strelsau"]
    part = site.directory.meetings["2002-05-11-stern-han-dinner"]
    assert _leads(whole, [seat(part, "vera-orlak", "head"), seat(whole, "rudolf-stern", "host")]) == {
        "rudolf-stern"
    }
    assert _leads(whole, [seat(part, "vera-orlak", "head")]) == {"vera-orlak"}


def test_meeting_has_its_neighbours_in_the_process_that_it_is_part_of(site):
    meeting = site.directory.meetings["2002-09-03-bridge-conference"]
    rows = neighbours(site, site.sheet("meetings/x/"), meeting)
    assert [row.word for row in rows] == ["In", "Between"]
    siblings = [one.id for one in site.directory.sittings.parts(meeting.part_of)]
    at = siblings.index(meeting.id)
    assert rows[0].before is not None
    assert rows[0].before.link.href.endswith(f"/{siblings[at - 1]}/")


def test_row_that_repeats_another_is_left_out(site):
    for meeting in site.directory.meetings.values():
        rows = neighbours(site, site.sheet("meetings/x/"), meeting)
        found = [(row.before, row.after) for row in rows]
        assert len(found) == len(set(found))
        assert (None, None) not in found
