"""What the pages of records say of the tiny directory."""

import pytest

from plenipo.site.addresses import path_of
from plenipo.site.pages import moved, pages


def between(text, start, end):
    """What stands between two words of a page."""
    return text.split(start, 1)[1].split(end, 1)[0]


def test_every_record_has_a_page_with_its_name_as_heading(site, document):
    made = {one.path: one for one in pages(site)}
    for collection in site.directory.collections.values():
        for record in collection.values():
            body = document(made[path_of(record)].body())
            name = getattr(record, "name", None) or record.title
            assert len(body.all("h1")) == 1
            assert name in body.text


def test_no_two_pages_share_a_path(site):
    paths = [one.path for one in pages(site)] + [path for path, _ in moved(site)]
    assert len(paths) == len(set(paths))


def test_old_id_points_to_the_page_that_answers_for_it(site, document):
    pointers = dict(moved(site))
    pointer = document(pointers["people/son-u-han/"])
    assert set(pointer.links) == {"../../people/han-son-u/", "../../assets/icon.svg"}
    assert {"http-equiv": "refresh", "content": "0; url=../../people/han-son-u/"} in pointer.all("meta")


def test_state_is_found_under_organizations_too(site, document):
    assert "../../countries/haerang/" in document(dict(moved(site))["organizations/haerang/"]).links


def test_person_is_named_in_every_script_with_its_language(page):
    person = page("people/han-son-u/")
    languages = {given["lang"] for given in person.all("bdi") if "lang" in given}
    assert {"ko-Hang", "ru", "zh-Hant", "en"} <= languages
    names = between(person.text, "Written so Evidence", "Career")
    assert "한선우 Korean, Hangul by the person's own state" in names
    assert "Хан Сон У Russian by the press , as in" in names


def test_former_name_says_until_when(page):
    assert "Anna Virág Hungarian former name, until 1985" in page("people/anna-halasz/").text


def test_person_is_told_apart_from_a_namesake(page):
    person = page("people/han-son-u/")
    assert "Not to be confused with Han Son U : a general, born in 1971" in person.text
    assert "../../people/han-son-u-1971/" in person.links


def test_inexact_date_says_between_which_days_it_lies(page):
    person = page("people/han-son-u/")
    assert "about 1950" in person.text
    assert {"class": "pl-loose", "title": "1950~: between 1949-01-01 and 1951-12-31"} in person.all("time")


def test_career_says_what_is_known_of_start_and_end(page):
    career = between(page("people/ryu-sol-a/").text, "From To Evidence", "Meetings")
    assert "in office by 6 November 2001 30 November 2002" in career
    assert "1 December 2002 in office on 1 December 2003" in career


def test_acting_tenure_is_marked(page):
    career = between(page("people/anna-halasz/").text, "From To Evidence", "Meetings")
    assert career.count("acting") == 1


def test_contradicting_source_is_shown_with_what_it_states(page):
    career = between(page("people/vera-orlak/").text, "From To Evidence", "Meetings")
    assert "disputed" in career
    assert "contradicts: 1 July 2001" in career
    assert "states: mediator for the talks on the Bridge" in career


def test_claim_shows_its_strength_and_leads_to_its_sources(page):
    person = page("people/rudolf-stern/")
    numbered = [link for link in person.links if link.startswith("#source-")]
    assert numbered
    assert {link[1:] for link in numbered} <= person.anchors
    assert "https://" in "".join(person.links)


def test_counterparts_are_ranked_by_occasions(page):
    counterparts = between(page("people/rudolf-stern/").text, "Name Acts for Meetings", "Sources")
    assert counterparts.index("Han Son U") < counterparts.index("Ryu Sol A")


def test_meetings_of_a_person_name_who_sat_across(page):
    meetings = between(page("people/ryu-sol-a/").text, "Across the table Where", "Counterparts")
    assert "Vera Orlak receives Ryu Sol A, Edelweiss head of delegation Vera Orlak" in meetings
    assert "Talks planned in Solmaru cancelled" in meetings
    assert "entourage" in meetings


def test_table_of_a_meeting_puts_heads_first_in_their_office_of_the_day(page):
    table = between(page("meetings/2002-05-11-stern-han-strelsau/").text, "At the table", "Sessions")
    ruritania = between(table, "Ruritania", "Haerang")
    assert "Rudolf Stern host President of Ruritania" in ruritania
    assert ruritania.index("Rudolf Stern") < ruritania.index("Anna Halász")
    assert "Director of the International Department" in table


def test_heads_come_first_whatever_the_order_of_the_record(tiny, made, document):
    file = tiny / "meetings" / "2002" / "2002-05-11-stern-han-dinner.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    people = [line for line in lines if line.startswith("  - {person")]
    rest = "".join(line for line in lines if line not in people)
    reordered = rest.replace("participants:\n", "participants:\n" + "".join(reversed(people)))
    file.write_text(reordered, encoding="utf-8")
    page = document(made(tiny)["meetings/2002-05-11-stern-han-dinner/"].body())
    text = between(page.text, "At the table", "Evidence")
    assert text.index("Rudolf Stern") < text.index("Anna Halász")
    assert text.index("Han Son U") < text.index("Ryu Sol A")


def test_possible_office_is_told_apart_from_a_certain_one(page):
    possible = page("meetings/2001-11-05-orlak-ryu-edelweiss/").text
    certain = page("meetings/2002-05-10-han-visit-ruritania/").text
    office = "Deputy Director of the International Department"
    assert f"possibly {office}" in possible
    assert office in certain
    assert f"possibly {office}" not in certain


def test_parent_names_the_session_in_which_somebody_sat(page):
    table = between(page("meetings/2002-05-11-stern-han-strelsau/").text, "At the table", "Sessions")
    assert "Vera Orlak Вера Орлак observer guarantor of the Bridge" in table
    assert "at Dinner of Stern and Han" in table


def test_entourage_and_absent_people_are_apart_from_the_table(page):
    table = between(page("meetings/2002-05-10-han-visit-ruritania/").text, "At the table", "Parts")
    assert "Ryu Sol A" in between(table, "Travelled with the delegation", "Named, but not there")
    absent = table.split("Named, but not there")[1]
    assert "denied" in absent
    assert "contradicts: the general came as well" in absent


def test_disagreement_on_a_meeting_is_announced_and_shown(page):
    text = page("meetings/2002-05-10-han-visit-ruritania/").text
    assert "Sources differ on first day" in text
    assert "contradicts: 9 May" in text.split("Evidence")[-1]


def test_meeting_lists_its_parts_and_what_came_before_and_after(page):
    text = page("meetings/2002-05-10-han-visit-ruritania/").text
    parts = between(text, "Parts When Meeting", "Evidence")
    assert "Summit of Rudolf Stern and Han Son U, Strelsau Sessions: Dinner of Stern and Han" in parts
    assert parts.count("Dinner of Stern and Han") == 1
    text = page("meetings/2002-09-03-bridge-conference/").text
    assert "Before Summit of Rudolf Stern and Han Son U, Strelsau 11 May 2002" in text


def test_meeting_that_did_not_come_about_says_so(page):
    assert "Ministerial meeting cancelled" in page("meetings/2003-02-10-halasz-ryu-solmaru/").text


def test_process_has_its_rounds_and_everybody_who_took_part(page):
    text = page("meetings/bridge-talks-2001-2003/").text
    assert "Anna Halász · " in between(text, "Who took part", "Parts")
    assert "Conference on the Bridge" in text.split("Parts")[1]


def test_role_has_its_holders_in_order_of_time(page):
    holders = between(page("roles/haerang-party-iad-director/").text, "From To Evidence", "Sources")
    assert holders.index("Han Son U") < holders.index("Ryu Sol A")


def test_organization_has_its_roles_with_those_who_held_them_the_latest_first(page):
    text = page("organizations/haerang-party-iad/").text
    assert "Ryu Sol A December 2002" in text.replace("1 December", "December")
    assert text.index("Ryu Sol A") < text.index("Han Son U")
    assert "Haerang › Concord Party › Party body" in text


def test_country_has_its_people_bodies_and_those_it_met(page):
    text = page("countries/haerang/").text
    assert "Graustark 3 meetings Ruritania 2 meetings" in between(text, "Met with", "People")
    assert "Ryu Sol A 류설아" in between(text, "People", "Bodies below it")
    assert "International Department party body" in between(text, "Bodies below it", "Meetings When")


def test_source_lists_what_it_supports_and_contradicts(page):
    text = page("sources/2002-05-12-courier-summit/").text
    assert "Start of office 2001-06-01 contradicts states: 1 July 2001" in text
    assert "Participant Rudolf Stern agrees" in text


def test_place_has_the_meetings_in_it_and_in_the_places_within(page):
    text = page("places/strelsau/").text
    assert "Royal Palace, Strelsau" in between(text, "Places in it", "Meetings")
    assert "Summit of Rudolf Stern and Han Son U, Strelsau" in text


def test_venue_without_coordinates_borrows_those_around_it(page):
    assert "50.0875, 14.4213, those of Strelsau" in page("places/strelsau-palace/").text


@pytest.mark.parametrize(
    "path", ["people/", "meetings/", "countries/", "organizations/", "roles/", "places/", "sources/"]
)
def test_index_links_to_every_record_of_its_kind(path, page, site):
    kinds = {"countries/": "organization", "people/": "person"}
    kind = kinds.get(path, path.rstrip("s/"))
    records = site.directory.collections[kind].values()
    wanted = {f"../{path_of(one)}" for one in records if path_of(one).startswith(path)}
    assert wanted
    assert wanted <= set(page(path).links)


def test_a_native_spelling_stands_beside_a_name_that_is_not_the_same(site):
    """A name whose display form is the native one is shown once."""
    told = [(person, site.native(person)) for person in site.directory.people.values()]
    other = next(person for person, native in told if native and native.text != person.name)
    assert site.native_beside(other) == site.native(other)
    same = other.model_copy(update={"name": site.native(other).text})
    assert site.native(same) == site.native(other)
    assert site.native_beside(same) is None
