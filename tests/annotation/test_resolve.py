"""Whom the names in a text mean."""

import pytest

from plenipo.errors import PlenipoError


def said(directory, text, on=None):
    return [(one.text, one.id) for one in directory.annotate(text, on)]


def test_offsets_count_the_characters_of_the_text(directory):
    text = "👋 Über alles: Ryu Sol A sprach."
    (one,) = directory.annotate(text)
    assert text[one.start : one.end] == one.text == "Ryu Sol A"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Halasz met Ryu Sol A.", [("Anna Halasz", "anna-halasz"), ("Ryu Sol A", "ryu-sol-a")]),
        ("ANNA HALÁSZ arrived.", [("ANNA HALÁSZ", "anna-halasz")]),
        ("류설아는 도착했다.", [("류설아", "ryu-sol-a")]),
        ("Anna\nHalász arrived.", [("Anna\nHalász", "anna-halasz")]),
        ("Yoo Seol-ah spoke.", [("Yoo Seol-ah", "ryu-sol-a")]),
        ("anna halasz in small letters", []),
        ("Annabel Halász", []),
        ("Anna Halász Jr. came.", []),
        ("", []),
    ],
)
def test_whole_names_are_marked_as_they_stand(directory, text, expected):
    assert said(directory, text) == expected


def test_a_family_name_follows_the_one_who_was_named_in_full(directory):
    text = "Anna Halász met Ryu Sol A. Ms. Halász spoke first, then Ryu answered."
    assert said(directory, text)[2:] == [("Halász", "anna-halasz"), ("Ryu", "ryu-sol-a")]


def test_a_family_name_of_a_stranger_is_left_alone(directory):
    text = "Peter Halász met Ryu Sol A. Halász spoke first."
    assert said(directory, text) == [("Ryu Sol A", "ryu-sol-a")]


def test_a_family_name_alone_means_nobody(directory):
    assert said(directory, "Han is a river, and Ryu a word.") == []


def test_of_two_namesakes_the_one_in_office_that_day_is_meant(directory):
    (one,) = directory.annotate("한선우는 침묵했다.", "2003-03-01")
    assert directory.offices(one.id, "2003-03-01")
    assert set(one.candidates) == {"han-son-u", "han-son-u-1971"}


def test_of_two_namesakes_none_is_meant_where_nothing_tells_them_apart(directory):
    (one,) = directory.annotate("한선우는 침묵했다.")
    assert (one.id, one.role) == (None, None)
    assert set(one.candidates) == {"han-son-u", "han-son-u-1971"}


def test_a_mention_has_the_office_of_the_day(directory):
    held = {holding.held.tenure.role for holding in directory.offices("ryu-sol-a", "2003-03-01")}
    (one,) = directory.annotate("Ryu Sol A arrived.", "2003-03-01")
    assert one.role in (held or {None})
    assert directory.annotate("Ryu Sol A arrived.")[0].role is None


def test_other_kinds_are_found_when_asked_for(directory):
    place = next(iter(directory.places.values()))
    text = f"Anna Halász came to {place.name}."
    kinds = {one.kind for one in directory.annotate(text, kinds=("person", "place"))}
    assert kinds == {"person", "place"}
    assert {one.kind for one in directory.annotate(text)} == {"person"}


@pytest.mark.parametrize(
    "text", ["Kim " * 2000, "<script>" * 500, "\0\ufeff\u202e" * 50, "김 위원장 " * 300, "·" * 5000]
)
def test_no_text_breaks_it(directory, text):
    try:
        directory.annotate(text, "2003-03-01")
    except PlenipoError:
        pytest.fail("a text is never wrong")


def test_a_text_leads_to_its_meeting(directory):
    meeting = next(
        one for one in directory.meetings.values() if one.kind != "process" and len(one.participants) > 1
    )
    names = " and ".join(directory.people[one.person].name for one in meeting.participants)
    found = directory.meetings_in(f"{names} met.", meeting.last.latest)
    assert meeting.id in {one.meeting.id for one in found}
    assert all(one.reasons for one in found)


def test_a_text_of_nobody_leads_to_no_meeting(directory):
    assert directory.meetings_in("Nothing happened.", "2003-03-01") == []


def test_a_report_is_rather_about_a_meeting_of_its_day(directory):
    text = "Anna Halász telephoned with Vera Orlak."
    (same,) = directory.meetings_in(text, "2001-06-20")
    (later,) = directory.meetings_in(text, "2001-06-28")
    assert same.meeting == later.meeting == directory.meetings["2001-06-20-halasz-orlak-call"]
    assert same.score > later.score
    assert "of the same day" in same.reasons
    assert "8 days away" in later.reasons
