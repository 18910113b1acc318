"""Days that cannot be in order are found; days that may be are left alone."""

import pytest

LATE = "2003-02-03-courier-cancelled"
UNDATED = "undated-gazetteer"
NEW = "people/olga-maro.yaml"
INTERPRETER = "graustark-mfa-interpreter"


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2002-05-02", "2002-05-01", True),
        ("2002-05", "2002-04-30", True),
        ("200X", "1999", True),
        ("2002-05", "2002", False),
        ("2002-05-01", "2002-05-01", False),
        ("2002-05-02~", "2002-05-01", False),
    ],
)
def test_an_end_is_before_a_start_only_where_it_certainly_is(codes, person, tenures, start, end, wrong):
    assert codes({NEW: person(tenures((INTERPRETER, start, end)))}) == ["end-before-start"] * wrong


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("people/anna-halasz.yaml", "until: 1985", "since: 1990, until: 1985", "6:68"),
        ("roles/haerang-army-chief.yaml", "seats: 1", "founded: 1950\ndissolved: 1949", "4:12"),
        ("meetings/2002/2002-09-03-bridge-conference.yaml", "to: 2002-09-05", "to: 2002-09-02", "6:5"),
    ],
)
def test_names_roles_and_meetings_cannot_end_before_they_begin(found, file, old, new, place):
    assert ("end-before-start", f"{file}:{place}") in found({}, (file, old, new))


@pytest.mark.parametrize(("status", "wrong"), [("held", True), ("announced", False), ("cancelled", False)])
def test_only_what_was_held_must_be_over_when_it_is_checked(codes, meeting, status, wrong):
    text = meeting("2004-01-05", status=status, source=UNDATED)
    assert codes({"meetings/2004/2004-01-05-new.yaml": text}) == ["after-check"] * wrong


@pytest.mark.parametrize(
    ("born", "died", "start", "end", "wrong"),
    [
        ("1960", "2002", "1990", "2001", False),
        ("1960", "2002", "1959-12-31", "2001", True),
        ("1960", "2002", "1990", "2003", True),
        ("1960", "2002", "1990", "2002-12-31", False),
        ("1960", "2002", "2003-01", None, True),
        ("1960", "2002", "1990", "..", True),
        ("1960~", "2002", "1959", "2001", False),
        (None, "2002", "1900", "2001", False),
    ],
)
def test_an_office_lies_within_a_life(codes, person, tenures, born, died, start, end, wrong):
    cited = [LATE, f"{{source: {UNDATED}, field: died}}"] + [f"{{source: {UNDATED}, field: born}}"] * bool(
        born
    )
    body = f"died: {died}\n" + f"born: {born}\n" * bool(born) + tenures((INTERPRETER, start, end))
    assert codes({NEW: person(body, source=", ".join(cited))}) == ["outside-life"] * wrong


@pytest.mark.parametrize(
    ("attendance", "died", "wrong"),
    [
        ("attended", "2002-05-10", True),
        ("reported", "2002-05-10", True),
        ("denied", "2002-05-10", False),
        ("attended", "2002-05-11", False),
        ("attended", "2002", False),
    ],
)
def test_the_dead_attend_no_meeting(codes, person, meeting, attendance, died, wrong):
    dead = person(f"died: {died}\n", source=f"{LATE}, {{source: {UNDATED}, field: died}}")
    as_guest = f"attendance: {attendance}, capacity: guest"
    seat = f"  - {{person: olga-maro, side: graustark, {as_guest}, sources: [{LATE}]}}\n"
    files = {NEW: dead, "meetings/2002/2002-05-11-new.yaml": meeting("2002-05-11", f"participants:\n{seat}")}
    assert codes(files) == ["outside-life"] * wrong


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ("founded: 1990", False),
        ("founded: 2002-05-11", False),
        ("founded: 2002-05-12", True),
        ("founded: 2003", True),
        ("dissolved: 2002-05-10", True),
        ("dissolved: 2002-05-11", False),
    ],
)
def test_a_side_sits_at_a_table_only_while_it_exists(found, days, wrong):
    league = f"name: League\nkind: international\n{days}\nsources: [{UNDATED}]\nchecked: 2003-12-01\n"
    dinner = "meetings/2002/2002-05-11-stern-han-dinner.yaml"
    edit = dinner, "side: graustark, part: observer", "side: league, part: observer"
    assert (
        found({"organizations/league.yaml": league}, edit)
        == [("outside-existence", f"{dinner}:13:5")] * wrong
    )


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ("founded: 1992", False),
        ("founded: 1995", True),
        ("dissolved: 1996", True),
        ("dissolved: 1998", False),
    ],
)
def test_an_office_is_held_only_while_it_exists(codes, days, wrong):
    edit = "roles/ruritania-mfa-spokesperson.yaml", "seats: 1", days
    assert codes({}, edit) == ["outside-existence"] * wrong


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        (("2000", "2001-06"), ("2001-07", "2002"), False),
        (("2000", "2001-06-01"), ("2001-06-01", "2002"), False),
        (("2000", "2001-06-02"), ("2001-05-31", "2002"), True),
        (("2000", "2001-06~"), ("2001-06", "2002"), False),
        (("2000", None), ("2001", "2002"), False),
        (("2000", ".."), ("2001", "2002"), True),
        (("2000", None, LATE), ("2001", "2002"), True),
        (
            (None, None, f"{{source: {LATE}, on: 2001-05}}, {{source: {UNDATED}, on: 2001-07}}"),
            ("2001", "2002"),
            False,
        ),
        (
            (None, None, f"{{source: {LATE}, on: 2002-02}}, {{source: {UNDATED}, on: 2002-05}}"),
            ("2001", "2003"),
            True,
        ),
    ],
)
def test_a_single_seat_has_one_holder_at_a_time(codes, person, tenures, first, second, wrong):
    role = (
        f"name: Desk head\norganization: graustark-mfa\nseats: 1\nsources: [{UNDATED}]\nchecked: 2003-12-01\n"
    )
    start, end, *source = first
    one = tenures(("desk-head", start, end, *(source or [UNDATED])))
    other = tenures(("desk-head", *second, UNDATED))
    files = {
        "roles/desk-head.yaml": role,
        NEW: person(one),
        "people/pavel-zorn.yaml": person(other, name="Pavel Zorn"),
    }
    assert codes(files) == ["seats-exceeded"] * wrong


def test_many_holders_of_a_role_with_many_seats_are_counted_fast(codes, person, tenures):
    """Thirty seats and sixty holders: choosing thirty-one of sixty would never end."""
    role = (
        f"name: Member\norganization: haerang-party\nseats: 30\nsources: [{UNDATED}]\nchecked: 2003-12-01\n"
    )
    body = tenures(("member", "2000", "2002", UNDATED))
    names = [f"{a}{b}ram {c}oss" for a in "ABCD" for b in "aeiou" for c in "KMT"]
    files = {f"people/{name.lower().replace(' ', '-')}.yaml": person(body, name=name) for name in names}
    found = codes({"roles/member.yaml": role, **files})
    assert found.count("seats-exceeded") == 30


def test_one_person_twice_in_a_seat_is_one_holder(codes, person, tenures):
    role = (
        f"name: Desk head\norganization: graustark-mfa\nseats: 1\nsources: [{UNDATED}]\nchecked: 2003-12-01\n"
    )
    body = tenures(("desk-head", "2000", "2002", UNDATED), ("desk-head", "2001", "2003", UNDATED))
    assert codes({"roles/desk-head.yaml": role, NEW: person(body)}) == []


@pytest.mark.parametrize(
    ("day", "end", "wrong"),
    [
        ("2002-05-10", None, False),
        ("2002-05-12", None, False),
        ("2002-05", None, False),
        ("2002-05-09", None, True),
        ("2002-05-12", "2002-05-13", True),
        ("2002-06", None, True),
    ],
)
def test_a_part_lies_within_the_days_of_the_whole(codes, meeting, day, end, wrong):
    body = "part_of: 2002-05-10-han-visit-ruritania\n" + (f"to: {end}\n" if end else "")
    assert codes({"meetings/2002/new.yaml": meeting(day, body)}) == ["outside-parent"] * wrong


def test_a_process_without_an_end_goes_on(codes, meeting):
    edit = "meetings/2001/bridge-talks-2001-2003.yaml", "to: 2003\n", ""
    late = meeting("2003-03-01", "part_of: bridge-talks-2001-2003\n", source=UNDATED)
    assert codes({"meetings/2003/new.yaml": late}, edit) == []


@pytest.mark.parametrize(
    ("kind", "parent", "wrong"),
    [
        ("session", "2002-05-11-stern-han-strelsau", False),
        ("session", "2002-05-10-han-visit-ruritania", False),
        ("call", "bridge-talks-2001-2003", False),
        ("meeting", "2002-05-11-stern-han-strelsau", True),
        ("conference", "2002-05-10-han-visit-ruritania", True),
        ("meeting", "2002-05-11-stern-han-dinner", True),
        ("process", "bridge-talks-2001-2003", True),
    ],
)
def test_the_greater_is_no_part_of_the_less(codes, meeting, kind, parent, wrong):
    text = meeting("2002-05-11", f"part_of: {parent}\n", kind=kind)
    assert codes({"meetings/2002/new.yaml": text}) == ["part-of-order"] * wrong
