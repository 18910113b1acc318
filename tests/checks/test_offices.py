"""Everybody at a table has an office that may have covered the day, or a capacity."""

import pytest

NEW = "people/olga-maro.yaml"
SOURCE = "2003-02-03-courier-cancelled"


@pytest.mark.parametrize(
    ("start", "end", "capacity", "wrong"),
    [
        ("2001", "2003", "", False),
        ("2002-06", None, "", True),
        (None, "2002-04", "", True),
        (None, None, "", False),
        ("2002", None, "", False),
        ("2002-06", None, "capacity: guest, ", False),
    ],
)
def test_an_office_that_may_have_covered_the_day_is_enough(
    codes, person, meeting, tenures, start, end, capacity, wrong
):
    seat = f"  - {{person: olga-maro, side: graustark, {capacity}sources: [{SOURCE}]}}\n"
    files = {
        NEW: person(tenures(("graustark-mfa-interpreter", start, end))),
        "meetings/2002/2002-05-11-new.yaml": meeting("2002-05-11", f"participants:\n{seat}"),
    }
    assert codes(files) == ["no-office"] * wrong


def test_a_participant_without_any_tenure_is_found_where_it_stands(found, person, meeting):
    seat = f"  - {{person: olga-maro, side: graustark, sources: [{SOURCE}]}}\n"
    files = {
        NEW: person(""),
        "meetings/2002/2002-05-11-new.yaml": meeting("2002-05-11", f"participants:\n{seat}"),
    }
    assert found(files) == [("no-office", "meetings/2002/2002-05-11-new.yaml:7:5")]
