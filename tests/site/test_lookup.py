"""What the search box looks things up in."""

import gzip
import json
from pathlib import Path

import pytest

import plenipo
from plenipo.site import lookup
from plenipo.site.pages import pages
from plenipo.site.site import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def flagship():
    return Site(plenipo.load(ROOT / "dataset"), ROOT / "build" / "site" / "templates")


@pytest.fixture(scope="module")
def files(site):
    written = [("guide/", "Guide <b>", '<h2 id="one">One &amp; two</h2>')]
    return {path: json.loads(text) for path, text in lookup.files(site, pages(site), written)}


@pytest.fixture(scope="module")
def person(files):
    people = files["search/people.json"]
    return people, next(row for row in people["people"] if row[0] == "han-son-u")


def test_person_has_every_spelling_with_what_it_is(person):
    people, row = person
    forms = {form[0]: people["labels"][form[1]] for form in row[-1]}
    assert forms["Han Son U"] == "display form"
    assert forms["韓善宇"].startswith("press form")
    assert forms["Хан Сон У"].startswith("press form")


def test_person_is_found_by_office_state_and_year(person):
    people, row = person
    assert "Director of the International Department" in [people["roles"][role] for role in row[8]]
    name, code = people["states"][row[3]]
    assert "Haerang" in name
    assert code == "haerang"
    assert 2002 in row[10]


def test_states_are_known_by_their_initials_too(flagship):
    assert "DPRK" in lookup.people(flagship)["aliases"]["Democratic People's Republic of Korea"]


def test_meeting_is_found_by_who_sat_there_and_where(files):
    row = next(
        row for row in files["search/pages.json"] if row[0] == "meetings/2002-05-11-stern-han-strelsau/"
    )
    people = [one[1] for one in files["search/people.json"]["people"]]
    said = " ".join([row[2], *(people[one] if isinstance(one, int) else one for one in row[4])])
    assert "Rudolf Stern" in said
    assert "Royal Palace, Strelsau" in said
    assert "11 May 2002" in said


def test_hand_written_page_is_found_by_its_title_and_headings(files):
    assert ["guide/", "Guide <b>", "", [], ["One & two"]] in files["search/pages.json"]


def test_offices_have_the_days_between_which_they_lie(files):
    offices = files["search/offices.json"]
    people = files["search/people.json"]["people"]
    assert len(offices["tenures"]) == len(people)
    for tenures in offices["tenures"]:
        for role, acting, *days in tenures:
            assert 0 <= role < len(offices["seats"])
            assert acting in {0, 1}
            assert len(days) == 4


def test_files_are_the_same_every_time(site):
    assert list(lookup.files(site, pages(site), [])) == list(lookup.files(site, pages(site), []))


def test_index_stays_light(flagship):
    """A person weighs less than a short message, and all of them less than a picture."""
    sizes = {
        path: len(gzip.compress(text.encode(), 9))
        for path, text in lookup.files(flagship, pages(flagship), [])
    }
    assert sizes["search/people.json"] < 15_000 + 130 * len(flagship.directory.people)
    assert sizes["search/pages.json"] < 60 * sum(map(len, flagship.directory.collections.values()))
    assert sizes["search/sources.json"] < 80 * len(flagship.directory.sources)
