"""Who held which office, and how sure that is."""

from datetime import date

import pytest

from plenipo.dates import Certainty, PartialDate
from plenipo.history.tenures import TenureIndex
from plenipo.records import Person, Role, Source

NO, POSSIBLE, CERTAIN = Certainty


def source(id, published=None):
    page = {"id": id, "title": "T", "publisher": "P", "lang": "en", "kind": "press", "published": published}
    return Source.model_validate(page)


SOURCES = {
    one.id: one for one in (source("undated"), source("p2001", "2001-06-15"), source("p2003", "2003-06-15"))
}
SOURCES["year"] = source("year", "2002")


def role(seats=None):
    fields = {"id": "minister", "name": "M", "organization": "o", "sources": ["undated"], "checked": "2005"}
    return {"minister": Role.model_validate(fields | ({"seats": str(seats)} if seats else {}))}


def person(id, *tenures, checked="2004-12-31"):
    fields = {"id": id, "name": id, "represents": "o", "sources": ["undated"], "checked": checked}
    fields["tenures"] = [{"role": "minister", "sources": ["undated"]} | dict(tenure) for tenure in tenures]
    return Person.model_validate(fields)


def index(*people, seats=None):
    return TenureIndex(people, role(seats), SOURCES)


def asked(found, on, who="anna"):
    """With what certainty somebody held the office on a day."""
    holders = {
        held.held.person.id: held.certainty for held in found.holders("minister", PartialDate.parse(on))
    }
    return holders.get(who, NO)


@pytest.mark.parametrize(
    ("tenure", "certain", "possible", "never"),
    [
        (
            {"from": "2001-05-01", "to": "2003-05-01"},
            ["2001-05-01", "2002", "2003-05-01"],
            [],
            ["2001-04", "2004"],
        ),
        ({"from": "2001", "to": "2003"}, ["2002"], ["2001-06-01", "2003-12-31"], ["2000", "2004"]),
        ({"from": "2001~", "to": "2003"}, [], ["2000-01-01", "2001", "2002"], ["1999", "2004"]),
        ({"from": "2001"}, [], ["2001", "2002", "2050"], ["2000"]),
        ({"to": "2003"}, [], ["1950", "2003"], ["2004"]),
        ({}, [], ["1900", "2100"], []),
        ({"from": "2001", "to": ".."}, ["2002", "2004-12-31"], ["2001-06-01", "2005-01-01"], ["2000"]),
        ({"to": ".."}, ["2004-12-31"], ["1950", "2005"], []),
        ({"from": "2001", "sources": ["p2001"]}, ["2001-06-15"], ["2001-06-14", "2001-06-16"], []),
        ({"sources": ["p2001", "p2003"]}, ["2001-06-15", "2002", "2003-06-15"], ["2001", "2000", "2004"], []),
        ({"sources": ["year"]}, [], ["2002", "2002-06-01", "2001"], []),
        ({"sources": ["p2001", "year"]}, ["2001-06-15", "2001-12-31"], ["2002-06-01"], []),
        ({"sources": [{"source": "p2003", "on": "2001-06-15"}]}, ["2001-06-15"], ["2003-06-15"], []),
        ({"sources": [{"source": "p2001", "field": "to"}]}, [], ["2001-06-15"], []),
        ({"sources": [{"source": "p2001", "against": "true", "states": "x"}]}, [], ["2001-06-15"], []),
        ({"to": "2002", "sources": ["p2001", "p2003"]}, ["2001-06-15"], ["2002-06-01"], ["2003-06-15"]),
    ],
)
def test_an_office_is_certain_between_known_or_attested_days_and_possible_around_them(
    tenure, certain, possible, never
):
    found = index(person("anna", tenure))
    answers = {day: asked(found, day) for day in (*certain, *possible, *never)}
    assert answers == dict.fromkeys(certain, CERTAIN) | dict.fromkeys(possible, POSSIBLE) | dict.fromkeys(
        never, NO
    )


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["undated"], None),
        (["p2001"], (date(2001, 6, 15), date(2001, 6, 15))),
        (["p2003", "p2001"], (date(2001, 6, 15), date(2003, 6, 15))),
        (["year"], None),
        (["year", "p2001"], (date(2001, 6, 15), date(2002, 1, 1))),
        (["year", "p2003"], (date(2002, 12, 31), date(2003, 6, 15))),
    ],
)
def test_the_attested_days_are_those_on_which_a_source_certainly_shows_the_holder(sources, expected):
    (held,) = index(person("anna", {"sources": sources})).of_person("anna")
    assert held.attested == expected


def test_a_possible_holder_gives_way_where_others_certainly_fill_every_seat():
    vague, sure = person("anna", {"from": "2000"}), person("boris", {"from": "2001", "to": "2003"})
    assert asked(index(vague, sure, seats=1), "2002") is NO
    assert asked(index(vague, sure, seats=2), "2002") is POSSIBLE
    assert asked(index(vague, sure), "2002") is POSSIBLE
    assert asked(index(vague, sure, seats=1), "2004") is POSSIBLE
    assert asked(index(vague, sure, seats=1), "2002", "boris") is CERTAIN


def test_an_acting_holder_neither_takes_a_seat_nor_gives_one_up():
    sure, acting = (
        person("boris", {"from": "2001", "to": "2003"}),
        person("anna", {"from": "2000", "acting": "true"}),
    )
    assert asked(index(sure, acting, seats=1), "2002") is POSSIBLE
    deputy = person("boris", {"from": "2001", "to": "2003", "acting": "true"})
    assert asked(index(person("anna", {"from": "2000"}), deputy, seats=1), "2002") is POSSIBLE


def test_a_career_is_in_order_of_time_and_every_tenure_keeps_its_place(directory):
    held = directory.tenures.of_person("anna-halasz")
    assert [(one.tenure.role, one.position) for one in held] == [
        ("ruritania-mfa-spokesperson", 0),
        ("ruritania-mfa-deputy-minister", 1),
        ("ruritania-mfa-minister", 2),
        ("ruritania-mfa-minister", 3),
    ]


def test_certain_holders_come_before_possible_ones():
    vague, sure = person("anna", {"from": "1999"}), person("boris", {"from": "2001", "to": "2003"})
    found = index(vague, sure).holders("minister", PartialDate.parse("2002"))
    assert [(one.held.person.id, one.certainty) for one in found] == [("boris", CERTAIN), ("anna", POSSIBLE)]


def test_who_is_unknown_held_nothing(directory):
    assert directory.tenures.of_person("nobody") == []
    assert directory.tenures.of_role("nothing") == []
