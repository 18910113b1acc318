"""What the search box finds."""

import json

from plenipo.site.pages import pages
from plenipo.site.search import documents, extend


def entries(site):
    return {entry["location"]: entry for entry in documents(pages(site))}


def test_person_is_found_by_every_spelling(site):
    entry = entries(site)["people/han-son-u/"]
    assert entry["title"] == "Han Son U"
    assert entry["tags"] == ["한선우", "Han Sun-woo", "Хан Сон У", "韓善宇"]


def test_person_is_found_by_office_state_and_year(site):
    text = entries(site)["people/han-son-u/"]["text"]
    assert "Director of the International Department" in text
    assert "Haerang" in text
    assert "2002" in text


def test_meeting_is_found_by_who_sat_there_and_where(site):
    text = entries(site)["meetings/2002-05-11-stern-han-strelsau/"]["text"]
    assert "Rudolf Stern" in text
    assert "Royal Palace, Strelsau" in text
    assert "11 May 2002" in text


def test_every_record_page_has_an_entry(site):
    assert len(entries(site)) == sum(map(len, site.directory.collections.values()))


def test_entries_are_added_to_those_of_the_guide_pages(site, tmp_path):
    index = tmp_path / "index.json"
    index.write_text(
        '{"config": {"lang": ["en"]}, "docs": [{"location": "guide/", "title": "Guide", "text": ""}]}'
    )
    extend(index, pages(site))
    data = json.loads(index.read_text(encoding="utf-8"))
    assert data["config"] == {"lang": ["en"]}
    assert data["docs"][0]["location"] == "guide/"
    assert {"people/han-son-u/", "meetings/2002-05-11-stern-han-strelsau/"} <= {
        entry["location"] for entry in data["docs"]
    }
