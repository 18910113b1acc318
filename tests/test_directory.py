"""The questions that a directory answers."""

from datetime import date

import pytest

import plenipo
from plenipo.dates import Certainty
from plenipo.errors import DateError, InvalidDatasetError, NotFoundError, PlenipoError, UsageError


def names(holdings):
    return [(one.held.person.id, one.held.tenure.role, one.certainty.word) for one in holdings]


def test_records_are_found_by_their_ids(directory):
    assert directory.people["vera-orlak"].name == "Vera Orlak"
    assert directory.get("strelsau").name == "Strelsau"
    assert len(directory.sources) == 10
    assert "vera-orlak" in directory.people
    assert "strelsau" not in directory.people
    assert 1 not in directory.people


def test_a_redirected_id_gives_the_record_that_answers_for_it(directory):
    assert directory.people["son-u-han"].id == "han-son-u"
    assert directory.get("son-u-han").id == "han-son-u"
    assert "son-u-han" in directory.people
    assert "son-u-han" not in list(directory.people)
    assert directory.met("son-u-han", "rudolf-stern")


def test_an_unknown_id_is_answered_with_like_ones(directory):
    with pytest.raises(NotFoundError) as caught:
        directory.people["vera-orlac"]
    assert caught.value.suggestions[0] == "vera-orlak"
    assert str(caught.value) == "no person has the id 'vera-orlac'; did you mean vera-orlak?"
    with pytest.raises(NotFoundError, match="did you mean strelsau"):
        directory.get("strelsaw")
    with pytest.raises(NotFoundError, match=r"'xyzzy'$"):
        directory.get("xyzzy")
    assert directory.people.get("nobody") is None


@pytest.mark.parametrize(
    "ask",
    [
        lambda d: d.holders("no-role"),
        lambda d: d.holders("no-role", on="2001"),
        lambda d: d.roster("no-body", on="2001"),
        lambda d: d.offices("nobody", on="2001"),
        lambda d: d.met("nobody"),
        lambda d: d.find_meetings(place="nowhere"),
        lambda d: d.find_meetings("nobody"),
    ],
)
def test_every_question_about_an_unknown_id_says_so(directory, ask):
    with pytest.raises(NotFoundError):
        ask(directory)


@pytest.mark.parametrize("on", ["2002-05-11", date(2002, 5, 11)])
def test_holders_of_a_role_on_a_day(directory, on):
    found = directory.holders("haerang-party-iad-director", on=on)
    assert names(found) == [("han-son-u", "haerang-party-iad-director", "certain")]


def test_holders_of_a_role_at_any_time_are_in_order_of_time(directory):
    found = directory.holders("haerang-party-iad-director")
    assert [one.held.person.id for one in found] == ["han-son-u", "ryu-sol-a"]


def test_a_bad_day_is_a_wrong_question(directory):
    with pytest.raises(DateError):
        directory.holders("ruritania-president", on="yesterday")


def test_a_roster_covers_the_bodies_below(directory):
    assert names(directory.roster("haerang", on="2002-12-02")) == [
        ("han-son-u-1971", "haerang-army-chief", "certain"),
        ("han-son-u", "haerang-party-secretary", "possible"),
        ("ryu-sol-a", "haerang-party-iad-director", "certain"),
    ]
    assert directory.below("haerang") == ["haerang", "haerang-army", "haerang-party", "haerang-party-iad"]


def test_the_offices_of_a_person_on_a_day(directory):
    found = directory.offices("anna-halasz", on="2001-04-15")
    assert names(found) == [
        ("anna-halasz", "ruritania-mfa-minister", "certain"),
        ("anna-halasz", "ruritania-mfa-deputy-minister", "possible"),
    ]
    assert found[0].held.tenure.acting
    assert found[1].certainty is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("people", "options", "expected"),
    [
        (["ryu-sol-a"], {}, 5),
        (["ryu-sol-a", "anna-halasz"], {}, 3),
        (["ryu-sol-a"], {"start": "2003"}, 1),
        (["ryu-sol-a"], {"end": "2001-12-31"}, 1),
        ([], {"place": "strelsau"}, 4),
        ([], {"place": "strelsau-palace"}, 3),
        ([], {"place": "strelsau", "start": "2002-05-12"}, 1),
        ([], {}, 8),
    ],
)
def test_meetings_by_people_days_and_place(directory, people, options, expected):
    assert len(directory.find_meetings(*people, **options)) == expected


def test_what_a_wrong_call_raises_is_a_plenipo_error(directory, tmp_path):
    with pytest.raises(UsageError, match="no table is called 'persons'; there are people, "):
        directory.rows("persons")
    with pytest.raises(PlenipoError, match="cannot be read as a snapshot"):
        plenipo.load(tmp_path / "nothing")


def test_a_dataset_with_errors_is_not_opened(tiny):
    (tiny / "people" / "ivan-dragan.yaml").write_text("name: [\n")
    with pytest.raises(InvalidDatasetError, match=r"people/ivan-dragan\.yaml:"):
        plenipo.load(tiny)


def test_circles_that_the_checks_would_refuse_are_no_endless_search(tiny):
    for file, old, new in (
        ("organizations/haerang-party.yaml", "parent: haerang\n", "parent: haerang-party-iad\n"),
        ("places/strelsau.yaml", "latitude: 50.0875\nlongitude: 14.4213\n", "within: strelsau-palace\n"),
    ):
        (tiny / file).write_text((tiny / file).read_text().replace(old, new))
    directory = plenipo.load(tiny)
    assert directory.below("haerang-party") == ["haerang-party", "haerang-party-iad"]
    country = {row["id"]: row["country"] for row in directory.rows("organizations")}
    assert country["haerang-party-iad"] is None
    located = {row["id"]: row["located_by"] for row in directory.rows("places")}
    assert located["strelsau-palace"] is None


def test_the_environment_names_a_dataset(tiny, monkeypatch):
    monkeypatch.setenv("PLENIPO_DATASET", str(tiny))
    assert plenipo.load().info.name == "tiny"


def test_unknown_names_of_the_package_are_attribute_errors():
    with pytest.raises(AttributeError, match="no attribute 'Embassy'"):
        plenipo.Embassy  # noqa: B018


def test_asking_the_same_twice_gives_the_same(directory):
    assert directory.find("Han") == directory.find("Han")
    assert names(directory.roster("haerang", on="2002")) == names(directory.roster("haerang", on="2002"))
